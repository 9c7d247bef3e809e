// $XDG_CONFIG_HOME/nurture/config.yaml: what runs a program or names this user stands only here.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "system/system.hpp"

namespace nurture::store {

struct UserConfig {
  std::string path;  ///< empty without a HOME
  bool exists = false;
  bool readable = true;  ///< false: something is there, and nothing is known of what it says
  std::string store, editor, pager, mail, me;  ///< empty = not set
  /// `also_mail`: further addresses of one's own; a * stands for any text: dave+*@example.com
  std::vector<std::string> also_mail;
  std::string timezone;  ///< whose days are yours, wherever the machine is; empty: the machine's
  bool commit_auto = false;  ///< `commit: auto`
  bool index = true;         ///< `index: off` switches it off
  bool git_filters = false;  ///< `git_filters: on`
  base::Diagnostics diagnostics;
};

UserConfig load_user_config(system::Environment& environment, system::Files& files);
/// Sets one key (or removes it: empty value; of a list its words), keeping every other byte; makes
/// the file (0600) and its folder (0700) if need be. Throws base::Error where there is no HOME, or
/// the key is unknown.
void set_user_config(system::Environment& environment, system::Files& files, const std::string& key,
                     const std::string& value);

}  // namespace nurture::store
