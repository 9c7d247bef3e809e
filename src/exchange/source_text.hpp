// The text of a file that somebody else's program wrote.
#pragma once

#include <string>
#include <string_view>

#include "exchange/record.hpp"

namespace nurture::exchange {

/// Valid UTF-8, line breaks as they were: decoded from --encoding where one is named, else by what
/// the bytes look like; what was taken then, unless it is UTF-8, is one of the reading's remarks.
/// Throws base::Error (Exit::usage) where nobody here knows the encoding named.
std::string text_of(const Source& source, const ReadOptions& options, Reading& reading);

/// The same without a copy where the bytes are UTF-8 already, as large files mostly are: a view
/// into them, else into `copy`.
std::string_view text_or_copy(const Source& source, const ReadOptions& options, Reading& reading,
                              std::string& copy);

/// As a key of one line takes it: line breaks and control characters as one space, none at the
/// ends.
std::string single_line(std::string_view text);
/// As `about` and notes take it: LF between lines, no other control character but the tab, nothing
/// blank at the ends.
std::string prose(std::string_view text);
/// The same with what is blank at the front: as an export of ours has it.
std::string prose_as_it_stands(std::string_view text);

/// Without white space at the ends, and without `scheme` ("tel:"), in any case, however often.
std::string_view without_scheme(std::string_view text, std::string_view scheme);
/// The address of "mailto:ada@x" or "Ada <ada@x>", as a key of one line takes it; anything else as
/// it is.
std::string bare_address(std::string_view text);

struct TextFront {
  std::string text;
  bool cut = false;  ///< the file goes on
};
/// The front of a file as text, up to the end of a line: enough to tell what it is. Empty where it
/// isn't text. A cell of a spreadsheet may go over that end: see read_front().
TextFront front_of_text(const Source& source);

}  // namespace nurture::exchange
