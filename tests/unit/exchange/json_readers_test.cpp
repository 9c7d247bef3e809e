// Monica's and knotter's exports.
#include <doctest/doctest.h>

#include "exchange/kinds.hpp"
#include "exchange/readers.hpp"
#include "neighbours.hpp"

using namespace nurture;
using namespace nurture::exchange;
using namespace nurture::exchange::test;

namespace {

Reading monica(const std::string& contact, const std::string& rest = "") {
  return read_monica({"m.json", R"({"version":"1","app_version":"4","account":{"data":[{"type":)"
                                R"("contact","values":[)" +
                                    contact + "]}" + rest + "]}}"},
                     options_today());
}

}  // namespace

TEST_CASE("Monica's sample is a person with a past") {
  Source source;
  if (!read_sample("monica-4.json", source)) return;
  REQUIRE(is_monica(source));
  CHECK(kind_of(source) == find_kind("monica"));
  const Reading reading = read_monica(source, options_today());
  CHECK(said(reading) ==
        Lines{"0: Grace Beispiel: met through somebody who isn't in the file: left out"});
  REQUIRE(reading.people.size() == 1);
  const model::Contact& grace = reading.people.front().person;
  CHECK(grace.name == "Grace Beispiel");
  CHECK(grace.also == Lines{"Amazing Grace"});
  CHECK(grace.source == Lines{"monica:c-1"});
  CHECK(grace.org == "Navy Yard");
  CHECK(grace.title == "Director");
  CHECK(grace.tags == Lines{"navy"});
  CHECK(grace.about == "Two cats\n\nFood: no fish\n\nPrefers mornings");
  CHECK(dates(grace) == Lines{"12-09 birthday"});
  CHECK(grace.since == day("2019-05-01"));
  REQUIRE(grace.cadence);
  CHECK(model::to_text(grace.cadence->rules.front()) == "every 42 days");
  CHECK(touches(grace) ==
        Lines{"2026-10-26 call: Budget in February", "2026-03-01 meeting: Lunch\nItalian place"});
  CHECK(!grace.archived);
}

TEST_CASE("Monica: who called whom, the first message, tasks and reminders") {
  const Reading reading = monica(R"({"uuid":"c","created_at":"2024-01-01T00:00:00Z","properties":{
    "first_name":"Ada","last_name":"Beispiel","last_talked_to":"2026-11-01",
    "birthdate":{"date":"1980-01-01","is_age_based":true}},"data":[
    {"type":"call","values":[{"properties":{"called_at":"2026-10-01T09:00:00Z","contact_called":1}},
                             {"properties":{"called_at":"2027-01-01T09:00:00Z"}}]},
    {"type":"conversation","values":[{"properties":{"happened_at":"2026-10-02","messages":[
      {"properties":{"content":"Hello","written_by_me":false}},{"properties":{"content":"Hi"}}]}}]},
    {"type":"task","values":[
      {"created_at":"2026-11-02T00:00:00Z","properties":{"title":"Send the paper"}},
      {"created_at":"2026-01-02T00:00:00Z","properties":{"title":"Ask","completed":true,
       "completed_at":"2026-02-01T00:00:00Z"}}]},
    {"type":"reminder","values":[
      {"properties":{"initial_date":"2015-06-01","title":"Wedding","frequency_type":"year","frequency_number":1}},
      {"properties":{"initial_date":"2026-12-01","title":"Renewal","frequency_type":"one_time"}},
      {"properties":{"initial_date":"2026-01-01","title":"Pay","frequency_type":"month"}}]},
    {"type":"pet","values":[{},{}]}]})");
  CHECK(said(reading) == Lines{"0: Ada Beispiel: 2027-01-01 is to come: no touch, left out"});
  REQUIRE(reading.people.size() == 1);
  const model::Contact& ada = reading.people.front().person;
  CHECK(touches(ada) ==
        Lines{"2026-10-01 < call: ", "2026-10-02 < message: Hello", "2026-11-01 : "});
  REQUIRE(ada.follow_ups.size() == 3);
  CHECK(ada.follow_ups[0].what == "Renewal");
  CHECK(ada.follow_ups[1].due == day("2026-11-02"));
  CHECK(!ada.follow_ups[1].done);
  CHECK(ada.follow_ups[2].done == day("2026-02-01"));
  CHECK(dates(ada) == Lines{"06-01 Wedding 2015"});
  CHECK(ada.about == "Born about 1980");
  CHECK(reading.remarks == Lines{"left out: 2 pets, 1 reminder"});
}

TEST_CASE("Monica: fields, addresses, relations, the dead and the partial") {
  const Reading reading = monica(
      R"({"uuid":"a","updated_at":"2025-05-05T00:00:00Z","properties":{"first_name":"Ada","is_dead":true},
      "data":[{"type":"contact_field","values":[{"properties":{"data":"mailto:ada@x.example","type":"t1"}},
        {"properties":{"data":"+1 555","type":"t2"}},{"properties":{"data":"@ada","type":"t3"}}]},
        {"type":"address","values":[{"properties":{"street":"High St 1","city":"York","postal_code":"YO1",
         "country":"GB"}}]}]},
      {"uuid":"b","properties":{"first_name":"Bob","is_active":false}},
      {"uuid":"p","properties":{"first_name":"Child","is_partial":true}})",
      R"(,{"type":"relationship","values":[{"properties":{"type":"Spouse","contact_is":"b","of_contact":"a"}}]}],
      "instance":{"contact_field_types":[{"uuid":"t1","properties":{"protocol":"mailto:"}},
      {"uuid":"t2","properties":{"type":"phone"}},{"uuid":"t3","properties":{"name":"Twitter"}}]},"more":[0)");
  REQUIRE(reading.people.size() == 2);
  const PersonRecord& ada = reading.people.front();
  CHECK(ada.person.email == Lines{"ada@x.example"});
  CHECK(ada.person.phone == Lines{"+1 555"});
  CHECK(ada.own == Own{{"x-twitter", "@ada"}});
  CHECK(ada.person.address == Lines{"High St 1, YO1 York, GB"});
  CHECK(ada.relations == std::vector<Relation>{{Relation::Kind::knows, "spouse", "Bob"}});
  CHECK(ada.person.archived == day("2025-05-05"));
  CHECK(ada.person.about == "Has died");
  CHECK(reading.people.back().person.archived == day("2026-11-23"));
  CHECK(reading.remarks == Lines{"left out: 1 partial contact"});
}

TEST_CASE("a nameless contact is one line, half a file another") {
  CHECK(said(monica(R"({"properties":{"first_name":7,"last_name":[]}},{"properties":null},5)")) ==
        Lines{"0: no name and no address", "0: no name and no address"});
  const Reading half =
      read_monica({"m", "{\"version\":1,\n\"app_version\":2,\n\"account\": {"}, options_today());
  CHECK(said(half) == Lines{"3: the JSON ends before it is whole"});
  CHECK(half.people.empty());
  CHECK(said(read_knotter({"k", "{\"a\":\n1e999}"}, options_today())).size() == 1);
}

TEST_CASE("brackets in brackets end nowhere") {
  for (const std::string open : {"[", "{\"a\":"}) {
    std::string text = R"({"metadata":{"format_version":1},"contacts":)";
    for (int i = 0; i < 100'000; ++i) text += open;
    CHECK(errors(read_knotter({"k", text}, options_today())) == 1);
  }
  std::string closed = R"({"version":"1","app_version":"4","account":)";
  closed += std::string(100'000, '[') + std::string(100'000, ']') + "}";
  CHECK(read_monica({"m", closed}, options_today()).people.empty());
}

TEST_CASE("knotter's sample: days of instants, channels, a follow-up") {
  Source source;
  if (!read_sample("knotter.json", source)) return;
  CHECK(kind_of(source) == find_kind("knotter"));
  const Reading reading = read_knotter(source, options_today());
  CHECK(said(reading).empty());
  REQUIRE(reading.people.size() == 1);
  const PersonRecord& record = reading.people.front();
  const model::Contact& grace = record.person;
  CHECK(grace.source == Lines{"knotter:0193d9a0-0000-7000-8000-000000000001"});
  CHECK(grace.email == Lines{"grace@example.com", "g@home.example"});
  CHECK(grace.timezone == "America/New_York");
  CHECK(record.own == Own{{"x-handle", "@grace"}});
  CHECK(dates(grace) == Lines{"12-09 birthday"});
  CHECK(touches(grace) == Lines{"2026-10-26 call: Budget in February", "2026-09-21 meeting: walk"});
  REQUIRE(grace.follow_ups.size() == 1);
  CHECK(grace.follow_ups.front().due == day("2026-12-23"));
  CHECK(grace.follow_ups.front().what == "Budget in February");
  CHECK(!grace.snooze);  // 18 November is over
}

TEST_CASE("knotter: put off is a snooze, a touch on its day ends a follow-up") {
  const auto read = [](const std::string& contact) {
    return read_knotter({"k", R"({"metadata":{"format_version":2},"contacts":[)" + contact + "]}"},
                        options_today());
  };
  const Reading reading = read(R"({"display_name":"Ada","cadence_days":7,"archived_at":1790000000,
    "next_touchpoint_at":1798000000,"dates":[{"kind":"custom","label":"Launch","month":2,"day":30},
    {"kind":"name_day","month":2,"day":29,"year":1972}],"interactions":[
    {"occurred_at":1790000000,"kind":"telegram","note":"Hi","follow_up_at":1793000000},
    {"occurred_at":1793100000,"kind":"email","note":""},
    {"occurred_at":99999999999999999,"kind":"call"}]})");
  CHECK(said(reading) == Lines{"0: Ada: Launch 02-30 doesn't exist: left out",
                               "0: Ada: an interaction without a day: left out"});
  REQUIRE(reading.people.size() == 1);
  const model::Contact& ada = reading.people.front().person;
  CHECK(ada.snooze == day("2026-12-23"));
  CHECK(ada.archived == day("2026-09-21"));
  CHECK(touches(ada) == Lines{"2026-09-21 message: Hi", "2026-10-27 email: "});
  REQUIRE(ada.follow_ups.size() == 1);
  CHECK(ada.follow_ups.front().done == day("2026-10-27"));
  CHECK(reading.remarks == Lines{"format_version 2: read as version 1"});
}

TEST_CASE("JSON: what nobody asks for is passed over, however deep; where it breaks is said") {
  const std::string deep(100'000, '[');
  const std::string closed = deep + std::string(deep.size(), ']');
  const Reading whole =
      monica(R"({"uuid":"u","properties":{"first_name":"Ada"},"other":)" + closed + "}");
  REQUIRE(whole.people.size() == 1);
  CHECK(whole.people[0].person.name == "Ada");
  CHECK(said(monica(deep)) == std::vector<std::string>{"1: not JSON from here on"});
  CHECK(said(monica("\n\n1e999999")) == std::vector<std::string>{"3: not JSON from here on"});
}
