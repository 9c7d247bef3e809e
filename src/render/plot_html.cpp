// Bars, tables and everyone's silence as HTML.
//
// A page may show ten thousand people: a row is a name, an SVG of two or three strokes and two
// days, and those beyond the first hundred are laid out only when somebody opens them.
#include "render/plot_html.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "base/text.hpp"
#include "render/html.hpp"
#include "render/stats.hpp"

namespace nurture::render {
namespace {

using base::Date;
using insight::Silence;

constexpr int heat_cell = 12;  ///< of a day's square, with the gap beside it
constexpr int scale = 1000;    ///< of the plots' widths, which stretch with the page

std::string svg(const std::string& strokes) {
  return fmt::format(
      "<svg viewBox=\"0 0 {} 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">{}</svg>",
      scale, strokes);
}

/// Empty where there is no length to see.
std::string stroke(std::string_view kind, int from, int to) {
  return from < to ? fmt::format("<path class=\"{}\" d=\"M{} 5H{}\"/>", kind, from, to)
                   : std::string();
}

/// The days that the garden shows, as a scale: a year back and half a year ahead, less where nobody
/// needs as much.
class DayScale {
 public:
  DayScale(const insight::Garden& garden, Date today) : first_(today), last_(today + 1) {
    constexpr int most_back = 365, most_ahead = 183;
    for (const Silence& one : garden.silences) {
      first_ = std::min(first_, std::max(one.from, today - most_back));
      last_ = std::max(last_, std::min(one.latest, today + most_ahead));
    }
  }

  int place(Date day) const {
    const int days = std::clamp(day, first_, last_) - first_;
    return days * scale / std::max(1, last_ - first_);
  }
  Date first() const { return first_; }
  Date last() const { return last_; }

 private:
  Date first_, last_;
};

/// "18 Aug", "29 Jan 2027".
std::string brief_day(Date day, Date today) {
  const base::Civil date = base::civil(day);
  const std::string text =
      fmt::format("{} {}", date.day, base::month_name(date.month).substr(0, 3));
  return date.year == base::civil(today).year ? text : fmt::format("{} {}", text, date.year);
}

std::string silence_html(const Silence& one, const std::string& name, const DayScale& days,
                         Date today) {
  const int from = days.place(one.from), due = days.place(one.due), latest = days.place(one.latest);
  const std::string bar = stroke("calm", from, due) + stroke("ripe", std::max(from, due), latest) +
                          stroke("over", std::max(from, latest), days.place(today));
  const std::string since = one.touched ? brief_day(one.from, today) : "no touch yet";
  return fmt::format("<li><b>{}</b>{}<span>{}</span><span>{}</span></li>\n", html_escape(name),
                     svg(bar), since,
                     (one.latest < today ? "until " : "by ") + brief_day(one.latest, today));
}

/// The first of each third month, and today.
std::string axis_html(const DayScale& days, Date today) {
  std::string labels;
  const int step = days.last() - days.first() > 240 ? 3 : 1;
  for (Date day = days.first(); day < days.last(); day = day + 1) {
    const base::Civil date = base::civil(day);
    if (date.day != 1 || (date.month - 1) % step != 0) continue;
    labels += fmt::format("<i style=\"left:{}%\">{}</i>", days.place(day) / 10.0,
                          base::month_name(date.month).substr(0, 3));
  }
  labels +=
      fmt::format("<i class=\"today\" style=\"left:{}%\">today</i>", days.place(today) / 10.0);
  return "<p class=\"axis\" aria-hidden=\"true\">" + labels + "</p>\n";
}

/// The first days of months, over the week that holds them.
std::string month_labels(Date monday, int weeks) {
  std::string labels;
  for (int week = 0; week < weeks; ++week) {
    const base::Civil sunday = base::civil(monday + 7 * week + 6);
    if (sunday.day <= 7 && week + 2 < weeks)
      labels += fmt::format("<text x=\"{}\" y=\"9\">{}</text>", week * heat_cell,
                            base::month_name(sunday.month).substr(0, 3));
  }
  return labels;
}

}  // namespace

const std::string_view plot_style = R"(
:root { --calm: #4a7c59; --ripe: #c79a00; --over: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --calm: #7fb08d; --ripe: #e0c060; --over: #ff8a80; } }
svg { width: 100%; height: .75rem; }
path { fill: none; stroke-width: 10; }
.calm { stroke: var(--calm); } .ripe { stroke: var(--ripe); } .over { stroke: var(--over); }
.heat { display: block; height: auto; margin: .5rem 0 1rem; }
.heat text { font-size: 9px; fill: var(--quiet); }
.heat rect { fill: var(--line); } .heat .s1 { fill-opacity: .4; } .heat .s2 { fill-opacity: .7; }
.heat .s1, .heat .s2, .heat .s3 { fill: var(--calm); }
.bars td.plot { width: 70%; vertical-align: middle; }
small { color: var(--quiet); }
.wide { overflow-x: auto; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.garden { margin: 0; padding: 0; list-style: none; }
.garden li, .axis { display: grid; grid-template-columns: 12rem 1fr 6.5rem 8rem; gap: 0 .75rem; align-items: center; }
.garden li { border-top: 1px solid var(--line); break-inside: avoid; }
.garden b { font-weight: normal; overflow-wrap: anywhere; }
.garden span { color: var(--quiet); }
.axis { position: relative; height: 1.25rem; margin: 0 16rem 0 12.75rem; display: block; color: var(--quiet); font-size: .8125rem; }
.axis i { position: absolute; font-style: normal; }
.axis .today { color: var(--ink); bottom: 1.125rem; transform: translateX(-50%); }
.axis { margin-top: 1.5rem; }
summary { padding: .5rem 0; cursor: pointer; }
.key { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: .25rem 0; padding: 0; list-style: none; color: var(--quiet); }
.key svg { width: 1.5rem; margin-right: .375rem; }
@media (max-width: 40rem) {
  .garden li { grid-template-columns: 1fr 1fr; padding: .25rem 0; }
  .garden li b, .garden li svg { grid-column: 1 / -1; }
  .garden span:last-child { text-align: right; }
  .axis { margin-left: 0; margin-right: 0; }
}
@media print { path, svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
)";

std::string heat_html(const std::map<Date, int>& touches, insight::Days days) {
  const Date monday = base::period_of(base::Span::week, days.from).first;
  const int weeks = (days.until - monday) / 7 + 1;
  std::string squares;
  int all = 0;
  for (int at = days.from - monday; at <= days.until - monday; ++at) {
    const Date day = monday + at;  // counted: no day comes after the last there is
    const auto found = touches.find(day);
    const int count = found != touches.end() ? found->second : 0;
    const int shade = heat_shade(count, touches);
    all += count;
    squares += fmt::format("<rect{} x=\"{}\" y=\"{}\" width=\"10\" height=\"10\"/>",
                           shade > 0 ? fmt::format(" class=\"s{}\"", shade) : "",
                           at / 7 * heat_cell, 12 + at % 7 * heat_cell);
  }
  return fmt::format(
      "<svg class=\"heat\" viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{} on the days of {}\">"
      "{}{}</svg>\n",
      weeks * heat_cell, 8 * heat_cell, counted(all, "touch", "touches"),
      counted(weeks, "week", "weeks"), month_labels(monday, weeks), squares);
}

std::string rows_html(const std::pair<std::string_view, std::string_view>& titles,
                      const std::vector<PlottedRow>& rows) {
  if (rows.empty()) return {};
  const int most = std::max(1, std::ranges::max(rows, {}, &PlottedRow::value).value);
  std::string body;
  for (const PlottedRow& row : rows)
    body += fmt::format(
        "<tr><th scope=\"row\">{}</th><td class=\"number\">{}</td><td class=\"plot\">{}{}</td>"
        "</tr>\n",
        html_escape(row.name), row.value, svg(stroke("calm", 0, row.value * scale / most)),
        row.remark.empty() ? "" : "<small>" + html_escape(row.remark) + "</small>");
  return fmt::format(
      "<table class=\"bars\">\n<thead><tr><th scope=\"col\">{}</th><th scope=\"col\" "
      "class=\"number\">{}</th><td></td></tr></thead>\n<tbody>\n{}</tbody>\n</table>\n",
      titles.first, titles.second, body);
}

std::string table_html(std::string_view name, const std::vector<Column>& columns,
                       const std::vector<Cells>& rows) {
  const auto kind = [&](std::size_t column) {
    return columns[column].kind == Column::number ? " class=\"number\"" : "";
  };
  const auto text = [](const std::string& cell) { return html_escape(base::trim(cell)); };
  std::string head, body;
  for (std::size_t i = 0; i < columns.size(); ++i)
    head += fmt::format("<th scope=\"col\"{}>{}</th>", kind(i), text(columns[i].title));
  for (const Cells& row : rows) {
    body += "<tr><th scope=\"row\">" + text(row.front()) + "</th>";
    for (std::size_t i = 1; i < row.size(); ++i)
      body += fmt::format("<td{}>{}</td>", kind(i), text(row[i]));
    body += "</tr>\n";
  }
  return fmt::format(
      "<div class=\"wide\" role=\"region\" aria-label=\"{}\" "
      "tabindex=\"0\">\n<table>\n<thead><tr>{}"
      "</tr></thead>\n<tbody>\n{}</tbody>\n</table>\n</div>\n",
      html_escape(name), head, body);
}

std::string garden_html(const insight::Garden& garden,
                        const std::function<std::string(std::size_t person)>& name, Date today) {
  constexpr std::size_t shown = 100;
  const DayScale days(garden, today);
  std::string first, rest;
  for (std::size_t i = 0; i < garden.silences.size(); ++i) {
    const Silence& one = garden.silences[i];
    (i < shown ? first : rest) += silence_html(one, name(one.person), days, today);
  }
  const auto list = [](const std::string& items) {
    return items.empty() ? items : "<ol class=\"garden\">\n" + items + "</ol>\n";
  };
  std::string out = "<ul class=\"key\"><li>" + svg(stroke("calm", 0, scale)) +
                    "not due yet</li><li>" + svg(stroke("ripe", 0, scale)) + "due</li><li>" +
                    svg(stroke("over", 0, scale)) + "past the latest day</li></ul>\n";
  if (first.empty()) return {};
  out += axis_html(days, today) + list(first);
  if (!rest.empty())
    out += fmt::format("<details><summary>and {} more</summary>\n{}</details>\n",
                       garden.silences.size() - shown, list(rest));
  return out;
}

}  // namespace nurture::render
