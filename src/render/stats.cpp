// `stats`: how steadily, by what means, with what balance, and what is open.
#include "render/stats.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/core.h>

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

}  // namespace

std::string hours(std::int64_t minutes) {
  return fmt::format("{}:{:02}", minutes / 60, minutes % 60);
}

namespace {

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
  const int columns = bar_columns(style, 51);
  std::vector<Cells> rows;
  for (const insight::Stretch& one : consistency.stretches)
    rows.push_back({' ' + period_name(one.period, until), std::to_string(one.touches),
                    one.answers > 0 ? percent(static_cast<double>(one.in_time) / one.answers) : "–",
                    fmt::format("{}/{}", one.in_cadence, one.with_rules),
                    bar(one.touches, most, columns)});
  constexpr std::array<std::string_view, 4> names{" week", " month", " quarter", " year"};
  const std::string unit(names.at(static_cast<std::size_t>(consistency.unit)));
  return table({{unit, whole},
                {"touches", number},
                {"in time", number},
                {"in cadence", number},
                {"", whole}},
               rows, style);
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

std::vector<Phrase> weeks(const Consistency& all) {
  std::vector<Phrase> parts{
      {fmt::format("{} of {} with a touch", all.weeks_with_touch, all.weeks)}};
  if (all.longest_streak == 0) return parts;
  parts.push_back({fmt::format("{} in a row now", all.streak)});
  parts.push_back({fmt::format("{} at most", all.longest_streak)});
  return parts;
}

std::string in_cadence(const Consistency& all, Date until) {
  if (all.stretches.empty() || all.stretches.back().with_rules == 0) return {};
  const insight::Stretch& last = all.stretches.back();
  return fmt::format("{} of {} on {}, by their ratings of today", last.in_cadence,
                     counted(last.with_rules, "person", "people"), base::short_form(until, until));
}

std::string consistency_text(const Stats& stats, const Style& style) {
  const Consistency& all = stats.consistency;
  const std::string theirs =
      all.from_them > 0 ? fmt::format(", {} of them theirs", all.from_them) : std::string();
  std::string out = section(style, "Consistency");
  out += labelled(style, page_block, "touches", std::to_string(all.touches) + theirs);
  out += labelled_parts(style, page_block, "weeks", weeks(all));
  out += labelled(style, page_block, "a week", a_week(all));
  out += labelled(style, page_block, "in cadence", in_cadence(all, stats.days.until));
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

std::string ratio(const insight::Balance& balance) {
  if (balance.ask > 0) return fmt::format("{:.1f} given for each asked", balance.given_per_ask());
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
    row.push_back(one.since ? base::iso(*one.since) : "–");
    if (std::any_of(one.by_horizon.begin(), one.by_horizon.end(), [](int n) { return n > 0; }))
      rows.push_back(std::move(row));
  }
  if (rows.empty()) return {};
  return '\n' + table({{" needs", whole},
                       {"past", number},
                       {"within " + base::to_text(settings.need_lead), number},
                       {"this year", number},
                       {"later", number},
                       {"no date", number},
                       {"since", whole}},
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

/// "7.5 (3 to 12)".
std::string spread(const insight::Spread& of, int places) {
  return fmt::format("{:.{}f} ({:.{}f} to {:.{}f})", of.median, places, of.low, places, of.high,
                     places);
}

/// "12 needs, after 7.5 (3.0 to 12.1) months and 9 (4 to 15) touches".
std::string road(const insight::Road& road, std::string_view one, std::string_view many) {
  return fmt::format("{}, after {} months and {} touches", counted(road.count, one, many),
                     spread(road.months, 1), spread(road.touches, 0));
}

std::string roads(const insight::Roads& roads, const Style& style) {
  if (roads.noted.count == 0 && roads.won.count == 0) return {};
  std::string out = "\n";
  if (roads.noted.count > 0)
    out += labelled(style, page_block, "to a need", road(roads.noted, "need", "needs"));
  if (roads.won.count > 0) {
    out += labelled(style, page_block, "to a sale", road(roads.won, "won", "won"));
    out += labelled(style, page_block, "over a year",
                    fmt::format("{} of {} won; of sales at large 80 % are said to take that long",
                                roads.won.over_a_year, roads.won.count));
  }
  return out + remark(style, "from the first touch: the median, and the middle half");
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
  return out + needs(pipeline, settings, style) + roads(pipeline.roads, style) +
         people(pipeline, style);
}

}  // namespace

std::string stats_text(const Stats& stats, const StatsParts& parts, const model::Settings& settings,
                       const Style& style) {
  const std::string head = period_header(stats, style);
  if (parts.by || parts.heat)
    return head + (parts.by ? groups_text(*parts.by, stats.groups, settings, style) : "") +
           (parts.heat ? heat_text(stats.consistency.days, stats.days, style) : "");
  return head + consistency_text(stats, style) + mix_text(stats.mix, settings, style) +
         balance_text(stats.mix.balance, style) + pipeline_text(stats.pipeline, settings, style);
}

}  // namespace nurture::render
