// Calendars: which meetings are touches, with whom, on which days, and what broken ones cost.
#include <doctest/doctest.h>
#include <fmt/core.h>

#include "base/error.hpp"
#include "base/strings.hpp"
#include "exchange/readers.hpp"

namespace nurture::exchange {
namespace {

constexpr int hour = 60;

/// As if Berlin and New York had no summer.
std::optional<int> offset_in(const std::string& zone, std::int64_t) {
  if (zone == "Europe/Berlin") return hour;
  if (zone == "America/New_York") return -5 * hour;
  return std::nullopt;
}

ReadOptions options_of_dave() {
  ReadOptions options;
  options.settings = model::Settings();
  options.settings.channels = {{"meeting", {}}, {"call", {}}, {"event", {}}};
  options.today = *base::parse_iso("2026-11-23");
  options.mine = {"dave@muster.example"};
  options.offset_in = offset_in;
  return options;
}

Reading read(const std::string& bytes, const ReadOptions& options = options_of_dave()) {
  return read_calendar({"cal.ics", bytes}, options);
}

std::string calendar(const std::string& inside) {
  return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + inside + "END:VCALENDAR\r\n";
}

const std::string of_ada = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:ada@example.com\n";
const std::string at_nine = "DTSTART;TZID=Europe/Berlin:20261026T093000\n";

std::string event(const std::string& lines) {
  return "BEGIN:VEVENT\n" + lines + "END:VEVENT\n";
}

/// "2026-10-26 meeting ada@example.com", a touch each.
std::string touches(const Reading& reading) {
  std::vector<std::string> lines;
  for (const TouchRecord& one : reading.touches)
    lines.push_back(base::iso(one.touch.date) + " " + one.touch.channel + " " + one.who);
  return base::join(lines, "; ");
}

/// Of one event of Ada's with these lines.
std::string touches_of(const std::string& lines) {
  return touches(read(calendar(event(lines + of_ada))));
}

std::string said(const Reading& reading) {
  std::vector<std::string> lines;
  for (const LeftOut& one : reading.left_out)
    lines.push_back(fmt::format("{} {}", one.times, one.times == 1 ? one.one : one.many));
  lines.insert(lines.end(), reading.remarks.begin(), reading.remarks.end());
  return base::join(lines, "; ");
}

std::string flaws(const Reading& reading) {
  std::vector<std::string> lines;
  for (const base::Diagnostic& one : reading.flaws)
    lines.push_back(fmt::format("{}: {}", one.line, one.message));
  return base::join(lines, "; ");
}

TEST_CASE("a calendar is known by its first line") {
  CHECK(is_calendar({"-",
                     "\xEF\xBB\xBF"
                     "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"}));
  CHECK(is_calendar({"-", "\n begin:vcalendar\n"}));
  CHECK(is_calendar({"a.ics", "X-JUNK:1\nBEGIN:VCALENDAR\n"}));
  CHECK_FALSE(is_calendar({"-", "BEGIN:VCARD\n"}));
  CHECK_FALSE(is_calendar({"a.ics", ""}));
}

TEST_CASE("who came has a touch: on the day, with what it was about and what finds it again") {
  const Reading reading = read(calendar(event(at_nine +
                                              "UID:evt-1@google.example\n"
                                              "SUMMARY:Budget round\\, part 1\n" +
                                              of_ada)));
  REQUIRE(touches(reading) == "2026-10-26 meeting ada@example.com");
  const TouchRecord& touch = reading.touches.front();
  CHECK(touch.by_address);
  CHECK(touch.place.line == 3);
  CHECK(touch.touch.note == "Budget round, part 1");
  CHECK(touch.touch.event == "evt-1@google.example");
  CHECK_FALSE(touch.touch.from_them);
  CHECK(reading.read == 1);
}

TEST_CASE("what each said counts: who declined wasn't there, who never answered is listed") {
  const std::string people =
      "ORGANIZER:mailto:dave@muster.example\n" + of_ada +
      "ATTENDEE;PARTSTAT=DECLINED:mailto:bo@example.com\n"
      "ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:cy@example.com\n"
      "ATTENDEE;PARTSTAT=TENTATIVE:mailto:cy2@example.com\n"
      "ATTENDEE;CUTYPE=ROOM;PARTSTAT=ACCEPTED:mailto:room@example.com\n"
      "ATTENDEE;CUTYPE=RESOURCE;PARTSTAT=ACCEPTED:mailto:beamer@example.com\n"
      "ATTENDEE;PARTSTAT=ACCEPTED:mailto:x@resource.calendar.google.com\n"
      "ATTENDEE;ROLE=NON-PARTICIPANT;PARTSTAT=ACCEPTED:mailto:fyi@example.com\n"
      "ATTENDEE;PARTSTAT=ACCEPTED:mailto:Dave@Muster.example\n";
  const Reading reading = read(calendar(event(at_nine + people)));
  CHECK(touches(reading) == "2026-10-26 meeting ada@example.com");
  CHECK(said(reading) ==
        "1 that cy2@example.com never answered: no touch; "
        "1 that cy@example.com never answered: no touch");
}

TEST_CASE("a calendar that keeps no answers is taken at its word") {
  CHECK(touches(read(calendar(event(at_nine + "ORGANIZER:mailto:zoe@example.com\n"
                                              "ATTENDEE;RSVP=TRUE:mailto:dave@muster.example\n"
                                              "ATTENDEE;CN=Ada:MAILTO:Ada@Example.com\n")))) ==
        "2026-10-26 meeting ada@example.com; 2026-10-26 meeting zoe@example.com");
}

TEST_CASE("an address is found wherever a program has put it") {
  for (const char* ada : {"ATTENDEE:ada@example.com\n", "ATTENDEE;CN=Ada:MAILTO:ADA@example.com\n",
                          "ATTENDEE:Ada Lovelace <ada@example.com>\n",
                          "ATTENDEE;EMAIL=ada@example.com;CN=Ada:/aMTA/principal/\n",
                          "ATTENDEE;CN=\"Lovelace, Ada\":mailto:ada@exam\n ple.com\n",
                          "ORGANIZER:mailto:ada@example.com\n"
                          "ATTENDEE:mailto:dave@muster.example\n"})
    CHECK_MESSAGE(
        touches(read(calendar(event(at_nine + ada)))) == "2026-10-26 meeting ada@example.com", ada);
  for (const char* nobody : {"ATTENDEE:invalid:nomail\n", "ATTENDEE:mailto:\n", "ATTENDEE:@\n",
                             "ATTENDEE:mailto:a b@example.com\n"})
    CHECK_MESSAGE(touches(read(calendar(event(at_nine + nobody)))).empty(), nobody);
}

TEST_CASE("meetings are those that the user called or accepted") {
  const std::string zoes = at_nine + "ORGANIZER:mailto:zoe@example.com\n" + of_ada;
  const std::string me = "mailto:dave@muster.example\n";
  CHECK(touches(read(calendar(event(zoes + "ATTENDEE;PARTSTAT=ACCEPTED:" + me)))) ==
        "2026-10-26 meeting ada@example.com; 2026-10-26 meeting zoe@example.com");
  CHECK(said(read(calendar(event(zoes + "ATTENDEE;PARTSTAT=NEEDS-ACTION:" + me)))) ==
        "1 that you didn't accept: no touch");
  CHECK(said(read(calendar(event(zoes + "ATTENDEE;PARTSTAT=DECLINED:" + me)))) ==
        "1 that you didn't accept: no touch");
  CHECK(said(read(calendar(event(zoes)))) == "1 of other people, without you: no touch");
  // Nobody called it: it is in one's own calendar. Google's unknown organiser is nobody.
  CHECK(touches_of(at_nine) == "2026-10-26 meeting ada@example.com");
  CHECK(touches_of(at_nine + "ORGANIZER:mailto:unknownorganizer@calendar.google.com\n") ==
        "2026-10-26 meeting ada@example.com");
}

TEST_CASE("cancelled, of today, to come, alone: no touch") {
  const auto none = [](const std::string& lines) {
    return said(read(calendar(event(lines + of_ada))));
  };
  CHECK(none(at_nine + "STATUS:CANCELLED\n") == "1 was cancelled: no touch");
  CHECK(none("DTSTART:20261123T080000\n") == "1 of today: a touch from tomorrow on");
  CHECK(none("DTSTART:20261124T080000\n").empty());
  CHECK(said(read("METHOD:CANCEL\n" + event(at_nine + of_ada))) == "1 was cancelled: no touch");
  CHECK(flaws(read("METHOD:REPLY\n" + event(at_nine + of_ada))) == "");
  CHECK(flaws(read(calendar(event("DTSTART;VALUE=DATE:20261027\nSUMMARY:Birthday\n")))) == "");
  CHECK(touches_of("DTSTART;VALUE=DATE:20261027\nDTEND;VALUE=DATE:20261029\n") ==
        "2026-10-27 meeting ada@example.com");
}

TEST_CASE("a crowd is an event, where there is such a channel") {
  std::string crowd = at_nine;
  for (int i = 0; i < 11; ++i)
    crowd += fmt::format("ATTENDEE;PARTSTAT={}:mailto:p{}@example.com\n",
                         i == 0 ? "ACCEPTED" : "NEEDS-ACTION", i);
  CHECK(touches(read(calendar(event(crowd)))) == "2026-10-26 event p0@example.com");
  ReadOptions options = options_of_dave();
  options.settings.channels.erase("event");
  CHECK(said(read(calendar(event(crowd)), options)) ==
        "1 of more than ten people: the settings have no channel 'event' for it");
}

TEST_CASE("it is a call where the place says so, or the link of one that has no place") {
  const auto channel = [](const std::string& lines) {
    const Reading reading = read(calendar(event(at_nine + lines + of_ada)));
    return reading.touches.empty() ? std::string() : reading.touches.front().touch.channel;
  };
  for (const char* call :
       {"LOCATION:https://zoom.us/j/1\n", "LOCATION:Microsoft Teams Meeting\n",
        "LOCATION:Google Meet\n", "LOCATION:tel:+44 20 7946 0018\n", "LOCATION:+44 20 7946 0018\n",
        "LOCATION:Telefon\n", "LOCATION:https://video.example/1\n",
        "X-GOOGLE-CONFERENCE:https://meet.google.com/a-b\n", "CONFERENCE;VALUE=URI:tel:+4420\n",
        "X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams\n", "URL:tel:+442079460018\n",
        "DESCRIPTION:Join: https://us02web.zoom.us/j/1\\n\n"})
    CHECK_MESSAGE(channel(call) == "call", call);
  for (const char* meeting :
       {"", "LOCATION:Room 3\nX-GOOGLE-CONFERENCE:https://meet.google.com/a-b\n",
        "LOCATION:12 St James's Square\n", "LOCATION:https://maps.example/1\n",
        "DESCRIPTION:see https://example.com\n", "LOCATION:Meet at the harbour\n"})
    CHECK_MESSAGE(channel(meeting) == "meeting", meeting);
}

TEST_CASE("two meetings of a day are one touch a channel, the first one's") {
  const auto meeting = [](const std::string& time, const std::string& lines) {
    return event("DTSTART:20261026T" + time + "00\nUID:" + time + "\nSUMMARY:at " + time + "\n" +
                 lines + of_ada);
  };
  const Reading reading = read(
      calendar(meeting("1500", "") + meeting("0900", "") + meeting("1000", "LOCATION:Zoom\n")));
  CHECK(touches(reading) == "2026-10-26 meeting ada@example.com; 2026-10-26 call ada@example.com");
  CHECK(reading.touches.front().touch.note == "at 0900");
  CHECK(reading.read == 3);
}

const std::string weekly = "UID:w\nDTSTART;TZID=Europe/Berlin:20261026T093000\nRRULE:FREQ=WEEKLY";

TEST_CASE("a series has its days up to yesterday, each with its own mark") {
  const Reading reading = read(calendar(event(weekly + "\n" + of_ada)));
  CHECK(touches(reading) ==
        "2026-10-26 meeting ada@example.com; 2026-11-02 meeting ada@example.com; "
        "2026-11-09 meeting ada@example.com; 2026-11-16 meeting ada@example.com");
  CHECK(reading.touches[1].touch.event == "w/2026-11-02");
  CHECK(said(reading) == "1 of today: a touch from tomorrow on");
}

TEST_CASE("UNTIL and EXDATE are of the series' own clock, whatever they are written in") {
  const std::string first = "2026-10-26 meeting ada@example.com",
                    second = "2026-11-02 meeting ada@example.com";
  CHECK(touches_of(weekly + ";UNTIL=20261102T083000Z\n") == first + "; " + second);
  CHECK(touches_of(weekly + ";UNTIL=20261102T082959Z\n") == first);
  CHECK(touches_of(weekly + ";UNTIL=20261102T093000\n") == first + "; " + second);
  CHECK(touches_of(weekly + ";UNTIL=20261102\n") == first + "; " + second);
  const std::string two = weekly + ";COUNT=2\nEXDATE";
  for (const char* except : {";TZID=Europe/Berlin:20261102T093000\n", ":20261102T083000Z\n",
                             ";TZID=America/New_York:20261102T033000\n", ";VALUE=DATE:20261102\n",
                             ":20261101T093000,20261102T093000,nonsense\n"})
    CHECK_MESSAGE(touches_of(two + except) == first, except);
  // Late in New York it is the next day in Universal Time.
  CHECK(touches_of("DTSTART;TZID=America/New_York:20261026T200000\nRRULE:FREQ=DAILY;COUNT=2\n"
                   "EXDATE:20261028T010000Z\n") == first);
  CHECK(touches_of("DTSTART;VALUE=DATE:20261026\nRRULE:FREQ=WEEKLY;UNTIL=20261102T000000Z\n") ==
        first + "; " + second);
}

TEST_CASE("an occurrence that was changed stands for its day, a cancelled one for none") {
  const std::string changed = "UID:w\nRECURRENCE-ID:20261102T083000Z\n";
  const auto with = [&](const std::string& lines) {
    return read(calendar(event(changed + lines + of_ada) + event(weekly + ";COUNT=3\n" + of_ada)));
  };
  const Reading moved = with("DTSTART;TZID=Europe/Berlin:20261104T110000\n");
  CHECK(touches(moved) ==
        "2026-10-26 meeting ada@example.com; 2026-11-04 meeting ada@example.com; "
        "2026-11-09 meeting ada@example.com");
  CHECK(moved.touches[1].touch.event == "w/2026-11-02");
  CHECK(touches(with("DTSTART;TZID=Europe/Berlin:20261102T093000\nSTATUS:CANCELLED\n")) ==
        "2026-10-26 meeting ada@example.com; 2026-11-09 meeting ada@example.com");
  CHECK(touches(read(calendar(event("UID:x\nRECURRENCE-ID:20261102T083000Z\n" + at_nine +
                                    of_ada)))) == "2026-10-26 meeting ada@example.com");
}

TEST_CASE("RDATE adds days; of a rule beyond ours there is the first day, and a line") {
  CHECK(touches_of(at_nine + "RDATE;TZID=Europe/Berlin:20261028T093000,20261030T093000\n"
                             "RDATE;VALUE=PERIOD:20261029T083000Z/PT1H\n") ==
        "2026-10-26 meeting ada@example.com; 2026-10-28 meeting ada@example.com; "
        "2026-10-29 meeting ada@example.com; 2026-10-30 meeting ada@example.com");
  for (const char* rule :
       {"RRULE:FREQ=HOURLY\n", "RRULE:W1 #3\n", "RRULE:FREQ=YEARLY;BYWEEKNO=20\n",
        "RRULE:FREQ=DAILY\nEXRULE:FREQ=WEEKLY\n", "RRULE:FREQ=DAILY;UNTIL=tomorrow\n"}) {
    const Reading reading = read(calendar(event(at_nine + rule + of_ada)));
    CHECK_MESSAGE(touches(reading) == "2026-10-26 meeting ada@example.com", rule);
    CHECK(flaws(reading) ==
          "3: comes again in a way that isn't understood here: its first day alone");
  }
}

TEST_CASE("instants are days of the calendar's zone, else of the machine's") {
  const std::string late = event("DTSTART:20261027T020000Z\n" + of_ada);
  const Reading there = read(calendar("X-WR-TIMEZONE:America/New_York\n" + late));
  CHECK(touches(there) == "2026-10-26 meeting ada@example.com");
  CHECK(said(there) == "times in Universal Time: days in America/New_York");
  ReadOptions options = options_of_dave();
  options.zone = {"Asia/Tokyo", [](std::int64_t) { return 9 * hour; }};
  CHECK(touches(read(calendar(late), options)) == "2026-10-27 meeting ada@example.com");
  CHECK(said(read(calendar(late))) ==
        "times in Universal Time: days as this machine's clock has them");
}

TEST_CASE("a zone that isn't known costs no day, and is named once where it matters") {
  const std::string outlook =
      "DTSTART;TZID=\"W. Europe Standard Time\":20261026T093000\n"
      "RRULE:FREQ=DAILY;UNTIL=20261027T083000Z\nEXDATE:20261026T083000Z\n";
  const Reading reading = read(calendar(event(outlook + of_ada) + event(outlook + of_ada)));
  CHECK(touches(reading) == "2026-10-27 meeting ada@example.com");
  CHECK(said(reading) ==
        "'W. Europe Standard Time': not a time zone that is known here; its days "
        "are as written");
  const std::string mozilla = "/mozilla.org/20050126_1/Europe/Berlin", named = "Berlin\\, mine";
  for (const std::string& zone : {mozilla, named}) {
    const Reading known = read(calendar("BEGIN:VTIMEZONE\nTZID:" + named +
                                        "\nX-LIC-LOCATION:Europe/Berlin\nBEGIN:STANDARD\n"
                                        "TZOFFSETTO:+0100\nEND:STANDARD\nEND:VTIMEZONE\n" +
                                        event("DTSTART;TZID=\"" + zone +
                                              "\":20261026T093000\n"
                                              "RRULE:FREQ=DAILY;UNTIL=20261026T083000Z\n" +
                                              of_ada)));
    CHECK(touches(known) == "2026-10-26 meeting ada@example.com");
    CHECK(said(known).empty());
  }
}

TEST_CASE("of one uid the newest is taken, of none each") {
  const auto version = [](const std::string& day, const std::string& lines) {
    return event("UID:u\nDTSTART:" + day + "\n" + lines + of_ada);
  };
  CHECK(touches(read(
            calendar(version("20261027", "SEQUENCE:2\n") + version("20261026", "SEQUENCE:1\n")))) ==
        "2026-10-27 meeting ada@example.com");
  CHECK(touches(read(calendar(version("20261026", "") + version("20261027", "")))) ==
        "2026-10-27 meeting ada@example.com");
  const std::string without = event(at_nine + of_ada) + event("DTSTART:20261101\n" + of_ada);
  CHECK(touches(read(calendar(without))) ==
        "2026-10-26 meeting ada@example.com; 2026-11-01 meeting ada@example.com");
}

TEST_CASE("broken events are skipped or read as far as they go, and named") {
  CHECK(flaws(read(calendar(event("DTSTART:20261332T0930\n" + of_ada)))) ==
        "3: '20261332T0930' is not a day");
  CHECK(flaws(read(calendar(event(of_ada)))) == "3: an event without a day");
  CHECK(flaws(read(calendar(event("DTSTART:10261026\n" + of_ada)))) ==
        "3: 1026-10-26 is too long ago");
  const Reading open = read("BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + at_nine + of_ada +
                            "BEGIN:VEVENT\nDTSTART:20261101\n" + of_ada);
  CHECK(touches(open) == "2026-10-26 meeting ada@example.com; 2026-11-01 meeting ada@example.com");
  CHECK(flaws(open) ==
        "2: an event without END:VEVENT: read as far as it goes; "
        "5: an event without END:VEVENT: read as far as it goes");
  // An alarm's people and days are none of the event's; its end may be missing.
  CHECK(touches_of(at_nine + "BEGIN:VALARM\nDTSTART:20261101\nATTENDEE:mailto:bo@example.com\n")
            .empty());
  CHECK(touches_of("BEGIN:VALARM\nATTENDEE:mailto:bo@example.com\nEND:VALARM\n" + at_nine) ==
        "2026-10-26 meeting ada@example.com");
  CHECK(touches_of(at_nine + "DTEND;TZID=Europe/Berlin:20261025T093000\n") ==
        "2026-10-26 meeting ada@example.com");
}

TEST_CASE("hostile calendars cost what they are long") {
  std::string exceptions = weekly;
  exceptions += ";INTERVAL=1000000000\n";
  for (int i = 0; i < 10000; ++i) exceptions += "EXDATE:20261102T083000Z\n";
  CHECK(touches_of(exceptions) == "2026-10-26 meeting ada@example.com");
  CHECK(flaws(read(calendar(event("DTSTART:19270101\nRRULE:FREQ=DAILY\n" + of_ada)))) ==
        "3: comes again in a way that isn't understood here: its first day alone");
  const std::string long_line(200'000, 'x');
  const Reading reading =
      read(calendar(event(at_nine + "SUMMARY:" + long_line + "\nUID:" + long_line + "\nX-" +
                          long_line + "\n" + of_ada)));
  REQUIRE(reading.touches.size() == 1);
  CHECK(reading.touches.front().touch.note.size() == 303);
  CHECK(reading.touches.front().touch.event.empty());
  std::string deep = at_nine;
  for (int i = 0; i < 10000; ++i) deep += "BEGIN:VALARM\n";
  CHECK(touches_of(deep).empty());
}

TEST_CASE("without the user's addresses a calendar with people is refused, with the way out") {
  ReadOptions options = options_of_dave();
  options.mine.clear();
  CHECK_THROWS_WITH_AS(read(calendar(event(at_nine + of_ada)), options),
                       "a calendar needs to know which addresses are yours", base::Error);
  CHECK_NOTHROW(read(calendar(event(at_nine)), options));
}

TEST_CASE("series without number or end are bounded, and what is left out is said") {
  std::string series;
  for (int i = 0; i < 200; ++i)
    series += event("UID:u" + std::to_string(i) +
                    "\nDTSTART:20000101T090000Z\nORGANIZER:mailto:dave@muster.example\n"
                    "RRULE:FREQ=DAILY\n" +
                    of_ada);
  const Reading reading = read(calendar(series));
  CHECK(reading.touches.size() < 10'000);  // one a day and person
  REQUIRE(reading.flaws.size() == 1);
  CHECK(reading.flaws[0].message.starts_with("its series have too many days: "));
}

TEST_CASE("of a meeting with thousands the first thousand count") {
  std::string people;
  for (int i = 0; i < 3000; ++i)
    people += "ATTENDEE;PARTSTAT=ACCEPTED:mailto:a" + std::to_string(i) + "@example.com\n";
  const Reading reading =
      read(calendar(event(at_nine + "ORGANIZER:mailto:dave@muster.example\n" + people)));
  CHECK(reading.touches.size() == 1000);
  CHECK(flaws(reading) == "1006: more than 1000 people: the rest is left out");
}

}  // namespace
}  // namespace nurture::exchange
