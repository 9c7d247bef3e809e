// Who is meant where a file names people: by the id they have or had before, folded.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/contact.hpp"

namespace nurture::model {

/// Whether a reference leads to this contact.
bool leads_to(std::string_view reference, const Contact& contact);
/// Whether one of these references does.
bool any_leads_to(const std::vector<std::string>& references, const Contact& contact);

/// What people are referred to by.
struct PersonIds {
  std::string_view id;
  std::vector<std::string_view> formerly;
};

/// The same of thousands of people: their places. Nothing is folded before a reference needs it.
class PeopleByReference {
 public:
  /// By id, ascending. What they view must outlive this.
  explicit PeopleByReference(std::vector<PersonIds> people) : people_(std::move(people)) {}

  /// Empty: it leads to nobody.
  std::optional<std::size_t> find(std::string_view reference);

 private:
  using Places = std::map<std::string, std::size_t>;

  std::optional<std::size_t> as_written(std::string_view id) const;
  void fold_ids();

  std::vector<PersonIds> people_;
  std::optional<Places> folded_, former_;
};

}  // namespace nurture::model
