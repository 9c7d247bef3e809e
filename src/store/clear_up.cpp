// A change is noted before it is made (journal.cpp), so that its note and what stands in its files
// tell how far a dead writer came:
//
//   nothing is made     the note goes, as if it had never begun
//   all is made         it is marked as made
//   something is made   the rest is made: what was typed is kept, and `undo` takes all of it back
#include "store/clear_up.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <functional>
#include <map>
#include <utility>

#include "base/paths.hpp"
#include "base/text.hpp"
#include "store/draft.hpp"
#include "store/take_back.hpp"
#include "yaml/reader.hpp"

namespace nurture::store {
namespace {

enum class State { made, to_make, half_moved, changed_since };

/// One file of the change, and what stands there now.
struct ChangedFile {
  FileChange change;
  std::optional<std::string> now;
  State state = State::to_make;
};

State state_of(const FileChange& change, const std::optional<std::string>& now) {
  if (now == change.after) return State::made;
  if (now == change.before) return State::to_make;
  const bool edited = change.before && change.after && now;
  // Ours is in it, and something of another's besides.
  if (edited && take_back(*change.before, *change.after, *now)) return State::made;
  return State::changed_since;
}

std::vector<ChangedFile> parts_of(system::Files& files, const std::string& root,
                                  const JournalEntry& entry) {
  std::vector<ChangedFile> parts;
  for (const auto& change : entry.files) {
    if (change.nothing()) continue;
    auto now = text_at(files, root, change.path);
    const auto state = state_of(change, now);
    parts.push_back({change, std::move(now), state});
  }
  // A move changes the file in its old place first.
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
    auto& from = parts[i];
    const auto& to = parts[i + 1];
    const bool move = !from.change.after && !to.change.before;
    if (move && from.state == State::changed_since && to.state == State::to_make &&
        from.now == to.change.after) {
      from.state = State::half_moved;
    }
  }
  return parts;
}

bool all_are(const std::vector<ChangedFile>& parts, State state) {
  return std::all_of(parts.begin(), parts.end(),
                     [&](const ChangedFile& part) { return part.state == state; });
}

// The change made on what was written since; empty where both touch the same lines.
std::optional<FileChange> made_on_theirs(const ChangedFile& part) {
  const auto& [path, before, after] = part.change;
  if (!before || !after || !part.now) return std::nullopt;
  auto merged = take_back(*after, *before, *part.now);
  if (!merged || !yaml::read(*merged).document) return std::nullopt;
  return FileChange{path, part.now, std::move(merged)};
}

/// The rest of a change.
struct Rest {
  std::vector<Step> steps;
  std::vector<FileChange> amended;
  std::vector<std::string> left_out;
};

Rest rest_of(std::vector<ChangedFile>& parts) {
  Rest rest;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    auto& part = parts[i];
    if (part.state == State::half_moved) {
      auto& step = rest.steps.emplace_back();
      step.kind = Step::Kind::move;
      step.path = part.change.path;
      step.to = parts[++i].change.path;
      continue;
    }
    if (part.state == State::changed_since) {
      auto theirs = made_on_theirs(part);
      if (!theirs) rest.left_out.push_back("'" + part.change.path + "'");
      part.change = theirs ? std::move(*theirs) : FileChange{part.change.path, {}, {}};
      rest.amended.push_back(part.change);
      if (!theirs) continue;
    }
    if (part.state != State::made) rest.steps.push_back(step_for(part.change));
  }
  put_removals_last(rest.steps);
  return rest;
}

class ClearUp {
 public:
  ClearUp(system::System& system, const std::string& root, Journal& journal, Saved& done)
      : system_(system), root_(root), journal_(journal), done_(done) {}

  void drafts();
  void settle(StoredEntry stored);
  const ClearedUp& result() const { return result_; }

 private:
  std::optional<std::string> place_beside(std::string_view name, std::string_view text);
  void read_journal();
  void finish(StoredEntry& stored, std::vector<ChangedFile> parts);

  system::System& system_;
  const std::string& root_;
  Journal& journal_;
  Saved& done_;
  ClearedUp result_;
  std::optional<std::vector<StoredEntry>> known_;
  std::map<std::string, std::vector<const FileChange*>, std::less<>> known_by_name_;
};

void ClearUp::read_journal() {
  known_ = journal_.all();
  for (const auto& [number, entry] : *known_) {
    if (!entry) continue;
    for (const auto& change : entry->files) {
      known_by_name_[named_by_draft(change.path)].push_back(&change);
    }
  }
}

bool knows(const FileChange& change, std::string_view text) {
  return change.before == text || (change.after && change.after->starts_with(text));
}

// See KeepBeside. A draft is a part of a new text, or the old text that it took the place of: the
// journal knows both.
std::optional<std::string> ClearUp::place_beside(std::string_view name, std::string_view text) {
  if (text.empty()) return std::nullopt;
  if (!known_) read_journal();
  const auto in = [text](const std::vector<const FileChange*>& changes) {
    return std::ranges::any_of(changes, [text](const auto* one) { return knows(*one, text); });
  };
  // Nearly always under its own name, so that thousands of drafts are thousands of looks; what
  // moves is noted under another.
  const auto same = known_by_name_.find(name);
  if (same != known_by_name_.end() && in(same->second)) return {};
  if (std::ranges::any_of(known_by_name_, [&](const auto& one) { return in(one.second); })) {
    return {};
  }
  if (same == known_by_name_.end()) return root_ + "/" + std::string(name);
  return resolve(system_.files, root_, same->second.back()->path);
}

void ClearUp::drafts() {
  clear_drafts_in(
      system_.files, root_,
      [this](std::string_view name, std::string_view text) { return place_beside(name, text); },
      done_.notes);
}

void ClearUp::finish(StoredEntry& stored, std::vector<ChangedFile> parts) {
  auto& entry = *stored.entry;
  auto rest = rest_of(parts);
  if (!rest.amended.empty()) {
    entry.files.clear();
    for (auto& part : parts) entry.files.push_back(std::move(part.change));
    auto number = journal_.begin(entry);
    journal_.forget(stored.number);
    stored.number = std::move(number);
  }
  ChangeNote note(system_, root_, journal_, entry.what, entry.undoes);
  note.resume(stored.number);
  Saved made;
  carry_out(system_.files, root_, note, std::move(rest.steps), made);
  note.end(true);
  for (auto& line : made.notes) done_.notes.push_back(std::move(line));
  done_.notes.push_back(fmt::format(
      "'{}' had been cut short, and is finished now{}", entry.what,
      rest.left_out.empty()
          ? ""
          : ", but for " + base::join(rest.left_out, ", ") + ", which was changed since"));
}

void ClearUp::settle(StoredEntry stored) {
  if (!stored.entry) {
    journal_.forget(stored.number);
    result_.never_made = "the last change";
    return;
  }
  auto& entry = *stored.entry;
  auto parts = parts_of(system_.files, root_, entry);
  if (all_are(parts, State::to_make)) {
    journal_.forget(stored.number);
    if (entry.undoes.empty()) result_.never_made = "'" + entry.what + "'";
    return;
  }
  if (all_are(parts, State::made)) {
    if (entry.undoes.empty()) return journal_.finish(stored.number);
    journal_.forget(entry.undoes);
    journal_.forget(stored.number);
  } else {
    finish(stored, std::move(parts));
  }
  if (!entry.undoes.empty()) result_.undo = std::move(entry);
}

}  // namespace

ClearedUp clear_up(system::System& system, const std::string& root, Journal& journal, Saved& done) {
  ClearUp work(system, root, journal, done);
  try {
    work.drafts();
    for (auto& stored : journal.unfinished()) {
      const std::string what = stored.entry ? stored.entry->what : "the last change";
      try {
        work.settle(std::move(stored));
      } catch (const base::Error& error) {
        done.notes.push_back(
            fmt::format("'{}' had been cut short, and can't be finished: {}", what, error.what()));
      }
    }
  } catch (const system::FileError&) {
    // A journal that can't be read: `ChangeNote::begin` says so.
  }
  return work.result();
}

}  // namespace nurture::store
