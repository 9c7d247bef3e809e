// Every file of the store into a book.
#pragma once

#include <string>

#include "index/list.hpp"
#include "index/settings_file.hpp"
#include "index/summaries.hpp"
#include "model/book.hpp"
#include "system/files.hpp"
#include "yaml/document.hpp"

namespace nurture::store {

/// Reads everything. Diagnostics are in the order of paths; two files with one id are both left out
/// and named.
model::Book load(system::Files& files, const std::string& root);
/// The same of the organisations alone; their settings are given.
model::Book load_organisations(system::Files& files, const std::string& root,
                               const model::Settings& settings);
/// Files of the summaries, by their places there.
struct Few {
  std::vector<std::size_t> people, organisations{}, items{};
};
/// The book of a few: the settings, and these files. Who can't be read now is named in its
/// diagnostics, which are of nobody else, and `unreadable`; who is gone meanwhile is left out.
model::Book load_few(system::Files& files, const std::string& root,
                     const index::Summaries& summaries, const Few& few);
/// The document of one file, for edits and for the lines that `why` names. Throws base::Error
/// naming file, line and column.
yaml::Document load_document(system::Files& files, const std::string& root,
                             const std::string& path);

}  // namespace nurture::store
