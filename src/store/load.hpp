// The whole store into a book; one broken file never hides the others.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/book.hpp"
#include "store/codec.hpp"
#include "system/files.hpp"
#include "yaml/document.hpp"

namespace nurture::store {

/// One file of the store, found by its place.
struct Entry {
  std::string path;  ///< relative
  std::string id;    ///< the stem
  model::File file = model::File::contact;
  std::size_t number = 0;  ///< files found before it
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

/// Told of each file as soon as its name is known. Some of them will not be listed: two with one
/// id.
using Found = std::function<void(std::string_view path, model::File file)>;

/// Every file of contacts/, orgs/ and library/, subfolders included. Never throws: what can't be
/// listed is diagnosed.
/// `only`: those of this kind.
Listing list(system::Files& files, const std::string& root, const Found& found = {},
             std::optional<model::File> only = {});
/// Reads everything. Diagnostics are in the order of paths; two files with one id are both left out
/// and named.
model::Book load(system::Files& files, const std::string& root);
/// The same of the organisations alone; their settings are given.
model::Book load_organisations(system::Files& files, const std::string& root,
                               const model::Settings& settings);
/// A contact's text as loading reads it: decoded, and held against the settings.
Decoded<model::Contact> read_contact(const yaml::Document& document, const std::string& path,
                                     const model::Settings& settings);
Decoded<model::Organisation> read_organisation(const yaml::Document& document,
                                               const std::string& path,
                                               const model::Settings& settings);
Decoded<model::Settings> read_settings(const yaml::Document& document, const std::string& path);
/// The text of nurture.yaml, which is held to what contacts are: a plain file inside the store, of
/// bounded size. Throws FileError.
std::string read_settings_text(system::Files& files, const std::string& root);
/// nurture.yaml alone; defaults where it is broken (and a diagnostic).
model::Settings load_settings(system::Files& files, const std::string& root,
                              base::Diagnostics& diagnostics);
/// The same of its text.
model::Settings settings_of(std::string text, base::Diagnostics& diagnostics);
base::Diagnostic cannot_be_read(const std::string& path, const system::FileError& error);
/// The document of one file, for edits and for the lines that `why` names. Throws base::Error
/// naming file, line and column.
yaml::Document load_document(system::Files& files, const std::string& root,
                             const std::string& path);

}  // namespace nurture::store
