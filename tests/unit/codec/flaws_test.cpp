// Flaws in a contact's file: each with its place, and the rest of the person kept.
#include <doctest/doctest.h>

#include "base/text.hpp"
#include "tests/unit/codec/decoding.hpp"

using namespace nurture;
using test::contact;
using test::day;
using test::told;

namespace {

/// What a contact with this text in it is told.
std::string flaw(const std::string& text) {
  return told(contact("name: Ada\n" + text).diagnostics);
}

}  // namespace

TEST_CASE(
    "an unknown key is a warning with the nearest known one, x- keys pass, and nobody is flawed by "
    "it") {
  const auto decoded = contact(
      "name: Ada\ninteracions: []\nx-hat: red\nfollow_ups:\n  - dues: 1\n    due: 2026-12-01\n");
  CHECK(told(decoded.diagnostics) ==
        "2:1 warning unknown key 'interacions' (did you mean 'interactions'?)\n"
        "5:5 warning unknown key 'dues' (did you mean 'due'?)\n");
  CHECK_FALSE(decoded.value->flawed);
  CHECK(decoded.value->follow_ups.size() == 1);
}

TEST_CASE("a flaw in one key leaves that key out, names what is expected, and keeps the person") {
  struct Row {
    std::string text, told;
  };
  const Row rows[] = {
      {"since: 2026-02-30\n", "2:8 error 'since': '2026-02-30' is not a day: write YYYY-MM-DD\n"},
      {"snooze: tomorrow\n", "2:9 error 'snooze': 'tomorrow' is not a day: write YYYY-MM-DD\n"},
      {"rating: [A, B]\n", "2:9 error 'rating': a list found where one text is expected\n"},
      {"title: {a: b}\n", "2:8 error 'title': a map found where one text is expected\n"},
      {"email: {home: a@b.c}\n",
       "2:8 error 'email': a map found where a text or a list of texts is expected\n"},
      {"email: [a@b.c, [x]]\n",
       "2:16 error 'email': a list found where a text or a list of texts is expected\n"},
      {"cadence: every 0 days\n",
       "2:10 error 'cadence': 'every 0 days': an interval is at least 1\n"},
      {"cadence:\n  - every 6 weeks\n  - every 6..4 weeks\n",
       "4:5 error 'cadence': 'every 6..4 weeks': the window ends before it begins: write 4..6\n"},
      {"cadence: {every: 6 weeks}\n",
       "2:10 error 'cadence': a map found where a rule is expected: write 'every 6 weeks'\n"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const auto decoded = contact("name: Ada\n" + row.text);
    CHECK(told(decoded.diagnostics) == row.told);
    REQUIRE(decoded.value);
    CHECK(decoded.value->flawed);
    CHECK_FALSE(decoded.value->since);
    CHECK_FALSE(decoded.value->cadence);
  }
}

TEST_CASE("an item that can't be judged is left out with its flaw, its neighbours stay") {
  const auto decoded = contact(R"(name: Ada
interactions:
  - date: 2026-11-02
  - channel: call
  - date: 2026-13-01
  - called her
  - date: 2026-11-05
    reached: no
)");
  CHECK(told(decoded.diagnostics) ==
        "4:5 error the key 'date' is missing\n"
        "5:11 error 'date': '2026-13-01' is not a day: write YYYY-MM-DD\n"
        "6:5 error 'called her' found where a map is expected: write 'date: …' and what else "
        "there is\n"
        "8:14 error 'reached': 'no' is neither true nor false\n");
  REQUIRE(decoded.value->interactions.size() == 2);
  CHECK(decoded.value->interactions[1].date == day("2026-11-05"));
}

TEST_CASE("records say what their keys take") {
  const std::pair<std::string, std::string> rows[] = {
      {"dates:\n  - date: 02-30\n",
       "3:11 error 'date': '02-30' is not a day: write MM-DD or YYYY-MM-DD\n"},
      {"dates:\n  - date: 12-10\n    lead: soon\n",
       "4:11 error 'lead': 'soon' is not an interval: write 60 days, 2 weeks or 3 months\n"},
      {"needs:\n  - what: \" \"\n", "3:11 error 'what' is empty\n"},
      {"needs:\n  - what: ERP\n    when: someday\n",
       "4:11 error 'when': 'someday' is not a day, week, month, quarter or year: write "
       "2028-11-03, 2028-W45, 2028-11, 2028-Q4 or 2028\n"},
      {"needs:\n  - what: ERP\n    status: redy\n",
       "4:13 error 'status': 'redy' is none of latent, aware, ready, won, lost (did you mean "
       "'ready'?)\n"},
      {"interactions:\n  - date: 2026-11-02\n    from: us\n",
       "4:11 error 'from': 'us' is not 'them'\n"},
      {"past:\n  - title: Fellow\n", "3:5 error the key 'org' is missing\n"},
  };
  for (const auto& [text, expected] : rows) {
    const auto& shown = text;  // clang 14 captures no structured binding
    CAPTURE(shown);
    CHECK(flaw(text) == expected);
  }
}

TEST_CASE("a file that is no contact says what to write") {
  const std::pair<std::string, std::string> rows[] = {
      {"", "1:1 error the file is empty: write 'name: Ada Lovelace'\n"},
      {"- name: Ada\n",
       "1:1 error a list found where a map is expected: write 'name: Ada Lovelace'\n"},
      {"Ada\n", "1:1 error 'Ada' found where a map is expected: write 'name: Ada Lovelace'\n"},
      {"rating: A\n", "1:1 error the key 'name' is missing\n"},
      {"name:\n", "1:1 error the key 'name' is missing\n"},
      {"name: \"  \"\n", "1:7 error 'name' is empty\n"},
      {"name: [Ada]\n", "1:7 error 'name': a list found where one text is expected\n"},
  };
  for (const auto& [text, expected] : rows) {
    const auto& shown = text;  // clang 14 captures no structured binding
    CAPTURE(shown);
    const auto decoded = contact(text);
    CHECK(told(decoded.diagnostics) == expected);
    CHECK_FALSE(decoded.value);
  }
}

TEST_CASE("a file of nothing but comments is empty") {
  const auto decoded = contact("# Ada\n\n# later\n");
  REQUIRE(decoded.diagnostics.size() == 1);
  CHECK(decoded.diagnostics[0].message == "the file is empty: write 'name: Ada Lovelace'");
}

TEST_CASE("a diagnostic carries its line, cut and clean, and never a control character") {
  const auto decoded = contact("name: Ada\nsince: \"\\e[31m" + std::string(300, 'x') + "\"\n");
  REQUIRE(decoded.diagnostics.size() == 1);
  CHECK(decoded.diagnostics[0].message.find('\x1b') == std::string::npos);
  CHECK(base::code_points(decoded.diagnostics[0].message) < 120);
  CHECK(decoded.diagnostics[0].excerpt.size() <= 200);
}
