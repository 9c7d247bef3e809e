// nurture log: record what was said.
#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "cli/choose.hpp"
#include "cli/editor.hpp"
#include "cli/prompt.hpp"
#include "commands/commands.hpp"
#include "edits/introduction.hpp"
#include "edits/log_entry.hpp"
#include "edits/log_mail.hpp"
#include "edits/log_words.hpp"
#include "edits/people.hpp"
#include "edits/typed_days.hpp"

namespace nurture::commands {
namespace {

using Names = std::vector<std::string>;
using Texts = std::optional<std::string>;

struct LogOptions {
  std::string who;
  Names words, done;
  cli::Filter filter;
  Texts channel, date, next, follow_up, need, sent, intent, by, intro, note;
  bool no_answer = false, from_them = false, editor = false, amend = false, from_mail = false;
};

edits::Said understood(const LogOptions& options, cli::Session& session) {
  const model::Settings settings = session.settings();
  const base::Date today = session.today();
  edits::Said said;
  said.channel = edits::known_channel(options.channel, settings);
  if (options.intro && said.channel.empty())
    said.channel = settings.default_channel;  // one for all
  if (options.date) {
    said.date =
        edits::past_day(session, *options.date,
                        "for something still to come: --follow-up \"" + *options.date + ": …\"");
  }
  if (options.sent) {
    const model::LibraryItem item = cli::choose_item(session, *options.sent);
    said.sent = item.id;
    said.sent_title = item.title;
  }
  said.intent = edits::known_intent(options.intent);
  said.by = edits::known_owner(options.by, settings);
  said.next = options.next;
  said.no_answer = options.no_answer;
  said.from_them = options.from_them;
  if (options.no_answer && options.from_them) {
    throw base::usage("--no-answer and --from-them contradict each other",
                      "--no-answer is for an attempt of ours");
  }
  if (options.follow_up) said.follow_up = edits::typed_follow_up(session, *options.follow_up);
  if (options.need) {
    if (base::blank(*options.need))
      throw base::usage("--need says nothing", "as in --need 'a new ERP'");
    said.need = model::Need{};
    said.need->what = *options.need;
    said.need->noted = said.date.value_or(today);
  }
  return said;
}

void refuse_beside_introduction(const LogOptions& options) {
  if (!options.intro) return;
  if (base::blank(*options.intro))
    throw base::usage("--intro says nothing", "say what it is for: --intro 'the ERP project'");
  cli::require_plain(*options.intro, "--intro");
  const auto refuse = [](bool given, const std::string& other, const std::string& hint) {
    if (given) throw base::usage("--intro and " + other + " don't go together", hint);
  };
  refuse(!options.filter.empty(), "filters",
         "name who meets whom: nurture log ada,bob --intro 'the ERP project'");
  refuse(options.no_answer, "--no-answer", "an introduction reaches those who are introduced");
  refuse(options.from_them, "--from-them",
         "who introduced you to somebody stands in the new contact's referred_by");
  refuse(options.amend, "--amend", "nurture undo takes the entry back");
}

void refuse_beside_mail(const LogOptions& options) {
  if (options.note && *options.note != "subject" && *options.note != "body")
    throw base::usage("--note takes subject or body, not '" + *options.note + "'",
                      "body: the first paragraph; without it the subject");
  if (options.note && !options.from_mail)
    throw base::usage("--note goes with --from-mail", "the note is what follows the name");
  if (!options.from_mail) return;
  const auto refuse = [](bool given, const std::string& other, const std::string& hint) {
    if (given) throw base::usage("--from-mail and " + other + " don't go together", hint);
  };
  refuse(!options.filter.empty(), "filters", "the message says whom it is about");
  refuse(options.no_answer || options.from_them, "--no-answer or --from-them",
         "the message says who wrote it");
  refuse(options.intro.has_value(), "--intro", "nurture log ada,bob --intro 'the ERP project'");
  refuse(options.amend, "--amend", "log it, then: nurture log WHO --amend");
  refuse(options.editor, "-e", "standard input is the message; give the note as words");
}

std::string tidy(std::string text) {
  text.erase(std::remove(text.begin(), text.end(), '\r'), text.end());
  text = std::string(base::trim(text));
  // Several lines end like a file's, so that they stand as a plain `|` block.
  return text.find('\n') == std::string::npos ? text : text + "\n";
}

struct Note {
  std::string text;
  std::optional<cli::EditorDraft> draft;  ///< stays until what was typed is in the store
};

Note edited(cli::Session& session, const edits::LogPeople& found, bool amend) {
  std::string text = base::join(found.note, " ");
  const model::Contact& first = found.people.front();
  if (const auto last = edits::newest(first.interactions, session.today());
      amend && text.empty() && last && found.people.size() == 1) {
    text = first.interactions[*last].note;
  }
  Names ids;
  for (const model::Contact& contact : found.people) ids.push_back(contact.id);
  const cli::EditorDraft draft =
      cli::edit_text(session, text.empty() ? text : text + "\n", "note-" + first.id + ".txt",
                     "log " + base::join(ids, ",") + " -e");
  if (!base::blank(draft.text)) return {tidy(draft.text), draft};
  cli::drop_draft(session, draft);
  throw base::Error("nothing was logged: the note is empty");
}

Note note(cli::Session& session, const LogOptions& options, const edits::LogPeople& found) {
  if (options.editor) return edited(session, found, options.amend);
  if (found.note == Names{"-"}) {
    std::string said = tidy(session.system().terminal.read_all());
    if (said.empty()) throw base::Error("nothing was logged: standard input is empty");
    return {std::move(said), {}};
  }
  std::string text = base::join(found.note, " ");
  if (found.note.empty() && !options.amend && cli::interactive(session)) {
    text = cli::ask(session, "note (Enter for none): ").value_or("");
  }
  return {tidy(text), {}};
}

std::vector<edits::LogEntry> new_entries(cli::Session& session, const LogOptions& options,
                                         const edits::Said& said,
                                         std::vector<model::Contact> people) {
  std::vector<edits::LogEntry> entries;
  for (model::Contact& contact : people) {
    entries.push_back(options.amend ? amended_entry(said, std::move(contact), session.today())
                                    : new_entry(session, said, std::move(contact)));
  }
  if (options.intro) introduce(entries, *options.intro);
  return entries;
}

void require_something_to_amend(const LogOptions& options, const edits::Said& said) {
  if (said != edits::Said{} || !options.done.empty()) return;
  throw base::usage("--amend was given nothing to change", "give a note, -e or an option");
}

void require_done_found(const LogOptions& options, const std::vector<edits::LogEntry>& entries) {
  const bool found = std::any_of(entries.begin(), entries.end(),
                                 [](const edits::LogEntry& one) { return !one.done.empty(); });
  if (options.done.empty() || found) return;
  throw base::usage(
      "--done: no open follow-up is named by '" + base::join(options.done, "', '") + "'",
      "nurture show " + base::shell_id(entries.front().contact.id) + " numbers them");
}

void write(cli::Session& session, const LogOptions& options, const edits::Said& said,
           std::vector<model::Contact> people, const std::string& message_id = {}) {
  cli::require_plain(said.note, "the note");
  if (options.amend) require_something_to_amend(options, said);
  std::vector<edits::LogEntry> entries = new_entries(session, options, said, std::move(people));
  if (!message_id.empty())
    for (edits::LogEntry& entry : entries) entry.interaction.message_id = message_id;
  bool doubtful = !said.note.empty() && doubtful_talk(entries, session.settings());
  if (doubtful && cli::interactive(session)) {
    doubtful = false;
    if (edits::asked_nobody_reached(session)) {
      std::for_each(entries.begin(), entries.end(), edits::make_attempt);
    }
  }
  for (edits::LogEntry& entry : entries) {
    if (!options.done.empty()) {
      close_named(entry, options.done, session.today());
    } else if (!options.amend) {  // which closes nothing by itself
      close_answered(session, entry, cli::interactive(session));
    }
  }
  require_done_found(options, entries);
  const store::Saved saved = save_entries(session, entries);
  say_saved(session, entries, saved);
  name_left_open(session, entries);
  if (doubtful) mention_doubt(session, entries);
}

void log_mail(cli::Session& session, const LogOptions& options, edits::Said said,
              const Names& words) {
  said.note = tidy(base::join(words, " "));
  edits::ChosenMail mail = edits::mail_on_input(session, said, options.note == "body");
  if (!mail.people.empty())
    write(session, options, mail.said, std::move(mail.people), mail.message_id);
}

base::Exit run_log(const LogOptions& options, cli::Session& session) {
  refuse_beside_introduction(options);
  refuse_beside_mail(options);
  edits::Said said = understood(options, session);
  Names words = options.words;
  if (!options.who.empty()) words.insert(words.begin(), options.who);
  if (options.from_mail) {
    log_mail(session, options, std::move(said), words);
    return base::Exit::done;
  }
  edits::LogPeople found = edits::log_people(session, options.filter, words);
  if (options.intro && found.people.size() < 2) {
    throw base::usage("--intro needs two people at least",
                      "as in: nurture log ada,bob --intro 'the ERP project'");
  }
  const Note typed = note(session, options, found);
  said.note = typed.text;
  try {
    write(session, options, said, std::move(found.people));
  } catch (const cli::Interrupted&) {
    if (typed.draft) session.remark("the note is kept in '" + typed.draft->path + "'");
    throw;
  } catch (const base::Error& error) {
    if (!typed.draft) throw;
    throw base::Error(error.what(), "the note is kept in '" + typed.draft->path + "'",
                      error.exit());
  }
  if (typed.draft) cli::drop_draft(session, *typed.draft);
  return base::Exit::done;
}

void declare(cli::Args& args, LogOptions& options) {
  args.word("CONTACT[,CONTACT…]", options.who, "who; with filters, the note begins here", false);
  args.words("NOTE", options.words, "what was said; '-' reads it from standard input");
  args.option("-c,--channel", "CHANNEL", options.channel,
              "how (default: the only channel of the follow-ups that are due, else of the due "
              "rule, else the settings' default)");
  args.option("-d,--date", "DATE", options.date, "when; 2w is two weeks ago (default: today)");
  args.flag("--no-answer", options.no_answer, "nobody was reached: an attempt");
  args.flag("--from-them", options.from_them, "they wrote or called");
  args.option("--next", "TEXT", options.next, "what to do next time; '' clears it");
  args.option("--follow-up", "WHEN[: WHAT]", options.follow_up, "something to do on a day");
  args.option("--need", "TEXT", options.need, "a need that was mentioned");
  args.option("--sent", "ITEM", options.sent, "what you sent: an item of the library");
  args.option("--intro", "TEXT", options.intro, "introduce them to each other: what for");
  args.option("--intent", "INTENT", options.intent, "give, ask or social");
  args.option("--by", "OWNER", options.by, "which of us (default: `me` in your config)");
  args.options("--done", "N|WORDS|all", options.done, "the follow-up that this closes");
  args.flag("-e,--editor", options.editor, "write the note in your editor");
  args.flag("--from-mail", options.from_mail,
            "the message on standard input; then all words are the note");
  args.option("--note", "subject|body", options.note,
              "of --from-mail: its note (default: subject)");
  args.flag("--amend", options.amend, "change the last interaction instead");
  cli::declare(args, options.filter);
  args.epilogue(
      "nurture log ada -c call 'Project on hold' --next 'ask about the budget'\n"
      "nurture log ada,charles -c lunch -d 'last fri' --follow-up 'in 2 weeks: call'\n"
      "nurture log ada,charles --intro 'the ERP project'\n"
      "nurture log ada --no-answer\n"
      "nurture log --from-mail < message.eml\n"
      "nurture log --tag client -c newsletter 'Autumn issue'");
}

}  // namespace

cli::Action log(cli::Args& args) {
  auto options = std::make_shared<LogOptions>();
  declare(args, *options);
  return [options](cli::Session& session) { return run_log(*options, session); };
}

}  // namespace nurture::commands
