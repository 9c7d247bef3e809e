// A step of `save` as it will be made (where, what stands there now, what is to stand there), and
// making it, for those who hold the store's lock: `save`, `undo` and clear_up(). Internal to
// store/.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "store/change_note.hpp"
#include "store/save.hpp"

namespace nurture::store {

struct Plan {
  /// More than one where several steps edit one file.
  std::vector<Step> steps;
  Step::Kind kind = Step::Kind::edit;
  std::string target;                        ///< absolute, links followed
  std::string destination;                   ///< of a move
  std::optional<system::FileInfo> info;      ///< of the target
  std::optional<std::string> before, after;  ///< the target's bytes; empty = there is no file
  std::optional<model::Contact> contact;     ///< of `after`, where an edit gave one

  const std::string& path() const { return steps.front().path; }  ///< as asked for
  bool changes_nothing() const { return kind != Step::Kind::move && before == after; }
};

/// Where a path of the store lies. Throws where it is not a plain relative one, or where a link
/// leads out of the store.
std::string resolve(system::Files& files, const std::string& root, const std::string& path);
/// What stands there; empty where there is no file.
std::optional<std::string> text_at(system::Files& files, const std::string& root,
                                   const std::string& path);
/// The step that makes this change of a file; what stands there before is what is expected.
Step step_for(const FileChange& change);
/// What comes before what goes, so that a cut leaves two files rather than none.
void put_removals_last(std::vector<Step>& steps);
/// Throws base::Error where a step can't be made; nothing has been changed then.
std::vector<Plan> plan(system::Files& files, const std::string& root, std::vector<Step> steps);
/// Looks afresh at what stands there.
void prepare(system::Files& files, const std::string& root, Plan& plan);

/// Prepares all steps, notes them, writes all drafts, puts each in its place and syncs the folders.
/// `done` stays true of what is made where a later step throws.
void carry_out(system::Files& files, const std::string& root, ChangeNote& note,
               std::vector<Step> steps, Saved& done, const SaveProgress& progress = {});
/// The same failure, saying what was made before it, and the way out that its errno suggests.
base::Error explained(const base::Error& error, const std::string& root, const Saved& done);

}  // namespace nurture::store
