// Introductions, received and made.
#include "insight/referrals.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "model/effective.hpp"
#include "model/references.hpp"

namespace nurture::insight {
namespace {

using model::Contact;

struct TouchSpan {
  std::optional<Date> first, last;
};

TouchSpan touches(const Contact& contact, const model::Settings& settings, Date today) {
  TouchSpan span;
  for (const model::Interaction& one : contact.interactions) {
    if (one.date > today || !model::is_touch(one, settings)) continue;
    if (!span.first || one.date < *span.first) span.first = one.date;
    if (!span.last || one.date > *span.last) span.last = one.date;
  }
  return span;
}

/// The latest of what there is to thank for.
std::optional<Thanks> reason_to_thank(const Received& received, Date today) {
  std::optional<Thanks> reason;
  if (received.first_touch) reason = {ThanksFor::meeting, *received.first_touch};
  std::optional<Date> first_won;
  for (const model::Need* need : received.won)
    if (need->closed && (!first_won || *need->closed < *first_won)) first_won = need->closed;
  if (first_won && *first_won <= today && (!reason || *first_won >= reason->since))
    reason = {ThanksFor::won, *first_won};
  return reason;
}

class ReferralFinder {
 public:
  ReferralFinder(const model::Book& book, Date today)
      : book_(book), today_(today), people_(ids_of(book)) {}

  Referrals find() {
    Referrals found;
    for (const Contact& contact : book_.contacts) {
      add_received(contact, found.received);
      add_made(contact, found.made);
    }
    const auto received_key = [](const Received& one) {
      const Date owed = one.owed ? one.owed->since : base::last_day;
      return std::tuple(owed, base::last_day - one.first_touch.value_or(base::first_day));
    };
    std::stable_sort(
        found.received.begin(), found.received.end(),
        [&](const Received& a, const Received& b) { return received_key(a) < received_key(b); });
    std::stable_sort(found.made.begin(), found.made.end(), [](const Made& a, const Made& b) {
      return a.interaction->date > b.interaction->date;
    });
    return found;
  }

 private:
  static model::PeopleByReference ids_of(const model::Book& book) {
    std::vector<model::PersonIds> ids;
    for (const Contact& one : book.contacts)
      ids.push_back({one.id, {one.formerly.begin(), one.formerly.end()}});
    return model::PeopleByReference(std::move(ids));
  }

  const Contact* named(const std::string& reference) {
    const auto place = people_.find(reference);
    return place ? &book_.contacts[*place] : nullptr;
  }

  void add_received(const Contact& contact, std::vector<Received>& received) {
    if (contact.referred_by.empty()) return;
    Received made;
    made.referred = &contact;
    made.by = named(contact.referred_by);
    if (made.by == &contact) return;
    made.first_touch = touches(contact, book_.settings, today_).first;
    for (const model::Need& need : contact.needs) {
      if (model::open_on(need, today_)) made.open.push_back(&need);
      if (need.status == model::NeedStatus::won && (!need.closed || *need.closed <= today_))
        made.won.push_back(&need);
    }
    if (made.by != nullptr) {
      made.last_touch = touches(*made.by, book_.settings, today_).last;
      const auto reason = reason_to_thank(made, today_);
      const bool since = reason && made.last_touch && *made.last_touch >= reason->since;
      if (!since && !model::archived_on(*made.by, today_)) made.owed = reason;
    }
    received.push_back(std::move(made));
  }

  void add_made(const Contact& contact, std::vector<Made>& made) {
    for (const model::Interaction& one : contact.interactions) {
      if (one.date > today_) continue;
      for (const std::string& id : one.introduced) {
        const Contact* other = named(id);
        if (other == &contact) continue;
        const std::string& other_id = other != nullptr ? other->id : id;
        const auto& [first, second] = std::minmax(contact.id, other_id);
        if (told_.emplace(one.date, first, second, purpose(one)).second)
          made.push_back({&contact, other, other_id, &one});
      }
    }
  }

  const model::Book& book_;
  Date today_;
  model::PeopleByReference people_;
  std::set<std::tuple<Date, std::string, std::string, std::string_view>> told_;
};

}  // namespace

std::string_view purpose(const model::Interaction& introduction) {
  const std::string_view note = introduction.note;
  const std::size_t colon = note.find(": ");
  const bool says_whom = note.starts_with("introduced to ") && colon != std::string_view::npos;
  return says_whom ? note.substr(colon + 2) : note;
}

Referrals referrals(const model::Book& book, Date today) {
  return ReferralFinder(book, today).find();
}

}  // namespace nurture::insight
