// `stats` as one JSON document.
#include <nlohmann/json.hpp>

#include "render/json.hpp"
#include "render/stats.hpp"

namespace nurture::render {
namespace {

using insight::Stats;

Json json_optional(const std::optional<double>& value) {
  return value ? json_decimal(*value) : Json();
}

Json json_stretches(const insight::Consistency& consistency) {
  Json list = Json::array();
  for (const insight::Stretch& one : consistency.stretches) {
    Json made;
    made["period"] = one.period.text;
    made["from"] = base::iso(one.period.first);
    made["until"] = base::iso(one.period.last);
    made["touches"] = one.touches;
    list.push_back(std::move(made));
  }
  return list;
}

Json json_waits(const insight::RatingConsistency& one) {
  const bool judged = one.answers + one.waiting > 0;
  Json made;
  made["rating"] = json_text(one.rating);
  made["touches"] = one.touches;
  made["answers"] = one.answers;
  made["waiting"] = one.waiting;
  made["on_time"] = judged ? json_decimal(one.on_time) : Json();
  made["longest_wait"] = one.longest_wait > 0 ? json_decimal(one.longest_wait) : Json();
  made["longest_contact"] = json_text(one.longest_contact);
  return made;
}

Json json_consistency(const insight::Consistency& consistency) {
  Json made;
  made["touches"] = consistency.touches;
  made["from_them"] = consistency.from_them;
  made["weeks"] = consistency.weeks;
  made["weeks_with_touch"] = consistency.weeks_with_touch;
  made["ours_a_week"] = json_decimal(consistency.ours_a_week);
  made["capacity_a_week"] = json_optional(consistency.capacity_a_week);
  made["stretches"] = json_stretches(consistency);
  made["ratings"] = Json::array();
  for (const insight::RatingConsistency& one : consistency.ratings)
    made["ratings"].push_back(json_waits(one));
  return made;
}

Json json_channel(const insight::ChannelUse& use) {
  Json made;
  made["channel"] = use.channel;
  made["counts"] = use.counts;
  made["ours"] = use.ours;
  made["share"] = json_optional(use.share);
  made["from_them"] = use.from_them;
  made["attempts"] = use.attempts;
  made["cost"] = json_decimal(use.cost);
  made["minutes"] = use.minutes;
  return made;
}

Json json_mix(const insight::Mix& mix, const model::Settings& settings) {
  Json made;
  made["currency"] = json_text(settings.currency);
  made["cost"] = json_decimal(mix.all.cost);
  made["minutes"] = mix.all.minutes;
  made["channels"] = Json::array();
  for (const insight::ChannelUse& use : mix.channels) made["channels"].push_back(json_channel(use));
  return made;
}

Json json_balance(const insight::Balance& balance) {
  Json made;
  made["give"] = balance.give;
  made["ask"] = balance.ask;
  made["social"] = balance.social;
  made["unmarked"] = balance.unmarked;
  made["give_per_ask"] =
      balance.ask > 0 ? json_decimal(static_cast<double>(balance.give) / balance.ask) : Json();
  return made;
}

Json json_needs(const insight::OpenNeeds& one) {
  using insight::Horizon;
  const auto count = [&](Horizon horizon) {
    return one.by_horizon.at(static_cast<std::size_t>(horizon));
  };
  Json made;
  made["status"] = model::to_text(one.status);
  made["past"] = count(Horizon::past);
  made["near"] = count(Horizon::near);
  made["this_year"] = count(Horizon::this_year);
  made["later"] = count(Horizon::later);
  made["undated"] = count(Horizon::undated);
  return made;
}

Json json_pipeline(const insight::Pipeline& pipeline) {
  Json made;
  made["needs"] = Json::array();
  for (const insight::OpenNeeds& one : pipeline.needs) made["needs"].push_back(json_needs(one));
  made["won"] = pipeline.won;
  made["lost"] = pipeline.lost;
  made["follow_ups"] = pipeline.follow_ups;
  made["overdue"] = pipeline.overdue;
  made["ratings"] = Json::array();
  for (const insight::RatingPeople& one : pipeline.ratings) {
    Json rating;
    rating["rating"] = json_text(one.rating);
    rating["people"] = one.people;
    rating["lost"] = one.lost;
    rating["never_touched"] = one.never_touched;
    made["ratings"].push_back(std::move(rating));
  }
  return made;
}

}  // namespace

std::string stats_json(const Stats& stats, const model::Settings& settings) {
  Json document = json_document(stats.days.until);
  document["from"] = base::iso(stats.days.from);
  document["until"] = base::iso(stats.days.until);
  document["people"] = stats.people;
  document["archived"] = stats.archived;
  document["capacity"] = stats.capacity ? Json(*stats.capacity) : Json();
  document["consistency"] = json_consistency(stats.consistency);
  document["mix"] = json_mix(stats.mix, settings);
  document["balance"] = json_balance(stats.mix.balance);
  document["pipeline"] = json_pipeline(stats.pipeline);
  return json_print(document);
}

}  // namespace nurture::render
