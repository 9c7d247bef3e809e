// Notes in Markdown about people: Obsidian, Logseq, Denote, and any folder of them.
#pragma once

#include "exchange/record.hpp"

namespace nurture::exchange {

bool is_notes(const Source& source);
/// One file is one note. It is somebody where it has the tag that the options name (people/friends
/// has people, too), or the options take all of them.
Reading read_notes(const Source& source, const ReadOptions& options);

}  // namespace nurture::exchange
