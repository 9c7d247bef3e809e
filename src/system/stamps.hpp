// What a stat says, as values. Internal to system/.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <sys/vfs.h>

#include "system/descriptor.hpp"
#include "system/files.hpp"

namespace nurture::system {

FileKind kind_of(mode_t mode);
Stamp stamp_of(const struct stat& status);

/// Names are looked up in their own folder: a path from the root would be walked each time.
class Place {
 public:
  explicit Place(const std::string& root);

  /// Moves to the folder of `path` (relative to the root); its name there, until the next call.
  const char* enter(std::string_view path);
  int folder() const { return folder_name_.empty() ? root_.get() : folder_.get(); }
  int failure() const { return failure_; }  ///< the errno where there is no folder()
  /// Whether the folder is on a file system of this machine's kernel: see is_local().
  bool local() const { return local_; }

 private:
  Descriptor root_, folder_;
  int failure_;
  std::string folder_name_, name_;
  bool local_ = false;
};

/// Of those that keep their folders' times, and read a file to its end unless that lies further
/// away than there is room. Not those that a server or a driver of its own answers for (NFS, SMB,
/// 9p, FUSE): these may keep the folder's time from us, or not keep one, and stop where they like.
bool is_local(const struct statfs& about);

/// Empty where there is nothing; where we can't look, a stamp that no file or folder has.
std::optional<Stamp> look(Place& place, std::string_view path);

}  // namespace nurture::system
