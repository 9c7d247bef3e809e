// What the text and the document of an import share.
#pragma once

#include <string>
#include <vector>

#include "render/import.hpp"

namespace nurture::render {

/// By what somebody was found: "email".
const char* word_of(exchange::By by);
/// The keys that a person gains, in the order of their names in a file.
std::vector<std::string> keys_gained(const exchange::Imported& one);
/// An id as a word of a command.
std::string shell_id(const std::string& id);
/// What to type for a new post; of somebody who has one.
std::string move_command(const exchange::Imported& one);

/// What to type for somebody who isn't here: `nurture add 'Zoe Lind' email=zoe@x.example`; where
/// somebody of the store is called so, `nurture set zoe-lind email+=zoe@x.example`. `who` is an
/// address, a telephone number, a source or a name.
std::string stranger_command(const std::string& who, const exchange::Unknown& one);

struct ImportCounts {
  int undecided = 0;  ///< of the fresh
  int fresh = 0, completed = 0, unchanged = 0, doubles = 0, skipped = 0, touches = 0;
};

ImportCounts counts_of(const ImportPage& page);
/// What else is to be said, a line each.
std::vector<std::string> remark_lines(const ImportPage& page);

}  // namespace nurture::render
