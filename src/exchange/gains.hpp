// What a record knows of somebody that isn't known yet.
#pragma once

#include <string>
#include <vector>

#include "exchange/people.hpp"

namespace nurture::exchange {

/// A key of which both have a value, another one.
struct Difference {
  std::string key;
  std::string here, there;  ///< as a file would have them, on one line

  bool operator==(const Difference&) const = default;
};

/// They are at another organisation than we know of.
struct JobChange {
  std::string from_org, from_title, to_org, to_title;

  bool operator==(const JobChange&) const = default;
};

struct Gains {
  /// What is missing: empty keys filled, items that a list doesn't have. With `theirs` also what
  /// differs, then named in `replaced`.
  model::Contact more;
  std::vector<std::string> replaced;    ///< keys whose value goes
  std::vector<Difference> differences;  ///< those that stay as they are
  std::optional<JobChange> moved;

  bool empty() const { return more == model::Contact{}; }
};

/// `theirs`: what differs is taken from the record. An organisation that the person has left is no
/// difference. `written` are the touches that stand in the person's file: one of the same day,
/// direction and channel is there already; of those that come in, only one that is equal.
Gains gains(const model::Contact& have, const std::vector<model::Interaction>& written,
            const model::Contact& record, const KnownPeople& people,
            const model::Settings& settings, bool theirs);
/// The person with these; keys that are replaced, too.
void take(model::Contact& have, const Gains& gains);

}  // namespace nurture::exchange
