// The agenda as it stands in a terminal:
//
//   Monday 23 November                             31 to reach, 8 today, 1 done
//
//    ada  Ada Lovelace · Head of Engineering, Analytical Engines    +44 20 7946 0018
//         due 11 days ago (every 4..6 weeks by call), may wait until 26 November
//         last   call, 15 October: Project on hold until spring.
//         next   ask about the budget             with   call
//
// Where not all fit the screen, the first stand in full and the rest in a line each.

#include <algorithm>
#include <span>

#include "base/text.hpp"
#include "render/entry.hpp"
#include "render/layout.hpp"

namespace nurture::render {
namespace {

constexpr int widest_word_column = 16;  // a longer word pushes its own line only
constexpr int widest_name_column = 24;  // of those in a line each
constexpr int label_column = 7;
constexpr int with_column = 47;  // from the labels, where it fits beside "next"
constexpr int most_lines_of_a_detail = 2;

std::string word_column(const Entry& entry, int indent) {
  return base::pad(entry.word.empty() ? "" : " " + entry.word + "  ", indent);
}

/// What reaches them stands at the end of the head where there is room for it.
std::string head_line(const Entry& entry, const std::string& rest, const std::string& address,
                      int indent, const Style& style) {
  const std::string front = word_column(entry, indent);
  const int room = std::max(measure(style) - base::width(front), 8);
  const std::string name = base::truncate(entry.name, room);
  const int left = room - base::width(name);
  const std::string shown = left < 7 ? "" : base::truncate(rest, left);
  std::string out = paint(style, Paint::cyan, front) + paint(style, Paint::bold, name) +
                    paint(style, Paint::dim, shown);
  if (!address.empty()) out += spaces(left - base::width(shown) - base::width(address)) + address;
  return out + '\n';
}

/// The address that the head has room for; empty where it stands behind `with`.
std::string address_at_head(const Entry& entry, const std::string& rest, int indent,
                            const Style& style) {
  const auto reached = std::find_if(entry.ways.begin(), entry.ways.end(),
                                    [](const Way& way) { return !way.address.empty(); });
  if (reached == entry.ways.end()) return {};
  const std::string& address = reached->address;
  const int used = base::width(word_column(entry, indent)) + base::width(entry.name + rest);
  return used + 3 + base::width(address) <= measure(style) ? address : "";
}

/// A number at the head says "call" by itself, a mail address "email".
bool clear_from_address(const Way& way, const std::string& at_head) {
  return way.address == at_head && !at_head.empty() && way.remark.empty() &&
         (way.channel == "call" || way.channel == "email");
}

/// What to say and how, side by side where both fit.
std::string approach(const std::string& next, const std::string& with, int indent,
                     const Style& style) {
  const Block block{indent, label_column, most_lines_of_a_detail};
  const int room = with_column - label_column - 3;
  const bool beside = !next.empty() && !with.empty() && base::width(next) <= room &&
                      indent + with_column + label_column + base::width(with) <= measure(style);
  const Block whole{indent, label_column};  // addresses and titles say nothing when they are cut
  if (!beside) return labelled(style, block, "next", next) + labelled(style, whole, "with", with);
  return spaces(indent) + paint(style, Paint::dim, base::pad("next", label_column)) +
         base::pad(next, with_column - label_column) +
         paint(style, Paint::dim, base::pad("with", label_column)) + with + '\n';
}

}  // namespace

int entry_indent(const std::vector<Entry>& entries) {
  int longest = 0;
  for (const Entry& entry : entries) longest = std::max(longest, base::width(entry.word));
  return longest == 0 ? 1 : 3 + std::min(longest, widest_word_column);
}

std::string entry_text(const Entry& entry, int indent, const Style& style, bool ratings) {
  const std::string about = role_and_rating(entry, ratings);
  const std::string rest = about.empty() ? "" : " · " + about;
  const std::string address = address_at_head(entry, rest, indent, style);
  std::string out = head_line(entry, rest, address, indent, style);
  out += labelled_parts(style, Block{indent, 0}, "", entry.reasons);
  for (const Labelled& one : entry.details)
    out +=
        labelled(style, Block{indent, label_column, most_lines_of_a_detail}, one.label, one.text);
  const bool said = entry.item.empty() && entry.ways.size() == 1 &&
                    clear_from_address(entry.ways.front(), address);
  return out + approach(entry.next, said ? "" : with_text(entry, address), indent, style);
}

namespace {

/// One line: who, and as much of why as there is room for.
std::string entry_line(const Entry& entry, int indent, int name_column, const Style& style) {
  const std::string front = word_column(entry, indent);
  const std::string name = base::pad(base::truncate(entry.name, name_column), name_column + 2);
  const int room = measure(style) - base::width(front) - base::width(name);
  std::string line = paint(style, Paint::cyan, front) + paint(style, Paint::bold, name);
  if (!entry.reasons.empty() && room > 3) {
    Phrase why = entry.reasons.front();
    why.marked = std::min(why.marked, why.text.size());
    why.text = base::truncate(joined(texts(entry.reasons), " · "), room);
    line += paint(style, why);
  }
  return line + '\n';
}

std::string lines_of_the_rest(std::span<const Entry> entries, int indent, const Style& style) {
  int name_column = 0;
  for (const Entry& entry : entries) name_column = std::max(name_column, base::width(entry.name));
  name_column = std::min(name_column, widest_name_column);
  std::string out;
  for (const Entry& entry : entries) out += entry_line(entry, indent, name_column, style);
  return out.empty() ? out : '\n' + out;
}

std::string foot(const Day& day, const model::Book& book, bool cut, const Style& style) {
  const std::string review = labelled(style, Block{1, label_column + 1}, "review", day_review(day));
  std::string out =
      cut ? remark(style, "all in full: nurture due -v" + base::printable(day.again)) : "";
  for (const std::string& line : day_footer(day, book.settings)) out += remark(style, line);
  return (review.empty() ? "" : '\n' + review) + (out.empty() ? out : '\n' + out);
}

std::ptrdiff_t line_count(const std::string& text) {
  return std::count(text.begin(), text.end(), '\n');
}

/// As many in full as leave room for the rest and for a shell's prompt; at least one.
std::string fitted(const std::vector<std::string>& full, const std::vector<Entry>& entries,
                   int indent, std::ptrdiff_t room, const Style& style) {
  std::size_t shown = full.size();
  std::ptrdiff_t used = 0;
  for (const std::string& text : full) used += line_count(text);
  while (shown > 1 && used > room) {
    used -= line_count(full[--shown]) - 1;    // a line in its place
    if (shown == full.size() - 1) used += 1;  // and one between
  }
  return base::join({full.begin(), full.begin() + static_cast<std::ptrdiff_t>(shown)}, "") +
         lines_of_the_rest(std::span(entries).subspan(shown), indent, style);
}

}  // namespace

std::string day_text(const Day& day, const model::Book& book, const Style& style, int rows,
                     bool ratings) {
  std::vector<Entry> entries;
  for (const Line& line : day.lines) entries.push_back(entry(line, book, day.agenda.today));
  const int indent = entry_indent(entries);
  std::vector<std::string> full;
  for (const Entry& one : entries) full.push_back('\n' + entry_text(one, indent, style, ratings));
  const std::string head = two_ends(style, day_title(day), day_progress(day));
  const std::string all = base::join(full, "");
  const std::string empty = day_empty(day, book);
  const std::string page =
      head + all + (empty.empty() ? "" : '\n' + empty + '\n') + foot(day, book, false, style);
  if (rows <= 0 || full.size() < 2 || line_count(page) < rows) return page;
  const std::string end = foot(day, book, true, style);
  const std::ptrdiff_t room = rows - 1 - line_count(head) - line_count(end);
  return head + fitted(full, entries, indent, room, style) + end;
}

std::string line_text(const Line& line, const model::Book& book, base::Date today,
                      const Style& style) {
  const Entry made = entry(line, book, today);
  return entry_text(made, entry_indent({made}), style, false);
}

}  // namespace nurture::render
