// `list`: one line a person.
#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "render/entry.hpp"
#include "render/json.hpp"
#include "render/layout.hpp"
#include "render/lists.hpp"

namespace nurture::render {
namespace {

using base::Date;

std::string day_cell(const std::optional<Date>& day) {
  return day ? base::iso(*day) : "–";
}

std::string due_cell(const Listed& listed, Date today) {
  return model::archived_on(*listed.contact, today) ? "archived" : day_cell(listed.due);
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

}  // namespace nurture::render
