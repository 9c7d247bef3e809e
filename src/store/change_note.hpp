// The journal's note of one change: made before the change, and kept true while it is made.
// Internal to store/.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "store/journal.hpp"

namespace nurture::store {

/// Holds no file open; under the store's lock.
class ChangeNote {
 public:
  /// `undoes`: the number of the entry that the change takes back; empty = none.
  ChangeNote(system::System& system, const std::string& root, Journal& journal, std::string what,
             std::string undoes = {});

  /// For a change that is noted already under this number, and made in part.
  void resume(std::string number);
  bool resumed() const { return resumed_; }
  /// Nothing where it is resumed. Where the journal can't be written, a file in the store keeps
  /// `undo` from taking an older change for this one, and trouble() says why. An undo throws
  /// base::Error instead: it couldn't forget what it took back.
  void begin(const std::vector<FileChange>& files);
  /// It comes otherwise than was noted.
  void amend(const std::vector<FileChange>& files);
  /// All that will be made of it is made: nothing at all, or what the note says.
  void end(bool made_now);
  /// Something stands in between: whoever comes next finds the note and completes the change.
  void leave_open() { left_open_ = true; }

  const std::string& trouble() const { return trouble_; }  ///< empty = it can be undone

 private:
  void lose(const std::string& why);

  system::System& system_;
  const std::string& root_;
  Journal& journal_;
  std::string what_, undoes_, number_, trouble_;
  std::optional<JournalEntry> lost_before_;
  bool left_open_ = false, resumed_ = false;
};

/// The newest change, where it couldn't be noted in the journal.
std::optional<JournalEntry> unnoted(system::System& system, const std::string& root);

}  // namespace nurture::store
