// What is wrong between files, before it has a place in a text. Internal to store/.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/book.hpp"
#include "yaml/edit.hpp"

namespace nurture::store {

struct Finding {
  yaml::Path where;  ///< indices count what decoding keeps
  std::string message, hint;
  base::Severity severity = base::Severity::error;
};

using Findings = std::vector<Finding>;

/// Who bears what, over the whole book: paths by id, former id, address and uid.
struct Directory {
  using Paths = std::map<std::string, std::vector<std::string>, std::less<>>;

  Paths contacts, organisations;                ///< by id
  Paths former_contacts, former_organisations;  ///< by former id
  Paths emails;                                 ///< by address in lower case
  Paths uids;
  Paths organisation_names;                                 ///< folded
  std::set<std::string, std::less<>> items;                 ///< ids
  std::map<std::string, std::string, std::less<>> parents;  ///< organisation's id -> parent's
};

Directory directory(const model::Book& book);

Findings findings(const model::Contact& contact, const Directory& directory, base::Date today);
Findings findings(const model::Organisation& organisation, const Directory& directory,
                  base::Date today);

}  // namespace nurture::store
