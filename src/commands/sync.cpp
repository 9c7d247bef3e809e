// nurture sync: commit, fetch, merge and push.
#include "git/sync.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "base/ids.hpp"
#include "base/paths.hpp"
#include "base/text.hpp"
#include "commands/commands.hpp"
#include "edits/changes.hpp"
#include "edits/new_store.hpp"
#include "store/merge.hpp"
#include "store/merge_files.hpp"
#include "yaml/reader.hpp"

namespace nurture::commands {
namespace {

constexpr std::size_t most_conflicts_named = 10;

bool has_item(const yaml::Document& document, std::string_view key, const std::string& item) {
  const auto list = document.root().find(key);
  if (!list) return false;
  if (list->kind() == yaml::Kind::scalar) return list->text() == item;
  const auto items = list->items();
  return std::any_of(items.begin(), items.end(), [&](const yaml::Ref& one) {
    return one.kind() == yaml::Kind::scalar && one.text() == item;
  });
}

// Another folder means nothing, and another id is noted under `formerly`.
bool is_moved(const std::string& path, const std::string& text, const std::string& before) {
  const auto file = store::file_at(path);
  if (!file || file != store::file_at(before) || !path.ends_with(".yaml")) return false;
  if (base::id_of_path(path) == base::id_of_path(before)) return true;
  const auto reading = yaml::read(text);
  return reading.document &&
         has_item(*reading.document, "formerly", std::string(base::id_of_path(before)));
}

void name_uncommitted(cli::Session& session, const git::Words& paths) {
  if (paths.empty()) return;
  session.remark(
      fmt::format("{} not committed and stays here: {}{}",
                  paths.size() == 1 ? "1 file is" : fmt::format("{} files are", paths.size()),
                  paths.front(), paths.size() > 1 ? ", …" : ""));
}

void name_ignored(cli::Session& session, const std::vector<git::Ignored>& files) {
  if (files.empty()) return;
  const std::string count =
      files.size() == 1 ? "1 file never leaves" : fmt::format("{} files never leave", files.size());
  session.remark(fmt::format("{} this machine: {}{}", count, files.front().told(),
                             files.size() > 1 ? ", …" : ""));
}

/// The steps by which people get through a conflict that git has no markers for.
class WayOut {
 public:
  WayOut(cli::Session& session, const git::Conflict& conflict, const std::string& remote)
      : session_(session),
        here_(conflict.here),
        there_(conflict.there),
        file_(store::file_at(conflict.path)),
        folder_(conflict.path.substr(0, conflict.path.find('/'))),
        remote_(remote) {}

  std::string worded() const {
    if (there_.path.empty()) {
      return fmt::format("to delete it here, too: {}; to keep it: {}; then nurture sync",
                         forgotten(here_.path), merged());
    }
    if (here_.path.empty()) {
      return fmt::format(
          "git checkout {} -- {} brings it back{}: then nurture sync, and if it should go after "
          "all "
          "{}",
          base::shell_word(remote_), base::shell_word(there_.path), committed(),
          forgotten(there_.path));
    }
    if (here_.joined && there_.joined) {
      return "one of the two has to be taken back first: nurture undo, then nurture sync";
    }
    if (there_.joined) {
      return fmt::format("join them here, too: nurture join {} {}{}, then nurture sync",
                         id(there_.path), id(here_.path), committed());
    }
    if (here_.joined) {
      return fmt::format("{} bring it here: then nurture join {} {}{}, and nurture sync", merged(),
                         id(here_.path), id(there_.path), committed());
    }
    return fmt::format("call it here as it is there: {}, then nurture sync", renamed());
  }

 private:
  static std::string id(const std::string& path) {
    return base::shell_id(std::string(base::id_of_path(path)));
  }

  std::string committed() const {
    return session_.config().commit_auto ? "" : fmt::format(", git add -A {}, git commit", folder_);
  }

  std::string merged() const {
    return fmt::format("git merge {}, git add -A {}, git commit --no-edit",
                       base::shell_word(remote_), folder_);
  }

  std::string forgotten(const std::string& path) const {
    if (file_ == model::File::contact) return "nurture forget " + id(path) + committed();
    if (file_ == model::File::organisation) return "nurture org forget " + id(path) + committed();
    return "git rm " + base::shell_word(path) + ", git commit";
  }

  /// By our own command where that comes to the same file.
  std::string renamed() const {
    const std::string name = name_there();
    const bool comes_there = base::id_of_name(name) == base::id_of_path(there_.path) &&
                             base::folder_of(here_.path) == base::folder_of(there_.path);
    if (comes_there && file_ && *file_ != model::File::library_item) {
      return fmt::format("nurture {}rename {} {} --id{}",
                         file_ == model::File::organisation ? "org " : "", id(here_.path),
                         base::shell_word(name), committed());
    }
    const std::string folder = base::folder_of(there_.path);
    return fmt::format("mkdir -p {}, git mv {} {}, git commit", base::shell_word(folder),
                       base::shell_word(here_.path), base::shell_word(there_.path));
  }

  std::string name_there() const try {
    const auto reading = yaml::read(session_.git().answer({"show", remote_ + ":" + there_.path}));
    const auto name = reading.document ? reading.document->root().find("name") : std::nullopt;
    return name && name->kind() == yaml::Kind::scalar ? std::string(name->text()) : std::string();
  } catch (const base::Error&) {
    return {};
  }

  cli::Session& session_;
  git::Whereabouts here_, there_;
  std::optional<model::File> file_;
  std::string folder_, remote_;
};

std::string way_out(cli::Session& session, const git::Synced& synced) {
  for (const git::Conflict& one : synced.conflicts) {
    if (one.here.path.empty() && one.there.path.empty()) continue;
    const std::string about = synced.conflicts.size() > 1 ? one.path + ": " : "";
    return about + WayOut(session, one, synced.with).worded();
  }
  return fmt::format(
      "git merge {} writes both versions between markers: choose, git commit -a, then nurture sync",
      base::shell_word(synced.with));
}

base::Error conflict_error(cli::Session& session, const git::Synced& synced) {
  std::string what =
      fmt::format("{} and this store were changed in ways that don't fit together:", synced.with);
  for (std::size_t i = 0; i < std::min(synced.conflicts.size(), most_conflicts_named); ++i) {
    const git::Conflict& one = synced.conflicts[i];
    what +=
        "\n  " + one.path + (one.line > 0 ? fmt::format(":{}", one.line) : "") + ": " + one.what;
  }
  if (synced.conflicts.size() > most_conflicts_named) {
    what += fmt::format("\n  and {} more", synced.conflicts.size() - most_conflicts_named);
  }
  return base::Error(what, "nothing was changed; " + way_out(session, synced));
}

base::Exit run_sync(cli::Session& session) {
  session.name_other_store();
  git::SyncPlan plan;
  plan.parts = edits::store_parts();
  plan.commit = session.config().commit_auto;
  plan.filters = session.config().git_filters;
  plan.meaning.is_moved = is_moved;
  plan.meaning.merge = [&](const std::string& base, const std::string& ours,
                           const std::string& theirs, const std::string& path) {
    const store::MergeFiles which{base, ours, theirs, path, true};
    return !store::merge_files(session.system().files, session.system().process, which, {})
                .conflict;
  };
  const git::Synced synced = git::sync(session.system(), session.root(), plan);
  session.forget_book();
  if (!synced.conflicts.empty()) throw conflict_error(session, synced);
  std::string said = "up to date with " + synced.with;
  session.out().set_done("sync: " + said);
  if (synced.came > 0) said += fmt::format(": {} received", synced.came);
  if (synced.went > 0) said += fmt::format("{} {} sent", synced.came > 0 ? "," : ":", synced.went);
  session.say(said);
  name_uncommitted(session, synced.uncommitted);
  name_ignored(session, synced.ignored);
  return base::Exit::done;
}

}  // namespace

cli::Action sync(cli::Args& args) {
  args.epilogue("nurture sync");
  return run_sync;
}

}  // namespace nurture::commands
