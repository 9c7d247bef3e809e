// What can be done with one line of the agenda while walking through it.
#include "commands/walk_steps.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "cadence/explain.hpp"
#include "edits/changes.hpp"
#include "edits/edit_file.hpp"
#include "edits/log_done.hpp"
#include "edits/log_reached.hpp"
#include "edits/log_typed.hpp"
#include "edits/log_write.hpp"
#include "edits/questions.hpp"
#include "edits/snooze_until.hpp"
#include "edits/typed_days.hpp"
#include "pages/page.hpp"
#include "render/person.hpp"

namespace nurture::commands {
namespace {

std::vector<std::string> channel_names(const model::Settings& settings) {
  std::vector<std::string> names;
  for (const auto& [name, channel] : settings.channels) names.push_back(name);
  return names;
}

void ask_channel(cli::Session& session, edits::Said& said) {
  const std::string usual = said.channel;
  edits::ask_until(
      session, "channel (Enter for " + usual + "): ",
      [&](const std::string& typed) {
        said.channel = typed.empty() ? usual : edits::known_channel(typed, session.settings());
      },
      edits::one_of(channel_names(session.settings())));
}

bool ask_note(cli::Session& session, edits::Said& said) {
  const std::string how = said.channel + (said.no_answer ? ", no answer" : "");
  return edits::ask_until(
      session,
      "note (" + how + "; Enter for none): ", [&](const std::string& typed) { said.note = typed; },
      {}, said.note);
}

// What stands is on the screen already: it stays unless something else is said.
void ask_next(cli::Session& session, const model::Contact& contact, edits::Said& said) {
  const bool stands = render::standing_next(contact, session.today()) != nullptr;
  const std::string question =
      stands ? "next time (Enter keeps it, - clears it): " : "next time (Enter for none): ";
  edits::ask_until(session, question, [&](const std::string& typed) {
    if (typed == "-") {
      if (stands) said.next = "";
    } else if (!typed.empty()) {
      said.next = typed;
    }
  });
}

void ask_follow_up(cli::Session& session, edits::Said& said) {
  const std::string question = "follow-up, as in '2 weeks: call' (Enter for none): ";
  edits::ask_until(
      session, question,
      [&](const std::string& typed) {
        if (!typed.empty()) said.follow_up = edits::typed_follow_up(session, typed);
      },
      edits::days_ahead);
}

enum class More { save, channel, next, follow_up, rewrite };

// In the order of More.
constexpr std::array more_keys{
    edits::Key{"save", "Enter saves", "write it as it is"},
    edits::Key{"channel", "[c]hannel", "say how"},
    edits::Key{"next", "[n]ext time", "what to do or say the next time"},
    edits::Key{"follow-up", "[f]ollow-up", "something to do on a day"},
    edits::Key{"rewrite", "[r]ewrite the note", "the note once more"},
};

// Note first, since most logs are no more than that; the rest is a key each. False: the person
// left.
bool ask_more(cli::Session& session, const model::Contact& contact, edits::Said& said) {
  while (const auto key = choose_key(session, "", more_keys, 0)) {
    const More more = static_cast<More>(*key);
    if (more == More::save) return true;
    if (more == More::channel) ask_channel(session, said);
    if (more == More::next) ask_next(session, contact, said);
    if (more == More::follow_up) ask_follow_up(session, said);
    if (more == More::rewrite) ask_note(session, said);
  }
  return false;
}

// False: the person left one of the questions.
bool ask_done(cli::Session& session, edits::Entry& entry) {
  const std::vector<edits::Numbered> open =
      edits::answerable(entry.contact, entry.interaction, session.settings(), session.today());
  if (open.size() == 1) {
    entry.beside.done = {entry.contact.follow_ups[open.front().index]};
  } else if (open.size() > 1) {
    const auto done = ask_done(session, entry.contact, open);
    if (!done) return false;
    entry.beside.done = *done;
  }
  return true;
}

// What was typed is not thrown away because a disk was full for a moment.
std::optional<store::Saved> saved(cli::Session& session, const edits::Entry& entry) {
  while (true) {
    try {
      return edits::save_log(session, {entry});
    } catch (const base::Error& error) {
      edits::complain(session, error);
      session.forget_book();
    }
    if (!edits::answer(session, "it is not saved yet: Enter tries again, ^D gives up ")) return {};
  }
}

std::optional<edits::Entry> asked_entry(cli::Session& session, const model::Contact& contact,
                                        bool attempt) {
  edits::Said said;
  said.no_answer = attempt;
  said.channel = edits::usual_channel(session, contact);
  if (!ask_note(session, said) || !ask_more(session, contact, said)) return {};
  edits::Entry entry = new_entry(session, said, contact);
  if (edits::doubtful_talk({entry}, session.settings()) && edits::asked_nobody_reached(session)) {
    entry.interaction.reached = false;
  }
  if (!ask_done(session, entry)) return {};
  return entry;
}

}  // namespace

Outcome take_down(cli::Session& session, const render::Line& line, bool attempt) {
  if (!line.contact) {
    edits::complain(
        session, base::usage("there is nobody at '" + line.organisation->name + "' to log on yet",
                             "nurture add NAME org=" + line.organisation->id));
    return Outcome::nothing;
  }
  const std::optional<edits::Entry> entry = asked_entry(session, *line.contact, attempt);
  if (!entry) {
    session.out().note("nothing was logged\n");
    return Outcome::nothing;
  }
  const std::optional<store::Saved> made = saved(session, *entry);
  if (!made) return Outcome::changed;
  edits::say_saved(session, {*entry}, *made, "logged");
  return entry->interaction.reached ? Outcome::logged : Outcome::tried;
}

Outcome put_off(cli::Session& session, const render::Line& line) {
  if (line.organisation || !line.contact) {
    edits::complain(session,
                    base::usage("an organisation can't be snoozed", "k leaves it for later"));
    return Outcome::nothing;
  }
  const model::Contact& contact = *line.contact;
  Outcome outcome = Outcome::nothing;
  edits::ask_until(
      session, "until, as in '2 weeks' (Enter goes back): ",
      [&](const std::string& typed) {
        if (typed.empty()) return;
        edits::snooze_until(session, contact, typed);
        outcome = Outcome::snoozed;
      },
      edits::days_ahead);
  return outcome;
}

Outcome open_file(cli::Session& session, const render::Line& line) {
  try {
    edit_file(session,
              line.organisation ? edits::target(*line.organisation) : edits::target(*line.contact));
  } catch (const base::Error& error) {
    edits::complain(session, error);
  }
  session.forget_book();
  return Outcome::changed;
}

void show_more(cli::Session& session, const render::Line& line, bool whole) {
  if (!line.contact) {
    session.out().note("nothing more to show\n");
    return;
  }
  const model::Contact& contact = *line.contact;
  model::Book book = pages::book_around(session, contact);
  pages::add_sent_items(session, contact, book);
  const base::Date today = session.today();
  const render::Style& style = session.out().style();
  std::string text;
  if (whole) {
    std::vector<render::Event> events;
    for (const model::Interaction& one : contact.interactions) {
      if (one.date <= today) events.push_back({&contact, &one, {}});
    }
    std::stable_sort(events.begin(), events.end(), [](const auto& a, const auto& b) {
      return a.interaction->date < b.interaction->date;
    });
    text = render::history_text(events, book, false, style);
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

}  // namespace nurture::commands
