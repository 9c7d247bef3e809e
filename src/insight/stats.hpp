// Looking back over a period: consistency, mix, balance, and the pipeline that is left of it.
#pragma once

#include <functional>

#include "insight/consistency.hpp"
#include "insight/mix.hpp"
#include "insight/pipeline.hpp"

namespace nurture::insight {

struct StatsQuestion {
  Days days;
  std::function<bool(const model::Contact&)> person;  ///< who is asked about; empty = all
  std::function<bool(const model::Organisation&)> organisation;  ///< whose needs and follow-ups
  std::optional<std::string> owner;  ///< whose capacity; empty = the settings' own
  bool by_capacity = true;  ///< false: these are only some of those whom the capacity is for
};

struct Stats {
  Days days;
  int people = 0;               ///< asked about, the archived left out
  int archived = 0;             ///< asked about as well
  std::optional<int> capacity;  ///< touches a day; empty: no bound, or not asked by it
  Consistency consistency;
  Mix mix;
  Pipeline pipeline;
};

/// Cost: linear in interactions; those of a rule's people are judged rule by rule.
Stats stats(const model::Book& book, const StatsQuestion& question);

}  // namespace nurture::insight
