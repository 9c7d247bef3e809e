// The journal: one file an entry, $XDG_STATE_HOME/nurture/journal/HASH/NUMBER, the highest number
// being the newest. HASH is the fingerprint of the store's path. A change is noted before it is
// made, under the name NUMBER.open, which loses its `.open` when all is done: what bears it is of
// the one who writes right now (and holds the store's lock), or of one who died. Texts stand with
// their length in bytes in front, so that nothing in them needs quoting, and a file cut short is
// known by what is missing at its end:
//
//   nurture journal 1
//   root 17 /home/ada/people
//   what 33 log: Ada Lovelace, call, 2026-11-02
//   undoes 8 00000012            (of an undo only: the entry that it takes back)
//   lost 17 permission denied    (of a change that could only be noted afterwards)
//   file 26 contacts/ada-lovelace.yaml
//   before 812 TEXT              (`before none`: there was no such file)
//   after 930 TEXT               (`after none`: there is no such file now)
//   end
//
// Behind the end may follow more files, and an end, again and again: they hold in place of what was
// said of these files before. What follows the last end was cut short, and holds nothing.
#include "store/journal.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/core.h>

#include "base/ids.hpp"

namespace nurture::store {
namespace {

constexpr std::string_view head_line = "nurture journal 1\n";
constexpr std::string_view end_line = "end\n";
constexpr std::size_t most_entries = 50;
constexpr std::uint64_t largest_entry = 1u << 30;

constexpr std::string_view open_mark = ".open";

bool is_number(std::string_view name) {
  return name.size() == 8 && name.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string number_of(const std::string& name) {
  return name.substr(0, name.find('.'));
}

bool is_open(const std::string& name) {
  return name.ends_with(open_mark);
}

// Ascending: numbers are as long as each other.
std::vector<std::string> names_in(system::Files& files, const std::string& folder) {
  std::vector<std::string> found;
  if (!files.info(folder)) return found;
  for (const auto& entry : files.list(folder)) {
    const auto number = number_of(entry.name);
    const bool ours = entry.name == number || entry.name == number + std::string(open_mark);
    if (is_number(number) && ours) found.push_back(entry.name);
  }
  return found;
}

void append(std::string& text, std::string_view key, const std::optional<std::string>& value) {
  if (!value) {
    text += fmt::format("{} none\n", key);
    return;
  }
  text += fmt::format("{} {} ", key, value->size());
  text += *value;
  text += '\n';
}

void append(std::string& text, const std::vector<FileChange>& files) {
  for (const auto& file : files) {
    append(text, "file", file.path);
    append(text, "before", file.before);
    append(text, "after", file.after);
  }
  text += end_line;
}

std::string to_text(const std::string& root, const JournalEntry& entry) {
  std::size_t texts = 0;
  for (const auto& file : entry.files) {
    texts += (file.before ? file.before->size() : 0) + (file.after ? file.after->size() : 0);
  }
  std::string text(head_line);
  text.reserve(texts + 1024);
  append(text, "root", root);
  append(text, "what", entry.what);
  if (!entry.undoes.empty()) append(text, "undoes", entry.undoes);
  if (!entry.lost.empty()) append(text, "lost", entry.lost);
  append(text, entry.files);
  return text;
}

class EntryReader {
 public:
  explicit EntryReader(std::string_view text) : rest_(text) {}

  bool take(std::string_view expected) {
    if (!rest_.starts_with(expected)) return false;
    rest_.remove_prefix(expected.size());
    return true;
  }
  bool ahead(std::string_view key) const { return rest_.starts_with(key); }

  /// False where the line is not whole.
  bool read(std::string_view key, std::optional<std::string>& to) {
    to.reset();
    if (!take(key) || !take(" ")) return false;
    if (take("none\n")) return true;
    std::size_t size = 0;
    const auto [end, failure] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), size);
    if (failure != std::errc()) return false;
    rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
    if (!take(" ") || rest_.size() <= size) return false;
    to = std::string(rest_.substr(0, size));
    rest_.remove_prefix(size);
    return take("\n");
  }
  bool read(std::string_view key, std::string& to) {
    std::optional<std::string> value;
    if (!read(key, value) || !value) return false;
    to = std::move(*value);
    return true;
  }

 private:
  std::string_view rest_;
};

// Files up to the next end; false where that is missing.
bool read_files(EntryReader& reader, std::vector<FileChange>& files) {
  while (!reader.take(end_line)) {
    FileChange file;
    if (!reader.read("file", file.path) || !reader.read("before", file.before) ||
        !reader.read("after", file.after)) {
      return false;
    }
    files.push_back(std::move(file));
  }
  return true;
}

void supersede(std::vector<FileChange>& files, std::vector<FileChange> later) {
  for (auto& file : later) {
    const auto same = std::find_if(files.begin(), files.end(),
                                   [&](const FileChange& one) { return one.path == file.path; });
    (same == files.end() ? files.emplace_back() : *same) = std::move(file);
  }
}

std::optional<JournalEntry> parse(EntryReader& reader) {
  JournalEntry entry;
  if (!reader.read("what", entry.what)) return {};
  if (reader.ahead("undoes ") && !reader.read("undoes", entry.undoes)) return {};
  if (reader.ahead("lost ") && !reader.read("lost", entry.lost)) return {};
  if (!read_files(reader, entry.files)) return {};
  while (reader.ahead("file ")) {
    std::vector<FileChange> later;
    if (!read_files(reader, later)) break;
    supersede(entry.files, std::move(later));
  }
  return entry;
}

std::string after(const std::string& number) {
  unsigned value = 0;
  std::from_chars(number.data(), number.data() + number.size(), value);
  return fmt::format("{:08}", value + 1);
}

}  // namespace

Journal::Journal(system::System& system, const std::string& root)
    : files_(system.files), root_(root) {
  const auto state = system::state_folder(system.environment);
  if (!state) {
    trouble_ = "there is no place for the journal without a $HOME";
    return;
  }
  folder_ = *state + "/journal/" + base::fingerprint(root);
  try {
    names_ = names_in(files_, folder_);
  } catch (const system::FileError& error) {
    trouble_ = error.what();
  }
}

std::string Journal::path(const std::string& number, bool finished) const {
  return fmt::format("{}/{}{}", folder_, number, finished ? "" : open_mark);
}

std::string Journal::begin(const JournalEntry& entry) {
  if (!trouble_.empty()) throw base::Error(trouble_);
  files_.make_folders(folder_);
  std::string number = names_.empty() ? "00000001" : after(number_of(names_.back()));
  // What is written outlives its writer, so that a kill finds it there: no sync is needed for that,
  // and one would cost as much as all else of a log. A power cut may take it, or its end, since the
  // file system writes in an order of its own: then `undo` says so. Where many drafts will lie
  // about the sync is cheap beside them, and each of them is known for what it is.
  const auto text = to_text(root_, entry);
  if (entry.files.size() > most_synced_singly) {
    files_.write_new(path(number, false), text);
  } else {
    files_.write_new_unsynced(path(number, false), text);
  }
  names_.push_back(number + std::string(open_mark));
  return number;
}

void Journal::amend(const std::string& number, const std::vector<FileChange>& files) {
  std::string text;
  append(text, files);
  files_.append_unsynced(path(number, false), text);
}

void Journal::finish(const std::string& number) {
  try {
    files_.rename_over(path(number, false), path(number, true));
    const auto name = std::find(names_.begin(), names_.end(), number + std::string(open_mark));
    if (name != names_.end()) *name = number;
    while (names_.size() > most_entries) forget(number_of(names_.front()));
  } catch (const system::FileError&) {
    // Said at its declaration.
  }
}

void Journal::forget(const std::string& number) {
  const auto name = std::find_if(names_.begin(), names_.end(),
                                 [&](const std::string& one) { return number_of(one) == number; });
  if (name == names_.end()) return;
  files_.remove(folder_ + "/" + *name);
  names_.erase(name);
}

// Empty where it is another store's.
std::optional<StoredEntry> Journal::read(const std::string& name) {
  StoredEntry stored{number_of(name), {}};
  const auto text = files_.read(folder_ + "/" + name, largest_entry);
  EntryReader reader(text);
  std::string of_root;
  if (!reader.take(head_line) || !reader.read("root", of_root)) return stored;
  if (of_root != root_) return std::nullopt;
  stored.entry = parse(reader);
  return stored;
}

std::vector<StoredEntry> Journal::unfinished() {
  std::vector<StoredEntry> found;
  for (const auto& name : names_) {
    if (!is_open(name)) continue;
    if (auto stored = read(name)) found.push_back(std::move(*stored));
  }
  return found;
}

std::optional<StoredEntry> Journal::newest() {
  for (auto name = names_.rbegin(); name != names_.rend(); ++name) {
    if (auto stored = read(*name)) return stored;
  }
  return std::nullopt;
}

std::vector<StoredEntry> Journal::all() {
  std::vector<StoredEntry> found;
  for (const auto& name : names_) {
    if (auto stored = read(name)) found.push_back(std::move(*stored));
  }
  return found;
}

Journals all_journals(system::System& system) {
  Journals found;
  const auto state = system::state_folder(system.environment);
  if (!state || !system.files.info(*state + "/journal")) return found;
  for (const system::FolderEntry& entry : system.files.list(*state + "/journal")) {
    if (entry.kind != system::FileKind::folder) continue;
    const std::string folder = *state + "/journal/" + entry.name;
    found.folders.push_back(folder);
    for (const std::string& name : names_in(system.files, folder)) {
      const std::string path = folder + "/" + name;
      if (!is_open(name)) {
        found.changes.push_back(path);
        continue;
      }
      const auto text = system.files.read(path, largest_entry);
      EntryReader reader(text);
      std::optional<std::string> root;
      const bool told = reader.take(head_line) && reader.read("root", root) && root;
      found.at_work.push_back(told ? *root : folder);
    }
  }
  return found;
}

std::optional<JournalEntry> newest(system::System& system, const std::string& root) {
  auto stored = Journal(system, root).newest();
  return stored ? std::move(stored->entry) : std::nullopt;
}

}  // namespace nurture::store
