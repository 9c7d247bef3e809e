// Whom something of the library fits, and why.
#include "insight/fits.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "base/ids.hpp"
#include "base/text.hpp"
#include "cadence/state.hpp"
#include "model/effective.hpp"

namespace nurture::insight {
namespace {

using Words = std::set<std::string, std::less<>>;

constexpr std::size_t shortest_title_word = 4;

/// Of four letters or more, and in titles and needs about anything.
constexpr auto stop_words = std::to_array<std::string_view>(
    {"about",  "above",   "across", "after",  "against", "also",  "article", "because", "been",
     "before", "being",   "below",  "beyond", "both",    "case",  "could",   "days",    "does",
     "each",   "eight",   "eleven", "every",  "first",   "five",  "four",    "from",    "guide",
     "have",   "hundred", "into",   "just",   "last",    "less",  "made",    "make",    "month",
     "months", "more",    "most",   "much",   "need",    "next",  "nine",    "notes",   "only",
     "other",  "over",    "pages",  "paper",  "second",  "seven", "should",  "some",    "study",
     "than",   "that",    "their",  "them",   "there",   "these", "they",    "third",   "this",
     "three",  "time",    "times",  "twelve", "under",   "week",  "weeks",   "what",    "when",
     "where",  "which",   "with",   "year",   "years",   "your"});
static_assert(std::ranges::is_sorted(stop_words));

Words words_of(std::string_view text) {
  const std::vector<std::string> all = base::words(text);
  return {all.begin(), all.end()};
}

bool tells_something(const std::string& title_word) {
  return base::code_points(title_word) >= shortest_title_word &&
         !std::ranges::binary_search(stop_words, std::string_view(title_word));
}

/// An open need, of the person or of their organisation, whose id it is then.
struct OpenNeed {
  const model::Need* need = nullptr;
  std::string organisation;
  Words said;
};

std::vector<OpenNeed> open_needs(const model::Contact& contact,
                                 const model::Organisation* organisation, Date today) {
  std::vector<OpenNeed> found;
  const auto add = [&](const std::vector<model::Need>& needs, const std::string& whose) {
    for (const model::Need& need : needs)
      if (model::open_on(need, today)) found.push_back({&need, whose, words_of(need.what)});
  };
  add(contact.needs, "");
  if (organisation != nullptr) add(organisation->needs, organisation->id);
  return found;
}

/// False only where none of the words is in the text: far cheaper than folding it, and most texts
/// have none.
bool may_have(const std::string& text, const Words& words) {
  if (!base::plain_ascii(text)) return true;
  const std::string lower = base::lower(text);
  return std::ranges::any_of(
      words, [&](const std::string& word) { return lower.find(word) != std::string::npos; });
}

/// The tag, or where it counts the word of the title, that is among what a need says; empty: none.
std::string word_in(const model::LibraryItem& item, bool title_counts, const Words& said) {
  for (const std::string& tag : item.tags) {
    if (!may_have(tag, said)) continue;
    const Words wanted = words_of(tag);
    if (!wanted.empty() && std::ranges::includes(said, wanted)) return tag;
  }
  if (!title_counts || !may_have(item.title, said)) return {};
  for (const std::string& word : base::words(item.title))
    if (said.contains(word) && tells_something(word)) return word;
  return {};
}

bool has(const std::vector<std::string>& names, const std::string& wanted) {
  return std::ranges::any_of(names, [&](const auto& one) { return base::same_id(one, wanted); });
}

template <typename Owner>
void add_tags(const model::LibraryItem& item, const Owner& owner, const std::string& organisation,
              std::vector<Shared>& all) {
  for (const std::string& tag : owner.tags) {
    const bool theirs = std::ranges::any_of(all, [&](const Shared& one) {
      return one.kind == Shared::Kind::tag && base::same_id(one.text, tag);
    });
    if (!theirs && has(item.tags, tag)) all.push_back({Shared::Kind::tag, tag, "", organisation});
  }
}

/// Their own, else their organisation's: as the filter `--segment` takes it.
const std::string& segment_of(const model::Contact& contact,
                              const model::Organisation* organisation) {
  return contact.segment.empty() && organisation != nullptr ? organisation->segment
                                                            : contact.segment;
}

void add_segment(const model::LibraryItem& item, const model::Contact& contact,
                 const model::Organisation* organisation, std::vector<Shared>& all) {
  const std::string& segment = segment_of(contact, organisation);
  if (!segment.empty() && has(item.segment, segment))
    all.push_back({Shared::Kind::segment, segment, "",
                   contact.segment.empty() ? organisation->id : std::string()});
}

/// By today: what is dated later is still to be sent.
bool is_sending(const model::Interaction& one, const model::LibraryItem& item, Date today) {
  return one.date <= today && !one.sent.empty() && base::same_id(one.sent, item.id);
}

bool may_get(const model::LibraryItem& item, const model::Contact& contact, Date today) {
  return !expired(item, today) && std::ranges::none_of(contact.interactions, [&](const auto& one) {
    return is_sending(one, item, today);
  });
}

/// It is meant for other markets than the one they are known to be in.
bool foreign(const model::LibraryItem& item, const model::Contact& contact,
             const model::Organisation* organisation) {
  const std::string& segment = segment_of(contact, organisation);
  return !item.segment.empty() && !segment.empty() && !has(item.segment, segment);
}

/// As shared(), with their needs found before.
std::vector<Shared> shared_with(const model::LibraryItem& item, const model::Contact& contact,
                                const model::Organisation* organisation,
                                const std::vector<OpenNeed>& needs) {
  std::vector<Shared> all;
  const bool at_home = !foreign(item, contact, organisation);
  for (const auto& [need, whose, said] : needs) {
    const std::string word = word_in(item, at_home, said);
    if (!word.empty()) all.push_back({Shared::Kind::need, need->what, word, whose});
  }
  add_tags(item, contact, "", all);
  if (organisation != nullptr) add_tags(item, *organisation, organisation->id, all);
  add_segment(item, contact, organisation, all);
  return all;
}

}  // namespace

bool expired(const model::LibraryItem& item, Date today) {
  return item.expires && *item.expires < today;
}

std::vector<Sending> sendings(const model::LibraryItem& item, const model::Book& book, Date today) {
  std::vector<Sending> found;
  for (const model::Contact& contact : book.contacts)
    for (const model::Interaction& one : contact.interactions)
      if (is_sending(one, item, today)) found.push_back({&contact, &one});
  std::ranges::stable_sort(found, std::greater<>(),
                           [](const Sending& one) { return one.interaction->date; });
  return found;
}

std::vector<Shared> shared(const model::LibraryItem& item, const model::Contact& contact,
                           const model::Organisation* organisation, Date today) {
  return shared_with(item, contact, organisation, open_needs(contact, organisation, today));
}

std::vector<FittingItem> fitting_items(const model::Contact& contact, const model::Book& book,
                                       Date today) {
  const model::Organisation* organisation = model::find_organisation(book, contact.org);
  const std::vector<OpenNeed> needs = open_needs(contact, organisation, today);
  std::vector<FittingItem> found;
  for (const model::LibraryItem& item : book.library) {
    if (!may_get(item, contact, today)) continue;
    std::vector<Shared> why = shared_with(item, contact, organisation, needs);
    if (!why.empty()) found.push_back({&item, std::move(why)});
  }
  std::ranges::stable_sort(found, {}, [&](const FittingItem& one) {
    const Date added = one.item->added.value_or(base::first_day);
    return std::tuple(foreign(*one.item, contact, organisation), one.why.front().kind,
                      base::last_day - added);
  });
  return found;
}

std::vector<FittingPerson> fitting_people(const model::LibraryItem& item, const model::Book& book,
                                          const std::function<bool(const model::Contact&)>& asked,
                                          Date today) {
  const model::FactBook facts = model::facts(book, today);
  const cadence::AgendaState state(facts, book.settings, today, today + cadence::horizon_days, {});
  std::vector<std::pair<std::size_t, FittingPerson>> ranked;
  for (std::size_t i = 0; i < facts.people.size(); ++i) {
    const cadence::Party& party = state.parties()[i];
    const model::Contact& contact = *model::find_contact(book, party.id);
    if (model::archived_on(contact, today) || !may_get(item, contact, today)) continue;
    if (party.undecided || !asked(contact)) continue;
    std::vector<Shared> why =
        shared(item, contact, model::find_organisation(book, contact.org), today);
    if (why.empty()) continue;
    ranked.push_back({party.rank,
                      {&contact, model::rating_name(book.settings, party.rank),
                       cadence::soonest_due(party, today), std::move(why)}});
  }
  std::ranges::stable_sort(ranked, {}, [](const auto& one) {
    return std::tuple(one.first, one.second.due.value_or(base::last_day));
  });
  std::vector<FittingPerson> found;
  for (auto& one : ranked) found.push_back(std::move(one.second));
  return found;
}

}  // namespace nurture::insight
