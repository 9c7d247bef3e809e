// A period to look back on, and interactions of every kind in it.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "insight/stats.hpp"
#include "tests/unit/cadence/build.hpp"

namespace nurture::test {

inline const insight::Days autumn{day("2026-09-01"), day("2026-11-23")};

inline insight::Stats stats(const model::Book& book, insight::Days days = autumn) {
  return insight::stats(book, {days, {}, {}, {}, true});
}

/// Touched on these days, on a fixed cadence.
inline model::Contact touched(const std::string& id, const std::string& rule,
                              const std::vector<std::string>& days,
                              const std::string& channel = "call") {
  model::Contact made = person(id);
  made.cadence = cadence({rule});
  for (const auto& one : days) made.interactions.push_back(call(one, channel));
  return made;
}

inline model::Interaction from_them(model::Interaction one) {
  one.from_them = true;
  return one;
}

inline model::Interaction unanswered(model::Interaction one) {
  one.reached = false;
  return one;
}

inline model::Interaction meant(model::Interaction one, std::string intent) {
  one.intent = std::move(intent);
  return one;
}

}  // namespace nurture::test
