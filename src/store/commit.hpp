// Making planned steps, for those who hold the store's lock: `save` and `undo`. Internal to store/.
#pragma once

#include <string>
#include <vector>

#include "store/change_note.hpp"
#include "store/save.hpp"

namespace nurture::store {

/// What has been made; stays true where a later step throws.
struct Done {
  std::vector<std::string> paths;
  std::vector<std::string> notes;         ///< sentences, as in Saved
  std::optional<model::Contact> contact;  ///< as in Saved
};

/// Prepares all steps, notes them, writes all drafts, puts each in its place and syncs the folders.
void carry_out(system::Files& files, const std::string& root, ChangeNote& note,
               std::vector<Step> steps, Done& done);
/// "what stood there is kept in '…'", for a path that put_in_place gave as a backup.
std::string kept_line(const std::string& path);
/// The same failure, saying what was made before it, and the way out that its errno suggests.
base::Error explained(const base::Error& error, const std::string& root, const Done& done);

}  // namespace nurture::store
