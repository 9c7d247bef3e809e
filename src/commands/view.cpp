// Whose agenda it is, and which of its lines were asked for.
#include "commands/view.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/nearest.hpp"
#include "base/text.hpp"
#include "cli/choose.hpp"
#include "model/facts.hpp"

namespace nurture::commands {
namespace {

// A misspelt `me` would leave all of one's own people out, without a word.
void require_owner(const std::string& me, const model::Settings& settings) {
  if (settings.owners.empty() || settings.owners.contains(me)) return;
  std::vector<std::string> known;
  for (const auto& [name, owner] : settings.owners) known.push_back(name);
  std::string hint = base::did_you_mean(me, known);
  if (hint.empty()) hint = "its owners are " + base::join(known, ", ") + "; or use --everyone";
  throw base::Error("'" + me + "' (me in your config) is no owner in this store", hint,
                    base::Exit::usage);
}

cli::Filter without_scope(const cli::Filter& filter) {
  cli::Filter rest = filter;
  if (rest.owner.size() == 1) rest.owner.clear();
  return rest;
}

}  // namespace

void declare(cli::Args& args, View& view) {
  args.flag("--everyone", view.everyone,
            "everyone's, not only mine (me in the config) and nobody's");
  cli::declare(args, view.filter);
}

cadence::Scope scope_of(cli::Session& session, const View& view) {
  const model::Settings& settings = session.book().settings;
  cli::validate(view.filter, settings);
  if (view.everyone && !view.filter.owner.empty()) {
    throw base::Error("--everyone and --owner don't go together", "leave one of them out",
                      base::Exit::usage);
  }
  if (view.filter.owner.size() == 1) return {view.filter.owner.front()};
  const std::string& me = session.config().me;
  if (view.everyone || view.filter.owner.size() > 1 || me.empty()) return {};
  require_owner(me, settings);
  return {me};
}

bool passes(const cadence::Due& due, const View& view, const model::Book& book) {
  const cli::Filter filter = without_scope(view.filter);
  if (filter.empty()) return true;
  const model::Contact* contact =
      due.contact.empty() ? nullptr : model::find_contact(book, due.contact);
  if (contact && cli::passes(filter, *contact, book)) return true;
  const model::Organisation* organisation =
      due.organisation.empty() ? nullptr : model::find_organisation(book, due.organisation);
  return organisation && passes(filter, *organisation, book);
}

bool passes(const cli::Filter& filter, const model::Organisation& organisation,
            const model::Book& book) {
  model::Contact contact;
  contact.org = organisation.id;
  contact.rating = organisation.rating;
  contact.segment = organisation.segment;
  contact.tags = organisation.tags;
  contact.owner = organisation.owner;
  return cli::passes(filter, contact, book);
}

std::vector<cadence::Due> passing(const std::vector<cadence::Due>& lines, const View& view,
                                  const model::Book& book) {
  std::vector<cadence::Due> kept;
  std::copy_if(lines.begin(), lines.end(), std::back_inserter(kept),
               [&](const cadence::Due& due) { return passes(due, view, book); });
  return kept;
}

render::Line line_of(const cadence::Due& due, const model::Book& book, base::Date today) {
  render::Line line{due, nullptr, nullptr, ""};
  if (!due.contact.empty()) line.contact = model::find_contact(book, due.contact);
  if (!due.organisation.empty()) {
    line.organisation = model::find_organisation(book, due.organisation);
  }
  if (line.contact) line.word = cli::shortest_word(book, *line.contact, today);
  return line;
}

render::Day today(cli::Session& session, const View& view, bool all) {
  const model::Book& book = session.book();
  render::Day day;
  day.agenda = cadence::agenda(model::facts(book, session.today()), session.today(),
                               scope_of(session, view));
  const std::vector<cadence::Due> more = passing(day.agenda.more, view, book);
  std::vector<cadence::Due> shown = passing(day.agenda.listed, view, book);
  if (all) shown.insert(shown.end(), more.begin(), more.end());
  day.more = all ? 0 : static_cast<int>(more.size());
  for (const cadence::Due& due : shown) day.lines.push_back(line_of(due, book, session.today()));
  day.diagnostics = book.diagnostics;
  return day;
}

}  // namespace nurture::commands
