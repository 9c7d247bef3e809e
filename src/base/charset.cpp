// Text in other charsets as UTF-8. Single-byte charsets have their tables here: a static program
// reaches those of glibc's iconv only where its modules are installed.
#include "base/charset.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <iconv.h>
#include <memory>

#include "base/charset_tables.hpp"
#include "base/strings.hpp"
#include "base/utf8.hpp"

namespace nurture::base {
namespace {

constexpr char32_t unreadable = 0xFFFD;
constexpr char32_t byte_order_mark = 0xFEFF;

/// UTF-8, UTF-16 or UTF-32: how many bytes a unit has, and in which order.
struct UnicodeForm {
  std::string_view name;
  std::size_t unit = 1;
  bool little = false;
};

constexpr UnicodeForm utf8{"UTF-8"};
constexpr UnicodeForm utf16le{"UTF-16LE", 2, true};
constexpr UnicodeForm utf16be{"UTF-16BE", 2, false};
constexpr UnicodeForm utf32le{"UTF-32LE", 4, true};
constexpr UnicodeForm utf32be{"UTF-32BE", 4, false};

/// Longest first: the mark of UTF-32LE begins as that of UTF-16LE does.
constexpr const UnicodeForm* unicode_forms[] = {&utf32le, &utf32be, &utf16le, &utf16be, &utf8};

char32_t byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

char32_t unit_at(std::string_view bytes, std::size_t at, const UnicodeForm& form) {
  char32_t value = 0;
  for (std::size_t i = 0; i < form.unit; ++i) {
    value = value << 8U | byte_at(bytes, form.little ? at + form.unit - 1 - i : at + i);
  }
  return value;
}

bool begins_with_mark(std::string_view bytes, const UnicodeForm& form) {
  if (form.unit == 1) return bytes.starts_with("\xEF\xBB\xBF");
  return bytes.size() >= form.unit && unit_at(bytes, 0, form) == byte_order_mark;
}

const UnicodeForm* form_by_mark(std::string_view bytes) {
  const auto* const found = std::ranges::find_if(
      unicode_forms, [bytes](const UnicodeForm* form) { return begins_with_mark(bytes, *form); });
  return found == std::ranges::end(unicode_forms) ? nullptr : *found;
}

/// UTF-16 by its NULs: most texts have many letters of ASCII, or at least blanks and line breaks,
/// the upper halves of which are NUL; the lower halves hardly ever are.
const UnicodeForm* form_by_nuls(std::string_view bytes) {
  constexpr std::size_t enough = 4096;
  const std::size_t pairs = std::min(bytes.size(), enough) / 2;
  std::size_t even = 0;
  std::size_t odd = 0;
  for (std::size_t i = 0; i < pairs; ++i) {
    even += bytes[2 * i] == '\0' ? 1 : 0;
    odd += bytes[2 * i + 1] == '\0' ? 1 : 0;
  }
  const auto stand_out = [pairs](std::size_t nuls, std::size_t others) {
    return nuls * 3 >= pairs && nuls > others * 4;
  };
  if (stand_out(odd, even)) return &utf16le;
  return stand_out(even, odd) ? &utf16be : nullptr;
}

std::string from_utf8(std::string_view bytes) {
  if (valid_utf8(bytes)) return std::string(bytes);
  std::string text;
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint next = front(bytes.substr(at));
    append(text, next.value);
    at += next.length;
  }
  return text;
}

bool leads(char32_t unit) {
  return unit >= 0xD800 && unit < 0xDC00;
}

bool trails(char32_t unit) {
  return unit >= 0xDC00 && unit < 0xE000;
}

std::string from_wide(std::string_view bytes, const UnicodeForm& form) {
  std::string text;
  text.reserve(bytes.size());
  std::size_t at = 0;
  while (bytes.size() - at >= form.unit) {
    char32_t value = unit_at(bytes, at, form);
    at += form.unit;
    if (form.unit == 2 && leads(value) && bytes.size() - at >= 2) {
      const char32_t second = unit_at(bytes, at, form);
      if (trails(second)) {
        value = 0x10000 + ((value - 0xD800) << 10U) + (second - 0xDC00);
        at += 2;
      }
    }
    append(text, value);  // a surrogate alone becomes U+FFFD there
  }
  if (at < bytes.size()) append(text, unreadable);
  return text;
}

std::string from_unicode(std::string_view bytes, const UnicodeForm& form) {
  if (begins_with_mark(bytes, form)) bytes.remove_prefix(form.unit == 1 ? 3 : form.unit);
  return form.unit == 1 ? from_utf8(bytes) : from_wide(bytes, form);
}

std::string from_table(std::string_view bytes, const CharsetTable& table) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 4);
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const char32_t byte = byte_at(bytes, at);
    append(text, byte < table.first ? byte : table.meanings[byte - table.first]);
  }
  return text;
}

std::string from_ascii(std::string_view bytes) {
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    append(text, byte_at(bytes, at) < 0x80 ? byte_at(bytes, at) : unreadable);
  }
  return text;
}

/// "ISO_8859-2:1987" is "iso88592", "x-mac-roman" and "csMacintosh" are "macroman" and "macintosh".
std::string plain_name(std::string_view charset) {
  std::string name;
  for (const char c : lower(charset.substr(0, charset.find(':')))) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) name += c;
  }
  for (const std::string_view prefix : {"cs", "x"}) {
    if (name.starts_with(prefix)) return name.substr(prefix.size());
  }
  return name;
}

const CharsetTable* table_named(std::string_view name) {
  for (const CharsetTable& table : charset_tables()) {
    const auto names = split(table.names, ' ');
    if (std::ranges::find(names, name) != names.end()) return &table;
  }
  return nullptr;
}

/// Without an order in its name the mark tells it, else the NULs, else it is the one that RFC 2781
/// assumes: the greater byte first.
std::optional<UnicodeForm> form_named(std::string_view name, std::string_view bytes) {
  if (name == "unicode11utf8") return utf8;
  for (const UnicodeForm* form : unicode_forms) {
    if (plain_name(form->name) == name) return *form;
  }
  const bool two = name == "utf16" || name == "ucs2" || name == "iso10646ucs2" || name == "unicode";
  if (!two && name != "utf32" && name != "ucs4" && name != "iso10646ucs4") return std::nullopt;
  const std::size_t unit = two ? 2 : 4;
  for (const UnicodeForm* form : {form_by_mark(bytes), form_by_nuls(bytes)}) {
    if (form != nullptr && form->unit == unit) return *form;
  }
  return two ? utf16be : utf32be;
}

struct CloseIconv {
  void operator()(void* converter) const { iconv_close(converter); }
};
using Iconv = std::unique_ptr<void, CloseIconv>;

/// The machine's converter. A name that holds more than names do would be an option of iconv's
/// ("//IGNORE"), and UTF-7 hides markup and line breaks in what looks like letters.
Iconv machine_converter(std::string_view charset, std::string_view name) {
  constexpr std::string_view allowed =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:+()";
  if (name.empty() || name.find("utf7") != std::string_view::npos ||
      charset.find_first_not_of(allowed) != std::string_view::npos) {
    return nullptr;
  }
  for (const std::string_view spelling : {charset, name}) {
    iconv_t opened = iconv_open("UTF-8", std::string(spelling).c_str());
    constexpr auto failed = static_cast<std::intptr_t>(-1);
    if (reinterpret_cast<std::intptr_t>(opened) != failed) return Iconv(opened);
  }
  return nullptr;
}

std::string from_machine(std::string_view bytes, const Iconv& converter) {
  std::string text;
  std::string input(bytes);
  char* from = input.data();
  std::size_t left = input.size();
  char room[4096];
  const auto turn = [&](char** source, std::size_t* size) {
    char* to = room;
    std::size_t space = sizeof room;
    const bool well = iconv(converter.get(), source, size, &to, &space) != static_cast<size_t>(-1);
    const int error = well ? 0 : errno;
    text.append(room, static_cast<std::size_t>(to - room));
    return error;
  };
  while (left > 0) {
    const int error = turn(&from, &left);
    if (error == 0 || error == E2BIG) continue;
    append(text, unreadable);
    if (error != EILSEQ) break;  // half a character at the end
    ++from;
    --left;
  }
  turn(nullptr, nullptr);
  return from_unicode(text, utf8);
}

Decoded from_lines(std::string_view bytes) {
  const CharsetTable& table = *table_named("windows1252");
  std::string text;
  bool both = false;
  while (!bytes.empty()) {
    const std::string_view line = bytes.substr(0, bytes.find_first_of("\r\n", 0, 2));
    const std::size_t length = std::min(line.size() + 1, bytes.size());
    const bool whole = valid_utf8(line);
    both = both || (whole && !plain_ascii(line));
    text += whole ? std::string(line) : from_table(line, table);
    text += bytes.substr(line.size(), length - line.size());
    bytes.remove_prefix(length);
  }
  return {std::move(text), both ? "UTF-8, and Windows-1252 where it isn't that" : "Windows-1252"};
}

}  // namespace

Decoded decode(std::string_view bytes) {
  const UnicodeForm* form = form_by_mark(bytes);
  if (form == nullptr) form = form_by_nuls(bytes);
  if (form == nullptr && valid_utf8(bytes)) form = &utf8;
  if (form == nullptr) return from_lines(bytes);
  return {from_unicode(bytes, *form), form->unit == 1 ? "" : std::string(form->name)};
}

std::optional<std::string> decode(std::string_view bytes, std::string_view charset) {
  const std::string name = plain_name(charset);
  if (const auto form = form_named(name, bytes)) return from_unicode(bytes, *form);
  if (const CharsetTable* table = table_named(name)) return from_table(bytes, *table);
  if (name == "usascii" || name == "ascii") return from_ascii(bytes);
  if (const Iconv converter = machine_converter(charset, name))
    return from_machine(bytes, converter);
  return std::nullopt;
}

}  // namespace nurture::base
