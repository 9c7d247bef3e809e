// nurture agenda: the days ahead, as `due` would have them.
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "cadence/plan.hpp"
#include "commands/commands.hpp"
#include "edits/typed_days.hpp"
#include "pages/options.hpp"
#include "pages/page.hpp"
#include "pages/view.hpp"
#include "render/lists.hpp"

namespace nurture::commands {
namespace {

constexpr int default_days = 7;
constexpr int most_days = 3660;  // ten years: what lies beyond is fiction

struct Options {
  pages::View view;
  std::optional<int> days;
  std::optional<std::string> format;
};

int days(const Options& options) {
  const int wanted = options.days.value_or(default_days);
  if (wanted >= 1 && wanted <= most_days) return wanted;
  throw base::Error("--days " + std::to_string(wanted) + " can't be planned",
                    "give 1 to " + std::to_string(most_days), base::Exit::usage);
}

// Filtering comes after planning: who is shown changes nobody's day.
std::vector<cadence::PlannedDay> planned(cli::Session& session, const Options& options) {
  const index::Summaries& summaries = session.summaries();
  std::vector<cadence::PlannedDay> kept;
  std::size_t room = pages::most_rows(options.view.rows);
  for (cadence::PlannedDay day : cadence::plan(summaries.book(), session.today(), days(options),
                                               scope_of(session, options.view))) {
    day.listed = passing(day.listed, options.view, summaries);
    if (!options.view.filter.empty())
      day.more = 0;  // of everyone: it says nothing about these people
    if (day.listed.size() > room) {
      day.more += static_cast<int>(day.listed.size() - room);
      day.listed.resize(room);
    }
    room -= day.listed.size();
    if (!day.listed.empty()) kept.push_back(std::move(day));
  }
  return kept;
}

std::string formatted(cli::Session& session, const std::vector<cadence::PlannedDay>& days,
                      const model::Book& book, const std::string& text) {
  const render::Format format = pages::read_format(text);
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

base::Exit run(const Options& options, cli::Session& session) {
  if (options.view.revision) session.look_back(*options.view.revision);
  const std::vector<cadence::PlannedDay> days = planned(session, options);
  const model::Book book = book_of_days(session, days);
  if (session.json()) {
    session.out().print(render::plan_json(days, book, session.today()));
  } else if (options.format) {
    session.out().print(formatted(session, days, book, *options.format));
  } else {
    session.out().page(render::plan_text(days, book, session.today(), session.out().style()),
                       session.config().pager);
  }
  return session.reader_exit();
}

}  // namespace

cli::Action agenda(cli::Args& args) {
  const auto options = std::make_shared<Options>();
  args.number("--days", "N", options->days, "how many days, today among them (7)");
  declare(args, options->view);
  cli::declare_revision(args, options->view.revision);
  args.option("--format", "TEMPLATE", options->format,
              "your own format, a line a person: '{day}\\t{id}\\t{reasons}'");
  args.stray([](const std::string& typed) {
    const bool number = typed.find_first_not_of("0123456789") == std::string::npos;
    if (number) return "nurture agenda --days " + typed;
    return edits::as_today(typed);
  });
  args.json();
  args.epilogue("nurture agenda\nnurture agenda --days 30 --owner mei");
  return [options](cli::Session& session) { return run(*options, session); };
}

}  // namespace nurture::commands
