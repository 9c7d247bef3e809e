// Merging three files as git hands them over: by meaning, or as text where that can't be.
#include "store/merge_files.hpp"

#include <cerrno>
#include <fmt/core.h>
#include <memory>
#include <optional>
#include <utility>

#include "base/paths.hpp"
#include "store/draft.hpp"
#include "store/merge.hpp"
#include "yaml/reader.hpp"

namespace nurture::store {
namespace {

struct Texts {
  std::string base, ours, theirs;
};

struct TextMerge {
  std::string text;
  bool conflict = false;
};

// `git merge-file` exits with the number of conflicts, at most 127; 126 and 127 are also how a
// program that could not be run shows.
constexpr int most_conflicts = 125;

constexpr const char* merged_as_text = "its lines were merged as text";

std::optional<TextMerge> merge_by_git(system::Process& process, const MergeFiles& which,
                                      const merge::MarkerStyle& style) {
  auto result = process.capture(
      {"git", "merge-file", "-p", "-q", fmt::format("--marker-size={}", style.size), "-L",
       style.ours, "-L", "base", "-L", style.theirs, "--", which.ours, which.base, which.theirs});
  if (result.status < 0 || result.status > most_conflicts) return std::nullopt;
  return TextMerge{std::move(result.out), result.status > 0};
}

bool is_readable(const std::string& text) {
  return text.size() <= yaml::Limits{}.bytes && yaml::read(text).document.has_value();
}

// Lines can merge cleanly into something that neither side said: one key twice, two entries in one.
bool is_trustworthy(const std::string& text, const merge::Merged& by_meaning, const Texts& texts) {
  if (by_meaning.outcome == merge::Outcome::unwritable) {
    return by_meaning.meaning && merge::reads_as(text, *by_meaning.meaning);
  }
  return is_readable(text) || !is_readable(texts.ours) || !is_readable(texts.theirs);
}

// git calls us for a file in the folder that is the store's as a rule: a `log` there must not take
// our draft for a dead writer's. Where a folder can't be locked nobody else of ours writes either.
std::unique_ptr<system::FolderLock> lock(system::Files& files, const std::string& folder) {
  try {
    return files.lock(folder);
  } catch (const system::FileError& error) {
    if (error.code() == EWOULDBLOCK) throw;
    return nullptr;
  }
}

void put(system::Files& files, const MergeFiles& which, const std::string& text) {
  const std::string target = files.real_path(which.ours).value_or(which.ours);
  const auto held = which.locked ? nullptr : lock(files, base::folder_of(target));
  Draft draft(files, draft_path(files, base::folder_of(target), target), text, files.info(target));
  files.rename_over(draft.path(), target);
  draft.release();
}

std::string shown_name(const MergeFiles& which) {
  return which.path.empty() ? which.ours : which.path;
}

// What is too large to be read as a file of ours.
MergedFiles merge_as_text(system::Files& files, system::Process& process, const MergeFiles& which,
                          const merge::MarkerStyle& style, const system::FileError& too_large) {
  const auto by_git = merge_by_git(process, which, style);
  if (!by_git) throw too_large;
  put(files, which, by_git->text);
  return {by_git->conflict, fmt::format("'{}' was not merged by meaning ({}); {}",
                                        shown_name(which), too_large.what(), merged_as_text)};
}

}  // namespace

MergedFiles merge_files(system::Files& files, system::Process& process, const MergeFiles& which,
                        const merge::MarkerStyle& style) {
  Texts texts;
  try {
    texts = {files.read_named(which.base), files.read(which.ours), files.read_named(which.theirs)};
  } catch (const system::FileError& error) {
    if (error.code() != EFBIG) throw;
    return merge_as_text(files, process, which, style, error);
  }
  const merge::Merged merged =
      merge_by_rules(texts.base, texts.ours, texts.theirs, file_at(shown_name(which)), style);
  MergedFiles result;
  if (merged.outcome == merge::Outcome::clean || merged.outcome == merge::Outcome::conflict) {
    result.conflict = merged.outcome == merge::Outcome::conflict;
    if (!merged.why.empty()) {
      result.note = fmt::format("'{}' takes a decision: merged, it would break a rule ({})",
                                shown_name(which), merged.why);
    }
    if (merged.text != texts.ours) put(files, which, merged.text);
    return result;
  }
  const auto by_git = merge_by_git(process, which, style);
  const bool usable = by_git && (by_git->conflict || is_trustworthy(by_git->text, merged, texts));
  result.conflict = !usable || by_git->conflict;
  result.note =
      fmt::format("'{}' was not merged by meaning ({}); {}", shown_name(which), merged.why,
                  usable ? merged_as_text : "both versions stand whole between the markers");
  put(files, which, usable ? by_git->text : merge::whole_conflict(texts.ours, texts.theirs, style));
  return result;
}

}  // namespace nurture::store
