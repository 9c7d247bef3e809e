// Days as other programs write them.
#include "exchange/written_days.hpp"

#include <doctest/doctest.h>

#include "base/error.hpp"

namespace nurture::exchange {
namespace {

const base::Date today = base::parse_iso("2026-11-23").value();

/// "2026-02-08", "02-08", "none" or "unreadable".
std::string read(std::string_view cell, DayOrder order = DayOrder::unknown) {
  const WrittenDay written = written_day(cell);
  if (written.kind == WrittenDay::Kind::none) return "none";
  const auto day = day_of(written, order, today);
  return day ? base::to_text(*day) : "unreadable";
}

TEST_CASE("days are read however a program writes them") {
  const struct {
    const char *cell, *day;
  } cases[] = {
      {"2026-02-08", "2026-02-08"},
      {" 2026-02-08 ", "2026-02-08"},
      {"2026-09-14 10:00", "2026-09-14"},
      {"2025-06-01T14:03:22.000Z", "2025-06-01"},
      {"2025-06-01 14:03:22 UTC", "2025-06-01"},
      {"2026/2/8", "2026-02-08"},
      {"20260208", "2026-02-08"},
      {"--03-07", "03-07"},
      {"03-07", "03-07"},
      {"24.12.1969", "1969-12-24"},
      {"24.12.", "12-24"},
      {"1.2.26", "2026-02-01"},
      {"24.12.69", "1969-12-24"},
      {"24.12.26", "1926-12-24"},
      {"08 Feb 2026", "2026-02-08"},
      {"7-Feb-22", "2022-02-07"},
      {"Feb 8, 2026", "2026-02-08"},
      {"12. März 2023", "2023-03-12"},
      {"8 août 2023", "2023-08-08"},
      {"mardi 8 février 2022", "2022-02-08"},
      {"8 de enero de 2022", "2022-01-08"},
      {"29 Feb 2024", "2024-02-29"},
      {"29 Feb", "02-29"},
      {"12/31/2025", "unreadable"},  // the order decides: see below
      {"4/4/1980", "1980-04-04"},
      {"0/0/00", "none"},
      {"0.0.00", "none"},
      {"0000-00-00", "none"},
      {"1/1/4501", "none"},
      {"", "none"},
      {"31.02.1980", "unreadable"},
      {"29 Feb 2023", "unreadable"},
      {"Feb 2026", "unreadable"},
      {"soon", "unreadable"},
      {"45678", "unreadable"},
      {"99999999999999999999", "unreadable"},
      {"2026", "unreadable"},
      {":", "unreadable"},
      {"10:30", "unreadable"},
  };
  for (const auto& one : cases) {
    CAPTURE(std::string(one.cell));
    CHECK(read(one.cell) == one.day);
  }
  CHECK(read("1/29/26, 2:37 PM", DayOrder::month_first) == "2026-01-29");
  CHECK(read("03-04-2026", DayOrder::day_first) == "2026-04-03");
  CHECK(read("12/24", DayOrder::month_first) == "12-24");
  CHECK(read("13/13/2026", DayOrder::month_first) == "unreadable");
}

TEST_CASE("a column's slashes are decided by all its cells, or by what was asked") {
  DayColumn days;
  days.see("03/04/2026", 2);
  CHECK_THROWS_AS(days.order(DayOrder::unknown, "met"), base::Error);
  CHECK(days.order(DayOrder::month_first, "met") == DayOrder::month_first);
  days.see("13/04/2026", 3);
  CHECK(days.order(DayOrder::unknown, "met") == DayOrder::day_first);
  days.see("04/13/2026", 4);
  CHECK_THROWS_AS(days.order(DayOrder::unknown, "met"), base::Error);
  DayColumn plain;
  plain.see("2026-04-03", 2);
  plain.see("4/4/2026", 3);
  plain.see("prose", 4);
  CHECK(plain.order(DayOrder::unknown, "met") == DayOrder::unknown);
}

}  // namespace
}  // namespace nurture::exchange
