// What speaks against a record being of somebody.
#include "exchange/contradictions.hpp"

#include "exchange/people.hpp"
#include "model/addresses.hpp"
#include "model/dates.hpp"

namespace nurture::exchange {
std::optional<base::CalendarDay> birthday_of(const model::Contact& contact) {
  for (const model::Anniversary& one : contact.dates) {
    if (!model::is_birthday(one.what)) continue;
    base::CalendarDay day = one.date;
    if (!day.year) day.year = one.year;
    return day;
  }
  return std::nullopt;
}

bool born_on_another_day(const std::optional<base::CalendarDay>& one,
                         const std::optional<base::CalendarDay>& other) {
  if (!one || !other) return false;
  return one->month != other->month || one->day != other->day ||
         (one->year && other->year && one->year != other->year);
}

Likeness likeness(const model::Contact& record, const std::string& its_organisation,
                  const model::Contact& person, const std::string& organisation) {
  Likeness made;
  made.see_addresses(record.email, person.email, [](const auto& one, const auto& other) {
    return address_key(one) == address_key(other);
  });
  made.see_addresses(record.phone, person.phone, [](const auto& one, const auto& other) {
    return model::same_number(one, other);
  });
  made.see_addresses(record.source, person.source, [](const auto& one, const auto& other) {
    return source_key(one) == source_key(other);
  });
  const bool employed = !its_organisation.empty() && !organisation.empty();
  made.see(employed && its_organisation == organisation, employed);
  const auto birthday = birthday_of(record), other = birthday_of(person);
  const bool both_born = birthday && other;
  made.see(both_born && !born_on_another_day(birthday, other), both_born);
  return made;
}

}  // namespace nurture::exchange
