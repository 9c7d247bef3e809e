// The index as a file, read in one go:
//
//   index   = magic part { part }             the first part is the index, the others change it
//   part    = checksum length payload         of the payload; eight bytes each, as in memory
//   payload = version root settings folders entries          numbers and texts: packing.hpp
//           | checksum of the first part, marks, entries
//   entries = count { path kind [ stamp ] } count { length } { summary }
//
// Records stand apart from paths and stamps: comparing the latter is all that most files need.
//
// One saved file costs an appended part of half a kilobyte, not three megabytes written anew.
// A flat file rather than SQLite: a warm `due` wants all of it, once, in order, and is done with it
// in a millisecond; there is nothing to look up, to lock or to migrate.
#include "index/index.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <fmt/core.h>
#include <utility>

#include "base/ids.hpp"
#include "base/paths.hpp"
#include "base/text_order.hpp"
#include "index/checksum.hpp"
#include "index/packing.hpp"
#include "system/memory.hpp"

namespace nurture::system {

// Ten thousands of them are compared at every start: they stand as they lie in memory.
void fields(index::Packer& packer, const Stamp& it) {
  const std::array<std::uint64_t, 5> numbers{static_cast<std::uint64_t>(it.kind), it.size, it.inode,
                                             static_cast<std::uint64_t>(it.mtime_ns),
                                             static_cast<std::uint64_t>(it.ctime_ns)};
  packer.raw(numbers.data(), numbers.size());
}

void fields(index::Unpacker& unpacker, Stamp& it) {
  std::array<std::uint64_t, 5> numbers{};
  unpacker.raw(numbers.data(), numbers.size());
  it = {static_cast<FileKind>(numbers[0]), numbers[1], numbers[2],
        static_cast<std::int64_t>(numbers[3]), static_cast<std::int64_t>(numbers[4])};
}

}  // namespace nurture::system

namespace nurture::index {

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
/// One more whenever summaries, or what reading a file comes to, are not what they were.
constexpr std::string_view version = NURTURE_VERSION " 15";
constexpr std::uint64_t most_index_bytes = std::uint64_t{1} << 30;
/// Bytes from which a large page costs less than the small ones it stands for; what is made of an
/// index takes three to four times as many as it has.
constexpr std::uint64_t large = std::uint64_t{1} << 19;
constexpr std::string_view index_front = "index-";
constexpr std::int64_t draft_is_dead_after_ns = 60'000'000'000;

constexpr std::size_t number_size = sizeof(std::uint64_t);
constexpr std::size_t part_head = 2 * number_size;

std::uint64_t number_at(std::string_view bytes) {
  std::uint64_t number = 0;
  std::memcpy(&number, bytes.data(), number_size);
  return number;
}

/// `front`, and the part of what `write` packs: in one text, as copies of an index take megabytes.
template <typename Write>
std::string with_part(std::string_view front, Write write) {
  Packer packer;
  packer.raw(front);
  packer.raw(std::string(part_head, '\0'));
  write(packer);
  std::string bytes = packer.take();
  const auto payload = std::string_view(bytes).substr(front.size() + part_head);
  const std::array<std::uint64_t, 2> head{checksum(payload), payload.size()};
  std::memcpy(bytes.data() + front.size(), head.data(), part_head);
  return bytes;
}

/// The payload of the part in front of `bytes`, which are then behind it. Empty optional where
/// there is no whole and undamaged one.
std::optional<std::string_view> take_part(std::string_view& bytes, std::uint64_t& sum) {
  if (bytes.size() < part_head) return std::nullopt;
  sum = number_at(bytes);
  const auto length = number_at(bytes.substr(number_size));
  const auto rest = bytes.substr(part_head);
  if (length > rest.size() || checksum(rest.substr(0, length)) != sum) return std::nullopt;
  bytes = rest.substr(length);
  return rest.substr(0, length);
}

void pack_entries(Packer& packer, const std::vector<IndexEntry>& entries) {
  std::vector<std::size_t> lengths;
  lengths.reserve(entries.size());
  for (const auto& entry : entries) lengths.push_back(entry.summary.size());
  packer(entries, lengths);
  for (const auto& entry : entries) packer.raw(entry.summary);
}

/// Its front; shorter where it isn't that long.
std::string_view take(std::string_view& bytes, std::size_t length) {
  const auto front = bytes.substr(0, length);
  bytes.remove_prefix(front.size());
  return front;
}

/// False where that is not what they are.
bool unpack_entries(Unpacker& unpacker, std::vector<IndexEntry>& entries) {
  std::vector<std::size_t> lengths;
  unpacker(entries, lengths);
  if (unpacker.failed() || lengths.size() != entries.size()) return false;
  auto summaries = unpacker.rest();
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (lengths[i] > summaries.size()) return false;
    entries[i].summary = take(summaries, lengths[i]);
  }
  return summaries.empty();
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
  return with_part(magic, [&](Packer& packer) {
    packer(version, key.root, key.settings, folders);
    pack_entries(packer, entries);
  });
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
  return fmt::format("{}/{}{:016x}", *folder, index_front, checksum(root));
}

std::vector<std::string> all_indexes(system::Environment& environment, system::Files& files) {
  std::vector<std::string> found;
  const auto folder = system::cache_folder(environment);
  if (!folder || !files.info(*folder)) return found;
  for (const system::FolderEntry& entry : files.list(*folder))
    if (entry.kind == system::FileKind::file && entry.name.starts_with(index_front))
      found.push_back(*folder + "/" + entry.name);
  return found;
}

bool read_index(system::Files& files, const IndexKey& key, Index& index) {
  const auto forget = [&index] {
    index.folders = {};
    index.entries = {};
    index.appended = 0;
  };
  forget();
  try {
    const auto there = files.info(key.place);
    if (there && there->size >= large) system::expect_memory(4 * there->size);
    index.bytes = files.read(key.place, most_index_bytes);
    std::string_view rest = index.bytes;
    const bool ours = take(rest, magic.size()) == magic;
    const auto first = ours ? take_part(rest, index.sum) : std::nullopt;
    if (first && unpack_index(*first, key, index)) {
      std::uint64_t sum = 0;
      while (const auto change = take_part(rest, sum)) unpack_change(*change, index);
      return true;
    }
  } catch (const system::FileError&) {
    // None there, or none we may read.
  }
  forget();
  return false;
}

void append_index(system::Files& files, const IndexKey& key, std::uint64_t sum,
                  const std::vector<FolderMark>& marks, const std::vector<IndexEntry>& entries) {
  const auto change = with_part("", [&](Packer& packer) {
    packer(sum, marks);
    pack_entries(packer, entries);
  });
  try {
    files.append_unsynced(key.place, change);
  } catch (const system::FileError&) {
    return;
  }
}

std::optional<std::uint64_t> names_sum(system::Files& files, const std::string& folder) {
  std::uint64_t sum = 0;
  try {
    files.each_name(folder, [&](std::string_view name, system::FileKind kind) {
      if (!name.starts_with('.')) sum += checksum(name) ^ static_cast<std::uint64_t>(kind);
    });
  } catch (const system::FileError&) {
    return std::nullopt;
  }
  return sum;
}

bool stands_before(const IndexEntry& a, const IndexEntry& b) {
  if (a.file != b.file) return a.file < b.file;
  return base::id_of_path(a.path) < base::id_of_path(b.path);
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
    const auto id = base::id_of_path(entry.path);
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

void put_cache(system::Files& files, const std::string& place, std::string_view content,
               std::int64_t now_ns) {
  const auto draft = place + ".new";
  try {
    files.make_folders(base::folder_of(place), 0700);
    if (!may_write(files, draft, now_ns)) return;
    files.write_new_unsynced(draft, content);
    files.rename_over(draft, place);
  } catch (const system::FileError&) {
    return;  // a cache: the next run reads the files as this one did
  }
}

void write_index(system::Files& files, const IndexKey& key, const Folders& folders,
                 const std::vector<IndexEntry>& entries, std::int64_t now_ns) {
  put_cache(files, key.place, packed_index(key, folders, entries), now_ns);
}

}  // namespace nurture::index
