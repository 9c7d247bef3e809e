// What every form of the agenda says alike, its head and foot; and its short forms: a line each,
// JSON.
#include "render/day.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "base/text.hpp"
#include "render/entry.hpp"
#include "render/json.hpp"
#include "render/layout.hpp"
#include "render/words.hpp"

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
                                                      : "Nobody you asked for is on today's list.";
  return fmt::format("Nobody {}is due today. The coming days: nurture agenda{}",
                     day.agenda.done_today > 0 && !day.narrowed ? "else " : "",
                     base::printable(day.again));
}

std::string day_review(const Day& day) {
  if (!day.agenda.review) return {};
  const auto& [due, people, first] = *day.agenda.review;
  const std::string when = first ? "the first one" : "due " + distance(due, day.agenda.today);
  return fmt::format("{}: {} to look at: nurture review{}{}", when,
                     counted(people, "person", "people"), day.of_commit ? "" : " -i",
                     base::printable(day.again));
}

std::vector<std::string> day_footer(const Day& day, const model::Settings& settings) {
  std::vector<std::string> lines;
  if (day.more > 0) {
    const std::string more =
        day.narrowed && day.lines.empty()
            ? fmt::format("{} due, but not on it", counted(day.more, "person is", "people are"))
            : fmt::format("and {} more", day.more);
    lines.push_back(fmt::format("{}: nurture due --all{}", more, base::printable(day.again)));
  }
  if (day.agenda.undecided > 0)
    lines.push_back(fmt::format("{} undecided: nurture review{}", day.agenda.undecided,
                                base::printable(day.again)));
  std::vector<std::string> flaws;
  if (day.agenda.default_rating > 0)
    flaws.push_back(fmt::format("{} without a rating (treated as {})",
                                counted(day.agenda.default_rating, "person", "people"),
                                clean(settings.default_rating)));
  if (day.agenda.unknown_owner > 0)
    flaws.push_back(
        fmt::format("{} whose owner the settings don't have", day.agenda.unknown_owner));
  if (day.agenda.unreadable > 0)
    flaws.push_back(counted(day.agenda.unreadable, "file", "files") + " that can't be read");
  if (!flaws.empty()) lines.push_back(joined(flaws, ", ") + ": nurture check");
  return lines;
}

std::string day_brief(const Day& day, const model::Book& book, const Style& style) {
  std::vector<Cells> rows;
  for (const Line& line : day.lines) {
    const Entry made = entry(line, book, day.agenda.today);
    rows.push_back(
        {base::truncate(made.word, widest_word), made.name, joined(texts(made.reasons), " · ")});
  }
  const std::vector<Column> columns{{"", Column::whole}, {}, {}};
  std::string out = rows.empty() ? day_empty(day, book) + '\n' : table(columns, rows, style);
  const std::string review = day_review(day);
  if (!review.empty()) out += "review " + review + '\n';
  for (const std::string& line : day_footer(day, book.settings)) out += remark(style, line);
  return out;
}

/// Null where none is due.
Json json_review(const std::optional<cadence::ReviewDue>& review) {
  return review ? json_object({{"due", review->due}, {"people", review->people}}) : Json();
}

std::string day_json(const Day& day, const model::Book& book) {
  const cadence::Agenda& agenda = day.agenda;
  Json unjudged = json_object({{"default_rating", agenda.default_rating},
                               {"undecided", agenda.undecided},
                               {"unknown_owner", agenda.unknown_owner},
                               {"unreadable", agenda.unreadable}});
  const auto line = [&](const Line& one) { return json_line(one, book, agenda.today); };
  return json_document(agenda.today, {{"capacity", agenda.capacity},
                                      {"done_today", agenda.done_today},
                                      {"load", json_decimal(agenda.load)},
                                      {"more", day.more},
                                      {"unjudged", std::move(unjudged)},
                                      {"review", json_review(agenda.review)},
                                      {"diagnostics", json_list(day.diagnostics, json_diagnostic)},
                                      {"due", json_list(day.lines, line)}});
}

}  // namespace nurture::render
