// What speaks against a record being of somebody.
#include "exchange/contradictions.hpp"

#include <algorithm>

#include "exchange/people.hpp"
#include "model/addresses.hpp"
#include "model/dates.hpp"

namespace nurture::exchange {
namespace {

/// What two have of one kind, compared: whether they share one, or both have some, all others.
class Likeness {
 public:
  template <typename Same>
  void see(const std::vector<std::string>& one, const std::vector<std::string>& other, Same same) {
    const bool share = std::ranges::any_of(one, [&](const std::string& a) {
      return std::ranges::any_of(other, [&](const std::string& b) { return same(a, b); });
    });
    see(share, !one.empty() && !other.empty());
  }
  void see(bool share, bool both_have) {
    shared_ = shared_ || share;
    differs_ = differs_ || (both_have && !share);
  }
  bool differs_in_all() const { return differs_ && !shared_; }

 private:
  bool shared_ = false, differs_ = false;
};

}  // namespace

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

bool is_all_another_s(const model::Contact& record, const std::string& its_organisation,
                      const model::Contact& person, const std::string& organisation) {
  Likeness likeness;
  likeness.see(record.email, person.email, [](const std::string& one, const std::string& other) {
    return one == other || address_key(one) == address_key(other);
  });
  likeness.see(record.phone, person.phone, [](const std::string& one, const std::string& other) {
    return one == other || model::same_number(one, other);
  });
  likeness.see(record.source, person.source, [](const std::string& one, const std::string& other) {
    return one == other || source_key(one) == source_key(other);
  });
  const bool employed = !its_organisation.empty() && !organisation.empty();
  likeness.see(employed && its_organisation == organisation, employed);
  const auto birthday = birthday_of(record), other = birthday_of(person);
  const bool both_born = birthday && other;
  likeness.see(both_born && !born_on_another_day(birthday, other), both_born);
  return likeness.differs_in_all();
}

}  // namespace nurture::exchange
