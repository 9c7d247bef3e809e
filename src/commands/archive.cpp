// nurture archive, unarchive: out of every agenda and list, and back.
#include "commands/commands.hpp"
#include "edits/changes.hpp"

namespace nurture::commands {
namespace {

base::Exit put_away(cli::Session& session, const std::string& typed) {
  const model::Contact contact = cli::choose(session, typed);
  const base::Date today = session.today();
  if (model::archived_on(contact, today)) {
    session.say(contact.name + " is archived already");
    return base::Exit::done;
  }
  change_file(session, "archive: " + contact.name, edits::target(contact),
              {yaml::Set{{"archived"}, yaml::scalar(base::iso(today))}});
  session.say("archived " + contact.name + ": nurture unarchive brings them back");
  const std::string open = edits::still_open(contact, today);
  if (!open.empty()) session.say("not due while archived: " + open);
  return base::Exit::done;
}

base::Exit bring_back(cli::Session& session, const std::string& typed) {
  const model::Contact contact = cli::choose(session, typed);
  const auto saved = change_file(session, "unarchive: " + contact.name, edits::target(contact),
                                 {yaml::Remove{{"archived"}}});
  session.say(contact.name + (saved.paths.empty() ? " was not archived" : " is back"));
  return base::Exit::done;
}

cli::Action declare_contact(cli::Args& args, base::Exit (*run)(cli::Session&, const std::string&)) {
  auto contact = std::make_shared<std::string>();
  args.name("CONTACT", *contact, "who");
  return [contact, run](cli::Session& session) { return run(session, *contact); };
}

}  // namespace

cli::Action archive(cli::Args& args) {
  args.epilogue("nurture archive ada");
  return declare_contact(args, put_away);
}

cli::Action unarchive(cli::Args& args) {
  args.epilogue("nurture unarchive ada");
  return declare_contact(args, bring_back);
}

}  // namespace nurture::commands
