// A text through the user's editor: the draft is a file of its own, readable by its user only, and
// stays where anything fails.
//
// Beside a draft that waits lies `NAME.waiting`: the store, the command that takes the draft up,
// since when it waits and for which of us the editor is open (0 for none), a line each, then the
// text that the editor was given.
#include "cli/editor.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/core.h>
#include <set>

#include "base/text.hpp"
#include "cli/prompt.hpp"

namespace nurture::cli {
namespace {

using Words = std::vector<std::string>;

constexpr std::string_view waiting_mark = ".waiting";
constexpr long long week = 7LL * 24 * 3600;  // seconds

std::string draft_folder(Session& session) {
  system::System& system = session.system();
  if (const auto cache = system::cache_folder(system.environment)) return *cache + "/drafts";
  const std::string temporary = system.environment.get("TMPDIR").value_or("/tmp");
  return temporary + "/nurture-drafts-" + std::to_string(system.environment.user());
}

// Whoever was first to make a folder in /tmp could read what is typed, or put a link in its way.
void require_own(Session& session, const std::string& folder) {
  const auto info = session.system().files.info(folder);
  if (info && info->kind == system::FileKind::folder &&
      info->user == session.system().environment.user() && (info->mode & 077) == 0) {
    return;
  }
  throw base::Error("'" + folder + "' is not a folder that is yours alone",
                    "set $HOME, or remove it: your texts would lie there for others to read");
}

struct Waiting {
  std::string root, command, opened;
  long long since = 0;  ///< seconds since 1970
  int process = 0;
};

template <typename Number>
void number(std::string_view text, Number& into) {
  std::from_chars(text.data(), text.data() + text.size(), into);
}

Waiting parsed(const std::string& text) {
  Waiting waiting;
  std::string_view rest = text;
  const auto line = [&rest] {
    const auto end = std::min(rest.find('\n'), rest.size());
    const std::string_view taken = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return taken;
  };
  waiting.root = line();
  waiting.command = line();
  number(line(), waiting.since);
  number(line(), waiting.process);
  waiting.opened = rest;
  return waiting;
}

void remove_if_there(system::Files& files, const std::string& path) {
  if (files.info(path)) files.remove(path);
}

// Whether the nurture that opened the editor still runs: another program may have its number now.
bool runs(Session& session, int process) {
  if (process == 0) return false;
  try {
    const auto program =
        session.system().files.real_path("/proc/" + std::to_string(process) + "/exe");
    return program && *program == session.system().environment.program();
  } catch (const system::FileError&) {
    return false;
  }
}

// Empty where it is another store's, its editor is open, or its time is over.
std::optional<EditorDraft> waiting_draft(Session& session, const std::string& note) {
  system::Files& files = session.system().files;
  const std::string path = note.substr(0, note.size() - waiting_mark.size());
  Waiting waiting = parsed(files.read(note));
  if (waiting.root != session.root() || runs(session, waiting.process)) return {};
  const bool there = files.info(path).has_value();
  EditorDraft draft{path, waiting.opened, there ? files.read(path) : waiting.opened,
                    waiting.command, true};
  if (!draft.changed() && session.system().clock.seconds() - waiting.since > week) {
    remove_if_there(files, path);
    files.remove(note);
    return {};
  }
  return draft;
}

// "ada.yaml", then "ada-2.yaml", …: an older draft that was kept is never written over. Throws
// where the folder is not the user's alone.
std::string write_draft(Session& session, const std::string& text, const std::string& name) {
  system::Files& files = session.system().files;
  const std::string folder = draft_folder(session);
  files.make_folders(folder);
  require_own(session, folder);
  const std::size_t dot = name.rfind('.');
  const std::string stem = name.substr(0, dot);
  const std::string extension = dot == std::string::npos ? "" : name.substr(dot);
  std::string path = folder + "/" + name;
  for (int number = 2; files.info(path); ++number) {
    path = fmt::format("{}/{}-{}{}", folder, stem, number, extension);
  }
  files.write_new(path, text);
  return path;
}

// Those of this store whose editor came back, or was killed together with the nurture that had
// opened it. One in which nothing was saved for a week is removed.
std::vector<EditorDraft> waiting_drafts(Session& session) {
  system::Files& files = session.system().files;
  const std::string folder = draft_folder(session);
  std::vector<EditorDraft> found;
  if (!files.info(folder)) return found;
  try {
    require_own(session, folder);
    for (const auto& entry : files.list(folder)) {
      if (!entry.name.ends_with(waiting_mark)) continue;
      if (auto one = waiting_draft(session, folder + "/" + entry.name)) {
        found.push_back(std::move(*one));
      }
    }
  } catch (const base::Error&) {
    // No command fails for a draft of another's: it stays where it is.
  }
  return found;
}

// It waits no longer; its file stays.
void wait_no_longer(Session& session, const EditorDraft& draft) {
  remove_if_there(session.system().files, draft.path + std::string(waiting_mark));
}

// Lets it wait for its command, and be taken as unchanged while it holds what the editor was given.
// `process`: of us, while the editor is open, so that nobody else takes it up.
void let_wait(Session& session, const EditorDraft& draft, int process = 0) {
  wait_no_longer(session, draft);
  system::System& system = session.system();
  system.files.write_new(draft.path + std::string(waiting_mark),
                         fmt::format("{}\n{}\n{}\n{}\n{}", session.root(), draft.command,
                                     system.clock.seconds(), process, draft.opened));
}

// What was asked for, best first; without a wish, what Debian and POSIX have.
std::vector<Words> editors(Session& session) {
  system::Environment& environment = session.system().environment;
  for (const std::string& wish : {session.config().editor, environment.get("VISUAL").value_or(""),
                                  environment.get("EDITOR").value_or("")}) {
    Words command = system::split_command(wish);
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

/// How the editor ended.
struct EditorRun {
  std::optional<base::Error> failure{};
  Words command{};
  bool at_once = false;  ///< sooner than anybody types
};

constexpr long long moment = 1'000'000'000;  // nanoseconds

// Runs the first editor there is.
EditorRun run_editor(Session& session, const std::string& path) {
  system::System& system = session.system();
  system.terminal.flush();
  std::string tried;
  for (const Words& command : editors(session)) {
    tried = command.front();
    Words words = command;
    words.push_back(path);
    const long long start = system.clock.nanoseconds();
    const int status = system.process.run(words);
    if (status == 0) return {{}, command, system.clock.nanoseconds() - start < moment};
    if (status != 127) {
      return {
          base::Error("the editor '" + tried + "' ended with status " + std::to_string(status))};
    }
  }
  return {base::Error("there is no editor '" + tried + "'",
                      "set $EDITOR, or: nurture config editor PROGRAM")};
}

// If both are killed, the next command names the draft.
EditorRun open_editor(Session& session, const EditorDraft& draft) {
  let_wait(session, draft, session.system().process.id());
  EditorRun ended = run_editor(session, draft.path);
  wait_no_longer(session, draft);
  return ended;
}

// Whether it may still be open.
bool may_be_open(const EditorRun& ended) {
  const Window* known = window(ended.command.front());
  const bool told_to_wait =
      known != nullptr &&
      std::find(ended.command.begin() + 1, ended.command.end(), known->wait) != ended.command.end();
  return ended.at_once || (known != nullptr && !told_to_wait);
}

std::string advice(const Words& command) {
  const Window* known = window(command.front());
  if (known == nullptr) return "an editor that waits until you close the file is best";
  if (known->wait.empty()) return "it never waits until you close the file: choose another";
  return "to have it wait: nurture config editor '" + command.front() + " " +
         std::string(known->wait) + "'";
}

// Nothing was typed, and the editor is back: was that all, or is it still open?
void ask_whether_open(Session& session, EditorDraft& draft, const Words& editor) {
  system::Files& files = session.system().files;
  session.remark("'" + editor.front() + "' returned with nothing changed; " + advice(editor));
  const auto wait = [&] {
    draft.waiting = true;
    let_wait(session, draft);
    session.remark("what you save in '" + draft.path + "' later is picked up by: nurture " +
                   draft.command);
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

base::Error kept(const base::Error& failure, const std::string& path) {
  const std::string where = "the text is kept in '" + path + "'";
  return base::Error(failure.what(),
                     failure.hint().empty() ? where : where + "; " + failure.hint());
}

// What was saved after an editor of this command's came back.
std::optional<EditorDraft> picked_up(Session& session, const std::string& command) {
  for (EditorDraft& draft : waiting_drafts(session)) {
    if (draft.command != command || !draft.changed()) continue;
    session.remark("picked up: what you saved in '" + draft.path + "'");
    wait_no_longer(session, draft);
    draft.waiting = false;
    return std::move(draft);
  }
  return {};
}

}  // namespace

EditorDraft edit_again(Session& session, const EditorDraft& draft) {
  if (const auto failure = open_editor(session, draft).failure) {
    throw kept(*failure, draft.path);
  }
  return {draft.path, draft.opened, session.system().files.read(draft.path), draft.command};
}

EditorDraft edit_text(Session& session, const std::string& text, const std::string& name,
                      const std::string& command) {
  if (auto draft = picked_up(session, command)) return std::move(*draft);
  system::Files& files = session.system().files;
  EditorDraft draft{write_draft(session, text, name), text, text, command};
  const EditorRun ended = open_editor(session, draft);
  if (ended.failure) {
    // Where nothing was typed there is nothing to keep.
    if (files.info(draft.path) && files.read(draft.path) != text) {
      throw kept(*ended.failure, draft.path);
    }
    drop_draft(session, draft);
    throw *ended.failure;
  }
  draft.text = files.read(draft.path);
  if (!draft.changed() && may_be_open(ended)) {
    ask_whether_open(session, draft, ended.command);
  }
  return draft;
}

void drop_draft(Session& session, const EditorDraft& draft) {
  if (!draft.waiting) remove_if_there(session.system().files, draft.path);
}

void remind_of_drafts(Session& session) {
  for (const EditorDraft& draft : waiting_drafts(session)) {
    if (!draft.changed()) continue;
    session.remark("what you saved in '" + draft.path + "' is not in the store yet: nurture " +
                   draft.command);
  }
}

Drafts all_drafts(Session& session) {
  system::Files& files = session.system().files;
  Drafts found;
  const std::string folder = draft_folder(session);
  if (!files.info(folder)) return found;
  require_own(session, folder);
  found.folder = folder;
  std::set<std::string> open;
  const auto entries = files.list(folder);
  for (const auto& [name, kind] : entries) {
    if (!name.ends_with(waiting_mark)) continue;
    if (!runs(session, parsed(files.read(folder + "/" + name)).process)) continue;
    open.insert(name);
    open.insert(name.substr(0, name.size() - waiting_mark.size()));
    ++found.open;
  }
  for (const auto& [name, kind] : entries)
    if (kind == system::FileKind::file && !open.contains(name))
      found.paths.push_back(folder + "/" + name);
  return found;
}

}  // namespace nurture::cli
