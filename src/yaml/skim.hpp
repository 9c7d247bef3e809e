// Skimming a text of the plain shape, line by line and without a tree: keys in block maps, scalars
// on one line, block texts that are passed, lists by dashes or in brackets.
//
// Skimming takes less than YAML: what it isn't certain of it doubts, and whoever asked reads the
// text with the reader. What it does take it takes as the reader does, for texts without any flaw:
// tests/unit/yaml/skim_test.cpp and tests/unit/store/quick_facts_test.cpp hold both together.
//
// Ten thousand files are 700,000 lines: what each of them passes through is defined here, where the
// compiler sees it.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

#include "yaml/line_table.hpp"
#include "yaml/lines.hpp"

namespace nurture::yaml {

/// UTF-8 without control characters, tabs, byte order mark, or a CR that no LF follows.
bool plain_bytes(std::string_view text);

/// "key: rest" of a line; `rest` begins with its first character that is no blank, and is empty
/// where there is none, or only a comment. Empty for a line whose first colon ends no key. `key` is
/// what stands before that colon: a key only where it is one that the caller knows, or
/// is_plain_key.
struct Pair {
  std::string_view key, rest;
};
std::optional<Pair> pair(std::string_view content);
/// The same where the first colon is known to stand at `colon`.
std::optional<Pair> pair(std::string_view content, std::size_t colon);
/// Letters, digits, '_' and '-', from a letter on.
bool is_plain_key(std::string_view key);

/// The first eight bytes of a line's content; zeros behind a shorter one.
std::uint64_t front(std::string_view content);

/// A key that is looked for, ready to be held against a line's front() in one comparison.
class Key {
 public:
  constexpr explicit Key(std::string_view name);

  constexpr std::size_t size() const { return name_.size(); }
  /// Whether the line begins with the key and a colon. `first`: its front().
  bool begins(std::string_view content, std::uint64_t first) const;

 private:
  std::string_view name_;
  std::uint64_t front_ = 0, mask_ = 0;
};

/// A scalar that ends on its line.
struct Word {
  std::string_view text;  ///< without its quotes
  bool doubled = false;   ///< in single quotes, with '' inside that means '
};
/// Empty where in doubt: escapes, several lines, brackets, anchors, a ': ' inside.
std::optional<Word> word(std::string_view rest);
/// Whether word() gives one.
bool is_word(std::string_view rest);
/// `|` or `>` with `-` or `+` behind it or nothing.
bool is_block_header(std::string_view rest);

/// The items of `[a, b, "c d"]`, one after the other.
class Brackets {
 public:
  /// `rest` begins with the bracket.
  explicit Brackets(std::string_view rest) : left_(rest.substr(1)) {}
  /// The next item; empty at the end, and where in doubt.
  std::optional<std::string_view> next();
  /// No further item, and nothing but a comment behind the bracket: nothing was doubted.
  bool done() const { return done_; }

 private:
  std::string_view left_;
  bool first_ = true, done_ = false;
};

/// The lines of a text that are neither blank nor a comment.
class Skim {
 public:
  /// Stands on the first one. `table`: the text's; both must outlive this.
  Skim(std::string_view text, const LineTable& table)
      : text_(text), next_(table.lines().data()), end_(next_ + table.lines().size()) {
    next();
  }

  bool at_end() const { return content_.empty(); }
  std::size_t indent() const { return indent_; }         ///< blanks before the content
  std::string_view content() const { return content_; }  ///< from its first character; not empty
  bool at_item() const { return content_.size() > 1 && content_[0] == '-' && content_[1] == ' '; }
  /// Nothing on the line could be a key, or a comment, but the one key that it begins with.
  bool one_key() const { return line_->colons == 1 && !line_->number_sign; }
  /// The same without any key.
  bool no_key() const { return line_->colons == 0 && !line_->number_sign; }

  void next();
  /// From a dash to what stands behind it on its line; false where nothing does, or a comment.
  bool enter_item() {
    std::size_t first = 2;  // one blank is usual
    while (first < content_.size() && content_[first] == ' ') ++first;
    if (first >= content_.size() || content_[first] == '#') return false;
    content_.remove_prefix(first);
    indent_ += first;
    return true;
  }
  /// From a line that ends in a block header to the first one behind the block. `indent`: of what
  /// holds the block. False where in doubt: a block without text, lines indented otherwise.
  bool pass_block(std::size_t indent);

 private:
  struct Extent {
    std::size_t content, end;  ///< offsets; the same where there are but blanks
  };
  /// Of the line that begins at begin_, up to its break.
  Extent extent(const TableLine& line) const;
  void pass(const TableLine& line) { begin_ = std::size_t{line.end} + 1; }

  std::string_view text_;
  std::size_t begin_ = 0;            ///< of the line behind the one at hand
  const TableLine* line_ = nullptr;  ///< at hand
  const TableLine* next_;            ///< behind it
  const TableLine* end_;
  std::size_t indent_ = 0;
  std::string_view content_;
};

// What follows is how.

inline std::optional<Pair> pair(std::string_view content, std::size_t colon) {
  const auto key = content.substr(0, colon);
  std::size_t first = colon + 1;
  if (first == content.size()) return Pair{key, {}};
  if (content[first++] != ' ') return std::nullopt;
  while (first < content.size() && content[first] == ' ') ++first;  // one blank is usual
  const bool comment = first < content.size() && content[first] == '#';
  return Pair{key, comment ? std::string_view{} : content.substr(first)};
}

inline std::uint64_t front(std::string_view content) {
  std::uint64_t bytes = 0;
  if (content.size() >= sizeof bytes) {
    std::memcpy(&bytes, content.data(), sizeof bytes);  // one instruction where the size is known
  } else {
    std::memcpy(&bytes, content.data(), content.size());
  }
  return bytes;
}

constexpr Key::Key(std::string_view name) : name_(name) {
  std::array<char, sizeof front_> bytes{}, mask{};
  for (std::size_t i = 0; i < std::min(bytes.size(), name.size() + 1); ++i) {
    bytes.at(i) = i < name.size() ? name[i] : ':';
    mask.at(i) = '\xFF';
  }
  front_ = std::bit_cast<std::uint64_t>(bytes);
  mask_ = std::bit_cast<std::uint64_t>(mask);
}

inline bool Key::begins(std::string_view content, std::uint64_t first) const {
  if ((first & mask_) != front_) return false;
  if (name_.size() < sizeof first) return true;  // the colon was among the eight
  return content.size() > name_.size() && content[name_.size()] == ':' &&
         content.starts_with(name_);
}

/// Of eight bytes as they lie in memory.
inline int leading_zero_bytes(std::uint64_t bytes) {
  return (std::endian::native == std::endian::little ? std::countr_zero(bytes)
                                                     : std::countl_zero(bytes)) /
         8;
}

/// Whether a text that begins so, on a line without a further key or a comment, is itself.
inline bool is_plain_word(std::string_view rest) {
  return !rest.empty() && (is_letter(rest.front()) || is_digit(rest.front())) && rest.back() != ' ';
}

inline std::size_t behind_blanks(std::string_view text, std::size_t begin) {
  constexpr std::uint64_t blanks = 0x2020202020202020;
  std::uint64_t first = 0;
  if (text.size() - begin >= sizeof first) {
    std::memcpy(&first, text.data() + begin, sizeof first);
    first ^= blanks;
    if (first != 0) return begin + static_cast<std::size_t>(leading_zero_bytes(first));
  }
  const auto found = text.find_first_not_of(' ', begin);  // further on, or near the end
  return std::min(found, text.size());
}

inline Skim::Extent Skim::extent(const TableLine& line) const {
  std::size_t end = line.end;
  if (end > begin_ && text_[end - 1] == '\r') --end;
  return {std::min(behind_blanks(text_, begin_), end), end};
}

inline void Skim::next() {
  while (next_ != end_) {
    const auto begin = begin_;
    const auto [content, end] = extent(*next_);
    line_ = next_++;
    pass(*line_);
    if (content == end || text_[content] == '#') continue;
    indent_ = content - begin;
    content_ = {text_.data() + content, end - content};
    return;
  }
  content_ = {};
  indent_ = 0;
}

}  // namespace nurture::yaml
