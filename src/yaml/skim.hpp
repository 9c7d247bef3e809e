// Skimming a text of the plain shape, line by line and without a tree: keys in block maps, scalars
// on one line, block texts that are passed, lists by dashes or in brackets.
//
// Skimming takes less than YAML: what it isn't certain of it doubts, and whoever asked reads the
// text with the reader. What it does take it takes as the reader does, for texts without any flaw:
// tests/unit/yaml/skim_test.cpp and tests/unit/store/quick_facts_test.cpp hold both together.
#pragma once

#include <cstddef>
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
/// Letters, digits, '_' and '-', from a letter on.
bool is_plain_key(std::string_view key);

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
  explicit Skim(std::string_view text) : text_(text) { next(); }

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
  std::string_view take_line();

  std::string_view text_;
  std::size_t at_ = 0;  ///< begin of the line behind this one
  std::size_t indent_ = 0;
  std::string_view content_;
};

}  // namespace nurture::yaml
