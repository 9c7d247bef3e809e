// nurture.yaml over the defaults of a new store.
#include <doctest/doctest.h>
#include <fmt/core.h>

#include "codec/validate.hpp"
#include "store/load.hpp"
#include "yaml/reader.hpp"

using namespace nurture;
using model::Settings;

namespace {

codec::Decoded<Settings> read(const std::string& text) {
  auto reading = yaml::read(text);
  REQUIRE(reading.document);
  return codec::read_settings(*reading.document, "nurture.yaml");
}

std::string told(const std::string& text) {
  std::string all;
  for (const auto& one : read(text).diagnostics) {
    all += fmt::format("{}:{} {}{}\n", one.line, one.column, one.message,
                       one.hint.empty() ? "" : " (" + one.hint + ")");
  }
  return all;
}

}  // namespace

TEST_CASE("what nurture.yaml leaves out is as in a new store") {
  for (const auto* text : {"", "# nothing yet\n", "format: 1\n", "ratings:\nchannels:\n"}) {
    CAPTURE(text);
    const auto decoded = read(text);
    CHECK(decoded.diagnostics.empty());
    CHECK(decoded.value == model::default_settings());
  }
}

TEST_CASE("every setting is read") {
  const auto decoded = read(R"(format: 1
ratings:
  - weekly: every week
  - far: [every 6 months by call, every 2 years by visit]
  - never: none
default_rating: far
first_touch: 3 workdays
capacity: none
levelling: false
workdays: [mon, sun]
holidays: [2026-12-25, 12-26]
need_lead: 2 months
lost_after: 2.5
levels: [boss, staff]
roles: [owner, cook]
review_every: none
owners: {dave: {capacity: 6}, eve: {}, finn: }
default_channel: visit
channels:
  pigeon: {counts: false, cost: 0.5, minutes: 1, stands_for: [note]}
  call: {cost: 9}
  fax:
programmes:
  renewal: [0 days by call, 4 weeks]
currency: GBP
ties: {knows: 0.6, colleagues: 0}
)");
  for (const auto& one : decoded.diagnostics) {
    FAIL_CHECK(one.message);
  }
  const auto& settings = decoded.value.value();
  REQUIRE(settings.ratings.size() == 3);
  CHECK(settings.ratings[0].name == "weekly");
  CHECK(settings.ratings[1].cadence.rules.size() == 2);
  CHECK(settings.ratings[2].cadence.rules.empty());
  CHECK(settings.default_rating == "far");
  CHECK(settings.first_touch == base::Interval{3, base::Unit::workday});
  CHECK_FALSE(settings.capacity);
  CHECK_FALSE(settings.levelling);
  CHECK(settings.calendar.workdays == std::array{true, false, false, false, false, false, true});
  CHECK(settings.calendar.holidays ==
        std::vector{*base::parse_holidays("2026-12-25"), *base::parse_holidays("12-26")});
  CHECK(settings.need_lead == base::Interval{2, base::Unit::month});
  CHECK(settings.lost_after == 2.5);
  CHECK(settings.levels == std::vector<std::string>{"boss", "staff"});
  CHECK(settings.roles == std::vector<std::string>{"owner", "cook"});
  CHECK_FALSE(settings.review_every);
  CHECK(settings.owners.at("dave").capacity == 6);
  CHECK(settings.owners.size() == 3);
  CHECK(settings.default_channel == "visit");
  CHECK(settings.channels.at("pigeon") == model::Channel{false, 0.5, 1, {"note"}});
  CHECK(settings.channels.at("fax") == model::Channel{});
  CHECK(settings.programmes.at("renewal").size() == 2);
  CHECK(settings.programmes.contains("newcomer"));
  CHECK(settings.currency == "GBP");
  CHECK(settings.ties == model::Ties{0.8, 0.6, 0, 0.3});
}

TEST_CASE("a channel's single field changes the default channel, and nothing else of it") {
  const auto settings = read("channels:\n  meeting: {cost: 55}\n").value.value();
  CHECK(settings.channels.at("meeting") == model::Channel{true, 55, 90, {"call"}});
  CHECK(settings.channels.size() == model::default_settings().channels.size());
}

TEST_CASE("a flawed setting says what it takes, and the default holds") {
  struct Row {
    std::string text, told;
  };
  const Row rows[] = {
      {"format: 2\n",
       "1:9 format 2: a newer nurture wrote this store; this one reads format 1 (upgrade nurture "
       "to "
       "the version that wrote it)\n"},
      {"capacity: 0\n", "1:11 'capacity': '0' is not a whole number from 1 to 1000000\n"},
      {"capacity: -3\n", "1:11 'capacity': '-3' is not a whole number from 1 to 1000000\n"},
      {"capacity: 99999999999999999999\n",
       "1:11 'capacity': '99999999999999999999' is not a whole number from 1 to 1000000\n"},
      {"workdays: []\n",
       "1:11 'workdays': a week needs at least one working day: write [mon, tue, wed, thu, fri]\n"},
      {"lost_after: 0\n", "1:13 'lost_after': '0' is not a number above 0\n"},
      {"lost_after: -1\n", "1:13 'lost_after': '-1' is not a number from 0 to 1000000\n"},
      {"lost_after: nan\n", "1:13 'lost_after': 'nan' is not a number from 0 to 1000000\n"},
      {"review_every: often\n",
       "1:15 'review_every': 'often' is not an interval: write 60 days, 2 weeks or 3 months\n"},
      {"ties: 0.5\n", "1:7 'ties': '0.5' found where a map is expected\n"},
      {"ties: {knows: 1.5}\n", "1:15 'knows': '1.5' is not a number from 0 to 1\n"},
      {"levelling: maybe\n", "1:12 'levelling': 'maybe' is neither true nor false\n"},
      {"first_touch: soon\n",
       "1:14 'first_touch': 'soon' is not an interval: write 60 days, 2 weeks or 3 months\n"},
      {"holidays: [02-30]\n",
       "1:12 'holidays': '02-30' is not a day or a range: write MM-DD, YYYY-MM-DD or "
       "FIRST..LAST\n"},
      {"channels: [call]\n", "1:11 'channels': a list found where a map is expected\n"},
      {"channels: {call: 5}\n", "1:18 channel 'call': '5' found where a map is expected\n"},
      {"channels: {call: {cost: dear}}\n",
       "1:25 'cost': 'dear' is not a number from 0 to 1000000\n"},
      {"programmes: {x: [soon]}\n", "1:18 'soon': not a step: write '2 weeks by article'\n"},
      {"programmes: {x: [2 weeks, 3 days]}\n",
       "1:27 step '3 days' comes before the one above it\n"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(told(row.text) == row.told);
    auto settings = read(row.text).value.value();
    settings.format = 1;
    CHECK(settings == model::default_settings());
  }
}

TEST_CASE("ratings are a list, so that no formatter can reorder them") {
  CHECK(told("ratings: {A: every week, B: every year}\n") ==
        "1:10 'ratings': a map found where one rating is expected: write each as '- A: every 3 "
        "weeks'\n");
  CHECK(told("ratings:\n  - A: every 0 days\n  - C: every week\n") ==
        "2:8 'A': 'every 0 days': an interval is at least 1\n");
  CHECK(told("ratings:\n  - A: every week\n  - C: every week\n  - A: every year\n") ==
        "4:5 rating 'A' is there twice\n");
  CHECK(told("ratings:\n  - A:\n  - C: every week\n") ==
        "2:5 rating 'A' has no cadence: write 'every 6 weeks' or 'none'\n");
}

TEST_CASE("settings that name what they don't have are told so") {
  CHECK(told("default_rating: Z\n") == "1:17 unknown rating 'Z' (the settings have A, B, C, D)\n");
  CHECK(told("ratings:\n  - C: every week by cal\n") ==
        "2:8 unknown channel 'cal' (did you mean 'call'?)\n");
  CHECK(told("default_channel: emial\n") ==
        "1:18 unknown channel 'emial' (did you mean 'email'?)\n");
  CHECK(told("channels: {visit: {stands_for: [cal]}}\n") ==
        "1:32 unknown channel 'cal' (did you mean 'call'?)\n");
  CHECK(told("programmes:\n  x: [2 days by leter]\n").find("2:7 unknown channel 'leter'") == 0);
}

TEST_CASE("nobody drops off the agenda for a default that isn't there") {
  const std::string scale = "ratings:\n  - near: every week\n  - far: every year\n";
  CHECK(told(scale).empty());
  CHECK(read(scale).value->default_rating == "far");
  CHECK(told(scale + "default_rating: C\n") ==
        "4:17 unknown rating 'C' (the settings have near, far)\n");
  CHECK(read(scale + "default_rating: C\n").value->default_rating == "far");
  CHECK(read("default_channel: emial\n").value->default_channel == "call");
}

TEST_CASE("a rule or step that no touch can answer is told so") {
  CHECK(told("ratings:\n  - C: every week by newsletter\n") ==
        "2:8 no touch can answer 'every week by newsletter': newsletter doesn't count ('by any' "
        "also takes channels that don't count)\n");
  CHECK(told("channels: {letter: {counts: false}}\nprogrammes:\n  x: [2 days by newsletter or "
             "letter]\n") ==
        "3:7 no touch can answer '2 days by newsletter or letter': newsletter and letter don't "
        "count (a step needs a channel that counts)\n");
  CHECK(told("ratings:\n  - C: every week by newsletter or email\n").empty());
  CHECK(told("channels: {email: {stands_for: [newsletter]}}\n"
             "ratings:\n  - C: every week by newsletter\n")
            .empty());
}

TEST_CASE("a workday or key that nobody knows gets the nearest") {
  CHECK(told("workdays: [mon, tuesday]\n") ==
        "1:17 'workdays': 'tuesday' is none of mon, tue, wed, thu, fri, sat, sun (did you mean "
        "'tue'?)\n");
  CHECK(told("capcity: 8\n") == "1:1 unknown key 'capcity' (did you mean 'capacity'?)\n");
}

TEST_CASE("holidays that fill the whole year are told, and the week is as it was") {
  std::string text = "holidays:\n";
  for (auto day = base::date_of(2024, 1, 1).value(); day <= base::date_of(2024, 12, 31).value();
       day = day + 1) {
    text += "  - " + base::iso(day).substr(5) + "\n";
  }
  CHECK(told(text) == "2:3 the holidays leave ten years without a working day\n");
}
