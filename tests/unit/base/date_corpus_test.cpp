// Dates, intervals and arithmetic held against what other tools' tests expect
// (../shared/corpora/dates). Where nurture differs on purpose, the difference is listed here with
// its reason; any other fails.
#include <algorithm>
#include <doctest/doctest.h>
#include <fstream>
#include <string>
#include <vector>

#include "base/date_words.hpp"
#include "base/text.hpp"
#include "tests/support/skip.hpp"

using namespace nurture::base;

namespace {

using Rows = std::vector<std::vector<std::string>>;

/// The rows of a table without its head; empty (and said) where the corpus isn't there.
Rows rows(const std::string& file) {
  std::ifstream in(std::string(NURTURE_ROOT) + "/../shared/corpora/dates/" + file);
  if (!in) {
    nurture::test::skip("no corpora/dates/" + file);
    return {};
  }
  Rows found;
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) {
    auto cells = split(line, '\t');
    cells.resize(std::max<std::size_t>(cells.size(), 6));
    found.push_back(std::move(cells));
  }
  return found;
}

struct Difference {
  std::string_view input, expected, reason;
};

bool is_known(const std::vector<Difference>& known, std::string_view input,
              std::string_view expected) {
  return std::any_of(known.begin(), known.end(), [&](const Difference& each) {
    return each.input == input && (each.expected == expected || each.expected == "*");
  });
}

struct Tally {
  int taken = 0, refused = 0, differing = 0;
};

void report(const char* what, const Tally& tally) {
  MESSAGE(std::string(what) << ": " << tally.taken << " taken, " << tally.refused << " refused, "
                            << tally.differing << " differ on purpose");
}

/// In the past and in the future, as one day and as the ends of a period; empty where it is
/// refused.
std::vector<std::string> readings(std::string_view phrase, Date today) {
  std::vector<std::string> found;
  for (const Tense tense : {Tense::past, Tense::future}) {
    const auto read = read_day(phrase, today, tense);
    if (const auto* const day = std::get_if<Date>(&read)) {
      found.push_back(iso(*day));
    }
    const auto period = read_period(phrase, today, tense);
    if (const auto* const whole = std::get_if<Period>(&period)) {
      found.insert(found.end(), {iso(whole->first), iso(whole->last)});
    }
  }
  return found;
}

bool contains(const std::vector<std::string>& all, std::string_view one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

const std::vector<Difference> phrases{
    {"2008", "REJECT", "a year is a period; git's strict parser wants a time of day"},
    {"2008-02", "REJECT", "a month is a period"},
    {"2008-02-14", "REJECT", "a day needs no time of day"},
    {"2012", "REJECT", "a year is a period"},
    {"Tuesday", "REJECT", "chrono's strict mode; DESIGN lists bare weekdays"},
    {"29 February", "REJECT", "chrono's strict mode; the nearest leap year is meant"},
    {"February 29", "REJECT", "chrono's strict mode; the nearest leap year is meant"},
    {"5m ago", "REJECT", "m is months: nurture knows no minutes"},
    {"1 m", "REJECT", "m is months: nurture knows no minutes"},
    {"+1m", "2012-07-10", "m is months: nurture knows no minutes"},
    {"5 days", "REJECT", "DESIGN lists bare distances (2w)"},
    {"2013/12", "2013-12-16", "chronic takes the middle of the month"},
    {"this year", "2006-08-17", "chronic's year begins tomorrow; ours on 1 January"},
    {"this week", "2006-08-18", "chronic takes the middle of the week"},
    {"this week", "2006-08-13", "chronic's week begins on Sunday"},
    {"this wed", "2006-08-23", "on a Wednesday `this wed` is today"},
    {"last november", "2005-11-16", "chronic takes the middle of the month"},
    {"yesterday", "2011-05-26", "the row is given another `now`"},
    {"last week", "2016-09-24", "a week is a period, of which the nearest day is meant"},
    {"past week", "2016-09-24", "a week is a period, of which the nearest day is meant"},
    {"next year", "2021-11-22", "a year is a period, of which the nearest day is meant"},
    {"next quarter", "2021-04-22", "a quarter is a period, of which the nearest day is meant"},
    {"next qtr", "2022-01-22", "a quarter is a period, of which the nearest day is meant"},
    {"1 quarter ago", "2006-04-01", "intervals add months to the day itself"},
    {"2 quarters ago", "2006-01-01", "intervals add months to the day itself"},
    {"1 quarter from now", "2006-10-01", "intervals add months to the day itself"},
    {"february", "2016-02-06", "a month stands for its first or last day, not for today's number"},
    {"jul.", "2016-07-06", "a month stands for its first or last day, not for today's number"},
};

}  // namespace

TEST_CASE("phrases mean what other tools' tests say, or are refused") {
  Tally tally;
  for (const auto& row : rows("natural-language.tsv")) {
    const std::string now = row[2].empty() ? "2009-08-30" : row[2].substr(0, 10);
    const std::string expected = row[3].substr(0, 10);
    const auto found = readings(row[1], *parse_iso(now));
    if (found.empty()) {
      ++tally.refused;
    } else if (contains(found, expected)) {
      ++tally.taken;
    } else {
      ++tally.differing;
      CAPTURE(row[0]);
      CAPTURE(row[1]);
      CAPTURE(now);
      CAPTURE(expected);
      CAPTURE(found.front());
      CAPTURE(found.back());
      CHECK(is_known(phrases, row[1], expected));
    }
  }
  report("natural-language.tsv", tally);
}

const std::vector<Difference> forms{
    {"2001-1", "REJECT", "no ISO form, and the month that was meant all the same"},
};

TEST_CASE("ISO forms are taken and impossible days are refused") {
  Tally tally;
  for (const auto& row : rows("iso-and-validity.tsv")) {
    const std::string expected = row[2].substr(0, 10);
    if (expected != "REJECT" && !parse_iso(expected)) {
      continue;  // about leap years and lengths of months
    }
    const auto found = readings(row[1], *date_of(2014, 6, 1));
    if (found.empty()) {
      ++tally.refused;
      continue;
    }
    ++tally.taken;
    CAPTURE(row[0]);
    CAPTURE(row[1]);
    CAPTURE(expected);
    CAPTURE(found.front());
    CHECK((contains(found, expected) || is_known(forms, row[1], expected)));
  }
  report("iso-and-validity.tsv", tally);
}

TEST_CASE("intervals come to the days that other tools count") {
  // Months, quarters and years have a fixed number of days there and the calendar's mean here.
  Tally tally;
  for (const auto& row : rows("durations.tsv")) {
    const auto interval = parse_interval(row[1]);
    if (!interval) {
      ++tally.refused;
      continue;
    }
    CAPTURE(row[1]);
    CAPTURE(row[2]);
    REQUIRE(row[2] != "REJECT");
    const double days = estimated_days({}, *interval);
    const bool calendar = interval->unit == Unit::month || interval->unit == Unit::year;
    (days == std::stod(row[3]) ? tally.taken : tally.differing) += 1;
    CHECK(days == doctest::Approx(std::stod(row[3])).epsilon(calendar ? 0.02 : 1e-9));
  }
  report("durations.tsv", tally);
}

namespace {

/// "months=+1, weeks=+1": empty where it says more than intervals can.
std::vector<Interval> relative_delta(const std::string& amount) {
  std::vector<Interval> found;
  for (const std::string& term : split(amount, ',')) {
    const auto parts = split(std::string(trim(term)), '=');
    const bool whole = parts.size() == 2 && parts[0].ends_with('s') && !parts[1].empty() &&
                       parts[1].find_first_not_of("+-0123456789") == std::string::npos;
    const auto one = whole ? parse_interval("1 " + parts[0]) : std::nullopt;
    if (!one) {
      return {};
    }
    found.push_back({std::stoi(parts[1]), one->unit});
  }
  return found;
}

/// The intervals of a row: dateutil says "months=+1", date-fns "add months" and a number. Empty
/// where it is no addition.
std::vector<Interval> operation(const std::string& name, const std::string& amount) {
  if (name == "add" || name == "subtract") {
    return relative_delta(amount);
  }
  const auto space = name.find(' ');
  const std::string verb = name.substr(0, space);
  if (verb != "add" && verb != "subtract") {
    return {};
  }
  const std::string unit = name.substr(space + 1);
  const auto one = parse_interval("1 " + (unit == "business days" ? "workdays" : unit));
  return {{std::stoi(amount) * one->count, one->unit}};
}

/// 'holidays=[…]' and 'weekmask=Mon' of numpy.
WorkCalendar numpy_calendar(const std::string& note) {
  WorkCalendar calendar;
  for (std::size_t at = note.find('\''); at != std::string::npos; at = note.find('\'', at + 1)) {
    if (const auto day = parse_holidays(note.substr(at + 1, 10))) {
      calendar.holidays.push_back(*day);
    }
  }
  constexpr std::string_view names[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  const auto mask = note.find("weekmask=");
  for (std::size_t i = 0; mask != std::string::npos && i < 7; ++i) {
    calendar.workdays[i] = note.find(names[i], mask) != std::string::npos;
  }
  return calendar;
}

Date moved(const WorkCalendar& calendar, Date from, int count, Unit unit) {
  return count < 0 ? subtract(calendar, from, {-count, unit}) : add(calendar, from, {count, unit});
}

}  // namespace

TEST_CASE("months and days add up as in dateutil and date-fns") {
  const std::vector<Difference> known{
      {"2014-09-01", "2014-09-01", "the row checks that its argument is left alone"},
      {"2024-08-21", "2024-08-23", "the row is about time zones"}};
  Tally tally;
  for (const auto& row : rows("arithmetic.tsv")) {
    const bool subtracts = row[1].starts_with("subtract");
    const auto terms = operation(row[1], row[3]);
    if (terms.empty()) {
      ++tally.refused;
      continue;
    }
    const std::string start = row[2].substr(0, 10);
    Date date = *parse_iso(start);
    for (const Interval& term : terms) {
      date = moved({}, date, subtracts ? -term.count : term.count, term.unit);
    }
    const std::string expected = row[4].substr(0, 10);
    CAPTURE(row[0]);
    CAPTURE(row[1]);
    CAPTURE(row[2]);
    CAPTURE(row[3]);
    CAPTURE(expected);
    const bool same = iso(date) == expected;
    (same ? tally.taken : tally.differing) += 1;
    CHECK((same || is_known(known, start, expected)));
  }
  report("arithmetic.tsv, add and subtract", tally);
}

TEST_CASE("working days are counted as numpy counts them") {
  // Rows that roll a day first, or start from a month, ask what nurture has no words for.
  Tally tally;
  for (const auto& row : rows("arithmetic.tsv")) {
    const bool counts = row[1] == "busday_offset" && row[5].find("roll=") == std::string::npos;
    const auto from = parse_iso(row[2]);
    if (!counts || !from) {
      ++tally.refused;
      continue;
    }
    CAPTURE(row[2]);
    CAPTURE(row[3]);
    CAPTURE(row[5]);
    const Date date = moved(numpy_calendar(row[5]), *from, std::stoi(row[3]), Unit::workday);
    CHECK(iso(date) == row[4]);
    ++tally.taken;
  }
  report("arithmetic.tsv, working days", tally);
}
