// `forecast`: the load, who waits how long, the months over capacity, and what would mend
// it.
#include "render/forecast.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "render/json.hpp"
#include "render/layout.hpp"

namespace nurture::render {
namespace {

using cadence::Forecast;
using cadence::Play;
using cadence::RatingForecast;
using cadence::Remedy;
using insight::Hindsight;
using insight::Pace;
using enum Column::Kind;

constexpr std::string_view touches_explained =
    "touches: people touched, each once a day, whatever stood";
constexpr std::string_view hindsight_explained =
    "touches from them count, too; waits are in intervals of the rule; ratings, cadences, "
    "promises, snoozes and settings are today's, as files don't say what they were";

std::string histogram(const Play& play, const Style& style) {
  const std::vector<ForecastMonth> months = by_month(play);
  int most = 1;
  for (const ForecastMonth& month : months) most = std::max(most, month.touches);
  const int columns = bar_columns(style, 60);
  std::vector<Cells> rows;
  for (const ForecastMonth& month : months)
    rows.push_back({" " + month.name, std::to_string(month.touches),
                    bar(month.touches, most, columns), over_cell(month)});
  rows.push_back({" all", std::to_string(play.touches), "", ""});
  return table({{" month", whole}, {"touches", number}, {"", whole}, {""}}, rows, style);
}

int all_people(const Play& play) {
  int people = 0;
  for (const RatingForecast& one : play.ratings) people += one.people;
  return people;
}

std::string ratings(const Play& play, const Style& style) {
  return table(rating_columns(), rating_rows(play), style);
}

std::string change(const Remedy& remedy) {
  if (remedy.kind == Remedy::Kind::capacity) return "capacity " + remedy.value;
  return fmt::format("rating {} {}", clean(remedy.rating), clean(remedy.value));
}

/// "capacity 9: nobody waits longer than 1.1 intervals, 92 % of the capacity needed".
std::string remedy_text(const Remedy& remedy) {
  std::string text =
      fmt::format("{}: nobody waits longer than {}, {} of the capacity needed", change(remedy),
                  intervals(remedy.longest_wait), percent(remedy.load));
  if (remedy.days_over > 0) text += ", " + counted(remedy.days_over, "day", "days") + " too full";
  return text;
}

std::string remedies(const Forecast& forecast, const Style& style) {
  if (forecast.beyond_remedy())
    return '\n' +
           remark(style, fmt::format("Nothing tried would mend it: {}no rating at up to twice its "
                                     "interval.",
                                     forecast.capacity
                                         ? fmt::format("no capacity up to {}, ",
                                                       cadence::most_capacity * *forecast.capacity)
                                         : std::string()));
  if (forecast.remedies.empty()) return {};
  std::vector<std::string> lines;
  for (const Remedy& remedy : forecast.remedies) lines.push_back(remedy_text(remedy));
  return '\n' +
         paint(style, Paint::dim, "What would help, tried over the same days (in nurture.yaml)") +
         '\n' + labelled(style, Block{1, 0}, "", lines);
}

std::string days_name(base::Date from, base::Date until) {
  return fmt::format("{} to {}", base::short_form(from, from), base::short_form(until, from));
}

/// Of days that may lie years back: "23 August to 22 November 2026", "1 June 2025 to …".
std::string past_days_name(base::Date from, base::Date until) {
  const bool one_year = base::civil(from).year == base::civil(until).year;
  std::string last = base::short_form(until, base::first_day);
  if (from == until) return last;
  return base::short_form(from, one_year ? from : base::first_day) + " to " + last;
}

std::string capacity_name(const std::optional<int>& capacity) {
  return capacity ? fmt::format("capacity {} a day", *capacity) : "no bound";
}

/// "0.017", "1.4", "12".
std::string mean(double people) {
  return people < 10 ? fmt::format("{:.2g}", people) : fmt::format("{:.0f}", people);
}

std::string a_day(double people) {
  return mean(people) + " a day";
}

std::string needed(const std::string& bound, double load) {
  return load > 0 ? fmt::format("{}, {} of it needed", bound, percent(load)) : bound;
}

/// A play's title, what it comes to, and its ratings.
std::string play_text(const std::string& title, const std::string& bound, const Play& play,
                      const Style& style) {
  std::string out = two_ends(style, title, bound) + outlook(play) + '\n';
  if (!play.ratings.empty()) out += '\n' + ratings(play, style);
  return out;
}

std::string pace_text(const Forecast& forecast, const std::optional<Pace>& pace,
                      const Style& style) {
  if (!pace || !forecast.at_pace)
    return '\n' +
           remark(style, "No pace to play: nobody was reached or tried in the last twelve weeks.");
  return '\n' +
         play_text("At the pace since " + base::short_form(pace->days.from, pace->days.until),
                   needed(a_day(pace->a_day()), forecast.at_pace->load), *forecast.at_pace, style);
}

/// Titles over what two or three plays come to side by side, and what stands behind them.
std::vector<Column> side_by_side(const std::string& title, bool paced, Column last) {
  std::vector<Column> columns{{" " + title, whole}, {"at capacity", number}};
  if (paced) columns.push_back({"at the pace", number});
  columns.push_back({"really", number});
  columns.push_back(std::move(last));
  return columns;
}

/// What was forecast and what was: a row a rating, and what `cell` makes of each play.
class Beside {
 public:
  explicit Beside(const Hindsight& seen) : plays_{&seen.forecast.at_capacity} {
    if (seen.forecast.at_pace) plays_.push_back(&*seen.forecast.at_pace);
    plays_.push_back(&seen.really);
    for (const Play* play : plays_)
      for (const RatingForecast& one : play->ratings)
        if (std::ranges::count(ratings_, one.rating) == 0) ratings_.push_back(one.rating);
  }

  template <typename Cell>
  Cells row(const std::string& title, Cell cell, const std::string& last) const {
    Cells cells{" " + title};
    for (const Play* play : plays_) cells.push_back(cell(*play));
    cells.push_back(last);
    return cells;
  }
  /// `cell` and `last` are given the play's part of the rating, `last` the real one.
  template <typename Cell, typename Last>
  std::vector<Cells> rows(Cell cell, Last last) const {
    std::vector<Cells> all;
    for (const std::string& rating : ratings_)
      all.push_back(row(
          rating_cell(rating), [&](const Play& play) { return cell(part_of(play, rating)); },
          last(part_of(*plays_.back(), rating))));
    return all;
  }

 private:
  static RatingForecast part_of(const Play& play, const std::string& rating) {
    const auto found = std::ranges::find(play.ratings, rating, &RatingForecast::rating);
    return found != play.ratings.end() ? *found : RatingForecast{};
  }

  std::vector<const Play*> plays_;
  std::vector<std::string> ratings_;
};

std::string touches_beside(const Hindsight& seen, const Style& style) {
  const Beside beside(seen);
  std::vector<Cells> rows =
      beside.rows([](const RatingForecast& one) { return std::to_string(one.touches); },
                  [](const RatingForecast& one) { return std::to_string(one.people); });
  rows.push_back(beside.row(
      "all", [](const Play& play) { return std::to_string(play.touches); },
      std::to_string(all_people(seen.really))));
  const int workdays = std::max(1, seen.done.workdays);
  rows.push_back(beside.row(
      "a working day",
      [&](const Play& play) { return mean(play.touches / static_cast<double>(workdays)); }, ""));
  return table(side_by_side("touches", seen.pace.has_value(), {"people", number}), rows, style);
}

std::string waits_beside(const Hindsight& seen, const Style& style) {
  const std::vector<Cells> rows = Beside(seen).rows(
      [](const RatingForecast& one) {
        return one.longest_wait > 0 ? fmt::format("{:.1f}", one.longest_wait) : "–";
      },
      [](const RatingForecast& one) { return clean(one.longest_contact); });
  return table(side_by_side("longest wait", seen.pace.has_value(), {"whose"}), rows, style);
}

/// "12 people came later, with 15 touches; ".
std::string newcomers(const Hindsight& seen) {
  if (seen.newcomers == 0) return {};
  return fmt::format("{} came later, with {}; ", counted(seen.newcomers, "person", "people"),
                     counted(seen.newcomers_touches, "touch", "touches"));
}

Json json_rating_ahead(const RatingForecast& rating) {
  return json_object(
      {{"rating", json_text(rating.rating)},
       {"people", rating.people},
       {"touches", rating.touches},
       {"longest_wait", rating.longest_wait > 0 ? json_decimal(rating.longest_wait) : Json()},
       {"longest_contact", json_text(rating.longest_contact)},
       {"on_time", json_decimal(rating.on_time)},
       {"answers", rating.answers}});
}

Json json_day_ahead(const cadence::ForecastDay& day) {
  return json_object(
      {{"day", day.day}, {"listed", day.listed}, {"early", day.early}, {"more", day.more}});
}

Json json_remedy(const Remedy& remedy) {
  return json_object({{"kind", remedy.kind == Remedy::Kind::capacity ? "capacity" : "rating"},
                      {"rating", json_text(remedy.rating)},
                      {"value", remedy.value},
                      {"load", json_decimal(remedy.load)},
                      {"longest_wait", json_decimal(remedy.longest_wait)},
                      {"days_over", remedy.days_over},
                      {"holds", true}});
}

Json json_pace(const std::optional<Pace>& pace) {
  if (!pace) return {};
  return json_object({{"a_day", json_decimal(pace->a_day())},
                      {"people", pace->people},
                      {"workdays", pace->workdays},
                      {"from", pace->days.from},
                      {"until", pace->days.until}});
}

Json json_play(const Play& play) {
  return json_object({{"load", json_decimal(play.load)},
                      {"holds", play.holds},
                      {"days_over", play.days_over},
                      {"touches", play.touches},
                      {"ratings", json_list(play.ratings, json_rating_ahead)},
                      {"days", json_list(play.days, json_day_ahead)}});
}

/// Of days that were: nobody was listed, and nothing bounded them.
Json json_lived(const Play& play) {
  return json_object({{"holds", play.holds},
                      {"touches", play.touches},
                      {"ratings", json_list(play.ratings, json_rating_ahead)}});
}

Json json_play(const std::optional<Play>& play) {
  return play ? json_play(*play) : Json();
}

}  // namespace

std::vector<ForecastMonth> by_month(const Play& play) {
  std::vector<ForecastMonth> months;
  for (const cadence::ForecastDay& day : play.days) {
    const base::Civil date = base::civil(day.day);
    const std::string name =
        fmt::format("{} {}", base::month_name(date.month).substr(0, 3), date.year);
    if (months.empty() || months.back().name != name) months.push_back(ForecastMonth{name});
    months.back().touches += day.listed;
    months.back().days_over += day.more > 0 ? 1 : 0;
    months.back().most_over = std::max(months.back().most_over, day.more);
  }
  return months;
}

std::string over_cell(const ForecastMonth& month) {
  if (month.days_over == 0) return {};
  return fmt::format("{} too full, by up to {}", counted(month.days_over, "day", "days"),
                     counted(month.most_over, "person", "people"));
}

std::string outlook(const Play& play) {
  std::string text = play.holds ? "It holds: nobody waits past their latest day"
                                : "Some will wait past their latest day";
  if (play.days_over > 0)
    text += fmt::format("{}{} too full", play.holds ? ", though " : "; ",
                        counted(play.days_over, "day is", "days are"));
  return text + ".";
}

std::vector<Column> rating_columns() {
  return {{" rating", whole},       {"people", number},  {"touches", number},
          {"longest wait", number}, {"in time", number}, {"whose"}};
}

std::vector<Cells> rating_rows(const Play& play) {
  std::vector<Cells> rows;
  for (const RatingForecast& one : play.ratings)
    rows.push_back({" " + rating_cell(one.rating), std::to_string(one.people),
                    std::to_string(one.touches), intervals(one.longest_wait),
                    one.answers > 0 ? percent(one.on_time) : "–", clean(one.longest_contact)});
  rows.push_back(
      {" all", std::to_string(all_people(play)), std::to_string(play.touches), "", "", ""});
  return rows;
}

std::string forecast_text(const Forecast& forecast, const std::optional<Pace>& pace,
                          const Style& style) {
  const Play& play = forecast.at_capacity;
  std::string out = play_text(days_name(forecast.from, forecast.until),
                              needed(capacity_name(forecast.capacity), play.load), play, style);
  if (!play.ratings.empty())
    out += remark(style, touches_explained) + remark(style, waits_explained);
  if (play.touches > 0) out += '\n' + histogram(play, style);
  return out + pace_text(forecast, pace, style) + remedies(forecast, style);
}

std::string forecast_json(const Forecast& forecast, const std::optional<Pace>& pace,
                          base::Date today) {
  const Play& play = forecast.at_capacity;
  return json_document(today, {{"from", forecast.from},
                               {"until", forecast.until},
                               {"capacity", forecast.capacity},
                               {"load", json_decimal(play.load)},
                               {"holds", play.holds},
                               {"days_over", play.days_over},
                               {"ratings", json_list(play.ratings, json_rating_ahead)},
                               {"days", json_list(play.days, json_day_ahead)},
                               {"remedies", json_list(forecast.remedies, json_remedy)},
                               {"touches", play.touches},
                               {"beyond_remedy", forecast.beyond_remedy()},
                               {"pace", json_pace(pace)},
                               {"at_pace", json_play(forecast.at_pace)}});
}

std::string hindsight_text(const Hindsight& seen, const Style& style) {
  const std::string bound =
      seen.forecast.capacity ? "at " + capacity_name(seen.forecast.capacity) : "without a bound";
  const std::string pace = seen.pace ? " and at the pace of then, " + a_day(seen.pace->a_day())
                                     : " (there was no pace yet)";
  const std::string done = counted(seen.done.people, "touch or attempt", "touches and attempts");
  return two_ends(style, past_days_name(seen.days.from, seen.days.until),
                  counted(seen.done.workdays, "working day", "working days")) +
         remark(style, fmt::format("As forecast that morning {}{}; really {}, {}.", bound, pace,
                                   a_day(seen.done.a_day()), done)) +
         '\n' + touches_beside(seen, style) + '\n' + waits_beside(seen, style) +
         remark(style, newcomers(seen) + std::string(hindsight_explained));
}

std::string hindsight_json(const Hindsight& seen, base::Date today) {
  return json_document(today, {{"from", seen.days.from},
                               {"until", seen.days.until},
                               {"capacity", seen.forecast.capacity},
                               {"pace", json_pace(seen.pace)},
                               {"at_capacity", json_play(seen.forecast.at_capacity)},
                               {"at_pace", json_play(seen.forecast.at_pace)},
                               {"really", json_lived(seen.really)},
                               {"done", json_pace(seen.done)},
                               {"newcomers", seen.newcomers},
                               {"newcomers_touches", seen.newcomers_touches}});
}

}  // namespace nurture::render
