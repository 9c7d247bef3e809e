// The one way in which the store's files change.
#include "store/save.hpp"

#include <utility>

#include "store/clear_up.hpp"
#include "store/commit.hpp"

namespace nurture::store {

Saved save(system::System& system, const std::string& root, const std::string& what,
           std::vector<Step> steps) {
  Done done;
  try {
    const auto lock = system.files.lock(root);
    Journal journal(system, root);
    if (const auto cleared = clear_up(system, root, journal, done); cleared.never_made) {
      done.notes.push_back(*cleared.never_made +
                           " had been cut short before it changed anything: repeat it if it holds");
    }
    ChangeNote note(system, root, journal, what);
    carry_out(system.files, root, note, std::move(steps), done);
    if (!note.trouble().empty())
      done.notes.push_back("undo can't take this back: " + note.trouble());
    return {std::move(done.paths), std::move(done.contact), std::move(done.notes)};
  } catch (const base::Error& error) {
    throw explained(error, root, done);
  }
}

}  // namespace nurture::store
