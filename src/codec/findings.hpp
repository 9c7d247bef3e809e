// What is wrong in a file and between files, before it has a place in a text.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/fold.hpp"
#include "base/strings.hpp"
#include "model/book.hpp"
#include "model/contact.hpp"
#include "model/organisation_names.hpp"
#include "yaml/edit.hpp"

namespace nurture::codec {

struct Finding {
  yaml::Path where;  ///< indices count what decoding keeps
  std::string message, hint;
  base::Severity severity = base::Severity::error;
};

using Findings = std::vector<Finding>;

inline void warn(Findings& to, yaml::Path where, std::string message, std::string hint = {}) {
  to.push_back({std::move(where), std::move(message), std::move(hint), base::Severity::warning});
}

/// Enough of one file to tell what is wrong with it: nothing more is looked for.
inline bool full(const Findings& findings) {
  constexpr std::size_t most_findings = 100;
  return findings.size() >= most_findings;
}

/// The files that bear a name of some kind.
class Bearers {
 public:
  /// `path` is a view that stays.
  void add(std::string name, std::string_view path);
  void sort();  ///< once all are there, before anything is asked

  bool contains(std::string_view name) const;
  /// The first bearer, in the order added, that isn't `path` itself; empty if there is none.
  std::string_view other(std::string_view name, std::string_view path) const;
  std::vector<std::string> names() const;  ///< each once, in order

 private:
  struct One {
    std::string name;
    std::string_view path;
  };

  std::vector<One>::const_iterator first(std::string_view name) const;

  std::vector<One> all_;
};

/// Who bears what, over the whole store: paths, which must stay, by id, former id, address and uid.
/// Ids are folded: references are held against them like that.
struct Directory {
  Bearers contacts, organisations;                ///< by id
  Bearers former_contacts, former_organisations;  ///< by former id
  Bearers emails;                                 ///< by address in lower case
  Bearers uids;
  Bearers organisation_names;                               ///< folded
  Bearers bare_organisation_names;                          ///< without their legal forms, too
  std::set<std::string, std::less<>> items;                 ///< ids
  std::map<std::string, std::string, std::less<>> parents;  ///< organisation's id -> parent's
  std::set<std::string, std::less<>> unknown_timezones;     ///< that this machine has no clock for

  /// Each in the order of ids, then sort().
  template <typename Texts>
  void add_contact(std::string_view id, std::string_view path, const Texts& formerly,
                   const Texts& email, std::string_view uid) {
    contacts.add(base::fold(id), path);
    for (const auto& former : formerly) former_contacts.add(base::fold(former), path);
    for (const auto& address : email) emails.add(base::lower(address), path);
    if (!uid.empty()) uids.add(std::string(uid), path);
  }
  template <typename Texts>
  void add_organisation(std::string_view id, std::string_view path, std::string_view name,
                        const Texts& formerly, std::string_view parent) {
    organisations.add(base::fold(id), path);
    organisation_names.add(base::fold(name), path);
    bare_organisation_names.add(model::without_legal_form(name), path);
    for (const auto& former : formerly) former_organisations.add(base::fold(former), path);
    if (!parent.empty()) parents[base::fold(id)] = base::fold(parent);
  }
  void add_item(std::string_view id) { items.insert(base::fold(id)); }
  /// A file that can't be read is there all the same, and has a line of its own.
  void add_unreadable(const std::string& path);
  void sort();
};

Directory directory(const model::Book& book);

Findings findings(const model::Contact& contact, const Directory& directory, base::Date today);
Findings findings(const model::Organisation& organisation, const Directory& directory,
                  base::Date today);

/// Days of one file that can't be meant: in the future, past when they were written, against each
/// other. Commands refuse to write these.
void find_in_days(const model::Contact& contact, base::Date today, Findings& to);
void find_in_days(const model::Organisation& organisation, base::Date today, Findings& to);

}  // namespace nurture::codec
