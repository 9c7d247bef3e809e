// `stats --json`.
#include <algorithm>

#include "render/json.hpp"
#include "render/stats.hpp"

namespace nurture::render {
namespace {

using insight::Consistency;
using insight::Pipeline;
using insight::Stats;

Json json_optional(const std::optional<double>& value) {
  return value ? json_decimal(*value) : Json();
}

Json json_stretch(const insight::Stretch& one) {
  return json_object(
      {{"period", one.period.text},
       {"from", one.period.first},
       {"until", one.period.last},
       {"touches", one.touches},
       {"answers", one.answers},
       {"on_time",
        one.answers > 0 ? json_decimal(static_cast<double>(one.in_time) / one.answers) : Json()},
       {"with_rules", one.with_rules},
       {"in_cadence", one.in_cadence}});
}

Json json_rating(const insight::RatingConsistency& one) {
  return json_object(
      {{"rating", json_text(one.rating)},
       {"touches", one.touches},
       {"answers", one.answers},
       {"waiting", one.waiting},
       {"on_time", json_optional(one.on_time())},
       {"longest_wait", one.longest_wait > 0 ? json_decimal(one.longest_wait) : Json()},
       {"longest_contact", json_text(one.longest_contact)}});
}

Json json_consistency(const Consistency& all) {
  return json_object({{"touches", all.touches},
                      {"from_them", all.from_them},
                      {"weeks", all.weeks},
                      {"weeks_with_touch", all.weeks_with_touch},
                      {"streak", all.streak},
                      {"longest_streak", all.longest_streak},
                      {"ours_a_week", json_decimal(all.ours_a_week)},
                      {"capacity_a_week", json_optional(all.capacity_a_week)},
                      {"stretches", json_list(all.stretches, json_stretch)},
                      {"ratings", json_list(all.ratings, json_rating)}});
}

Json json_channel(const insight::ChannelUse& use) {
  return json_object({{"channel", use.channel},
                      {"counts", use.counts},
                      {"ours", use.ours},
                      {"share", json_optional(use.share)},
                      {"from_them", use.from_them},
                      {"attempts", use.attempts},
                      {"cost", json_decimal(use.cost)},
                      {"minutes", use.minutes}});
}

Json json_mix(const insight::Mix& mix, const model::Settings& settings) {
  return json_object({{"currency", json_text(settings.currency)},
                      {"cost", json_decimal(mix.all.cost)},
                      {"minutes", mix.all.minutes},
                      {"channels", json_list(mix.channels, json_channel)}});
}

Json json_balance(const insight::Balance& balance) {
  return json_object(
      {{"give", balance.give},
       {"ask", balance.ask},
       {"social", balance.social},
       {"unmarked", balance.unmarked},
       {"give_per_ask", balance.ask > 0 ? json_decimal(balance.given_per_ask()) : Json()}});
}

Json json_needs(const insight::OpenNeeds& one) {
  const auto& [past, near, this_year, later, undated] = one.by_horizon;
  return json_object({{"status", model::to_text(one.status)},
                      {"past", past},
                      {"near", near},
                      {"this_year", this_year},
                      {"later", later},
                      {"undated", undated},
                      {"since", one.since}});
}

Json json_people(const insight::RatingPeople& one) {
  return json_object({{"rating", json_text(one.rating)},
                      {"people", one.people},
                      {"lost", one.lost},
                      {"never_touched", one.never_touched}});
}

Json json_spread(const insight::Spread& one) {
  return json_object({{"low", json_decimal(one.low)},
                      {"median", json_decimal(one.median)},
                      {"high", json_decimal(one.high)}});
}

/// Null where there is no need to speak of.
Json json_road(const insight::Road& one) {
  if (one.count == 0) return {};
  return json_object({{"count", one.count},
                      {"months", json_spread(one.months)},
                      {"touches", json_spread(one.touches)},
                      {"over_a_year", one.over_a_year}});
}

Json json_pipeline(const Pipeline& pipeline) {
  return json_object({{"needs", json_list(pipeline.needs, json_needs)},
                      {"won", pipeline.won},
                      {"lost", pipeline.lost},
                      {"follow_ups", pipeline.follow_ups},
                      {"overdue", pipeline.overdue},
                      {"ratings", json_list(pipeline.ratings, json_people)},
                      {"first_touch_to", json_object({{"noted", json_road(pipeline.roads.noted)},
                                                      {"won", json_road(pipeline.roads.won)}})}});
}

Json json_group(const insight::Group& one) {
  Json made = json_rating(one.waits);
  made.erase("rating");
  Json row = json_object({{"value", json_text(one.waits.rating)}, {"people", one.people}});
  row.update(made);
  row.update(json_object({{"cost", json_decimal(one.cost)},
                          {"minutes", one.minutes},
                          {"balance", json_balance(one.balance)},
                          {"won", one.won},
                          {"open_needs", one.open}}));
  return row;
}

Json json_heat(const std::map<base::Date, int>& days) {
  return json_list(days, [](const auto& one) {
    return json_object({{"day", one.first}, {"touches", one.second}});
  });
}

}  // namespace

std::string stats_json(const Stats& stats, const StatsParts& parts,
                       const model::Settings& settings) {
  const auto by = [&] {
    return json_object(
        {{"key", to_text(*parts.by)}, {"rows", json_list(stats.groups, json_group)}});
  };
  return json_document(stats.days.until,
                       {{"from", stats.days.from},
                        {"until", stats.days.until},
                        {"people", stats.people},
                        {"archived", stats.archived},
                        {"capacity", stats.capacity},
                        {"consistency", json_consistency(stats.consistency)},
                        {"mix", json_mix(stats.mix, settings)},
                        {"balance", json_balance(stats.mix.balance)},
                        {"pipeline", json_pipeline(stats.pipeline)},
                        {"by", parts.by ? by() : Json()},
                        {"heat", parts.heat ? json_heat(stats.consistency.days) : Json()}});
}

}  // namespace nurture::render
