// The index: what reading every file of a store came to, kept from one run to the next. A cache of
// the user's own, outside the store: any doubt means reading the file again, and no answer depends
// on it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/load.hpp"
#include "system/environment.hpp"
#include "system/files.hpp"

namespace nurture::store {

/// What a listing came to, without its entries.
struct Folders {
  std::vector<std::string> paths;
  /// Of each, if nothing comes or goes there without a new one; empty = not there.
  std::vector<std::optional<system::Stamp>> stamps;
  bool trusted = false;  ///< false: to be listed again, whatever the stamps say
  base::Diagnostics diagnostics;
  std::vector<std::string> left_out;

  bool operator==(const Folders&) const = default;
};

/// A file of the store. Views into the index's bytes, or whatever a writer has.
struct IndexEntry {
  std::string_view path;
  model::File file = model::File::contact;
  std::optional<system::Stamp> stamp;  ///< empty: to be read again, and there is no record
  std::string_view record;
};

/// What an index is good for: one store, with one set of settings.
struct IndexKey {
  std::string place;  ///< the index's own path
  std::string root;
  std::string settings;  ///< the text of nurture.yaml: diagnostics and facts depend on it
};

struct Index {
  std::string bytes;  ///< behind the views
  Folders folders;
  std::vector<IndexEntry> entries;  ///< contacts, organisations, items; each by id

  Index() = default;
  Index(const Index&) = delete;  // a short text would not move along with its views
  Index& operator=(const Index&) = delete;
};

/// The store's index file below $XDG_CACHE_HOME/nurture; empty without a HOME.
std::optional<std::string> index_place(system::Environment& environment, const std::string& root);
/// False, and an index without entries, where there is none that can be used: missing, damaged, of
/// another store, other settings or another version.
bool read_index(system::Files& files, const IndexKey& key, Index& index);
/// Puts a whole new index in the place of the old in one step, unsynced. What can't be written is
/// done without: nothing is said of it. `now_ns` is the clock's.
void write_index(system::Files& files, const IndexKey& key, const Folders& folders,
                 const std::vector<IndexEntry>& entries, std::int64_t now_ns);

}  // namespace nurture::store
