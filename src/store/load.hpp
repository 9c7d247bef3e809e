// The whole store into a book; one broken file never hides the others.
#pragma once

#include <string>
#include <vector>

#include "model/book.hpp"
#include "system/files.hpp"
#include "yaml/document.hpp"

namespace nurture::store {

/// One file of the store, found by its place.
struct Entry {
  std::string path;  ///< relative
  std::string id;    ///< the stem
  model::File file = model::File::contact;
};

struct Listing {
  std::vector<Entry> entries;      ///< by path
  base::Diagnostics diagnostics;   ///< .yml, .YAML, synchroniser's copies, names that are no ids, links out of the store, unreadable folders
};

Listing list(system::Files& files, const std::string& root);
/// Reads everything. Diagnostics are in the order of paths; two files with one id are both left out and named.
model::Book load(system::Files& files, const std::string& root);
/// nurture.yaml alone; defaults where it is broken (and a diagnostic).
model::Settings load_settings(system::Files& files, const std::string& root,
                              base::Diagnostics& diagnostics);
/// The document of one file, for edits and for the lines that `why` names. Throws base::Error naming file, line and column.
yaml::Document load_document(system::Files& files, const std::string& root,
                             const std::string& path);

}  // namespace nurture::store
