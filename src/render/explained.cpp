// What `show` and `why` both say of an explanation.
#include "render/explained.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include "render/layout.hpp"
#include "render/words.hpp"

namespace nurture::render {

using base::Date;

std::optional<Date> next_due(const cadence::Explanation& explanation) {
  if (explanation.due) return explanation.due->due;
  if (explanation.coming.empty()) return std::nullopt;
  return explanation.coming.front().due;
}

std::vector<Phrase> when_and_why(const cadence::Explanation& explanation, const model::Book& book,
                                 Date today) {
  if (explanation.archived)
    return {{"archived since " + base::short_form(*explanation.archived, today)}};
  std::vector<Phrase> parts;
  if (explanation.snooze)
    parts.push_back({"snoozed until " + base::short_form(*explanation.snooze, today)});
  if (explanation.due) {
    for (Phrase& reason : reason_list(*explanation.due, book, today))
      parts.push_back(std::move(reason));
  } else if (!explanation.coming.empty()) {
    const cadence::Occasion& next = explanation.coming.front();
    parts.push_back({fmt::format("{}, {}: {}", distance(next.due, today),
                                 base::short_form(next.due, today), clean(occasion_name(next)))});
  } else if (!explanation.snooze) {
    parts.push_back({"never by itself (cadence: none)"});
  }
  return parts;
}

Json json_explained(const cadence::Explanation& explanation) {
  const std::optional<cadence::Due>& due = explanation.due;
  Json made;
  made["due"] = json_day(next_due(explanation));
  made["latest"] = due ? json_day(due->latest) : Json();
  made["days_due"] = due ? Json(due->days_due) : Json();
  made["days_late"] = due ? Json(due->days_late) : Json();
  made["early"] = due ? Json(due->early) : Json();
  made["place"] = json_number(explanation.place);
  made["listed"] = explanation.listed;
  made["comes"] = json_day(explanation.comes);
  made["rating"] = json_text(explanation.rating);
  made["snooze"] = json_day(explanation.snooze);
  made["archived"] = json_day(explanation.archived);
  made["occasions"] = json_occasions(explanation.standing);
  made["coming"] = json_occasions(explanation.coming);
  return made;
}

}  // namespace nurture::render
