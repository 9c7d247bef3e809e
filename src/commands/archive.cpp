// nurture archive, unarchive: out of every agenda and list, and back.
#include <memory>

#include "commands/commands.hpp"
#include "edits/changes.hpp"

namespace nurture::commands {
namespace {

struct Options {
  std::string contact;
};

base::Exit put_away(const Options& options, cli::Session& session) {
  const model::Contact contact = cli::choose(session, options.contact);
  const edits::Target file = edits::target(contact);
  if (model::archived_on(contact, session.today())) {
    edits::say(session, file.name + " is archived already");
    return base::Exit::done;
  }
  const base::Date today = session.today();
  session.save(
      "archive: " + file.name, {edit_step(file, [today](const yaml::Document&) {
        return std::vector<yaml::Change>{yaml::Set{{"archived"}, yaml::scalar(base::iso(today))}};
      })});
  edits::say(session, "archived " + file.name + ": nurture unarchive brings them back");
  return base::Exit::done;
}

base::Exit bring_back(const Options& options, cli::Session& session) {
  const edits::Target file = edits::target(cli::choose(session, options.contact));
  const auto saved =
      session.save("unarchive: " + file.name, {edit_step(file, [](const yaml::Document& document) {
                     std::vector<yaml::Change> changes;
                     if (document.root().find("archived")) {
                       changes.push_back(yaml::Remove{{"archived"}});
                     }
                     return changes;
                   })});
  edits::say(session, file.name + (saved.paths.empty() ? " was not archived" : " is back"));
  return base::Exit::done;
}

}  // namespace

cli::Action archive(cli::Args& args) {
  auto options = std::make_shared<Options>();
  args.name("CONTACT", options->contact, "who");
  args.epilogue("nurture archive ada");
  return [options](cli::Session& session) { return put_away(*options, session); };
}

cli::Action unarchive(cli::Args& args) {
  auto options = std::make_shared<Options>();
  args.name("CONTACT", options->contact, "who");
  args.epilogue("nurture unarchive ada");
  return [options](cli::Session& session) { return bring_back(*options, session); };
}

}  // namespace nurture::commands
