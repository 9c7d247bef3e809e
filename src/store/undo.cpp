// Taking the newest change back, through the same door as every other change.
#include <algorithm>
#include <fmt/core.h>
#include <map>
#include <string_view>

#include "base/strings.hpp"
#include "store/clear_up.hpp"
#include "store/merge.hpp"
#include "store/take_back.hpp"
#include "yaml/reader.hpp"

namespace nurture::store {
namespace {

using base::Error;

Error refusal(const FileChange& change, const JournalEntry& entry, std::string_view why) {
  return Error(fmt::format("cannot undo '{}': '{}' {}", entry.what, change.path, why),
               "nothing was changed; take it back by hand, or with git: undo never goes past it");
}

// Lines that don't touch may still hang together by their meaning.
bool is_sound(const std::string& text) {
  return yaml::read(text).document.has_value();
}

/// How often each line that is a comment stands there.
std::map<std::string_view, int> comment_lines(std::string_view text) {
  std::map<std::string_view, int> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    const std::string_view line = base::trim(text.substr(0, end));
    if (line.starts_with('#')) ++lines[line];
    text.remove_prefix(end);
  }
  return lines;
}

/// Of texts in which one comment stands before different things, each may bring it along.
bool doubles_a_comment(std::string_view text, std::string_view before, std::string_view now) {
  auto then = comment_lines(before), there = comment_lines(now);
  return std::ranges::any_of(comment_lines(text), [&](const auto& one) {
    return one.second > std::max(then[one.first], there[one.first]);
  });
}

/// Whether touches stand in the order of their days, as logs and amendments rely on.
bool is_in_order(const std::string& text) {
  const auto reading = yaml::read(text);
  const auto list = reading.document ? reading.document->root().find("interactions") : std::nullopt;
  if (!list || list->kind() != yaml::Kind::list) return true;
  std::string last;
  for (const yaml::Ref& touch : list->items()) {
    const auto date = touch.kind() == yaml::Kind::map ? touch.find("date") : std::nullopt;
    if (!date || date->kind() != yaml::Kind::scalar) continue;
    if (date->text() < last) return false;
    last = date->text();
  }
  return true;
}

// Lines that touch may have nothing to do with each other: an entry behind the one that goes, a
// key below the one that was changed. As the merge driver sees it: what stands there is ours, and
// theirs is what stood there before.
std::optional<std::string> merged_by_meaning(const FileChange& change, const std::string& now) {
  auto merged = merge_by_rules(*change.after, now, *change.before, file_at(change.path), {});
  const bool clean = merged.outcome == merge::Outcome::clean &&
                     !doubles_a_comment(merged.text, *change.before, now) &&
                     (is_in_order(merged.text) || !is_in_order(now));
  return clean && is_sound(merged.text) ? std::optional(std::move(merged.text)) : std::nullopt;
}

std::string merged(const FileChange& change, const std::string& now, const JournalEntry& entry) {
  auto text = take_back(*change.before, *change.after, now);
  if (text && is_sound(*text)) return std::move(*text);
  text = merged_by_meaning(change, now);
  if (!text) throw refusal(change, entry, "was changed since, in the same lines");
  return std::move(*text);
}

// Empty where it is as it was before already: an undo that was cut short can be repeated.
std::optional<FileChange> change_back(system::Files& files, const std::string& root,
                                      const FileChange& change, const JournalEntry& entry) {
  if (change.nothing()) return std::nullopt;
  FileChange back{change.path, text_at(files, root, change.path), change.before};
  if (back.nothing()) return std::nullopt;
  if (!change.before) {
    if (back.before != change.after) throw refusal(change, entry, "was changed since");
    return back;
  }
  if (!back.before) {
    if (change.after) throw refusal(change, entry, "was moved or removed since");
    return back;
  }
  if (!change.after) throw refusal(change, entry, "was made anew since");
  back.after = merged(change, *back.before, entry);
  if (back.nothing()) return std::nullopt;  // by hand, and other things since
  return back;
}

std::vector<Step> steps_back(system::Files& files, const std::string& root,
                             const JournalEntry& entry) {
  std::vector<Step> steps;
  for (const auto& change : entry.files) {
    if (const auto back = change_back(files, root, change, entry)) steps.push_back(step_for(*back));
  }
  put_removals_last(steps);
  return steps;
}

Error out_of_reach(const JournalEntry& lost) {
  return Error(fmt::format("cannot undo '{}': it could not be noted in the journal ({})", lost.what,
                           lost.lost),
               "take it back by hand, or with git; undo never goes past it to an older change");
}

// Never an older one in place of the newest.
StoredEntry newest_change(system::System& system, const std::string& root, Journal& journal) {
  if (const auto lost = unnoted(system, root)) throw out_of_reach(*lost);
  auto stored = journal.newest();
  if (!stored) throw Error("nothing to undo");
  if (!stored->entry) {
    throw Error("cannot undo the last change: its note in the journal was cut short",
                "take it back by hand, or with git; undo never goes past it to an older change");
  }
  if (!stored->entry->lost.empty()) throw out_of_reach(*stored->entry);
  return std::move(*stored);
}

Error never_made(const std::string& what, Journal& journal) {
  const auto older = journal.newest();
  return Error(fmt::format("nothing to undo: {} was cut short before it changed anything", what),
               older && older->entry
                   ? fmt::format("nurture undo once more takes back '{}'", older->entry->what)
                   : std::string());
}

Undone undone(const JournalEntry& entry, std::string what, Saved done) {
  Undone result{std::move(what), {}, std::move(done.notes)};
  for (const auto& change : entry.files) {
    if (!change.nothing()) result.paths.push_back(change.path);
  }
  return result;
}

constexpr std::string_view undo_prefix = "undo: ";

}  // namespace

Undone undo(system::System& system, const std::string& root) {
  Saved done;
  try {
    const auto lock = system.files.lock(root);
    Journal journal(system, root);
    const auto before = clear_up(system, root, journal, done);
    if (before.undo) {
      return undone(*before.undo, before.undo->what.substr(undo_prefix.size()), std::move(done));
    }
    if (before.never_made) throw never_made(*before.never_made, journal);
    const auto [number, entry] = newest_change(system, root, journal);
    ChangeNote note(system, root, journal, std::string(undo_prefix) + entry->what, number);
    auto steps = steps_back(system.files, root, *entry);
    Undone result{entry->what, {}, {}};
    for (const auto& step : steps) result.paths.push_back(step.path);
    carry_out(system.files, root, note, std::move(steps), done);
    journal.forget(number);
    result.notes = std::move(done.notes);
    return result;
  } catch (const base::Error& error) {
    throw explained(error, root, done);
  }
}

}  // namespace nurture::store
