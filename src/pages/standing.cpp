// Whose promises, needs and dates are listed.
#include "pages/standing.hpp"

#include "base/error.hpp"
#include "cli/choose.hpp"
#include "model/organisation_names.hpp"
#include "pages/stretch.hpp"
#include "pages/view.hpp"

namespace nurture::pages {
namespace {

template <typename Facts>
OpenLists lists(const std::string& id, const Facts& facts, bool organisation) {
  return {id,          facts.name,         organisation, facts.follow_ups, facts.follow_up_numbers,
          facts.needs, facts.need_numbers, facts.dates};
}

void of_one(cli::Session& session, const StandingOptions& options,
            const std::function<void(const OpenLists&)>& take) {
  const cli::Subject subject = cli::choose_subject(session, options.who);
  const base::Date today = session.today();
  if (subject.contact) {
    take(lists(subject.contact->id, model::facts(*subject.contact, session.settings(), today),
               false));
  } else {
    take(lists(subject.organisation->id, model::facts(*subject.organisation, today), true));
  }
}

}  // namespace

void declare(cli::Args& args, StandingOptions& options) {
  args.name("WHO", options.who, "a contact or an organisation; everyone's without", false);
  args.option("--until", "DATE", options.until, "up to that day");
  declare_rows(args, options.rows);
  args.flag("--archived", options.archived, "of the archived, too");
  cli::declare(args, options.filter);
  cli::declare_revision(args, options.revision);
  args.json();
}

void each_open(cli::Session& session, const StandingOptions& options,
               const std::function<void(const OpenLists&)>& take) {
  if (options.revision) session.look_back(*options.revision);
  if (!options.who.empty()) {
    if (!options.filter.empty()) {
      throw base::Error("a name and a filter don't go together", "use only one of them",
                        base::Exit::usage);
    }
    return of_one(session, options, take);
  }
  const index::Summaries& summaries = session.summaries();
  const cli::Filter filter = cli::known(options.filter, summaries);
  model::OrganisationNames names(model::pointers(summaries.book.organisations));
  model::Facts facts;
  for (std::size_t i = 0; i < summaries.people.size(); ++i) {
    const auto& archived = summaries.people[i].archived;
    if (archived && *archived <= session.today() && !options.archived) continue;
    summaries.read_all(i, facts);
    if (filter.empty() || cli::passes(filter, facts, summaries.book, names)) {
      take(lists(std::string(summaries.people[i].id), facts, false));
    }
  }
  for (const model::OrganisationFacts& facts_of : summaries.book.organisations) {
    if (passes(filter, facts_of, summaries.book, names)) take(lists(facts_of.id, facts_of, true));
  }
}

base::Date last_day(cli::Session& session, const StandingOptions& options) {
  return read_until(options.until, session.today(), base::Tense::future, base::last_day);
}

}  // namespace nurture::pages
