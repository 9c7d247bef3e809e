// Silences, from the windows of the agenda's state.
#include "insight/garden.hpp"

#include <algorithm>

#include "cadence/state.hpp"

namespace nurture::insight {
namespace {

using cadence::Kind;
using cadence::Window;

/// The rule or first touch with the earliest latest day; null where nothing asks for them.
const Window* most_pressing(const cadence::Party& party, Date today) {
  const Window* found = nullptr;
  for (const Window& window : party.windows) {
    const bool asks = window.kind == Kind::cadence || window.kind == Kind::first;
    const auto latest = window.latest_on(today);
    if (asks && latest && (found == nullptr || *latest < *found->latest_on(today))) found = &window;
  }
  return found;
}

Silence silence_of(std::size_t person, const cadence::Party& party, const Window& window,
                   Date today) {
  const Date last = party.history.last_touch;
  const bool touched = last != cadence::never;
  const Date due = window.due_on(today);
  const Date from = touched ? last : window.floating ? today : std::min(window.counts_from, due);
  return {person, touched, from, due, *window.latest_on(today)};
}

}  // namespace

Garden garden(const model::FactBook& book, Date today, const cadence::Scope& scope) {
  const cadence::AgendaState state(book, book.settings, today, today, scope);
  Garden found;
  for (std::size_t i = 0; i < state.parties().size(); ++i) {
    const cadence::Party& party = state.parties()[i];
    if (party.organisation || !party.in_scope || party.archived_on(today)) continue;
    const Window* const window = most_pressing(party, today);
    if (window == nullptr) {
      ++found.quiet;
    } else {
      found.silences.push_back(silence_of(i, party, *window, today));
    }
  }
  std::ranges::stable_sort(found.silences, {}, &Silence::latest);
  return found;
}

}  // namespace nurture::insight
