// A folder that holds a text for each of many things.
#include "store/folder_mirror.hpp"

#include <map>
#include <optional>
#include <set>

#include "base/error.hpp"
#include "store/draft.hpp"

namespace nurture::store {
namespace {

/// What stands there: the texts of ours by name, and which names and keys are others'.
struct Standing {
  std::map<std::string, std::string, std::less<>> ours;
  std::map<std::string, std::string, std::less<>> others_by_key;
  std::set<std::string, std::less<>> others, changed, foreign;
};

Standing standing(system::Files& files, const std::string& folder, std::string_view ending,
                  const std::function<FileMark(std::string_view text)>& mark_of) {
  Standing found;
  for (const system::FolderEntry& entry : files.list(folder)) {
    if (!entry.name.ends_with(ending)) continue;
    found.others.insert(entry.name);
    if (entry.kind != system::FileKind::file) continue;
    try {
      std::string text = files.read(folder + "/" + entry.name);
      const FileMark told = mark_of(text);
      if (told.ours) {
        found.others.erase(entry.name);
        if (told.changed) found.changed.insert(entry.name);
        if (told.foreign) found.foreign.insert(entry.name);
        found.ours.emplace(entry.name, std::move(text));
      } else if (!told.key.empty()) {
        found.others_by_key.emplace(told.key, entry.name);
      }
    } catch (const system::FileError&) {
      continue;  // what we can't read is not ours
    }
  }
  return found;
}

/// The name of a file of others' that keeps this one from being written; empty: none.
std::string in_the_way(const Standing& there, const MirroredFile& wanted) {
  if (there.others.contains(wanted.name)) return wanted.name;
  const auto same = there.others_by_key.find(wanted.key);
  return same != there.others_by_key.end() ? same->second : std::string();
}

void make_folder(system::Files& files, const std::string& folder) {
  const auto real = files.real_path(folder);
  if (!real) {
    files.make_folders(folder);
  } else if (files.info(*real)->kind != system::FileKind::folder) {
    throw base::usage("'" + folder + "' is not a folder", "give another name");
  }
}

class Mirror {
 public:
  Mirror(system::Files& files, const std::string& folder) : files_(files), folder_(folder) {}

  void put(const MirroredFile& wanted, const std::optional<std::string>& before) {
    const std::string path = folder_ + "/" + wanted.name;
    Draft draft(files_, draft_path(files_, folder_, path), wanted.text,
                before ? files_.info(path) : std::nullopt);
    if (before) {
      if (!put_in_place(files_, draft, path, *before, notes_)) changed_meanwhile(path);
      return;
    }
    if (!files_.rename_to_new(draft.path(), path)) changed_meanwhile(path);
    draft.release();
  }

  void remove(const std::string& name, const std::string& before) {
    const std::string path = folder_ + "/" + name;
    if (!take_away(files_, draft_path(files_, folder_, path), path, before, notes_))
      changed_meanwhile(path);
  }

 private:
  [[noreturn]] static void changed_meanwhile(const std::string& path) {
    throw base::Error("somebody else has just changed '" + path + "'", "try again");
  }

  system::Files& files_;
  const std::string& folder_;
  std::vector<std::string> notes_;
};

}  // namespace

Mirrored mirror(system::Files& files, const std::string& folder, std::string_view ending,
                const std::vector<MirroredFile>& wanted,
                const std::function<FileMark(std::string_view text)>& mark_of, bool overwrite) {
  make_folder(files, folder);
  const auto lock = files.lock(folder);
  const Standing there = standing(files, folder, ending, mark_of);
  const auto kept = [&](const std::string& name) {
    return !overwrite && there.changed.contains(name);
  };
  Mirrored done;
  Mirror here(files, folder);
  std::set<std::string_view> names;
  for (const MirroredFile& one : wanted) {
    if (const std::string other = in_the_way(there, one); !other.empty()) {
      done.in_the_way.push_back(other);
      continue;
    }
    names.insert(one.name);
    const auto before = there.ours.find(one.name);
    if (before != there.ours.end() && before->second == one.text) {
      ++done.unchanged;
      continue;
    }
    if (kept(one.name)) {
      done.changed.push_back(one.name);
      continue;
    }
    here.put(one, before != there.ours.end() ? std::optional(before->second) : std::nullopt);
    ++done.written;
  }
  for (const auto& [name, text] : there.ours) {
    if (names.contains(name)) continue;
    if (kept(name)) {
      done.changed.push_back(name);
      continue;
    }
    if (!overwrite && there.foreign.contains(name)) {
      done.foreign.push_back(name);
      continue;
    }
    here.remove(name, text);
    ++done.removed;
  }
  if (done.written + done.removed > 0) files.sync_folder(folder);
  return done;
}

}  // namespace nurture::store
