// nurture agenda: the days ahead, as `due` would have them.
#include "cadence/plan.hpp"
#include "commands/commands.hpp"
#include "edits/typed_days.hpp"
#include "pages/options.hpp"
#include "pages/page.hpp"
#include "pages/view.hpp"
#include "render/format.hpp"
#include "render/lists.hpp"

namespace nurture::commands {
namespace {

constexpr int default_agenda_days = 7;

struct AgendaOptions {
  pages::View view;
  std::optional<int> days;
  std::optional<std::string> format;
};

// Filtering comes after planning: who is shown changes nobody's day.
std::vector<cadence::PlannedDay> planned(cli::Session& session, const AgendaOptions& options) {
  const index::Summaries& summaries = session.summaries();
  std::vector<cadence::PlannedDay> kept;
  std::size_t room = pages::most_rows(options.view.rows);
  for (cadence::PlannedDay day :
       cadence::plan(summaries.book(), session.today(),
                     pages::days_ahead(options.days, default_agenda_days, "planned"),
                     scope_of(session, options.view))) {
    day.listed = passing(day.listed, options.view, summaries);
    // Of everyone, it says nothing about these people.
    if (!options.view.filter.empty()) day.more = day.again = 0;
    if (day.listed.size() > room) {
      day.more += static_cast<int>(day.listed.size() - room);
      day.listed.resize(room);
    }
    room -= day.listed.size();
    if (!day.listed.empty()) kept.push_back(std::move(day));
  }
  return kept;
}

std::string formatted_days(cli::Session& session, const std::vector<cadence::PlannedDay>& days,
                           const model::Book& book, const std::string& text) {
  const render::Format format = render::read_format(text);
  std::string lines;
  for (const cadence::PlannedDay& day : days) {
    for (const render::Line& line : pages::lines_of(session, day.listed, book)) {
      lines += render::formatted(format, line, book, day.day);
    }
  }
  return lines;
}

// Everyone on any of the days.
model::Book book_of_days(cli::Session& session, const std::vector<cadence::PlannedDay>& days) {
  std::vector<cadence::Due> lines;
  for (const cadence::PlannedDay& day : days) {
    lines.insert(lines.end(), day.listed.begin(), day.listed.end());
  }
  return pages::book_of(session, lines);
}

base::Exit run_agenda(const AgendaOptions& options, cli::Session& session) {
  if (session.json() && options.format)
    throw base::usage("--format and --json exclude each other", "remove one of them");
  const std::vector<cadence::PlannedDay> days = planned(session, options);
  const model::Book book = book_of_days(session, days);
  const base::Date today = session.today();
  if (session.json()) return session.answer(render::plan_json(days, book, today));
  if (!options.format) {
    return session.answer(render::plan_text(days, book, today, session.out().style()));
  }
  session.out().print(formatted_days(session, days, book, *options.format));
  return session.reader_exit();
}

}  // namespace

cli::Action agenda(cli::Args& args) {
  const auto options = std::make_shared<AgendaOptions>();
  args.number("--days", "N", options->days, "how many days, today among them (7)");
  declare(args, options->view);
  args.revision();
  args.option("--format", "TEMPLATE", options->format,
              "your own format, a line a person: '{day}\\t{id}\\t{reasons}'");
  args.stray([](const std::string& typed) {
    const bool number = typed.find_first_not_of("0123456789") == std::string::npos;
    if (number) return "nurture agenda --days " + typed;
    return edits::as_today(typed);
  });
  args.json();
  args.epilogue("nurture agenda\nnurture agenda --days 30 --owner mei");
  return [options](cli::Session& session) { return run_agenda(*options, session); };
}

}  // namespace nurture::commands
