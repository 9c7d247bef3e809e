// What of a person's file stands on a day: the newest that was noted, the need that is next.
#pragma once

#include "model/book.hpp"

namespace nurture::model {

/// The newest up to today that `matches`; of several on one day the last in the file. Files are
/// mostly, but not always, in order of date. Null if there is none.
template <typename Matches>
const Interaction* newest(const Contact& contact, Date today, Matches matches) {
  const Interaction* found = nullptr;
  for (const Interaction& interaction : contact.interactions) {
    if (interaction.date > today || !matches(interaction)) continue;
    if (found == nullptr || interaction.date >= found->date) found = &interaction;
  }
  return found;
}

/// The newest touch up to today; null if there is none.
const Interaction* last_touch(const Contact& contact, const Settings& settings, Date today);
/// The standing `next`; null where there is none, or the newest took it away.
const Interaction* standing_next(const Contact& contact, Date today);
/// The open need with the nearest horizon. Null if none is open.
const Need* nearest_need(const std::vector<Need>& needs, Date today);

}  // namespace nurture::model
