// What a stat says, as values. Internal to system/.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <sys/stat.h>

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

 private:
  Descriptor root_, folder_;
  std::string folder_name_, name_;
};

/// Empty where there is nothing.
std::optional<Stamp> look(Place& place, std::string_view path);

}  // namespace nurture::system
