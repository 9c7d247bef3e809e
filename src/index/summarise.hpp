// From files to summaries, thousands at a time. Internal to index/.
#pragma once

#include <deque>
#include <span>
#include <string>

#include "index/index.hpp"
#include "model/settings.hpp"
#include "system/files.hpp"

namespace nurture::index {

/// Reads the files of these entries below `root`, in several threads, and gives each its summary
/// and, where `stamped`, the stamp that it had before it was read. A file that is gone has an empty
/// summary; one that can't be read, a summary that says so. Never throws for what is in the store.
/// The bytes behind the summaries are added to `bytes`.
void summarise_files(system::Files& files, const std::string& root, const model::Settings& settings,
                     bool stamped, std::span<IndexEntry* const> entries,
                     std::deque<std::string>& bytes);

}  // namespace nurture::index
