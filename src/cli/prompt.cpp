// Asking the person at the terminal.
//
// The question and the line behind it, drawn anew below each other at every key:
//
//   note (call; Enter for none): Project on hold until          row 0
//   spring; budget round in Febr_                               row 1, the cursor's
//
// The last column stays empty, so that no terminal wraps by itself.
#include "cli/prompt.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/core.h>
#include <iterator>

#include "base/text.hpp"

namespace nurture::cli {
namespace {

constexpr std::string_view paste_on = "\x1b[?2004h", paste_off = "\x1b[?2004l";

/// Keys come one by one for as long as it lives.
class Keys {
 public:
  explicit Keys(system::Terminal& terminal) : terminal_(terminal) {
    terminal_.take_keys(true);
    terminal_.write_error(paste_on);
  }
  Keys(const Keys&) = delete;
  Keys& operator=(const Keys&) = delete;
  ~Keys() {
    terminal_.write_error(paste_off);
    terminal_.take_keys(false);
  }

 private:
  system::Terminal& terminal_;
};

int columns(Session& session) {
  constexpr int least = 20;
  const int known = session.out().style().columns;
  return std::max(session.system().terminal.columns().value_or(known), least);
}

/// Broken at words where it doesn't fit, with the space behind it.
std::string folded_question(const std::string& question, int width) {
  if (base::width(question) < width) return question;
  const std::string space = question.ends_with(' ') ? " " : "";
  return base::join(base::wrap(question, width - 2), "\n") + space;
}

struct ScreenPlace {
  int row = 0, column = 0;
};

/// A text laid out in rows of `width` columns, from a place on.
std::string laid_out(std::string_view text, int width, ScreenPlace& place) {
  std::string out;
  while (!text.empty()) {
    const base::Character next = base::first_character(text);
    text.remove_prefix(next.text.size());
    const bool line_break = next.text == "\n";
    if (line_break || place.column + next.width > width - 1) {
      out += "\r\n";
      place = {place.row + 1, 0};
    }
    if (line_break) continue;
    out += next.text;
    place.column += next.width;
  }
  return out;
}

std::string up(int rows) {
  return rows > 0 ? fmt::format("\x1b[{}A", rows) : "";
}

std::string right(int columns) {
  return columns > 0 ? fmt::format("\x1b[{}C", columns) : "";
}

/// What stands on the screen of one question.
class Drawing {
 public:
  Drawing(Session& session, const std::string& question) : session_(session), question_(question) {}

  void draw(const std::string& text, std::size_t cursor) {
    const int width = columns(session_);
    ScreenPlace place;
    std::string out = "\r" + up(row_) + "\x1b[J";
    out += laid_out(folded_question(question_, width), width, place);
    out += laid_out(std::string_view(text).substr(0, cursor), width, place);
    const ScreenPlace at = place;
    out += laid_out(std::string_view(text).substr(cursor), width, place);
    if (place.row != at.row || place.column != at.column)
      out += up(place.row - at.row) + "\r" + right(at.column);
    row_ = at.row;
    session_.out().note(out);
  }

  /// Lines below; the next draw() begins below these.
  void leave(const std::string& text, const std::string& lines) {
    draw(text, text.size());
    session_.out().note("\r\n" + lines);
    row_ = 0;
  }

 private:
  Session& session_;
  std::string question_;
  int row_ = 0;  ///< the cursor's, from the question's first
};

std::string listed(const std::vector<std::string>& offers, int width) {
  std::string out;
  for (const std::string& line : base::wrap(base::join(offers, "  "), width - 1))
    out += base::printable(line) + "\r\n";
  return out;
}

void remember(std::vector<std::string>& answers, const std::string& text) {
  if (base::blank(text) || (!answers.empty() && answers.back() == text)) return;
  answers.push_back(text);
}

// Keys can be had one by one: a terminal that can move its cursor.
bool by_keys(Session& session) {
  const std::optional<std::string> term = session.system().environment.get("TERM");
  return interactive(session) && term && !term->empty() && *term != "dumb";
}

// Empty optional after ^D on an empty line, and at the end of input; throws Interrupted after ^C.
std::optional<std::string> edit_line(Session& session, const std::string& question,
                                     const Completer& completer, const std::string& there) {
  system::Terminal& terminal = session.system().terminal;
  std::vector<std::string>& answers = session.answers();
  LineEditor editor(there, answers, completer);
  Drawing drawing(session, question);
  const Keys keys(terminal);
  drawing.draw(editor.text(), editor.cursor());
  while (const std::optional<std::string> key = terminal.read_key()) {
    const LineEditor::Outcome outcome = editor.press(*key);
    if (outcome == LineEditor::Outcome::left) return {};
    if (outcome == LineEditor::Outcome::entered) {
      drawing.leave(editor.text(), "");
      remember(answers, editor.text());
      return editor.text();
    }
    if (outcome == LineEditor::Outcome::interrupted) {
      drawing.leave(editor.text(), "");
      throw Interrupted{};
    }
    if (outcome == LineEditor::Outcome::suspended) {
      drawing.leave(editor.text(), "");
      terminal.suspend();
    }
    const std::vector<std::string> offers = editor.take_offers();
    if (!offers.empty()) drawing.leave(editor.text(), listed(offers, columns(session)));
    if (!editor.pasting()) drawing.draw(editor.text(), editor.cursor());
  }
  return {};
}

// The character of the key that was pressed, "" for Enter; the same of ^D and ^C.
std::optional<std::string> press_key(Session& session, const std::string& question) {
  system::Terminal& terminal = session.system().terminal;
  const Keys keys(terminal);  // first: a ^C typed at sight of the question is the question's
  session.out().note(folded_question(question, columns(session)));
  while (const std::optional<std::string> key = terminal.read_key()) {
    if (*key == "\x04") return {};
    if (*key == "\x03") {
      session.out().note("\r\n");
      throw Interrupted{};
    }
    if (*key == "\x1a") terminal.suspend();
    if (*key == "\r" || *key == "\n") {
      session.out().note("\r\n");
      return "";
    }
    if (base::printable(*key) != *key || !base::valid_utf8(*key)) continue;
    session.out().note(*key + "\r\n");
    return *key;
  }
  return {};
}

/// Trimmed, and shown behind its question where it comes from a pipe.
std::optional<std::string> trimmed(Session& session, const std::optional<std::string>& typed) {
  if (!typed) {
    session.out().note("\n");
    return {};
  }
  std::string text(base::trim(*typed));
  if (!session.system().terminal.input_is_terminal()) {
    session.remark(text);
  }
  return text;
}

std::string menu(std::span<const AnswerKey> keys) {
  std::string text;
  for (const AnswerKey& key : keys) text += std::string(key.shown) + "  ";
  return text + "? ";
}

std::string keys_help(std::span<const AnswerKey> keys) {
  std::string text;
  for (const AnswerKey& key : keys) {
    text += "  " + base::pad(key.word, 10) + " " + std::string(key.help) + "\n";
  }
  return text +
         "the first letter is enough; ^C or ^D leaves a question, and nothing of it is written\n";
}

}  // namespace

bool interactive(Session& session) {
  system::Terminal& terminal = session.system().terminal;
  return terminal.input_is_terminal() && terminal.error_is_terminal();
}

std::optional<std::string> ask(Session& session, const std::string& question,
                               const Completer& completer, const std::string& there) {
  session.system().terminal.flush();
  if (by_keys(session)) return edit_line(session, question, completer, there);
  session.out().note(question);
  return session.system().terminal.read_line();
}

std::optional<std::string> ask_key(Session& session, const std::string& question) {
  if (!by_keys(session)) return ask(session, question);
  session.system().terminal.flush();
  return press_key(session, question);
}

bool confirm(Session& session, const std::string& question, bool enter) {
  const auto typed = ask(session, base::printable(question) + (enter ? " [Y/n] " : " [y/N] "));
  if (!typed) return false;
  const std::string answer = base::lower(base::trim(*typed));
  return answer.empty() ? enter : answer == "y" || answer == "yes";
}

std::optional<std::size_t> pick(Session& session, const std::vector<std::string>& choices) {
  std::string text;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    text += "  " + std::to_string(i + 1) + "  " + base::printable(choices[i]) + "\n";
  }
  session.out().note(text);
  std::size_t number = 0;
  const bool chosen = ask_until(session, "which one (number)? ", [&](const std::string& typed) {
    const char* const end = typed.data() + typed.size();
    const auto [rest, error] = std::from_chars(typed.data(), end, number);
    if (error == std::errc() && rest == end && number >= 1 && number <= choices.size()) return;
    throw base::usage(std::string("1 ") + (choices.size() > 2 ? "to " : "or ") +
                      std::to_string(choices.size()) + "; ^D leaves");
  });
  if (!chosen) return {};
  return number - 1;
}

std::optional<std::string> answer(Session& session, const std::string& question,
                                  const Completer& completer, const std::string& there) {
  return trimmed(session, ask(session, base::printable(question), completer, there));
}

std::optional<std::size_t> choose_key(Session& session, std::span<const AnswerKey> keys,
                                      std::optional<std::size_t> enter) {
  const std::string text = base::printable(menu(keys));
  while (const auto typed = trimmed(session, ask_key(session, text))) {
    const std::string word = base::fold(*typed);
    if (typed->empty() && enter) return enter;
    if (word.empty()) continue;
    for (const auto member : {&AnswerKey::word, &AnswerKey::also}) {
      const auto found = std::find_if(keys.begin(), keys.end(), [&](const AnswerKey& key) {
        return (key.*member).starts_with(word);
      });
      if (found != keys.end()) return static_cast<std::size_t>(found - keys.begin());
    }
    session.out().note(keys_help(keys));
  }
  return {};
}

bool ask_until(Session& session, const std::string& question,
               const std::function<void(const std::string&)>& read, const Completer& completer,
               const std::string& there) {
  while (const std::optional<std::string> typed = answer(session, question, completer, there)) {
    try {
      require_plain(*typed, "the answer");
      read(*typed);
      return true;
    } catch (const base::Error& error) {
      complain(session, error);
    }
  }
  return false;
}

Completer completing(std::vector<std::string> words) {
  return [words = std::move(words)](const std::string& typed) {
    std::vector<std::string> found;
    std::copy_if(words.begin(), words.end(), std::back_inserter(found),
                 [&](const std::string& word) { return word.starts_with(base::lower(typed)); });
    return found;
  };
}

std::vector<std::string> days_ahead(const std::string& typed) {
  const std::size_t digits = std::min(typed.find_first_not_of("0123456789"), typed.size());
  if (digits == 0) {
    return completing({"tomorrow", "monday", "tuesday", "wednesday", "thursday", "friday",
                       "next week", "next month", "in 2 weeks"})(typed);
  }
  const std::string number = typed.substr(0, digits) + " ";
  const std::string unit(base::trim(typed.substr(digits)));
  return completing({number + "days", number + "weeks", number + "months"})(number + unit);
}

void require_plain(const std::string& text, const std::string& what) {
  if (!base::valid_utf8(text)) throw base::usage(what + " is not UTF-8");
  if (const auto control = base::control_character(text)) {
    throw base::usage(what + " has a control character (" + *control + ")", "leave it out");
  }
}

void complain(Session& session, const base::Error& error) {
  session.out().note(base::printable(error.what(), true) + "\n");
  if (!error.hint().empty()) session.out().note(render::Paint::yellow, "hint:", error.hint());
}

}  // namespace nurture::cli
