// What every question about the past begins with: which people, which days.
#pragma once

#include <string>
#include <vector>

#include "cadence/board.hpp"
#include "model/book.hpp"

namespace nurture::insight {

using base::Date;

/// Both ends belong to it; `until` is the day asked about: whatever bears a later one isn't there.
struct Days {
  Date from, until;

  bool contain(Date day) const { return from <= day && day <= until; }
};

/// Someone beside their row on the board of the day asked about. Both must outlive it.
struct Person {
  const model::Contact* contact = nullptr;
  const cadence::Row* row = nullptr;
};

using People = std::vector<Person>;

}  // namespace nurture::insight
