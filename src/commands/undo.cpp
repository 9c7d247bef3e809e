// nurture undo: take back the last change.
#include "commands/commands.hpp"
#include "edits/take_back_last.hpp"

namespace nurture::commands {
namespace {

base::Exit run_undo(cli::Session& session) {
  edits::take_back_last(session);
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
