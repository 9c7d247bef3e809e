// Rules that a single file can't know: references, what only one may bear, days in the future.
#include "store/findings.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "base/nearest.hpp"
#include "base/text.hpp"
#include "store/fields.hpp"

namespace nurture::store {
namespace {

using base::Date;
using base::Severity;
using yaml::Path;

constexpr auto warning = Severity::warning;

std::vector<std::string> names(const Directory::Paths& paths) {
  std::vector<std::string> all;
  for (const auto& [name, bearers] : paths) {
    all.push_back(name);
  }
  return all;
}

/// The first bearer that isn't `path` itself; empty if there is none.
std::string other_bearer(const Directory::Paths& paths, std::string_view name,
                         const std::string& path) {
  const auto found = paths.find(name);
  if (found == paths.end()) {
    return {};
  }
  const auto other = std::find_if(found->second.begin(), found->second.end(),
                                  [&](const std::string& one) { return one != path; });
  return other != found->second.end() ? *other : std::string();
}

void find_dangling_contact(const model::Contact& contact, const Directory& directory,
                           const std::string& id, Path where, Findings& to) {
  if (id.empty()) {
    return;
  }
  if (id == contact.id) {
    to.push_back({std::move(where), fmt::format("{} refers to itself", quoted(id)), {}});
  } else if (!directory.contacts.contains(id) && !directory.former_contacts.contains(id)) {
    to.push_back({std::move(where), fmt::format("there is no contact {}", quoted(id)),
                  base::did_you_mean(id, names(directory.contacts))});
  }
}

void find_dangling(const model::Contact& contact, const Directory& directory, Findings& to) {
  find_dangling_contact(contact, directory, contact.referred_by, {std::string("referred_by")}, to);
  for (std::size_t i = 0; i < contact.knows.size(); ++i) {
    find_dangling_contact(contact, directory, contact.knows[i], {std::string("knows"), i}, to);
  }
  for (std::size_t i = 0; i < contact.past.size(); ++i) {
    const auto& successor = contact.past[i].successor;
    if (successor != "wanted" && successor != "none") {
      find_dangling_contact(contact, directory, successor,
                            {std::string("past"), i, std::string("successor")}, to);
    }
  }
  for (std::size_t i = 0; i < contact.interactions.size(); ++i) {
    const auto& sent = contact.interactions[i].sent;
    if (!sent.empty() && !directory.items.contains(sent)) {
      to.push_back({{std::string("interactions"), i, std::string("sent")},
                    fmt::format("there is no item {} in library/", quoted(sent)),
                    base::did_you_mean(sent, {directory.items.begin(), directory.items.end()})});
    }
  }
}

void find_future(const std::optional<Date>& day, Date today, Path where, Findings& to,
                 Severity severity) {
  if (day && *day > today) {
    to.push_back({std::move(where),
                  fmt::format("{} is in the future: until then it is as if it weren't there",
                              base::iso(*day)),
                  {},
                  severity});
  }
}

void find_in_follow_ups(const std::vector<model::FollowUp>& follow_ups, Date today, Findings& to) {
  const std::string list = "follow_ups";
  for (std::size_t i = 0; i < follow_ups.size(); ++i) {
    const auto& one = follow_ups[i];
    find_future(one.done, today, {list, i, std::string("done")}, to, warning);
    find_future(one.withdrawn, today, {list, i, std::string("withdrawn")}, to, warning);
    if (one.done && one.withdrawn) {
      to.push_back({{list, i}, "is both done and withdrawn", "keep one of the two", warning});
    }
  }
}

void find_in_needs(const std::vector<model::Need>& needs, Date today, Findings& to) {
  const std::string list = "needs";
  for (std::size_t i = 0; i < needs.size(); ++i) {
    const auto& one = needs[i];
    const Path closed{list, i, std::string("closed")};
    find_future(one.noted, today, {list, i, std::string("noted")}, to, warning);
    find_future(one.closed, today, closed, to, warning);
    const bool decided =
        one.status == model::NeedStatus::won || one.status == model::NeedStatus::lost;
    if (one.closed && !decided) {
      to.push_back({closed, "is closed, and its status is neither won nor lost", {}, warning});
    }
    if (one.closed && one.noted && *one.closed < *one.noted) {
      to.push_back({closed, "is closed before it was noted", {}, warning});
    }
  }
}

/// Two files that say they once had an id, or one that has it now.
void find_former_ids(const std::vector<std::string>& formerly, const std::string& path,
                     const Directory::Paths& ids, const Directory::Paths& former, Findings& to) {
  for (std::size_t i = 0; i < formerly.size(); ++i) {
    auto other = other_bearer(ids, formerly[i], path);
    if (other.empty()) {
      other = other_bearer(former, formerly[i], path);
    }
    if (!other.empty()) {
      to.push_back({{std::string("formerly"), i},
                    fmt::format("{} is an id of '{}', too", quoted(formerly[i]), other),
                    "take it out of one of them"});
    }
  }
}

void find_shared(const model::Contact& contact, const Directory& directory, Findings& to) {
  for (std::size_t i = 0; i < contact.email.size(); ++i) {
    const auto other = other_bearer(directory.emails, base::lower(contact.email[i]), contact.path);
    if (!other.empty()) {
      to.push_back({{std::string("email"), i},
                    fmt::format("{} is an address of '{}', too", quoted(contact.email[i]), other),
                    {},
                    warning});
    }
  }
  const auto other = other_bearer(directory.uids, contact.uid, contact.path);
  if (!contact.uid.empty() && !other.empty()) {
    to.push_back(
        {{std::string("uid")}, fmt::format("is the uid of '{}', too", other), {}, warning});
  }
}

/// Whether the way up from `parent` comes to `id`.
bool leads_to(std::string parent, const std::string& id, const Directory& directory) {
  std::set<std::string> seen;
  while (parent != id) {
    const auto next = directory.parents.find(parent);
    if (next == directory.parents.end() || !seen.insert(parent).second) {
      return false;
    }
    parent = next->second;
  }
  return true;
}

void find_parent(const model::Organisation& organisation, const Directory& directory,
                 Findings& to) {
  const auto& parent = organisation.parent;
  const Path where{std::string("parent")};
  if (parent.empty()) {
    return;
  }
  if (!directory.organisations.contains(parent) &&
      !directory.former_organisations.contains(parent)) {
    to.push_back({where, fmt::format("there is no organisation {}", quoted(parent)),
                  base::did_you_mean(parent, names(directory.organisations))});
  } else if (leads_to(parent, organisation.id, directory)) {
    to.push_back({where, "its parents lead back to itself", {}});
  }
}

}  // namespace

Directory directory(const model::Book& book) {
  Directory all;
  for (const auto& contact : book.contacts) {
    all.contacts[contact.id].push_back(contact.path);
    for (const auto& id : contact.formerly) {
      all.former_contacts[id].push_back(contact.path);
    }
    for (const auto& email : contact.email) {
      all.emails[base::lower(email)].push_back(contact.path);
    }
    if (!contact.uid.empty()) {
      all.uids[contact.uid].push_back(contact.path);
    }
  }
  for (const auto& organisation : book.organisations) {
    all.organisations[organisation.id].push_back(organisation.path);
    all.organisation_names[base::fold(organisation.name)].push_back(organisation.path);
    for (const auto& id : organisation.formerly) {
      all.former_organisations[id].push_back(organisation.path);
    }
    if (!organisation.parent.empty()) {
      all.parents[organisation.id] = organisation.parent;
    }
  }
  for (const auto& item : book.library) {
    all.items.insert(item.id);
  }
  return all;
}

Findings findings(const model::Contact& contact, const Directory& directory, Date today) {
  Findings found;
  find_former_ids(contact.formerly, contact.path, directory.contacts, directory.former_contacts,
                  found);
  if (contact.programme && !contact.programme->start && !contact.since) {
    found.push_back({{std::string("programme")},
                     "has no day to start from",
                     "give it a 'start', or the contact a 'since'"});
  }
  find_shared(contact, directory, found);
  find_dangling(contact, directory, found);
  find_in_needs(contact.needs, today, found);
  find_in_follow_ups(contact.follow_ups, today, found);
  for (std::size_t i = 0; i < contact.interactions.size(); ++i) {
    find_future(contact.interactions[i].date, today,
                {std::string("interactions"), i, std::string("date")}, found, Severity::error);
  }
  return found;
}

Findings findings(const model::Organisation& organisation, const Directory& directory, Date today) {
  Findings found;
  const auto twin =
      other_bearer(directory.organisation_names, base::fold(organisation.name), organisation.path);
  if (!twin.empty()) {
    found.push_back(
        {{std::string("name")},
         fmt::format("is the name of '{}', too: people who name it may mean either", twin),
         {},
         warning});
  }
  find_former_ids(organisation.formerly, organisation.path, directory.organisations,
                  directory.former_organisations, found);
  find_parent(organisation, directory, found);
  find_in_needs(organisation.needs, today, found);
  find_in_follow_ups(organisation.follow_ups, today, found);
  return found;
}

}  // namespace nurture::store
