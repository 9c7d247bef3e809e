// `list`: one line a person; `agenda`: the days ahead, each with whom it will bring.
#include "render/lists.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "render/entry.hpp"
#include "render/json.hpp"
#include "render/layout.hpp"
#include "render/words.hpp"

namespace nurture::render {
namespace {

using base::Date;

std::string day_cell(const std::optional<Date>& day) {
  return day ? base::iso(*day) : "–";
}

std::string due_cell(const Listed& listed, Date today) {
  return model::archived_on(*listed.contact, today) ? "archived" : day_cell(listed.due);
}

std::string day_heading(const cadence::PlannedDay& day, Date today) {
  std::string title = base::long_form(day.day);
  if (base::civil(day.day).year != base::civil(today).year)
    title += fmt::format(" {}", base::civil(day.day).year);
  return day.day == today ? title + ", today" : title;
}

}  // namespace

std::string people_text(const std::vector<Listed>& people, const model::Book& book, Date today,
                        const Style& style) {
  if (people.empty()) return "Nobody matches.\n";
  std::vector<std::vector<std::string>> rows;
  for (const Listed& listed : people)
    rows.push_back({clean(listed.contact->id), clean(listed.contact->name), clean(listed.rating),
                    day_cell(listed.last), due_cell(listed, today), role(*listed.contact, book)});
  const std::vector<Column> columns{{"id", false, false},     {"name"},
                                    {"rating", false, false}, {"last", false, false},
                                    {"due", false, false},    {"who"}};
  return table(columns, rows, style);
}

std::string people_json(const std::vector<Listed>& people, const model::Book& book, Date today) {
  Json document = json_document(today);
  document["people"] = Json::array();
  for (const Listed& listed : people) {
    Json person = json_person(*listed.contact, book);
    person["rating"] = json_text(listed.rating);
    person["last"] = json_day(listed.last);
    person["due"] = json_day(listed.due);
    person["archived"] = json_day(listed.contact->archived);
    document["people"].push_back(std::move(person));
  }
  return json_print(document);
}

std::string plan_text(const std::vector<cadence::PlannedDay>& days, const model::Book& book,
                      Date today, const Style& style) {
  if (days.empty()) return "Nobody is due in these days.\n";
  // All rows in one table, so that the columns of all days stand below each other.
  std::vector<std::vector<std::string>> rows;
  for (const cadence::PlannedDay& day : days)
    for (const cadence::Due& due : day.listed) {
      const Entry made = entry(line_of(due, book), book, day.day);
      rows.push_back({made.name, day.day == today ? reasons(due, book, today)
                                                  : planned_reasons(due, book, day.day)});
    }
  const Style indented{std::max(measure(style) - 1, 20), style.colour, style.whole};
  const std::vector<std::string> lines = base::split(table({{}, {}}, rows, indented), '\n');
  std::string out;
  std::size_t next = 0;
  for (const cadence::PlannedDay& day : days) {
    const auto count = static_cast<int>(day.listed.size());
    out += (out.empty() ? "" : "\n") +
           two_ends(style, day_heading(day, today), counted(count, "person", "people"));
    for (int row = 0; row < count; ++row) out += ' ' + lines[next++] + '\n';
    if (day.more > 0) out += paint(style, Paint::dim, fmt::format(" and {} more", day.more)) + '\n';
  }
  return out;
}

std::string plan_json(const std::vector<cadence::PlannedDay>& days, const model::Book& book,
                      Date today) {
  Json document = json_document(today);
  document["days"] = Json::array();
  for (const cadence::PlannedDay& day : days) {
    Json made;
    made["day"] = base::iso(day.day);
    made["more"] = day.more;
    made["due"] = Json::array();
    for (const cadence::Due& due : day.listed) made["due"].push_back(json_due(due, book, day.day));
    document["days"].push_back(std::move(made));
  }
  return json_print(document);
}

}  // namespace nurture::render
