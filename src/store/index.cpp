// The index as a file, read in one go:
//
//   index   = magic part { part }             the first is the index, the others change it
//   part    = checksum length payload         of the payload; eight bytes each, as in memory
//   payload = version root settings folders entries          numbers and texts: archive.hpp
//           | checksum of the first part, marks, entries
//   entries = count { path kind [ stamp ] } count { length } size { record }    as record.hpp has
//   it
//
// Paths and stamps stand together: comparing them is all that most files need.
//
// One saved file costs an appended part of half a kilobyte, not three megabytes written anew.
// A flat file rather than SQLite: a warm `due` wants all of it, once, in order, and is done with it
// in a millisecond; there is nothing to look up, to lock or to migrate.
#include "store/index.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <fmt/core.h>
#include <utility>

#include "base/text_order.hpp"
#include "store/archive.hpp"
#include "store/checksum.hpp"
#include "store/draft.hpp"
#include "system/memory.hpp"

namespace nurture::system {

// Ten thousands of them are compared at every start: they stand as they lie in memory.
void fields(store::Packer& packer, const Stamp& it) {
  const std::array<std::uint64_t, 5> numbers{static_cast<std::uint64_t>(it.kind), it.size, it.inode,
                                             static_cast<std::uint64_t>(it.mtime_ns),
                                             static_cast<std::uint64_t>(it.ctime_ns)};
  packer.raw(numbers.data(), numbers.size());
}

void fields(store::Unpacker& unpacker, Stamp& it) {
  std::array<std::uint64_t, 5> numbers{};
  unpacker.raw(numbers.data(), numbers.size());
  it = {static_cast<FileKind>(numbers[0]), numbers[1], numbers[2],
        static_cast<std::int64_t>(numbers[3]), static_cast<std::int64_t>(numbers[4])};
}

}  // namespace nurture::system

namespace nurture::store {

template <typename Archive, Like<FolderMark> T>
void fields(Archive& archive, T& it) {
  archive(it.path, it.there, it.stamp, it.names);
}

template <typename Archive, Like<Folders> T>
void fields(Archive& archive, T& it) {
  archive(it.trusted, it.marks, it.diagnostics, it.left_out);
}

template <typename Archive, Like<IndexEntry> T>
void fields(Archive& archive, T& it) {
  archive(it.path, it.file, it.stamp);
}

namespace {

constexpr std::string_view magic = "nurture index\n\x1a\n";
/// One more whenever records, or what reading a file comes to, are not what they were.
constexpr std::string_view version = NURTURE_VERSION " 5";
constexpr std::uint64_t most_bytes = std::uint64_t{1} << 30;
/// Bytes from which a large page costs less than the small ones it stands for; what is made of an
/// index takes three to four times as many as it has.
constexpr std::uint64_t large = std::uint64_t{1} << 19;
constexpr std::int64_t draft_is_dead_after_ns = 60'000'000'000;

constexpr std::size_t number_size = sizeof(std::uint64_t);

std::string number_text(std::uint64_t number) {
  return std::string(reinterpret_cast<const char*>(&number), number_size);
}

std::uint64_t number_at(std::string_view bytes) {
  std::uint64_t number = 0;
  std::memcpy(&number, bytes.data(), number_size);
  return number;
}

std::string part(const std::string& payload) {
  return number_text(checksum(payload)) + number_text(payload.size()) + payload;
}

/// The payload of the part in front of `bytes`, which are then behind it. Empty where there is no
/// whole and undamaged one.
std::string_view take_part(std::string_view& bytes, std::uint64_t& sum) {
  if (bytes.size() < 2 * number_size) return {};
  sum = number_at(bytes);
  const auto length = number_at(bytes.substr(number_size));
  const auto rest = bytes.substr(2 * number_size);
  if (length > rest.size() || checksum(rest.substr(0, length)) != sum) return {};
  bytes = rest.substr(length);
  return rest.substr(0, length);
}

void pack_entries(Packer& packer, const std::vector<IndexEntry>& entries) {
  std::vector<std::size_t> lengths;
  lengths.reserve(entries.size());
  for (const auto& entry : entries) lengths.push_back(entry.record.size());
  packer(entries, lengths);
  packer.part([&] {
    for (const auto& entry : entries) packer.raw(entry.record);
  });
}

/// False where that is not what they are.
bool unpack_entries(Unpacker& unpacker, std::vector<IndexEntry>& entries) {
  std::vector<std::size_t> lengths;
  std::string_view records;
  unpacker(entries, lengths, records);
  if (unpacker.failed() || !unpacker.at_end() || lengths.size() != entries.size()) return false;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (lengths[i] > records.size()) return false;
    entries[i].record = records.substr(0, lengths[i]);
    records.remove_prefix(lengths[i]);
  }
  return records.empty();
}

bool unpack_index(std::string_view payload, const IndexKey& key, Index& index) {
  Unpacker unpacker(payload);
  std::string_view of_version, of_root, of_settings;
  unpacker(of_version, of_root, of_settings);
  if (of_version != version || of_root != key.root || of_settings != key.settings) return false;
  unpacker(index.folders);
  return unpack_entries(unpacker, index.entries);
}

// An entry is only ever replaced: who comes or goes changes the listing, and that is written whole.
void unpack_change(std::string_view payload, Index& index) {
  Unpacker unpacker(payload);
  std::uint64_t of = 0;
  std::vector<FolderMark> marks;
  std::vector<IndexEntry> entries;
  unpacker(of, marks);
  if (!unpack_entries(unpacker, entries) || of != index.sum) return;
  if (!marks.empty()) index.folders.marks = std::move(marks);
  for (const auto& entry : entries) {
    const auto known =
        std::lower_bound(index.entries.begin(), index.entries.end(), entry, stands_before);
    if (known != index.entries.end() && known->path == entry.path) *known = entry;
  }
  index.appended += entries.size() + 1;
}

std::string packed_index(const IndexKey& key, const Folders& folders,
                         const std::vector<IndexEntry>& entries) {
  Packer packer;
  packer(version, key.root, key.settings, folders);
  pack_entries(packer, entries);
  return std::string(magic) + part(packer.take());
}

// One draft a store: who finds another's leaves the writing to them, unless they died over it.
bool may_write(system::Files& files, const std::string& draft, std::int64_t now_ns) {
  const auto there = files.info(draft);
  if (!there) return true;
  if (there->mtime_ns > now_ns - draft_is_dead_after_ns && there->mtime_ns <= now_ns) return false;
  files.remove(draft);
  return true;
}

}  // namespace

std::optional<std::string> index_place(system::Environment& environment, const std::string& root) {
  const auto folder = system::cache_folder(environment);
  if (!folder) return std::nullopt;
  return fmt::format("{}/index-{:016x}", *folder, checksum(root));
}

bool read_index(system::Files& files, const IndexKey& key, Index& index) {
  try {
    const auto there = files.info(key.place);
    if (there && there->size >= large) system::expect_memory(4 * there->size);
    index.bytes = files.read(key.place, most_bytes);
  } catch (const system::FileError&) {
    return false;
  }
  std::string_view bytes = index.bytes;
  if (bytes.starts_with(magic)) {
    bytes.remove_prefix(magic.size());
    const auto whole = take_part(bytes, index.sum);
    if (!whole.empty() && unpack_index(whole, key, index)) {
      std::uint64_t sum = 0;
      for (auto change = take_part(bytes, sum); !change.empty(); change = take_part(bytes, sum)) {
        unpack_change(change, index);
      }
      return true;
    }
  }
  index.folders = {};
  index.entries = {};
  index.bytes = {};
  return false;
}

void append_index(system::Files& files, const IndexKey& key, std::uint64_t sum,
                  const std::vector<FolderMark>& marks, const std::vector<IndexEntry>& entries) {
  Packer packer;
  packer(sum, marks);
  pack_entries(packer, entries);
  try {
    files.append_unsynced(key.place, part(packer.take()));
  } catch (const system::FileError&) {
    return;
  }
}

std::uint64_t names_sum(system::Files& files, const std::string& folder) {
  std::uint64_t sum = 0;
  try {
    files.each_name(folder, [&](std::string_view name, system::FileKind kind) {
      if (!name.starts_with('.')) sum += checksum(name) ^ static_cast<std::uint64_t>(kind);
    });
  } catch (const system::FileError&) {
    return 0;
  }
  return sum;
}

std::string_view id_of(std::string_view path) {
  constexpr std::string_view extension = ".yaml";
  const auto name = path.substr(path.rfind('/') + 1);
  return name.substr(0, name.size() - std::min(extension.size(), name.size()));
}

bool stands_before(const IndexEntry& a, const IndexEntry& b) {
  if (a.file != b.file) return a.file < b.file;
  return id_of(a.path) < id_of(b.path);
}

void put_in_order(std::vector<IndexEntry>& entries) {
  struct Key {
    std::uint64_t start;  // of the id, as a number: most comparisons end there
    std::string_view id;
    const IndexEntry* entry;
  };
  std::vector<Key> keys;
  keys.reserve(entries.size());
  for (const auto& entry : entries) {
    const auto id = id_of(entry.path);
    keys.push_back({base::first_bytes(id), id, &entry});
  }
  std::sort(keys.begin(), keys.end(), [](const Key& a, const Key& b) {
    if (a.entry->file != b.entry->file) return a.entry->file < b.entry->file;
    return a.start != b.start ? a.start < b.start : a.id < b.id;
  });
  std::vector<IndexEntry> sorted;
  sorted.reserve(entries.size());
  for (const auto& key : keys) sorted.push_back(*key.entry);
  entries = std::move(sorted);
}

void write_index(system::Files& files, const IndexKey& key, const Folders& folders,
                 const std::vector<IndexEntry>& entries, std::int64_t now_ns) {
  const auto draft = key.place + ".new";
  try {
    files.make_folders(folder_of(key.place), 0700);
    if (!may_write(files, draft, now_ns)) return;
    files.write_new_unsynced(draft, packed_index(key, folders, entries));
    files.rename_over(draft, key.place);
  } catch (const system::FileError&) {
    return;  // a cache: the next run reads the files as this one did
  }
}

}  // namespace nurture::store
