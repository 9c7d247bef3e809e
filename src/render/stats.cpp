// `stats`: how steadily, by what means, with what balance, and what is open.
#include "render/stats.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/core.h>

#include "render/json.hpp"
#include "render/layout.hpp"
#include "render/words.hpp"

namespace nurture::render {
namespace {

using base::Date;
using insight::Consistency;
using insight::Pipeline;
using insight::Stats;
using enum Column::Kind;

std::string section(const Style& style, std::string_view title) {
  return '\n' + paint(style, Paint::bold, title) + '\n';
}

/// Decimals that a column of amounts needs: none where each is whole.
int decimals(const std::vector<insight::ChannelUse>& channels) {
  const bool whole = std::all_of(channels.begin(), channels.end(),
                                 [](const auto& one) { return one.cost == std::round(one.cost); });
  return whole ? 0 : 2;
}

/// "20:05".
std::string hours(std::int64_t minutes) {
  return fmt::format("{}:{:02}", minutes / 60, minutes % 60);
}

std::string share(const std::optional<double>& of_all) {
  return of_all ? percent(*of_all) : "–";
}

std::string period_header(const Stats& stats, const Style& style) {
  const auto [from, until] = stats.days;
  const std::string last = base::short_form(until, from);
  const std::string days =
      from == until ? last : fmt::format("{} to {}", base::short_form(from, until), last);
  const std::string archived =
      stats.archived > 0 ? fmt::format("{} archived", stats.archived) : std::string();
  return two_ends(style, days,
                  joined({counted(stats.people, "person", "people"), archived}, " · "));
}

std::string a_week(const Consistency& consistency) {
  std::string ours = fmt::format("{:.1f} touches by you", consistency.ours_a_week);
  if (!consistency.capacity_a_week) return ours;
  return fmt::format("{} (capacity {:.1f})", ours, *consistency.capacity_a_week);
}

std::string stretches(const Consistency& consistency, Date until, const Style& style) {
  int most = 1;
  for (const insight::Stretch& one : consistency.stretches) most = std::max(most, one.touches);
  const int columns = bar_columns(style, 30);
  std::vector<Cells> rows;
  for (const insight::Stretch& one : consistency.stretches)
    rows.push_back({' ' + period_name(one.period, until), std::to_string(one.touches),
                    bar(one.touches, most, columns)});
  constexpr std::array<std::string_view, 4> names{" week", " month", " quarter", " year"};
  const std::string unit(names.at(static_cast<std::size_t>(consistency.unit)));
  return table({{unit, whole}, {"touches", number}, {"", whole}}, rows, style);
}

std::string waits(const Consistency& consistency, const Style& style) {
  std::vector<Cells> rows;
  for (const insight::RatingConsistency& one : consistency.ratings)
    rows.push_back({' ' + rating_cell(one.rating), std::to_string(one.touches),
                    std::to_string(one.answers), std::to_string(one.waiting), share(one.on_time()),
                    intervals(one.longest_wait), clean(one.longest_contact)});
  return table({{" rating", whole},
                {"touches", number},
                {"answers", number},
                {"late now", number},
                {"in time", number},
                {"longest wait", number},
                {"whose"}},
               rows, style);
}

std::string consistency_text(const Stats& stats, const Style& style) {
  const Consistency& all = stats.consistency;
  const std::string theirs =
      all.from_them > 0 ? fmt::format(", {} of them theirs", all.from_them) : std::string();
  std::string out = section(style, "Consistency");
  out += labelled(style, page_block, "touches", std::to_string(all.touches) + theirs);
  out += labelled(style, page_block, "weeks",
                  fmt::format("{} of {} with a touch", all.weeks_with_touch, all.weeks));
  out += labelled(style, page_block, "a week", a_week(all));
  if (all.touches > 0) out += '\n' + stretches(all, stats.days.until, style);
  if (!all.ratings.empty()) out += '\n' + waits(all, style) + remark(style, waits_explained);
  return out;
}

Cells channel_row(const insight::ChannelUse& use, const std::string& name, int places) {
  return {' ' + name,
          std::to_string(use.ours),
          share(use.share),
          std::to_string(use.from_them),
          std::to_string(use.attempts),
          fmt::format("{:.{}f}", use.cost, places),
          hours(use.minutes)};
}

std::string mix_text(const insight::Mix& mix, const model::Settings& settings, const Style& style) {
  if (mix.channels.empty()) return {};
  const int places = decimals(mix.channels);
  std::vector<Cells> rows;
  for (const insight::ChannelUse& use : mix.channels)
    rows.push_back(channel_row(use, clean(use.channel), places));
  if (rows.size() > 1) {
    rows.push_back(channel_row(mix.all, "all", places));
    rows.back()[2].clear();
  }
  return section(style, "Mix") + table({{" channel"},
                                        {"ours", number},
                                        {"share", number},
                                        {"theirs", number},
                                        {"no answer", number},
                                        {joined({"cost", clean(settings.currency)}, " "), number},
                                        {"hours", number}},
                                       rows, style);
}

double given_per_ask(const insight::Balance& balance) {
  return static_cast<double>(balance.give) / balance.ask;
}

std::string ratio(const insight::Balance& balance) {
  if (balance.ask > 0) return fmt::format("{:.1f} given for each asked", given_per_ask(balance));
  return balance.give > 0 ? "nothing asked" : "";
}

std::string balance_text(const insight::Balance& balance, const Style& style) {
  if (balance.give + balance.ask + balance.social + balance.unmarked == 0) return {};
  std::string out = section(style, "Balance of our touches");
  out += labelled_parts(style, page_block, "intent",
                        {{fmt::format("give {}", balance.give)},
                         {fmt::format("ask {}", balance.ask)},
                         {fmt::format("social {}", balance.social)},
                         {fmt::format("unmarked {}", balance.unmarked)}});
  return out + labelled(style, page_block, "give : ask", ratio(balance));
}

std::string needs(const Pipeline& pipeline, const model::Settings& settings, const Style& style) {
  std::vector<Cells> rows;
  for (const insight::OpenNeeds& one : pipeline.needs) {
    Cells row{' ' + model::to_text(one.status)};
    for (const int count : one.by_horizon) row.push_back(std::to_string(count));
    if (std::any_of(one.by_horizon.begin(), one.by_horizon.end(), [](int n) { return n > 0; }))
      rows.push_back(std::move(row));
  }
  if (rows.empty()) return {};
  return '\n' + table({{" needs", whole},
                       {"past", number},
                       {"within " + base::to_text(settings.need_lead), number},
                       {"this year", number},
                       {"later", number},
                       {"no date", number}},
                      rows, style);
}

std::string people(const Pipeline& pipeline, const Style& style) {
  if (pipeline.ratings.empty()) return {};
  std::vector<Cells> rows;
  for (const insight::RatingPeople& one : pipeline.ratings)
    rows.push_back({' ' + rating_cell(one.rating), std::to_string(one.people),
                    std::to_string(one.lost), std::to_string(one.never_touched)});
  return '\n' + table({{" rating", whole},
                       {"people", number},
                       {"lost touch", number},
                       {"no touch yet", number}},
                      rows, style);
}

std::string pipeline_text(const Pipeline& pipeline, const model::Settings& settings,
                          const Style& style) {
  const std::string past =
      pipeline.overdue > 0 ? fmt::format(", {} past due", pipeline.overdue) : std::string();
  std::string out = section(style, "Pipeline");
  out += labelled(style, page_block, "decided",
                  fmt::format("{} won, {} lost", pipeline.won, pipeline.lost));
  out += labelled(style, page_block, "follow-ups",
                  fmt::format("{} open{}", pipeline.follow_ups, past));
  return out + needs(pipeline, settings, style) + people(pipeline, style);
}

Json json_optional(const std::optional<double>& value) {
  return value ? json_decimal(*value) : Json();
}

Json json_stretch(const insight::Stretch& one) {
  return json_object({{"period", one.period.text},
                      {"from", one.period.first},
                      {"until", one.period.last},
                      {"touches", one.touches}});
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
       {"give_per_ask", balance.ask > 0 ? json_decimal(given_per_ask(balance)) : Json()}});
}

Json json_needs(const insight::OpenNeeds& one) {
  const auto& [past, near, this_year, later, undated] = one.by_horizon;
  return json_object({{"status", model::to_text(one.status)},
                      {"past", past},
                      {"near", near},
                      {"this_year", this_year},
                      {"later", later},
                      {"undated", undated}});
}

Json json_people(const insight::RatingPeople& one) {
  return json_object({{"rating", json_text(one.rating)},
                      {"people", one.people},
                      {"lost", one.lost},
                      {"never_touched", one.never_touched}});
}

Json json_pipeline(const Pipeline& pipeline) {
  return json_object({{"needs", json_list(pipeline.needs, json_needs)},
                      {"won", pipeline.won},
                      {"lost", pipeline.lost},
                      {"follow_ups", pipeline.follow_ups},
                      {"overdue", pipeline.overdue},
                      {"ratings", json_list(pipeline.ratings, json_people)}});
}

}  // namespace

std::string stats_text(const Stats& stats, const model::Settings& settings, const Style& style) {
  return period_header(stats, style) + consistency_text(stats, style) +
         mix_text(stats.mix, settings, style) + balance_text(stats.mix.balance, style) +
         pipeline_text(stats.pipeline, settings, style);
}

std::string stats_json(const Stats& stats, const model::Settings& settings) {
  return json_document(stats.days.until, {{"from", stats.days.from},
                                          {"until", stats.days.until},
                                          {"people", stats.people},
                                          {"archived", stats.archived},
                                          {"capacity", stats.capacity},
                                          {"consistency", json_consistency(stats.consistency)},
                                          {"mix", json_mix(stats.mix, settings)},
                                          {"balance", json_balance(stats.mix.balance)},
                                          {"pipeline", json_pipeline(stats.pipeline)}});
}

}  // namespace nurture::render
