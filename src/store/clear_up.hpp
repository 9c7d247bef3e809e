// What a writer that died left behind: drafts, and a change made in part. Internal to store/.
#pragma once

#include <optional>
#include <string>

#include "store/plan.hpp"

namespace nurture::store {

struct ClearedUp {
  std::optional<std::string> never_made;  ///< a change that was cut short before it began
  std::optional<JournalEntry> undo;       ///< an undo that was cut short, and is made now
};

/// First under the lock. Removes drafts whose texts stand elsewhere, and finishes a change of which
/// a part is made; what it did is in `done.notes`. Never throws for what it can't do.
ClearedUp clear_up(system::System& system, const std::string& root, Journal& journal, Saved& done);

}  // namespace nurture::store
