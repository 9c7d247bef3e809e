// The question and the line behind it, drawn anew below each other at every key:
//
//   note (call; Enter for none): Project on hold until          row 0
//   spring; budget round in Febr_                               row 1, the cursor's
//
// The last column stays empty, so that no terminal wraps by itself.
#include "cli/keys.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "base/text.hpp"
#include "cli/prompt.hpp"

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
std::string folded(const std::string& question, int width) {
  if (base::width(question) < width) return question;
  const std::string space = question.ends_with(' ') ? " " : "";
  return base::join(base::wrap(question, width - 2), "\n") + space;
}

struct Place {
  int row = 0, column = 0;
};

/// A text laid out in rows of `width` columns, from a place on.
std::string laid_out(std::string_view text, int width, Place& place) {
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
    Place place;
    std::string out = "\r" + up(row_) + "\x1b[J";
    out += laid_out(folded(question_, width), width, place);
    out += laid_out(std::string_view(text).substr(0, cursor), width, place);
    const Place at = place;
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

}  // namespace

bool by_keys(Session& session) {
  const std::optional<std::string> term = session.system().environment.get("TERM");
  return interactive(session) && term && !term->empty() && *term != "dumb";
}

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

std::optional<std::string> press_key(Session& session, const std::string& question) {
  system::Terminal& terminal = session.system().terminal;
  const Keys keys(terminal);  // first: a ^C typed at sight of the question is the question's
  session.out().note(folded(question, columns(session)));
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

}  // namespace nurture::cli
