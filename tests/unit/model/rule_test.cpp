// Cadence rules: what is taken, what is refused and why, and how they are worded.
#include "model/rule.hpp"

#include <doctest/doctest.h>

using namespace nurture;
using base::Interval;
using base::Unit;
using model::Rule;

namespace {

Rule rule(Interval every, std::optional<Interval> latest = {},
          std::vector<std::string> channels = {}, bool by_any = false) {
  return {every, latest, by_any, std::move(channels)};
}

std::string why_not(std::string_view text) {
  const auto read = model::parse_rule(text);
  const auto* flaw = std::get_if<std::string>(&read);
  return flaw != nullptr ? *flaw : "taken as " + model::to_text(std::get<Rule>(read));
}

}  // namespace

TEST_CASE("rules are read in every way people write them") {
  struct Row {
    std::string_view text;
    Rule expected;
  };
  const Row rows[] = {
      {"every 6 weeks", rule({6, Unit::week})},
      {"6 weeks", rule({6, Unit::week})},
      {"  Every   6 WEEKS ", rule({6, Unit::week})},
      {"every 6w", rule({6, Unit::week})},
      {"every week", rule({1, Unit::week})},
      {"every day", rule({1, Unit::day})},
      {"monthly", rule({1, Unit::month})},
      {"every 10 workdays", rule({10, Unit::workday})},
      {"every 4..6 weeks", rule({4, Unit::week}, Interval{6, Unit::week})},
      {"every 4 .. 6 weeks", rule({4, Unit::week}, Interval{6, Unit::week})},
      {"every 4..4 weeks", rule({4, Unit::week}, Interval{4, Unit::week})},
      {"every 6 weeks by call", rule({6, Unit::week}, {}, {"call"})},
      {"every 6 weeks BY call OR meeting", rule({6, Unit::week}, {}, {"call", "meeting"})},
      {"every 6 weeks by call, meeting", rule({6, Unit::week}, {}, {"call", "meeting"})},
      {"every 6 weeks by call,meeting,visit",
       rule({6, Unit::week}, {}, {"call", "meeting", "visit"})},
      {"every 6 months by any", rule({6, Unit::month}, {}, {}, true)},
      {"every 4..6 weeks by call", rule({4, Unit::week}, Interval{6, Unit::week}, {"call"})},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const auto read = model::parse_rule(row.text);
    REQUIRE(std::holds_alternative<Rule>(read));
    CHECK(std::get<Rule>(read) == row.expected);
  }
}

TEST_CASE("a rule that can't be read says why and shows the way out") {
  const std::string no_interval =
      "not an interval: write 'every 6 weeks' or 'every 4..6 weeks by call'";
  const std::string no_channels = "write the channels as 'by call or meeting', or 'by any'";
  const std::pair<std::string, std::string> rows[] = {
      {"", no_interval},
      {"every", no_interval},
      {"soon", no_interval},
      {"every so often", no_interval},
      {"every -3 weeks", no_interval},
      {"every 4.. weeks", no_interval},
      {"every ..6 weeks", no_interval},
      {"every x..6 weeks", no_interval},
      {"every 2000 years", no_interval},
      {"every by call", no_interval},
      {"every 0 days", "an interval is at least 1"},
      {"every 0..6 weeks", "an interval is at least 1"},
      {"every 6..4 weeks", "the window ends before it begins: write 4..6"},
      {"every 6 weeks by", no_channels},
      {"every 6 weeks by call or", no_channels},
      {"every 6 weeks by or call", no_channels},
      {"every 6 weeks by call meeting", no_channels},
      {"every 6 weeks by call,", no_channels},
      {"every 6 weeks by any or call", no_channels},
      {"every 6 weeks by call or any", no_channels},
  };
  for (const auto& [text, flaw] : rows) {
    const auto& shown = text;  // clang 14 captures no structured binding
    CAPTURE(shown);
    CHECK(why_not(text) == "'" + text + "': " + flaw);
  }
}

TEST_CASE("a rule's wording reads back as the same rule") {
  const std::pair<Rule, std::string> rows[] = {
      {rule({6, Unit::week}), "every 6 weeks"},
      {rule({1, Unit::week}), "every week"},
      {rule({1, Unit::workday}), "every workday"},
      {rule({4, Unit::week}, Interval{6, Unit::week}, {"call"}), "every 4..6 weeks by call"},
      {rule({1, Unit::week}, Interval{2, Unit::week}), "every 1..2 weeks"},
      {rule({1, Unit::month}, Interval{1, Unit::month}), "every 1..1 month"},
      {rule({3, Unit::month}, {}, {"call", "meeting"}), "every 3 months by call or meeting"},
      {rule({6, Unit::month}, {}, {}, true), "every 6 months by any"},
  };
  for (const auto& [value, text] : rows) {
    CHECK(model::to_text(value) == text);
    const auto read = model::parse_rule(text);
    REQUIRE(std::holds_alternative<Rule>(read));
    CHECK(std::get<Rule>(read) == value);
  }
}
