// The journal: one file an entry, $XDG_STATE_HOME/nurture/journal/HASH/NUMBER, the highest number
// being the newest. HASH is FNV-1a (64 bits) of the store's path. Texts stand with their length in
// bytes in front, so that nothing in them needs quoting, and a file cut short is known by what is
// missing at its end:
//
//   nurture journal 1
//   root 17 /home/ada/people
//   what 33 log: Ada Lovelace, call, 2026-11-02
//   file 26 contacts/ada-lovelace.yaml
//   before 812 TEXT              (`before none`: there was no such file)
//   after 930 TEXT               (`after none`: there is no such file now)
//   end
#include "store/journal.hpp"

#include <charconv>
#include <fmt/core.h>

#include "store/journal_files.hpp"

namespace nurture::store {
namespace {

constexpr std::string_view head = "nurture journal 1\n";
constexpr std::string_view tail = "end\n";
constexpr std::size_t most_entries = 50;
constexpr std::uint64_t largest_entry = 1u << 30;

std::string hash(std::string_view text) {
  std::uint64_t value = 0xcbf29ce484222325u;
  for (const char c : text) value = (value ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
  return fmt::format("{:016x}", value);
}

std::optional<std::string> folder(system::System& system, const std::string& root) {
  const auto state = system::state_folder(system.environment);
  if (!state) return std::nullopt;
  return *state + "/journal/" + hash(root);
}

// The numbers that are there, ascending: names are as long as each other.
std::vector<std::string> numbers(system::Files& files, const std::string& folder) {
  std::vector<std::string> found;
  if (!files.info(folder)) return found;
  for (const auto& entry : files.list(folder)) {
    const bool digits = entry.name.find_first_not_of("0123456789") == std::string::npos;
    if (digits && entry.name.size() == 8) found.push_back(entry.name);
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

std::string to_text(const std::string& root, const JournalEntry& entry) {
  std::size_t texts = 0;
  for (const auto& file : entry.files) {
    texts += (file.before ? file.before->size() : 0) + (file.after ? file.after->size() : 0);
  }
  std::string text(head);
  text.reserve(texts + 1024);
  append(text, "root", root);
  append(text, "what", entry.what);
  for (const auto& file : entry.files) {
    append(text, "file", file.path);
    append(text, "before", file.before);
    append(text, "after", file.after);
  }
  text += tail;
  return text;
}

class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  bool take(std::string_view expected) {
    if (!rest_.starts_with(expected)) return false;
    rest_.remove_prefix(expected.size());
    return true;
  }
  bool at_end() const { return rest_.empty(); }

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

std::optional<JournalEntry> parse(std::string_view text, const std::string& root) {
  Reader reader(text);
  JournalEntry entry;
  std::string of_root;
  if (!reader.take(head) || !reader.read("root", of_root) || !reader.read("what", entry.what))
    return {};
  if (of_root != root) return {};
  while (!reader.take(tail)) {
    FileChange file;
    if (!reader.read("file", file.path) || !reader.read("before", file.before) ||
        !reader.read("after", file.after)) {
      return {};
    }
    entry.files.push_back(std::move(file));
  }
  if (!reader.at_end()) return {};
  return entry;
}

void forget_oldest(system::Files& files, const std::string& folder,
                   const std::vector<std::string>& names) {
  for (std::size_t i = 0; i + most_entries < names.size(); ++i)
    files.remove(folder + "/" + names[i]);
}

std::string after(const std::string& number) {
  unsigned value = 0;
  std::from_chars(number.data(), number.data() + number.size(), value);
  return fmt::format("{:08}", value + 1);
}

}  // namespace

bool remember(system::System& system, const std::string& root, const JournalEntry& entry) {
  const auto where = folder(system, root);
  if (!where) return false;
  system.files.make_folders(*where);
  auto names = numbers(system.files, *where);
  names.push_back(names.empty() ? "00000001" : after(names.back()));
  // Not worth waiting for the disk: after a power cut an entry cut short is passed over.
  system.files.write_new_unsynced(*where + "/" + names.back(), to_text(root, entry));
  forget_oldest(system.files, *where, names);
  return true;
}

std::optional<StoredEntry> newest_stored(system::System& system, const std::string& root) {
  const auto where = folder(system, root);
  if (!where) return std::nullopt;
  const auto names = numbers(system.files, *where);
  for (auto name = names.rbegin(); name != names.rend(); ++name) {
    const auto path = *where + "/" + *name;
    if (auto entry = parse(system.files.read(path, largest_entry), root)) {
      return StoredEntry{path, std::move(*entry)};
    }
  }
  return std::nullopt;
}

std::optional<JournalEntry> newest(system::System& system, const std::string& root) {
  auto stored = newest_stored(system, root);
  if (!stored) return std::nullopt;
  return std::move(stored->entry);
}

}  // namespace nurture::store
