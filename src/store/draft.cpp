// New texts on their way into place. The exchange is what makes a write safe beside programs that
// know nothing of our lock: whatever stood in the place is in our hands afterwards, and can be
// compared and given back.
#include "store/draft.hpp"

#include <cerrno>
#include <fmt/core.h>
#include <utility>

#include "base/paths.hpp"
#include "store/save.hpp"

namespace nurture::store {
namespace {

constexpr std::string_view mark = ".nurture-";
constexpr std::size_t most_of_a_name = 100;  // the mark must still fit in 255 bytes
constexpr int patience = 1000;               // milliseconds; the store is locked meanwhile

// Beside its place, under a name that no reader takes for a contact.
void keep_beside(system::Files& files, const std::string& draft, const std::string& target,
                 std::vector<std::string>& notes,
                 const char* what = "another program was writing at the same time: what it wrote") {
  for (int number = 1;; ++number) {
    const auto path = fmt::format("{}.displaced-{}", target, number);
    if (!files.rename_to_new(draft, path)) continue;
    notes.push_back(fmt::format("{} is kept in '{}'", what, path));
    return;
  }
}

void keep_as_backup(system::Files& files, Draft& draft, const std::string& target,
                    std::vector<std::string>& notes) {
  draft.release();  // first: what can't be renamed must not go with the draft
  keep_beside(files, draft.path(), target, notes);
}

// Ours gives way to the text that its exchange took out of its place; where that can't be, that
// text is kept beside it.
void exchange_back(system::Files& files, Draft& draft, const std::string& target,
                   std::vector<std::string>& notes) {
  try {
    if (files.exchange(draft.path(), target)) return;
  } catch (const system::FileError&) {
    keep_as_backup(files, draft, target, notes);
    throw;
  }
  keep_as_backup(files, draft, target, notes);
  throw system::file_error("put back", target, EIO);
}

// Where they wrote once more while their first text was in our hands, theirs of now is the one to
// stand; whoever opened ours meanwhile, to write to it, is waited for.
void put_theirs_back(system::Files& files, Draft& draft, const std::string& target,
                     std::vector<std::string>& notes) {
  exchange_back(files, draft, target, notes);
  const bool settled = files.wait_for_writers(draft.path(), patience);
  if (files.read(draft.path()) == draft.text()) {
    if (!settled) keep_as_backup(files, draft, target, notes);
    return;
  }
  exchange_back(files, draft, target, notes);
  keep_as_backup(files, draft, target, notes);
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

Draft::Draft(system::Files& files, std::string path, std::string_view text,
             const std::optional<system::FileInfo>& like, Sync sync)
    : files_(files), path_(std::move(path)), text_(text) {
  const unsigned mode = like ? like->mode : 0600;
  if (sync == Sync::now) {
    files_.write_new(path_, text_, mode, like);
  } else {
    files_.write_new_unsynced(path_, text_, mode, like);
  }
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
  const auto name = named_by_draft(target);
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

std::string named_by_draft(const std::string& target) {
  return base::name_of(target).substr(0, most_of_a_name);
}

std::string_view draft_of(std::string_view name) {
  return name.substr(1, name.rfind(mark) - 1);
}

void clear_drafts_in(system::Files& files, const std::string& folder, const KeepBeside& beside,
                     std::vector<std::string>& notes) {
  const auto here = files.info(folder);
  for (const auto& entry : files.list(folder)) {
    const auto path = folder + "/" + entry.name;
    try {
      if (entry.kind == system::FileKind::file && is_draft(entry.name)) {
        if (const auto kept = beside(draft_of(entry.name), files.read(path))) {
          keep_beside(files, path, *kept, notes, "what a command that was killed left");
        } else {
          files.remove(path);
        }
      }
      if (entry.kind != system::FileKind::folder || entry.name.starts_with('.')) continue;
      const auto info = files.info(path);
      if (here && info && info->device != here->device) clear_drafts_in(files, path, beside, notes);
    } catch (const system::FileError&) {
      // A draft that stays is ignored by every reader, and git.
    }
  }
}

bool put_in_place(system::Files& files, Draft& draft, const std::string& target,
                  const std::string& before, std::vector<std::string>& notes) {
  files.copy_access_list(target, draft.path());
  if (!files.exchange(draft.path(), target)) return look_and_rename(files, draft, target, before);
  std::string displaced;
  bool settled = false;
  try {
    // Whoever opened the old file before the exchange may write to it until they close it.
    settled = files.wait_for_writers(draft.path(), patience);
    displaced = files.read(draft.path());
  } catch (const system::FileError&) {
    exchange_back(files, draft, target, notes);
    throw;
  }
  if (displaced != before) {
    put_theirs_back(files, draft, target, notes);
    return false;
  }
  if (!settled) keep_as_backup(files, draft, target, notes);
  return true;
}

bool take_away(system::Files& files, const std::string& draft_path, const std::string& target,
               const std::string& before, std::vector<std::string>& notes) {
  if (!files.rename_to_new(target, draft_path)) return false;
  const auto keep = [&] { keep_beside(files, draft_path, target, notes); };
  try {
    const bool settled = files.wait_for_writers(draft_path, patience);
    if (files.read(draft_path) == before) {
      settled ? files.remove(draft_path) : keep();
      return true;
    }
  } catch (const system::FileError&) {
    files.rename_to_new(draft_path, target);
    throw;
  }
  if (!files.rename_to_new(draft_path, target)) keep();
  return false;
}

bool make_whole(system::Files& files, const std::string& path, std::string_view text,
                const std::optional<system::FileInfo>& like) {
  const auto folder = base::folder_of(path);
  const auto lock = files.lock(folder);
  for (const auto& entry : files.list(folder)) {
    if (!is_draft(entry.name) || draft_of(entry.name) != base::name_of(path)) continue;
    // An attempt at the same that was cut short.
    if (text.starts_with(files.read(folder + "/" + entry.name)))
      files.remove(folder + "/" + entry.name);
  }
  Draft draft(files, draft_path(files, folder, path), text, like);
  if (!files.rename_to_new(draft.path(), path)) return false;
  draft.release();
  files.sync_folder(folder);
  return true;
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
  auto above = base::folder_of(path);
  while (above != "/" && !files.info(above)) above = base::folder_of(above);
  const auto shared = shared_folder(files, above);
  files.make_folders(path, shared ? setgid | 0700 | (shared->mode & group_may) : 0700);
}

}  // namespace nurture::store
