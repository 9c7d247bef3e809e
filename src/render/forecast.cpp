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
using cadence::Remedy;
using enum Column::Kind;

struct Month {
  std::string name;
  int touches = 0, days_over = 0, most_over = 0;
};

/// The played days by calendar month.
std::vector<Month> by_month(const Forecast& forecast) {
  std::vector<Month> months;
  for (const cadence::ForecastDay& day : forecast.days) {
    const base::Civil date = base::civil(day.day);
    const std::string name =
        fmt::format("{} {}", base::month_name(date.month).substr(0, 3), date.year);
    if (months.empty() || months.back().name != name) months.push_back(Month{name});
    months.back().touches += day.listed;
    months.back().days_over += day.more > 0 ? 1 : 0;
    months.back().most_over = std::max(months.back().most_over, day.more);
  }
  return months;
}

std::string over_cell(const Month& month) {
  if (month.days_over == 0) return {};
  return fmt::format("{} too full, by up to {}", counted(month.days_over, "day", "days"),
                     counted(month.most_over, "person", "people"));
}

std::string histogram(const Forecast& forecast, const Style& style) {
  const std::vector<Month> months = by_month(forecast);
  int most = 1;
  for (const Month& month : months) most = std::max(most, month.touches);
  const int columns = bar_columns(style, 60);
  std::vector<Cells> rows;
  for (const Month& month : months)
    rows.push_back({" " + month.name, std::to_string(month.touches),
                    bar(month.touches, most, columns), over_cell(month)});
  return table({{" month", whole}, {"touches", number}, {"", whole}, {""}}, rows, style);
}

std::string ratings(const Forecast& forecast, const Style& style) {
  std::vector<Cells> rows;
  for (const cadence::RatingForecast& rating : forecast.ratings) {
    const bool any = rating.touches > 0;
    rows.push_back({" " + clean(rating.rating), std::to_string(rating.people),
                    std::to_string(rating.touches), any ? intervals(rating.longest_wait) : "–",
                    any ? percent(rating.on_time) : "–", clean(rating.longest_contact)});
  }
  return table({{" rating", whole},
                {"people", number},
                {"touches", number},
                {"longest wait", number},
                {"in time", number},
                {"whose"}},
               rows, style);
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
  return remedy.holds ? text : text + "; it helps, and is not enough";
}

std::string outlook(const Forecast& forecast) {
  if (!forecast.holds) return "Some will wait past their latest day.";
  if (forecast.days_over == 0) return "It holds: nobody waits past their latest day.";
  return fmt::format("It holds: nobody waits past their latest day, though {} too full.",
                     counted(forecast.days_over, "day is", "days are"));
}

std::string remedies(const Forecast& forecast, const Style& style) {
  if (forecast.remedies.empty()) return {};
  std::vector<std::string> lines;
  for (const Remedy& remedy : forecast.remedies) lines.push_back(remedy_text(remedy));
  return '\n' +
         paint(style, Paint::dim, "What would help, tried over the same days (in nurture.yaml)") +
         '\n' + labelled(style, Block{1, 0}, "", lines);
}

Json json_rating_ahead(const cadence::RatingForecast& rating) {
  return json_object(
      {{"rating", rating.rating},
       {"people", rating.people},
       {"touches", rating.touches},
       {"longest_wait", rating.touches > 0 ? json_decimal(rating.longest_wait) : Json()},
       {"longest_contact", json_text(rating.longest_contact)},
       {"on_time", json_decimal(rating.on_time)}});
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
                      {"holds", remedy.holds}});
}

}  // namespace

std::string forecast_text(const Forecast& forecast, const Style& style) {
  const std::string capacity = forecast.capacity
                                   ? fmt::format("capacity {} a day, {} of it needed",
                                                 *forecast.capacity, percent(forecast.load))
                                   : "no bound";
  const std::string title = fmt::format("{} to {}", base::short_form(forecast.from, forecast.from),
                                        base::short_form(forecast.until, forecast.from));
  std::string out = two_ends(style, title, capacity) + outlook(forecast) + '\n';
  if (!forecast.ratings.empty())
    out += '\n' + ratings(forecast, style) + remark(style, waits_explained);
  if (!forecast.days.empty()) out += '\n' + histogram(forecast, style);
  return out + remedies(forecast, style);
}

std::string forecast_json(const Forecast& forecast, base::Date today) {
  return json_document(today, {{"from", forecast.from},
                               {"until", forecast.until},
                               {"capacity", forecast.capacity},
                               {"load", json_decimal(forecast.load)},
                               {"holds", forecast.holds},
                               {"days_over", forecast.days_over},
                               {"ratings", json_list(forecast.ratings, json_rating_ahead)},
                               {"days", json_list(forecast.days, json_day_ahead)},
                               {"remedies", json_list(forecast.remedies, json_remedy)}});
}

}  // namespace nurture::render
