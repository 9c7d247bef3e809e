// nurture due -i: today's list one by one.
//
//   2 of 5
//    ada  Ada Lovelace · Head of Engineering, Analytical Engines
//         due 11 days ago (every 4..6 weeks by call), may wait until 26 November
//   [l]og  [n]o answer  [s]nooze  [k]eep for later  [m]ore  [e]dit  [q]uit  ?
#include "commands/walk.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "base/text.hpp"
#include "cadence/explain.hpp"
#include "cli/prompt.hpp"
#include "edits/asked_log.hpp"
#include "edits/snooze.hpp"
#include "edits/whole_file.hpp"
#include "model/standing.hpp"
#include "pages/page.hpp"
#include "render/layout.hpp"
#include "render/person.hpp"

namespace nurture::commands {
namespace {

enum class VisitOutcome {
  logged,
  tried,  ///< logged, and nobody answered
  snoozed,
  changed,  ///< the file may say something else now: to be shown again
  nothing,  ///< nothing was written: what to do is still open
};

// Asks for channel, note, next approach and follow-up, and writes them to the line's person as
// `log` would; an attempt is one that nobody answered.
VisitOutcome log_line(cli::Session& session, const render::Line& line, bool attempt) {
  if (!line.contact) {
    cli::complain(session,
                  base::usage("there is nobody at '" + line.organisation->name + "' to log on yet",
                              "nurture add NAME org=" + line.organisation->id));
    return VisitOutcome::nothing;
  }
  const std::optional<edits::LogEntry> entry = edits::asked_entry(session, *line.contact, attempt);
  if (!entry) {
    session.remark("nothing was logged");
    return VisitOutcome::nothing;
  }
  const std::optional<store::Saved> made = edits::save_until_it_is(session, *entry);
  if (!made) return VisitOutcome::changed;
  edits::say_saved(session, {*entry}, *made);
  return entry->interaction.reached ? VisitOutcome::logged : VisitOutcome::tried;
}

// Asks until when.
VisitOutcome snooze_line(cli::Session& session, const render::Line& line) {
  if (line.organisation || !line.contact) {
    cli::complain(session,
                  base::usage("an organisation can't be snoozed", "k leaves it for later"));
    return VisitOutcome::nothing;
  }
  return ask_snooze(session, *line.contact) ? VisitOutcome::snoozed : VisitOutcome::nothing;
}

// The file of whom the line stands for, in the editor.
VisitOutcome edit_line(cli::Session& session, const render::Line& line) {
  try {
    edit_file(session,
              line.organisation ? edits::target(*line.organisation) : edits::target(*line.contact));
  } catch (const base::Error& error) {
    cli::complain(session, error);
  }
  session.forget_book();
  return VisitOutcome::changed;
}

enum class Act { log, attempt, snooze, keep, more, edit, quit };

// In the order of Act.
constexpr std::array keys{
    cli::AnswerKey{"log", "[l]og", "record what was said"},
    cli::AnswerKey{"no answer", "[n]o answer", "record that nobody answered"},
    cli::AnswerKey{"snooze", "[s]nooze", "until a day; follow-ups are still due"},
    cli::AnswerKey{"keep", "[k]eep for later", "on to the next, nothing changes"},
    cli::AnswerKey{"more", "[m]ore", "the page to read before a call; again: the whole history"},
    cli::AnswerKey{"edit", "[e]dit", "the file, in your editor"},
    cli::AnswerKey{"quit", "[q]uit",
                   "what was written stays; nurture undo takes the last one back"},
};

// Someone on the list, named so that they are found again whatever was written since.
struct Visit {
  std::string contact, organisation, name;
};

using Tally = std::map<VisitOutcome, int>;

bool same(const Visit& place, const cadence::Due& due) {
  return place.organisation.empty() ? due.organisation.empty() && place.contact == due.contact
                                    : place.organisation == due.organisation;
}

/// A line of the list, and the book that it points into.
struct ShownLine {
  model::Book book;
  render::Line line;
};

/// The place's line as it is now; empty where they are off the list, through what was written here
/// or elsewhere.
std::optional<ShownLine> standing(cli::Session& session, const pages::View& view,
                                  const Visit& place) {
  const index::Summaries& summaries = session.summaries();
  const cadence::Agenda agenda =
      cadence::agenda(summaries.book(), session.today(), scope_of(session, view));
  for (const auto& lines :
       {passing(agenda.listed, view, summaries), passing(agenda.more, view, summaries)}) {
    const auto found = std::find_if(lines.begin(), lines.end(),
                                    [&](const cadence::Due& due) { return same(place, due); });
    if (found == lines.end()) continue;
    model::Book book = pages::book_of(session, {*found});
    std::vector<render::Line> made = pages::lines_of(session, {*found}, book);
    pages::add_times_there(session, made);
    if (!made.empty()) return ShownLine{std::move(book), made.front()};
  }
  return {};
}

/// The numbers of someone's open follow-ups; null where they are gone.
const std::vector<int>* open_numbers(const index::Summaries& summaries, const std::string& id,
                                     bool organisation) {
  if (!organisation) {
    const auto place = summaries.find(id);
    return place ? &summaries.at(*place).follow_up_numbers : nullptr;
  }
  for (const auto& one : summaries.organisation_facts()) {
    if (one.id == id) return &one.follow_up_numbers;
  }
  return nullptr;
}

// What a touch did not close of what stood on the line, an organisation's own follow-ups, say, with
// the way to close them.
void name_follow_ups(cli::Session& session, const cadence::Due& before) {
  for (const cadence::Occasion& one : before.occasions) {
    if (one.kind != cadence::Kind::follow_up) continue;
    const bool organisation = !one.organisation.empty();
    const std::string& whose = organisation ? one.organisation : before.contact;
    const auto* open = open_numbers(session.summaries(), whose, organisation);
    if (open == nullptr || std::find(open->begin(), open->end(), one.number) == open->end())
      continue;
    const std::string number = std::to_string(one.number);
    const std::string what = one.text.empty() ? "follow-up " + number : base::one_line(one.text);
    session.remark("still open: " + what + ": nurture follow-up done " + base::shell_id(whose) +
                   " " + number);
  }
}

// ^C in one of its questions leaves it, and no more than it.
VisitOutcome done(cli::Session& session, Act act, const render::Line& line) try {
  if (act == Act::log || act == Act::attempt) return log_line(session, line, act == Act::attempt);
  if (act == Act::snooze) return snooze_line(session, line);
  return edit_line(session, line);
} catch (const cli::Interrupted&) {
  session.remark(act == Act::edit     ? "nothing was changed"
                 : act == Act::snooze ? "nothing was snoozed"
                                      : "nothing was logged");
  return VisitOutcome::nothing;
}

// Until something was written, or the person goes on. Empty: they end the walk.
std::optional<VisitOutcome> worked(cli::Session& session, const render::Line& line) {
  int pages = 0;
  while (const std::optional<std::size_t> key = choose_key(session, keys)) {
    const Act act = static_cast<Act>(*key);
    if (act == Act::quit) return {};
    if (act == Act::keep) return VisitOutcome::nothing;
    if (act == Act::more) {
      if (line.contact) {
        show_more(session, *line.contact, pages++ % 2 == 1);
      } else {
        session.remark("nothing more to show");
      }
      continue;
    }
    const VisitOutcome outcome = done(session, act, line);
    if (outcome != VisitOutcome::nothing) return outcome;
  }
  return {};
}

// One person of the list; again after an edit, as they stand then. False: the walk is at its end.
bool visit(cli::Session& session, const pages::View& view, const Visit& place, Tally& tally) {
  while (const std::optional<ShownLine> shown = standing(session, view, place)) {
    const auto& [book, line] = *shown;
    session.out().print(render::line_text(line, book, session.today(), session.out().style()) +
                        "\n");
    const std::optional<VisitOutcome> outcome = worked(session, line);
    if (!outcome) return false;
    if (*outcome == VisitOutcome::changed) {
      session.out().print("\n");
      continue;
    }
    ++tally[*outcome];
    if (*outcome == VisitOutcome::logged) name_follow_ups(session, line.due);
    return true;
  }
  session.say(place.name + " is not on today's list any more");
  return true;
}

std::vector<Visit> places(const render::Day& day) {
  std::vector<Visit> list;
  for (const render::Line& line : day.lines) {
    const std::string& name = line.organisation ? line.organisation->name : line.contact->name;
    list.push_back({line.due.contact, line.due.organisation, name});
  }
  return list;
}

// "logged 3, snoozed 1; 1 left for today, and 23 more: nurture due --all"
std::string sum(Tally& tally, const render::Day& day) {
  std::string text = counted_parts({{"logged", tally[VisitOutcome::logged]},
                                    {"no answer", tally[VisitOutcome::tried]},
                                    {"snoozed", tally[VisitOutcome::snoozed]},
                                    {"kept for later", tally[VisitOutcome::nothing]}});
  const int left = static_cast<int>(day.lines.size());
  text += left > 0 ? "; " + std::to_string(left) + " left for today" : "; done for today";
  if (day.more > 0)
    text += ", and " + std::to_string(day.more) + " more: nurture due --all" + day.again;
  return text;
}

}  // namespace

void show_more(cli::Session& session, const model::Contact& contact, bool whole) {
  const model::Book book = pages::book_around(session, contact);
  const base::Date today = session.today();
  const render::Style& style = session.out().style();
  std::string text;
  if (whole) {
    text = render::history_text(render::past_events(contact, today), book, false, style);
  } else {
    const auto reasons = cadence::explain(session.summaries().book(), contact.id, today);
    text = render::person_text(contact, reasons, book, today, style);
  }
  // A page is printed as it is: keys typed ahead are the walk's, and a pager would take them.
  text = "\n" + text + "\n";
  if (whole) {
    session.out().page(text, session.config().pager);
  } else {
    session.out().print(text);
  }
}

bool ask_snooze(cli::Session& session, const model::Contact& contact,
                const std::vector<yaml::Change>& besides) {
  bool snoozed = false;
  cli::ask_until(
      session, "until, as in '2 weeks' (Enter goes back): ",
      [&](const std::string& typed) {
        if (typed.empty()) return;
        edits::snooze_until(session, contact, typed, besides);
        snoozed = true;
      },
      cli::days_ahead);
  return snoozed;
}

std::string counted_parts(const std::vector<std::pair<std::string, int>>& counts) {
  std::vector<std::string> parts;
  for (const auto& [what, count] : counts) {
    if (count > 0) parts.push_back(what + " " + std::to_string(count));
  }
  return parts.empty() ? "nothing was written" : base::join(parts, ", ");
}

base::Exit walk_exit(cli::Session& session, bool interrupted) {
  if (!interrupted) return session.reader_exit();
  session.system().terminal.flush();
  session.system().terminal.interrupt();
  return base::Exit::interrupted;
}

base::Exit walk(cli::Session& session, const pages::View& view, const render::Day& day) {
  const render::Style& style = session.out().style();
  session.out().print(render::two_ends(style, render::day_title(day), render::day_progress(day)));
  const std::vector<Visit> list = places(day);
  Tally tally;
  bool interrupted = false;
  try {
    for (std::size_t i = 0; i < list.size(); ++i) {
      const std::string progress = std::to_string(i + 1) + " of " + std::to_string(list.size());
      session.out().print("\n" + render::remark(style, progress));
      if (!visit(session, view, list[i], tally)) break;
    }
  } catch (const cli::Interrupted&) {
    interrupted = true;
  }
  session.out().print("\n");
  const render::Day left = today(session, view, false).day;
  if (left.agenda.review) session.say("review " + render::day_review(left));
  session.say(sum(tally, left));
  return walk_exit(session, interrupted);
}

}  // namespace nurture::commands
