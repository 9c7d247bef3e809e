// Organisations by whatever refers to them, for those who look up thousands.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/facts.hpp"

namespace nurture::model {

/// As find_organisation: id, former id, name, folded name. Each text is folded once.
class OrganisationNames {
 public:
  using Found = std::optional<std::size_t>;  ///< a place in `all`

  /// `all` by id.
  explicit OrganisationNames(std::vector<const OrganisationFacts*> all);

  /// Empty: free text. Remembers what was asked.
  Found find(const std::string& text);

 private:
  void fold_names();

  std::vector<const OrganisationFacts*> all_;
  std::unordered_map<std::string, Found> known_;  ///< also texts that turned out to name nobody
  std::unordered_map<std::string, std::size_t>
      folded_;  ///< filled for the first text that needs it
};

/// Each, in its place.
std::vector<const OrganisationFacts*> pointers(const std::vector<OrganisationFacts>& all);

}  // namespace nurture::model
