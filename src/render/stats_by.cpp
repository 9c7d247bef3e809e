// `stats --by` and `stats --heat`: a row a value, a character a day.
//
//        Dec  Jan Feb …
//   Mon  . : . . + . #
//   Tue  . . : . . . .
#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/core.h>

#include "base/text.hpp"
#include "render/layout.hpp"
#include "render/stats.hpp"

namespace nurture::render {
namespace {

using base::Date;
using enum Column::Kind;

constexpr int days_a_week = 7;
constexpr int heat_indent = 6;  // " Mon  "

std::string balance_cell(const insight::Balance& balance) {
  return fmt::format("{}:{}:{}", balance.give, balance.ask, balance.social);
}

Cells group_row(const insight::Group& one, bool by_channel) {
  const insight::RatingConsistency& waits = one.waits;
  // A channel that doesn't count may answer a rule that names it, but no touch was in time.
  const bool touched = !by_channel || waits.touches > 0;
  const auto need = [&](int count) { return by_channel ? "–" : std::to_string(count); };
  return {' ' + (waits.rating.empty() ? "–" : clean(waits.rating)),
          std::to_string(one.people),
          std::to_string(waits.touches),
          touched && waits.on_time() ? percent(*waits.on_time()) : "–",
          touched && waits.longest_wait > 0 ? fmt::format("{:.1f}", waits.longest_wait) : "–",
          fmt::format("{:.0f}", one.cost),
          hours(one.minutes),
          balance_cell(one.balance),
          need(one.won),
          need(one.open)};
}

/// From none to the most of a day; they work in every locale.
constexpr std::array<std::string_view, heat_shades> shade_marks{".", ":", "+", "#"};
constexpr std::array<Paint, heat_shades> shade_paints{Paint::dim, Paint::cyan, Paint::green,
                                                      Paint::bold};

int most_a_day(const std::map<Date, int>& touches) {
  int most = 3;  // at least: a single touch is a light day, even where no day had more
  for (const auto& [day, count] : touches) most = std::max(most, count);
  return most;
}

int shade_of(int touches, int most) {
  return static_cast<int>(std::ceil(3.0 * touches / most));
}

class Shades {
 public:
  explicit Shades(const std::map<Date, int>& touches) : most_(most_a_day(touches)) {}

  std::size_t of(int touches) const { return static_cast<std::size_t>(shade_of(touches, most_)); }
  std::string painted(std::size_t shade, const Style& style) const {
    return paint(style, shade_paints.at(shade), shade_marks.at(shade));
  }
  /// ". none  : 1  + 2  # 3".
  std::string legend(const Style& style) const {
    std::string out = painted(0, style) + " none";
    for (std::size_t shade = 1; shade < shade_marks.size(); ++shade) {
      int first = 0, last = 0;
      for (int count = 1; count <= most_; ++count) {
        if (of(count) != shade) continue;
        first = first == 0 ? count : first;
        last = count;
      }
      if (first == 0) continue;
      const std::string range =
          first == last ? std::to_string(first) : fmt::format("{} to {}", first, last);
      out += "  " + painted(shade, style) + ' ' + range;
    }
    return out;
  }

 private:
  int most_;
};

/// Some weeks below each other's names.
class HeatBand {
 public:
  HeatBand(Date monday, int weeks, int cell) : monday_(monday), weeks_(weeks), cell_(cell) {}

  /// A month's name over the week that holds its first day, where there is room.
  std::string months() const {
    std::string out = spaces(heat_indent);
    for (int week = 0; week < weeks_; ++week) {
      const base::Civil sunday = base::civil(monday_ + (week + 1) * days_a_week - 1);
      const int at = heat_indent + week * cell_;
      const bool fits = at + 3 <= heat_indent + weeks_ * cell_ && base::width(out) <= at;
      if (sunday.day > days_a_week || !fits) continue;
      const std::string name(base::month_name(sunday.month).substr(0, 3));
      out += spaces(at - base::width(out)) + name + ' ';
    }
    return out.substr(0, out.find_last_not_of(' ') + 1) + '\n';
  }

  std::string weekday(int row, const std::map<Date, int>& touches, insight::Days days,
                      const Shades& shades, const Style& style) const {
    const std::string name(base::name(base::weekday(monday_ + row)).substr(0, 3));
    std::string out = ' ' + paint(style, Paint::dim, name) + "  ", gap;
    for (int week = 0; week < weeks_; ++week) {
      const Date day = monday_ + (week * days_a_week + row);
      gap += week > 0 ? spaces(cell_ - 1) : "";
      if (!days.contain(day)) {
        gap += ' ';
        continue;
      }
      const auto found = touches.find(day);
      out += gap + shades.painted(shades.of(found == touches.end() ? 0 : found->second), style);
      gap.clear();
    }
    return out.substr(0, out.find_last_not_of(' ') + 1) + '\n';
  }

 private:
  Date monday_;
  int weeks_, cell_;
};

}  // namespace

int heat_shade(int touches, const std::map<Date, int>& all) {
  return shade_of(touches, most_a_day(all));
}

std::string to_text(insight::By by) {
  constexpr std::array<std::string_view, 4> names{"rating", "owner", "segment", "channel"};
  return std::string(names.at(static_cast<std::size_t>(by)));
}

std::string groups_text(insight::By by, const std::vector<insight::Group>& groups,
                        const model::Settings& settings, const Style& style) {
  if (groups.empty()) return {};
  const bool by_channel = by == insight::By::channel;
  std::vector<Cells> rows;
  for (const insight::Group& one : groups) rows.push_back(group_row(one, by_channel));
  return '\n' +
         table({{' ' + to_text(by)},
                {"people", number},
                {"touches", number},
                {"in time", number},
                {"waited", number},
                {joined({"cost", clean(settings.currency)}, " "), number},
                {"hours", number},
                {"g:a:s", number},
                {"won", number},
                {"open", number}},
               rows, style) +
         remark(style,
                "waited: the longest, in intervals; g:a:s: given, asked, social of our touches; "
                "needs won in the period, and open");
}

std::string heat_text(const std::map<Date, int>& touches, insight::Days days, const Style& style) {
  const auto monday = [](Date day) { return base::period_of(base::Span::week, day).first; };
  const Date first = monday(days.from);
  const int weeks = (monday(days.until) - first) / days_a_week + 1;
  const int room = std::max(style.columns - heat_indent, 10);
  const int cell = 2 * weeks - 1 <= room ? 2 : 1;
  const int bands = (weeks * cell + room - 1) / room;
  const int a_band = (weeks + bands - 1) / bands;
  const Shades shading(touches);
  std::string out;
  for (int begun = 0; begun < weeks; begun += a_band) {
    const HeatBand band(first + begun * days_a_week, std::min(a_band, weeks - begun), cell);
    out += '\n' + band.months();
    for (int day = 0; day < days_a_week; ++day)
      out += band.weekday(day, touches, days, shading, style);
  }
  return out + "\n " + shading.legend(style) + '\n';
}

}  // namespace nurture::render
