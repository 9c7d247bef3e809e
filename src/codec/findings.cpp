// Rules that a single file can't know: references, and what only one may bear.
#include "codec/findings.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "base/ids.hpp"
#include "base/nearest.hpp"
#include "base/text.hpp"
#include "base/timezone.hpp"
#include "codec/report.hpp"
#include "codec/validate.hpp"

namespace nurture::codec {
namespace {

using base::Date;
using yaml::Path;

/// Whoever mends what is shown sees the rest then.
Findings cut_short(Findings findings) {
  if (full(findings)) findings.push_back({{}, "there may be more: mend these first", {}});
  return findings;
}

/// `where` makes the place, which only what is wrong needs.
template <typename Where>
void find_dangling_contact(const model::Contact& contact, const Directory& directory,
                           const std::string& id, Where where, Findings& to) {
  if (id.empty()) return;
  const auto folded = base::fold(id);
  if (base::same_id(id, contact.id)) {
    to.push_back({where(), fmt::format("{} refers to itself", quoted(id)), {}});
  } else if (!directory.contacts.contains(folded) && !directory.former_contacts.contains(folded)) {
    to.push_back({where(), fmt::format("there is no contact {}", quoted(id)),
                  base::did_you_mean(id, directory.contacts.names())});
  }
}

void find_dangling(const model::Contact& contact, const Directory& directory, Findings& to) {
  const auto find = [&](const std::string& id, auto where) {
    find_dangling_contact(contact, directory, id, where, to);
  };
  find(contact.referred_by, [] { return Path{"referred_by"}; });
  for (std::size_t i = 0; i < contact.knows.size() && !full(to); ++i) {
    find(contact.knows[i], [i] { return Path{"knows", i}; });
  }
  for (std::size_t i = 0; i < contact.past.size() && !full(to); ++i) {
    const auto& successor = contact.past[i].successor;
    if (successor == "none") continue;
    if (successor == "wanted") {
      warn(to, {"past", i, "successor"}, "a successor to find is a follow-up now",
           "nurture check --mend writes it");
      continue;
    }
    find(successor, [i] { return Path{"past", i, "successor"}; });
  }
  for (std::size_t i = 0; i < contact.interactions.size() && !full(to); ++i) {
    const auto& introduced = contact.interactions[i].introduced;
    for (std::size_t j = 0; j < introduced.size() && !full(to); ++j) {
      find(introduced[j], [i, j] { return Path{"interactions", i, "introduced", j}; });
    }
    const auto& sent = contact.interactions[i].sent;
    if (sent.empty() || directory.items.contains(base::fold(sent))) continue;
    to.push_back({{"interactions", i, "sent"},
                  fmt::format("there is no item {} in library/", quoted(sent)),
                  base::did_you_mean(sent, {directory.items.begin(), directory.items.end()})});
  }
}

/// Two files that say they once had an id, or one that has it now.
void find_former_ids(const std::vector<std::string>& formerly, const std::string& path,
                     const Bearers& ids, const Bearers& former, Findings& to) {
  for (std::size_t i = 0; i < formerly.size() && !full(to); ++i) {
    const auto folded = base::fold(formerly[i]);
    auto other = ids.other(folded, path);
    if (other.empty()) other = former.other(folded, path);
    if (other.empty()) continue;
    to.push_back({{"formerly", i},
                  fmt::format("{} is also an id of '{}'", quoted(formerly[i]), other),
                  "remove it from one of them"});
  }
}

void find_shared(const model::Contact& contact, const Directory& directory, Findings& to) {
  for (std::size_t i = 0; i < contact.email.size() && !full(to); ++i) {
    const auto other = directory.emails.other(base::lower(contact.email[i]), contact.path);
    if (other.empty()) continue;
    warn(to, {"email", i},
         fmt::format("{} is also an address of '{}'", quoted(contact.email[i]), other));
  }
  const auto other = directory.uids.other(contact.uid, contact.path);
  if (!contact.uid.empty() && !other.empty()) {
    warn(to, {"uid"}, fmt::format("is the uid of '{}', too", other));
  }
}

/// By what is written there nobody can be reached.
void find_no_addresses(const model::Contact& contact, Findings& to) {
  const auto look = [&](const char* key, const std::vector<std::string>& all, auto may_be,
                        const char* what) {
    for (std::size_t i = 0; i < all.size() && !full(to); ++i) {
      if (!may_be(all[i])) warn(to, {key, i}, fmt::format("{} is not a {}", quoted(all[i]), what));
    }
  };
  look("email", contact.email, may_be_email, "mail address");
  look("phone", contact.phone, may_be_phone, "phone number");
}

void find_no_timezone(const model::Contact& contact, const Directory& directory, Findings& to) {
  if (directory.unknown_timezones.contains(contact.timezone))
    warn(to, {"timezone"},
         fmt::format("this machine knows no time zone {}", quoted(contact.timezone)));
  if (contact.timezone.empty() || base::may_be_timezone(contact.timezone)) return;
  warn(to, {"timezone"}, fmt::format("{} is not a time zone", quoted(contact.timezone)),
       "name it as Europe/London");
}

/// Whether the way up from `parent` comes to `id`.
bool leads_to(std::string parent, const std::string& id, const Directory& directory) {
  std::set<std::string> seen;
  while (parent != id) {
    const auto next = directory.parents.find(parent);
    if (next == directory.parents.end() || !seen.insert(parent).second) return false;
    parent = next->second;
  }
  return true;
}

void find_parent(const model::Organisation& organisation, const Directory& directory,
                 Findings& to) {
  const auto parent = base::fold(organisation.parent);
  const Path where{"parent"};
  if (parent.empty()) return;
  if (!directory.organisations.contains(parent) &&
      !directory.former_organisations.contains(parent)) {
    to.push_back({where, fmt::format("there is no organisation {}", quoted(organisation.parent)),
                  base::did_you_mean(parent, directory.organisations.names())});
  } else if (leads_to(parent, base::fold(organisation.id), directory)) {
    to.push_back(
        {where,
         fmt::format("{} is its own parent, directly or through others", quoted(organisation.id)),
         {}});
  }
}

}  // namespace

void Bearers::add(std::string name, std::string_view path) {
  all_.push_back({std::move(name), path});
}

void Bearers::sort() {
  const auto by_name = [](const One& a, const One& b) { return a.name < b.name; };
  if (!std::is_sorted(all_.begin(), all_.end(), by_name)) {
    std::stable_sort(all_.begin(), all_.end(), by_name);
  }
}

std::vector<Bearers::One>::const_iterator Bearers::first(std::string_view name) const {
  return std::lower_bound(
      all_.begin(), all_.end(), name,
      [](const One& one, std::string_view wanted) { return one.name < wanted; });
}

bool Bearers::contains(std::string_view name) const {
  const auto found = first(name);
  return found != all_.end() && found->name == name;
}

std::string_view Bearers::other(std::string_view name, std::string_view path) const {
  for (auto one = first(name); one != all_.end() && one->name == name; ++one) {
    if (one->path != path) return one->path;
  }
  return {};
}

std::vector<std::string> Bearers::names() const {
  std::vector<std::string> names;
  for (const auto& one : all_) {
    if (names.empty() || names.back() != one.name) names.push_back(one.name);
  }
  return names;
}

void Directory::add_unreadable(const std::string& path) {
  if (!path.ends_with(".yaml")) return;
  const auto id = base::id_of_path(path);
  if (path.starts_with("contacts/")) contacts.add(base::fold(id), path);
  if (path.starts_with("orgs/")) organisations.add(base::fold(id), path);
  if (path.starts_with("library/")) add_item(id);
}

void Directory::sort() {
  for (auto* const bearers :
       {&contacts, &former_contacts, &emails, &uids, &organisations, &organisation_names,
        &bare_organisation_names, &former_organisations}) {
    bearers->sort();
  }
}

Directory directory(const model::Book& book) {
  Directory all;
  for (const auto& one : book.contacts) {
    all.add_contact(one.id, one.path, one.formerly, one.email, one.uid);
  }
  for (const auto& one : book.organisations) {
    all.add_organisation(one.id, one.path, one.name, one.formerly, one.parent);
  }
  for (const auto& item : book.library) all.add_item(item.id);
  for (const auto& path : book.unreadable) all.add_unreadable(path);
  all.sort();
  return all;
}

Findings findings(const model::Contact& contact, const Directory& directory, Date today) {
  Findings found;
  find_former_ids(contact.formerly, contact.path, directory.contacts, directory.former_contacts,
                  found);
  find_no_addresses(contact, found);
  find_no_timezone(contact, directory, found);
  find_shared(contact, directory, found);
  find_dangling(contact, directory, found);
  find_in_days(contact, today, found);
  return cut_short(std::move(found));
}

Findings findings(const model::Organisation& organisation, const Directory& directory, Date today) {
  Findings found;
  const auto twin =
      directory.organisation_names.other(base::fold(organisation.name), organisation.path);
  const auto bare = directory.bare_organisation_names.other(
      model::without_legal_form(organisation.name), organisation.path);
  if (!twin.empty()) {
    warn(found, {"name"}, fmt::format("is also the name of '{}': 'org' may mean either", twin));
  } else if (!bare.empty()) {
    warn(found, {"name"},
         fmt::format("is the name of '{}' but for its legal form: 'org' may mean either", bare));
  }
  find_former_ids(organisation.formerly, organisation.path, directory.organisations,
                  directory.former_organisations, found);
  find_parent(organisation, directory, found);
  find_in_days(organisation, today, found);
  return cut_short(std::move(found));
}

}  // namespace nurture::codec
