// Addresses as they stand in headers.
//
//   list     mailbox or group, with "," or ";" between
//   group    words ":" list ";"
//   mailbox  words "<" [route ":"] address ">" | address
//   comment  "(" … ")", one in another; may stand anywhere
//
// Lenient: quotes, comments and brackets that never end go as far as the text does, or are no such
// thing; blanks round the dots and the @ of an address are dropped.
#include <algorithm>

#include "base/mime_read.hpp"
#include "base/strings.hpp"

namespace nurture::base {
namespace {

/// A text with a blank between what was apart.
void add_word(std::string& to, std::string_view more) {
  if (!to.empty() && !more.empty()) to += ' ';
  to += more;
}

bool is_space(char c) {
  return c == ' ' || c == '\t';
}

class AddressReader {
 public:
  explicit AddressReader(std::string_view text) : text_(text) {
    quotes_end_ = text_.rfind('"');
    brackets_end_ = text_.rfind('>');
  }

  std::vector<MailAddress> take() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '(') {
        add_word(comments_, take_comment());
      } else if (c == '"' && quotes_end_ != text_.npos && at_ < quotes_end_) {
        take_quoted();
      } else if (c == '<') {
        take_bracket();
      } else if (c == ',' || c == ';') {
        finish();
        ++at_;
      } else if (c == ':' && is_group()) {
        forget();
        ++at_;
      } else {
        take_plain();
      }
    }
    finish();
    return std::move(found_);
  }

 private:
  /// A run of the mailbox as it is written, and whether a blank stands before it.
  struct Run {
    std::string text;
    bool apart = false, quoted = false;
  };

  /// Without its outer brackets; backslashes undone.
  std::string take_comment() {
    std::string inside;
    int depth = 0;
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (c == '\\' && at_ + 1 < text_.size()) {
        inside += text_[++at_];
        continue;
      }
      if (c == ')' && --depth == 0) {
        ++at_;
        break;
      }
      if (depth > 0) inside += c;
      if (c == '(') ++depth;
    }
    return std::string(trim(inside));
  }

  void take_quoted() {
    Run run{"", gap_, true};
    for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_) {
      if (text_[at_] == '\\' && at_ + 1 < text_.size()) ++at_;
      run.text += text_[at_];
    }
    ++at_;
    runs_.push_back(std::move(run));
    gap_ = false;
  }

  void take_plain() {
    const char c = text_[at_++];
    if (is_space(c)) {
      gap_ = true;
    } else if (runs_.empty() || gap_ || runs_.back().quoted) {
      runs_.push_back({std::string(1, c), gap_, false});
      gap_ = false;
    } else {
      runs_.back().text += c;
    }
  }

  /// What stands in the brackets; of two the first that has something.
  void take_bracket() {
    std::string inside;
    bool quoted = false;
    const bool ends = brackets_end_ != text_.npos && at_ < brackets_end_;
    for (++at_; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (c == '"') quoted = !quoted;
      if (quoted) {
        inside += c;
        if (c == '\\' && at_ + 1 < text_.size()) inside += text_[++at_];
        continue;
      }
      if (c == '>' || (!ends && (c == ',' || c == ';'))) break;
      if (c == '(') {
        add_word(comments_, take_comment());
        --at_;
      } else if (c == '<') {
        inside.clear();  // "<<a@b>>"
      } else if (!is_space(c)) {
        inside += c;
      }
    }
    if (at_ < text_.size() && text_[at_] == '>') ++at_;
    if (const std::size_t colon = inside.find(':'); inside.starts_with('@') && colon != inside.npos)
      inside.erase(0, colon + 1);
    if (bracket_.empty()) bracket_ = std::move(inside);
    gap_ = true;
  }

  /// A colon behind words, none of which is an address.
  bool is_group() const {
    return bracket_.empty() && std::ranges::none_of(runs_, [](const Run& run) {
             return !run.quoted && run.text.find('@') != run.text.npos;
           });
  }

  void forget() {
    runs_.clear();
    comments_.clear();
    bracket_.clear();
    gap_ = false;
  }

  /// A blank stands between them, and yet they are one: "ada . king @ x.test"; not "Joe Q. Public".
  static bool belongs_to(std::string_view before, std::string_view text) {
    return text.front() == '@' || text.front() == '.' || before.ends_with('@') ||
           (before.ends_with('.') && before.find('@') != before.npos);
  }

  std::vector<std::string> words() const {
    std::vector<std::string> all;
    bool dot_alone = false;
    for (const Run& run : runs_) {
      const std::string text = run.quoted ? "\"" + run.text + "\"" : run.text;
      if (!all.empty() && (!run.apart || dot_alone || belongs_to(all.back(), text))) {
        all.back() += text;
      } else {
        all.push_back(text);
      }
      dot_alone = text == ".";
    }
    return all;
  }

  void finish() {
    MailAddress made;
    std::string name;
    if (!bracket_.empty()) {
      made.address = std::move(bracket_);
      for (const Run& run : runs_) {
        if (run.apart || run.quoted)
          add_word(name, run.text);
        else
          name += run.text;
      }
    } else {
      for (const std::string& word : words()) {
        if (made.address.empty() && word.find('@', 1) != word.npos && word.back() != '"')
          made.address = word;
        else
          add_word(name, word);
      }
    }
    add_word(name, name.empty() ? comments_ : std::string());
    made.name = header_text(name);
    made.address = header_bytes(made.address);
    if (!made.address.empty()) found_.push_back(std::move(made));
    forget();
  }

  /// As UTF-8; nothing in it is encoded.
  static std::string header_bytes(std::string_view address) {
    return plain_ascii(address) ? std::string(address) : header_text(address);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t quotes_end_, brackets_end_;
  std::vector<Run> runs_;
  bool gap_ = false;
  std::string bracket_, comments_;
  std::vector<MailAddress> found_;
};

}  // namespace

std::vector<MailAddress> mail_addresses(std::string_view value) {
  return AddressReader(unfolded(value)).take();
}

}  // namespace nurture::base
