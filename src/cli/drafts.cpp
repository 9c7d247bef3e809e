// The folder of drafts. Beside a draft that waits lies `NAME.waiting`: the store, the command that
// takes the draft up, since when it waits and for which of us the editor is open (0 for none), a
// line each, then the text that the editor was given.
#include "cli/drafts.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/core.h>
#include <string_view>

#include "base/error.hpp"
#include "base/text.hpp"

namespace nurture::cli {
namespace {

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
std::optional<Draft> waiting_draft(Session& session, const std::string& note) {
  system::Files& files = session.system().files;
  const std::string path = note.substr(0, note.size() - waiting_mark.size());
  Waiting waiting = parsed(files.read(note));
  if (waiting.root != session.root() || runs(session, waiting.process)) return {};
  const bool there = files.info(path).has_value();
  Draft draft{path, waiting.opened, there ? files.read(path) : waiting.opened, waiting.command,
              true};
  if (!draft.changed() && session.system().clock.seconds() - waiting.since > week) {
    remove_if_there(files, path);
    files.remove(note);
    return {};
  }
  return draft;
}

}  // namespace

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

std::vector<Draft> waiting_drafts(Session& session) {
  system::Files& files = session.system().files;
  const std::string folder = draft_folder(session);
  std::vector<Draft> found;
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

void let_wait(Session& session, const Draft& draft, int process) {
  wait_no_longer(session, draft);
  system::System& system = session.system();
  system.files.write_new(draft.path + std::string(waiting_mark),
                         fmt::format("{}\n{}\n{}\n{}\n{}", session.root(), draft.command,
                                     system.clock.seconds(), process, draft.opened));
}

void wait_no_longer(Session& session, const Draft& draft) {
  remove_if_there(session.system().files, draft.path + std::string(waiting_mark));
}

}  // namespace nurture::cli
