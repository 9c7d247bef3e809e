// The filters that due, list, search, log and agenda share.
#include "cli/filter.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "base/ids.hpp"
#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "cli/known.hpp"
#include "cli/unreadable.hpp"
#include "model/effective.hpp"

namespace nurture::cli {
namespace {

using Names = std::vector<std::string>;

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

// All but the organisation.
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
  const bool tagged = filter.tag.empty() ||
                      std::any_of(person.tags.begin(), person.tags.end(),
                                  [&](const std::string& tag) { return one_of(filter.tag, tag); });
  return tagged && (filter.rating.empty() || one_of(filter.rating, rating())) &&
         one_of(filter.segment, segment) && one_of(filter.owner, person.owner) &&
         one_of(filter.level, person.level);
}

/// What people and organisations have of what a filter names.
struct Borne {
  std::set<std::string> tags, segments, owners, organisations;
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

Names all_known(const Names& typed, const Names& names, const std::string& what) {
  Names found;
  for (const std::string& one : typed) found.push_back(known(one, names, what));
  return found;
}

Names all_known(const Names& typed, std::set<std::string> names, const std::string& what) {
  names.erase("");
  return all_known(typed, Names(names.begin(), names.end()), what);
}

// An organisation's id and its name may differ in case alone: each finds it.
Names known_organisations(const Names& typed, const std::set<std::string>& names) {
  for (const std::string& one : typed) {
    const bool found = std::any_of(names.begin(), names.end(), [&](const std::string& name) {
      return base::same_id(name, one);
    });
    if (!found) all_known({one}, names, "organisation");
  }
  return typed;
}

Filter known(const Filter& typed, const model::Settings& settings, const Borne& borne) {
  Filter filter = typed;
  Names ratings;
  for (const model::Rating& rating : settings.ratings) ratings.push_back(rating.name);
  filter.rating = all_known(typed.rating, ratings, "rating");
  filter.level = all_known(typed.level, settings.levels, "level");
  // Owners need no entry in the settings.
  auto owners = settings.owners.empty() ? borne.owners : std::set<std::string>();
  for (const auto& [name, owner] : settings.owners) owners.insert(name);
  if (borne.nobody && settings.owners.empty())
    owners.insert(typed.owner.begin(), typed.owner.end());
  filter.owner = all_known(typed.owner, std::move(owners), "owner");
  if (borne.nobody) return filter;
  filter.tag = all_known(typed.tag, borne.tags, "tag");
  filter.segment = all_known(typed.segment, borne.segments, "segment");
  filter.org = known_organisations(typed.org, borne.organisations);
  return filter;
}

// What nobody has may stand in a file that can't be read.
Filter known(const Filter& typed, const model::Settings& settings, const Borne& borne,
             int unreadable) {
  try {
    return known(typed, settings, borne);
  } catch (const base::Error& error) {
    throw beside_unread(error, unreadable);
  }
}
/// One kind of filter, as it is typed.
struct Kind {
  const char* option;
  const char* value;
  Names Filter::*names;
  const char* help;
};
constexpr std::array kinds{
    Kind{"--rating", "RATING", &Filter::rating, "only people of the rating; several with commas"},
    Kind{"--tag", "TAG", &Filter::tag, "only people with the tag"},
    Kind{"--org", "ORG", &Filter::org, "only people of the organisation"},
    Kind{"--segment", "SEGMENT", &Filter::segment,
         "only the segment, theirs or the organisation's"},
    Kind{"--owner", "OWNER", &Filter::owner, "only people kept by OWNER"},
    Kind{"--level", "LEVEL", &Filter::level, "only people of the level"},
};

}  // namespace

void declare(Args& args, Filter& filter) {
  for (const Kind& kind : kinds) args.lists(kind.option, kind.value, filter.*kind.names, kind.help);
}

std::string typed_again(const Filter& filter) {
  std::string text;
  for (const Kind& kind : kinds) {
    const Names& names = filter.*kind.names;
    if (names.empty()) continue;
    text += std::string(" ") + kind.option + " " + base::shell_word(base::join(names, ","));
  }
  return text;
}

Filter known(const Filter& typed, const model::Book& book) {
  if (typed.empty()) return typed;
  Borne borne;
  for (const auto& contact : book.contacts) borne.add_person(contact);
  for (const auto& organisation : book.organisations) borne.add_organisation(organisation);
  const auto unread = static_cast<int>(book.unreadable.size());
  return known(typed, book.settings, borne, unread);
}

Filter known(const Filter& typed, const index::Summaries& summaries) {
  if (typed.empty()) return typed;
  Borne borne;
  for (const model::Facts& person : summaries.book().people) borne.add_person(person);
  for (const auto& organisation : summaries.organisation_facts())
    borne.add_organisation(organisation);
  return known(typed, summaries.settings(), borne, summaries.incomplete());
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
