// Files to records, thousands at a time. Internal to store/.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/settings.hpp"
#include "store/index.hpp"
#include "system/files.hpp"

namespace nurture::store {

/// What some files gave.
struct Lot {
  struct File {
    /// Of its record, which begins where the last one ends; an empty one: it is gone.
    std::size_t end = 0;
    std::optional<system::Stamp> stamp;  ///< before it was read
  };

  std::string records;
  std::vector<File> files;
};

/// Reads the files of all entries, below `root`, on as many threads as pay: lots in their order,
/// which together hold a file for each. `stamped`: with their stamps. What can't be read becomes a
/// record that says so; never throws for what is in the store.
std::vector<Lot> record_files(system::Files& files, const std::string& root,
                              const model::Settings& settings, bool stamped,
                              std::span<IndexEntry* const> entries);

}  // namespace nurture::store
