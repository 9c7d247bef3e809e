// The warmest way to somebody: who could introduce us, and what each step of it stands on.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/facts.hpp"

namespace nurture::insight {

/// What ties one person of a chain to the next.
enum class Tie {
  referred,     ///< the one brought us the next
  referred_by,  ///< the next brought us the one
  knows,
  colleagues,
  former_colleagues  ///< they were at one organisation at the same time
};

/// What a path asks of a person.
struct Acquaintance {
  std::string_view id;
  std::vector<std::string_view> formerly, knows;
  std::string_view referred_by;
  std::string org;
  std::vector<model::Past> past;
  std::optional<double> warmth;  ///< ours with them; empty = nobody has been in touch with them yet
  bool archived = false;         ///< no hop; as the target it is still one
};

struct Circle {
  std::vector<Acquaintance> people;                            ///< by id
  std::vector<const model::OrganisationFacts*> organisations;  ///< by id
  model::Ties ties;
};

/// From the person before to the next.
struct Hop {
  std::size_t to = 0;  ///< a place in the circle
  Tie tie = Tie::knows;
  double value = 0;
  std::string organisation;  ///< of colleagues, as the file of the next has it
};

/// From us to `first`, and on to the target.
struct Chain {
  std::size_t first = 0;
  std::vector<Hop> hops;  ///< behind the first person
  double tie_value = 1;   ///< the product of the hops' values
  double value = 0;       ///< that, times the warmth with the first person
};

/// What a chain is missing, where there is none.
enum class Missing {
  people,  ///< the organisation has nobody in the store
  ties,    ///< nothing ties the target to anyone
  touch,   ///< nobody has been in touch with those who could introduce us
  hops     ///< who is nearest is further than the hops that a chain may have
};

struct Path {
  /// The best three, best first, each through another first person. Of equal ones the one with the
  /// stronger ties, then the one with fewer hops, then the id. One of value 0 (the warmth is gone)
  /// comes behind all others.
  std::vector<Chain> chains;
  std::optional<Missing> missing;  ///< where there is no chain
  std::vector<Chain> nearest;      ///< what comes nearest to one then; three at most
};

/// A person, or everyone at an organisation but the archived.
struct PathTarget {
  std::optional<std::size_t> person;
  std::string organisation;  ///< id, name or free text
};

/// A chain has three hops at most, ours to the first person among them. The value of a chain is the
/// product of its hops': our warmth with the first, then `ties` of the settings. All ties hold both
/// ways; between two people the strongest counts. People are colleagues where `org` means the same
/// organisation, file or free text.
///
/// Former colleagues: two posts at one organisation whose times overlap and of which one at least
/// is past. A past post ends with its `until` (the last day of a month or year) and begins when the
/// one before it ended; the present one ends never. An end that isn't known is open; two posts of
/// which no end is known don't make a tie, as nothing says that they were ever at one time.
///
/// Cost: linear in people, references and posts but for sorting: no pair of colleagues is ever
/// written down.
Path path(const Circle& circle, const PathTarget& target);

}  // namespace nurture::insight
