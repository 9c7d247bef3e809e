// What holds where a file leaves it to the organisation or to the settings.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/facts.hpp"

namespace nurture::model {

enum class RatingOf { person, organisation, settings };

struct EffectiveRating {
  std::size_t rank = 0;  ///< place in the scale; its size where the default isn't in it either,
                         ///< and for `undecided`
  RatingOf of = RatingOf::person;
  std::string_view name;  ///< the settings'
};

/// Their own, else their organisation's, else the default. One that the scale doesn't know (`check`
/// says so) is passed over.
EffectiveRating effective_rating(const Settings& settings, std::string_view own,
                                 std::string_view organisations);
/// The rating at a place of the scale; "" behind the last.
std::string rating_name(const Settings& settings, std::size_t rank);
/// From the day on that the file says.
bool archived_on(const std::optional<Date>& archived, Date today);
/// The default channel where the file names none.
const std::string& channel_of(const Interaction& interaction, const Settings& settings);
/// Reached, on a channel that counts.
bool is_touch(const Interaction& interaction, const Settings& settings);
/// The newest touch; null where there is none.
const LastOn* last_touch(const Facts& facts, const Settings& settings);

}  // namespace nurture::model
