// Content lines, as vCard and iCalendar have them.
#include "exchange/lines.hpp"

#include <algorithm>

#include "base/charset.hpp"
#include "base/mime_read.hpp"
#include "base/strings.hpp"
#include "base/utf8.hpp"

namespace nurture::exchange {
namespace {

constexpr std::size_t most_line_bytes = 75;  // RFC 6350, 3.2

bool is_blank_at_front(std::string_view text) {
  return text.starts_with(' ') || text.starts_with('\t');
}

/// Where the first of this character stands outside quotes; where a quote never ends, quotes are
/// characters like others.
std::size_t find_unquoted(std::string_view text, char end) {
  const std::size_t plain = text.find(end);
  if (plain == std::string_view::npos || text.substr(0, plain).find('"') == std::string_view::npos)
    return plain;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') quoted = !quoted;
    if (!quoted && text[i] == end) return i;
  }
  return quoted ? plain : std::string_view::npos;
}

// RFC 6868: ^n ^' ^^.
std::string uncircumflexed(std::string_view text) {
  if (text.find('^') == std::string_view::npos) return std::string(text);
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char next = text[i] == '^' && i + 1 < text.size() ? text[i + 1] : '\0';
    if (next != 'n' && next != '\'' && next != '^') {
      plain += text[i];
      continue;
    }
    plain += next == 'n' ? '\n' : next == '\'' ? '"' : '^';
    ++i;
  }
  return plain;
}

std::string item_of(std::string_view text) {
  text = base::trim(text);
  if (text.size() >= 2 && text.front() == '"' && text.back() == '"')
    text = text.substr(1, text.size() - 2);
  return uncircumflexed(text);
}

Parameter parameter_of(std::string_view text) {
  Parameter made;
  if (const std::size_t equals = text.find('='); equals != std::string_view::npos) {
    made.name = base::lower(base::trim(text.substr(0, equals)));
    text.remove_prefix(equals + 1);
  }
  while (true) {
    const std::size_t end = std::min(find_unquoted(text, ','), text.size());
    made.values.push_back(item_of(text.substr(0, end)));
    if (end == text.size()) return made;
    text.remove_prefix(end + 1);
  }
}

bool is_name(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '/' ||
           c == ' ';
  });
}

/// Takes what stands before a whole line's value; gives where that begins, and nothing where it is
/// no content line.
std::optional<std::size_t> read_head(std::string_view whole, ContentLine& line) {
  const std::size_t colon = find_unquoted(whole, ':');
  if (colon == std::string_view::npos) return std::nullopt;
  std::string_view head = whole.substr(0, colon);
  std::string_view front = head.substr(0, head.find(';'));
  head.remove_prefix(std::min(head.size(), front.size() + 1));
  if (const std::size_t dot = front.rfind('.'); dot != std::string_view::npos) {
    line.group = base::lower(base::trim(front.substr(0, dot)));
    front.remove_prefix(dot + 1);
  }
  line.name = base::lower(base::trim(front));
  if (!is_name(line.name)) return std::nullopt;
  while (!head.empty()) {
    const std::size_t end = std::min(find_unquoted(head, ';'), head.size());
    if (!base::blank(head.substr(0, end)))
      line.parameters.push_back(parameter_of(head.substr(0, end)));
    head.remove_prefix(std::min(head.size(), end + 1));
  }
  return colon + 1;
}

enum class Encoding { none, quoted_printable, base64 };

/// Of a parameter's value, or of what stands bare before the colon.
Encoding encoding_of(std::string_view word) {
  const std::string lower = base::lower(base::trim(word));
  if (lower == "quoted-printable" || lower == "q") return Encoding::quoted_printable;
  return lower == "base64" || lower == "b" ? Encoding::base64 : Encoding::none;
}

Encoding encoding_of(const ContentLine& line) {
  for (const Parameter& one : line.parameters) {
    if (!one.name.empty() && one.name != "encoding") continue;
    for (const std::string& value : one.values) {
      const Encoding found = encoding_of(value);
      if (found != Encoding::none) return found;
    }
  }
  return Encoding::none;
}

/// A line of a base64 value that isn't indented: it can be nothing else.
bool goes_on_in_base64(std::string_view line) {
  constexpr std::size_t shortest = 4;
  return line.size() >= shortest && std::all_of(line.begin(), line.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                  c == '+' || c == '/' || c == '=';
         });
}

/// What must not be swallowed by a line before it that ends in "=".
bool ends_something(std::string_view line) {
  return base::lower(line.substr(0, 4)) == "end:";
}

}  // namespace

void ContentLines::add_to(std::string& whole, std::string_view more) {
  whole += more.substr(0, longest - std::min(longest, whole.size()));
}

std::string_view ContentLines::front_line() const {
  const std::string_view line = rest_.substr(0, feed_);
  return line.substr(0, line.find('\r'));
}

std::string_view ContentLines::take_line() {
  const std::string_view line = front_line();
  const std::string_view behind = rest_.substr(line.size());
  // CR CR LF: some program took CR LF for a line's text and added another end.
  const std::size_t end = behind.starts_with("\r\r\n") ? 3 : behind.starts_with("\r\n") ? 2 : 1;
  const std::size_t taken = line.size() + std::min(end, behind.size());
  rest_.remove_prefix(taken);
  if (feed_ != std::string_view::npos) feed_ = feed_ < taken ? rest_.find('\n') : feed_ - taken;
  ++number_;
  return line;
}

/// Most lines don't, and that is seen without taking them apart.
bool ContentLines::may_go_on(std::string_view whole) const {
  const std::string_view next = front_line();
  return whole.ends_with('=') || is_blank_at_front(next) || goes_on_in_base64(next);
}

void ContentLines::take_continuations(std::string& whole) {
  if (!may_go_on(whole)) return;
  ContentLine head;  // its parameters tell how it goes on
  const bool known = read_head(whole, head).has_value();
  const Encoding encoding = known ? encoding_of(head) : Encoding::none;
  while (!rest_.empty()) {
    const std::string_view next = front_line();
    if (encoding == Encoding::quoted_printable && whole.ends_with('=') && !ends_something(next)) {
      whole.pop_back();
      add_to(whole, take_line());
    } else if (is_blank_at_front(next)) {
      add_to(whole, take_line().substr(1));
    } else if (encoding == Encoding::base64 && goes_on_in_base64(next)) {
      add_to(whole, take_line());
    } else {
      return;
    }
  }
}

bool ContentLines::next(ContentLine& line) {
  while (!rest_.empty()) {
    std::string whole(take_line().substr(0, longest));
    const int number = number_;
    if (base::blank(whole)) continue;
    // The parameters may be folded themselves; the value's encoding stands among them.
    bool headed = whole.find(':') != std::string::npos;
    while (!headed && is_blank_at_front(front_line())) {
      const std::string_view more = take_line().substr(1);
      headed = more.find(':') != std::string_view::npos;
      add_to(whole, more);
    }
    take_continuations(whole);
    line = {};
    line.number = number;
    const auto value = read_head(whole, line);
    if (!value) line = {};
    line.number = number;
    whole.erase(0, value.value_or(0));
    line.value = std::move(whole);
    return true;
  }
  return false;
}

std::string_view parameter(const ContentLine& line, std::string_view name) {
  const auto found = std::ranges::find(line.parameters, name, &Parameter::name);
  return found != line.parameters.end() ? std::string_view(found->values.front())
                                        : std::string_view();
}

bool has_type(const ContentLine& line, std::string_view type) {
  return std::ranges::any_of(line.parameters, [&](const Parameter& one) {
    if (!one.name.empty() && one.name != "type") return false;
    return std::ranges::any_of(one.values, [&](const std::string& value) {
      // TYPE="work,voice" is one value by its quotes, and meant as two.
      const auto words = base::split(base::lower(value), ',');
      return std::ranges::find(words, type) != words.end();
    });
  });
}

std::optional<std::string> text_value(const ContentLine& line) {
  const bool quoted = encoding_of(line) == Encoding::quoted_printable;
  std::string bytes = quoted ? base::from_quoted_printable(line.value) : line.value;
  const std::string_view charset = parameter(line, "charset");
  // Somebody has turned the whole file into UTF-8, and left the old names in it.
  const bool turned = !quoted && !base::plain_ascii(bytes) && base::valid_utf8(bytes) &&
                      bytes.find('\x1b') == std::string::npos;
  if (charset.empty() || turned) {
    if (base::valid_utf8(bytes)) return bytes;
    return base::decode(bytes).text;
  }
  return base::decode(bytes, charset);
}

std::vector<std::string> split_escaped(std::string_view value, char separator) {
  std::vector<std::string> parts(1);
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] == separator) {
      parts.emplace_back();
      continue;
    }
    parts.back() += value[i];
    if (value[i] == '\\' && i + 1 < value.size()) parts.back() += value[++i];
  }
  return parts;
}

std::string unescaped(std::string_view value) {
  std::string text;
  text.reserve(value.size());
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] != '\\' || i + 1 == value.size()) {
      text += value[i];
      continue;
    }
    const char next = value[++i];
    text += next == 'n' || next == 'N' ? '\n' : next;
  }
  return text;
}

std::string escaped(std::string_view text) {
  std::string value;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\r' && text.substr(i + 1).starts_with('\n')) continue;
    if (c == '\\' || c == ',' || c == ';') value += '\\';
    if (c == '\n' || c == '\r') {
      value += "\\n";
    } else {
      value += c;
    }
  }
  return value;
}

std::string folded(std::string_view line) {
  std::string lines;
  std::size_t room = most_line_bytes;
  while (!line.empty()) {
    const std::size_t length = base::front(line).length;
    if (length > room) {
      lines += "\r\n ";
      room = most_line_bytes - 1;
    }
    lines += line.substr(0, length);
    line.remove_prefix(length);
    room -= length;
  }
  return lines + "\r\n";
}

}  // namespace nurture::exchange
