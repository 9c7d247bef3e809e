// Header texts and the encodings of RFC 2045 and 2047, read.
//
//   encoded word  =?charset[*language]?Q or B?text?=
#include <algorithm>
#include <array>
#include <utility>

#include "base/charset.hpp"
#include "base/mime_read.hpp"
#include "base/strings.hpp"
#include "base/utf8.hpp"

namespace nurture::base {
namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

bool folding_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

struct EncodedWord {
  std::string charset;
  std::string bytes;
  std::size_t length = 0;  ///< of the whole word where it stands
};

/// The one that `text` begins with. Blanks inside are forgiven: some programs fold there.
std::optional<EncodedWord> encoded_word(std::string_view text) {
  if (!text.starts_with("=?")) return std::nullopt;
  constexpr std::size_t longest = 8192;  // or a text of beginnings alone takes its square
  text = text.substr(0, longest);
  const std::size_t charset_end = text.find('?', 2);
  if (charset_end == std::string_view::npos || charset_end + 2 >= text.size() ||
      text[charset_end + 2] != '?')
    return std::nullopt;
  const char how = static_cast<char>(text[charset_end + 1] | 0x20);
  const std::size_t start = charset_end + 3, end = text.find("?=", start);
  if ((how != 'q' && how != 'b') || end == std::string_view::npos) return std::nullopt;
  std::string_view charset = text.substr(2, charset_end - 2);
  if (charset.empty() || charset.find_first_of(" \t") != std::string_view::npos)
    return std::nullopt;
  EncodedWord word;
  word.charset = charset.substr(0, charset.find('*'));
  word.length = end + 2;
  std::string inside(text.substr(start, end - start));
  if (how == 'b') {
    word.bytes = from_base64(inside);
  } else {
    std::erase_if(inside, folding_blank);
    std::ranges::replace(inside, '_', ' ');
    word.bytes = from_quoted_printable(inside);
  }
  return word;
}

std::string utf8_or_western(std::string_view bytes) {
  if (valid_utf8(bytes)) return std::string(bytes);
  return decode(bytes, "windows-1252").value_or(std::string(bytes));
}

/// Words of one charset are put together before they are read: one character may stand in two.
class DecodedWords {
 public:
  void take(EncodedWord word) {
    if (lower(word.charset) != lower(charset_)) finish();
    charset_ = std::move(word.charset);
    bytes_ += word.bytes;
  }
  void take(std::string_view plain) {
    finish();
    text_ += utf8_or_western(plain);
  }
  std::string text() {
    finish();
    return std::move(text_);
  }

 private:
  void finish() {
    if (lower(charset_) == "utf-8" && valid_utf8(bytes_)) {
      text_ += bytes_;
    } else if (!bytes_.empty()) {
      text_ += decode(bytes_, charset_).value_or(utf8_or_western(bytes_));
    }
    bytes_.clear();
    charset_.clear();
  }

  std::string text_, charset_, bytes_;
};

}  // namespace

std::string from_quoted_printable(std::string_view text, bool soft_breaks) {
  std::string bytes;
  bytes.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '=') {
      bytes += text[i];
      continue;
    }
    const int high = i + 2 < text.size() ? hex_digit(text[i + 1]) : -1,
              low = high >= 0 ? hex_digit(text[i + 2]) : -1;
    const std::size_t next = soft_breaks ? text.find_first_not_of(" \t\r", i + 1) : text.npos;
    if (low >= 0) {
      bytes += static_cast<char>(high * 16 + low);
      i += 2;
    } else if (next != text.npos && text[next] == '\n') {
      i = next;
    } else {
      bytes += '=';
    }
  }
  return bytes;
}

std::string from_base64(std::string_view text) {
  constexpr std::string_view alphabet =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  static const auto values = [alphabet] {
    std::array<int, 256> table{};
    table.fill(-1);
    for (std::size_t i = 0; i < alphabet.size(); ++i)
      table[static_cast<unsigned char>(alphabet[i])] = static_cast<int>(i);
    return table;
  }();
  std::string bytes;
  bytes.reserve(text.size() / 4 * 3);
  unsigned bits = 0, held = 0;
  for (const char c : text) {
    const int value = values[static_cast<unsigned char>(c)];
    if (c == '=') held = 0;  // of several texts put together each ends by itself
    if (value < 0) continue;
    bits = (bits << 6U | static_cast<unsigned>(value)) & 0xFFFFFFU;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes += static_cast<char>(bits >> held & 0xFFU);
  }
  return bytes;
}

std::string unfolded(std::string_view value) {
  if (value.find_first_of("\r\n") == value.npos) return std::string(trim(value));
  std::string line;
  line.reserve(value.size());
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] != '\r' && value[i] != '\n') {
      line += value[i];
      continue;
    }
    if (value.substr(i).starts_with("\r\n")) ++i;
    if (i + 1 >= value.size() || (value[i + 1] != ' ' && value[i + 1] != '\t')) break;
  }
  return std::string(trim(line));
}

std::string header_text(std::string_view value) {
  const std::string line = unfolded(value);
  if (line.find("=?") == line.npos) return utf8_or_western(line);
  std::string_view rest = line;
  DecodedWords words;
  std::string_view gap;  // blanks behind an encoded word: none where another follows
  bool behind = false;
  while (!rest.empty()) {
    if (auto word = encoded_word(rest)) {
      if (!behind) words.take(gap);
      rest.remove_prefix(word->length);
      words.take(*std::move(word));
      const std::size_t blanks = std::min(rest.find_first_not_of(" \t"), rest.size());
      gap = rest.substr(0, blanks);
      rest.remove_prefix(blanks);
      behind = true;
      continue;
    }
    if (behind) words.take(gap);
    gap = {};
    behind = false;
    const std::size_t next = std::min(rest.find("=?", 1), rest.size());
    words.take(rest.substr(0, next));
    rest.remove_prefix(next);
  }
  return words.text();
}

std::string_view MimeValue::parameter(std::string_view name) const {
  const auto found =
      std::ranges::find(parameters, name, &std::pair<std::string, std::string>::first);
  return found != parameters.end() ? std::string_view(found->second) : std::string_view();
}

MimeValue mime_value(std::string_view value) {
  const std::string line = unfolded(value);
  std::string_view rest = line;
  MimeValue made;
  std::size_t end = std::min(rest.find(';'), rest.size());
  made.value = lower(trim(rest.substr(0, end)));
  while (end < rest.size()) {
    rest.remove_prefix(end + 1);
    const std::size_t equals = std::min(rest.find_first_of("=;"), rest.size());
    const std::string name = lower(trim(rest.substr(0, equals)));
    end = equals;
    if (equals == rest.size() || rest[equals] == ';') continue;
    std::string_view given = trim(rest.substr(equals + 1));
    std::string text;
    if (given.starts_with('"')) {
      std::size_t i = static_cast<std::size_t>(given.data() - rest.data()) + 1;
      for (; i < rest.size() && rest[i] != '"'; ++i) {
        if (rest[i] == '\\' && i + 1 < rest.size()) ++i;
        text += rest[i];
      }
      end = std::min(rest.find(';', i), rest.size());
    } else {
      end = std::min(rest.find(';', equals), rest.size());
      text = trim(rest.substr(equals + 1, end - equals - 1));
    }
    if (!name.empty()) made.parameters.emplace_back(name, std::move(text));
  }
  return made;
}

std::string first_message_id(std::string_view value) {
  const std::string line = unfolded(value);
  const std::size_t open = line.find('<'), close = line.find('>', open == line.npos ? 0 : open);
  std::string id;
  if (open != line.npos && close != line.npos) {
    id = line.substr(open + 1, close - open - 1);
  } else {
    id = line.substr(0, line.find_first_of(" \t"));
  }
  std::erase_if(id, [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F; });
  constexpr std::size_t longest = 998;  // a line of RFC 5322
  return id.empty() || id.size() > longest ? std::string() : "<" + utf8_or_western(id) + ">";
}

}  // namespace nurture::base
