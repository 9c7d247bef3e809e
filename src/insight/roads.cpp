// From the first touch to a need, and to a sale.
#include <algorithm>
#include <cmath>

#include "insight/people.hpp"
#include "model/effective.hpp"

namespace nurture::insight {
namespace {

constexpr double days_a_month = 365.2425 / 12;

/// Between the two nearest of them, ascending, where no value lies there.
double quantile(const std::vector<double>& sorted, double share) {
  const double place = share * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(std::floor(place));
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (place - std::floor(place)) * (sorted[above] - sorted[below]);
}

Spread spread(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return {quantile(values, 0.25), quantile(values, 0.5), quantile(values, 0.75)};
}

/// The days of touches with someone, each as often as there was one.
using TouchDates = std::vector<Date>;

void add_touches(const model::Contact& contact, const model::Settings& settings, Date until,
                 TouchDates& into) {
  for (const model::Interaction& one : contact.interactions)
    if (one.date <= until && is_touch(one, settings)) into.push_back(one.date);
}

/// What needs took, gathered one by one.
class RoadSum {
 public:
  void add(const TouchDates& sorted, Date day) {
    const Date first = sorted.front();
    months_.push_back(std::max(0, day - first) / days_a_month);
    const auto end = std::upper_bound(sorted.begin(), sorted.end(), day);
    touches_.push_back(static_cast<double>(end - sorted.begin()));
    over_a_year_ += day > base::add_months(first, 12) ? 1 : 0;
  }
  Road road() const {
    if (months_.empty()) return {};
    return {static_cast<int>(months_.size()), spread(months_), spread(touches_), over_a_year_};
  }

 private:
  std::vector<double> months_, touches_;
  int over_a_year_ = 0;
};

}  // namespace

Roads roads(const People& people, const std::vector<const model::Organisation*>& orgs,
            const model::Book& book, Date until) {
  RoadSum noted, won;
  const auto add_needs = [&](const std::vector<model::Need>& needs, TouchDates touches) {
    if (needs.empty() || touches.empty()) return;
    std::sort(touches.begin(), touches.end());
    for (const model::Need& need : needs) {
      if (need.noted && *need.noted <= until) noted.add(touches, *need.noted);
      const bool sold = need.status == model::NeedStatus::won && need.closed;
      if (sold && *need.closed <= until) won.add(touches, *need.closed);
    }
  };
  for (const Person& person : people) {
    TouchDates touches;
    add_touches(*person.contact, book.settings, until, touches);
    add_needs(person.contact->needs, std::move(touches));
  }
  for (const model::Organisation* one : orgs) {
    if (one->needs.empty()) continue;
    TouchDates touches;
    for (const model::Contact& contact : book.contacts)
      if (model::find_organisation(book, contact.org) == one)
        add_touches(contact, book.settings, until, touches);
    add_needs(one->needs, std::move(touches));
  }
  return {noted.road(), won.road()};
}

}  // namespace nurture::insight
