// nurture due -i: today's list one by one.
//
//   2 of 5
//    ada  Ada Lovelace · Head of Engineering, Analytical Engines
//         due 11 days ago (every 4..6 weeks by call), may wait until 26 November
//   [l]og  [n]o answer  [s]nooze  [k]eep for later  [m]ore  [e]dit  [q]uit  ?
#include "commands/walk.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "cadence/agenda.hpp"
#include "cli/prompt.hpp"
#include "commands/walk_steps.hpp"
#include "edits/changes.hpp"
#include "edits/questions.hpp"
#include "pages/page.hpp"
#include "render/day_frame.hpp"
#include "render/layout.hpp"

namespace nurture::commands {
namespace {

enum class Act { log, attempt, snooze, keep, more, edit, quit };

// In the order of Act.
constexpr std::array keys{
    edits::Key{"log", "[l]og", "record what was said"},
    edits::Key{"no answer", "[n]o answer", "record that nobody answered"},
    edits::Key{"snooze", "[s]nooze", "until a day; follow-ups are still due"},
    edits::Key{"keep", "[k]eep for later", "on to the next, nothing changes"},
    edits::Key{"more", "[m]ore", "the page to read before a call; again: the whole history"},
    edits::Key{"edit", "[e]dit", "the file, in your editor"},
    edits::Key{"quit", "[q]uit", "what was written stays; nurture undo takes the last one back"},
};

// Someone on the list, named so that they are found again whatever was written since.
struct Place {
  std::string contact, organisation, name;
};

struct Tally {
  int logged = 0, tried = 0, snoozed = 0, kept = 0;
};

bool same(const Place& place, const cadence::Due& due) {
  return place.organisation.empty() ? due.organisation.empty() && place.contact == due.contact
                                    : place.organisation == due.organisation;
}

/// A line of the list, and the book that it points into.
struct Shown {
  model::Book book;
  render::Line line;
};

/// The place's line as it is now; empty where they are off the list, through what was written here
/// or elsewhere.
std::optional<Shown> standing(cli::Session& session, const pages::View& view, const Place& place) {
  const index::Summaries& summaries = session.summaries();
  const cadence::Agenda agenda =
      cadence::agenda(summaries.book(), session.today(), scope_of(session, view));
  for (const auto& lines :
       {passing(agenda.listed, view, summaries), passing(agenda.more, view, summaries)}) {
    const auto found = std::find_if(lines.begin(), lines.end(),
                                    [&](const cadence::Due& due) { return same(place, due); });
    if (found == lines.end()) continue;
    model::Book book = pages::book_of(session, {*found});
    const std::vector<render::Line> made = pages::lines_of(session, {*found}, book);
    if (!made.empty()) return Shown{std::move(book), made.front()};
  }
  return {};
}

// What a touch did not close, an organisation's own follow-ups, say, with the way to close them.
void name_follow_ups(cli::Session& session, const pages::View& view, const Place& place) {
  const std::optional<Shown> shown = standing(session, view, place);
  if (!shown) return;
  const cadence::Due& due = shown->line.due;
  for (const cadence::Occasion& one : due.occasions) {
    if (one.kind != cadence::Kind::follow_up) continue;
    const std::string& whose = one.organisation.empty() ? due.contact : one.organisation;
    const std::string number = std::to_string(one.number);
    const std::string what = one.text.empty() ? "follow-up " + number : base::one_line(one.text);
    session.out().note(base::printable("still open: " + what + ": nurture follow-up done " + whose +
                                       " " + number) +
                       "\n");
  }
}

// ^C in one of its questions leaves it, and no more than it.
Outcome done(cli::Session& session, Act act, const render::Line& line) try {
  if (act == Act::log || act == Act::attempt) return take_down(session, line, act == Act::attempt);
  if (act == Act::snooze) return put_off(session, line);
  return open_file(session, line);
} catch (const cli::Interrupted&) {
  session.out().note(act == Act::edit     ? "nothing was changed\n"
                     : act == Act::snooze ? "nothing was snoozed\n"
                                          : "nothing was logged\n");
  return Outcome::nothing;
}

// Until something was written, or the person goes on. Empty: they end the walk.
std::optional<Outcome> worked(cli::Session& session, const render::Line& line) {
  int pages = 0;
  while (const std::optional<std::size_t> key = choose_key(session, "", keys)) {
    const Act act = static_cast<Act>(*key);
    if (act == Act::quit) return {};
    if (act == Act::keep) return Outcome::nothing;
    if (act == Act::more) {
      show_more(session, line, pages++ % 2 == 1);
      continue;
    }
    const Outcome outcome = done(session, act, line);
    if (outcome != Outcome::nothing) return outcome;
  }
  return {};
}

// One person of the list; again after an edit, as they stand then. False: the walk is at its end.
bool visit(cli::Session& session, const pages::View& view, const Place& place, Tally& tally) {
  while (const std::optional<Shown> shown = standing(session, view, place)) {
    const auto& [book, line] = *shown;
    session.out().print(render::line_text(line, book, session.today(), session.out().style()) +
                        "\n");
    const std::optional<Outcome> outcome = worked(session, line);
    if (!outcome) return false;
    if (*outcome == Outcome::changed) {
      session.out().print("\n");
      continue;
    }
    tally.logged += *outcome == Outcome::logged;
    tally.tried += *outcome == Outcome::tried;
    tally.snoozed += *outcome == Outcome::snoozed;
    tally.kept += *outcome == Outcome::nothing;
    if (*outcome == Outcome::logged) name_follow_ups(session, view, place);
    return true;
  }
  edits::say(session, place.name + " is not on today's list any more");
  return true;
}

std::vector<Place> places(const render::Day& day) {
  std::vector<Place> list;
  for (const render::Line& line : day.lines) {
    const std::string& name = line.organisation ? line.organisation->name : line.contact->name;
    list.push_back({line.due.contact, line.due.organisation, name});
  }
  return list;
}

std::string counted(const std::vector<std::pair<std::string, int>>& counts) {
  std::vector<std::string> parts;
  for (const auto& [what, count] : counts) {
    if (count > 0) parts.push_back(what + " " + std::to_string(count));
  }
  return base::join(parts, ", ");
}

// "logged 3, snoozed 1; 1 left for today, and 23 more: nurture due --all"
std::string sum(const Tally& tally, const render::Day& day) {
  std::string text = counted({{"logged", tally.logged},
                              {"no answer", tally.tried},
                              {"snoozed", tally.snoozed},
                              {"kept for later", tally.kept}});
  if (text.empty()) text = "nothing was written";
  const int left = static_cast<int>(day.lines.size());
  text += left > 0 ? "; " + std::to_string(left) + " left for today" : "; done for today";
  if (day.more > 0)
    text += ", and " + std::to_string(day.more) + " more: nurture due --all" + day.again;
  return text;
}

}  // namespace

base::Exit walk(cli::Session& session, const pages::View& view, const render::Day& day) {
  const render::Style& style = session.out().style();
  session.out().print(render::two_ends(style, render::day_title(day), render::day_progress(day)));
  const std::vector<Place> list = places(day);
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
  edits::say(session, sum(tally, today(session, view, false).day));
  if (!interrupted) return session.reader_exit();
  session.system().terminal.flush();
  session.system().terminal.interrupt();
  return base::Exit::interrupted;
}

}  // namespace nurture::commands
