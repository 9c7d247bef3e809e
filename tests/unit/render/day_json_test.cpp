// The agenda as a JSON document.
#include <doctest/doctest.h>

#include "sample.hpp"

using namespace nurture;
using namespace nurture::render;
using namespace nurture::render::sample;

namespace {

std::vector<std::string> keys(const Json& object) {
  std::vector<std::string> names;
  for (const auto& item : object.items()) names.push_back(item.key());
  return names;
}

}  // namespace

TEST_CASE("due has the keys that nurture-json(5) promises, in their order") {
  const model::Book all = book();
  Day day = a_day(all);
  day.diagnostics = {
      {"contacts/bob.yaml", 2, 1, "duplicate key 'name' (first on line 1)", "", "", {}}};
  const Json document = parsed(day_json(day, all));
  using Names = std::vector<std::string>;
  CHECK(keys(document) == Names{"format", "today", "capacity", "done_today", "load", "more",
                                "unjudged", "review", "diagnostics", "due"});
  CHECK(keys(document["unjudged"]) ==
        Names{"default_rating", "undecided", "unknown_owner", "unreadable"});
  CHECK(keys(document["diagnostics"][0]) == Names{"path", "line", "column", "message"});
  CHECK(keys(document["due"][0]) ==
        Names{"contact",  "name",      "org",   "rating",    "owner",   "due",      "latest",
              "days_due", "days_late", "early", "occasions", "context", "attempts", "only_way",
              "last",     "need",      "next",  "suggest",   "email",   "phone"});
  CHECK(keys(document["due"][0]["occasions"][0]) ==
        Names{"kind", "due", "latest", "rule", "text", "years"});
  CHECK(keys(document["due"][0]["last"]) == Names{"date", "channel", "note"});
}

TEST_CASE("due has the values of the day") {
  const model::Book all = book();
  const Json document = parsed(day_json(a_day(all), all));
  CHECK(document["today"] == "2026-11-23");
  CHECK(document["load"].dump() == "0.83");
  CHECK(document["more"] == 23);
  const Json& line = document["due"][0];
  CHECK(line["contact"] == "ada-lovelace");
  CHECK(line["org"].dump() == R"({"id":"analytical-engines","name":"Analytical Engines"})");
  CHECK(line["due"] == "2026-11-10");
  CHECK(line["occasions"][0]["rule"] == "every 4..6 weeks by call");
  CHECK(line["occasions"][1]["text"] == "replace the ERP");
  CHECK(line["last"]["date"] == "2026-10-15");
  CHECK(line["need"] == "replace the ERP");
  CHECK(line["next"] == "ask how the budget round went");
  CHECK(line["email"].size() == 2);
}

TEST_CASE("what isn't there is null, and a list without anything is empty") {
  const model::Book all = book();
  Day day = a_day(all);
  day.agenda.capacity.reset();
  const Json document = parsed(day_json(day, all));
  CHECK(document["capacity"].is_null());
  CHECK(document["diagnostics"] == Json::array());
  const Json& line = document["due"][1];
  for (const char* key : {"org", "owner", "latest", "last", "need", "next"}) {
    CAPTURE(key);
    CHECK(line[key].is_null());
  }
  CHECK(line["suggest"] == Json{{"channel", "call"}, {"item", nullptr}});
  CHECK(line["email"] == Json::array());
}

TEST_CASE("free text as an organisation has a name and no id") {
  model::Book all = book();
  all.contacts[3].org = "Royal Society";
  const Json line = parsed(day_json(a_day(all), all))["due"][1];
  CHECK(line["org"].dump() == R"({"id":null,"name":"Royal Society"})");
}

TEST_CASE("an organisation's line has its name, and as contact the person to approach or null") {
  const model::Book all = book();
  Day day = a_day(all);
  day.lines[0].organisation = &all.organisations[0];
  day.lines[1] = day.lines[0];
  day.lines[1].contact = nullptr;
  day.lines[1].due.contact.clear();
  const Json due = parsed(day_json(day, all))["due"];
  CHECK(due[0]["name"] == "Analytical Engines");
  CHECK(due[0]["contact"] == "ada-lovelace");
  CHECK(due[0]["rating"] == "B");
  CHECK(due[1]["contact"].is_null());
  CHECK(due[1]["org"]["id"] == "analytical-engines");
}

TEST_CASE(
    "a document is indented by two, ends in a newline, and survives bytes that are no UTF-8") {
  model::Book all = book();
  all.contacts[0].name = "Ada \xff";
  const std::string text = day_json(a_day(all), all);
  CHECK(text.rfind("{\n  \"format\": 1,\n  \"today\"", 0) == 0);
  CHECK(text.substr(text.size() - 3) == "\n}\n");
  CHECK(has(text, "Ada \xef\xbf\xbd"));
}

TEST_CASE("what acts on a terminal is escaped in every document, and reads as it was") {
  const std::string text =
      "\x1b[2J \x7f \xc2\x9b \xe2\x80\xae \xe2\x81\xa6 \xe2\x80\xa8 \xc3\xa9 \xf0\x9f\x9a\x80";
  const std::string printed = json_print(Json(text));
  CHECK(printed ==
        "\"\\u001b[2J \\u007f \\u009b \\u202e \\u2066 \\u2028 \xc3\xa9 \xf0\x9f\x9a\x80\"\n");
  CHECK(parsed(printed).get<std::string>() == text);
}
