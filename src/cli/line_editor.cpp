// The keys of readline's Emacs mode that people use, by the sequences of xterm and its kind.
#include "cli/line_editor.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace nurture::cli {
namespace {

constexpr std::string_view paste_begins = "\x1b[200~", paste_ends = "\x1b[201~";

template <std::size_t size>
bool is_key(std::string_view key, const std::string_view (&keys)[size]) {
  return std::find(std::begin(keys), std::end(keys), key) != std::end(keys);
}

bool is_control(std::string_view key) {
  const auto first = static_cast<unsigned char>(key.front());
  return first < 0x20 || first == 0x7f;
}

std::string common_front(const std::vector<std::string>& words) {
  std::string front = words.front();
  for (const std::string& word : words) {
    const auto [end, other] = std::mismatch(front.begin(), front.end(), word.begin(), word.end());
    front.erase(end, front.end());
  }
  while (!base::valid_utf8(front)) front.pop_back();
  return front;
}

}  // namespace

LineEditor::LineEditor(std::string text, const std::vector<std::string>& history,
                       Completer completer)
    : text_(std::move(text)),
      cursor_(text_.size()),
      history_(history),
      completer_(std::move(completer)),
      recalled_(history.size()) {}

std::size_t LineEditor::behind(std::size_t place) const {
  if (place >= text_.size()) return text_.size();
  return place + base::first_character(std::string_view(text_).substr(place)).text.size();
}

std::size_t LineEditor::before(std::size_t place) const {
  std::size_t found = 0;
  for (std::size_t next = behind(0); next < place; next = behind(next)) found = next;
  return found;
}

std::size_t LineEditor::word_before() const {
  std::size_t place = cursor_;
  while (place > 0 && text_[place - 1] == ' ') --place;
  while (place > 0 && text_[place - 1] != ' ') --place;
  return place;
}

std::size_t LineEditor::word_behind() const {
  std::size_t place = cursor_;
  while (place < text_.size() && text_[place] == ' ') ++place;
  while (place < text_.size() && text_[place] != ' ') ++place;
  return place;
}

void LineEditor::insert(std::string_view text) {
  text_.insert(cursor_, text);
  cursor_ += text.size();
}

void LineEditor::erase(std::size_t from, std::size_t to) {
  text_.erase(from, to - from);
  cursor_ = from;
}

void LineEditor::kill(std::size_t from, std::size_t to) {
  if (from == to) return;
  killed_ = text_.substr(from, to - from);
  erase(from, to);
}

void LineEditor::recall(std::ptrdiff_t step) {
  const auto place = static_cast<std::ptrdiff_t>(recalled_) + step;
  if (place < 0 || place > static_cast<std::ptrdiff_t>(history_.size())) return;
  if (recalled_ == history_.size()) own_ = text_;
  recalled_ = static_cast<std::size_t>(place);
  text_ = recalled_ == history_.size() ? own_ : history_[recalled_];
  cursor_ = text_.size();
}

void LineEditor::complete() {
  if (!completer_) return;
  const std::string typed = text_.substr(0, cursor_);
  std::vector<std::string> found = completer_(typed);
  if (found.empty()) return;
  const std::string front = common_front(found);
  if (front.size() > typed.size() || found.size() == 1) {
    erase(0, cursor_);
    insert(front);
  } else {
    offers_ = std::move(found);
  }
}

bool LineEditor::move(std::string_view key) {
  if (is_key(key, {"\x1b[D", "\x1bOD", "\x02"})) {
    cursor_ = before(cursor_);
  } else if (is_key(key, {"\x1b[C", "\x1bOC", "\x06"})) {
    cursor_ = behind(cursor_);
  } else if (is_key(key, {"\x1b[H", "\x1bOH", "\x1b[1~", "\x1b[7~", "\x01"})) {
    cursor_ = 0;
  } else if (is_key(key, {"\x1b[F", "\x1bOF", "\x1b[4~", "\x1b[8~", "\x05"})) {
    cursor_ = text_.size();
  } else if (is_key(key, {"\x1b[1;5D", "\x1b[1;3D",
                          "\x1b"
                          "b"})) {
    cursor_ = word_before();
  } else if (is_key(key, {"\x1b[1;5C", "\x1b[1;3C",
                          "\x1b"
                          "f"})) {
    cursor_ = word_behind();
  } else if (is_key(key, {"\x1b[A", "\x1bOA", "\x10"})) {
    recall(-1);
  } else if (is_key(key, {"\x1b[B", "\x1bOB", "\x0e"})) {
    recall(1);
  } else {
    return false;
  }
  return true;
}

bool LineEditor::change(std::string_view key) {
  if (is_key(key, {"\x7f", "\b"})) {
    erase(before(cursor_), cursor_);
  } else if (is_key(key, {"\x1b[3~", "\x04"})) {
    const std::size_t from = cursor_;
    erase(from, behind(from));
  } else if (is_key(key, {"\x17", "\x1b\x7f", "\x1b\b"})) {
    kill(word_before(), cursor_);
  } else if (is_key(key, {"\x1b"
                          "d",
                          "\x1b[3;5~"})) {
    kill(cursor_, word_behind());
  } else if (key == "\x15") {
    kill(0, cursor_);
  } else if (key == "\x0b") {
    kill(cursor_, text_.size());
  } else if (key == "\x19") {
    insert(killed_);
  } else {
    return false;
  }
  return true;
}

LineEditor::Outcome LineEditor::press(const std::string& key) {
  offers_.clear();
  if (key == paste_begins || key == paste_ends) {
    pasting_ = key == paste_begins;
    return Outcome::more;
  }
  // What was pasted is text to its end: a line break in it enters nothing, a Tab completes nothing.
  if (pasting_ && is_control(key)) {
    if (is_key(key, {"\r", "\n", "\t"})) insert(" ");
    return Outcome::more;
  }
  if (is_key(key, {"\r", "\n"})) return Outcome::entered;
  if (key == "\x03") return Outcome::interrupted;
  if (key == "\x1a") return Outcome::suspended;
  if (key == "\x04" && text_.empty()) return Outcome::left;
  if (key == "\t") {
    complete();
  } else if (!move(key) && !change(key) && !is_control(key) && base::valid_utf8(key) &&
             base::printable(key) == key) {
    insert(key);
  }
  return Outcome::more;
}

}  // namespace nurture::cli
