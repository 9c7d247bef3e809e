// Whose promises, needs and dates are listed.
#include "pages/standing.hpp"

#include <algorithm>
#include <map>
#include <string_view>

#include "base/error.hpp"
#include "cli/choose.hpp"
#include "model/effective.hpp"
#include "model/organisation_names.hpp"
#include "pages/options.hpp"
#include "pages/view.hpp"

namespace nurture::pages {
namespace {

std::optional<base::Date> day_of(const model::LastOn* touch) {
  return touch ? std::optional(touch->date) : std::nullopt;
}

OpenLists lists(const model::Facts& facts, const model::Settings& settings) {
  return {facts.id,
          facts.name,
          false,
          facts.follow_ups,
          facts.follow_up_numbers,
          facts.needs,
          facts.need_numbers,
          facts.dates,
          [&] { return day_of(model::last_touch(facts, settings)); }};
}

/// The last touch with any of an organisation's people.
class OrganisationTouches {
 public:
  explicit OrganisationTouches(const index::Summaries& summaries) : summaries_(summaries) {}

  std::optional<base::Date> of(std::string_view id) {
    if (last_.empty()) read();
    const auto found = last_.find(id);
    return found == last_.end() ? std::nullopt : found->second;
  }

 private:
  void read() {
    const auto& organisations = summaries_.organisation_facts();
    for (const auto& one : organisations) last_.try_emplace(one.id);
    model::OrganisationNames names(model::pointers(organisations));
    model::Facts facts;
    for (std::size_t i = 0; i < summaries_.people.size(); ++i) {
      summaries_.read(i, facts);
      const auto place = facts.org.empty() ? std::nullopt : names.find(facts.org);
      if (!place) continue;
      auto& last = last_.find(organisations[*place].id)->second;
      last = std::max(last, day_of(model::last_touch(facts, summaries_.settings())));
    }
  }

  const index::Summaries& summaries_;
  std::map<std::string_view, std::optional<base::Date>> last_;  ///< by id
};

OpenLists lists(const model::OrganisationFacts& facts, OrganisationTouches& touches) {
  return {facts.id,
          facts.name,
          true,
          facts.follow_ups,
          facts.follow_up_numbers,
          facts.needs,
          facts.need_numbers,
          facts.dates,
          [&] { return touches.of(facts.id); }};
}

void of_one(cli::Session& session, const StandingOptions& options,
            const std::function<void(const OpenLists&)>& take) {
  const cli::Chosen subject = cli::choose_subject(session, options.who);
  const base::Date today = session.today();
  if (subject.contact) {
    const model::Facts facts = model::facts(*subject.contact, session.settings(), today);
    take(lists(facts, session.settings()));
  } else {
    OrganisationTouches touches(session.summaries());
    take(lists(model::facts(*subject.organisation, today), touches));
  }
}

}  // namespace

void declare(cli::Args& args, StandingOptions& options) {
  args.name("WHO", options.who, "a contact or an organisation; everyone's without", false);
  args.option("--until", "DATE", options.until, "up to that day");
  declare_rows(args, options.rows);
  args.flag("--archived", options.archived, "of the archived, too");
  cli::declare(args, options.filter);
  args.revision();
  args.json();
}

void each_open(cli::Session& session, const StandingOptions& options,
               const std::function<void(const OpenLists&)>& take) {
  if (!options.who.empty()) {
    if (!options.filter.empty()) {
      throw base::Error("a name and a filter don't go together", "use only one of them",
                        base::Exit::usage);
    }
    return of_one(session, options, take);
  }
  const index::Summaries& summaries = session.summaries();
  const cli::Filter filter = cli::known(options.filter, summaries);
  model::OrganisationNames names(model::pointers(summaries.organisation_facts()));
  for (std::size_t i = 0; i < summaries.people.size(); ++i) {
    const auto& archived = summaries.people[i].archived;
    if (model::archived_on(archived, session.today()) && !options.archived) continue;
    const model::Facts facts = summaries.facts(i);
    if (filter.empty() || cli::passes(filter, facts, summaries.book(), names)) {
      take(lists(facts, summaries.settings()));
    }
  }
  OrganisationTouches touches(summaries);
  for (const model::OrganisationFacts& one : summaries.organisation_facts()) {
    if (passes(filter, one, summaries.book(), names)) take(lists(one, touches));
  }
}

base::Date last_day(cli::Session& session, const StandingOptions& options) {
  return read_until(options.until, session.today(), base::Tense::future, base::last_day);
}

}  // namespace nurture::pages
