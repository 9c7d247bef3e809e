// The stale check: which files and folders are as the index saw them, so that they needn't be read
// again. Internal to index/.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "index/index.hpp"
#include "index/summaries.hpp"
#include "index/summary.hpp"

namespace nurture::index {

FileSummary file_summary(const IndexEntry& entry, const SummaryView& found);
/// The number of the first entry after those of that kind.
std::size_t first_behind(const std::vector<IndexEntry>& entries, model::File file);

class StaleCheck {
 public:
  /// Fills `index` and `people`; these and `source` must outlive it.
  StaleCheck(const SummariesSource& source, base::Date today, Index& index,
             std::vector<FileSummary>& people)
      : source_(source), today_(today), index_(index), people_(people) {}

  /// Reads the index, drops the summaries of files that changed, and notes those of people that can
  /// be used as they are. True where the listing is still right, as no file came or went.
  bool look(const IndexKey& key);
  /// To be called once the entries have other places.
  void forget_summaries();

  bool has_index() const { return has_index_; }
  /// A folder has a new stamp, now noted in the index, though the same files are in it.
  bool marks_changed() const { return marks_changed_; }
  /// Whether `people` has the summary of the entry at that place.
  bool has_summary(std::size_t place) const { return place < made_.size() && made_[place] != 0; }

 private:
  bool folders_stand();
  bool stands(FolderMark& mark, const std::optional<system::Stamp>& now);
  void look_at_files();
  void look_at(std::size_t place, system::Reader& reader);
  bool make_summary(const IndexEntry& entry, FileSummary& one) const;

  const SummariesSource& source_;
  base::Date today_;
  Index& index_;
  std::vector<FileSummary>& people_;
  bool has_index_ = false, marks_changed_ = false;
  std::vector<char> made_;  ///< not 0: `people` has the summary of the entry there
};

}  // namespace nurture::index
