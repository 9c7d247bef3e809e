// Looking at the files and folders of an index: what most of a warm start takes.
#include "store/known.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/side_by_side.hpp"
#include "system/files.hpp"

namespace nurture::store {
namespace {

using model::File;

constexpr std::size_t a_lot = 512;  // of files: fewer than two lots don't pay for a thread

bool unknown(const IndexEntry& entry) {
  return entry.record.finding.empty();
}

}  // namespace

Card card_of(const IndexEntry& entry, const Parts& found) {
  return {entry.path,  id_of(entry.path),  found.words,
          found.names, entry.record.facts, found.archived};
}

std::size_t first_behind(const std::vector<IndexEntry>& entries, File file) {
  const auto behind = std::partition_point(entries.begin(), entries.end(),
                                           [&](const auto& one) { return one.file <= file; });
  return static_cast<std::size_t>(behind - entries.begin());
}

std::span<IndexEntry> wanted_of(std::vector<IndexEntry>& entries, Wanted wanted) {
  if (wanted == Wanted::all) return entries;
  return std::span(entries).first(first_behind(entries, File::contact));
}

bool Known::look(const IndexKey& key, Wanted wanted) {
  forget_cards();
  marks_changed_ = false;
  has_index_ = read_index(source_.files, key, wanted, index_);
  if (!has_index_) return false;
  const bool stand = folders_stand();
  if (wanted == Wanted::all) {
    look_at_files(index_.entries);
    return stand;
  }
  if (!stand) return false;
  const auto entries = wanted_of(index_.entries, wanted);
  look_at_files(entries);
  return std::cmp_less_equal(std::count_if(entries.begin(), entries.end(), unknown), few_changes);
}

void Known::forget_cards() {
  made_.clear();
  people_.clear();
}

bool Known::folders_stand() {
  auto& folders = index_.folders;
  if (!folders.trusted) return false;
  std::vector<std::string_view> paths;
  for (const auto& mark : folders.marks) paths.push_back(mark.path);
  const auto now = source_.files.stamps(source_.root, paths);
  for (std::size_t i = 0; i < folders.marks.size(); ++i) {
    if (!stands(folders.marks[i], now[i])) return false;
  }
  return true;
}

bool Known::stands(FolderMark& mark, const std::optional<system::Stamp>& now) {
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

void Known::look_at_files(std::span<IndexEntry> entries) {
  people_.resize(first_behind(index_.entries, File::contact));
  made_.resize(people_.size());
  base::side_by_side(entries.size(), a_lot,
                     [&](std::size_t /*hand*/, std::size_t first, std::size_t last) {
                       // One of its own for each lot: it must end in the thread that made it.
                       const auto reader = source_.files.reader(source_.root);
                       for (auto i = first; i < last; ++i) look_at(i, *reader);
                     });
}

void Known::look_at(std::size_t place, system::Reader& reader) {
  auto& entry = index_.entries[place];
  if (entry.stamp && entry.stamp == reader.stamp(entry.path)) {
    if (place < made_.size()) made_[place] = make_card(entry, people_[place]) ? 1 : 0;
  } else {
    entry.stamp.reset();
    entry.record = {};
  }
}

// False for whom there is more to do than that.
bool Known::make_card(const IndexEntry& entry, Card& card) const {
  if (unknown(entry)) return false;
  const auto found = parts(entry.record.finding);
  if (!found || !found->readable || found->flawed || !found->diagnostics.empty()) return false;
  card = card_of(entry, *found);
  return holds(found->latest, today_);
}

}  // namespace nurture::store
