// Organisations by their people: who is there, who was, and what that comes to.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/facts.hpp"
#include "model/warmth.hpp"

namespace nurture::insight {

using base::Date;

/// One of an organisation's people.
struct Member {
  const model::Facts* facts = nullptr;
  std::optional<Date> last;  ///< touch
  double warmth = 0;
  model::Closeness closeness = model::Closeness::cold;
  bool archived = false;
  bool live = false;  ///< see model/live_contacts.hpp
};

/// A post that somebody had there, who is not there now.
struct FormerMember {
  const model::Facts* facts = nullptr;
  const model::Past* post = nullptr;
};

struct OrganisationPeople {
  std::vector<Member> now;           ///< the archived, too; by id
  std::vector<FormerMember> before;  ///< by id, then in the order of the file
};

/// Of each of the book's organisations, in their order. Pointers into the book, or into its source,
/// which keeps everyone from here on (FactSource::at). Cost: everyone's facts.
std::vector<OrganisationPeople> people_of_organisations(const model::FactBook& book, Date today);

/// What a line of `org list` says.
struct OrganisationSummary {
  int people = 0;                           ///< the archived left out, as below
  int live = 0;                             ///< of these
  std::optional<Date> last;                 ///< touch with any of them, the archived as well
  std::optional<model::Closeness> warmest;  ///< empty: nobody is there
  int needs = 0;                            ///< open, the organisation's and its people's
};

OrganisationSummary summary(const model::OrganisationFacts& organisation,
                            const OrganisationPeople& people, Date today);

/// What stands above an organisation.
struct Ancestry {
  std::vector<const model::Organisation*> above;  ///< the parent first; each once
  std::string missing;                            ///< the last parent, as written, that is no file
  bool circle = false;                            ///< the last one's parent stood there before
};

Ancestry ancestry(const model::Book& book, const model::Organisation& organisation);
/// Those whose parent it is.
std::vector<const model::Organisation*> children(const model::Book& book,
                                                 const model::Organisation& organisation);

}  // namespace nurture::insight
