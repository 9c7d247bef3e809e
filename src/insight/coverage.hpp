// Coverage: whether an organisation is known through enough people, at all its levels, by enough of
// us, and what is thin. The thresholds are conventions, printed in nurture-cadence(7).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "insight/organisations.hpp"

namespace nurture::insight {

/// No touch with anybody above the lowest level for longer than this is thin.
constexpr int above_days = 365;
/// The same of anybody at all, where nothing is ahead.
constexpr int silent_days = 30;

/// What is thin, in the order in which it is said.
enum class Thin : char {
  level,     ///< nobody at a level of the settings
  live,      ///< one live contact at most
  owner,     ///< all live contacts are one owner's, though the settings have several
  role,      ///< neither a champion nor a decision maker
  champion,  ///< who had a post there without a successor is a champion, and nobody there is one
  above,     ///< nobody above the lowest level was touched within `above_days`
  silent     ///< nobody was touched within `silent_days`, and nothing is ahead
};

/// A person, as a finding names them.
struct Somebody {
  std::string id, name;

  bool operator==(const Somebody&) const = default;
};

struct CoverageFinding {
  Thin kind = Thin::level;
  std::vector<std::string> levels;  ///< level: those without anybody; above: the lowest
  std::vector<Somebody> people;     ///< live, owner: the live contacts; champion: who left
  std::string owner;                ///< owner: whose
  std::optional<Date> last;         ///< above, silent: the last touch of those meant
  int roles = 0;                    ///< role: people with any role

  bool operator==(const CoverageFinding&) const = default;
};

/// The people of one level who are kept by one owner.
struct CoverageCell {
  std::string level, owner;         ///< "" = none that the settings have
  std::vector<std::string> people;  ///< ids
  std::optional<Date> last;
  model::Closeness warmest = model::Closeness::cold;

  bool operator==(const CoverageCell&) const = default;
};

struct Coverage {
  const model::OrganisationFacts* organisation = nullptr;
  OrganisationSummary summary;
  std::string rating;               ///< the best of the organisation's and its people's
  std::vector<std::string> levels;  ///< rows: the settings', then "" where somebody has none
  std::vector<std::string> owners;  ///< columns: who keeps somebody there, then "" for nobody
  std::vector<CoverageCell> cells;  ///< those with people, by row, then by column
  std::vector<CoverageFinding> findings;
};

/// Of one organisation of the book, by its place. The archived count for nothing but the last
/// touch.
Coverage coverage(const model::FactBook& book, std::size_t organisation,
                  const OrganisationPeople& people, Date today);
/// Of all target organisations: first where findings, times the place of the best rating from the
/// other end of the scale, come to most. Pointers into the book.
std::vector<Coverage> coverage_of_targets(const model::FactBook& book, Date today);

}  // namespace nurture::insight
