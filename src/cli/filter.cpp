// The filters that due, list, search, log and agenda share.
#include "cli/filter.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/nearest.hpp"
#include "base/text.hpp"

namespace nurture::cli {
namespace {

using Names = std::vector<std::string>;

void require_known(const Names& wanted, const Names& known, const std::string& what) {
  for (const std::string& name : wanted) {
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    std::string hint = base::did_you_mean(name, known);
    if (hint.empty()) hint = "the settings have " + base::join(known, ", ");
    throw base::Error("unknown " + what + " '" + base::printable(name) + "'", hint,
                      base::Exit::usage);
  }
}

bool one_of(const Names& wanted, std::string_view value) {
  return wanted.empty() || std::any_of(wanted.begin(), wanted.end(), [&](const std::string& name) {
           return base::fold(name) == base::fold(value);
         });
}

// An organisation is meant by its id, by an id it had, or by its name; free text by its words.
// `find` looks one up; `own` is the person's, if there is one.
template <typename Found, typename Find>
bool of_organisation(const Names& wanted, const std::string& org, const Found& own, Find find) {
  return wanted.empty() || std::any_of(wanted.begin(), wanted.end(), [&](const std::string& name) {
           const Found meant = find(name);
           return meant ? meant == own : base::fold(name) == base::fold(org);
         });
}

template <typename Person, typename Organisation>
const std::string& effective_rating(const Person& person, const Organisation* organisation,
                                    const model::Settings& settings) {
  if (!person.rating.empty()) return person.rating;
  if (organisation && !organisation->rating.empty()) return organisation->rating;
  return settings.default_rating;
}

// All but the organisation.
template <typename Person, typename Organisation>
bool passes_own(const Filter& filter, const Person& person, const Organisation* organisation,
                const model::Settings& settings) {
  const std::string& segment =
      person.segment.empty() && organisation ? organisation->segment : person.segment;
  const bool tagged = filter.tag.empty() ||
                      std::any_of(person.tags.begin(), person.tags.end(),
                                  [&](const std::string& tag) { return one_of(filter.tag, tag); });
  return tagged && one_of(filter.rating, effective_rating(person, organisation, settings)) &&
         one_of(filter.segment, segment) && one_of(filter.owner, person.owner) &&
         one_of(filter.level, person.level);
}

}  // namespace

void declare(Args& args, Filter& filter) {
  args.lists("--rating", "RATING", filter.rating, "only who is rated so; several with commas");
  args.lists("--tag", "TAG", filter.tag, "only people with the tag");
  args.lists("--org", "ORG", filter.org, "only people of the organisation");
  args.lists("--segment", "SEGMENT", filter.segment,
             "only the segment, theirs or the organisation's");
  args.lists("--owner", "OWNER", filter.owner, "only people kept by OWNER");
  args.lists("--level", "LEVEL", filter.level, "only people of the level");
}

void validate(const Filter& filter, const model::Settings& settings) {
  Names ratings;
  for (const model::Rating& rating : settings.ratings) ratings.push_back(rating.name);
  require_known(filter.rating, ratings, "rating");
  require_known(filter.level, settings.levels, "level");
  Names owners;
  for (const auto& [name, owner] : settings.owners) owners.push_back(name);
  // Owners need no entry in the settings; with none there, any name may be one.
  if (!owners.empty()) require_known(filter.owner, owners, "owner");
}

bool passes(const Filter& filter, const model::Contact& contact, const model::Book& book) {
  if (filter.empty()) return true;
  const auto find = [&](const std::string& text) { return model::find_organisation(book, text); };
  const model::Organisation* own = find(contact.org);
  return passes_own(filter, contact, own, book.settings) &&
         of_organisation(filter.org, contact.org, own, find);
}

bool passes(const Filter& filter, const model::Facts& person, const model::FactBook& book,
            model::OrganisationNames& names) {
  if (filter.empty()) return true;
  const auto find = [&](const std::string& text) { return names.find(text); };
  const auto own = find(person.org);
  return passes_own(filter, person, own ? &book.organisations[*own] : nullptr, book.settings) &&
         of_organisation(filter.org, person.org, own, find);
}

}  // namespace nurture::cli
