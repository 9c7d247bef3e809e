// Skimming a text of the plain shape: bytes, lines, and what stands on one of them.
#include "yaml/skim.hpp"

#include <algorithm>
#include <cstring>

#include "base/utf8.hpp"

namespace nurture::yaml {
namespace {

/// How many bytes at the front are printable ASCII or LF; a few may be left for the caller to see.
std::size_t plain_prefix(std::string_view text) {
  using Block [[gnu::vector_size(16)]] = unsigned char;
  using Halves [[gnu::vector_size(16)]] = std::uint64_t;
  std::size_t at = 0;
  for (; at + 2 * sizeof(Block) <= text.size(); at += 2 * sizeof(Block)) {
    std::array<Block, 2> bytes;
    std::memcpy(bytes.data(), text.data() + at, sizeof bytes);
    const auto odd = [](Block some) { return (some - 0x20 >= 0x5F) & (some != '\n'); };
    const auto any = reinterpret_cast<Halves>(odd(bytes[0]) | odd(bytes[1]));
    if ((any[0] | any[1]) != 0) break;
  }
  while (at < text.size() && ((text[at] >= 0x20 && text[at] < 0x7F) || text[at] == '\n')) ++at;
  return at;
}

/// YAML 1.2, 5.1 leaves C1 and the two that are no characters out; NEL and a byte order mark are
/// legal, but better looked at closely.
bool plain(char32_t value) {
  return value >= 0xA0 && value != 0xFEFF && value != 0xFFFE && value != 0xFFFF;
}

/// Nothing but blanks, or blanks and a comment.
bool ends_line(std::string_view behind) {
  if (behind.empty()) return true;
  const std::size_t first = behind.find_first_not_of(' ');
  return first == std::string_view::npos || (first > 0 && behind[first] == '#');
}

std::string_view without_end_blanks(std::string_view text) {
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

std::string_view without_comment(std::string_view text) {
  for (std::size_t at = text.find('#'); at != std::string_view::npos; at = text.find('#', at + 1)) {
    if (at > 0 && text[at - 1] == ' ') return text.substr(0, at);
  }
  return text;
}

/// A ':' before a blank or the end: YAML takes what stands before it for a key.
bool has_key(std::string_view text) {
  for (std::size_t at = text.find(':'); at != std::string_view::npos; at = text.find(':', at + 1)) {
    if (at + 1 == text.size() || text[at + 1] == ' ') return true;
  }
  return false;
}

/// Whether a text without quotes may begin so.
bool begins_plain(std::string_view rest) {
  const char first = rest.front();
  // Letters, digits and what lies beyond ASCII begin most texts.
  if (static_cast<unsigned char>(first) >= 0x80 || is_letter(first) || is_digit(first)) return true;
  if (first == '-' || first == '?' || first == ':') return rest.size() > 1 && rest[1] != ' ';
  return std::string_view(",[]{}#&*!|>%@`\"'").find(first) == std::string_view::npos;
}

std::optional<Word> quoted_word(std::string_view rest) {
  const char quote = rest.front();
  Word found;
  std::size_t end = rest.find(quote, 1);
  while (quote == '\'' && end != std::string_view::npos && rest.substr(end, 2) == "''") {
    found.doubled = true;
    end = rest.find(quote, end + 2);
  }
  if (end == std::string_view::npos || !ends_line(rest.substr(end + 1))) return std::nullopt;
  found.text = rest.substr(1, end - 1);
  if (quote == '"' && found.text.find('\\') != std::string_view::npos) return std::nullopt;
  return found;
}

/// What may begin, and stand in, a text without quotes between brackets: far less than YAML has.
constexpr bool begins_item(char c) {
  return is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80 || c == '+';
}

constexpr bool continues_item(char c) {
  return begins_item(c) || std::string_view(" -_.@/&()'").find(c) != std::string_view::npos;
}

}  // namespace

bool plain_bytes(std::string_view text) {
  for (;;) {
    text.remove_prefix(plain_prefix(text));
    if (text.empty()) return true;
    if (text.front() == '\r') {
      if (!text.starts_with("\r\n")) return false;
      text.remove_prefix(2);
      continue;
    }
    if (static_cast<unsigned char>(text.front()) < 0x80) return false;
    const base::CodePoint next = base::front(text);
    if (!next.valid || !plain(next.value)) return false;
    text.remove_prefix(next.length);
  }
}

std::optional<Pair> pair(std::string_view content) {
  const std::size_t colon = content.find(':');
  return colon == std::string_view::npos ? std::nullopt : pair(content, colon);
}

bool is_plain_key(std::string_view key) {
  return !key.empty() && is_letter(key.front()) &&
         std::all_of(key.begin(), key.end(), is_key_character);
}

std::optional<Word> word(std::string_view rest) {
  if (rest.empty()) return std::nullopt;
  if (rest.front() == '"' || rest.front() == '\'') return quoted_word(rest);
  if (!begins_plain(rest)) return std::nullopt;
  const std::string_view text = without_end_blanks(without_comment(rest));
  if (has_key(text)) return std::nullopt;
  return Word{text, false};
}

bool is_word(std::string_view rest) {
  // A comment is only looked for where its text could matter.
  if (!rest.empty() && begins_plain(rest) && !has_key(rest)) return true;
  return word(rest).has_value();
}

bool is_block_header(std::string_view rest) {
  if (rest.empty() || (rest.front() != '|' && rest.front() != '>')) return false;
  return rest.size() == 1 || (rest.size() == 2 && (rest[1] == '-' || rest[1] == '+'));
}

std::optional<std::string_view> Brackets::next() {
  const auto pass_blanks = [this] {
    left_.remove_prefix(std::min(left_.find_first_not_of(' '), left_.size()));
  };
  pass_blanks();
  if (first_ && left_.starts_with(']')) {
    done_ = ends_line(left_.substr(1));
    return std::nullopt;
  }
  first_ = false;
  if (left_.empty()) return std::nullopt;
  std::string_view item;
  std::size_t end = 1;
  if (left_.front() == '"' || left_.front() == '\'') {
    end = left_.find(left_.front(), 1);
    if (end == std::string_view::npos) return std::nullopt;
    item = left_.substr(1, end - 1);
    if (item.find('\\') != std::string_view::npos) return std::nullopt;
    ++end;
  } else {
    if (!begins_item(left_.front())) return std::nullopt;
    while (end < left_.size() && continues_item(left_[end])) ++end;
    item = without_end_blanks(left_.substr(0, end));
  }
  left_.remove_prefix(end);
  pass_blanks();
  const char behind = left_.empty() ? '\0' : left_.front();
  if (behind == ',') {
    left_.remove_prefix(1);
  } else if (behind != ']' || !ends_line(left_.substr(1))) {
    return std::nullopt;
  } else {
    first_ = true;  // the bracket that closes may come now
  }
  return item;
}

bool Skim::pass_block(std::size_t indent) {
  std::size_t depth = 0;
  std::size_t deepest_blank = 0;
  for (; next_ != end_; pass(*next_++)) {
    const auto [content, end] = extent(*next_);
    const std::size_t blanks = content - begin_;
    if (content == end) {
      if (depth == 0) deepest_blank = std::max(deepest_blank, blanks);
    } else if (blanks <= indent) {
      break;
    } else if (depth == 0) {
      if (deepest_blank > blanks) return false;
      depth = blanks;
    } else if (blanks < depth) {
      return false;
    }
  }
  next();
  return depth > 0;
}

}  // namespace nurture::yaml
