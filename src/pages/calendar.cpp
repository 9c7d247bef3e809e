// The agenda as events of a calendar.
#include "pages/calendar.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <map>
#include <set>

#include "base/ids.hpp"
#include "cadence/plan.hpp"
#include "cadence/state.hpp"
#include "pages/options.hpp"
#include "pages/page.hpp"
#include "render/calendar_texts.hpp"
#include "render/entry.hpp"
#include "render/words.hpp"

namespace nurture::pages {
namespace {

using base::Date;
using cadence::Kind;
using exchange::DayEvent;

constexpr int years_planned = most_days_ahead / 365 + 1;

/// What an event is known by: whose it is, of what kind, and which of them.
struct Mark {
  std::string whose;
  std::string kind;
  std::string which = {};

  auto operator<=>(const Mark&) const = default;
};

std::string organisation_mark(const std::string& id) {
  return "org " + id;
}

class EventList {
 public:
  explicit EventList(Date today) : today_(today) {}

  /// Of a person's file or an organisation's facts. `only`: of that day alone.
  template <typename Subject>
  void add_own(const Subject& subject, const std::string& whose, const std::string& about,
               bool dates, std::optional<Date> only = {}) {
    for (const model::FollowUp& one : subject.follow_ups) {
      if (model::open_on(one, today_) && one.due >= today_ && one.due == only.value_or(one.due))
        add({whose, "follow-up", one.what},
            {"", one.due, {}, render::promise_title(subject.name, one), about});
    }
    for (const model::Anniversary& one : subject.dates) {
      const auto day = base::in_year(one.date, one.date.year.value_or(base::civil(today_).year));
      if (!dates || !day || (one.date.year && *day < today_) || *day != only.value_or(*day))
        continue;
      DayEvent made{"", *day, {}, render::date_title(subject.name, one), about};
      if (!one.date.year) made.yearly = one.date;
      add({whose, "date", one.what}, std::move(made));
    }
  }

  /// What of the line no event of its own stands for. Where a promise does that day, they are
  /// approached once: it says the rest, too.
  void add_line(render::Line line, const model::Book& book, Date day) {
    std::optional<std::size_t> promise;
    std::erase_if(line.due.occasions, [&](const cadence::Occasion& one) {
      const auto own = places_.find({mark_of(line, one), day});
      if (one.day != day || own == places_.end()) return false;
      if (!events_[own->second].yearly) promise = own->second;
      return true;
    });
    if (line.due.occasions.empty()) return;
    if (promise) {
      std::string& about = events_[*promise].about;
      about = render::line_reasons(line, book, day, today_) + '\n' + about;
    } else {
      add(mark_of_rest(line), {"",
                               day,
                               {},
                               render::line_title(line, book, day),
                               render::line_about(line, book, day, today_)});
    }
  }

  std::vector<DayEvent> take() {
    std::ranges::stable_sort(events_, {}, &DayEvent::day);
    return std::move(events_);
  }

 private:
  static std::string whose(const render::Line& line, const cadence::Occasion& occasion) {
    return occasion.organisation.empty() ? line.due.contact
                                         : organisation_mark(occasion.organisation);
  }

  static Mark mark_of(const render::Line& line, const cadence::Occasion& occasion) {
    return {whose(line, occasion), render::kind_name(occasion.kind), occasion.text};
  }

  /// A rule's whenever it is among the reasons, so that the next approach is one event however
  /// often it moves. A date that is seen to before its day isn't the day itself.
  static Mark mark_of_rest(const render::Line& line) {
    const std::string of_line =
        line.due.organisation.empty() ? line.due.contact : organisation_mark(line.due.organisation);
    const auto by_rule = [](const cadence::Occasion& one) {
      return one.kind == Kind::cadence || one.kind == Kind::first;
    };
    const cadence::Occasion& first = line.due.occasions.front();
    if (std::ranges::any_of(line.due.occasions, by_rule)) return {of_line, "touch"};
    if (first.kind == Kind::date) return {whose(line, first), "lead", first.text};
    return mark_of(line, first);
  }

  /// The second of one mark is another event than the first.
  void add(const Mark& mark, DayEvent event) {
    const int before = times_[mark]++;
    std::string text = mark.whose + '\n' + mark.kind + '\n' + mark.which;
    if (before > 0) text += fmt::format("\n{}", before);
    event.uid = mark.kind + "-" + base::fingerprint(text) + "@nurture";
    places_.insert({{mark, event.day}, events_.size()});
    const int year = base::civil(event.day).year;
    for (int ahead = 1; event.yearly && ahead <= years_planned; ++ahead)
      if (const auto day = base::in_year(*event.yearly, year + ahead))  // none behind 9999
        places_.insert({{mark, *day}, events_.size()});
    events_.push_back(std::move(event));
  }

  Date today_;
  std::vector<DayEvent> events_;
  std::map<Mark, int> times_;
  std::map<std::pair<Mark, Date>, std::size_t> places_;  ///< of the events
};

bool has_dates(const model::Contact& contact) {
  return contact.rating != model::undecided;
}

/// Those of the scope who pass: whose promises and dates are events.
std::vector<std::size_t> people_of(const index::Summaries& summaries, const View& view,
                                   const cadence::Scope& scope, Date today) {
  const cli::Filter filter = cli::known(beyond_scope(view), summaries);
  auto places = cli::passing(filter, summaries, today);
  std::erase_if(places, [&](std::size_t place) {
    return !cadence::in_scope(cadence::known_owner(summaries.settings(), summaries.at(place).owner),
                              scope);
  });
  return places;
}

void add_organisations(EventList& list, const index::Summaries& summaries, const View& view,
                       const cadence::Scope& scope) {
  const model::FactBook& book = summaries.book();
  const cli::Filter filter = cli::known(beyond_scope(view), summaries);
  model::OrganisationNames names(model::pointers(book.organisations));
  for (const model::OrganisationFacts& one : book.organisations) {
    if (cadence::in_scope(cadence::known_owner(book.settings, one.owner), scope) &&
        passes(filter, one, book, names))
      list.add_own(one, organisation_mark(one.id), "", true);
  }
}

}  // namespace

std::vector<DayEvent> calendar_ahead(cli::Session& session, const View& view, int days) {
  const index::Summaries& summaries = session.summaries();
  const Date today = session.today();
  const cadence::Scope scope = scope_of(session, view);
  EventList list(today);
  const model::Book people = book_of(session, people_of(summaries, view, scope, today));
  for (const model::Contact& one : people.contacts)
    list.add_own(one, one.id, render::call_sheet(one, people, today), has_dates(one));
  add_organisations(list, summaries, view, scope);
  auto plan = cadence::plan(summaries.book(), today, days, scope);
  std::vector<cadence::Due> all;
  for (cadence::PlannedDay& day : plan) {
    day.listed = passing(day.listed, view, summaries);
    all.insert(all.end(), day.listed.begin(), day.listed.end());
  }
  const model::Book book = book_of(session, all);
  for (const cadence::PlannedDay& day : plan)
    for (const cadence::Due& due : day.listed)
      list.add_line(render::line_of(due, book), book, day.day);
  return list.take();
}

std::vector<DayEvent> calendar_of_day(cli::Session& session, const Today& today) {
  const Date day = today.day.agenda.today;
  const auto& organisations = session.summaries().book().organisations;
  EventList list(day);
  std::set<std::string> seen;
  for (const render::Line& line : today.day.lines) {
    if (line.contact != nullptr)
      list.add_own(*line.contact, line.contact->id,
                   render::call_sheet(*line.contact, today.book, day), has_dates(*line.contact),
                   day);
    for (const cadence::Occasion& one : line.due.occasions) {
      const auto found =
          std::ranges::find(organisations, one.organisation, &model::OrganisationFacts::id);
      if (found != organisations.end() && seen.insert(found->id).second)
        list.add_own(*found, organisation_mark(found->id), "", true, day);
    }
  }
  for (const render::Line& line : today.day.lines) list.add_line(line, today.book, day);
  return list.take();
}

}  // namespace nurture::pages
