// nurture undo: take back the last change.
#include "base/text.hpp"
#include "commands/commands.hpp"
#include "edits/changes.hpp"
#include "store/journal.hpp"

namespace nurture::commands {
namespace {

std::vector<std::string> touched(const store::JournalEntry& entry) {
  std::vector<std::string> paths;
  for (const store::FileChange& change : entry.files) paths.push_back(change.path);
  return paths;
}

base::Exit run(cli::Session& session) {
  std::vector<std::string> paths;
  if (const auto last = store::newest(session.system(), session.root())) paths = touched(*last);
  store::Undone undone;
  session.change(paths, [&] {
    undone = store::undo(session.system(), session.root());
    if (!undone.paths.empty()) session.out().set_done("undo: " + undone.what);
    return "undo: " + undone.what;
  });
  session.say_notes(undone.notes);
  paths = undone.paths;
  if (paths.empty()) {
    edits::say(session,
               "'" + undone.what + "' was taken back already, by hand: nothing was changed");
    return base::Exit::done;
  }
  std::string where = base::join(
      {paths.begin(),
       paths.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(paths.size(), 3))},
      ", ");
  if (paths.size() > 3) where += " and " + std::to_string(paths.size() - 3) + " more files";
  edits::say(session, "took back '" + undone.what + "' (" + where + ")");
  return base::Exit::done;
}

}  // namespace

cli::Action undo(cli::Args& args) {
  args.stray([](const std::string&) {
    return std::string("one change at a time: nurture undo, and again for the one before");
  });
  args.epilogue("nurture undo");
  return [](cli::Session& session) { return run(session); };
}

}  // namespace nurture::commands
