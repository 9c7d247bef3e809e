// Days as other programs write them: 2026-02-08, --03-07, 8.2.2026, 08 Feb 2026, 7-Feb-22,
// Feb 8, 2026, 12. März 2023, 20260208, and 03/04/2026, of which a whole column tells what it is.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "exchange/record.hpp"

namespace nurture::exchange {

/// A cell taken apart. Behind a day a time is passed over.
struct WrittenDay {
  enum class Kind : char { none, day, unreadable };

  Kind kind = Kind::none;  ///< none: blank, 0/0/00, 0000-00-00, and Outlook's 1/1/4501
  bool either = false;     ///< with slashes or dashes: the month may stand first
  int day = 0, month = 0;  ///< with `either`, the first and the second number
  std::optional<int> year;
  bool short_year = false;  ///< two digits: `year` counts from 0
};

WrittenDay written_day(std::string_view cell);

/// How a column's slashes are read, by all of its cells.
class DayColumn {
 public:
  /// Of a cell in that line.
  void see(std::string_view cell, int line);
  /// As its cells say, or as `asked` for. Throws base::usage, naming the column, where they don't
  /// say, or contradict each other.
  DayOrder order(DayOrder asked, std::string_view column) const;

 private:
  std::string undecided_;  ///< the first such cell
  int undecided_line_ = 0, day_first_line_ = 0, month_first_line_ = 0;
};

/// There is no such day (31 February), or it can't be read: empty. A year of two digits is the
/// newest that isn't after today.
std::optional<base::CalendarDay> day_of(const WrittenDay& written, DayOrder order,
                                        base::Date today);
/// The same with its year; empty where it has none.
std::optional<base::Date> date_of(const WrittenDay& written, DayOrder order, base::Date today);

}  // namespace nurture::exchange
