// Taking back the last change, and saying which it was.
#include "edits/take_back_last.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "store/journal.hpp"

namespace nurture::edits {

void take_back_last(cli::Session& session) {
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
    return;
  }
  constexpr std::size_t most_named = 3;
  const std::size_t more = paths.size() - std::min(paths.size(), most_named);
  paths.resize(paths.size() - more);
  std::string where = base::join(paths, ", ");
  if (more > 0) where += " and " + std::to_string(more) + " more";
  session.say("took back '" + undone.what + "' (" + where + ")");
}

}  // namespace nurture::edits
