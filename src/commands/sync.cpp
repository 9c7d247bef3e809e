// nurture sync: commit, fetch, merge and push.
#include "git/sync.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "base/ids.hpp"
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

base::Error conflict_error(const git::Synced& synced) {
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
  return base::Error(what, fmt::format("nothing was changed; git merge {} writes both versions "
                                       "between markers: choose, git commit -a, then nurture sync",
                                       base::shell_word(synced.with)));
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
  if (!synced.conflicts.empty()) throw conflict_error(synced);
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
