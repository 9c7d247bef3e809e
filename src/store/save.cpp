// The one way in which the store's files change.
#include "store/save.hpp"

#include <utility>

#include "store/commit.hpp"
#include "store/draft.hpp"
#include "store/journal.hpp"

namespace nurture::store {
namespace {

// A journal that can't be written must not fail what has been done.
bool remembered(system::System& system, const std::string& root, const std::string& what,
                std::vector<FileChange> changes) {
  if (changes.empty()) return true;
  try {
    return remember(system, root, {what, std::move(changes)});
  } catch (const base::Error&) {
    return false;
  }
}

}  // namespace

Saved save(system::System& system, const std::string& root, const std::string& what,
           std::vector<Step> steps) {
  Done done;
  try {
    const auto lock = system.files.lock(root);
    try {
      carry_out(system.files, root, std::move(steps), done);
    } catch (const base::Error&) {
      remembered(system, root, what, done.changes);
      throw;
    }
    const bool undoable = remembered(system, root, what, std::move(done.changes));
    return {std::move(done.paths), std::move(done.backups), undoable};
  } catch (const base::Error& error) {
    throw explained(error, root, done);
  }
}

void clear_drafts(system::System& system, const std::string& root) {
  const auto lock = system.files.lock(root);
  clear_drafts_in(system.files, root);
}

}  // namespace nurture::store
