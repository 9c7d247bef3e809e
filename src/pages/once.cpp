// One empty file a store and day in $XDG_STATE_HOME/nurture/shown: making it is the claim.
#include "pages/once.hpp"

#include <utility>

#include "base/ids.hpp"

namespace nurture::pages {
namespace {

std::string file_name(const std::string& root, base::Date day) {
  return base::fingerprint(root) + "-" + base::iso(day);
}

std::optional<std::string> folder(system::System& system) {
  const std::optional<std::string> state = system::state_folder(system.environment);
  return state ? std::optional(*state + "/shown") : std::nullopt;
}

// What can't be removed, or is gone already, is left: another process may be at it, too.
void remove(system::Files& files, const std::string& path) {
  try {
    files.remove(path);
  } catch (const system::FileError&) {
    return;
  }
}

// The store's marks of days before.
void clear_old(system::Files& files, const std::string& folder, const std::string& root,
               base::Date today) {
  const std::string newest = file_name(root, today);
  for (const system::FolderEntry& entry : files.list(folder))
    if (entry.name.starts_with(base::fingerprint(root) + "-") && entry.name < newest)
      remove(files, folder + "/" + entry.name);
}

// Where nobody can tell, it is shown once more.
bool there(system::Files& files, const std::string& path) {
  try {
    return files.info(path).has_value();
  } catch (const system::FileError&) {
    return false;
  }
}

}  // namespace

bool Showing::over(system::System& system, const std::string& root, base::Date today) {
  const std::optional<std::string> marks = folder(system);
  return marks && there(system.files, *marks + "/" + file_name(root, today));
}

std::optional<Showing> Showing::claim(system::System& system, const std::string& root,
                                      base::Date today) {
  const std::optional<std::string> marks = folder(system);
  if (!marks) return Showing(system.files, "");
  const std::string path = *marks + "/" + file_name(root, today);
  try {
    system.files.make_folders(*marks, 0700);
    system.files.write_new(path, "", 0600, {});
    clear_old(system.files, *marks, root, today);
    return Showing(system.files, path);
  } catch (const system::FileError&) {
    if (there(system.files, path)) return std::nullopt;
    return Showing(system.files, "");
  }
}

Showing::Showing(Showing&& other) noexcept
    : files_(other.files_), path_(std::exchange(other.path_, {})) {}

Showing::~Showing() {
  if (!path_.empty()) remove(*files_, path_);  // where it stays, tomorrow's is the next
}

void Showing::keep() {
  path_.clear();
}

ShownMarks all_marks(system::System& system) {
  ShownMarks found;
  const std::optional<std::string> marks = folder(system);
  if (!marks || !system.files.info(*marks)) return found;
  found.folder = *marks;
  for (const system::FolderEntry& entry : system.files.list(*marks))
    if (entry.kind == system::FileKind::file) found.paths.push_back(*marks + "/" + entry.name);
  return found;
}

}  // namespace nurture::pages
