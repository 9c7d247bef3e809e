// The tags of an XML text.
#include "exchange/chats/xml_tags.hpp"

#include <algorithm>
#include <charconv>

#include "base/utf8.hpp"

namespace nurture::exchange {
namespace {

constexpr std::string_view xml_blanks = " \t\r\n";

/// The number of &#128512; or &#x1F600;; `rest` is left behind its semicolon. 0: it is none.
char32_t numeric_reference(std::string_view& rest) {
  if (!rest.starts_with("&#")) return 0;
  const std::size_t end = rest.substr(0, 12).find(';');
  if (end == rest.npos) return 0;
  std::string_view digits = rest.substr(2, end - 2);
  const bool hexadecimal = digits.starts_with('x') || digits.starts_with('X');
  if (hexadecimal) digits.remove_prefix(1);
  std::uint32_t value = 0;
  const auto read =
      std::from_chars(digits.data(), digits.data() + digits.size(), value, hexadecimal ? 16 : 10);
  if (digits.empty() || read.ec != std::errc() || read.ptr != digits.data() + digits.size())
    return 0;
  rest.remove_prefix(end + 1);
  return value;
}

bool in_range(char32_t value, char32_t first, char32_t last) {
  return value >= first && value <= last;
}

/// With the second half of a pair behind it, the character that both are.
char32_t whole_character(char32_t value, std::string_view& rest) {
  if (!in_range(value, 0xD800, 0xDBFF)) return value;
  std::string_view behind = rest;
  const char32_t low = numeric_reference(behind);
  if (!in_range(low, 0xDC00, 0xDFFF)) return value;
  rest = behind;
  return 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00);
}

bool append_reference(std::string& text, std::string_view& rest) {
  struct Named {
    std::string_view written;
    char character;
  };
  constexpr Named named[] = {
      {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}};
  for (const Named& one : named) {
    if (!rest.starts_with(one.written)) continue;
    text += one.character;
    rest.remove_prefix(one.written.size());
    return true;
  }
  char32_t value = numeric_reference(rest);
  if (value == 0) return false;
  value = whole_character(value, rest);
  base::append(text, value > 0x10FFFF || in_range(value, 0xD800, 0xDFFF) ? 0xFFFD : value);
  return true;
}

}  // namespace

std::string xml_text(std::string_view raw) {
  std::string text;
  while (!raw.empty()) {
    if (raw.front() == '&' && append_reference(text, raw)) continue;
    const base::CodePoint next = base::front(raw);
    base::append(text, next.value);
    raw.remove_prefix(next.length);
  }
  return text;
}

std::string_view XmlTag::raw(std::string_view wanted) const {
  const auto found = std::ranges::find(attributes, wanted, &XmlAttribute::name);
  return found != attributes.end() ? found->value : std::string_view();
}

std::string XmlTag::text(std::string_view wanted) const {
  return xml_text(raw(wanted));
}

void XmlTags::pass(std::size_t to) {
  to = std::min(to, text_.size());
  line_ += static_cast<int>(std::ranges::count(text_.substr(at_, to - at_), '\n'));
  at_ = to;
}

/// Comments and the like, up to what ends them.
bool XmlTags::pass_other(std::string_view begin, std::string_view end) {
  if (!text_.substr(at_).starts_with(begin)) return false;
  const std::size_t found = text_.find(end, at_ + begin.size());
  cut_off_ = found == text_.npos;
  pass(cut_off_ ? found : found + end.size());
  return true;
}

bool XmlTags::pass_document_type() {
  if (!text_.substr(at_).starts_with("<!")) return false;
  std::size_t to = at_ + 2;
  for (bool inside = false; to < text_.size() && (inside || text_[to] != '>'); ++to) {
    const char c = text_[to];
    if (c == '[' || c == ']') inside = c == '[';
    if (c == '"' || c == '\'') to = std::min(text_.find(c, to + 1), text_.size() - 1);
  }
  cut_off_ = to >= text_.size();
  pass(to + 1);
  return true;
}

void XmlTags::skip_blanks() {
  pass(text_.find_first_not_of(xml_blanks, at_));
}

std::string_view XmlTags::word() {
  const std::size_t begin = at_;
  pass(text_.find_first_of(" \t\r\n/>=<\"'", at_));
  return text_.substr(begin, at_ - begin);
}

/// False at the tag's end, and where it isn't one any more.
bool XmlTags::read_attribute() {
  skip_blanks();
  XmlAttribute one{word(), {}};
  if (one.name.empty()) return false;
  skip_blanks();
  if (at_ >= text_.size() || text_[at_] != '=') return at_ < text_.size();
  pass(at_ + 1);
  skip_blanks();
  const char quote = at_ < text_.size() ? text_[at_] : '\0';
  if (quote != '"' && quote != '\'') return false;
  const std::size_t end = text_.find(quote, at_ + 1);
  if (end == text_.npos) {
    pass(end);
    return false;
  }
  one.value = text_.substr(at_ + 1, end - at_ - 1);
  pass(end + 1);
  tag_.attributes.push_back(one);
  return true;
}

/// At a '<' that begins a tag; false where the text ends inside it.
bool XmlTags::read_tag() {
  tag_.line = line_;
  tag_.attributes.clear();
  pass(at_ + 1);
  tag_.ends = at_ < text_.size() && text_[at_] == '/';
  tag_.begins = !tag_.ends;
  if (tag_.ends) pass(at_ + 1);
  tag_.name = word();
  while (read_attribute()) {
  }
  if (at_ < text_.size() && text_[at_] == '/' && tag_.begins) {
    tag_.ends = true;
    pass(at_ + 1);
  }
  const std::size_t end = text_.find_first_of("<>", at_);
  cut_off_ = end == text_.npos;
  pass(!cut_off_ && text_[end] == '>' ? end + 1 : end);
  return !cut_off_;
}

const XmlTag* XmlTags::next() {
  while (!cut_off_) {
    pass(text_.find('<', at_));
    if (at_ >= text_.size()) break;
    if (pass_other("<!--", "-->") || pass_other("<![CDATA[", "]]>") || pass_other("<?", "?>") ||
        pass_document_type())
      continue;
    if (!read_tag()) break;
    if (tag_.name.empty()) continue;
    if (tag_.begins != tag_.ends) open_ += tag_.begins ? 1 : -1;
    return &tag_;
  }
  return nullptr;
}

}  // namespace nurture::exchange
