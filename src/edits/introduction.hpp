// People who are introduced to one another: what a log of it writes into each of their files.
#pragma once

#include <string>
#include <vector>

#include "edits/log_entry.hpp"

namespace nurture::edits {

/// Makes these entries, of two people at least, one introduction: each names the others and what it
/// was for, in front of the note that was typed, and gives unless another intent was said. Any two
/// know each other from then on, in both files, where neither file says so already.
void introduce(std::vector<LogEntry>& entries, const std::string& purpose);

}  // namespace nurture::edits
