// A text through the user's editor: the draft is a file of its own, readable by its user only, and
// stays where anything fails.
#include <fmt/core.h>
#include <optional>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/text.hpp"
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

std::string draft_folder(Session& session) {
  system::System& system = session.system();
  if (const auto cache = system::cache_folder(system.environment)) return *cache + "/drafts";
  const std::string temporary = system.environment.get("TMPDIR").value_or("/tmp");
  return temporary + "/nurture-drafts-" + std::to_string(system.environment.user());
}

// "ada.yaml", then "ada-2.yaml", …: an older draft that was kept is never written over.
std::string write_draft(Session& session, const std::string& text, const std::string& name) {
  system::Files& files = session.system().files;
  const std::string folder = draft_folder(session);
  files.make_folders(folder);
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

struct Failure {
  std::string what, hint;
};

// Runs the first editor there is; empty where it ended well.
std::optional<Failure> open_editor(Session& session, const std::string& path) {
  system::System& system = session.system();
  system.terminal.flush();
  std::string tried;
  for (Command command : editors(session)) {
    tried = command.front();
    command.push_back(path);
    const int status = system.process.run(command);
    if (status == 0) return {};
    if (status != 127) {
      return Failure{"the editor '" + tried + "' ended with status " + std::to_string(status), ""};
    }
  }
  return Failure{"there is no editor '" + tried + "'",
                 "set $EDITOR, or: nurture config editor PROGRAM"};
}

base::Error kept(const Failure& failure, const std::string& path) {
  const std::string where = "the text is kept in '" + path + "'";
  return base::Error(failure.what, failure.hint.empty() ? where : where + "; " + failure.hint);
}

}  // namespace

Draft edit_again(Session& session, const Draft& draft) {
  if (const auto failure = open_editor(session, draft.path)) throw kept(*failure, draft.path);
  return {draft.path, session.system().files.read(draft.path)};
}

Draft edit_text(Session& session, const std::string& text, const std::string& name) {
  system::Files& files = session.system().files;
  const std::string path = write_draft(session, text, name);
  if (const auto failure = open_editor(session, path)) {
    // Where nothing was typed there is nothing to keep.
    if (files.info(path) && files.read(path) != text) throw kept(*failure, path);
    drop_draft(session, {path, text});
    throw base::Error(failure->what, failure->hint);
  }
  return {path, files.read(path)};
}

void drop_draft(Session& session, const Draft& draft) {
  if (session.system().files.info(draft.path)) session.system().files.remove(draft.path);
}

}  // namespace nurture::cli
