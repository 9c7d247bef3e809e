// --format.
#include "render/format.hpp"

#include <doctest/doctest.h>
#include <set>

#include "base/error.hpp"
#include "sample.hpp"

using namespace nurture;
using namespace nurture::render;
using namespace nurture::render::sample;

namespace {

std::string of_line(std::string_view format) {
  const model::Book all = book();
  return formatted(read_format(format), a_day(all).lines[0], all, today());
}

std::string of_listed(std::string_view format) {
  const model::Book all = book();
  const Listed listed{&all.contacts[0], "A", day(2026, 10, 15), day(2026, 12, 1)};
  return formatted(read_format(format), listed, all, today());
}

/// Message and hint.
std::pair<std::string, std::string> refused(std::string_view format) {
  try {
    read_format(format);
  } catch (const base::Error& error) {
    return {error.what(), error.hint()};
  }
  return {};
}

}  // namespace

TEST_CASE("a format is filled in, with its escapes, and ends the line") {
  CHECK(of_line("{id}\\t{due}\\t{next}") ==
        "ada-lovelace\t2026-11-10\task how the budget round went\n");
  CHECK(of_line("a\\nb\\\\c\\d") == "a\nb\\c\\d\n");
  CHECK(of_line("{{{word}}} \\") == "{ada} \\\n");
  CHECK(of_line("") == "\n");
}

TEST_CASE("every field says what its name promises") {
  const std::pair<std::string_view, std::string> table[] = {
      {"{name}", "Ada Lovelace"},
      {"{org}", "Analytical Engines"},
      {"{org_id}", "analytical-engines"},
      {"{title}", "Head of Engineering"},
      {"{rating}", "A"},
      {"{owner}", "dave"},
      {"{tags}", "client,london"},
      {"{email}", "ada@example.com"},
      {"{phone}", "+44 20 7946 0018"},
      {"{day}", "2026-11-23"},
      {"{latest}", "2026-11-26"},
      {"{days_due}", "13"},
      {"{days_late}", "0"},
      {"{last}", "2026-10-15"},
      {"{last_channel}", "call"},
      {"{need}", "replace the ERP"},
      {"{with}", "call +44 20 7946 0018"},
      {"{path}", "contacts/ada-lovelace.yaml"},
      {"{segment}", ""},
      {"{level}", ""},
      {"{last_note}", "Project on hold until spring; budget round in February."},
      {"{reasons}",
       "due 11 days ago (every 4..6 weeks by call), may wait until 26 November · "
       "need: replace the ERP, in 11 weeks"}};
  for (const auto& [field, text] : table) {
    const auto& shown = field;  // clang 14 captures no structured binding
    CAPTURE(shown);
    CHECK(of_line(field) == text + "\n");
  }
}

TEST_CASE("in a list what only the agenda knows is empty, and days may lie ahead") {
  CHECK(of_listed("{id}|{word}|{rating}|{due}|{days_due}|{latest}|{days_late}|{reasons}|") ==
        "ada-lovelace|ada-lovelace|A|2026-12-01|-8||||\n");
}

TEST_CASE("every field that a refusal names can be asked for, and none is there twice") {
  const std::string hint = refused("{}").second;
  std::vector<std::string> names = base::split(hint.substr(hint.rfind("are ") + 4), ',');
  CHECK(names.size() == 27);
  for (std::string& name : names) {
    name = base::trim(name);
    CHECK(read_format("{" + name + "}") == Format{{name, true}});
  }
  CHECK(std::set<std::string>(names.begin(), names.end()).size() == names.size());
}

TEST_CASE("an unknown field is refused, with the nearest and all that there are") {
  const auto [message, hint] = refused("{id} {nxt}");
  CHECK(message == "unknown field '{nxt}' in the format");
  CHECK(hint.rfind("did you mean 'next'? the fields are id, ", 0) == 0);
  CHECK(refused("{}").first == "unknown field '{}' in the format");
}

TEST_CASE("a brace alone is refused with the way to write it") {
  CHECK(refused("{id").first == "'{' without its '}' in the format");
  CHECK(refused("id}").second == "write '}}' for the character itself");
}

TEST_CASE("a value is one line without tabs, so that columns hold") {
  model::Book all = book();
  all.contacts[0].name = "Ada\tB\nC\x1b[0m";
  CHECK(formatted(read_format("{name}|{id}"), a_day(all).lines[0], all, today()) ==
        "Ada B C\\x1b[0m|ada-lovelace\n");
}
