// Who is meant is decided among all files: one that can't be read, or that shares its id with
// another, still stands for the person it is called after.
#pragma once

#include <string>
#include <vector>

#include "base/error.hpp"
#include "index/summaries.hpp"
#include "model/schema.hpp"

namespace nurture::cli {

/// The files of this kind that gave nobody and whose stem, folded, is what was typed.
std::vector<std::string> unreadable_by_id(const index::Summaries& summaries, model::File file,
                                          const std::string& typed);
/// Those whose stem begins with it, or has a word of its own for each of its words. Copies that a
/// synchroniser left are none: they stand for nobody.
std::vector<std::string> unreadable_by_words(const index::Summaries& summaries, model::File file,
                                             const std::string& typed);
/// Why none of them is read, with places and the way out (Exit::no_contact). `paths` aren't empty.
base::Error cannot_be_read(const index::Summaries& summaries, const std::vector<std::string>& paths,
                           const std::string& typed);

/// The same error, which says besides that what wasn't found may stand in one of the files that
/// can't be read: as many, or this one.
base::Error beside_unread(const base::Error& error, int files, const std::string& path = {});
/// Of those in the summaries; one whose stem has a word of what was typed is named.
base::Error beside_unread(const base::Error& error, const index::Summaries& summaries,
                          const std::string& typed);

}  // namespace nurture::cli
