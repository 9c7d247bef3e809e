// One store's part of the journal. Internal to store/.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "store/journal.hpp"

namespace nurture::store {

struct StoredEntry {
  std::string number;
  bool finished = true;
  /// Empty where the note was cut short.
  std::optional<JournalEntry> entry;
};

/// Listed once, when it is made; who writes holds the store's lock.
class Journal {
 public:
  /// Never throws: what is in the way is told by `begin`, and counts as an empty journal before.
  Journal(system::System& system, const std::string& root);

  /// Notes a change that is about to be made; its number. Throws base::Error where that can't be.
  [[nodiscard]] std::string begin(const JournalEntry& entry);
  /// From now on this holds for these files instead. Throws base::Error.
  void amend(const std::string& number, const std::vector<FileChange>& files);
  /// The change is made. Where that can't be written it looks like one that was cut short, and
  /// whoever comes next finds that all of it is there.
  void finish(const std::string& number);
  /// Throws base::Error.
  void forget(const std::string& number);

  /// Oldest first; those of other stores are left out.
  std::vector<StoredEntry> unfinished();
  std::optional<StoredEntry> newest();
  std::vector<StoredEntry> all();

 private:
  std::string path(const std::string& number, bool finished) const;
  std::optional<StoredEntry> read(const std::string& name);
  void forget_oldest();

  system::Files& files_;
  const std::string& root_;
  std::string folder_, trouble_;
  std::vector<std::string> names_;  ///< ascending
};

}  // namespace nurture::store
