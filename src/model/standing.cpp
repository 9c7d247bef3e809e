// What of a person's file stands on a day.
#include "model/standing.hpp"

#include "model/effective.hpp"

namespace nurture::model {

const Interaction* last_touch(const Contact& contact, const Settings& settings, Date today) {
  return newest(contact, today,
                [&](const Interaction& interaction) { return is_touch(interaction, settings); });
}

const Interaction* standing_next(const Contact& contact, Date today) {
  const Interaction* found = newest(
      contact, today, [](const Interaction& interaction) { return interaction.next.has_value(); });
  return found != nullptr && !found->next->empty() ? found : nullptr;
}

const Need* nearest_need(const std::vector<Need>& needs, Date today) {
  const Need* found = nullptr;
  for (const Need& need : needs) {
    if (!open_on(need, today)) continue;
    const bool nearer =
        found != nullptr && need.when && (!found->when || need.when->first < found->when->first);
    if (found == nullptr || nearer) found = &need;
  }
  return found;
}

}  // namespace nurture::model
