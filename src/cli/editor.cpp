// A text through the user's editor: the draft is a file of its own, readable by its user only, and
// stays where anything fails.
#include "cli/editor.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/drafts.hpp"
#include "cli/prompt.hpp"

namespace nurture::cli {
namespace {

using Command = std::vector<std::string>;

// What was asked for, best first; without a wish, what Debian and POSIX have.
std::vector<Command> editors(Session& session) {
  system::Environment& environment = session.system().environment;
  for (const std::string& wish : {session.config().editor, environment.get("VISUAL").value_or(""),
                                  environment.get("EDITOR").value_or("")}) {
    Command command = system::split_command(wish);
    if (!command.empty()) return {command};
  }
  return {{"sensible-editor"}, {"vi"}};
}

/// Programs that hand the file to a window and end, unless they are told to wait.
struct Window {
  std::string_view program;
  std::string_view wait;  ///< empty = there is no such option
};

constexpr std::array windows{
    Window{"atom", "--wait"},   Window{"bbedit", "--wait"},
    Window{"code", "--wait"},   Window{"code-insiders", "--wait"},
    Window{"codium", "--wait"}, Window{"cursor", "--wait"},
    Window{"gedit", "--wait"},  Window{"gnome-text-editor", "--standalone"},
    Window{"gvim", "-f"},       Window{"kate", "--block"},
    Window{"mate", "--wait"},   Window{"mvim", "-f"},
    Window{"open", "-W"},       Window{"pluma", ""},
    Window{"subl", "--wait"},   Window{"vscodium", "--wait"},
    Window{"xdg-open", ""},     Window{"xed", "--wait"},
    Window{"zed", "--wait"},    Window{"zeditor", "--wait"},
};

const Window* window(const std::string& program) {
  const std::string name = program.substr(program.rfind('/') + 1);
  const auto found = std::find_if(windows.begin(), windows.end(),
                                  [&](const Window& one) { return one.program == name; });
  return found == windows.end() ? nullptr : &*found;
}

struct Failure {
  std::string what, hint;
};

/// How the editor ended.
struct Ended {
  std::optional<Failure> failure;
  Command command;
  bool at_once = false;  ///< sooner than anybody types
};

constexpr long long moment = 1'000'000'000;  // nanoseconds

// Runs the first editor there is.
Ended run_editor(Session& session, const std::string& path) {
  system::System& system = session.system();
  system.terminal.flush();
  std::string tried;
  for (const Command& command : editors(session)) {
    tried = command.front();
    Command words = command;
    words.push_back(path);
    const long long start = system.clock.nanoseconds();
    const int status = system.process.run(words);
    if (status == 0) return {{}, command, system.clock.nanoseconds() - start < moment};
    if (status != 127) {
      return {Failure{"the editor '" + tried + "' ended with status " + std::to_string(status), ""},
              command};
    }
  }
  return {Failure{"there is no editor '" + tried + "'",
                  "set $EDITOR, or: nurture config editor PROGRAM"},
          {}};
}

// If both are killed, the next command names the draft.
Ended open_editor(Session& session, const Draft& draft) {
  let_wait(session, draft, session.system().process.id());
  Ended ended = run_editor(session, draft.path);
  wait_no_longer(session, draft);
  return ended;
}

// Whether it may still be open.
bool may_be_open(const Ended& ended) {
  const Window* known = window(ended.command.front());
  const bool told_to_wait =
      known != nullptr &&
      std::find(ended.command.begin() + 1, ended.command.end(), known->wait) != ended.command.end();
  return ended.at_once || (known != nullptr && !told_to_wait);
}

std::string advice(const Command& command) {
  const Window* known = window(command.front());
  if (known == nullptr) return "an editor that waits until you close the file is best";
  if (known->wait.empty()) return "it never waits until you close the file: choose another";
  return "to have it wait: nurture config editor '" + command.front() + " " +
         std::string(known->wait) + "'";
}

// Nothing was typed, and the editor is back: was that all, or is it still open?
void ask_whether_open(Session& session, Draft& draft, const Command& editor) {
  system::Files& files = session.system().files;
  session.out().note("'" + base::printable(editor.front()) + "' returned with nothing changed; " +
                     advice(editor) + "\n");
  const auto wait = [&] {
    draft.waiting = true;
    let_wait(session, draft);
    session.out().note("what you save in '" + base::printable(draft.path) +
                       "' later is picked up by: nurture " + base::printable(draft.command) + "\n");
  };
  if (interactive(session)) {
    try {
      ask(session, "if it is still open, save and press Enter: ");
    } catch (const Interrupted&) {
      wait();
      throw;
    }
    if (files.info(draft.path)) draft.text = files.read(draft.path);
    if (draft.changed()) return;
  }
  wait();
}

base::Error kept(const Failure& failure, const std::string& path) {
  const std::string where = "the text is kept in '" + path + "'";
  return base::Error(failure.what, failure.hint.empty() ? where : where + "; " + failure.hint);
}

// What was saved after an editor of this command's came back.
std::optional<Draft> taken_up(Session& session, const std::string& command) {
  for (Draft& draft : waiting_drafts(session)) {
    if (draft.command != command || !draft.changed()) continue;
    session.out().note("picked up: what you saved in '" + base::printable(draft.path) + "'\n");
    wait_no_longer(session, draft);
    draft.waiting = false;
    return std::move(draft);
  }
  return {};
}

}  // namespace

Draft edit_again(Session& session, const Draft& draft) {
  if (const auto failure = open_editor(session, draft).failure) {
    throw kept(*failure, draft.path);
  }
  return {draft.path, draft.opened, session.system().files.read(draft.path), draft.command};
}

Draft edit_text(Session& session, const std::string& text, const std::string& name,
                const std::string& command) {
  if (auto draft = taken_up(session, command)) return std::move(*draft);
  system::Files& files = session.system().files;
  Draft draft{write_draft(session, text, name), text, text, command};
  const Ended ended = open_editor(session, draft);
  if (ended.failure) {
    // Where nothing was typed there is nothing to keep.
    if (files.info(draft.path) && files.read(draft.path) != text) {
      throw kept(*ended.failure, draft.path);
    }
    drop_draft(session, draft);
    throw base::Error(ended.failure->what, ended.failure->hint);
  }
  draft.text = files.read(draft.path);
  if (!draft.changed() && may_be_open(ended)) {
    ask_whether_open(session, draft, ended.command);
  }
  return draft;
}

void drop_draft(Session& session, const Draft& draft) {
  if (draft.waiting) return;
  if (session.system().files.info(draft.path)) session.system().files.remove(draft.path);
}

void remind_of_drafts(Session& session) {
  for (const Draft& draft : waiting_drafts(session)) {
    if (!draft.changed()) continue;
    session.out().note("what you saved in '" + base::printable(draft.path) +
                       "' is not in the store yet: nurture " + base::printable(draft.command) +
                       "\n");
  }
}

}  // namespace nurture::cli
