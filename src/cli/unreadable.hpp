// Who is meant is decided among all files: one that can't be read, or that shares its id with
// another, still stands for the person it is called after.
#pragma once

#include <string>
#include <vector>

#include "base/error.hpp"
#include "model/schema.hpp"
#include "store/roll.hpp"

namespace nurture::cli {

/// The files of this kind that gave nobody and whose stem, folded, is what was typed.
std::vector<std::string> unreadable_by_id(const store::Roll& roll, model::File file,
                                          const std::string& typed);
/// Those whose stem begins with it, or has a word of its own for each of its words. Copies that a
/// synchroniser left are none: they stand for nobody.
std::vector<std::string> unreadable_by_words(const store::Roll& roll, model::File file,
                                             const std::string& typed);
/// Why none of them is read, with places and the way out (Exit::no_contact). `paths` aren't empty.
base::Error cannot_be_read(const store::Roll& roll, const std::vector<std::string>& paths,
                           const std::string& typed);

/// The same error, which says besides that what wasn't found may stand in one of the files that
/// can't be read: as many, or this one.
base::Error beside_unread(const base::Error& error, int files, const std::string& path = {});
/// Of those in the roll; one whose stem has a word of what was typed is named.
base::Error beside_unread(const base::Error& error, const store::Roll& roll,
                          const std::string& typed);

}  // namespace nurture::cli
