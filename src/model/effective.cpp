// What holds where a file leaves it to the organisation or to the settings.
#include "model/effective.hpp"

namespace nurture::model {

EffectiveRating effective_rating(const Settings& settings, std::string_view own,
                                 std::string_view organisations) {
  const auto& scale = settings.ratings;
  if (own == undecided) return {scale.size(), RatingOf::person, undecided};
  if (const auto place = rank(settings, own); place < scale.size()) {
    return {place, RatingOf::person, scale[place].name};
  }
  if (const auto place = rank(settings, organisations); place < scale.size()) {
    return {place, RatingOf::organisation, scale[place].name};
  }
  return {rank(settings, settings.default_rating), RatingOf::settings, settings.default_rating};
}

std::string rating_name(const Settings& settings, std::size_t rank) {
  return rank < settings.ratings.size() ? settings.ratings[rank].name : std::string();
}

bool archived_on(const std::optional<Date>& archived, Date today) {
  return archived && *archived <= today;
}

const std::string& channel_of(const Interaction& interaction, const Settings& settings) {
  return interaction.channel.empty() ? settings.default_channel : interaction.channel;
}

bool is_touch(const Interaction& interaction, const Settings& settings) {
  return interaction.reached && counts(settings, channel_of(interaction, settings));
}

const LastOn* last_touch(const Facts& facts, const Settings& settings) {
  const LastOn* newest = nullptr;
  for (const auto& last : facts.last) {
    if (counts(settings, last.channel) && (newest == nullptr || last.date > newest->date)) {
      newest = &last;
    }
  }
  return newest;
}

}  // namespace nurture::model
