// New texts on their way into place: a draft is written and synced as a dotfile, then changes
// places with what it replaces. Internal to store/. All of this happens under the lock of the
// folder that holds the drafts: one that is found there under the lock is a dead writer's. What is
// kept of others' texts on the way is noted, a sentence each (see Saved).
#pragma once

#include <functional>
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
  enum class Sync { now, with_all };  ///< with_all: by Files::sync_all, before it is put in place

  /// Written and synced, with the mode of `like`, or for its user alone. `text` stays where it is
  /// until the draft is in its place.
  Draft(system::Files& files, std::string path, std::string_view text,
        const std::optional<system::FileInfo>& like, Sync sync = Sync::now);
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
/// The path beside which a draft of the file `name` is kept; empty where its text stands elsewhere,
/// too. FileError: it stays.
using KeepBeside =
    std::function<std::optional<std::string>(std::string_view name, std::string_view)>;
/// Of the drafts in `folder`, and in its own folders that are other disks, removes those whose text
/// stands elsewhere. A text that nobody else has is kept under a name that can be seen, and noted:
/// it may be what another program wrote just when ours died. Nothing is said of what can't be
/// cleared.
void clear_drafts_in(system::Files& files, const std::string& folder, const KeepBeside& beside,
                     std::vector<std::string>& notes);
/// "ada.yaml" of ".ada.yaml.nurture-1".
std::string_view draft_of(std::string_view name);
/// What draft_of() says of the drafts of a file: its name, or the beginning of a long one.
std::string named_by_draft(const std::string& target);

/// Puts the draft in the place of `target`, in one step. False where something else than `before`
/// stood there: that is back in its place, or kept beside it, and noted. So is what another program
/// still has open and may yet write to.
bool put_in_place(system::Files& files, Draft& draft, const std::string& target,
                  const std::string& before, std::vector<std::string>& notes);
/// Removes `target`, through a draft's name. False as above; where it can't be removed it is back
/// in its place, and FileError is thrown.
bool take_away(system::Files& files, const std::string& draft_path, const std::string& target,
               const std::string& before, std::vector<std::string>& notes);

/// What a new file in `folder` has where that folder is its group's (setgid): the group, and as
/// much of what the owner may as that group may there. Empty elsewhere: it is the user's alone,
/// 0600.
std::optional<system::FileInfo> like_its_folder(system::Files& files, const std::string& folder);
/// With all folders above it that are missing: 0700, but as like_its_folder() has it.
void make_store_folders(system::Files& files, const std::string& path);

}  // namespace nurture::store
