// Where two sides differ from a base, line by line or item by item. Internal to merge/.
//
// Each side's difference from the base is a list of hunks. Hunks of both sides that meet form one
// region; what stands alone is taken over as it is (Khanna, Kunal, Pierce, "A Formal Investigation
// of Diff3", 2007).
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "yaml/document.hpp"

namespace nurture::merge {

using Lines = std::vector<std::string_view>;

/// Base lines [begin, end) became lines [other_begin, other_end) of a side.
struct Hunk {
  std::size_t begin = 0, end = 0, other_begin = 0, other_end = 0;

  bool inserts() const { return begin == end; }
  bool keeps_size() const { return end - begin == other_end - other_begin; }
};

using Hunks = std::vector<Hunk>;

/// The hunks from base to other, in order. Breaks at the ends of lines make no difference.
Hunks differences(const Lines& base, const Lines& other);

/// Hunks of both sides that meet, from first to behind last of each side's list.
struct Region {
  std::size_t begin = 0, end = 0;
  std::size_t ours = 0, ours_end = 0, theirs = 0, theirs_end = 0;
};

/// The first region behind the hunks i of ours and j of theirs.
Region next_region(const Hunks& ours, const Hunks& theirs, std::size_t i, std::size_t j);
/// What a side whose hunks [first, last) stand in the region has for its base lines.
yaml::Range side_of(const Hunks& hunks, std::size_t first, std::size_t last, const Region& region);

}  // namespace nurture::merge
