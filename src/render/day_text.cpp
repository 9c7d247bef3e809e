// The agenda as it stands in a terminal:
//
//   Monday 23 November                              1 of 8 done · load 0.83
//
//    ada  Ada Lovelace · Head of Engineering, Analytical Engines
//         11 days past every 4..6 weeks by call, 3 left
//         last   call, 15 October: Project on hold until spring.
#include "render/day_text.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "render/day_frame.hpp"
#include "render/entry.hpp"
#include "render/layout.hpp"

namespace nurture::render {
namespace {

constexpr int widest_word_column = 16;  // a longer word pushes its own line only
constexpr int label_column = 7;
constexpr int most_lines_of_a_detail = 2;

/// Room for the longest word, a space before it and two behind; 1 where nobody needs one.
int text_indent(const std::vector<Line>& lines) {
  int longest = 0;
  for (const Line& line : lines) longest = std::max(longest, base::width(line.word));
  return longest == 0 ? 1 : 3 + std::min(longest, widest_word_column);
}

std::string head_line(const Entry& entry, int indent, const Style& style, bool ratings) {
  const std::string word = entry.word.empty() ? "" : " " + entry.word + "  ";
  const std::string front = base::pad(word, indent);
  const int room = std::max(measure(style) - base::width(front), 8);
  const std::string name = base::truncate(entry.name, room);
  const std::string rating = ratings && !entry.rating.empty() ? "rating " + entry.rating : "";
  std::string rest = joined({entry.role, rating}, " · ");
  const int left = room - base::width(name) - 3;
  rest = rest.empty() || left < 4 ? "" : base::truncate(" · " + rest, left + 3);
  return paint(style, Paint::cyan, front) + paint(style, Paint::bold, name) +
         paint(style, Paint::dim, rest) + '\n';
}

std::string entry_text(const Entry& entry, int indent, const Style& style, bool ratings) {
  std::string out = head_line(entry, indent, style, ratings);
  out += labelled_parts(style, Block{indent, 0}, "", entry.reasons);
  for (const Labelled& detail : entry.details)
    out += labelled(style, Block{indent, label_column, most_lines_of_a_detail}, detail.label,
                    detail.text);
  return out;
}

}  // namespace

std::string day_plain(const Day& day, const model::Book& book, const Style& style, bool ratings) {
  std::string out = two_ends(style, day_title(day), day_progress(day));
  const int indent = text_indent(day.lines);
  for (const Line& line : day.lines)
    out += '\n' + entry_text(entry(line, book, day.agenda.today), indent, style, ratings);
  const std::string empty = day_empty(day, book);
  if (!empty.empty()) out += '\n' + empty + '\n';
  const std::vector<std::string> footer = day_footer(day);
  if (!footer.empty()) out += '\n';
  for (const std::string& line : footer) out += remark(style, line);
  return out;
}

std::string day_text(const Day& day, const model::Book& book, const Style& style) {
  return day_plain(day, book, style, false);
}

std::string line_text(const Line& line, const model::Book& book, base::Date today,
                      const Style& style) {
  return entry_text(entry(line, book, today), text_indent({line}), style, false);
}

}  // namespace nurture::render
