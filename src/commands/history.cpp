// nurture history: what was said, with one person or with all of them, in the order of the days.
#include <algorithm>

#include "cli/choose.hpp"
#include "cli/filter.hpp"
#include "commands/commands.hpp"
#include "pages/file_lines.hpp"
#include "pages/options.hpp"
#include "pages/page.hpp"
#include "render/person.hpp"

namespace nurture::commands {
namespace {

struct HistoryOptions {
  std::string contact;
  cli::Filter filter;
  bool archived = false, authors = false;
  std::optional<std::string> since, until;
  std::optional<int> rows;
};

void collect(const model::Contact& contact, const insight::Days& days,
             std::vector<render::Event>& events) {
  for (const model::Interaction& interaction : contact.interactions) {
    if (days.contain(interaction.date)) events.push_back({&contact, &interaction, {}});
  }
}

/// Of one person their file and what was sent is enough.
model::Book book_of_one(cli::Session& session, const HistoryOptions& options) {
  if (!options.filter.empty()) {
    throw base::usage("a name and a filter don't go together", "use only one of them");
  }
  model::Book book;
  book.settings = session.settings();
  book.contacts.push_back(cli::choose(session, options.contact));
  book.library = session.summaries().library();
  const model::Contact contact = book.contacts.front();
  pages::add_introduced(session, contact, book);
  return book;
}

std::vector<render::Event> events(cli::Session& session, const HistoryOptions& options,
                                  const insight::Days& days, const model::Book& book) {
  const cli::Filter filter = cli::known(options.filter, book);
  const bool someone = !options.contact.empty();
  std::vector<render::Event> found;
  for (const model::Contact& contact : book.contacts) {
    const bool away = model::archived_on(contact, session.today()) && !options.archived;
    if (someone || (!away && cli::passes(filter, contact, book))) collect(contact, days, found);
  }
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
    return a.interaction->date < b.interaction->date;
  });
  return found;
}

void keep_newest(std::vector<render::Event>& found, const std::optional<int>& rows) {
  const std::size_t most = pages::most_rows(rows);
  if (found.size() > most)
    found.erase(found.begin(), found.end() - static_cast<std::ptrdiff_t>(most));
}

base::Exit run_history(const HistoryOptions& options, cli::Session& session) {
  const insight::Days days = pages::read_days(options.since, options.until, session.today(),
                                              [](base::Date) { return base::first_day; });
  const bool someone = !options.contact.empty();
  const model::Book one = someone ? book_of_one(session, options) : model::Book();
  const model::Book& book = someone ? one : session.book();
  std::vector<render::Event> found = events(session, options, days, book);
  keep_newest(found, options.rows);
  if (options.authors) pages::add_authors(session, found);
  return session.answer(session.json()
                            ? render::history_json(found, book, session.today())
                            : render::history_text(found, book, !someone, session.out().style()));
}

}  // namespace

cli::Action history(cli::Args& args) {
  const auto options = std::make_shared<HistoryOptions>();
  args.name("CONTACT", options->contact, "whose; everyone's without", false);
  args.option("--since", "DATE", options->since,
              "since that day (2026-11-02, 'last week', 2026-Q1)");
  args.option("--until", "DATE", options->until, "up to that day");
  pages::declare_rows(args, options->rows, "only the newest N");
  args.flag("--archived", options->archived,
            "include the archived (someone named is always shown)");
  args.flag("--authors", options->authors, "who wrote each entry into its file, and when (git)");
  cli::declare(args, options->filter);
  args.revision();
  args.json();
  args.epilogue("nurture history ada\nnurture history --since 'last week' --owner dave");
  return [options](cli::Session& session) { return run_history(*options, session); };
}

}  // namespace nurture::commands
