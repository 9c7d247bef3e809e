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

/// The lines of a text of plain bytes that are neither blank nor a comment.
class Skim {
 public:
  /// Stands on the first one.
  explicit Skim(std::string_view text) : at_(text.data()), end_(at_ + text.size()) { next(); }

  bool at_end() const { return content_.empty(); }
  std::size_t indent() const { return indent_; }         ///< blanks before the content
  std::string_view content() const { return content_; }  ///< from its first character; not empty
  bool at_item() const { return content_.starts_with("- "); }

  void next();
  /// From a dash to what stands behind it on its line; false where nothing does, or a comment.
  bool enter_item();
  /// From a line that ends in a block header to the first one behind the block. `indent`: of what
  /// holds the block. False where in doubt: a block without text, lines indented otherwise.
  bool pass_block(std::size_t indent);

 private:
  /// Behind the blanks that the next line begins with.
  const char* behind_blanks() const;
  /// From `first`, which stands on it, to the end of the next line, which is then behind it.
  std::string_view take_line(const char* first);

  const char* at_;   ///< begin of the line behind this one
  const char* end_;  ///< of the text
  std::size_t indent_ = 0;
  std::string_view content_;
};

// What follows is how.

inline std::optional<Pair> pair(std::string_view content, std::size_t colon) {
  const auto key = content.substr(0, colon);
  std::size_t first = colon + 1;
  if (first == content.size()) return Pair{key, {}};
  if (content[first] != ' ') return std::nullopt;
  while (first < content.size() && content[first] == ' ') ++first;
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

/// What word() is for the texts that most values aren't.
std::optional<Word> careful_word(std::string_view rest);

namespace skimming {

/// What a text may hold that is sure to be itself, and (`begin`) begin with.
struct Harmless {
  std::array<bool, 256> begin{}, hold{};

  constexpr Harmless() {
    for (const char c : std::string_view("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                         "0123456789")) {
      begin.at(static_cast<unsigned char>(c)) = hold.at(static_cast<unsigned char>(c)) = true;
    }
    for (const char c : std::string_view(" -_.@+/()&")) {
      hold.at(static_cast<unsigned char>(c)) = true;
    }
  }
};
inline constexpr Harmless harmless;

}  // namespace skimming

inline std::optional<Word> word(std::string_view rest) {
  const auto in = [](const std::array<bool, 256>& table) {
    return [&table](char c) { return table[static_cast<unsigned char>(c)]; };
  };
  const auto& harmless = skimming::harmless;
  const bool simple = !rest.empty() && rest.back() != ' ' && in(harmless.begin)(rest.front()) &&
                      std::all_of(rest.begin(), rest.end(), in(harmless.hold));
  return simple ? Word{rest} : careful_word(rest);
}

inline const char* Skim::behind_blanks() const {
  const char* first = at_;
  while (first != end_ && *first == ' ') ++first;
  return first;
}

inline std::string_view Skim::take_line(const char* first) {
  const auto left = static_cast<std::size_t>(end_ - first);
  const auto* const found = static_cast<const char*>(std::memchr(first, '\n', left));
  auto length = found == nullptr ? left : static_cast<std::size_t>(found - first);
  at_ = found == nullptr ? end_ : found + 1;
  if (length > 0 && first[length - 1] == '\r') --length;
  return {first, length};
}

inline void Skim::next() {
  while (at_ != end_) {
    const char* const begin = at_;
    const char* const first = behind_blanks();
    const auto line = take_line(first);
    if (line.empty() || line.front() == '#') continue;
    indent_ = static_cast<std::size_t>(first - begin);
    content_ = line;
    return;
  }
  content_ = {};
  indent_ = 0;
}

}  // namespace nurture::yaml
