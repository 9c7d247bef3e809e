// Spreadsheets read, and what their people became.
#pragma once

#include <string>
#include <vector>

#include "base/strings.hpp"
#include "exchange/readers.hpp"
#include "model/settings.hpp"
#include "tests/unit/yaml/corpus.hpp"

namespace nurture::exchange::test {

using Texts = std::vector<std::string>;

inline ReadOptions csv_options() {
  ReadOptions made;
  made.settings = model::default_settings();
  made.today = base::parse_iso("2026-11-23").value();
  return made;
}

inline Reading read_people(std::string bytes, const ReadOptions& with = csv_options()) {
  return read_csv({"people.csv", std::move(bytes)}, with);
}

/// What a person became: only what is set, each in a few letters.
inline std::string told(const PersonRecord& record) {
  const model::Contact& person = record.person;
  std::string text = (record.is_organisation ? "organisation " : "") + person.name;
  const auto add = [&](std::string_view key, const std::string& value) {
    if (!value.empty()) text += " | " + std::string(key) + " " + value;
  };
  add("also", base::join(person.also, ", "));
  add("org", person.org);
  add("title", person.title);
  add("email", base::join(person.email, ", "));
  add("phone", base::join(person.phone, ", "));
  add("address", base::join(person.address, " / "));
  add("source", base::join(person.source, ", "));
  add("tags", base::join(person.tags, ", "));
  add("about", person.about);
  if (person.since) add("since", base::iso(*person.since));
  for (const auto& day : person.dates)
    add(day.what, base::to_text(day.date) + (day.year ? " from " + std::to_string(*day.year) : ""));
  for (const auto& touch : person.interactions) add("touch", base::iso(touch.date));
  for (const auto& relation : record.relations) add(relation.label, relation.name);
  for (const auto& [key, value] : record.own) add(key, value);
  return text;
}

inline Texts told(const Reading& reading) {
  Texts all;
  for (const PersonRecord& record : reading.people) all.push_back(told(record));
  return all;
}

inline Source sample(const std::string& path) {
  return {path, yaml::test::slurp(yaml::test::corpora() / path)};
}

}  // namespace nurture::exchange::test
