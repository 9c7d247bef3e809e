// Columns that line up for every script, as wide as they must be and no wider than the terminal.
#include <algorithm>

#include "base/text.hpp"
#include "render/layout.hpp"
#include "render/lists.hpp"

namespace nurture::render {
namespace {

constexpr int gap = 2;
constexpr int narrowest_column = 8;

using Row = std::vector<std::string>;

std::string cell(const Row& row, std::size_t index) {
  return index < row.size() ? row[index] : std::string();
}

std::vector<int> natural_widths(const std::vector<Column>& columns, const std::vector<Row>& rows) {
  std::vector<int> widths;
  for (std::size_t index = 0; index < columns.size(); ++index) {
    int widest = base::width(columns[index].title);
    for (const Row& row : rows) widest = std::max(widest, base::width(cell(row, index)));
    widths.push_back(widest);
  }
  return widths;
}

/// A column without any text takes no room, and no gap either.
int total(const std::vector<int>& widths) {
  int sum = 0;
  for (const int width : widths) sum += width == 0 ? 0 : width + gap;
  return std::max(sum - gap, 0);
}

/// From the last column that may shrink to the first, each down to what still tells something.
void fit(std::vector<int>& widths, const std::vector<Column>& columns, int room) {
  for (std::size_t index = columns.size(); index-- > 0;) {
    const int over = total(widths) - room;
    if (over <= 0) return;
    if (columns[index].shrinks)
      widths[index] = std::min(widths[index], std::max(widths[index] - over, narrowest_column));
  }
}

std::string aligned(const std::string& text, int width, bool right) {
  const std::string shown = base::truncate(text, width);
  return right ? spaces(width - base::width(shown)) + shown : base::pad(shown, width);
}

std::string line(const Row& row, const std::vector<Column>& columns,
                 const std::vector<int>& widths) {
  std::string out;
  for (std::size_t index = 0; index < columns.size(); ++index) {
    if (widths[index] == 0) continue;
    if (!out.empty()) out += spaces(gap);
    out += aligned(cell(row, index), widths[index], columns[index].right);
  }
  out.erase(out.find_last_not_of(' ') + 1);
  return out;
}

/// Where a line has no room for a row: its first cell, and below it the others by their titles.
std::string records(const std::vector<Column>& columns, const std::vector<Row>& rows,
                    const Style& style) {
  std::string out;
  for (const Row& row : rows) {
    std::vector<std::string> parts;
    for (std::size_t index = 1; index < columns.size(); ++index) {
      const std::string text = cell(row, index);
      if (!text.empty()) parts.push_back(joined({columns[index].title, text}, " "));
    }
    out += cell(row, 0) + '\n' + labelled_parts(style, Block{3, 0}, "", parts);
  }
  return out;
}

}  // namespace

std::string table(const std::vector<Column>& columns, const std::vector<Row>& rows,
                  const Style& style) {
  std::vector<int> widths = natural_widths(columns, rows);
  if (!style.whole) {
    fit(widths, columns, style.columns);
    if (total(widths) > style.columns) return records(columns, rows, style);
  }
  Row titles;
  for (const Column& column : columns) titles.push_back(column.title);
  const std::string head = line(titles, columns, widths);
  std::string out = head.empty() ? "" : paint(style, Paint::dim, head) + '\n';
  for (const Row& row : rows) out += line(row, columns, widths) + '\n';
  return out;
}

}  // namespace nurture::render
