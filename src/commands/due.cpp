// nurture due: today's list, who, why, last, next, with what.
#include <algorithm>

#include "base/mime.hpp"
#include "base/text.hpp"
#include "commands/commands.hpp"
#include "commands/walk.hpp"
#include "edits/typed_days.hpp"
#include "pages/calendar.hpp"
#include "pages/once.hpp"
#include "pages/page.hpp"
#include "pages/view.hpp"
#include "render/format.hpp"

namespace nurture::commands {
namespace {

struct DueOptions {
  pages::View view;
  bool all = false, brief = false, once = false, html = false, quiet = false;
  bool exit_code = false, ratings = false, interactive = false, verbose = false, ics = false;
  std::optional<std::string> format, mail;
};

void check(cli::Session& session, const DueOptions& options) {
  const int forms = int{options.brief} + int{options.html} + int{options.format.has_value()} +
                    int{options.ics} + int{options.mail.has_value()} + int{session.json()};
  if (forms > 1) {
    throw base::usage("--brief, --format, --html, --ics, --json and --mail exclude each other",
                      "remove all but one");
  }
  if (options.interactive && (forms > 0 || options.once || options.exit_code)) {
    throw base::usage("-i can't be combined with another form, --once or --exit-code",
                      "use only one of them");
  }
  if (!session.commit().empty() && (options.interactive || options.once)) {
    throw base::usage("a commit can't be walked through, and --once is for today",
                      "leave out --rev, or -i and --once");
  }
  if (options.mail && !base::valid_address(*options.mail)) {
    throw base::usage("'" + *options.mail + "' is not a mail address",
                      "as in --mail you@example.com");
  }
}

render::Envelope envelope(cli::Session& session, const std::string& to) {
  const std::string& from = session.config().mail.empty() ? to : session.config().mail;
  if (!base::valid_address(from)) {
    throw base::usage("'" + from + "' (mail in your config) is not a mail address",
                      "nurture config mail you@example.com");
  }
  system::Clock& clock = session.system().clock;
  return {to, from, session.root(), clock.seconds(), clock.utc_offset_minutes()};
}

std::string formatted_lines(const render::Day& day, const model::Book& book,
                            const std::string& text) {
  const render::Format format = render::read_format(text);
  std::string lines;
  for (const render::Line& line : day.lines) {
    lines += render::formatted(format, line, book, day.agenda.today);
  }
  return lines;
}

// Of the screen that it is to fit; 0 where there is none.
int screen_rows(cli::Session& session) {
  system::Terminal& terminal = session.system().terminal;
  return terminal.output_is_terminal() ? terminal.rows().value_or(0) : 0;
}

std::string day_page(cli::Session& session, const DueOptions& options, const pages::Today& today) {
  const auto& [book, day] = today;
  if (session.json()) return render::day_json(day, book);
  if (options.ics)
    return exchange::calendar_of(pages::calendar_of_day(session, today), day.agenda.today);
  if (options.format) return formatted_lines(day, book, *options.format);
  if (options.mail) {
    return render::day_mail(day, book, envelope(session, *options.mail), options.ratings);
  }
  if (options.html) return render::day_html(day, book, options.ratings);
  if (options.brief) return render::day_brief(day, book, session.out().style());
  return render::day_text(day, book, session.out().style(),
                          options.verbose ? 0 : screen_rows(session));
}

// Cron must not mail an empty day, but must say that a file could not be judged.
bool silent(const DueOptions& options, const render::Day& day) {
  if (!day.lines.empty() || day.agenda.review) return false;
  return options.quiet || (options.mail && day.agenda.unreadable == 0);
}

// Only what has reached the pipe or the terminal was shown.
void print_once(cli::Session& session, const std::string& text) {
  std::optional<pages::Showing> showing =
      pages::Showing::claim(session.system(), session.root(), session.today());
  if (!showing) return;
  session.out().print(text);
  session.system().terminal.flush();
  showing->keep();
}

base::Exit run_due(const DueOptions& options, cli::Session& session) {
  check(session, options);
  if (options.once && pages::Showing::over(session.system(), session.root(), session.today())) {
    return base::Exit::done;
  }
  pages::Today shown = today(session, options.view, options.all);
  const render::Day& day = shown.day;
  if (options.interactive && !day.lines.empty()) return walk(session, options.view, day);
  const bool whole_page =
      !session.json() && !options.format && !options.mail && !options.html && !options.ics;
  if (whole_page) pages::add_times_there(session, shown.day.lines);
  const std::string text = silent(options, day) ? "" : day_page(session, options, shown);
  if (options.once) {
    if (!text.empty()) print_once(session, text);
  } else if (whole_page) {
    session.page(text);
  } else {
    session.out().print(text);
  }
  const base::Exit read = session.reader_exit();
  const bool someone = std::any_of(day.lines.begin(), day.lines.end(),
                                   [](const render::Line& line) { return !line.due.early; });
  return options.exit_code && (someone || day.agenda.review) ? base::Exit::due : read;
}

}  // namespace

cli::Action due(cli::Args& args) {
  const auto options = std::make_shared<DueOptions>();
  args.flag("--all", options->all, "everyone who is due, beyond the day's capacity, too");
  declare(args, options->view);
  args.revision();
  args.flag("-i,--interactive", options->interactive,
            "walk through the list: log, snooze, skip or edit");
  args.flag("-v,--verbose", options->verbose, "everyone in full, on a small screen, too");
  args.flag("--brief", options->brief, "a line a person");
  args.flag("--once", options->once, "only the first time each day: for a shell's start-up file");
  args.option("--format", "TEMPLATE", options->format,
              "your own format, a line a person: '{id}\\t{due}\\t{reasons}'");
  args.option("--mail", "ADDRESS", options->mail, "one complete message, for | sendmail -t");
  args.flag("--html", options->html, "one self-contained page");
  args.flag("--ics", options->ics, "the list as a calendar: see nurture export ics");
  args.flag("--show-rating", options->ratings, "show ratings in the mail or page");
  args.flag("--exit-code", options->exit_code, "exit with 4 if someone, or a review, is due");
  args.flag("--quiet", options->quiet, "print nothing if nobody, and no review, is due");
  args.stray([](const std::string& typed) {
    const std::string day = edits::as_today(typed);
    return day.empty()
               ? "'due' is everyone's: for one person, nurture show " + base::shell_id(typed)
               : "the days ahead: nurture agenda; one of them alone: " + day;
  });
  args.json();
  args.epilogue(
      "nurture due\nnurture due --all --tag client\nnurture due --mail you@example.com | sendmail "
      "-t");
  return [options](cli::Session& session) { return run_due(*options, session); };
}

}  // namespace nurture::commands
