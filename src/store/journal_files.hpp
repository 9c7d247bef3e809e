// The journal's newest entry with the file that holds it. Internal to store/.
#pragma once

#include <optional>
#include <string>

#include "store/journal.hpp"

namespace nurture::store {

struct StoredEntry {
  std::string path;  ///< absolute
  JournalEntry entry;
};

/// Entries cut short, and those of other stores, are passed over.
std::optional<StoredEntry> newest_stored(system::System& system, const std::string& root);

}  // namespace nurture::store
