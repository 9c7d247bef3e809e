// nurture rename: another name, and on request another id.
#include "edits/rename.hpp"

#include "commands/commands.hpp"

namespace nurture::commands {
namespace {

struct RenameOptions {
  std::string contact;
  std::vector<std::string> name;
  bool id = false;
};

base::Exit run_rename(const RenameOptions& options, cli::Session& session) {
  const edits::Target file = edits::target(cli::choose(session, options.contact));
  const edits::Renaming renaming =
      edits::renaming(session, file, options.name, options.id, "rename");
  const auto saved =
      session.save("rename: " + edits::worded(renaming), {edits::rename_step(renaming)});
  session.say(edits::said(renaming, !saved.paths.empty()));
  return base::Exit::done;
}

}  // namespace

cli::Action rename(cli::Args& args) {
  auto options = std::make_shared<RenameOptions>();
  args.word("CONTACT", options->contact, "who");
  args.words("NAME", options->name, "the new name");
  args.flag("--id", options->id, "move the file to the name's id; the old one still finds it");
  args.epilogue("nurture rename ada 'Ada King'\nnurture rename ada 'Ada King' --id");
  return [options](cli::Session& session) { return run_rename(*options, session); };
}

}  // namespace nurture::commands
