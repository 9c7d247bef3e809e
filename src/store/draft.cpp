// New texts on their way into place. The exchange is what makes a write safe beside programs that
// know nothing of our lock: whatever stood in the place is in our hands afterwards, and can be
// compared and given back.
#include "store/draft.hpp"

#include <fmt/core.h>
#include <utility>

namespace nurture::store {
namespace {

constexpr std::string_view mark = ".nurture-";
constexpr std::size_t most_of_a_name = 100;  // the mark must still fit in 255 bytes

// Beside its place, under a name that no reader takes for a contact.
void keep_as_backup(system::Files& files, Draft& draft, const std::string& target,
                    std::vector<std::string>& backups) {
  for (int number = 1;; ++number) {
    auto path = fmt::format("{}.displaced-{}", target, number);
    if (!files.rename_to_new(draft.path(), path)) continue;
    draft.release();
    backups.push_back(std::move(path));
    return;
  }
}

// Where they wrote once more while their first text was in our hands, theirs of now is the one to
// stand.
void put_theirs_back(system::Files& files, Draft& draft, const std::string& target,
                     std::vector<std::string>& backups) {
  files.exchange(draft.path(), target);
  if (files.read(draft.path()) == draft.text()) return;
  files.exchange(draft.path(), target);
  keep_as_backup(files, draft, target, backups);
}

// Without an exchange there is a gap between the look and the rename; nothing better is to be had
// there.
bool look_and_rename(system::Files& files, Draft& draft, const std::string& target,
                     const std::string& before) {
  if (files.read(target) != before) return false;
  files.rename_over(draft.path(), target);
  draft.release();
  return true;
}

}  // namespace

Draft::Draft(system::Files& files, std::string path) : files_(files), path_(std::move(path)) {}

Draft::Draft(system::Files& files, std::string path, std::string_view text,
             const std::optional<system::FileInfo>& like)
    : files_(files), path_(std::move(path)), text_(text) {
  files_.write_new(path_, text_, like ? like->mode : 0600, like);
}

Draft::Draft(Draft&& other) noexcept
    : files_(other.files_),
      path_(std::move(other.path_)),
      text_(other.text_),
      live_(std::exchange(other.live_, false)) {}

Draft::~Draft() {
  if (!live_) return;
  try {
    if (files_.info(path_)) files_.remove(path_);
  } catch (...) {
    // The next write clears it.
  }
}

std::string draft_path(system::Files& files, const std::string& folder, const std::string& target) {
  const auto name = name_of(target).substr(0, most_of_a_name);
  for (int number = 1;; ++number) {
    auto path = fmt::format("{}/.{}{}{}", folder, name, mark, number);
    if (!files.info(path)) return path;
  }
}

bool is_draft(std::string_view name) {
  const auto at = name.rfind(mark);
  if (!name.starts_with('.') || at == std::string_view::npos || at == 0) return false;
  const auto number = name.substr(at + mark.size());
  return !number.empty() && number.find_first_not_of("0123456789") == std::string_view::npos;
}

void clear_drafts_in(system::Files& files, const std::string& folder) {
  const auto here = files.info(folder);
  for (const auto& entry : files.list(folder)) {
    const auto path = folder + "/" + entry.name;
    try {
      if (entry.kind == system::FileKind::file && is_draft(entry.name)) files.remove(path);
      if (entry.kind != system::FileKind::folder || entry.name.starts_with('.')) continue;
      const auto info = files.info(path);
      if (here && info && info->device != here->device) clear_drafts_in(files, path);
    } catch (const system::FileError&) {
      // A draft that stays is ignored by every reader, and git.
    }
  }
}

bool put_in_place(system::Files& files, Draft& draft, const std::string& target,
                  const std::string& before, std::vector<std::string>& backups) {
  if (!files.exchange(draft.path(), target)) return look_and_rename(files, draft, target, before);
  std::string displaced;
  try {
    displaced = files.read(draft.path());
  } catch (const system::FileError&) {
    files.exchange(draft.path(), target);
    throw;
  }
  if (displaced == before) return true;
  put_theirs_back(files, draft, target, backups);
  return false;
}

bool take_away(system::Files& files, const std::string& draft_path, const std::string& target,
               const std::string& before, std::vector<std::string>& backups) {
  if (!files.rename_to_new(target, draft_path)) return false;
  Draft taken(files, draft_path);
  std::string found;
  try {
    found = files.read(draft_path);
  } catch (const system::FileError&) {
    taken.release();
    files.rename_to_new(draft_path, target);
    throw;
  }
  if (found == before) return true;
  if (files.rename_to_new(draft_path, target)) {
    taken.release();
  } else {
    keep_as_backup(files, taken, target, backups);
  }
  return false;
}

std::string folder_of(const std::string& path) {
  const auto slash = path.find_last_of('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

namespace {

constexpr unsigned setgid = 02000, group_may = 070, group_uses_files = 060;

// Empty where the folder isn't its group's.
std::optional<system::FileInfo> shared_folder(system::Files& files, const std::string& folder) {
  const auto real = files.real_path(folder);
  auto info = real ? files.info(*real) : std::nullopt;
  if (info && (info->mode & setgid) == 0) info.reset();
  return info;
}

}  // namespace

std::optional<system::FileInfo> like_its_folder(system::Files& files, const std::string& folder) {
  auto like = shared_folder(files, folder);
  if (!like) return like;
  like->mode = 0600 | (like->mode & group_uses_files);
  like->user = static_cast<unsigned>(-1);  // for chown(2): whoever makes it
  return like;
}

void make_store_folders(system::Files& files, const std::string& path) {
  auto above = folder_of(path);
  while (above != "/" && !files.info(above)) above = folder_of(above);
  const auto shared = shared_folder(files, above);
  files.make_folders(path, shared ? setgid | 0700 | (shared->mode & group_may) : 0700);
}

bool inside(std::string_view real, std::string_view root) {
  return root == "/" ||
         (real.starts_with(root) && real.size() > root.size() && real[root.size()] == '/');
}

std::string name_of(const std::string& path) {
  return path.substr(path.find_last_of('/') + 1);
}

}  // namespace nurture::store
