// A mail's page as text. No browser: what a mail program writes, and enough of the rest.
#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "exchange/mail/mail_text.hpp"

namespace nurture::exchange {
namespace {

struct Entity {
  std::string_view name, text;
};

constexpr Entity entities[] = {
    {"amp", "&"},    {"lt", "<"},     {"gt", ">"},     {"quot", "\""},  {"apos", "'"},
    {"nbsp", " "},   {"ndash", "–"},  {"mdash", "—"},  {"hellip", "…"}, {"lsquo", "‘"},
    {"rsquo", "’"},  {"ldquo", "“"},  {"rdquo", "”"},  {"bdquo", "„"},  {"laquo", "«"},
    {"raquo", "»"},  {"euro", "€"},   {"pound", "£"},  {"copy", "©"},   {"reg", "®"},
    {"auml", "ä"},   {"ouml", "ö"},   {"uuml", "ü"},   {"Auml", "Ä"},   {"Ouml", "Ö"},
    {"Uuml", "Ü"},   {"szlig", "ß"},  {"eacute", "é"}, {"egrave", "è"}, {"ecirc", "ê"},
    {"agrave", "à"}, {"acirc", "â"},  {"aacute", "á"}, {"ccedil", "ç"}, {"ugrave", "ù"},
    {"ucirc", "û"},  {"uacute", "ú"}, {"ocirc", "ô"},  {"oacute", "ó"}, {"iacute", "í"},
    {"icirc", "î"},  {"ntilde", "ñ"}, {"aring", "å"},  {"Aring", "Å"},  {"oslash", "ø"},
    {"Oslash", "Ø"}, {"aelig", "æ"},  {"AElig", "Æ"},  {"Eacute", "É"}, {"zwnj", ""},
    {"shy", ""},     {"bull", "•"},   {"middot", "·"}, {"deg", "°"},    {"times", "×"},
};

constexpr std::string_view skipped[] = {"style",      "script", "head",   "title",
                                        "blockquote", "svg",    "select", "xml"};
constexpr std::string_view line_tags[] = {"br", "div", "tr", "li", "table", "hr", "pre"};
constexpr std::string_view paragraph_tags[] = {"p",  "h1", "h2", "h3", "h4",
                                               "ul", "ol", "dl", "h5", "h6"};
/// What begins the mail that is answered, by the programs' own marks.
constexpr std::string_view quotation_marks[] = {
    "gmail_quote",          "olk_src_body_section", "moz-cite-prefix",  "yahoo_quoted",
    "outlookmessageheader", "divrplyfwdmsg",        "protonmail_quote", "reply-intro"};

bool is_among(std::string_view name, const auto& names) {
  return std::ranges::find(names, name) != std::end(names);
}

class HtmlText {
 public:
  explicit HtmlText(std::string_view html) : rest_(html) {}

  std::string take() {
    while (!rest_.empty() && !over_) {
      if (rest_.front() == '<') {
        take_markup();
      } else if (rest_.front() == '&') {
        take_entity();
      } else {
        const std::size_t end = std::min(rest_.find_first_of("<&"), rest_.size());
        if (!inside()) take_text(rest_.substr(0, end));
        rest_.remove_prefix(end);
      }
    }
    return std::move(text_);
  }

 private:
  bool inside() const { return depth_ > 0; }

  /// White space is one blank, as a browser has it.
  void take_text(std::string_view plain) {
    for (const char c : plain) {
      const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
      if (!space) {
        text_ += c;
      } else if (!text_.empty() && text_.back() != ' ' && text_.back() != '\n') {
        text_ += ' ';
      }
    }
  }

  void take_entity() {
    constexpr std::size_t longest = 12;
    const std::size_t end = rest_.substr(0, longest).find(';');
    const std::string_view name = end == rest_.npos ? std::string_view() : rest_.substr(1, end - 1);
    const auto* const known = std::ranges::find(entities, name, &Entity::name);
    std::string text = "&";
    std::size_t length = 1;
    if (known != std::end(entities)) {
      text = known->text;
      length = end + 1;
    } else if (name.starts_with('#')) {
      text = character(name.substr(1));
      length = end + 1;
    }
    if (!inside()) text_ += text;
    rest_.remove_prefix(length);
  }

  static std::string character(std::string_view number) {
    const bool hexadecimal = number.starts_with('x') || number.starts_with('X');
    if (hexadecimal) number.remove_prefix(1);
    std::uint32_t value = 0;
    std::from_chars(number.data(), number.data() + number.size(), value, hexadecimal ? 16 : 10);
    std::string text;
    constexpr std::uint32_t no_break_space = 0xA0;
    base::append(text, value == no_break_space ? ' ' : static_cast<char32_t>(value));
    return text;
  }

  /// A comment, a declaration or a tag; "<" before anything else is text.
  void take_markup() {
    if (rest_.starts_with("<!--")) return skip_past("-->");
    const char next = rest_.size() > 1 ? static_cast<char>(rest_[1] | 0x20) : ' ';
    const bool letter = next >= 'a' && next <= 'z';
    if (!letter && !rest_.starts_with("</") && !rest_.starts_with("<!") &&
        !rest_.starts_with("<?")) {
      if (!inside()) text_ += '<';
      return rest_.remove_prefix(1);
    }
    const bool closing = rest_[1] == '/';
    const std::size_t end = std::min(rest_.find('>'), rest_.size()), front = closing ? 2 : 1;
    const std::string tag = base::lower(rest_.substr(front, end - std::min(front, end)));
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    take_tag(tag.substr(0, tag.find_first_of(" \t\r\n/>")), tag, closing);
  }

  void take_tag(const std::string& name, const std::string& tag, bool closing) {
    if (name == "body" && skipping_ == "head") depth_ = 0;  // it never ended
    if (is_among(name, skipped)) return skip_element(name, closing);
    if (inside()) return;
    const bool quotes = std::ranges::any_of(
        quotation_marks, [&](std::string_view mark) { return tag.find(mark) != tag.npos; });
    if (quotes && !base::blank(text_)) over_ = true;
    // Word's paragraphs have no space between them.
    const bool tight = tag.find("msonormal") != tag.npos;
    const bool ended = text_.ends_with('\n');
    if (is_among(name, line_tags) || tight) {
      break_line(1);
      if (name == "br" && ended) text_ += '\n';
    } else if (is_among(name, paragraph_tags)) {
      break_line(closing ? 1 : 2);
    }
  }

  /// One in another is counted; what never opened closes nothing.
  void skip_element(const std::string& name, bool closing) {
    break_line(1);
    if (depth_ > 0 && name == skipping_) {
      depth_ += closing ? -1 : 1;
    } else if (depth_ == 0 && !closing) {
      if (name == "style" || name == "script") {  // no tags in these
        skip_past("</" + name);
        return skip_past(">");
      }
      skipping_ = name;
      depth_ = 1;
    }
  }

  void skip_past(std::string_view end) {
    const std::size_t at = rest_.find(end);
    rest_.remove_prefix(at == rest_.npos ? rest_.size() : at + end.size());
  }

  /// So many line breaks stand at the end of the text, at least.
  void break_line(std::size_t many) {
    while (text_.ends_with(' ')) text_.pop_back();
    if (text_.empty()) return;
    std::size_t there = 0;
    while (there < many && there < text_.size() && text_[text_.size() - 1 - there] == '\n') ++there;
    text_.append(many - there, '\n');
  }

  std::string_view rest_;
  std::string text_, skipping_;
  int depth_ = 0;
  bool over_ = false;
};

}  // namespace

std::string text_of_html(std::string_view html) {
  return HtmlText(html).take();
}

}  // namespace nurture::exchange
