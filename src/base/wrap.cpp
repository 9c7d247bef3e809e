// Lines of a given width.
//
// A text is a row of pieces that can't be broken: a word, or one character of a script that is
// written without spaces (with the punctuation that may not stand alone at the end or the start of
// a line).
#include <algorithm>
#include <utf8proc.h>

#include "base/date.hpp"
#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "base/width.hpp"

namespace nurture::base {
namespace {

struct WrapPiece {
  std::string text;
  int width = 0;
  bool spaced = false;  ///< white space stood before it
};

/// Chinese, Japanese, and the scripts of south-east Asia.
bool without_spaces(char32_t value) {
  const auto in = [value](char32_t first, char32_t last) {
    return value >= first && value <= last;
  };
  return in(0x0E00, 0x0EFF) || in(0x1000, 0x109F) || in(0x1780, 0x17FF) || in(0x2E80, 0x312F) ||
         in(0x31A0, 0xA4CF) || in(0xF900, 0xFAFF) || in(0xFF00, 0xFFEF) || in(0x20000, 0x3FFFD);
}

bool opens(char32_t value) {
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(value));
  return category == UTF8PROC_CATEGORY_PS || category == UTF8PROC_CATEGORY_PI;
}

bool closes(char32_t value) {
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(value));
  return category == UTF8PROC_CATEGORY_PE || category == UTF8PROC_CATEGORY_PF ||
         category == UTF8PROC_CATEGORY_PO;
}

bool breaks_between(char32_t before, char32_t after) {
  return (without_spaces(before) || without_spaces(after)) && !opens(before) && !closes(after);
}

std::vector<WrapPiece> pieces(std::string_view line) {
  std::vector<WrapPiece> found;
  bool spaced = true;
  char32_t before = 0;
  while (!line.empty()) {
    const Character next = first_character(line);
    line.remove_prefix(next.text.size());
    if (blank(next.text)) {
      spaced = true;
      continue;
    }
    const char32_t value = front(next.text).value;
    if (spaced || breaks_between(before, value)) {
      found.push_back({{}, 0, spaced});
    }
    found.back().text += next.text;
    found.back().width += next.width;
    spaced = false;
    before = value;
  }
  return found;
}

/// "23" or "(3", as the day before its month.
bool ends_with_day(std::string_view text) {
  const auto digits = text.size() - std::min(text.size(), text.find_last_not_of("0123456789") + 1);
  return digits == 1 || digits == 2;
}

bool begins_with_month(std::string_view text) {
  for (int month = 1; month <= 12; ++month) {
    const std::string_view name = month_name(month);
    if (text.starts_with(name) &&
        (text.size() == name.size() || closes(static_cast<unsigned char>(text[name.size()]))))
      return true;
  }
  return false;
}

/// Two that one line must hold: a day and its month ("next 17 December"), a command and its name or
/// options.
bool stays_behind(std::string_view before, std::string_view after) {
  if (before == "next") return ends_with_day(after);
  const bool command = before == "nurture" || before.starts_with("nurture ");
  return (begins_with_month(after) && ends_with_day(before)) ||
         (command && (before == "nurture" || after.starts_with("--")));
}

/// Something that is to be typed has begun and not ended: "'name:" of 'name: Ada Lovelace'.
bool in_quotes(std::string_view text) {
  const std::size_t open = text.starts_with("'") ? 0 : text.find("('");
  return open != std::string_view::npos && text.find('\'', open + 2) == std::string_view::npos;
}

std::vector<WrapPiece> with_whole_phrases(std::vector<WrapPiece> all, int columns) {
  std::vector<WrapPiece> found;
  for (WrapPiece& piece : all) {
    constexpr int longest_quoted = 40;
    const int width = found.empty() ? 0 : found.back().width + 1 + piece.width;
    if (!found.empty() && width <= columns && piece.spaced &&
        (stays_behind(found.back().text, piece.text) ||
         (width <= longest_quoted && in_quotes(found.back().text)))) {
      found.back().text += " " + piece.text;
      found.back().width += 1 + piece.width;
    } else {
      found.push_back(std::move(piece));
    }
  }
  return found;
}

/// Lines under construction; the last one is still open.
struct WrappedLines {
  int columns = 1;
  std::vector<std::string> done{""};
  int used = 0;

  void open() {
    done.emplace_back();
    used = 0;
  }

  void put(std::string_view text, int width) {
    done.back() += text;
    used += width;
  }

  /// A piece that is wider than a line, character by character.
  void put_broken(std::string_view text) {
    while (!text.empty()) {
      const Character next = first_character(text);
      if (used > 0 && used + next.width > columns) open();
      put(next.text, next.width);
      text.remove_prefix(next.text.size());
    }
  }

  void put(const WrapPiece& piece) {
    const int space = piece.spaced && used > 0 ? 1 : 0;
    if (used + space + piece.width <= columns) {
      put(space == 1 ? " " : "", space);
      put(piece.text, piece.width);
      return;
    }
    if (used > 0) open();
    put_broken(piece.text);
  }
};

}  // namespace

std::vector<std::string> wrap(std::string_view text, int columns) {
  WrappedLines lines;
  lines.columns = std::max(1, columns);
  if (text.ends_with('\n')) text.remove_suffix(1);  // it ends the last line and begins no other
  bool first = true;
  for (const std::string& line : split(text, '\n')) {
    if (!first) lines.open();
    first = false;
    for (const WrapPiece& piece : with_whole_phrases(pieces(line), lines.columns)) lines.put(piece);
  }
  return lines.done;
}

}  // namespace nurture::base
