// Making planned steps, for those who hold the store's lock: `save` and `undo`. Internal to store/.
#pragma once

#include <string>
#include <vector>

#include "store/journal.hpp"
#include "store/save.hpp"

namespace nurture::store {

/// What has been made; stays true where a later step throws.
struct Done {
  std::vector<FileChange> changes;
  std::vector<std::string> paths, backups;
};

/// Clears the drafts of the dead, prepares all steps, writes all drafts, puts each in its place and
/// syncs the folders.
void carry_out(system::Files& files, const std::string& root, std::vector<Step> steps, Done& done);
/// The same failure, saying what was made before it, and the way out that its errno suggests.
base::Error explained(const base::Error& error, const std::string& root, const Done& done);

}  // namespace nurture::store
