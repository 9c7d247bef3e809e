// How warm it is, in words.
#include "render/warmth.hpp"

#include <doctest/doctest.h>

#include "model/settings.hpp"
#include "tests/unit/cadence/build.hpp"

using namespace nurture;
using namespace nurture::test;

namespace {

const Date today = day("2026-11-23");
const model::Settings settings = model::default_settings();

model::Facts facts_of(const std::vector<model::Interaction>& interactions,
                      std::optional<double> warmth = {}) {
  model::Contact ada = person("ada");
  ada.interactions = interactions;
  ada.warmth = warmth;
  return model::facts(ada, settings, today);
}

std::string line(const std::vector<model::Interaction>& interactions,
                 std::optional<double> warmth = {}) {
  return render::warmth_line(facts_of(interactions, warmth), settings, today);
}

std::string json(const model::Facts& facts) {
  return render::json_warmth(facts, settings, today).dump();
}

}  // namespace

TEST_CASE("the word, the number and what they come from") {
  CHECK(line({}).empty());
  CHECK(line({attempt("2026-11-20")}).empty());
  CHECK(line({call("2026-11-20")}) == "cold (0.09): 1 conversation, last 3 days ago");
  CHECK(line({call("2026-11-19", "email"), call("2026-11-20", "email")}) ==
        "cold (0.03): 2 written days, last 3 days ago");
  CHECK(line({call("2026-11-23")}) == "known (0.10): 1 conversation, last today");
  CHECK(line({}, 0.29) == "known (0.29 by hand)");
  CHECK(line({}, 0.004) == "cold (0.004 by hand)");
  CHECK(line({}, 0.9) == "close (0.90 by hand)");
  CHECK(line({call("2026-11-23")}, 0.0) == "cold (0.00 by hand): 1 conversation, last today");
}

TEST_CASE("cold by silence says so, unless the file says how warm it is") {
  const std::vector<model::Interaction> weekly{call("2026-01-01"), call("2026-01-08"),
                                               call("2026-01-15"), call("2026-01-22")};
  CHECK(line(weekly) ==
        "cold (0.26): 4 conversations, last 10 months ago, over 8 times the usual 7 days");
  CHECK(line(weekly, 0.8) == "close (0.80 by hand): 4 conversations, last 10 months ago");
}

TEST_CASE("as data: what the touches come to, and the word for what holds") {
  CHECK(json(facts_of({})) == R"({"computed_warmth":null,"closeness":null})");
  CHECK(json(facts_of({}, 0.5)) == R"({"computed_warmth":null,"closeness":"warm"})");
  CHECK(json(facts_of({call("2026-11-23")}, 0.5)) ==
        R"({"computed_warmth":0.1,"closeness":"warm"})");
}
