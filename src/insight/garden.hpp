// Everyone's silence at a glance: since when, and until when it may last.
#pragma once

#include <cstddef>
#include <vector>

#include "cadence/agenda.hpp"

namespace nurture::insight {

using base::Date;

/// The silence of one person: from the last touch through the day they are due to the latest day.
struct Silence {
  std::size_t person = 0;  ///< place in the fact book
  bool touched = true;     ///< false: nobody was in touch with them yet
  Date from;               ///< the last touch, else the day from which the first one is awaited
  Date due, latest;        ///< of the rule with the earliest latest day

  bool operator==(const Silence&) const = default;
};

struct Garden {
  std::vector<Silence> silences;  ///< the earliest latest day first, then by id
  int quiet = 0;                  ///< people whom no rule asks for: `cadence: none`, undecided

  bool operator==(const Garden&) const = default;
};

/// Of the scope's people, the archived left out. A snooze or a need moves both days.
Garden garden(const model::FactBook& book, Date today, const cadence::Scope& scope);

}  // namespace nurture::insight
