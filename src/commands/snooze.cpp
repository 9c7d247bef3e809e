// nurture snooze: keep someone off the agenda until a day.
#include "commands/snooze.hpp"

#include <memory>

#include "base/text.hpp"
#include "commands/changes.hpp"
#include "commands/commands.hpp"

namespace nurture::commands {
namespace {

struct Options {
  std::string contact;
  std::vector<std::string> until;
};

base::Exit wake(cli::Session& session, const model::Contact& contact) {
  const Target file = target(contact);
  const auto saved = session.save("snooze: " + file.name + ", off",
                                  {edit_step(file, [](const yaml::Document& document) {
                                    std::vector<yaml::Change> changes;
                                    if (document.root().find("snooze"))
                                      changes.push_back(yaml::Remove{{"snooze"}});
                                    return changes;
                                  })});
  say(session, file.name + (saved.paths.empty() ? " was not snoozed" : " is no longer snoozed"));
  return base::Exit::done;
}

base::Exit run(const Options& options, cli::Session& session) {
  const std::string typed = base::join(options.until, " ");
  const model::Contact contact = cli::choose(session, options.contact);
  if (base::lower(typed) == "off") return wake(session, contact);
  snooze_until(session, contact, typed);
  return base::Exit::done;
}

}  // namespace

void snooze_until(cli::Session& session, const model::Contact& contact, const std::string& typed) {
  const base::Date until = typed_day(session, typed, base::Tense::future);
  if (until <= session.today()) {
    throw usage("'" + typed + "' is not in the future",
                "snooze until a later day, as in '2 weeks'");
  }
  const Target file = target(contact);
  session.save(
      "snooze: " + file.name + ", " + base::iso(until),
      {edit_step(file, [until](const yaml::Document&) {
        return std::vector<yaml::Change>{yaml::Set{{"snooze"}, yaml::scalar(base::iso(until))}};
      })});
  say(session, file.name + " is snoozed until " + base::short_form(until, session.today()) +
                   "; follow-ups are still due");
}

cli::Action snooze(cli::Args& args) {
  auto options = std::make_shared<Options>();
  args.word("CONTACT", options->contact, "who");
  args.words("WHEN", options->until, "the day to come back, or 'off'", true);
  args.epilogue(
      "nurture snooze ada 2 weeks\nnurture snooze ada 2027-01-10\nnurture snooze ada off");
  return [options](cli::Session& session) { return run(*options, session); };
}

}  // namespace nurture::commands
