// The head and foot of the agenda.
#include "render/day_frame.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "base/text.hpp"
#include "render/entry.hpp"
#include "render/layout.hpp"
#include "render/lists.hpp"

namespace nurture::render {
namespace {

/// A column of words, of which one as long as an id may be (64) would leave no room to the others.
constexpr int widest_word = 24;

}  // namespace

std::string day_title(const Day& day) {
  const std::string date = base::long_form(day.agenda.today);
  return day.agenda.workday ? date : date + " · not a working day";
}

std::string day_progress(const Day& day) {
  const auto early = static_cast<int>(std::count_if(
      day.lines.begin(), day.lines.end(), [](const Line& line) { return line.due.early; }));
  const int now = static_cast<int>(day.lines.size()) - early;
  const auto part = [](int count, std::string_view what) {
    return count > 0 ? fmt::format("{} {}", count, what) : std::string();
  };
  return joined(
      {part(now + day.more, "to reach"), part(day.more > 0 ? now : 0, "today"),
       part(early, "early"), part(day.agenda.done_today, day.narrowed ? "done in all" : "done")},
      ", ");
}

std::string day_empty(const Day& day, const model::Book& book) {
  if (!day.lines.empty()) return {};
  if (book.contacts.empty() && day.agenda.unreadable > 0)
    return "Nobody can be read: nurture check";
  if (book.contacts.empty()) return "No people yet: nurture add NAME";
  if (day.more > 0 && !day.agenda.workday) return "Nothing that can't wait for a working day.";
  if (day.more > 0)
    return day.agenda.done_today > 0 && !day.narrowed ? "Done for today."
                                                      : "None of them is on today's list.";
  return fmt::format("Nobody {}is due today. The coming days: nurture agenda{}",
                     day.agenda.done_today > 0 && !day.narrowed ? "else " : "",
                     base::printable(day.again));
}

std::vector<std::string> day_footer(const Day& day, const model::Settings& settings) {
  std::vector<std::string> lines;
  if (day.more > 0)
    lines.push_back(
        fmt::format("and {} more: nurture due --all{}", day.more, base::printable(day.again)));
  std::vector<std::string> unjudged(2);
  if (day.agenda.default_rating > 0)
    unjudged[0] = fmt::format("{} without a rating (treated as {})",
                              counted(day.agenda.default_rating, "person", "people"),
                              clean(settings.default_rating));
  if (day.agenda.unreadable > 0)
    unjudged[1] = counted(day.agenda.unreadable, "file", "files") + " that can't be read";
  const std::string judged = joined(unjudged, ", ");
  if (!judged.empty()) lines.push_back(judged + ": nurture check");
  return lines;
}

std::string day_brief(const Day& day, const model::Book& book, const Style& style) {
  std::vector<std::vector<std::string>> rows;
  for (const Line& line : day.lines) {
    const Entry made = entry(line, book, day.agenda.today);
    rows.push_back(
        {base::truncate(made.word, widest_word), made.name, joined(texts(made.reasons), " · ")});
  }
  const std::vector<Column> columns{{"", false, false}, {}, {}};
  std::string out = rows.empty() ? day_empty(day, book) + '\n' : table(columns, rows, style);
  for (const std::string& line : day_footer(day, book.settings)) out += remark(style, line);
  return out;
}

}  // namespace nurture::render
