// Putting planned texts in place. Per file:
//
//   draft (new, synced) <-> target      exchanged in one step
//   what came out == what was read?     yes: gone with the draft
//                                       no:  put back, and the step is made again on theirs
//
// The change is noted in the journal before the first draft is written, so that whoever comes after
// a kill knows every text that may be lying about, and what of it was meant to stand. All drafts
// are written before the first exchange, so that a full disk shows before anything has changed.
#include "store/commit.hpp"

#include <algorithm>
#include <cerrno>
#include <fmt/core.h>
#include <optional>
#include <set>
#include <utility>

#include "base/paths.hpp"
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
  Commit(system::Files& files, const std::string& root, ChangeNote& note, Done& done)
      : files_(files), root_(root), note_(note), done_(done) {}

  /// The new text beside its place; empty where none is needed.
  std::optional<Draft> draft(const Plan& plan);
  void make(Plan& plan, std::optional<Draft> draft);
  std::vector<FileChange> changes(const Plan& plan) const;
  void sync();
  void sync_what_is_made();  ///< after a failure, which must not be hidden by another

 private:
  bool try_once(const Plan& plan, std::optional<Draft>& draft);
  bool attempt(const Plan& plan, std::optional<Draft>& draft);
  bool put_new(const Plan& plan, Draft& draft);
  bool move(const Plan& plan, std::optional<Draft>& draft);
  bool put(Draft& draft, const std::string& target, const std::string& before);
  void put_back(const Plan& plan);
  std::string drafts_folder(const std::string& target);
  std::string relative(const std::string& path) const {
    return path.substr(root_ == "/" ? 1 : root_.size() + 1);
  }

  system::Files& files_;
  const std::string& root_;
  ChangeNote& note_;
  Done& done_;
  std::set<std::string> touched_;
};

// In the store's top folder, where the next writer finds a dead one without listing every contact;
// but a rename can't leave a disk.
std::string Commit::drafts_folder(const std::string& target) {
  const auto folder = base::folder_of(target);
  const auto top = files_.info(root_), own = files_.info(folder);
  return top && own && top->device == own->device ? root_ : folder;
}

std::optional<Draft> Commit::draft(const Plan& plan) {
  if (!plan.after || plan.before == plan.after) return std::nullopt;
  try {
    if (!plan.before) make_store_folders(files_, base::folder_of(plan.target));
    auto path = draft_path(files_, drafts_folder(plan.target), plan.target);
    return Draft(files_, std::move(path), *plan.after,
                 plan.info ? plan.info : like_its_folder(files_, base::folder_of(plan.target)));
  } catch (const system::FileError& error) {
    // The draft's own name would say nothing to the person.
    throw system::file_error("write", plan.path(), error.code());
  }
}

bool Commit::put(Draft& draft, const std::string& target, const std::string& before) {
  std::vector<std::string> backups;
  const auto tell = [&] {
    for (const auto& path : backups) done_.notes.push_back(kept_line(path));
  };
  try {
    const bool there = put_in_place(files_, draft, target, before, backups);
    tell();
    return there;
  } catch (const system::FileError&) {
    tell();
    throw;
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
  if (draft && !put(*draft, plan.target, *plan.before)) return false;
  try {
    make_store_folders(files_, base::folder_of(plan.destination));
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
  try {
    Draft old(files_, draft_path(files_, drafts_folder(plan.target), plan.target), *plan.before,
              plan.info);
    put(old, plan.target, *plan.after);
  } catch (const system::FileError&) {
    note_.leave_open();
    throw;
  }
}

bool Commit::attempt(const Plan& plan, std::optional<Draft>& draft) {
  switch (plan.kind) {
    case Kind::edit:
    case Kind::replace:
      return put(*draft, plan.target, *plan.before);
    case Kind::create:
      return put_new(plan, *draft);
    case Kind::move:
      return move(plan, draft);
    case Kind::remove:
      break;
  }
  const auto path = draft_path(files_, drafts_folder(plan.target), plan.target);
  std::vector<std::string> backups;
  const bool gone = take_away(files_, path, plan.target, *plan.before, backups);
  for (const auto& backup : backups) done_.notes.push_back(kept_line(backup));
  return gone;
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
    note_.amend(changes(plan));
    if (plan.changes_nothing()) return;
    auto next = this->draft(plan);
    if (next) draft.emplace(std::move(*next));
  }
  touched_.insert(base::folder_of(plan.target));
  done_.paths.push_back(relative(plan.target));
  if (plan.kind != Kind::move) return;
  touched_.insert(base::folder_of(plan.destination));
  done_.paths.push_back(relative(plan.destination));
}

/// What is noted of the plan.
std::vector<FileChange> Commit::changes(const Plan& plan) const {
  if (plan.kind != Kind::move) return {{relative(plan.target), plan.before, plan.after}};
  return {{relative(plan.target), plan.before, {}}, {relative(plan.destination), {}, plan.after}};
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
      return fmt::format("check who may write to '{}' and whether its disk is mounted read-only",
                         root);
    case ENOSPC:
    case EDQUOT:
      return "make room, then try again: no file is half written";
    default:
      return {};
  }
}

}  // namespace

namespace {

void make_all(Commit& commit, std::vector<Plan>& plans, std::size_t& made) {
  std::vector<std::optional<Draft>> drafts;
  drafts.reserve(plans.size());
  for (const auto& each : plans) drafts.push_back(commit.draft(each));
  for (; made < plans.size(); ++made) commit.make(plans[made], std::move(drafts[made]));
}

// What isn't made is no longer noted, so that `undo` takes back what is.
void end_in_between(Commit& commit, ChangeNote& note, const std::vector<Plan>& plans,
                    std::size_t made) {
  try {
    std::vector<FileChange> none;
    for (auto i = made; i < plans.size(); ++i) {
      for (auto& change : commit.changes(plans[i]))
        none.push_back({std::move(change.path), {}, {}});
    }
    note.amend(none);
    note.end(made > 0);
  } catch (const base::Error&) {
    // Then it looks like a change that was cut short, and whoever comes next finishes it.
  }
}

}  // namespace

void carry_out(system::Files& files, const std::string& root, ChangeNote& note,
               std::vector<Step> steps, Done& done) {
  auto plans = plan(files, root, std::move(steps));
  if (plans.empty()) return;
  Commit commit(files, root, note, done);
  std::vector<FileChange> changes;
  for (const auto& each : plans) {
    for (auto& change : commit.changes(each)) changes.push_back(std::move(change));
  }
  note.begin(changes);
  std::size_t made = 0;
  try {
    make_all(commit, plans, made);
  } catch (const base::Error&) {
    commit.sync_what_is_made();
    end_in_between(commit, note, plans, made);
    throw;
  }
  commit.sync();
  note.end(!done.paths.empty());
  if (plans.size() == 1 && plans.front().kind == Step::Kind::edit) {
    done.contact = std::move(plans.front().contact);
  }
}

std::string kept_line(const std::string& path) {
  return fmt::format("another program was writing at the same time: what it wrote is kept in '{}'",
                     path);
}

base::Error explained(const base::Error& error, const std::string& root, const Done& done) {
  std::string what = error.what(), hint = error.hint();
  if (const auto* file_error = dynamic_cast<const system::FileError*>(&error);
      file_error && hint.empty()) {
    hint = way_out(file_error->code(), root);
  }
  if (!done.paths.empty()) what += "; already changed: " + named(done.paths);
  for (const auto& note : done.notes) what += "; " + note;
  return Error(std::move(what), std::move(hint), error.exit());
}

}  // namespace nurture::store
