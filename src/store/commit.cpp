// Putting planned texts in place. Per file:
//
//   draft (new, synced) <-> target      exchanged in one step
//   what came out == what was read?     yes: gone with the draft
//                                       no:  put back, and the step is made again on theirs
//
// All drafts are written before the first exchange, so that a full disk shows before anything has
// changed.
#include "store/commit.hpp"

#include <algorithm>
#include <cerrno>
#include <fmt/core.h>
#include <optional>
#include <set>
#include <utility>

#include "base/text.hpp"
#include "store/draft.hpp"
#include "store/plan.hpp"

namespace nurture::store {
namespace {

using base::Error;
using Kind = Step::Kind;

constexpr int most_attempts = 10;
constexpr std::size_t most_named = 5;

class Commit {
 public:
  Commit(system::Files& files, const std::string& root, Done& done)
      : files_(files), root_(root), done_(done) {}

  /// The new text beside its place; empty where none is needed.
  std::optional<Draft> draft(const Plan& plan);
  void make(Plan& plan, std::optional<Draft> draft);
  void sync();
  void sync_what_is_made();  ///< after a failure, which must not be hidden by another

 private:
  bool try_once(const Plan& plan, std::optional<Draft>& draft);
  bool attempt(const Plan& plan, std::optional<Draft>& draft);
  bool put_new(const Plan& plan, Draft& draft);
  bool move(const Plan& plan, std::optional<Draft>& draft);
  void put_back(const Plan& plan);
  std::string drafts_folder(const std::string& target);
  void note(Plan& plan);

  system::Files& files_;
  const std::string& root_;
  Done& done_;
  std::set<std::string> touched_;
};

// In the store's top folder, where the next writer finds a dead one without listing every contact;
// but a rename can't leave a disk.
std::string Commit::drafts_folder(const std::string& target) {
  const auto folder = folder_of(target);
  const auto top = files_.info(root_), own = files_.info(folder);
  return top && own && top->device == own->device ? root_ : folder;
}

std::optional<Draft> Commit::draft(const Plan& plan) {
  if (!plan.after || plan.before == plan.after) return std::nullopt;
  try {
    if (!plan.before) make_store_folders(files_, folder_of(plan.target));
    auto path = draft_path(files_, drafts_folder(plan.target), plan.target);
    return Draft(files_, std::move(path), *plan.after,
                 plan.info ? plan.info : like_its_folder(files_, folder_of(plan.target)));
  } catch (const system::FileError& error) {
    // The draft's own name would say nothing to the person.
    throw system::file_error("write", plan.path(), error.code());
  }
}

bool Commit::put_new(const Plan& plan, Draft& draft) {
  if (!files_.rename_to_new(draft.path(), plan.target)) return false;
  draft.release();
  return true;
}

// Changed in its old place first, then renamed: at every moment there is exactly one file, and
// whole.
bool Commit::move(const Plan& plan, std::optional<Draft>& draft) {
  if (draft && !put_in_place(files_, *draft, plan.target, *plan.before, done_.backups))
    return false;
  try {
    make_store_folders(files_, folder_of(plan.destination));
    if (files_.rename_to_new(plan.target, plan.destination)) return true;
  } catch (const system::FileError&) {
    if (draft) put_back(plan);
    throw;
  }
  if (draft) put_back(plan);
  return false;
}

// The old text of a file that could be changed but not moved.
void Commit::put_back(const Plan& plan) {
  Draft old(files_, draft_path(files_, drafts_folder(plan.target), plan.target), *plan.before,
            plan.info);
  put_in_place(files_, old, plan.target, *plan.after, done_.backups);
}

bool Commit::attempt(const Plan& plan, std::optional<Draft>& draft) {
  switch (plan.kind) {
    case Kind::edit:
    case Kind::replace:
      return put_in_place(files_, *draft, plan.target, *plan.before, done_.backups);
    case Kind::create:
      return put_new(plan, *draft);
    case Kind::move:
      return move(plan, draft);
    case Kind::remove:
      break;
  }
  const auto path = draft_path(files_, drafts_folder(plan.target), plan.target);
  return take_away(files_, path, plan.target, *plan.before, done_.backups);
}

bool Commit::try_once(const Plan& plan, std::optional<Draft>& draft) {
  try {
    return attempt(plan, draft);
  } catch (const system::FileError& error) {
    throw system::file_error("write", plan.path(), error.code());
  }
}

void Commit::make(Plan& plan, std::optional<Draft> first_draft) {
  auto draft = std::move(first_draft);
  for (int tries = 1; !try_once(plan, draft); ++tries) {
    if (tries == most_attempts) {
      throw Error(fmt::format("cannot change '{}': another program keeps writing it", plan.path()),
                  "end that program, then try again");
    }
    draft.reset();
    prepare(files_, root_, plan);
    if (plan.changes_nothing()) return;
    auto next = this->draft(plan);
    if (next) draft.emplace(std::move(*next));
  }
  note(plan);
}

/// The plan is made: its texts go into the note.
void Commit::note(Plan& plan) {
  const auto relative = [this](const std::string& path) {
    return path.substr(root_ == "/" ? 1 : root_.size() + 1);
  };
  touched_.insert(folder_of(plan.target));
  done_.paths.push_back(relative(plan.target));
  if (plan.kind != Kind::move) {
    done_.changes.push_back({done_.paths.back(), std::move(plan.before), std::move(plan.after)});
    return;
  }
  touched_.insert(folder_of(plan.destination));
  done_.changes.push_back({done_.paths.back(), std::move(plan.before), {}});
  done_.paths.push_back(relative(plan.destination));
  done_.changes.push_back({done_.paths.back(), {}, std::move(plan.after)});
}

void Commit::sync() {
  for (const auto& folder : touched_) files_.sync_folder(folder);
}

void Commit::sync_what_is_made() {
  try {
    sync();
  } catch (const system::FileError&) {
    // Every file is whole all the same; that it failed is told already.
  }
}

std::string named(const std::vector<std::string>& paths) {
  std::vector<std::string> parts;
  for (const auto& path : paths) {
    if (parts.size() == most_named) break;
    parts.push_back(fmt::format("'{}'", path));
  }
  auto text = base::join(parts, ", ");
  if (paths.size() > most_named) text += fmt::format(" and {} more", paths.size() - most_named);
  return text;
}

std::string way_out(int code, const std::string& root) {
  switch (code) {
    case EACCES:
    case EPERM:
    case EROFS:
      return fmt::format("see who may write to '{}', and whether its disk is mounted read-only",
                         root);
    case ENOSPC:
    case EDQUOT:
      return "make room, then try again: no file is half written";
    default:
      return {};
  }
}

}  // namespace

void carry_out(system::Files& files, const std::string& root, std::vector<Step> steps, Done& done) {
  clear_drafts_in(files, root);
  auto plans = plan(files, root, std::move(steps));
  Commit commit(files, root, done);
  std::vector<std::optional<Draft>> drafts;
  drafts.reserve(plans.size());
  for (const auto& each : plans) drafts.push_back(commit.draft(each));
  try {
    for (std::size_t i = 0; i < plans.size(); ++i) commit.make(plans[i], std::move(drafts[i]));
  } catch (const base::Error&) {
    commit.sync_what_is_made();
    throw;
  }
  commit.sync();
}

base::Error explained(const base::Error& error, const std::string& root, const Done& done) {
  std::string what = error.what(), hint = error.hint();
  if (const auto* file_error = dynamic_cast<const system::FileError*>(&error);
      file_error && hint.empty()) {
    hint = way_out(file_error->code(), root);
  }
  if (!done.paths.empty()) what += "; already changed: " + named(done.paths);
  return Error(std::move(what), std::move(hint), error.exit());
}

}  // namespace nurture::store
