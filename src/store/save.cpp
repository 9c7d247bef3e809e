// The one way in which the store's files change: planned texts are put in place. Per file:
//
//   draft (new, synced) <-> target      exchanged in one step
//   what came out == what was read?     yes: gone with the draft
//                                       no:  put back, and the step is made again on theirs
//
// The change is noted in the journal before the first draft is written, so that whoever comes after
// a kill knows every text that may be lying about, and what of it was meant to stand. All drafts
// are written before the first exchange, so that a full disk shows before anything has changed.
// Those of a change of many files are synced together, in one wait for the disk.
#include "store/save.hpp"

#include <cerrno>
#include <fmt/core.h>
#include <set>
#include <utility>

#include "base/paths.hpp"
#include "base/text.hpp"
#include "store/clear_up.hpp"
#include "store/draft.hpp"
#include "store/plan.hpp"

namespace nurture::store {
namespace {

using base::Error;
using Kind = Step::Kind;

constexpr int most_attempts = 10;
constexpr std::size_t most_named = 5;

class ChangeWriter {
 public:
  ChangeWriter(system::Files& files, const std::string& root, ChangeNote& note, Saved& done,
               const SaveProgress& progress)
      : files_(files), root_(root), note_(note), done_(done), progress_(progress) {}

  void make_all(std::vector<Plan>& plans);

 private:
  std::vector<std::optional<Draft>> drafts(const std::vector<Plan>& plans);
  std::optional<Draft> draft(const Plan& plan, bool with_all = false);
  void make(Plan& plan, std::optional<Draft> draft);
  bool try_once(const Plan& plan, std::optional<Draft>& draft);
  bool attempt(const Plan& plan, std::optional<Draft>& draft);
  bool put(Draft& draft, const std::string& target, const std::string& before) {
    return put_in_place(files_, draft, target, before, done_.notes);
  }
  bool move(const Plan& plan, std::optional<Draft>& draft);
  void put_back(const Plan& plan);
  void end_in_between(const std::vector<Plan>& plans, std::size_t made);
  void sync();
  void heed_interrupt();
  bool together(std::size_t count) {
    return count > most_synced_singly && files_.can_sync_all(root_);
  }
  std::vector<FileChange> changes(const Plan& plan) const;
  std::vector<FileChange> changes(const std::vector<Plan>& plans) const;
  bool on_our_disk(const std::string& folder);
  std::string draft_path_for(const std::string& target);
  std::string relative(const std::string& path) const {
    return path.substr(root_ == "/" ? 1 : root_.size() + 1);
  }

  system::Files& files_;
  const std::string& root_;
  ChangeNote& note_;
  Saved& done_;
  const SaveProgress& progress_;
  std::set<std::string> touched_;
};

bool ChangeWriter::on_our_disk(const std::string& folder) {
  const auto top = files_.info(root_), own = files_.info(folder);
  return top && own && top->device == own->device;
}

// In the store's top folder, where the next writer finds a dead one without listing every contact;
// but a rename can't leave a disk.
std::string ChangeWriter::draft_path_for(const std::string& target) {
  const auto folder = base::folder_of(target);
  return draft_path(files_, on_our_disk(folder) ? root_ : folder, target);
}

/// The new text beside its place; empty where none is needed. `with_all`: not synced, but where it
/// lies on another disk.
std::optional<Draft> ChangeWriter::draft(const Plan& plan, bool with_all) {
  if (!plan.after || plan.before == plan.after) return std::nullopt;
  try {
    const auto folder = base::folder_of(plan.target);
    if (!plan.before) make_store_folders(files_, folder);
    auto path = draft_path_for(plan.target);
    const bool later = with_all && base::folder_of(path) == root_;
    return Draft(files_, std::move(path), *plan.after,
                 plan.info ? plan.info : like_its_folder(files_, folder),
                 later ? Draft::Sync::with_all : Draft::Sync::now);
  } catch (const system::FileError& error) {
    // The draft's own name would say nothing to the person.
    throw system::file_error("write", plan.path(), error.code());
  }
}

// Changed in its old place first, then renamed: at every moment there is exactly one file, and
// whole.
bool ChangeWriter::move(const Plan& plan, std::optional<Draft>& draft) {
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
void ChangeWriter::put_back(const Plan& plan) {
  try {
    Draft old(files_, draft_path_for(plan.target), *plan.before, plan.info);
    put(old, plan.target, *plan.after);
  } catch (const system::FileError&) {
    note_.leave_open();
    throw;
  }
}

bool ChangeWriter::attempt(const Plan& plan, std::optional<Draft>& draft) {
  switch (plan.kind) {
    case Kind::edit:
    case Kind::replace:
      return put(*draft, plan.target, *plan.before);
    case Kind::create:
      if (!files_.rename_to_new(draft->path(), plan.target)) return false;
      draft->release();
      return true;
    case Kind::move:
      return move(plan, draft);
    case Kind::remove:
      break;
  }
  return take_away(files_, draft_path_for(plan.target), plan.target, *plan.before, done_.notes);
}

bool ChangeWriter::try_once(const Plan& plan, std::optional<Draft>& draft) {
  try {
    return attempt(plan, draft);
  } catch (const system::FileError& error) {
    throw system::file_error("write", plan.path(), error.code());
  }
}

void ChangeWriter::make(Plan& plan, std::optional<Draft> first_draft) {
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
  if (plan.kind == Kind::move) touched_.insert(base::folder_of(plan.destination));
  for (auto& change : changes(plan)) done_.paths.push_back(std::move(change.path));
}

/// What is noted of the plan.
std::vector<FileChange> ChangeWriter::changes(const Plan& plan) const {
  if (plan.kind != Kind::move) return {{relative(plan.target), plan.before, plan.after}};
  return {{relative(plan.target), plan.before, {}}, {relative(plan.destination), {}, plan.after}};
}

std::vector<FileChange> ChangeWriter::changes(const std::vector<Plan>& plans) const {
  std::vector<FileChange> all;
  for (const auto& each : plans) {
    for (auto& change : changes(each)) all.push_back(std::move(change));
  }
  return all;
}

void ChangeWriter::sync() {
  const bool all = together(touched_.size());
  if (all) files_.sync_all(root_);
  for (const auto& folder : touched_) {
    if (!all || !on_our_disk(folder)) files_.sync_folder(folder);
  }
}

// Nothing is changed yet, and nothing need be. (What another change left halfway is finished.)
void ChangeWriter::heed_interrupt() {
  if (note_.resumed() || !files_.interrupted()) return;
  throw Error("interrupted: nothing was written", {}, base::Exit::interrupted);
}

// What isn't made is no longer noted, so that `undo` takes back what is.
void ChangeWriter::end_in_between(const std::vector<Plan>& plans, std::size_t made) {
  try {
    sync();
  } catch (const system::FileError&) {
    // Every file is whole all the same; that making them failed must not be hidden by this.
  }
  try {
    std::vector<FileChange> none;
    for (auto i = made; i < plans.size(); ++i) {
      for (auto& change : changes(plans[i])) none.push_back({std::move(change.path), {}, {}});
    }
    note_.amend(none);
    note_.end(made > 0);
  } catch (const Error&) {
    // Then it looks like a change that was cut short, and whoever comes next finishes it.
  }
}

// A draft is half of a file's work, and its place the other half.
std::vector<std::optional<Draft>> ChangeWriter::drafts(const std::vector<Plan>& plans) {
  const bool with_all = together(plans.size());
  bool any = false;
  std::vector<std::optional<Draft>> drafts;
  drafts.reserve(plans.size());
  for (const auto& each : plans) {
    heed_interrupt();
    any = drafts.emplace_back(draft(each, with_all)).has_value() || any;
    if (progress_) progress_(drafts.size() / 2, plans.size());
  }
  if (with_all && any) files_.sync_all(root_);
  heed_interrupt();
  return drafts;
}

void ChangeWriter::make_all(std::vector<Plan>& plans) {
  note_.begin(changes(plans));
  std::size_t made = 0;
  try {
    auto drafts = this->drafts(plans);
    while (made < plans.size()) {
      make(plans[made], std::move(drafts[made]));
      ++made;
      if (progress_) progress_((plans.size() + made) / 2, plans.size());
    }
  } catch (const Error&) {
    end_in_between(plans, made);
    throw;
  }
  sync();
  note_.end(!done_.paths.empty());
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

void carry_out(system::Files& files, const std::string& root, ChangeNote& note,
               std::vector<Step> steps, Saved& done, const SaveProgress& progress) {
  auto plans = plan(files, root, std::move(steps));
  if (plans.empty()) return;
  ChangeWriter(files, root, note, done, progress).make_all(plans);
  if (plans.size() == 1 && plans.front().kind == Kind::edit) {
    done.contact = std::move(plans.front().contact);
  }
}

Error explained(const Error& error, const std::string& root, const Saved& done) {
  std::string what = error.what(), hint = error.hint();
  if (const auto* file_error = dynamic_cast<const system::FileError*>(&error);
      file_error && hint.empty()) {
    hint = way_out(file_error->code(), root);
  }
  if (!done.paths.empty()) what += "; already changed: " + named(done.paths);
  for (const auto& note : done.notes) what += "; " + note;
  return Error(std::move(what), std::move(hint), error.exit());
}

Saved save(system::System& system, const std::string& root, const std::string& what,
           std::vector<Step> steps, const SaveProgress& progress) {
  Saved done;
  try {
    const auto lock = system.files.lock(root);
    Journal journal(system, root);
    if (const auto cleared = clear_up(system, root, journal, done); cleared.never_made) {
      done.notes.push_back(*cleared.never_made +
                           " had been cut short before it changed anything: repeat it if it holds");
    }
    ChangeNote note(system, root, journal, what);
    carry_out(system.files, root, note, std::move(steps), done, progress);
    if (!note.trouble().empty())
      done.notes.push_back("undo can't take this back: " + note.trouble());
    return done;
  } catch (const Error& error) {
    throw explained(error, root, done);
  }
}

}  // namespace nurture::store
