// Values of a text that is skimmed: what stands behind the key at hand is passed, and kept where it
// is needed. Internal to index/.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "yaml/skim.hpp"

namespace nurture::index {

/// Stands on a key's line, or on the first line of what hangs below it. Each function passes the
/// value and moves to the next content line; false is doubt, and ends the attempt.
class QuickValues {
 public:
  QuickValues(std::string_view text, const yaml::LineTable& table) : lines_(text, table) {}

  yaml::Skim& lines() { return lines_; }
  std::size_t column() const { return column_; }  ///< of the map at hand
  void set_column(std::size_t column) { column_ = column; }
  bool more_keys() const { return !lines_.at_end() && lines_.indent() == column_; }

  /// The key on this line. Where its value stands below, or nowhere, moves to the next line.
  std::optional<std::string_view> key();
  /// The same on a line that begins with `known`; false where it isn't one of the plain shape.
  bool enter(const yaml::Key& known) {
    const auto pair = yaml::pair(lines_.content(), known.size());
    if (!pair) return false;
    rest_ = pair->rest;
    if (rest_.empty()) lines_.next();
    return true;
  }
  /// Behind key(): nothing stands for its value.
  bool absent() const;

  /// A scalar on the key's line, without '' in it; a view of the text.
  bool view(std::string_view& to);
  bool text(std::string& to);
  /// A text that a reader sees something of: what a required key must hold.
  bool visible_text(std::string& to);
  /// Any scalar, blocks included.
  bool pass_text();
  /// A list of scalars, or one.
  bool pass_texts() {
    return each_text([](std::string_view) { return true; });
  }
  bool day(base::Date& to);
  bool day(std::optional<base::Date>& to);
  /// What `parse` makes of a scalar.
  template <typename T, typename Parse>
  bool parsed(T& to, Parse parse) {
    std::string_view word;
    if (!view(word)) return false;
    const auto value = parse(word);
    if (!value) return false;
    to = *value;
    return true;
  }

  /// Calls take(view) for the items of a list of scalars, or for the one that stands for it. What
  /// follows the last item is the caller's to judge: it must stand at the column or before it.
  template <typename Take>
  bool each_text(Take take) {
    if (!rest_.empty()) return rest_.front() == '[' ? in_brackets(take) : take_one(take);
    const std::size_t dashes = lines_.indent();
    while (!lines_.at_end() && lines_.indent() == dashes && lines_.at_item()) {
      if (!lines_.enter_item()) return false;
      if (!take_item(take)) return false;
      lines_.next();
    }
    return true;
  }

  /// Calls take() on each item of a list of block maps; take must pass one map and leave the column
  /// as it likes. `[]` is a list of none.
  template <typename Take>
  bool each_map(Take take) {
    if (!rest_.empty()) return empty_list();
    const std::size_t outer = column_;
    const std::size_t dashes = lines_.indent();
    while (!lines_.at_end() && lines_.indent() == dashes && lines_.at_item()) {
      if (!lines_.enter_item()) return false;
      column_ = lines_.indent();
      if (!take()) return false;
    }
    column_ = outer;
    return true;
  }

 private:
  template <typename Take>
  bool take_one(Take take) {
    std::string_view word;
    return view(word) && take(word);
  }

  /// The item on this line, behind its dash.
  template <typename Take>
  bool take_item(Take& take) {
    const auto text = lines_.content();
    if (lines_.no_key() && yaml::is_plain_word(text)) return take(text);
    const auto item = yaml::word(text);
    return item && !item->doubled && take(item->text);
  }

  template <typename Take>
  bool in_brackets(Take take) {
    yaml::Brackets items(rest_);
    while (const auto item = items.next()) {
      if (!take(*item)) return false;
    }
    lines_.next();
    return items.done();
  }

  bool empty_list();
  /// The value on the key's line is the text that stands there.
  bool is_plain() const { return lines_.one_key() && yaml::is_plain_word(rest_); }

  yaml::Skim lines_;
  std::size_t column_ = 0;
  std::string_view rest_;  ///< what stands behind the key at hand
};

}  // namespace nurture::index
