// The index as a file, read in one go, or without the facts:
//
//   index   = magic part facts { part }       the first part is the index, the others change it
//   part    = checksum length payload         of the payload; eight bytes each, as in memory
//   facts   = checksum length { facts }       of the first part's entries
//   payload = version root settings folders entries          numbers and texts: archive.hpp
//           | checksum of the first part, marks, { facts }, entries
//   entries = count { path kind [ stamp ] } count { lengths } { finding }
//
// Of a record, what finds people and its facts (record.hpp) stand apart, as do paths and stamps:
// comparing those is all that most files need.
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

/// Of a record's pieces.
struct Lengths {
  std::size_t finding = 0, facts = 0;
};

template <typename Archive, Like<Lengths> T>
void fields(Archive& archive, T& it) {
  archive(it.finding, it.facts);
}

namespace {

constexpr std::string_view magic = "nurture index\n\x1a\n";
/// One more whenever records, or what reading a file comes to, are not what they were.
constexpr std::string_view version = NURTURE_VERSION " 9";
constexpr std::uint64_t most_bytes = std::uint64_t{1} << 30;
/// Bytes from which a large page costs less than the small ones it stands for; what is made of an
/// index takes three to four times as many as it has.
constexpr std::uint64_t large = std::uint64_t{1} << 19;
constexpr std::int64_t draft_is_dead_after_ns = 60'000'000'000;

constexpr std::size_t number_size = sizeof(std::uint64_t);
constexpr std::size_t part_head = 2 * number_size;

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

std::uint64_t length_at(std::string_view part) {
  return number_at(part.substr(number_size));
}

/// The payload of the part in front of `bytes`, which are then behind it. Empty optional where
/// there is no whole and undamaged one.
std::optional<std::string_view> take_part(std::string_view& bytes, std::uint64_t& sum) {
  if (bytes.size() < part_head) return std::nullopt;
  sum = number_at(bytes);
  const auto length = length_at(bytes);
  const auto rest = bytes.substr(part_head);
  if (length > rest.size() || checksum(rest.substr(0, length)) != sum) return std::nullopt;
  bytes = rest.substr(length);
  return rest.substr(0, length);
}

void pack_facts(Packer& packer, const std::vector<IndexEntry>& entries) {
  for (const auto& entry : entries) packer.raw(entry.record.facts);
}

void pack_entries(Packer& packer, const std::vector<IndexEntry>& entries) {
  std::vector<Lengths> lengths;
  lengths.reserve(entries.size());
  for (const auto& [path, file, stamp, record] : entries) {
    lengths.push_back({record.finding.size(), record.facts.size()});
  }
  packer(entries, lengths);
  for (const auto& entry : entries) packer.raw(entry.record.finding);
}

/// Its front; shorter where it isn't that long.
std::string_view take(std::string_view& bytes, std::size_t length) {
  const auto front = bytes.substr(0, length);
  bytes.remove_prefix(front.size());
  return front;
}

/// `facts`: of these entries; empty optional: unread. False where that is not what they are.
bool unpack_entries(Unpacker& unpacker, std::optional<std::string_view> facts,
                    std::vector<IndexEntry>& entries) {
  std::vector<Lengths> lengths;
  unpacker(entries, lengths);
  if (unpacker.failed() || lengths.size() != entries.size()) return false;
  auto findings = unpacker.rest();
  std::uint64_t finding_bytes = 0, facts_bytes = 0;
  for (const auto& each : lengths) {
    if (each.finding > findings.size() || (facts && each.facts > facts->size())) return false;
    finding_bytes += each.finding;
    facts_bytes += each.facts;
  }
  if (finding_bytes != findings.size() || (facts && facts_bytes != facts->size())) return false;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    entries[i].record.finding = take(findings, lengths[i].finding);
    if (facts) entries[i].record.facts = take(*facts, lengths[i].facts);
  }
  return true;
}

/// An index's pieces, as they were read.
struct Pieces {
  std::string_view first;                 ///< the first part's payload
  std::optional<std::string_view> facts;  ///< empty: unread
  std::string_view changes;
};

bool unpack_index(const Pieces& pieces, const IndexKey& key, Index& index) {
  Unpacker unpacker(pieces.first);
  std::string_view of_version, of_root, of_settings;
  unpacker(of_version, of_root, of_settings);
  if (of_version != version || of_root != key.root || of_settings != key.settings) return false;
  unpacker(index.folders);
  return unpack_entries(unpacker, pieces.facts, index.entries);
}

// An entry is only ever replaced: who comes or goes changes the listing, and that is written whole.
void unpack_change(std::string_view payload, Index& index) {
  Unpacker unpacker(payload);
  std::uint64_t of = 0;
  std::vector<FolderMark> marks;
  std::string_view facts;
  std::vector<IndexEntry> entries;
  unpacker(of, marks, facts);
  if (!unpack_entries(unpacker, facts, entries) || of != index.sum) return;
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
  Packer packer, facts;
  packer(version, key.root, key.settings, folders);
  pack_entries(packer, entries);
  pack_facts(facts, entries);
  return std::string(magic) + part(packer.take()) + part(facts.take());
}

std::optional<Pieces> read_all(system::Files& files, const std::string& place, Index& index) {
  const auto there = files.info(place);
  if (there && there->size >= large) system::expect_memory(4 * there->size);
  index.bytes = files.read(place, most_bytes);
  std::string_view bytes = index.bytes;
  if (take(bytes, magic.size()) != magic) return std::nullopt;
  std::uint64_t sum = 0;
  const auto first = take_part(bytes, index.sum);
  const auto facts = first ? take_part(bytes, sum) : std::nullopt;
  return facts ? std::optional(Pieces{*first, facts, bytes}) : std::nullopt;
}

/// What is in front of the facts, and what is behind them.
std::optional<Pieces> read_finding(system::Files& files, const std::string& place, Index& index) {
  constexpr auto start = magic.size() + part_head;
  const auto front = files.read_piece(place, 0, start);
  if (front.size() != start) return std::nullopt;
  const auto length = length_at(std::string_view(front).substr(magic.size()));
  if (length > most_bytes) return std::nullopt;
  if (length >= large) system::expect_memory(4 * length);
  const auto end = start + length + part_head;
  index.bytes = files.read_piece(place, 0, end);
  std::string_view bytes = index.bytes;
  if (take(bytes, magic.size()) != magic) return std::nullopt;
  const auto first = take_part(bytes, index.sum);
  if (!first || bytes.size() != part_head || length_at(bytes) > most_bytes) return std::nullopt;
  index.more = files.read_piece(place, end + length_at(bytes), most_bytes);
  return Pieces{*first, std::nullopt, index.more};
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

bool read_index(system::Files& files, const IndexKey& key, Wanted wanted, Index& index) {
  const auto forget = [&index] {
    index.folders = {};
    index.entries = {};
    index.appended = 0;
  };
  forget();
  try {
    const auto read = wanted == Wanted::all ? read_all : read_finding;
    const auto pieces = read(files, key.place, index);
    if (pieces && unpack_index(*pieces, key, index)) {
      auto changes = pieces->changes;
      std::uint64_t sum = 0;
      while (const auto change = take_part(changes, sum)) unpack_change(*change, index);
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
  Packer packer;
  packer(sum, marks);
  packer.part([&] { pack_facts(packer, entries); });
  pack_entries(packer, entries);
  try {
    files.append_unsynced(key.place, part(packer.take()));
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

void put_cache(system::Files& files, const std::string& place, std::string_view content,
               std::int64_t now_ns) {
  const auto draft = place + ".new";
  try {
    files.make_folders(folder_of(place), 0700);
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

}  // namespace nurture::store
