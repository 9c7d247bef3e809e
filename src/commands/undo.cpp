// nurture undo: take back the last change.
#include <algorithm>

#include "base/text.hpp"
#include "commands/commands.hpp"
#include "edits/changes.hpp"
#include "store/journal.hpp"

namespace nurture::commands {
namespace {

base::Exit run_undo(cli::Session& session) {
  std::vector<std::string> paths;
  if (const auto last = store::newest(session.system(), session.root())) {
    for (const store::FileChange& one : last->files) paths.push_back(one.path);
  }
  store::Undone undone;
  session.change(paths, [&] {
    undone = store::undo(session.system(), session.root());
    if (!undone.paths.empty()) session.out().set_done("undo: " + undone.what);
    return "undo: " + undone.what;
  });
  session.say_notes(undone.notes);
  paths = undone.paths;
  if (paths.empty()) {
    session.say("'" + undone.what + "' was taken back already, by hand: nothing was changed");
    return base::Exit::done;
  }
  constexpr std::size_t most_named = 3;
  const std::size_t more = paths.size() - std::min(paths.size(), most_named);
  paths.resize(paths.size() - more);
  std::string where = base::join(paths, ", ");
  if (more > 0) where += " and " + std::to_string(more) + " more";
  session.say("took back '" + undone.what + "' (" + where + ")");
  return base::Exit::done;
}

}  // namespace

cli::Action undo(cli::Args& args) {
  args.stray([](const std::string&) {
    return std::string("one change at a time: nurture undo, and again for the one before");
  });
  args.epilogue("nurture undo");
  return run_undo;
}

}  // namespace nurture::commands
