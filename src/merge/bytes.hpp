// Values that an edit put into a text, in the bytes that their own side has. Internal to merge/.
#pragma once

#include <string>

#include "merge/decide.hpp"
#include "yaml/document.hpp"

namespace nurture::merge {

/// A value where it stands; no_node where a side has none.
struct Source {
  const yaml::Document* document = nullptr;
  yaml::NodeId node = yaml::no_node;
};

/// `lines` hold one entry or item, whose value is the decided one. What a side wrote without quotes
/// (20, yes) stands there without them, and the other way about.
std::string in_own_bytes(const std::string& lines, const Decision& decision, const Source& ours,
                         const Source& theirs, Side side);

}  // namespace nurture::merge
