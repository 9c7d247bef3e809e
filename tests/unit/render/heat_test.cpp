// A row a value, and a character a day.
#include <doctest/doctest.h>

#include "render/stats.hpp"
#include "sample.hpp"

using namespace nurture;
using namespace nurture::render;
using namespace nurture::render::sample;

namespace {

std::vector<std::string> heat(int columns, base::Date from,
                              const std::map<base::Date, int>& touches) {
  return base::split(heat_text(touches, {from, today()}, {columns, false}), '\n');
}

}  // namespace

TEST_CASE("a day is darker the more it had, in thirds of the most") {
  const auto lines = heat(80, day(2026, 11, 9),
                          {{day(2026, 11, 9), 1}, {day(2026, 11, 16), 4}, {day(2026, 11, 23), 9}});
  CHECK(lines[2] == " Mon  : + #");
  CHECK(lines[3] == " Tue  . .");  // the last week has no Tuesday yet
  CHECK(lines[10] == " . none  : 1 to 3  + 4 to 6  # 7 to 9");
}

TEST_CASE("where no day had more than three, each number has its own shade") {
  const auto lines = heat(80, day(2026, 11, 16), {{day(2026, 11, 16), 1}, {day(2026, 11, 17), 2}});
  CHECK(lines[2] == " Mon  : .");
  CHECK(lines[3] == " Tue  +");
  CHECK(lines[10] == " . none  : 1  + 2  # 3");
}

TEST_CASE("a year fits 60, 80 and 120 columns, and stands in bands where it doesn't") {
  const std::map<base::Date, int> touches{{today(), 1}};
  for (const int columns : {60, 80, 120, 40, 20, 10}) {
    CAPTURE(columns);
    const auto lines = heat(columns, day(2025, 11, 24), touches);
    int widest_day = 0;
    for (std::size_t i = 1; i + 2 < lines.size(); ++i)
      widest_day = std::max(widest_day, base::width(lines[i]));
    CHECK(widest_day <= std::max(columns, 16));
    CHECK((lines.size() == 12) == (columns >= 60));  // one band, a legend, the end
  }
  CHECK(heat(120, day(2025, 11, 24), touches)[3].starts_with(" Tue  . . ."));
  CHECK(heat(80, day(2025, 11, 24), touches)[3].starts_with(" Tue  ..."));
}

TEST_CASE("months stand over the week with their first day") {
  const auto lines = heat(80, day(2026, 9, 1), {});
  CHECK(lines[1] == "      Sep     Oct     Nov");  // a column of two from 31 August on
}

TEST_CASE("without colour there is no escape, with it each shade has its paint") {
  const std::map<base::Date, int> touches{{today(), 1}};
  CHECK_FALSE(has(heat_text(touches, {today(), today()}, {80, false}), "\x1b"));
  CHECK(has(heat_text(touches, {today(), today()}, {80, true}), "\x1b[36m:\x1b[0m"));
}

TEST_CASE("a row a value; who has none is a dash, and by channel nobody has needs") {
  insight::Group mei;
  mei.waits = {"mei\x1b", 7, 4, 1, 3, 2.14, "ada-lovelace"};
  mei.people = 5;
  mei.cost = 35;
  mei.minutes = 90;
  mei.balance = {3, 1, 2, 1};
  mei.won = 1;
  mei.open = 2;
  const std::string owners =
      groups_text(insight::By::owner, {mei, {}}, model::default_settings(), {80, false});
  CHECK_FALSE(has(owners, "\x1b"));
  CHECK(has(owners, "5        7     60 %     2.1        35   1:30  3:1:2    1     2\n"));
  CHECK(has(owners, "\n –"));
  const std::string channels =
      groups_text(insight::By::channel, {mei}, model::default_settings(), {80, false});
  CHECK(has(channels, "7     60 %     2.1"));
  CHECK(has(channels, "3:1:2    –     –\n"));
  mei.waits.touches = 0;  // it doesn't count, but a rule names it
  const auto row = [&](insight::By by) {
    return groups_text(by, {mei}, model::default_settings(), {80, false});
  };
  CHECK(has(row(insight::By::channel), "0        –       –"));
  CHECK(has(row(insight::By::rating), "0     60 %     2.1"));
}
