// The properties at the top of a note.
#include "exchange/neighbours/front_matter.hpp"

#include <algorithm>
#include <optional>

#include "base/strings.hpp"

namespace nurture::exchange {
namespace {

/// A value in quotation marks at the front, which is taken off; empty where they never close.
std::optional<std::string> take_quoted(std::string_view& text) {
  const char mark = text.front();
  std::string value;
  for (std::size_t i = 1; i < text.size(); ++i) {
    const char c = text[i];
    const bool doubled = mark == '\'' && c == mark && i + 1 < text.size() && text[i + 1] == mark;
    if (doubled) {
      value += text[++i];
    } else if (mark == '"' && c == '\\' && i + 1 < text.size()) {
      const char escaped = text[++i];
      value += escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped;
    } else if (c == mark) {
      text.remove_prefix(i + 1);
      return value;
    } else {
      value += c;
    }
  }
  return std::nullopt;
}

/// Nothing but a comment.
bool only_comment(std::string_view text) {
  text = base::trim(text);
  return text.empty() || text.front() == '#';
}

std::string_view without_comment(std::string_view text) {
  for (const std::string_view mark : {" #", "\t#"}) text = text.substr(0, text.find(mark));
  return base::trim(text);
}

/// A value that stands on one line; empty where it is more than plain or quoted.
std::optional<std::string> one_value(std::string_view text) {
  text = base::trim(text);
  if (text.empty()) return "";
  if (text.front() == '"' || text.front() == '\'') {
    auto value = take_quoted(text);
    return value && only_comment(text) ? value : std::nullopt;
  }
  constexpr std::string_view more = "{[|>&*!%@`";
  if (more.find(text.front()) != std::string_view::npos) return std::nullopt;
  const std::string_view plain = without_comment(text);
  if (plain == "null" || plain == "~") return "";
  return std::string(plain);
}

/// [a, "b", c]; empty where it isn't that, or has lists in it.
std::optional<std::vector<std::string>> flow_list(std::string_view text) {
  text = base::trim(text);
  text.remove_prefix(1);
  std::vector<std::string> values;
  while (true) {
    text = base::trim(text);
    if (text.empty()) return std::nullopt;
    if (text.front() == ']') break;
    std::optional<std::string> value;
    if (text.front() == '"' || text.front() == '\'') {
      value = take_quoted(text);
    } else {
      const std::size_t end = std::min(text.find_first_of(",]"), text.size());
      value = one_value(text.substr(0, end));
      text.remove_prefix(end);
    }
    if (!value) return std::nullopt;
    if (!value->empty()) values.push_back(*std::move(value));
    text = base::trim(text);
    if (text.starts_with(','))
      text.remove_prefix(1);
    else if (!text.starts_with(']'))
      return std::nullopt;
  }
  return only_comment(text.substr(1)) ? std::optional(std::move(values)) : std::nullopt;
}

/// Takes the lines between the two ends.
class FrontMatterLines {
 public:
  explicit FrontMatterLines(FrontMatter& made) : made_(made) {}

  void take(std::string_view line, int number) {
    if (only_comment(line)) return;
    const bool indented = line.front() == ' ' || line.front() == '\t';
    const std::string_view bare = base::trim(line);
    if (bare == "-" || bare.starts_with("- ")) {
      take_item(bare.substr(1));
    } else if (indented) {
      leave_out();
    } else {
      begin(bare, number);
    }
  }

 private:
  void begin(std::string_view line, int number) {
    std::size_t colon = line.find(": ");
    if (colon == std::string_view::npos && line.ends_with(':')) colon = line.size() - 1;
    open_ = false;
    if (colon == std::string_view::npos || colon == 0) {
      made_.beyond.push_back(number);
      return;
    }
    made_.properties.push_back({std::string(base::trim(line.substr(0, colon))), {}, number});
    open_ = true;
    const std::string_view value = base::trim(line.substr(colon + 1));
    if (only_comment(value)) return;
    if (value.front() == '[') {
      auto values = flow_list(value);
      if (!values) return leave_out();
      made_.properties.back().values = *std::move(values);
    } else if (auto one = one_value(value)) {
      if (!one->empty()) made_.properties.back().values.push_back(*std::move(one));
    } else {
      leave_out();
    }
  }

  void take_item(std::string_view text) {
    if (!open_) return;
    auto value = one_value(text);
    text = base::trim(text);
    const bool quoted = !text.empty() && (text.front() == '"' || text.front() == '\'');
    const bool mapping = !quoted && (text.find(": ") != std::string_view::npos);
    if (!value || mapping) return leave_out();
    if (!value->empty()) made_.properties.back().values.push_back(*std::move(value));
  }

  /// The property that stands open is more than is read here.
  void leave_out() {
    if (!open_) return;
    made_.beyond.push_back(made_.properties.back().line);
    made_.properties.pop_back();
    open_ = false;
  }

  FrontMatter& made_;
  bool open_ = false;  ///< the last property may still get items
};

constexpr std::string_view front_matter_fence = "---";

}  // namespace

bool begins_with_front_matter(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  return base::trim_end(text.substr(0, text.find_first_of("\r\n"))) == front_matter_fence;
}

FrontMatter read_front_matter(const std::vector<std::string_view>& lines) {
  if (lines.empty() || base::trim_end(lines.front()) != front_matter_fence) return {};
  const auto end = std::find_if(lines.begin() + 1, lines.end(), [](std::string_view line) {
    return base::trim_end(line) == front_matter_fence || base::trim_end(line) == "...";
  });
  if (end == lines.end()) return {};
  FrontMatter made;
  made.lines = static_cast<std::size_t>(end - lines.begin()) + 1;
  FrontMatterLines reader(made);
  for (auto line = lines.begin() + 1; line != end; ++line)
    reader.take(*line, static_cast<int>(line - lines.begin()) + 1);
  return made;
}

}  // namespace nurture::exchange
