// New texts on their way into place: a draft is written and synced as a dotfile, then changes
// places with what it replaces. Internal to store/. All of this happens under the lock of the
// folder that holds the drafts.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "system/files.hpp"

namespace nurture::store {

/// A draft's file; removes it unless it was put in place. What stands there after an exchange is
/// the displaced text: that goes, too.
class Draft {
 public:
  /// For what is moved away: nothing is written.
  Draft(system::Files& files, std::string path);
  /// Written and synced, with the mode of `like`, or for its user alone. `text` stays where it is
  /// until the draft is in its place.
  Draft(system::Files& files, std::string path, std::string_view text,
        const std::optional<system::FileInfo>& like);
  Draft(Draft&& other) noexcept;
  Draft& operator=(Draft&&) = delete;
  ~Draft();

  const std::string& path() const { return path_; }
  std::string_view text() const { return text_; }
  void release() { live_ = false; }  ///< the file is no draft any more

 private:
  system::Files& files_;
  std::string path_;
  std::string_view text_;
  bool live_ = true;
};

/// A free name in `folder` for a draft of `target`.
std::string draft_path(system::Files& files, const std::string& folder, const std::string& target);
bool is_draft(std::string_view name);
/// Those in `folder`, and in its own folders that are other disks. Nothing is said of what can't be
/// cleared.
void clear_drafts_in(system::Files& files, const std::string& folder);

/// Puts the draft in the place of `target`, in one step. False where something else than `before`
/// stood there: that is back in its place, or its path is added to `backups`.
bool put_in_place(system::Files& files, Draft& draft, const std::string& target,
                  const std::string& before, std::vector<std::string>& backups);
/// Removes `target`, through a draft's name. False as above.
bool take_away(system::Files& files, const std::string& draft_path, const std::string& target,
               const std::string& before, std::vector<std::string>& backups);

/// What a new file in `folder` has where that folder is its group's (setgid): the group, and as
/// much of what the owner may as that group may there. Empty elsewhere: it is the user's alone,
/// 0600.
std::optional<system::FileInfo> like_its_folder(system::Files& files, const std::string& folder);
/// With all folders above it that are missing: 0700, but as like_its_folder() has it.
void make_store_folders(system::Files& files, const std::string& path);
/// Of paths whose links are all followed: whether `real` lies below `root`.
bool inside(std::string_view real, std::string_view root);
std::string folder_of(const std::string& path);
std::string name_of(const std::string& path);

}  // namespace nurture::store
