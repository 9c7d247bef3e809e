// Which folder is the store, and how it was found.
#pragma once

#include <optional>
#include <string>

#include "store/user_config.hpp"
#include "system/system.hpp"

namespace nurture::store {

struct Location {
  enum class By { option, environment, parent, config, data_home };

  std::string root;  ///< absolute, links followed
  By by = By::parent;
  /// Which store was found on the way up and not taken, why, and how to take it; empty = none was.
  std::string passed_over;
  bool own = true;  ///< the user's own (`store:` in their config, or none is set); others are named
                    ///< on standard error when written to
};

/// The user's own: the config's, else the one in $XDG_DATA_HOME/nurture; empty where there is
/// neither.
std::optional<std::string> default_store(system::Environment& environment, system::Files& files,
                                         const UserConfig& config);
/// In order: `option` (--store), $NURTURE_STORE, the nearest parent folder of the working folder
/// that holds a nurture.yaml owned by the user and not writable by others (the walk ends at the
/// file system's edge), `store:` in the user's config, $XDG_DATA_HOME/nurture. Throws base::Error
/// (Exit::usage) with what to do where there is none, where it is a file, or can't be read.
Location locate(system::Environment& environment, system::Files& files, const UserConfig& config,
                const std::optional<std::string>& option);

}  // namespace nurture::store
