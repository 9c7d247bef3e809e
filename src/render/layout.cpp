// The building blocks of a page in the terminal.
#include "render/layout.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/core.h>
#include <limits>
#include <string_view>

#include "base/text.hpp"

namespace nurture::render {
namespace {

constexpr int longest_measure = 100;
constexpr int column_gap = 2;
constexpr int narrowest_column = 8;
constexpr int narrowest_text = 16;  // below this a wrapped text is a column of syllables

int text_columns(const Style& style, const Block& block) {
  return std::max(measure(style) - block.indent - block.label, narrowest_text);
}

std::vector<std::string> bounded_wrap(std::string_view text, int columns, int most_lines) {
  std::vector<std::string> lines = base::wrap(text, columns);
  if (most_lines <= 0 || lines.size() <= static_cast<std::size_t>(most_lines)) return lines;
  lines.resize(static_cast<std::size_t>(most_lines));
  // Cut rather than just ended, so that the reader sees there is more.
  lines.back() = base::truncate(lines.back() + " …", columns);
  return lines;
}

/// Ready lines, the label before the first.
std::string hung(const Style& style, const Block& block, std::string_view label,
                 const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) {
    std::string head(out.empty() ? label : std::string_view());
    if (line.empty()) head.erase(head.find_last_not_of(' ') + 1);
    const std::string padding = spaces(line.empty() ? 0 : block.label - base::width(head));
    if (!head.empty() || !line.empty())
      out += spaces(block.indent) + paint(style, Paint::dim, head) + padding + line;
    out += '\n';
  }
  return out;
}

/// Wrapped first, since a paint's bytes have no width.
std::vector<std::string> painted_lines(const Style& style, const Phrase& phrase, int columns) {
  std::vector<std::string> lines = base::wrap(phrase.text, columns);
  std::size_t marked = std::min(phrase.marked, phrase.text.size());
  for (std::string& line : lines) {
    const std::size_t here = line.size();
    line = paint(style, Phrase{line, marked, phrase.paint});
    marked -= std::min(marked, here + 1);  // and the space that it was broken at
  }
  return lines;
}

std::vector<int> natural_widths(const std::vector<Column>& columns,
                                const std::vector<Cells>& rows) {
  std::vector<int> widths;
  for (const Column& column : columns) widths.push_back(base::width(column.title));
  for (const Cells& row : rows)
    for (std::size_t index = 0; index < columns.size(); ++index)
      widths[index] = std::max(widths[index], base::width(row[index]));
  return widths;
}

/// A column without any text takes no room, and no gap either.
int total(const std::vector<int>& widths) {
  int sum = 0;
  for (const int width : widths) sum += width == 0 ? 0 : width + column_gap;
  return std::max(sum - column_gap, 0);
}

/// From the last text to the first, each down to what still tells something.
void fit(std::vector<int>& widths, const std::vector<Column>& columns, int room) {
  for (std::size_t index = columns.size(); index-- > 0;) {
    const int over = total(widths) - room;
    if (over <= 0) return;
    if (columns[index].kind == Column::text)
      widths[index] = std::min(widths[index], std::max(widths[index] - over, narrowest_column));
  }
}

std::string row_line(const Cells& row, const std::vector<Column>& columns,
                     const std::vector<int>& widths) {
  std::string out;
  for (std::size_t index = 0; index < columns.size(); ++index) {
    if (widths[index] == 0) continue;
    if (!out.empty()) out += spaces(column_gap);
    const std::string shown = base::truncate(row[index], widths[index]);
    out += columns[index].kind == Column::number
               ? spaces(widths[index] - base::width(shown)) + shown
               : base::pad(shown, widths[index]);
  }
  out.erase(out.find_last_not_of(' ') + 1);
  return out;
}

/// Where a line has no room for a row: its first cell, and below it the others by their titles.
std::string records(const std::vector<Column>& columns, const std::vector<Cells>& rows,
                    const Style& style) {
  std::string out;
  for (const Cells& row : rows) {
    std::vector<Phrase> parts;
    for (std::size_t index = 1; index < columns.size(); ++index)
      if (!row[index].empty()) parts.push_back({joined({columns[index].title, row[index]}, " ")});
    out += row.front() + '\n' + labelled_parts(style, Block{3, 0}, "", parts);
  }
  return out;
}

}  // namespace

int measure(const Style& style) {
  return std::min(style.columns, longest_measure);
}

int cut_at(const Style& style) {
  return style.whole ? std::numeric_limits<int>::max() / 2 : measure(style);
}

std::string spaces(int columns) {
  return std::string(static_cast<std::size_t>(std::max(columns, 0)), ' ');
}

std::string clean(std::string_view text) {
  return base::one_line(base::printable(text));
}

std::vector<std::string> clean_lines(std::string_view text) {
  std::vector<std::string> lines;
  for (const std::string& line : base::split(base::printable(text, true), '\n'))
    if (!base::blank(line) || !lines.empty()) lines.push_back(base::one_line(line));
  while (!lines.empty() && lines.back().empty()) lines.pop_back();
  return lines;
}

std::string first_line(std::string_view note) {
  const std::vector<std::string> lines = clean_lines(note);
  if (lines.empty()) return {};
  return lines.size() == 1 ? lines.front() : lines.front() + " …";
}

std::string two_ends(const Style& style, std::string_view left, std::string_view right) {
  const int columns = measure(style);
  const std::string head = base::truncate(left, cut_at(style));
  std::string line = paint(style, Paint::bold, head);
  if (right.empty()) return line + '\n';
  const int gap = columns - base::width(head) - base::width(right);
  line += gap >= 2 ? spaces(gap) : "\n";
  return line + paint(style, Paint::dim, base::truncate(right, cut_at(style))) + '\n';
}

std::string labelled(const Style& style, const Block& block, std::string_view label,
                     std::string_view text) {
  if (text.empty()) return {};
  return labelled(style, block, label, std::vector<std::string>{std::string(text)});
}

std::string labelled(const Style& style, const Block& block, std::string_view label,
                     const std::vector<std::string>& paragraphs) {
  const int columns = text_columns(style, block);
  std::vector<std::string> lines;
  for (const std::string& paragraph : paragraphs)
    for (std::string& line : bounded_wrap(paragraph, columns, block.most_lines))
      lines.push_back(std::move(line));
  return hung(style, block, label, lines);
}

std::string labelled_parts(const Style& style, const Block& block, std::string_view label,
                           const std::vector<Phrase>& parts) {
  const int columns = text_columns(style, block);
  std::vector<std::string> lines;
  int used = 0;
  for (const Phrase& part : parts) {
    if (part.text.empty()) continue;
    const int width = base::width(part.text);
    if (!lines.empty() && used + 3 + width <= columns) {
      lines.back() += " · " + paint(style, part);
      used += 3 + width;
      continue;
    }
    for (std::string& line : painted_lines(style, part, columns)) lines.push_back(std::move(line));
    used = width;
  }
  return hung(style, block, label, lines);
}

std::string remark(const Style& style, std::string_view text) {
  std::string out;
  for (const std::string& line : base::wrap(text, std::max(measure(style), narrowest_text)))
    out += paint(style, Paint::dim, line) + '\n';
  return out;
}

std::string table(const std::vector<Column>& columns, const std::vector<Cells>& rows,
                  const Style& style) {
  std::vector<int> widths = natural_widths(columns, rows);
  if (!style.whole) {
    fit(widths, columns, style.columns);
    if (total(widths) > style.columns) return records(columns, rows, style);
  }
  Cells titles;
  for (const Column& column : columns) titles.push_back(column.title);
  const std::string head = row_line(titles, columns, widths);
  std::string out = head.empty() ? "" : paint(style, Paint::dim, head) + '\n';
  for (const Cells& row : rows) out += row_line(row, columns, widths) + '\n';
  return out;
}

std::string counted(int count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string ordinal(int number) {
  constexpr std::array<std::string_view, 4> endings{"th", "st", "nd", "rd"};
  const int tens = number % 100;
  const bool teen = tens >= 11 && tens <= 13;
  const auto last = static_cast<std::size_t>(number % 10);
  return fmt::format("{}{}", number, teen || last > 3 ? endings[0] : endings[last]);
}

std::string behind(std::string_view word, const std::string& text) {
  return text.empty() ? text : fmt::format("{} {}", word, text);
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  std::vector<std::string> there;
  std::copy_if(parts.begin(), parts.end(), std::back_inserter(there),
               [](const std::string& part) { return !part.empty(); });
  return base::join(there, separator);
}

std::string first_few(std::vector<std::string> names, std::size_t most) {
  const std::size_t over = names.size() - std::min(names.size(), most);
  names.resize(names.size() - over);
  return joined(names, ", ") + (over > 0 ? fmt::format(" and {} more", over) : "");
}

std::string bar(double value, double most, int columns) {
  constexpr std::array<std::string_view, 8> part{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  if (value <= 0 || most <= 0 || columns <= 0) return {};
  const double share = std::min(value / most, 1.0);
  const auto eighths = static_cast<std::size_t>(std::max(std::lround(share * columns * 8), 1L));
  std::string out;
  for (std::size_t full = 0; full < eighths / 8; ++full) out += "█";
  return out.append(part.at(eighths % 8));
}

int bar_columns(const Style& style, int beside) {
  return std::clamp(measure(style) - beside, 10, 40);
}

std::string percent(double share) {
  return fmt::format("{:.0f} %", share * 100);
}

std::string intervals(double wait) {
  return wait > 0 ? fmt::format("{:.1f} intervals", wait) : "–";
}

std::string rating_cell(const std::string& rating) {
  return rating.empty() ? "–" : clean(rating);
}

}  // namespace nurture::render
