// Every rule that a single file can't know: references, unknown ratings, channels and levels, days
// in the future.
#pragma once

#include "codec/findings.hpp"
#include "index/summaries.hpp"
#include "model/book.hpp"
#include "system/files.hpp"

namespace nurture::store {

/// The book's own diagnostics and those between files, by path and line; unknown keys are errors
/// here. `unknown_timezones`: of those that stand there.
base::Diagnostics check(system::Files& files, const std::string& root, const model::Book& book,
                        base::Date today,
                        std::set<std::string, std::less<>> unknown_timezones = {});
/// What one text is held against; the summaries must stay.
codec::Directory directory(const index::Summaries& summaries);
/// The same for one text that stands (or is to stand) at `path` among those of the directory:
/// before it is saved.
base::Diagnostics check_text(const std::string& text, const std::string& path,
                             const codec::Directory& directory, const model::Settings& settings,
                             base::Date today);

}  // namespace nurture::store
