// The nodes of a document that paths of the model lead to. Internal to codec/.
#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "yaml/document.hpp"
#include "yaml/edit.hpp"

namespace nurture::codec {

/// Goes through each list once, however many of its items are asked for.
class PathFinder {
 public:
  explicit PathFinder(const yaml::Document& document) : document_(document) {}

  /// The deepest node on the path that is there: what a diagnostic of that key points at. An index
  /// behind one of the file's lists of maps counts what decoding keeps, as the model does.
  yaml::NodeId find(const yaml::Path& path);

 private:
  const std::vector<yaml::NodeId>& items(yaml::Ref list, std::string_view key);

  const yaml::Document& document_;
  std::map<yaml::NodeId, std::vector<yaml::NodeId>> items_;  ///< of the lists asked for so far
};

}  // namespace nurture::codec
