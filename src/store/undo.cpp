// Taking the newest change back, through the same door as every other change.
#include <fmt/core.h>

#include "store/commit.hpp"
#include "store/journal.hpp"
#include "store/journal_files.hpp"
#include "store/plan.hpp"
#include "store/take_back.hpp"
#include "yaml/reader.hpp"

namespace nurture::store {
namespace {

using base::Error;

Error refusal(const FileChange& change, const JournalEntry& entry, std::string_view why) {
  return Error(fmt::format("cannot undo '{}': '{}' {}", entry.what, change.path, why),
               "nothing was changed");
}

std::optional<std::string> current(system::Files& files, const std::string& path) {
  if (!files.info(path)) return std::nullopt;
  return files.read(path);
}

Step step(Step::Kind kind, const FileChange& change, std::string text, std::string expected) {
  Step made;
  made.kind = kind;
  made.path = change.path;
  made.text = std::move(text);
  made.expected = std::move(expected);
  return made;
}

std::string merged(const FileChange& change, const std::string& now, const JournalEntry& entry) {
  const auto text = take_back(*change.before, *change.after, now);
  // Lines that don't touch may still hang together by their meaning.
  if (!text || !yaml::read(*text).document) {
    throw refusal(change, entry, "was changed since, in the same lines");
  }
  return *text;
}

// Empty where it is as it was before already: an undo that was cut short can be repeated.
std::optional<Step> step_back(system::Files& files, const std::string& root,
                              const FileChange& change, const JournalEntry& entry) {
  using Kind = Step::Kind;
  const auto now = current(files, resolve(files, root, change.path));
  if (now == change.before) return std::nullopt;
  if (!change.before) {
    if (now != change.after) throw refusal(change, entry, "was changed since");
    return step(Kind::remove, change, {}, *now);
  }
  if (!now) {
    if (change.after) throw refusal(change, entry, "was moved or removed since");
    return step(Kind::create, change, *change.before, {});
  }
  if (!change.after) throw refusal(change, entry, "was made anew since");
  return step(Kind::replace, change, merged(change, *now, entry), *now);
}

// What comes back does so before anything goes: a move taken back halfway leaves two files rather
// than none.
std::vector<Step> steps_back(system::Files& files, const std::string& root,
                             const JournalEntry& entry) {
  std::vector<Step> steps, removals;
  for (const auto& change : entry.files) {
    if (auto made = step_back(files, root, change, entry)) {
      (made->kind == Step::Kind::remove ? removals : steps).push_back(std::move(*made));
    }
  }
  for (auto& removal : removals) steps.push_back(std::move(removal));
  return steps;
}

}  // namespace

JournalEntry undo(system::System& system, const std::string& root) {
  Done done;
  try {
    const auto lock = system.files.lock(root);
    auto stored = newest_stored(system, root);
    if (!stored) throw Error("nothing to undo");
    carry_out(system.files, root, steps_back(system.files, root, stored->entry), done);
    system.files.remove(stored->path);
    return std::move(stored->entry);
  } catch (const base::Error& error) {
    throw explained(error, root, done);
  }
}

}  // namespace nurture::store
