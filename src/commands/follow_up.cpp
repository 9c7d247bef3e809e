// nurture follow-up: promises with a date.
#include "base/text.hpp"
#include "codec/codec.hpp"
#include "commands/commands.hpp"
#include "edits/changes.hpp"
#include "edits/typed_days.hpp"
#include "pages/standing.hpp"

namespace nurture::commands {
namespace {

struct FollowUpOptions {
  std::string who;
  std::vector<std::string> words;
  std::optional<std::string> date, to;
};

base::Exit add_follow_up(const FollowUpOptions& options, cli::Session& session) {
  const model::FollowUp made = edits::typed_follow_up(session, options.words);
  const cli::Chosen subject = cli::choose_subject(session, options.who);
  const edits::Target file = edits::target(subject);
  append_item(session, "follow-up: " + file.name + ", " + base::iso(made.due), file, "follow_ups",
              codec::to_value(made));
  session.say("follow-up with " + file.name + edits::promised(made, session.today()));
  edits::mention_archived(session, subject);
  return base::Exit::done;
}

// Sets one key of the follow-up that the words name. It is found again by what it says in the text
// that then stands there.
base::Exit set_day(cli::Session& session, const FollowUpOptions& options, const std::string& verb,
                   const std::string& key, base::Date day) {
  const base::Date today = session.today();
  const cli::Chosen subject = cli::choose_subject(session, options.who);
  const edits::Target file = edits::target(subject);
  const edits::Numbered chosen =
      the_one(session, "open follow-up", file.name,
              edits::open_follow_ups(subject.follow_ups(), today), base::join(options.words, " "));
  const model::FollowUp& wanted = subject.follow_ups()[chosen.index];
  session.save("follow-up " + verb + ": " + file.name + ", " + chosen.text,
               {edit_step(file, [=](const yaml::Document& document) {
                 const auto now = read_target(document, file).follow_ups();
                 auto path = edits::find_item(document, "follow_ups", now, wanted);
                 if (!path) {
                   throw base::Error(
                       "'" + chosen.text + "' was changed by someone else in the meantime",
                       "look at it: nurture show " + base::shell_id(options.who));
                 }
                 path->emplace_back(key);
                 return std::vector<yaml::Change>{yaml::Set{*path, yaml::scalar(base::iso(day))}};
               })});
  session.say(verb + ": " + file.name + ", " + chosen.text + (key == "due" ? " to " : ", ") +
              base::short_form(day, today));
  return base::Exit::done;
}

base::Exit move_follow_up(const FollowUpOptions& options, cli::Session& session) {
  if (!options.to) throw base::usage("'follow-up move' needs --to WHEN");
  const base::Date day = edits::typed_day(session, *options.to, base::Tense::future);
  if (day < session.today()) throw base::usage("'" + *options.to + "' is in the past");
  return set_day(session, options, "moved", "due", day);
}

base::Exit list_follow_ups(const pages::StandingOptions& options, cli::Session& session) {
  std::vector<render::StandingFollowUp> all;
  each_open(session, options, [&](const pages::OpenLists& of) {
    for (std::size_t i = 0; i < of.follow_ups.size(); ++i) {
      const model::FollowUp& one = of.follow_ups[i];
      if (!model::open_on(one, session.today())) continue;
      all.push_back({of.id, of.name, of.organisation, of.follow_up_numbers[i], one, one.due});
    }
  });
  arrange(session, options, all);
  return session.answer(session.json() ? render::follow_ups_json(all, session.today())
                                       : render::follow_ups_text(all, session.out().style()));
}

cli::Action declare_list_follow_ups(cli::Args& args) {
  const auto options = std::make_shared<pages::StandingOptions>();
  declare(args, *options);
  args.epilogue(
      "nurture follow-up list\nnurture follow-up list ada\n"
      "nurture follow-up list --until 'next fri' --owner mei");
  return [options](cli::Session& session) { return list_follow_ups(*options, session); };
}

cli::Action declare_add_follow_up(cli::Args& args) {
  auto options = std::make_shared<FollowUpOptions>();
  args.word("WHO", options->who, "a contact or an organisation");
  args.words("WHEN[: WHAT]", options->words, "the day, and what to do", true);
  args.epilogue(
      "nurture follow-up add ada 'in 2 weeks: call about the budget'\n"
      "nurture follow-up add ada fri send the photos");
  return [options](cli::Session& session) { return add_follow_up(*options, session); };
}

// `done` and `withdraw`: each sets the day under a key of its own.
cli::Action declare_close_follow_up(cli::Args& args, const std::string& command,
                                    const std::string& key) {
  auto options = std::make_shared<FollowUpOptions>();
  edits::declare_item(args, options->who, options->words);
  args.option("-d,--date", "DATE", options->date, "when (default: today)");
  args.epilogue("nurture follow-up " + command + " ada budget");
  return [options, key](cli::Session& session) {
    const base::Date day =
        options->date ? edits::past_day(session, *options->date) : session.today();
    return set_day(session, *options, key, key, day);
  };
}

cli::Action declare_move_follow_up(cli::Args& args) {
  auto options = std::make_shared<FollowUpOptions>();
  edits::declare_item(args, options->who, options->words);
  args.option("--to", "WHEN", options->to, "the new day");
  args.epilogue("nurture follow-up move ada budget --to 'next mon'");
  return [options](cli::Session& session) { return move_follow_up(*options, session); };
}

}  // namespace

cli::Action follow_up(cli::Args& args) {
  args.subcommand("list", "what is open, by day", declare_list_follow_ups);
  args.subcommand("add", "promise something for a day", declare_add_follow_up);
  args.subcommand("done", "mark one as done",
                  [](cli::Args& below) { return declare_close_follow_up(below, "done", "done"); });
  args.subcommand("move", "move one to another day", declare_move_follow_up);
  args.subcommand("withdraw", "give one up", [](cli::Args& below) {
    return declare_close_follow_up(below, "withdraw", "withdrawn");
  });
  return {};
}

}  // namespace nurture::commands
