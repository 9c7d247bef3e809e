// The index as a file, read in one go:
//
//   index   = magic checksum payload          the checksum is of the payload: eight bytes as they
//                                             lie in memory
//   payload = version root settings folders count { entry }          numbers and texts: archive.hpp
//   entry   = path kind [ stamp ] record      a record as record.hpp has it
//
// A flat file rather than SQLite: a warm `due` wants all of it, once, in order, and is done with it
// in a millisecond; there is nothing to look up, to lock or to migrate.
#include "store/index.hpp"

#include <fmt/core.h>
#include <utility>

#include "store/archive.hpp"
#include "store/checksum.hpp"
#include "store/draft.hpp"

namespace nurture::system {

template <typename Archive, store::Like<Stamp> T>
void fields(Archive& archive, T& it) {
  archive(it.kind, it.size, it.inode, it.mtime_ns, it.ctime_ns);
}

}  // namespace nurture::system

namespace nurture::store {

template <typename Archive, Like<Folders> T>
void fields(Archive& archive, T& it) {
  archive(it.paths, it.stamps, it.trusted, it.diagnostics, it.left_out);
}

template <typename Archive, Like<IndexEntry> T>
void fields(Archive& archive, T& it) {
  archive(it.path, it.file, it.stamp, it.record);
}

namespace {

constexpr std::string_view magic = "nurture index\n\x1a\n";
/// One more whenever records, or what reading a file comes to, are not what they were.
constexpr std::string_view version = NURTURE_VERSION " 1";
constexpr std::uint64_t most_bytes = std::uint64_t{1} << 30;
constexpr std::int64_t draft_is_dead_after_ns = 60'000'000'000;

std::string sum_text(std::string_view payload) {
  const auto sum = checksum(payload);
  return std::string(reinterpret_cast<const char*>(&sum), sizeof sum);
}

bool unpack_index(std::string_view payload, const IndexKey& key, Index& index) {
  Unpacker unpacker(payload);
  std::string_view of_version, of_root, of_settings;
  unpacker(of_version, of_root, of_settings);
  if (of_version != version || of_root != key.root || of_settings != key.settings) return false;
  unpacker(index.folders, index.entries);
  return !unpacker.failed() && unpacker.at_end();
}

std::string packed_index(const IndexKey& key, const Folders& folders,
                         const std::vector<IndexEntry>& entries) {
  Packer packer;
  packer(version, key.root, key.settings, folders, entries);
  const auto payload = packer.take();
  std::string bytes;
  bytes.reserve(magic.size() + sizeof(std::uint64_t) + payload.size());
  bytes += magic;
  bytes += sum_text(payload);
  return bytes += payload;
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
    index.bytes = files.read(key.place, most_bytes);
  } catch (const system::FileError&) {
    return false;
  }
  const std::string_view bytes = index.bytes;
  constexpr auto head = magic.size() + sizeof(std::uint64_t);
  const bool whole = bytes.size() >= head && bytes.starts_with(magic) &&
                     bytes.substr(magic.size(), sizeof(std::uint64_t)) == sum_text(bytes.substr(head));
  if (whole && unpack_index(bytes.substr(head), key, index)) return true;
  index.folders = {};
  index.entries.clear();
  return false;
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
