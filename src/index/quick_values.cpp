// Passing and keeping the values of a text that is skimmed.
#include "index/quick_values.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace nurture::index {

std::optional<std::string_view> QuickValues::key() {
  const auto pair = yaml::pair(lines_.content());
  if (!pair) return std::nullopt;
  rest_ = pair->rest;
  if (rest_.empty()) lines_.next();
  return pair->key;
}

bool QuickValues::absent() const {
  if (!rest_.empty()) return false;
  if (lines_.at_end() || lines_.indent() < column_) return true;
  return lines_.indent() == column_ && !lines_.at_item();
}

bool QuickValues::view(std::string_view& to) {
  if (is_plain()) {
    to = rest_;
    lines_.next();
    return true;
  }
  const auto word = yaml::word(rest_);
  if (!word || word->doubled) return false;
  to = word->text;
  lines_.next();
  return true;
}

bool QuickValues::text(std::string& to) {
  if (is_plain()) {
    to.assign(rest_);
    lines_.next();
    return true;
  }
  const auto word = yaml::word(rest_);
  if (!word) return false;
  to = word->text;
  if (word->doubled) {
    for (std::size_t at = to.find("''"); at != std::string::npos; at = to.find("''", at + 1)) {
      to.erase(at, 1);
    }
  }
  lines_.next();
  return true;
}

bool QuickValues::visible_text(std::string& to) {
  constexpr auto shows = [](char c) { return c > ' ' && c < 0x7F; };
  return text(to) && (std::any_of(to.begin(), to.end(), shows) || !base::invisible(to));
}

bool QuickValues::pass_text() {
  if (is_plain()) {
    lines_.next();
    return true;
  }
  if (yaml::is_block_header(rest_)) return lines_.pass_block(column_);
  if (!yaml::is_word(rest_)) return false;
  lines_.next();
  return true;
}

bool QuickValues::day(base::Date& to) {
  // A day and nothing else on the line can't be anything else to YAML.
  if (const auto day = base::parse_iso(rest_)) {
    to = *day;
    lines_.next();
    return true;
  }
  return parsed(to, base::parse_iso);
}

bool QuickValues::day(std::optional<base::Date>& to) {
  return day(to.emplace());
}

bool QuickValues::empty_list() {
  yaml::Brackets items(rest_);
  if (rest_.front() != '[' || items.next() || !items.done()) return false;
  lines_.next();
  return true;
}

}  // namespace nurture::index
