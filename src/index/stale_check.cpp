// Looking at the files and folders of an index: what most of a warm start takes.
#include "index/stale_check.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/ids.hpp"
#include "base/parallel_for.hpp"
#include "system/files.hpp"

namespace nurture::index {
namespace {

using model::File;

constexpr std::size_t a_batch = 512;  // of files: fewer than two batches don't pay for a thread

}  // namespace

FileSummary file_summary(const IndexEntry& entry, const SummaryView& found) {
  return {entry.path,    base::id_of_path(entry.path), found.words, found.names, found.facts,
          found.archived};
}

std::size_t first_behind(const std::vector<IndexEntry>& entries, File file) {
  const auto behind = std::partition_point(entries.begin(), entries.end(),
                                           [&](const auto& one) { return one.file <= file; });
  return static_cast<std::size_t>(behind - entries.begin());
}

bool StaleCheck::look(const IndexKey& key) {
  has_index_ = read_index(source_.files, key, index_);
  if (!has_index_) return false;
  const bool stand = folders_stand();
  look_at_files();
  return stand;
}

void StaleCheck::forget_summaries() {
  made_.clear();
  people_.clear();
}

bool StaleCheck::folders_stand() {
  auto& folders = index_.folders;
  if (!folders.trusted) return false;
  return std::all_of(folders.marks.begin(), folders.marks.end(), [&](FolderMark& mark) {
    return stands(mark, source_.files.stamp(source_.root + "/" + mark.path));
  });
}

bool StaleCheck::stands(FolderMark& mark, const std::optional<system::Stamp>& now) {
  if (mark.there != now.has_value()) return false;
  if (!now || mark.stamp == now) return true;
  const bool same = now->kind == system::FileKind::folder &&
                    names_sum(source_.files, source_.root + "/" + mark.path) == mark.names;
  if (same && system::settled(*now, source_.now_ns)) {
    mark.stamp = now;
    marks_changed_ = true;
  }
  return same;
}

void StaleCheck::look_at_files() {
  people_.resize(first_behind(index_.entries, File::contact));
  made_.resize(people_.size());
  base::parallel_for(index_.entries.size(), a_batch,
                     [&](std::size_t /*worker*/, std::size_t first, std::size_t last) {
                       const auto reader = source_.files.reader(source_.root);
                       for (auto i = first; i < last; ++i) look_at(i, *reader);
                     });
}

void StaleCheck::look_at(std::size_t place, system::Reader& reader) {
  auto& entry = index_.entries[place];
  if (entry.stamp && entry.stamp == reader.stamp(entry.path)) {
    if (place < made_.size()) made_[place] = make_summary(entry, people_[place]) ? 1 : 0;
  } else {
    entry.stamp.reset();
    entry.summary = {};
  }
}

// False where it can't be used as it is: there is something to report, or it is of a later day.
bool StaleCheck::make_summary(const IndexEntry& entry, FileSummary& one) const {
  if (entry.summary.empty()) return false;
  const auto found = view_of(entry.summary);
  if (!found || !found->readable || found->flawed || !found->diagnostics.empty()) return false;
  one = file_summary(entry, *found);
  return holds(found->latest, today_);
}

}  // namespace nurture::index
