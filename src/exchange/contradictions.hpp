// What speaks against a record being of somebody.
#pragma once

#include <optional>
#include <string>

#include "base/date.hpp"
#include "model/contact.hpp"

namespace nurture::exchange {

/// With the year, where it is known.
std::optional<base::CalendarDay> birthday_of(const model::Contact& contact);
/// False where one isn't known.
bool born_on_another_day(const std::optional<base::CalendarDay>& one,
                         const std::optional<base::CalendarDay>& other);
/// Both have addresses, numbers, an organisation or a birthday, all of them others, and share
/// nothing that tells of a person: two of one name, each in a store of their own. Organisations by
/// KnownPeople::organisation_key().
bool is_all_another_s(const model::Contact& record, const std::string& its_organisation,
                      const model::Contact& person, const std::string& organisation);

}  // namespace nurture::exchange
