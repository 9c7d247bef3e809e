// The working days of a few years, counted once.
#include "cadence/workdays.hpp"

#include <algorithm>

namespace nurture::cadence {
namespace {

std::vector<bool> mark_workdays(const base::WorkCalendar& calendar, Date from, int days) {
  std::vector<bool> is_workday(static_cast<std::size_t>(days));
  for (int i = 0; i < days; ++i) {
    is_workday[static_cast<std::size_t>(i)] =
        calendar.workdays.at(static_cast<std::size_t>(base::weekday(from + i)));
  }
  const Date end = from + (days - 1);
  for (const auto& holidays : calendar.holidays) {
    const auto mark = [&](Date first, Date last) {
      const int begins = std::max(first, from) - from, ends = std::min(last, end) - from;
      for (int i = begins; i <= ends; ++i) is_workday[static_cast<std::size_t>(i)] = false;
    };
    const int first_year = holidays.first.year.value_or(base::civil(from).year - 1);
    const int last_year = holidays.first.year.value_or(base::civil(end).year);
    for (int year = first_year; year <= last_year; ++year) each_stretch(holidays, year, mark);
  }
  return is_workday;
}

}  // namespace

Workdays::Workdays(const base::WorkCalendar& calendar, Date from, Date until)
    : calendar_(calendar), from_(from), until_(std::max(from, until)) {
  const auto is_workday = mark_workdays(calendar, from_, until_ - from_);
  before_.reserve(is_workday.size() + 1);
  for (std::size_t i = 0; i < is_workday.size(); ++i) {
    before_.push_back(static_cast<std::uint32_t>(workdays_.size()));
    if (is_workday[i]) {
      workdays_.push_back(from_ + static_cast<int>(i));
    }
  }
  before_.push_back(static_cast<std::uint32_t>(workdays_.size()));
}

bool Workdays::contains(Date day) const {
  return within(day) ? before_[at(day)] != before_[at(day) + 1] : base::is_workday(calendar_, day);
}

Date Workdays::next(Date day) const {
  if (within(day) && before_[at(day)] < workdays_.size()) {
    return workdays_[before_[at(day)]];
  }
  return base::next_workday(calendar_, day);
}

Date Workdays::add(Date day, base::Interval interval) const {
  if (interval.unit == base::Unit::workday && interval.count > 0 && within(day)) {
    const auto place =
        std::size_t{before_[at(day) + 1]} + static_cast<std::size_t>(interval.count) - 1;
    if (place < workdays_.size()) {
      return workdays_[place];
    }
  }
  return base::add(calendar_, day, interval);
}

Date Workdays::subtract(Date day, base::Interval interval) const {
  return base::subtract(calendar_, day, interval);
}

std::vector<Date> Workdays::horizon(Date day, int count) const {
  std::vector<Date> days{day};
  while (static_cast<int>(days.size()) <= count) {
    const Date following = next(days.back() + 1);
    if (following <= days.back() || !contains(following)) {
      break;
    }
    days.push_back(following);
  }
  return days;
}

}  // namespace nurture::cadence
