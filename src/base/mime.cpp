// Headers and bodies of mails: RFC 5322 (folding), RFC 2047 (encoded words), RFC 2045
// (quoted-printable).
//
//   encoded word  =?utf-8?q?S=C3=B8ren?= or =?utf-8?b?…?=, at most 75 bytes, whole characters
//   line          at most 76 bytes; those after a header's first begin with a space
#include "base/mime.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <vector>

#include "base/text.hpp"

namespace nurture::base {
namespace {

constexpr std::size_t most_columns = 76;
constexpr std::string_view end_of_word = "?=";
/// Far enough below the 998 bytes that RFC 5322 2.1.1 allows a line.
constexpr std::size_t longest_plain_word = 900;

bool is_alphanumeric(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_printable(char c) {
  return c > 0x20 && c < 0x7F;
}

std::string hexadecimal(std::string_view bytes) {
  std::string encoded;
  for (const char byte : bytes) {
    encoded += fmt::format("={:02X}", static_cast<unsigned char>(byte));
  }
  return encoded;
}

/// The value's words; whatever is white space or control separates them, bad UTF-8 becomes U+FFFD.
std::vector<std::string> words_of(std::string_view value) {
  std::vector<std::string> found{""};
  while (!value.empty()) {
    const CodePoint next = front(value);
    value.remove_prefix(next.length);
    const bool control = next.value <= 0x20 || (next.value >= 0x7F && next.value <= 0x9F) ||
                         next.value == 0x2028 || next.value == 0x2029;
    if (!control) {
      append(found.back(), next.value);
    } else if (!found.back().empty()) {
      found.emplace_back();
    }
  }
  if (found.back().empty()) found.pop_back();
  return found;
}

/// An address or message id can't be encoded, however long it is; it stands alone on its line.
bool must_stay(std::string_view word) {
  return word.size() <= longest_plain_word && word.find('@') != std::string_view::npos;
}

bool needs_encoding(std::string_view word) {
  const bool plain = std::all_of(word.begin(), word.end(), is_printable);
  const bool misread = word.find("=?") != std::string_view::npos;
  const bool fits = word.size() < most_columns || must_stay(word);
  return !plain || misread || !fits;
}

/// One code point in the Q encoding; only what is allowed everywhere (RFC 2047 5.3) stays plain.
std::string q_encoded(std::string_view character) {
  if (character == " ") return "_";
  if (character.size() == 1 && is_alphanumeric(character.front())) return std::string(character);
  return hexadecimal(character);
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view alphabet =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string encoded;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    const std::string_view group = bytes.substr(at, 3);
    unsigned bits = 0;
    for (std::size_t i = 0; i < 3; ++i) {
      bits = bits << 8U | (i < group.size() ? static_cast<unsigned char>(group[i]) : 0U);
    }
    for (std::size_t i = 0; i < 4; ++i) {
      encoded += i <= group.size() ? alphabet[bits >> (18 - 6 * i) & 0x3FU] : '=';
    }
  }
  return encoded;
}

/// A header under construction.
class HeaderLines {
 public:
  explicit HeaderLines(std::string_view name)
      : text_(fmt::format("{}:", name)), column_(text_.size()) {}

  void put(std::string_view word) {
    if (column_ + 1 + word.size() > most_columns) fold();
    text_ += ' ';
    text_ += word;
    column_ += 1 + word.size();
  }

  /// Text of any length as encoded words, each filled up to the end of its line.
  void put_encoded(std::string_view text) {
    const bool quoted = prefers_q(text);
    while (!text.empty()) {
      const std::size_t length = fitting(text, quoted);
      if (length == 0) {
        fold();
        continue;
      }
      const std::string_view part = text.substr(0, length);
      put(fmt::format("=?utf-8?{}?{}{}", quoted ? 'q' : 'b', encoded(part, quoted), end_of_word));
      text.remove_prefix(length);
    }
  }

  std::string finished() && { return std::move(text_) + "\r\n"; }

 private:
  static constexpr std::size_t overhead =
      std::string_view("=?utf-8?q?").size() + end_of_word.size();

  void fold() {
    text_ += "\r\n";
    column_ = 0;
  }

  /// Latin text stays readable in Q; others are much shorter in base 64.
  static bool prefers_q(std::string_view text) {
    return encoded(text, true).size() * 2 <= encoded(text, false).size() * 3;
  }

  static std::string encoded(std::string_view text, bool quoted) {
    if (!quoted) return base64(text);
    std::string result;
    while (!text.empty()) {
      const std::size_t length = front(text).length;
      result += q_encoded(text.substr(0, length));
      text.remove_prefix(length);
    }
    return result;
  }

  /// How many bytes of whole code points fit into an encoded word on this line.
  std::size_t fitting(std::string_view text, bool quoted) const {
    const std::size_t room = most_columns - std::min(most_columns, column_ + 1 + overhead);
    std::size_t length = 0;
    std::size_t used = 0;
    while (length < text.size()) {
      const std::size_t next = front(text.substr(length)).length;
      used += quoted ? q_encoded(text.substr(length, next)).size() : 0;
      const std::size_t needed = quoted ? used : (length + next + 2) / 3 * 4;
      if (needed > room) break;
      length += next;
    }
    return length;
  }

  std::string text_;
  std::size_t column_;
};

/// A header's name may hold printable ASCII but the colon (RFC 5322 2.2).
std::string safe_name(std::string_view name) {
  constexpr std::size_t longest = 60;  // leaves room for one encoded character behind it
  std::string safe;
  for (const char c : name.substr(0, longest)) {
    if (is_printable(c) && c != ':') safe += c;
  }
  return safe;
}

/// One code point of a body. What a mail program might take for its own is encoded, too: white
/// space at the end of a line, "From " (mbox) and a lone dot (SMTP) at its start.
std::string body_encoded(std::string_view character, bool first, bool last) {
  const char c = character.front();
  const bool space = c == ' ' || c == '\t';
  const bool risky = (first && (c == '.' || c == 'F')) || (last && space);
  if (character.size() == 1 && !risky && (space || (is_printable(c) && c != '='))) {
    return std::string(character);
  }
  return hexadecimal(character);
}

void append_body_line(std::string& body, std::string_view line) {
  std::size_t column = 0;
  bool first = true;
  while (!line.empty()) {
    const CodePoint next = front(line);
    std::string character;
    append(character, next.value);
    line.remove_prefix(next.length);
    const std::string encoded = body_encoded(character, first, line.empty());
    const std::size_t room = line.empty() ? most_columns : most_columns - 1;
    if (column + encoded.size() > room) {
      body += "=\r\n";
      column = 0;
    }
    body += encoded;
    column += encoded.size();
    first = false;
  }
  body += "\r\n";
}

bool is_atom(std::string_view text) {
  constexpr std::string_view marks = "!#$%&'*+-/=?^_`{|}~";
  return !text.empty() && std::all_of(text.begin(), text.end(), [marks](char c) {
    return is_alphanumeric(c) || marks.find(c) != std::string_view::npos;
  });
}

bool is_label(std::string_view text) {
  constexpr std::size_t longest = 63;
  return !text.empty() && text.size() <= longest && text.front() != '-' && text.back() != '-' &&
         std::all_of(text.begin(), text.end(),
                     [](char c) { return is_alphanumeric(c) || c == '-'; });
}

}  // namespace

std::string mime_header(std::string_view name, std::string_view value) {
  HeaderLines lines(safe_name(name));
  const std::vector<std::string> words = words_of(value);
  for (std::size_t i = 0; i < words.size();) {
    if (!needs_encoding(words[i])) {
      lines.put(words[i++]);
      continue;
    }
    // Readers drop the space between two encoded words, so that neighbours are encoded as one.
    std::string run = words[i++];
    while (i < words.size() && needs_encoding(words[i])) run += ' ' + words[i++];
    lines.put_encoded(run);
  }
  return std::move(lines).finished();
}

std::string quoted_printable(std::string_view body) {
  std::string encoded;
  while (!body.empty()) {
    const std::size_t end = std::min(body.find('\n'), body.size());
    std::string_view line = body.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    append_body_line(encoded, line);
    body.remove_prefix(std::min(end + 1, body.size()));
  }
  return encoded;
}

bool valid_address(std::string_view address) {
  constexpr std::size_t longest = 254;       // RFC 5321, erratum 1690
  constexpr std::size_t longest_local = 64;  // RFC 5321 4.5.3.1.1
  const auto at = address.find('@');
  if (at == std::string_view::npos || address.size() > longest || at > longest_local) return false;
  const auto all = [](std::string_view text, bool (*fits)(std::string_view)) {
    const auto parts = split(text, '.');
    return std::all_of(parts.begin(), parts.end(), fits);
  };
  return all(address.substr(0, at), is_atom) && all(address.substr(at + 1), is_label);
}

}  // namespace nurture::base
