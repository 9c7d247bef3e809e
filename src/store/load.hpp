// Every file of the store into a book.
#pragma once

#include <string>

#include "index/list.hpp"
#include "index/settings_file.hpp"
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
/// The document of one file, for edits and for the lines that `why` names. Throws base::Error
/// naming file, line and column.
yaml::Document load_document(system::Files& files, const std::string& root,
                             const std::string& path);

}  // namespace nurture::store
