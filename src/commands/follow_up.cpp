// nurture follow-up: promises with a date.
#include <memory>

#include "base/text.hpp"
#include "codec/codec.hpp"
#include "commands/commands.hpp"
#include "edits/changes.hpp"
#include "edits/typed_days.hpp"
#include "pages/standing.hpp"

namespace nurture::commands {
namespace {

struct Options {
  std::string who, to;
  std::vector<std::string> words;
  std::optional<std::string> date;
};

base::Exit add(const Options& options, cli::Session& session) {
  const base::Date today = session.today();
  const model::FollowUp made = edits::typed_follow_up(session, options.words);
  const edits::Target file = edits::target(cli::choose_subject(session, options.who));
  session.save("follow-up: " + file.name + ", " + base::iso(made.due),
               {edits::edit_step(file, [=](const yaml::Document& document) {
                 return std::vector<yaml::Change>{
                     edits::append(document, "follow_ups", codec::to_value(made))};
               })});
  edits::say(session, "follow-up with " + file.name + edits::promised(made, today));
  return base::Exit::done;
}

std::vector<model::FollowUp> all_of(const cli::Subject& subject) {
  return subject.contact ? subject.contact->follow_ups : subject.organisation->follow_ups;
}

// Sets one key of the follow-up that the words name. It is found again by what it says in the text
// that then stands there.
void change_one(cli::Session& session, const Options& options, const std::string& verb,
                const std::string& key, base::Date day) {
  const base::Date today = session.today();
  const cli::Subject subject = cli::choose_subject(session, options.who);
  const edits::Target file = edits::target(subject);
  const std::vector<model::FollowUp> all = all_of(subject);
  const edits::Numbered chosen =
      the_one(session, "open follow-up", file.name, edits::open_follow_ups(all, today),
              base::join(options.words, " "));
  const model::FollowUp& wanted = all[chosen.index];
  session.save("follow-up " + verb + ": " + file.name + ", " + chosen.text,
               {edit_step(file, [=](const yaml::Document& document) {
                 const auto now = lists(document, file, "follow_ups").follow_ups;
                 for (std::size_t i = 0; i < now.size(); ++i) {
                   if (now[i] != wanted) continue;
                   yaml::Path path = edits::item_path(document, "follow_ups", i);
                   path.emplace_back(key);
                   return std::vector<yaml::Change>{yaml::Set{path, yaml::scalar(base::iso(day))}};
                 }
                 throw base::Error(
                     "'" + chosen.text + "' was changed by someone else in the meantime",
                     "look at it: nurture show " + base::shell_word(options.who));
               })});
  const std::string when = key == "due" ? " to " : ", ";
  edits::say(session,
             verb + ": " + file.name + ", " + chosen.text + when + base::short_form(day, today));
}

base::Date closing_day(const Options& options, cli::Session& session) {
  return options.date ? edits::past_day(session, *options.date) : session.today();
}

base::Exit move(const Options& options, cli::Session& session) {
  const base::Date day = edits::typed_day(session, options.to, base::Tense::future);
  if (day < session.today()) throw base::usage("'" + options.to + "' is in the past");
  change_one(session, options, "moved", "due", day);
  return base::Exit::done;
}

base::Exit list(const pages::StandingOptions& options, cli::Session& session) {
  std::vector<render::StandingFollowUp> all;
  each_open(session, options, [&](const pages::OpenLists& of) {
    for (std::size_t i = 0; i < of.follow_ups.size(); ++i) {
      const model::FollowUp& one = of.follow_ups[i];
      if (!model::open_on(one, session.today())) continue;
      all.push_back({of.id, of.name, of.organisation, of.follow_up_numbers[i], one, one.due});
    }
  });
  arrange(session, options, all);
  session.out().page(session.json() ? render::follow_ups_json(all, session.today())
                                    : render::follow_ups_text(all, session.out().style()),
                     session.config().pager);
  return session.reader_exit();
}

cli::Action declare_list(cli::Args& args) {
  const auto options = std::make_shared<pages::StandingOptions>();
  declare(args, *options);
  args.epilogue(
      "nurture follow-up list\nnurture follow-up list ada\n"
      "nurture follow-up list --until 'next fri' --owner mei");
  return [options](cli::Session& session) { return list(*options, session); };
}

cli::Action declare_add(cli::Args& args) {
  auto options = std::make_shared<Options>();
  args.word("WHO", options->who, "a contact or an organisation");
  args.words("WHEN[: WHAT]", options->words, "the day, and what to do", true);
  args.epilogue(
      "nurture follow-up add ada 'in 2 weeks: call about the budget'\n"
      "nurture follow-up add ada fri send the photos");
  return [options](cli::Session& session) { return add(*options, session); };
}

cli::Action declare_close(cli::Args& args, const std::string& verb, const std::string& key) {
  auto options = std::make_shared<Options>();
  args.word("WHO", options->who, "a contact or an organisation");
  args.words("N|WORDS", options->words, "which, where several are open: its number or words of it");
  args.option("-d,--date", "DATE", options->date, "when (default: today)");
  args.epilogue("nurture follow-up " + std::string(key == "done" ? "done" : "withdraw") +
                " ada budget");
  return [options, verb, key](cli::Session& session) {
    change_one(session, *options, verb, key, closing_day(*options, session));
    return base::Exit::done;
  };
}

cli::Action declare_move(cli::Args& args) {
  auto options = std::make_shared<Options>();
  auto to = std::make_shared<std::optional<std::string>>();
  args.word("WHO", options->who, "a contact or an organisation");
  args.words("N|WORDS", options->words, "which, where several are open: its number or words of it");
  args.option("--to", "WHEN", *to, "the new day");
  args.epilogue("nurture follow-up move ada budget --to 'next mon'");
  return [options, to](cli::Session& session) {
    if (!*to) throw base::usage("'follow-up move' needs --to WHEN");
    options->to = **to;
    return move(*options, session);
  };
}

}  // namespace

cli::Action follow_up(cli::Args& args) {
  args.subcommand("list", "what is open, by day", declare_list);
  args.subcommand("add", "promise something for a day", declare_add);
  args.subcommand("done", "mark one as done",
                  [](cli::Args& below) { return declare_close(below, "done", "done"); });
  args.subcommand("move", "move one to another day", declare_move);
  args.subcommand("withdraw", "give one up",
                  [](cli::Args& below) { return declare_close(below, "withdrawn", "withdrawn"); });
  return {};
}

}  // namespace nurture::commands
