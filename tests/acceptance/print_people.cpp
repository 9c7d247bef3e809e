// Prints what a reader makes of files, as JSON: a line a file, for scripts that compare it with
// what other programs read.
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

#include "base/date.hpp"
#include "exchange/kinds.hpp"

namespace {

using nlohmann::json;
using namespace nurture;

json as_json(const exchange::PersonRecord& record) {
  const model::Contact& person = record.person;
  json dates = json::array();
  for (const model::Anniversary& one : person.dates) {
    dates.push_back({{"date", base::to_text(one.date)}, {"what", one.what}, {"year", json()}});
    if (one.year) dates.back()["year"] = *one.year;
  }
  json relations = json::array();
  for (const exchange::Relation& one : record.relations)
    relations.push_back({{"label", one.label}, {"name", one.name}});
  return {{"line", record.place.line},   {"name", person.name},
          {"also", person.also},         {"org", person.org},
          {"title", person.title},       {"email", person.email},
          {"phone", person.phone},       {"address", person.address},
          {"url", person.url},           {"tags", person.tags},
          {"about", person.about},       {"uid", person.uid},
          {"timezone", person.timezone}, {"dates", dates},
          {"relations", relations},      {"organisation", record.is_organisation}};
}

json as_json(const exchange::Reading& reading) {
  json people = json::array(), flaws = json::array();
  for (const auto& one : reading.people) people.push_back(as_json(one));
  for (const auto& one : reading.flaws) {
    flaws.push_back({{"line", one.line},
                     {"message", one.message},
                     {"error", one.severity == base::Severity::error}});
  }
  return {{"people", people}, {"flaws", flaws}, {"remarks", reading.remarks}};
}

}  // namespace

int main(int count, char** arguments) {
  const std::string kind = count > 1 ? arguments[1] : "";
  const exchange::Kind* const reader = exchange::find_kind(kind);
  if (reader == nullptr) {
    std::cerr << "usage: print_people KIND FILE...\n";
    return 2;
  }
  exchange::ReadOptions options;
  options.today = *base::parse_iso("2026-11-23");
  for (int i = 2; i < count; ++i) {
    std::ifstream in(arguments[i], std::ios::binary);
    const exchange::Source source{
        arguments[i], {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()}};
    json line = as_json(reader->read(source, options));
    line["file"] = source.path;
    line["seen"] = reader->is(source);
    std::cout << line.dump(-1, ' ', false, json::error_handler_t::replace) << '\n';
  }
  return 0;
}
