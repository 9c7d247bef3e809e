// What the bytes of single-byte charsets mean.
#pragma once

#include <span>
#include <string_view>

namespace nurture::base {

struct CharsetTable {
  std::string_view names;   ///< small letters and digits alone, blanks between: "koi8r koi8"
  unsigned char first = 0;  ///< the byte of the first of `meanings`; those before it are Latin-1's
  std::u16string_view meanings;  ///< of each byte from `first` to FF
};

std::span<const CharsetTable> charset_tables();

}  // namespace nurture::base
