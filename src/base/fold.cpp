// Folding: compatibility decomposition with full case folding (Unicode 3.13, D145 and D147) by
// utf8proc, then without the marks that are accents, then composed again (NFC).
#include "base/fold.hpp"

#include <algorithm>
#include <array>
#include <utf8proc.h>

#include "base/error.hpp"
#include "base/strings.hpp"
#include "base/utf8.hpp"

namespace nurture::base {
namespace {

using CodePoints = std::vector<utf8proc_int32_t>;

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool within(utf8proc_int32_t value, utf8proc_int32_t first, utf8proc_int32_t last) {
  return value >= first && value <= last;
}

/// Marks that a reader takes for decoration: the combining diacritics, the vowel points that Hebrew
/// and Arabic are usually written without, and the line that stretches an Arabic word (tatweel).
bool is_accent(utf8proc_int32_t mark) {
  return within(mark, 0x0300, 0x036F) || within(mark, 0x1AB0, 0x1AFF) ||
         within(mark, 0x1DC0, 0x1DFF) || within(mark, 0x20D0, 0x20FF) ||
         within(mark, 0xFE20, 0xFE2F) || within(mark, 0x0591, 0x05BD) || mark == 0x05BF ||
         within(mark, 0x05C1, 0x05C2) || within(mark, 0x05C4, 0x05C5) || mark == 0x05C7 ||
         within(mark, 0x064B, 0x0652) || mark == 0x0670 || mark == 0x0640;
}

/// In Cyrillic only stress (grave, acute) and the dots of ё are left out by those who write it; й,
/// ў and ї are letters of their own.
bool is_letter_making(utf8proc_int32_t base, utf8proc_int32_t mark) {
  const bool cyrillic = within(base, 0x0400, 0x052F);
  const bool dotted_e = base == 0x0435 && mark == 0x0308;
  return cyrillic && mark != 0x0300 && mark != 0x0301 && !dotted_e;
}

/// Joiners, direction marks, soft hyphens, variation selectors: nothing that anyone types to find
/// someone.
bool is_invisible(utf8proc_int32_t value) {
  return utf8proc_category(value) == UTF8PROC_CATEGORY_CF || within(value, 0xFE00, 0xFE0F) ||
         within(value, 0xE0100, 0xE01EF) || value == 0x034F;
}

struct Spelling {
  utf8proc_int32_t letter;
  std::string_view plain;
};

/// Letters that Unicode does not decompose, as people spell them without. (ß is case folding's.)
constexpr std::array spellings{
    Spelling{0x00F8, "o"},  Spelling{0x0142, "l"},  Spelling{0x0111, "d"}, Spelling{0x00E6, "ae"},
    Spelling{0x0153, "oe"}, Spelling{0x00FE, "th"}, Spelling{0x00F0, "d"}, Spelling{0x0131, "i"},
};

void append_plain(CodePoints& folded, utf8proc_int32_t value) {
  const auto* const found =
      std::find_if(spellings.begin(), spellings.end(),
                   [value](const Spelling& each) { return each.letter == value; });
  if (found == spellings.end()) {
    folded.push_back(value);
  } else {
    folded.insert(folded.end(), found->plain.begin(), found->plain.end());
  }
}

std::string repaired(std::string_view text) {
  std::string valid;
  valid.reserve(text.size());
  while (!text.empty()) {
    const CodePoint next = front(text);
    append(valid, next.value);
    text.remove_prefix(next.length);
  }
  return valid;
}

/// Folded and decomposed, in canonical order.
CodePoints decomposed(const std::string& text) {
  constexpr auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
                                                          UTF8PROC_CASEFOLD | UTF8PROC_STABLE);
  const auto* const bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  const auto size = static_cast<utf8proc_ssize_t>(text.size());
  // Two code points for a byte hold nearly everything; utf8proc says when it needs more.
  CodePoints points(text.size() * 2);
  auto count = utf8proc_decompose(bytes, size, points.data(),
                                  static_cast<utf8proc_ssize_t>(points.size()), options);
  if (count > static_cast<utf8proc_ssize_t>(points.size())) {
    points.resize(static_cast<std::size_t>(count));
    count = utf8proc_decompose(bytes, size, points.data(), count, options);
  }
  if (count < 0) {
    throw Error("cannot fold a text: " + std::string(utf8proc_errmsg(count)));
  }
  points.resize(static_cast<std::size_t>(count));
  return points;
}

CodePoints without_accents(const CodePoints& points) {
  CodePoints plain;
  plain.reserve(points.size());
  utf8proc_int32_t base = 0;
  for (const auto value : points) {
    const bool mark = is_accent(value);
    if (is_invisible(value) || (mark && !is_letter_making(base, value))) {
      continue;
    }
    base = mark ? base : value;
    append_plain(plain, value);
  }
  return plain;
}

std::string composed(CodePoints points) {
  constexpr auto options = static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE);
  const auto count = utf8proc_normalize_utf32(
      points.data(), static_cast<utf8proc_ssize_t>(points.size()), options);
  if (count < 0) {
    throw Error("cannot fold a text: " + std::string(utf8proc_errmsg(count)));
  }
  points.resize(static_cast<std::size_t>(count));
  std::string text;
  for (const auto value : points) {
    append(text, static_cast<char32_t>(value));
  }
  return text;
}

/// `text` is valid UTF-8.
std::string fold_any(const std::string& text) {
  return composed(without_accents(decomposed(text)));
}

/// Below it each letter folds by itself: none is a mark, or composes with what stands beside it.
constexpr char32_t latin_end = 0x180;

/// Appends the text folded; false, and half of it, where a letter lies beyond. Most names of Europe
/// and the Americas lie within, and a table takes a tenth of what utf8proc does.
bool append_latin(std::string& to, std::string_view text) {
  static const auto table = [] {
    std::array<std::string, latin_end> folded;
    for (char32_t value = 0; value < latin_end; ++value) {
      std::string letter;
      append(letter, value);
      folded.at(value) = fold_any(letter);
    }
    return folded;
  }();
  while (!text.empty()) {
    const CodePoint next = front(text);
    if (!next.valid || next.value >= latin_end) return false;
    to += table.at(next.value);
    text.remove_prefix(next.length);
  }
  return true;
}

enum class LetterKind { letter, mark, other };

LetterKind kind(char32_t value) {
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(value))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
      return LetterKind::letter;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
      return LetterKind::mark;
    default:
      return LetterKind::other;
  }
}

bool ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// The word at or after the front of a folded text; `rest` is what follows it. Empty at the end.
std::string_view next_word(std::string_view& rest) {
  std::size_t begin = std::string_view::npos;
  std::size_t at = 0;
  while (at < rest.size()) {
    const char c = rest[at];
    const bool ascii = static_cast<unsigned char>(c) < 0x80;
    const CodePoint next =
        ascii ? CodePoint{static_cast<char32_t>(c), 1, true} : front(rest.substr(at));
    const LetterKind is =
        ascii ? (ascii_letter(c) ? LetterKind::letter : LetterKind::other) : kind(next.value);
    const bool inside = begin != std::string_view::npos;
    if (is == LetterKind::letter && !inside) {
      begin = at;
    } else if (is == LetterKind::other && inside) {
      break;
    }
    at += next.length;
  }
  const std::string_view word =
      begin == std::string_view::npos ? std::string_view{} : rest.substr(begin, at - begin);
  rest.remove_prefix(at);
  return word;
}

/// Cut to `most` bytes, never inside a code point or between a letter and its marks.
std::string_view cut(std::string_view text, std::size_t most) {
  if (text.size() <= most) {
    return text;
  }
  std::size_t end = 0;
  for (std::size_t at = 0; at <= most; at += front(text.substr(at)).length) {
    end = kind(front(text.substr(at)).value) == LetterKind::mark ? end : at;
  }
  return text.substr(0, end);
}

}  // namespace

std::string fold(std::string_view text) {
  if (is_ascii(text)) {
    return lower(text);
  }
  std::string folded;
  if (append_latin(folded, text)) {
    return folded;
  }
  return fold_any(valid_utf8(text) ? std::string(text) : repaired(text));
}

std::vector<std::string> words(std::string_view text) {
  const std::string folded = fold(text);
  std::vector<std::string> found;
  std::string_view rest = folded;
  for (auto word = next_word(rest); !word.empty(); word = next_word(rest)) {
    found.emplace_back(word);
  }
  return found;
}

std::string slug(std::string_view name) {
  constexpr std::size_t most_bytes = 64;
  std::string id(cut(join(words(name), "-"), most_bytes));
  while (id.ends_with('-')) {
    id.pop_back();
  }
  return id;
}

}  // namespace nurture::base
