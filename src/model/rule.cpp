// Cadence rules: reading and wording them. The grammar stands in the header.
#include "model/rule.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/core.h>
#include <utility>

#include "base/text.hpp"

namespace nurture::model {
namespace {

using base::Interval;

std::vector<std::string> split_words(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : text) {
    if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::exchange(word, {}));
    }
  }
  if (!word.empty()) {
    words.push_back(word);
  }
  return words;
}

/// "6 weeks", "weekly", and "week" for one of them.
std::optional<Interval> read_interval(const std::string& text) {
  const auto interval = base::parse_interval(text);
  return interval ? interval : base::parse_interval("1 " + text);
}

std::optional<int> read_number(std::string_view text) {
  text = base::trim(text);
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = error == std::errc() && end == text.data() + text.size() && number >= 0;
  return whole ? std::optional(number) : std::nullopt;
}

/// "6 weeks" or "4..6 weeks" into the rule; empty, or what is wrong.
std::string read_window(const std::string& text, Rule& rule) {
  constexpr std::string_view no_interval =
      "not an interval: write 'every 6 weeks' or 'every 4..6 weeks by call'";
  const auto dots = text.find("..");
  const auto last = dots == std::string::npos
                        ? read_interval(text)
                        : base::parse_interval(base::trim(std::string_view(text).substr(dots + 2)));
  if (!last) {
    return std::string(no_interval);
  }
  rule.every = *last;
  if (dots != std::string::npos) {
    const auto first = read_number(std::string_view(text).substr(0, dots));
    if (!first) {
      return std::string(no_interval);
    }
    rule.every.count = *first;
    rule.latest = *last;
  }
  if (rule.every.count < 1) {
    return "an interval is at least 1";
  }
  if (rule.latest && rule.latest->count < rule.every.count) {
    return fmt::format("the window ends before it begins: write {}..{}", rule.latest->count,
                       rule.every.count);
  }
  return {};
}

/// The words behind "by" into channels; false if a channel is missing or `any` has company.
bool read_channels(const std::vector<std::string>& words, Rule& rule) {
  bool expected = true;
  for (const auto& word : words) {
    if (base::lower(word) == "or") {
      if (expected) {
        return false;
      }
      expected = true;
      continue;
    }
    auto parts = base::split(word, ',');
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (i > 0) {
        expected = true;
      }
      if (parts[i].empty()) {
        continue;
      }
      if (!expected) {
        return false;
      }
      rule.channels.push_back(std::move(parts[i]));
      expected = false;
    }
  }
  if (expected) {
    return false;
  }
  if (rule.channels.size() == 1 && base::lower(rule.channels.front()) == "any") {
    rule.channels.clear();
    rule.by_any = true;
  }
  return std::find(rule.channels.begin(), rule.channels.end(), "any") == rule.channels.end();
}

std::string join_words(std::vector<std::string>::const_iterator begin,
                       std::vector<std::string>::const_iterator end) {
  return base::join(std::vector<std::string>(begin, end), " ");
}

}  // namespace

std::variant<Rule, std::string> parse_rule(std::string_view text) {
  const auto words = split_words(text);
  const auto is_by = [](const std::string& word) { return base::lower(word) == "by"; };
  const auto by = std::find_if(words.begin(), words.end(), is_by);
  const bool every = !words.empty() && base::lower(words.front()) == "every";

  Rule rule;
  const auto flaw = read_window(join_words(words.begin() + (every ? 1 : 0), by), rule);
  if (!flaw.empty()) {
    return fmt::format("'{}': {}", text, flaw);
  }
  if (by != words.end() && !read_channels({by + 1, words.end()}, rule)) {
    if (base::lower(text).find(", every ") != std::string::npos)
      return fmt::format("'{}': several rules are items of a list: cadence+='every …'", text);
    return fmt::format("'{}': write the channels as 'by call or meeting', or 'by any'", text);
  }
  return rule;
}

std::string to_text(const Rule& rule) {
  auto interval = to_text(rule.every);
  if (rule.latest) {
    interval = fmt::format("{}..{}", rule.every.count, to_text(*rule.latest));
  } else if (rule.every.count == 1) {
    interval.erase(0, 2);  // "every week", not "every 1 week"
  }
  if (rule.by_any) {
    return fmt::format("every {} by any", interval);
  }
  if (rule.channels.empty()) {
    return fmt::format("every {}", interval);
  }
  return fmt::format("every {} by {}", interval, base::join(rule.channels, " or "));
}

}  // namespace nurture::model
