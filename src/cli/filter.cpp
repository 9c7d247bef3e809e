// The filters that due, list, search, log and agenda share.
#include "cli/filter.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "base/finding.hpp"
#include "base/ids.hpp"
#include "base/text.hpp"
#include "cli/find_people.hpp"
#include "cli/known.hpp"
#include "model/effective.hpp"

namespace nurture::cli {
namespace {

using Names = std::vector<std::string>;

bool is_one_of(const Names& wanted, std::string_view value) {
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

// One of these organisations is theirs, or once was.
template <typename Person, typename Find>
bool was_at(const Names& wanted, const Person& person, Find find) {
  const auto at = [&](const std::string& org) {
    return of_organisation(wanted, org, find(org), find);
  };
  return wanted.empty() || at(person.org) ||
         std::any_of(person.past.begin(), person.past.end(),
                     [&](const model::Past& post) { return at(post.org); });
}

// All but the organisations.
template <typename Person, typename Organisation>
bool passes_own(const Filter& filter, const Person& person, const Organisation* organisation,
                const model::Settings& settings) {
  const std::string& segment =
      person.segment.empty() && organisation ? organisation->segment : person.segment;
  const auto rating = [&] {
    return model::effective_rating(settings, person.rating,
                                   organisation ? organisation->rating : "")
        .name;
  };
  const bool tagged = filter.tag.empty() || std::any_of(person.tags.begin(), person.tags.end(),
                                                        [&](const std::string& tag) {
                                                          return is_one_of(filter.tag, tag);
                                                        });
  return tagged && (filter.rating.empty() || is_one_of(filter.rating, rating())) &&
         is_one_of(filter.segment, segment) && is_one_of(filter.owner, person.owner) &&
         is_one_of(filter.level, person.level);
}

/// What people and organisations have of what a filter names.
struct WordsInUse {
  std::set<std::string> tags, segments, owners, organisations;
  std::set<std::string> left;  ///< organisations that somebody was at
  bool nobody = true;

  template <typename One>
  void add(const One& one) {
    tags.insert(one.tags.begin(), one.tags.end());
    segments.insert(one.segment);
    owners.insert(one.owner);
  }

  template <typename Person>
  void add_person(const Person& person) {
    add(person);
    organisations.insert(person.org);
    for (const model::Past& post : person.past) left.insert(post.org);
    nobody = false;
  }

  template <typename Organisation>
  void add_organisation(const Organisation& organisation) {
    add(organisation);
    organisations.insert(organisation.id);
    organisations.insert(organisation.name);
    organisations.insert(organisation.formerly.begin(), organisation.formerly.end());
  }
};

template <typename All>
Names all_known(const Names& typed, const All& known_names, const std::string& what) {
  Names names(known_names.begin(), known_names.end());
  std::erase(names, "");
  Names found;
  for (const std::string& one : typed) found.push_back(known(one, names, what));
  return found;
}

/// The one organisation, or free text, that has words beginning with all of these; empty: none, or
/// several. `find` gives the place of an organisation.
template <typename Find>
std::optional<std::string> only_with_words(const std::string& typed,
                                           const std::set<std::string>& names, Find find) {
  const base::Wanted wanted = base::wanted(typed);
  std::optional<std::string> only;
  for (const std::string& name : names) {
    if (name.empty() || !base::finds(wanted, base::fold(name), base::spelled(name))) continue;
    const bool same =
        only && (base::same_id(*only, name) || (find(name) && find(name) == find(*only)));
    if (only && !same) return std::nullopt;
    if (!only || find(name)) only = name;
  }
  return only;
}

// An organisation is meant by whatever finds it, free text by its words: an organisation's id and
// its name may differ in case alone, and each finds it.
template <typename Find>
Names known_organisations(const Names& typed, const std::set<std::string>& names, Find find) {
  Names found;
  for (const std::string& one : typed) {
    const bool exact = find(one) || std::any_of(names.begin(), names.end(), [&](const auto& name) {
                         return base::same_id(name, one);
                       });
    const auto by_words = exact ? std::optional(one) : only_with_words(one, names, find);
    if (!by_words) all_known({one}, names, "organisation");
    found.push_back(by_words.value_or(one));
  }
  return found;
}

template <typename Find>
Filter known(const Filter& typed, const model::Settings& settings, const WordsInUse& in_use,
             int unreadable, Find find) try {
  Filter filter = typed;
  Names ratings;
  for (const model::Rating& rating : settings.ratings) ratings.push_back(rating.name);
  ratings.emplace_back(model::undecided);
  filter.rating = all_known(typed.rating, ratings, "rating");
  filter.level = all_known(typed.level, settings.levels, "level");
  // Owners need no entry in the settings.
  auto owners = settings.owners.empty() ? in_use.owners : std::set<std::string>();
  for (const auto& [name, owner] : settings.owners) owners.insert(name);
  if (in_use.nobody && settings.owners.empty())
    owners.insert(typed.owner.begin(), typed.owner.end());
  filter.owner = all_known(typed.owner, std::move(owners), "owner");
  if (in_use.nobody) return filter;
  filter.tag = all_known(typed.tag, in_use.tags, "tag");
  filter.segment = all_known(typed.segment, in_use.segments, "segment");
  filter.org = known_organisations(typed.org, in_use.organisations, find);
  auto ever = in_use.left;
  ever.insert(in_use.organisations.begin(), in_use.organisations.end());
  filter.ever_at = known_organisations(typed.ever_at, ever, find);
  return filter;
} catch (const base::Error& error) {
  throw beside_unread(error, unreadable);  // where what nobody has may stand
}

/// One kind of filter, as it is typed.
struct FilterKind {
  const char* option;
  const char* value;
  Names Filter::*names;
  const char* help;
};
constexpr std::array kinds{
    FilterKind{"--rating", "RATING", &Filter::rating,
               "only people of the rating; several with commas"},
    FilterKind{"--tag", "TAG", &Filter::tag, "only people with the tag"},
    FilterKind{"--org", "ORG", &Filter::org, "only people of the organisation"},
    FilterKind{"--segment", "SEGMENT", &Filter::segment,
               "only the segment, theirs or the organisation's"},
    FilterKind{"--owner", "OWNER", &Filter::owner, "only people kept by OWNER"},
    FilterKind{"--level", "LEVEL", &Filter::level, "only people of the level"},
};

}  // namespace

void declare(Args& args, Filter& filter) {
  for (const FilterKind& kind : kinds)
    args.lists(kind.option, kind.value, filter.*kind.names, kind.help);
}

void declare_ever_at(Args& args, Filter& filter) {
  args.lists("--ever-at", "ORG", filter.ever_at, "only people who are or were at the organisation");
}

void declare_for_organisations(Args& args, Filter& filter) {
  args.lists("--rating", "RATING", filter.rating, "only organisations of the rating");
  args.lists("--tag", "TAG", filter.tag, "only organisations with the tag");
  args.lists("--segment", "SEGMENT", filter.segment, "only organisations of the segment");
  args.lists("--owner", "OWNER", filter.owner, "only organisations kept by OWNER");
}

std::string typed_again(const Filter& filter) {
  std::string text;
  for (const FilterKind& kind : kinds) {
    const Names& names = filter.*kind.names;
    if (names.empty()) continue;
    text += std::string(" ") + kind.option + " " + base::shell_word(base::join(names, ","));
  }
  return text;
}

Filter known(const Filter& typed, const model::Book& book) {
  if (typed.empty()) return typed;
  WordsInUse in_use;
  for (const auto& contact : book.contacts) in_use.add_person(contact);
  for (const auto& organisation : book.organisations) in_use.add_organisation(organisation);
  const auto unread = static_cast<int>(book.unreadable.size());
  return known(typed, book.settings, in_use, unread,
               [&](const std::string& org) { return model::find_organisation(book, org); });
}

Filter known(const Filter& typed, const index::Summaries& summaries) {
  if (typed.empty()) return typed;
  WordsInUse in_use;
  for (std::size_t i = 0; i < summaries.people.size(); ++i) in_use.add_person(summaries.facts(i));
  for (const auto& organisation : summaries.organisation_facts())
    in_use.add_organisation(organisation);
  model::OrganisationNames names(model::pointers(summaries.organisation_facts()));
  return known(typed, summaries.settings(), in_use, summaries.incomplete(),
               [&](const std::string& org) { return names.find(org); });
}

bool passes(const Filter& filter, const model::Contact& contact, const model::Book& book) {
  if (filter.empty()) return true;
  const auto find = [&](const std::string& text) { return model::find_organisation(book, text); };
  const model::Organisation* own = find(contact.org);
  return passes_own(filter, contact, own, book.settings) &&
         of_organisation(filter.org, contact.org, own, find) &&
         was_at(filter.ever_at, contact, find);
}

bool passes(const Filter& filter, const model::Facts& person, const model::FactBook& book,
            model::OrganisationNames& names) {
  if (filter.empty()) return true;
  const auto find = [&](const std::string& text) { return names.find(text); };
  const auto own = find(person.org);
  return passes_own(filter, person, own ? &book.organisations[*own] : nullptr, book.settings) &&
         of_organisation(filter.org, person.org, own, find) && was_at(filter.ever_at, person, find);
}

bool is_ever_at(const Filter& filter, const std::string& org, model::OrganisationNames& names) {
  const auto find = [&](const std::string& text) { return names.find(text); };
  return of_organisation(filter.ever_at, org, find(org), find);
}

std::vector<std::size_t> passing(const Filter& filter, const index::Summaries& summaries,
                                 base::Date today, bool archived) {
  model::OrganisationNames names(model::pointers(summaries.organisation_facts()));
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < summaries.people.size(); ++i) {
    if (model::archived_on(summaries.people[i].archived, today) != archived) continue;
    if (filter.empty() || passes(filter, summaries.facts(i), summaries.book(), names)) {
      places.push_back(i);
    }
  }
  return places;
}

}  // namespace nurture::cli
