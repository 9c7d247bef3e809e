// The index: what reading every file of a store came to, kept from one run to the next. A cache of
// the user's own, outside the store: any doubt means reading the file again, and no answer depends
// on it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/list.hpp"
#include "index/summary.hpp"
#include "system/environment.hpp"
#include "system/files.hpp"

namespace nurture::index {

/// A folder of the store. While its stamp is the same, the same files are in it; so they are while
/// the sum of its names is, although files changed places (every saved file does).
struct FolderMark {
  std::string path;
  bool there = false;
  std::optional<system::Stamp> stamp;
  std::uint64_t names = 0;  ///< see names_sum()

  bool operator==(const FolderMark&) const = default;
};

/// What a listing came to, without its entries.
struct Folders {
  bool trusted = false;  ///< false: to be listed again, whatever the marks say
  std::vector<FolderMark> marks;
  base::Diagnostics diagnostics;
  std::vector<std::string> left_out;
};

/// A file of the store. Views into the index's bytes, or whatever a writer has.
struct IndexEntry {
  std::string_view path;
  model::File file = model::File::contact;
  std::optional<system::Stamp> stamp;  ///< empty: to be read again, and there is no summary
  std::string_view summary;            ///< see summary.hpp; empty: none
};

/// The order of an index and of summaries: people, organisations, items; each by id.
bool stands_before(const IndexEntry& a, const IndexEntry& b);
/// Sorts thousands into that order.
void put_in_order(std::vector<IndexEntry>& entries);

/// Which store and settings an index is of: it is used for no other.
struct IndexKey {
  std::string place;  ///< the index's own path
  std::string root;
  std::string settings;  ///< the text of nurture.yaml: diagnostics and facts depend on it
};

struct Index {
  std::string bytes;         ///< behind the views
  std::uint64_t sum = 0;     ///< of the part that was written whole
  std::size_t appended = 0;  ///< entries that were added to it since
  Folders folders;
  std::vector<IndexEntry> entries;  ///< contacts, organisations, items; each by id

  Index() = default;
  Index(const Index&) = delete;  // a short text would not move along with its views
  Index& operator=(const Index&) = delete;
};

/// The store's index file below $XDG_CACHE_HOME/nurture; empty without a HOME.
std::optional<std::string> index_place(system::Environment& environment, const std::string& root);
/// The index files of all stores.
std::vector<std::string> all_indexes(system::Environment& environment, system::Files& files);
/// Over whatever `index` held. False, and an index without entries, where there is none that can be
/// used: missing, damaged, of another store, other settings or another version.
bool read_index(system::Files& files, const IndexKey& key, Index& index);
/// Puts a whole new index in the place of the old in one step, unsynced. What can't be written is
/// done without: nothing is said of it. `now_ns` is the clock's.
void write_index(system::Files& files, const IndexKey& key, const Folders& folders,
                 const std::vector<IndexEntry>& entries, std::int64_t now_ns);

/// A cache's file in the place of the old in one step, as write_index. Throws nothing.
void put_cache(system::Files& files, const std::string& place, std::string_view content,
               std::int64_t now_ns);

/// Adds what changed to the index that was read: marks in the place of all its own (none: they
/// stand), and entries in the place of those with the same paths. Unsynced, and as write_index.
void append_index(system::Files& files, const IndexKey& key, std::uint64_t sum,
                  const std::vector<FolderMark>& marks, const std::vector<IndexEntry>& entries);
/// Of a folder's names and kinds, dotfiles left out, in any order. Empty where it can't be read.
std::optional<std::uint64_t> names_sum(system::Files& files, const std::string& folder);

}  // namespace nurture::index
