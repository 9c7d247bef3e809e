// Files to records, thousands at a time. Internal to store/.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/as_they_come.hpp"
#include "model/settings.hpp"
#include "store/record.hpp"
#include "system/files.hpp"

namespace nurture::store {

/// Some files, and what they gave.
struct Lot {
  struct File {
    model::File file = model::File::contact;
    std::size_t path_end = 0;  ///< of its path, which begins where the last one ends, as do records
    std::size_t finding_end = 0;         ///< an empty record: the file is gone
    std::size_t record_end = 0;          ///< and of its facts
    std::optional<system::Stamp> stamp;  ///< before it was read
  };

  std::string paths, records;
  std::vector<File> files;
};

/// Reads files on as many threads as pay, while their names are still being found.
class Recording {
 public:
  /// Files below `root`. `stamped`: with their stamps. All must outlive this.
  Recording(system::Files& files, const std::string& root, const model::Settings& settings,
            bool stamped);

  void add(std::string_view path, model::File file);
  /// All that were added, in their order, `files_a_lot` each but for the last. What can't be read
  /// became a record that says so; never throws for what is in the store.
  std::deque<Lot> finish();

 private:
  void hand_over();

  std::deque<Lot> lots_;  ///< of which the last one isn't handed over yet
  base::AsTheyCome<Lot*> readers_;
};

}  // namespace nurture::store
