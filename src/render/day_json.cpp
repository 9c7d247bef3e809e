// The agenda as one JSON document.
#include <nlohmann/json.hpp>

#include "render/day.hpp"
#include "render/json.hpp"

namespace nurture::render {
namespace {

Json json_unjudged(const cadence::Agenda& agenda) {
  Json made;
  made["default_rating"] = agenda.default_rating;
  made["unreadable"] = agenda.unreadable;
  return made;
}

}  // namespace

std::string day_json(const Day& day, const model::Book& book) {
  const cadence::Agenda& agenda = day.agenda;
  Json document = json_document(agenda.today);
  document["capacity"] = agenda.capacity ? Json(*agenda.capacity) : Json();
  document["done_today"] = agenda.done_today;
  document["load"] = json_decimal(agenda.load);
  document["more"] = day.more;
  document["unjudged"] = json_unjudged(agenda);
  document["diagnostics"] = json_diagnostics(day.diagnostics);
  document["due"] = Json::array();
  for (const Line& line : day.lines) document["due"].push_back(json_line(line, book, agenda.today));
  return json_print(document);
}

}  // namespace nurture::render
