// Whose agenda it is, and which of its lines were asked for.
#include "pages/view.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/nearest.hpp"
#include "base/text.hpp"
#include "model/organisation_names.hpp"
#include "pages/options.hpp"
#include "pages/page.hpp"

namespace nurture::pages {
namespace {

// A misspelt `me` would leave all of one's own people out, without a word.
void require_owner(const std::string& me, const model::Settings& settings) {
  if (settings.owners.empty() || settings.owners.contains(me)) return;
  std::vector<std::string> known;
  for (const auto& [name, owner] : settings.owners) known.push_back(name);
  std::string hint = base::did_you_mean(me, known);
  if (hint.empty()) hint = "its owners are " + base::join(known, ", ") + "; or use --everyone";
  throw base::Error("'" + me + "' (me in your config) is not an owner in this store", hint,
                    base::Exit::usage);
}

const model::OrganisationFacts* find(const std::vector<model::OrganisationFacts>& by_id,
                                     const std::string& id) {
  const auto found =
      std::lower_bound(by_id.begin(), by_id.end(), id,
                       [](const auto& one, const auto& key) { return one.id < key; });
  return found != by_id.end() && found->id == id ? &*found : nullptr;
}

template <typename Person, typename Organisation>
Person as_person(const Organisation& organisation) {
  Person person;
  person.org = organisation.id;
  person.rating = organisation.rating;
  person.segment = organisation.segment;
  person.tags = organisation.tags;
  person.owner = organisation.owner;
  return person;
}

}  // namespace

cli::Filter beyond_scope(const View& view) {
  cli::Filter rest = view.filter;
  if (rest.owner.size() == 1) rest.owner.clear();
  return rest;
}

std::string typed_again(const cli::Session& session, const View& view) {
  return (view.everyone ? " --everyone" : "") + cli::typed_again(view.filter) +
         session.typed_again();
}

void declare(cli::Args& args, View& view) {
  args.flag("--everyone", view.everyone, "everyone's list, even if `me` is set");
  cli::declare(args, view.filter);
  declare_rows(args, view.rows);
}

cadence::Scope scope_of(cli::Session& session, const View& view) {
  const model::Settings& settings = session.summaries().settings();
  const cli::Filter filter = cli::known(view.filter, session.summaries());
  if (view.everyone && !filter.owner.empty()) {
    throw base::Error("--everyone and --owner don't go together", "use only one of them",
                      base::Exit::usage);
  }
  if (filter.owner.size() == 1) return {filter.owner.front()};
  const std::string& me = session.config().me;
  if (view.everyone || filter.owner.size() > 1 || me.empty()) return {};
  require_owner(me, settings);
  return {me};
}

std::vector<cadence::Due> passing(const std::vector<cadence::Due>& lines, const View& view,
                                  const index::Summaries& summaries) {
  const cli::Filter filter = cli::known(beyond_scope(view), summaries);
  if (filter.empty()) return lines;
  const model::FactBook& book = summaries.book();
  model::OrganisationNames names(model::pointers(book.organisations));
  std::vector<cadence::Due> kept;
  std::copy_if(lines.begin(), lines.end(), std::back_inserter(kept), [&](const cadence::Due& due) {
    if (due.person && cli::passes(filter, summaries.at(*due.person), book, names)) return true;
    const model::OrganisationFacts* organisation = find(book.organisations, due.organisation);
    return organisation && passes(filter, *organisation, book, names);
  });
  return kept;
}

bool passes(const cli::Filter& filter, const model::Organisation& organisation,
            const model::Book& book) {
  return cli::passes(filter, as_person<model::Contact>(organisation), book);
}

bool passes(const cli::Filter& filter, const model::OrganisationFacts& organisation,
            const model::FactBook& book, model::OrganisationNames& names) {
  return cli::passes(filter, as_person<model::Facts>(organisation), book, names);
}

Today today(cli::Session& session, const View& view, bool all) {
  const index::Summaries& summaries = session.summaries();
  // Whoever waits is counted; words for each are made only where somebody wants to see or to filter
  // them.
  const bool counted = !all && beyond_scope(view).empty();
  Today made;
  made.day.again = typed_again(session, view);
  made.day.of_commit = !session.commit().empty();
  made.day.narrowed = !beyond_scope(view).empty();
  cadence::Agenda& agenda = made.day.agenda;
  agenda = cadence::agenda(summaries.book(), session.today(), scope_of(session, view),
                           counted ? cadence::Words::listed : cadence::Words::all);
  if (made.day.narrowed) {  // these are about everyone of the scope
    agenda.review.reset();
    agenda.default_rating = agenda.undecided = agenda.unknown_owner = 0;
  }
  std::vector<cadence::Due> shown = passing(agenda.listed, view, summaries);
  const std::vector<cadence::Due> more = passing(agenda.more, view, summaries);
  if (all) shown.insert(shown.end(), more.begin(), more.end());
  const std::size_t there = shown.size();
  keep_first(shown, view.rows);
  made.book = book_of(session, shown);
  made.day.more = all ? 0 : counted ? agenda.beyond : static_cast<int>(more.size());
  made.day.more += static_cast<int>(there - shown.size());
  made.day.lines = lines_of(session, shown, made.book);
  made.day.diagnostics = summaries.diagnostics;
  // Read once more for their words, somebody's file may fail: they are counted, never dropped.
  const auto& unread = made.book.diagnostics;
  made.day.diagnostics.insert(made.day.diagnostics.end(), unread.begin(), unread.end());
  agenda.unreadable += static_cast<int>(made.book.unreadable.size());
  return made;
}

}  // namespace nurture::pages
