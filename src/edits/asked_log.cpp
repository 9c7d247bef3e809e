// What a walk asks for before it writes a log entry.
#include "edits/asked_log.hpp"

#include <array>
#include <utility>

#include "cli/known.hpp"
#include "cli/prompt.hpp"
#include "edits/log_words.hpp"
#include "edits/typed_days.hpp"
#include "model/standing.hpp"

namespace nurture::edits {
namespace {

void ask_channel(cli::Session& session, Said& said) {
  const std::string usual = said.channel;
  const model::Settings& settings = session.settings();
  const std::vector<std::string> names = cli::names_in(settings.channels);
  cli::ask_until(
      session, "channel (Enter for " + usual + "): ",
      [&](const std::string& typed) {
        said.channel = typed.empty() ? usual : known_channel(typed, settings);
      },
      cli::completing(std::move(names)));
}

bool ask_note(cli::Session& session, Said& said) {
  const std::string how = said.channel + (said.no_answer ? ", no answer" : "");
  return cli::ask_until(
      session,
      "note (" + how + "; Enter for none): ", [&](const std::string& typed) { said.note = typed; },
      {}, said.note);
}

// What stands is on the screen already: it stays unless something else is said.
void ask_next(cli::Session& session, const model::Contact& contact, Said& said) {
  const bool stands = model::standing_next(contact, session.today()) != nullptr;
  const std::string question =
      stands ? "next time (Enter keeps it, - clears it): " : "next time (Enter for none): ";
  cli::ask_until(session, question, [&](const std::string& typed) {
    if (typed == "-") {
      if (stands) said.next = "";
    } else if (!typed.empty()) {
      said.next = typed;
    }
  });
}

void ask_follow_up(cli::Session& session, Said& said) {
  const std::string question = "follow-up, as in '2 weeks: call' (Enter for none): ";
  cli::ask_until(
      session, question,
      [&](const std::string& typed) {
        if (!typed.empty()) said.follow_up = typed_follow_up(session, typed);
      },
      cli::days_ahead);
}

enum class More { save, channel, next, follow_up, rewrite };

// In the order of More.
constexpr std::array more_keys{
    cli::AnswerKey{"save", "Enter saves", "write it as it is"},
    cli::AnswerKey{"channel", "[c]hannel", "say how"},
    cli::AnswerKey{"next", "[n]ext time", "what to do or say the next time"},
    cli::AnswerKey{"follow-up", "[f]ollow-up", "something to do on a day"},
    cli::AnswerKey{"rewrite", "[r]ewrite the note", "the note once more"},
};

// Note first, since most logs are no more than that; the rest is a key each. False: the person
// left.
bool ask_more(cli::Session& session, const model::Contact& contact, Said& said) {
  while (const auto key = choose_key(session, more_keys, 0)) {
    const More more = static_cast<More>(*key);
    if (more == More::save) return true;
    if (more == More::channel) ask_channel(session, said);
    if (more == More::next) ask_next(session, contact, said);
    if (more == More::follow_up) ask_follow_up(session, said);
    if (more == More::rewrite) ask_note(session, said);
  }
  return false;
}

}  // namespace

std::optional<store::Saved> save_until_it_is(cli::Session& session, const LogEntry& entry) {
  while (true) {
    try {
      return save_entries(session, {entry});
    } catch (const base::Error& error) {
      cli::complain(session, error);
      session.forget_book();
    }
    if (!cli::answer(session, "it is not saved yet: Enter tries again, ^D gives up ")) return {};
  }
}

std::optional<LogEntry> asked_entry(cli::Session& session, const model::Contact& contact,
                                    bool attempt) {
  Said said;
  said.no_answer = attempt;
  said.channel = usual_channel(session, contact);
  if (!ask_note(session, said) || !ask_more(session, contact, said)) return {};
  LogEntry entry = new_entry(session, said, contact);
  if (doubtful_talk({entry}, session.settings()) && asked_nobody_reached(session)) {
    make_attempt(entry);
  }
  if (!close_answered(session, entry, true)) return {};
  return entry;
}

}  // namespace nurture::edits
