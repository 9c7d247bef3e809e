// By what people and organisations are found, beside the id that the file's name says.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nurture::store {

struct Names {
  std::string name;
  std::vector<std::string> also, formerly, email;

  bool operator==(const Names&) const = default;
};

/// The same without copies.
struct NameViews {
  std::string_view name;
  std::vector<std::string_view> also, formerly, email;
};

}  // namespace nurture::store
