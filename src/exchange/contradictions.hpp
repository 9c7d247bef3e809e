// What speaks against a record being of somebody.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "model/contact.hpp"

namespace nurture::exchange {

/// With the year, where it is known.
std::optional<base::CalendarDay> birthday_of(const model::Contact& contact);
/// False where one isn't known.
bool born_on_another_day(const std::optional<base::CalendarDay>& one,
                         const std::optional<base::CalendarDay>& other);
/// What two have of addresses, numbers, sources, organisation and birthday.
class Likeness {
 public:
  bool shares() const { return shared_; }
  /// A mail address, a number or a source.
  bool shares_an_address() const { return address_; }
  /// Both have some of it, all of it others: two of one name, each in a store of their own.
  bool differs_in_all() const { return differs_ && !shared_; }

  void see(bool share, bool both_have) {
    shared_ = shared_ || share;
    differs_ = differs_ || (both_have && !share);
  }
  template <typename Same>
  void see_addresses(const std::vector<std::string>& one, const std::vector<std::string>& other,
                     Same same) {
    const bool share = std::ranges::any_of(one, [&](const std::string& a) {
      return std::ranges::any_of(other, [&](const std::string& b) { return a == b || same(a, b); });
    });
    address_ = address_ || share;
    see(share, !one.empty() && !other.empty());
  }

 private:
  bool shared_ = false, address_ = false, differs_ = false;
};
/// Organisations by KnownPeople::organisation_key().
Likeness likeness(const model::Contact& record, const std::string& its_organisation,
                  const model::Contact& person, const std::string& organisation);

}  // namespace nurture::exchange
