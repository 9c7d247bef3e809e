// Channels as columns, and what a history remembers.
#include "cadence/history.hpp"

#include <doctest/doctest.h>

#include "tests/unit/cadence/build.hpp"

using namespace nurture;
using namespace nurture::cadence;
using test::day;

namespace {

std::vector<std::string> names(const Channels& channels, const std::vector<std::size_t>& columns) {
  std::vector<std::string> result;
  for (const auto column : columns) {
    result.push_back(channels.name(column));
  }
  return result;
}

}  // namespace

TEST_CASE("a channel is answered by itself and by those that stand for it") {
  const auto settings = model::default_settings();
  const Channels channels(settings);
  CHECK(names(channels, channels.answering({"call"})) ==
        std::vector<std::string>{"call", "event", "lunch", "meeting", "visit"});
  CHECK(names(channels, channels.answering({"note", "email"})) ==
        std::vector<std::string>{"email", "note"});
}

TEST_CASE("a channel that doesn't count answers nothing, not even a rule that names it") {
  const auto settings = model::default_settings();
  const Channels channels(settings);
  CHECK(channels.answering({"newsletter"}).empty());
  CHECK(channels.answering({}).size() == settings.channels.size() - 1);
  CHECK(channels.all().size() == settings.channels.size() + 1);
}

TEST_CASE("unknown channels share a column that doesn't count") {
  const auto settings = model::default_settings();
  const Channels channels(settings);
  CHECK(channels.column("pigeon") == channels.column("smoke"));
  CHECK_FALSE(channels.counts(channels.column("pigeon")));
}

TEST_CASE("a touch is remembered as the last on its channel, the last at all and the first") {
  const auto settings = model::default_settings();
  const Channels channels(settings);
  auto past = history(model::Facts{}, channels);
  CHECK(past.last_reached == never);
  touch(past, channels, channels.column("newsletter"), day("2026-03-01"));
  CHECK(past.last_touch == never);
  CHECK(past.last_reached == day("2026-03-01"));
  touch(past, channels, channels.column("call"), day("2026-02-01"));
  CHECK(past.last_touch == day("2026-02-01"));
  CHECK(past.last_reached == day("2026-03-01"));
  CHECK(past.first_reached == day("2026-02-01"));
}

TEST_CASE("a history has a day for each channel, however many there are") {
  auto settings = model::default_settings();
  for (char letter = 'a'; letter <= 'z'; ++letter) {
    settings.channels[std::string("pigeon-") + letter] = settings.channels["call"];
  }
  const Channels channels(settings);
  auto one = history(model::Facts{}, channels);
  auto other = history(model::Facts{}, channels);
  REQUIRE(one.last_on.size() == channels.size());
  touch(other, channels, channels.column("pigeon-z"), day("2026-02-01"));
  touch(one, channels, channels.column("pigeon-a"), day("2026-01-01"));
  merge(one, other);
  const auto moved = std::move(one);
  CHECK(last_answer(moved, {channels.column("pigeon-z")}) == day("2026-02-01"));
  CHECK(last_answer(moved, {channels.column("pigeon-a")}) == day("2026-01-01"));
  CHECK(last_answer(moved, {channels.column("pigeon-m")}) == never);
}

TEST_CASE("merged histories know the newest of both, and the first of both") {
  const auto settings = model::default_settings();
  const Channels channels(settings);
  auto one = history(model::Facts{}, channels);
  auto other = history(model::Facts{}, channels);
  touch(one, channels, channels.column("call"), day("2026-02-01"));
  touch(other, channels, channels.column("note"), day("2026-01-01"));
  merge(one, other);
  CHECK(last_answer(one, {channels.column("note")}) == day("2026-01-01"));
  CHECK(one.last_touch == day("2026-02-01"));
  CHECK(one.first_reached == day("2026-01-01"));
}

TEST_CASE("attempts since the last touch are counted by day, and a touch ends them") {
  const auto settings = model::default_settings();
  const Channels channels(settings);
  auto ada = test::person("ada", "B", "2026-11-02");
  for (const char* on : {"2026-11-02", "2026-11-10", "2026-11-10", "2026-11-12"}) {
    ada.interactions.push_back(test::attempt(on));
  }
  auto past = history(model::facts(ada, settings, day("2026-11-23")), channels);
  CHECK(past.attempts == 2);
  CHECK(past.last_attempt == day("2026-11-12"));
  CHECK(past.own_days == std::array{day("2026-11-12"), day("2026-11-10"), day("2026-11-02")});
  attempt(past, day("2026-11-20"));
  CHECK(past.attempts == 3);
  touch(past, channels, channels.column("newsletter"), day("2026-11-20"));
  CHECK(past.attempts == 3);
  touch(past, channels, channels.column("email"), day("2026-11-20"));
  CHECK(past.attempts == 0);
  CHECK(past.last_talk == day("2026-11-02"));
  touch(past, channels, channels.column("meeting"), day("2026-11-21"));
  CHECK(past.last_talk == day("2026-11-21"));
}
