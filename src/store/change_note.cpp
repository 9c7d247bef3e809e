// The note of one change. Where the journal can't be written, `.undo-UID.nurture-unnoted` in the
// store's top folder says so in two lines, what was changed and what was in the way, until the
// journal takes them in. (A journal is one user's; the store may be several users'.)
#include "store/change_note.hpp"

#include <fmt/core.h>
#include <utility>

#include "base/text.hpp"

namespace nurture::store {
namespace {

std::string lost_path(system::System& system, const std::string& root) {
  return fmt::format("{}/.undo-{}.nurture-unnoted", root, system.environment.user());
}

void write_lost(system::System& system, const std::string& root, const JournalEntry& lost) {
  const auto path = lost_path(system, root);
  if (system.files.info(path)) system.files.remove(path);
  system.files.write_new_unsynced(
      path, base::one_line(lost.what) + "\n" + base::one_line(lost.lost) + "\n");
}

}  // namespace

std::optional<JournalEntry> unnoted(system::System& system, const std::string& root) {
  const auto path = lost_path(system, root);
  if (!system.files.info(path)) return std::nullopt;
  const auto lines = base::split(system.files.read(path), '\n');
  JournalEntry lost;
  lost.what = lines.front();
  lost.lost = lines.size() > 1 && !lines[1].empty() ? lines[1] : "its note was cut short";
  return lost;
}

ChangeNote::ChangeNote(system::System& system, const std::string& root, Journal& journal,
                       std::string what, std::string undoes)
    : system_(system),
      root_(root),
      journal_(journal),
      what_(std::move(what)),
      undoes_(std::move(undoes)) {}

void ChangeNote::resume(std::string number) {
  number_ = std::move(number);
  resumed_ = true;
}

void ChangeNote::begin(const std::vector<FileChange>& files) {
  if (resumed_) return;
  try {
    lost_before_ = unnoted(system_, root_);
    if (lost_before_) {
      // It keeps its place in the journal, so that `undo` never gets past it.
      journal_.finish(journal_.begin(*lost_before_));
      system_.files.remove(lost_path(system_, root_));
    }
    number_ = journal_.begin({what_, files, undoes_, {}});
  } catch (const base::Error& error) {
    if (!undoes_.empty()) throw;
    lose(error.what());
  }
}

void ChangeNote::lose(const std::string& why) {
  number_.clear();
  trouble_ = why;
  try {
    write_lost(system_, root_, {what_, {}, {}, why});
  } catch (const system::FileError&) {
    // Nothing is left to write it in; trouble() tells the person.
  }
}

void ChangeNote::amend(const std::vector<FileChange>& files) {
  if (number_.empty()) return;
  try {
    journal_.amend(number_, files);
  } catch (const system::FileError& error) {
    // A note that isn't true is worse than none.
    const auto number = std::exchange(number_, {});
    lose(error.what());
    journal_.forget(number);
  }
}

void ChangeNote::end(bool made_now) {
  if (left_open_) return;
  const bool anything_made = made_now || resumed_;
  if (!number_.empty() && undoes_.empty() && anything_made) return journal_.finish(number_);
  if (!number_.empty() && anything_made) journal_.forget(undoes_);
  if (!number_.empty()) return journal_.forget(number_);
  if (anything_made) return;
  try {
    lost_before_ ? write_lost(system_, root_, *lost_before_)
                 : system_.files.remove(lost_path(system_, root_));
  } catch (const system::FileError&) {
    // It then stands for a change that didn't happen: `undo` refuses once too often.
  }
}

}  // namespace nurture::store
