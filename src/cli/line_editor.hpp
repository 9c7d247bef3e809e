// One line being typed: what each key does to it. Knows no terminal.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nurture::cli {

/// What may stand in place of all that was typed up to the cursor.
using Completer = std::function<std::vector<std::string>(const std::string& typed)>;

class LineEditor {
 public:
  enum class Outcome { more, entered, left, interrupted, suspended };

  /// `history`: the oldest first; must outlive the editor.
  LineEditor(std::string text, const std::vector<std::string>& history, Completer completer);

  /// `key`: the bytes of one key, as system::Terminal::read_key gives them. Nothing but printable
  /// characters ever gets into the text.
  Outcome press(const std::string& key);

  const std::string& text() const { return text_; }
  std::size_t cursor() const { return cursor_; }  ///< a byte of the text, never within a character
  bool pasting() const { return pasting_; }       ///< more of it follows at once
  /// What Tab found where it is not one word: to be shown once.
  std::vector<std::string> take_offers() { return std::exchange(offers_, {}); }

 private:
  std::size_t before(std::size_t place) const;  ///< where the character in front of it begins
  std::size_t behind(std::size_t place) const;
  std::size_t word_before() const;
  std::size_t word_behind() const;
  void insert(std::string_view text);
  void erase(std::size_t from, std::size_t to);
  void kill(std::size_t from, std::size_t to);
  void recall(std::ptrdiff_t step);
  void complete();
  bool move(std::string_view key);
  bool change(std::string_view key);

  std::string text_;
  std::size_t cursor_;
  const std::vector<std::string>& history_;
  Completer completer_;
  std::size_t recalled_;  ///< place in the history; its size = the line itself
  std::string own_;       ///< the line itself while another is shown
  std::string killed_;
  std::vector<std::string> offers_;
  bool pasting_ = false;
};

}  // namespace nurture::cli
