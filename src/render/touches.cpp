// Which of a person's interactions an answer shows: the last touch, the last of all, the standing
// `next`.
#include "model/effective.hpp"
#include "render/person.hpp"

namespace nurture::render {
namespace {

using model::Interaction;

/// The newest up to today that `matches`; of several on one day the last in the file. Files are
/// mostly, but not always, in order of date.
template <typename Matches>
const Interaction* newest(const model::Contact& contact, base::Date today, Matches matches) {
  const Interaction* found = nullptr;
  for (const Interaction& interaction : contact.interactions) {
    if (interaction.date > today || !matches(interaction)) continue;
    if (found == nullptr || interaction.date >= found->date) found = &interaction;
  }
  return found;
}

}  // namespace

const Interaction* last_touch(const model::Contact& contact, const model::Settings& settings,
                              base::Date today) {
  return newest(contact, today, [&](const Interaction& interaction) {
    return model::is_touch(interaction, settings);
  });
}

const Interaction* last_interaction(const model::Contact& contact, base::Date today) {
  return newest(contact, today, [](const Interaction&) { return true; });
}

const Interaction* standing_next(const model::Contact& contact, base::Date today) {
  const Interaction* found = newest(
      contact, today, [](const Interaction& interaction) { return interaction.next.has_value(); });
  return found != nullptr && !found->next->empty() ? found : nullptr;
}

}  // namespace nurture::render
