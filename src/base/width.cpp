// How many columns a text takes, character by character (UAX #29) rather than code point by code
// point: terminals draw 👩‍🚀 in two columns, not four.
#include "base/width.hpp"

#include <algorithm>
#include <utf8proc.h>

#include "base/strings.hpp"
#include "base/utf8.hpp"

namespace nurture::base {
namespace {

constexpr char32_t zero_width_joiner = 0x200D;
constexpr char32_t emoji_style = 0xFE0F;
constexpr char32_t keycap = 0x20E3;

const utf8proc_property_t& property(char32_t value) {
  return *utf8proc_get_property(static_cast<utf8proc_int32_t>(value));
}

bool is_regional_indicator(char32_t value) {
  return value >= 0x1F1E6 && value <= 0x1F1FF;
}

/// Vowels and final consonants of Hangul written letter by letter stand inside their syllable; its
/// fillers are blank.
bool is_inner_jamo(char32_t value) {
  return (value >= 0x1160 && value <= 0x11FF) || (value >= 0xD7B0 && value <= 0xD7FF) ||
         value == 0x3164 || value == 0xFFA0;
}

/// A virama that binds the next consonant to its own; those of Thai, Lao and Tibetan and Burmese
/// asat only silence a vowel.
bool is_linker(char32_t value) {
  constexpr int virama = 9;  // canonical combining class
  return property(value).combining_class == virama && value != 0x0E3A && value != 0x0EBA &&
         value != 0x0F84 && value != 0x103A;
}

bool is_pictograph(char32_t value) {
  return property(value).boundclass == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

/// Code points that a later Unicode may fill, where all that is there already is wide.
bool is_wide_when_assigned(char32_t value) {
  return is_pictograph(value) || (value >= 0x20000 && value <= 0x3FFFD);
}

int columns_of(char32_t value) {
  if (value < 0x7F) {
    return value < 0x20 ? 0 : 1;
  }
  if (is_inner_jamo(value) || is_linker(value)) {
    return 0;
  }
  if (is_regional_indicator(value)) {
    return 2;
  }
  const auto point = static_cast<utf8proc_int32_t>(value);
  switch (utf8proc_category(point)) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
      return 0;
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_CO:
      return 1;
    case UTF8PROC_CATEGORY_CN:
      return is_wide_when_assigned(value) ? 2 : 1;
    default:
      return utf8proc_charwidth(point);
  }
}

/// What has been read of a character so far.
struct Cluster {
  char32_t last = 0;
  bool linked = false;  ///< a virama (marks or a joiner may follow it) waits for its consonant
  int columns = 0;

  void take(char32_t value) {
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(value));
    const bool extends = category == UTF8PROC_CATEGORY_MN || value == zero_width_joiner;
    linked = is_linker(value) || (linked && extends);
    const bool emoji = (value == emoji_style && is_pictograph(last)) || value == keycap;
    columns = emoji ? 2 : std::min(2, columns + columns_of(value));
    last = value;
  }

  bool continued_by(char32_t value, utf8proc_int32_t& state) const {
    const bool breaks =
        utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(last),
                                         static_cast<utf8proc_int32_t>(value), &state) != 0;
    return !breaks || (linked && utf8proc_category(static_cast<utf8proc_int32_t>(value)) ==
                                     UTF8PROC_CATEGORY_LO);
  }
};

}  // namespace

Character first_character(std::string_view text) {
  // Nothing in ASCII extends a letter before it.
  if (plain_ascii(text.substr(0, 2))) {
    return {text.substr(0, 1), 1};
  }
  Cluster cluster;
  const CodePoint first = front(text);
  cluster.take(first.value);
  std::size_t length = first.length;
  utf8proc_int32_t state = 0;
  while (first.valid && length < text.size()) {
    const CodePoint next = front(text.substr(length));
    if (!next.valid || !cluster.continued_by(next.value, state)) {
      break;
    }
    cluster.take(next.value);
    length += next.length;
  }
  return {text.substr(0, length), cluster.columns};
}

int width(std::string_view text) {
  if (plain_ascii(text)) {
    return static_cast<int>(text.size());
  }
  int columns = 0;
  while (!text.empty()) {
    const Character next = first_character(text);
    columns += next.width;
    text.remove_prefix(next.text.size());
  }
  return columns;
}

std::string truncate(std::string_view text, int columns) {
  if (width(text) <= columns) {
    return std::string(text);
  }
  if (columns < 1) {
    return {};
  }
  std::string_view rest = text;
  int used = 1;  // the ellipsis
  while (!rest.empty()) {
    const Character next = first_character(rest);
    if (used + next.width > columns) {
      break;
    }
    used += next.width;
    rest.remove_prefix(next.text.size());
  }
  return std::string(trim_end(text.substr(0, text.size() - rest.size()))) + "…";
}

std::string pad(std::string_view text, int columns) {
  const int missing = std::max(0, columns - width(text));
  return std::string(text) + std::string(static_cast<std::size_t>(missing), ' ');
}

}  // namespace nurture::base
