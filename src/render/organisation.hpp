// Pages about organisations: the list of them, and what to read before a visit.
#pragma once

#include <string>
#include <vector>

#include "insight/organisations.hpp"
#include "model/book.hpp"
#include "render/person.hpp"
#include "render/style.hpp"

namespace nurture::render {

struct ListedOrganisation {
  const model::OrganisationFacts* facts = nullptr;
  insight::OrganisationSummary summary;
};

/// `any`: the store has organisations at all.
std::string organisations_text(const std::vector<ListedOrganisation>& all, bool any,
                               const Style& style);
std::string organisations_json(const std::vector<ListedOrganisation>& all, base::Date today);

/// Somebody outside who knows, or referred to us, some of an organisation's people.
struct Introducer {
  const model::Facts* facts = nullptr;
  double warmth = 0;
  model::Closeness closeness = model::Closeness::cold;
  std::vector<const model::Facts*> knows, referred;  ///< nobody stands in both
};

struct OrganisationPage {
  const model::Organisation& organisation;
  const insight::OrganisationPeople& people;
  insight::OrganisationSummary summary;
  const insight::Ancestry& ancestry;
  const std::vector<const model::Organisation*>& children;
  const std::vector<Introducer>& introducers;  ///< warmest first
  const std::vector<Event>& events;            ///< the last with any of its people, newest last
  const model::Book& book;  ///< names whoever else is named; the events' people are there, too
  base::Date today;
};

/// What there is to say of its parents: "part of Maasvlakte Holding"; that one isn't there, or that
/// they go round in a circle. Empty where it has none.
std::string ancestry_name(const insight::Ancestry& ancestry);

std::string organisation_text(const OrganisationPage& page, const Style& style);
std::string organisation_json(const OrganisationPage& page);

}  // namespace nurture::render
