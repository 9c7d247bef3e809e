// From the summaries to the page of an organisation: its people, who could introduce, what happened
// last.
#include "pages/organisation.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "base/error.hpp"
#include "insight/organisations.hpp"
#include "model/effective.hpp"
#include "pages/page.hpp"
#include "render/organisation.hpp"
#include "store/load.hpp"

namespace nurture::pages {
namespace {

constexpr std::size_t events_shown = 5;

/// Who knows, or referred to us, whom of the members. Everyone stands in the thin book at their
/// place in the summaries.
class Introducers {
 public:
  Introducers(const index::Summaries& summaries, const model::Book& thin,
              const insight::OrganisationPeople& people, base::Date today)
      : summaries_(summaries), thin_(thin), today_(today) {
    for (const insight::Member& one : people.now) {
      members_.emplace(one.facts->id, one.archived ? nullptr : one.facts);
    }
  }

  std::vector<render::Introducer> find() {
    for (const model::Contact& contact : thin_.contacts) {
      for (const std::string& id : contact.knows) {
        const model::Contact* const known = model::find_contact(thin_, id);
        if (known == nullptr) continue;
        note(contact, *known, false);
        note(*known, contact, false);
      }
      const model::Contact* const referrer = model::find_contact(thin_, contact.referred_by);
      if (referrer != nullptr) note(*referrer, contact, true);
    }
    return warmest_first();
  }

 private:
  void note(const model::Contact& outside, const model::Contact& inside, bool referred) {
    const auto member = members_.find(inside.id);
    if (member == members_.end() || member->second == nullptr) return;
    if (members_.contains(outside.id) || model::archived_on(outside, today_)) return;
    auto& [knows, referrals] = found_[static_cast<std::size_t>(&outside - thin_.contacts.data())];
    (referred ? referrals : knows).insert(member->second);
  }

  std::vector<render::Introducer> warmest_first() const {
    std::vector<render::Introducer> all;
    for (const auto& [place, whom] : found_) {
      const Members& knows = whom.first;
      const Members& referrals = whom.second;
      const model::Facts& facts = summaries_.at(place);
      const model::Settings& settings = summaries_.settings();
      render::Introducer made{&facts,
                              model::warmth(facts, settings, today_),
                              model::closeness(facts, settings, today_),
                              {},
                              {}};
      made.referred.assign(referrals.begin(), referrals.end());
      std::copy_if(knows.begin(), knows.end(), std::back_inserter(made.knows),
                   [&](const model::Facts* one) { return !referrals.contains(one); });
      all.push_back(std::move(made));
    }
    std::stable_sort(all.begin(), all.end(), [](const auto& one, const auto& other) {
      return std::tuple(one.closeness, one.warmth) > std::tuple(other.closeness, other.warmth);
    });
    return all;
  }

  struct ById {
    bool operator()(const model::Facts* one, const model::Facts* other) const {
      return one->id < other->id;
    }
  };
  using Members = std::set<const model::Facts*, ById>;

  const index::Summaries& summaries_;
  const model::Book& thin_;
  base::Date today_;
  std::map<std::string_view, const model::Facts*> members_;   ///< null: archived
  std::map<std::size_t, std::pair<Members, Members>> found_;  ///< knows, referred
};

std::optional<base::Date> newest_day(const model::Facts& facts) {
  std::optional<base::Date> newest;
  for (const model::LastOn& one : facts.last) newest = std::max(newest, std::optional(one.date));
  for (const base::Date day : facts.own_days) newest = std::max(newest, std::optional(day));
  return newest;
}

/// The files of those whom the newest interactions are with: no more people than interactions
/// shown.
model::Book newest_people(cli::Session& session, const insight::OrganisationPeople& people) {
  std::vector<std::pair<base::Date, std::size_t>> days;
  for (const insight::Member& one : people.now) {
    const auto day = newest_day(*one.facts);
    const auto place = session.summaries().find(one.facts->id);
    if (day && place) days.emplace_back(*day, *place);
  }
  std::sort(days.rbegin(), days.rend());
  if (days.size() > events_shown) days.resize(events_shown);
  store::Few few;
  for (const auto& [day, place] : days) few.people.push_back(place);
  std::sort(few.people.begin(), few.people.end());
  return few.people.empty() ? model::Book() : session.read_few(few);
}

std::vector<render::Event> last_events(const model::Book& book, base::Date today) {
  std::vector<render::Event> all;
  for (const model::Contact& contact : book.contacts) {
    for (render::Event& event : render::past_events(contact, today)) all.push_back(event);
  }
  std::stable_sort(all.begin(), all.end(), [](const auto& one, const auto& other) {
    return one.interaction->date < other.interaction->date;
  });
  if (all.size() > events_shown) {
    all.erase(all.begin(), all.end() - static_cast<std::ptrdiff_t>(events_shown));
  }
  return all;
}

}  // namespace

std::size_t place_of(cli::Session& session, const model::Organisation& organisation) {
  const auto& all = session.summaries().organisations;
  const auto found = std::find_if(all.begin(), all.end(), [&](const index::FileSummary& one) {
    return one.path == organisation.path;
  });
  if (found == all.end()) {
    throw base::Error(organisation.path + " changed while the store was read", "try again",
                      base::Exit::no_contact);
  }
  return static_cast<std::size_t>(found - all.begin());
}

std::string organisation_page(cli::Session& session, const model::Organisation& organisation) {
  const index::Summaries& summaries = session.summaries();
  const base::Date today = session.today();
  const std::size_t place = place_of(session, organisation);
  const auto people = insight::people_of_organisations(summaries.book(), today)[place];
  model::Book book = thin_book(session);
  book.library = summaries.library();
  const insight::Ancestry ancestry = insight::ancestry(book, organisation);
  const auto children = insight::children(book, organisation);
  const auto introducers = Introducers(summaries, book, people, today).find();
  const model::Book newest = newest_people(session, people);
  const std::vector<render::Event> events = last_events(newest, today);
  const render::OrganisationPage page{
      organisation,
      people,
      insight::summary(summaries.organisation_facts()[place], people, today),
      ancestry,
      children,
      introducers,
      events,
      book,
      today};
  return session.json() ? render::organisation_json(page)
                        : render::organisation_text(page, session.out().style());
}

}  // namespace nurture::pages
