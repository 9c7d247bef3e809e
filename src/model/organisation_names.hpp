// Organisations by whatever refers to them: the one rule of whom a text means. In this order
//
//   the id, an id it had before, the name          as written
//   the id, an id it had before                    folded
//   the name                                       folded, where only one has it
//   the id, an id it had before                    as the slug of the text
//   the name without the legal form at its end     folded, where only one has it
//
// and nothing later is looked at where something earlier is found. The slug is for those who still
// write the name that it had when its file was made. See find_organisation, too.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/facts.hpp"

namespace nurture::model {

/// A folded name without the legal forms at its end (Ltd, GmbH & Co. KG, Sp. z o.o., 株式会社 at
/// either end), commas and full stops: "kestrel foods" of "Kestrel Foods, Ltd.". Never empty but
/// for an empty name: one that is nothing but a form keeps it.
std::string without_legal_form(std::string_view name);

/// Whom texts mean, for those who look up thousands. Each text is folded once.
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
  Found find_folded(const std::string& text) const;

  using Places = std::unordered_map<std::string, std::size_t>;

  std::vector<const OrganisationFacts*> all_;
  std::unordered_map<std::string_view, std::size_t> known_;
  std::unordered_map<std::string, Found> asked_;  ///< what isn't known
  bool folded_ = false;                           ///< for the first text that needs it:
  Places ids_, names_, bare_names_;               ///< a place that several share is `several`
};

/// Each, in its place.
std::vector<const OrganisationFacts*> pointers(const std::vector<OrganisationFacts>& all);

/// Whether the text means the organisation by its name, and not by an id of now or before. It does
/// mean it.
bool named_by_name(const OrganisationFacts& organisation, std::string_view text);

}  // namespace nurture::model
