// Open needs, promises and dates, worded for a page.
#include "render/open_matters.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "model/dates.hpp"
#include "render/words.hpp"

namespace nurture::render {

using base::Date;

std::vector<Phrase> need_parts(const model::Need& need, Date today) {
  std::string text = clean(need.what) + " · " + model::to_text(need.status);
  if (need.when) {
    text += ", " + period_name(*need.when, today);
    if (need.when->first > today) text += ", " + distance(need.when->first, today);
    if (need.when->last < today) text += ": still open?";
  }
  return {{text}, {clean(need.obstacle)}, {behind("competitor", clean(need.competitor))}};
}

std::vector<Phrase> follow_up_parts(const model::FollowUp& follow_up, Date today) {
  return {{joined(
      {day_and_distance(follow_up.due, today), clean(promise(follow_up.what, follow_up.by))},
      ": ")}};
}

std::vector<std::string> date_lines(const std::vector<model::Anniversary>& dates,
                                    std::optional<Date> last_touch, Date today) {
  std::vector<std::pair<Date, std::string>> to_come;
  for (const model::Anniversary& date : dates) {
    const std::optional<Date> day = model::occurrence(date.date, last_touch, today);
    if (!day) continue;
    const std::string years = years_name(date.what, model::years_on(date, *day), *day < today);
    to_come.emplace_back(*day, joined({clean(date.what), years}, ", "));
  }
  std::stable_sort(to_come.begin(), to_come.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<std::string> lines;
  for (const auto& [day, what] : to_come)
    lines.push_back(day_and_distance(day, today) + ": " + what);
  return lines;
}

}  // namespace nurture::render
