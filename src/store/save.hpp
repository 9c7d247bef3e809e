// Changing files: prepared whole, put in place in one step, compared with what was read.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/contact.hpp"
#include "model/schema.hpp"
#include "system/system.hpp"
#include "yaml/edit.hpp"

namespace nurture::store {

/// One file's change. Which of the fields count is said at each kind.
struct Step {
  enum class Kind {
    edit,     ///< path, changes: asked for afresh on what stands there when it is made
    replace,  ///< path, text, expected: refused if something else than `expected` stands there
    create,   ///< path, text: refused if a file stands there
    move,     ///< path, to, changes
    remove,   ///< path, expected if not empty
  };

  Kind kind = Kind::edit;
  model::File file = model::File::contact;
  std::string path, to;
  std::string text, expected;
  std::function<std::vector<yaml::Change>(const yaml::Document&)> changes;
  /// An earlier reading of the file, if any: spares another one where the very same bytes stand
  /// there when the step is made.
  std::shared_ptr<const yaml::Document> reading;
};

struct Saved {
  /// What was changed, in order, relative to the store; a move names both places. Files that needed
  /// no change are left out.
  std::vector<std::string> paths;
  /// What stands there now, where one person's file alone was edited: spares reading it again.
  std::optional<model::Contact> contact;
  /// What else is to be said, a sentence each: that `undo` can't take this back, and why; where
  /// texts of others went that were written at the very moment of ours; what of a change that was
  /// cut short before has been finished now.
  std::vector<std::string> notes;
};

/// Called after each draft and each file put in place: how many files' worth is done.
using SaveProgress = std::function<void(std::size_t done, std::size_t of)>;

/// What git is to ignore: drafts are `.ada-lovelace.yaml.nurture-1`, in the store's top folder,
/// and `.undo-1000.nurture-unnoted` stands for a change that the journal couldn't take.
constexpr std::string_view draft_pattern = ".*.nurture-*";

/// Makes all steps under the store's lock, each file whole, noted before in the journal as one
/// change that `undo` takes back and that the next save finishes where this one is cut short. All
/// texts are prepared (and refused) before the first is written. `what` says it for undo: "log: Ada
/// Lovelace, call, 2026-11-02". Throws base::Error; if some steps were made already, the message
/// names which. An interrupt before the first file is in place leaves all as it was (Exit::
/// interrupted); a later one waits.
Saved save(system::System& system, const std::string& root, const std::string& what,
           std::vector<Step> steps, const SaveProgress& progress = {});

/// A new file, whole from the moment it is there, in a folder that needs no journal (a store in the
/// making, the user's config). False where one is there already. The folder is locked meanwhile.
[[nodiscard]] bool make_whole(system::Files& files, const std::string& path, std::string_view text,
                              const std::optional<system::FileInfo>& like = {});

}  // namespace nurture::store
