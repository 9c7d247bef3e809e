// Text in other charsets as UTF-8.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace nurture::base {

struct Decoded {
  std::string text;  ///< valid UTF-8 without a BOM; line breaks as they were
  /// What it was taken for, where that isn't plain UTF-8: "Windows-1252", "UTF-16LE".
  std::string charset;
};

/// By its BOM; else UTF-16 without one where every other byte tends to be NUL; else valid UTF-8;
/// else each line that isn't as Windows-1252, whose unassigned bytes become U+FFFD: files that
/// several programs added to have lines of both.
Decoded decode(std::string_view bytes);
/// Of a charset by its name (as in MIME, the case and punctuation ignored: "iso-8859-1", "cp1252",
/// "UTF-16LE", "Shift_JIS"). What can't be read of it becomes U+FFFD. Empty where the charset isn't
/// known here: the far-eastern ones come from the machine's iconv, if that has them. UTF-7 never
/// is.
std::optional<std::string> decode(std::string_view bytes, std::string_view charset);

}  // namespace nurture::base
