// Organisations by whatever refers to them, for those who look up thousands.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/facts.hpp"

namespace nurture::model {

/// As find_organisation: id, former id, name, folded name. Each text is folded once.
class OrganisationNames {
 public:
  using Found = std::optional<std::size_t>;  ///< a place in `all`

  /// `all` by id; they must outlive this.
  explicit OrganisationNames(std::vector<const OrganisationFacts*> all);

  /// Empty: free text. Remembers what was asked.
  Found find(const std::string& text);
  /// The same, but for texts that only folding tells whom they mean: empty, too.
  Found find_as_written(std::string_view text) const;

 private:
  void fold_names();

  std::vector<const OrganisationFacts*> all_;
  std::unordered_map<std::string_view, std::size_t> known_;
  std::unordered_map<std::string, Found> asked_;  ///< what isn't known
  std::unordered_map<std::string, std::size_t>
      folded_;  ///< filled for the first text that needs it
};

/// Each, in its place.
std::vector<const OrganisationFacts*> pointers(const std::vector<OrganisationFacts>& all);

}  // namespace nurture::model
