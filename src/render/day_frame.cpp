// The head and foot of the agenda.
#include "render/day_frame.hpp"

#include <fmt/core.h>

#include "render/layout.hpp"

namespace nurture::render {

std::string day_title(const Day& day) {
  const std::string date = base::long_form(day.agenda.today);
  return day.agenda.workday ? date : date + " · no working day";
}

std::string day_progress(const Day& day) {
  if (!day.agenda.capacity) return fmt::format("{} done", day.agenda.done_today);
  return fmt::format("{} of {} done · load {:.2f}", day.agenda.done_today, *day.agenda.capacity,
                     day.agenda.load);
}

std::string day_empty(const Day& day, const model::Book& book) {
  if (!day.lines.empty()) return {};
  if (book.contacts.empty()) return "Nobody is in here yet: nurture add NAME";
  if (day.more > 0)
    return day.agenda.workday ? "Done for today." : "Nothing that can't wait for a working day.";
  return fmt::format("Nobody {}is due today. The days ahead: nurture agenda",
                     day.agenda.done_today > 0 ? "else " : "");
}

std::vector<std::string> day_footer(const Day& day) {
  std::vector<std::string> lines;
  if (day.more > 0) lines.push_back(fmt::format("and {} more: nurture due --all", day.more));
  std::vector<std::string> unjudged(2);
  if (day.agenda.default_rating > 0)
    unjudged[0] = fmt::format("{} on the default rating", day.agenda.default_rating);
  if (day.agenda.unreadable > 0) unjudged[1] = fmt::format("{} unreadable", day.agenda.unreadable);
  const std::string judged = joined(unjudged, ", ");
  if (!judged.empty()) lines.push_back(judged + ": nurture check");
  return lines;
}

}  // namespace nurture::render
