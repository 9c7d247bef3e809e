// What files a store has, and which of them is whom.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "model/schema.hpp"
#include "system/files.hpp"

namespace nurture::index {

/// Of the files that are read.
inline constexpr std::string_view extension = ".yaml";

/// One file of the store, found by its place.
struct Entry {
  std::string path;  ///< relative
  std::string id;    ///< the stem
  model::File file = model::File::contact;
};

struct Listing {
  std::vector<Entry> entries;     ///< in no certain order; never two with one id
  base::Diagnostics diagnostics;  ///< .yml, .YAML, editors' copies, names that are no ids, links
                                  ///< out of the store, unreadable folders, two files with one id
  std::vector<std::string> left_out;  ///< paths of what looks like ours and is not read; by path
  std::vector<std::string> folders;   ///< all that were looked at, also those that aren't there
  bool lasting = true;  ///< only what shows in the folders' own times can change it: no link is
                        ///< followed, every folder could be read
};

/// Files that a thread reads at a time: fewer than two such batches don't pay for another.
constexpr std::size_t files_a_batch = 64;

/// Every file of contacts/, orgs/ and library/, subfolders included. Never throws: what can't be
/// listed is diagnosed.
/// `only`: those of this kind.
Listing list(system::Files& files, const std::string& root, std::optional<model::File> only = {});
/// "contacts/ada.yaml: can't be read: permission denied".
base::Diagnostic cannot_be_read(const std::string& path, const system::FileError& error);

}  // namespace nurture::index
