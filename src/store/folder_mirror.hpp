// A folder that holds a text for each of many things, a file each, beside files of others.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "system/files.hpp"

namespace nurture::store {

struct MirroredFile {
  std::string name;  ///< of the file, without its folder
  std::string key;   ///< what it is of
  std::string text;
};

/// What a file that is there says of itself.
struct FileMark {
  std::string key;       ///< empty: nothing
  bool ours = false;     ///< written here before
  bool changed = false;  ///< and changed by somebody else since
  bool foreign = false;  ///< and of something that isn't known here: another store's
};

struct Mirrored {
  int written = 0, unchanged = 0, removed = 0;
  /// Names of files that are others' and stand where ours would, or are of the same thing: ours
  /// wasn't written.
  std::vector<std::string> in_the_way;
  /// Names of ours that somebody else has changed: left as they are.
  std::vector<std::string> changed;
  /// Names of ours that are of nothing that is known here: left as well.
  std::vector<std::string> foreign;
};

/// Makes the folder hold these files: new ones are made, those whose text differs are replaced,
/// each in one step, and those of ours that are not wanted any more are removed. No other file is
/// touched, nor one of ours that was changed or is foreign, unless `overwrite`. Only names that end
/// in `ending` are looked at. Makes the folder where there is none; throws base::Error
/// (Exit::usage) where something else stands there.
Mirrored mirror(system::Files& files, const std::string& folder, std::string_view ending,
                const std::vector<MirroredFile>& wanted,
                const std::function<FileMark(std::string_view text)>& mark_of, bool overwrite);

}  // namespace nurture::store
