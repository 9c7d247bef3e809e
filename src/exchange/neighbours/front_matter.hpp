// The properties at the top of a note, as Obsidian, Denote and others write them: of YAML the
// little that they use.
//
//   ---
//   name: value            plain, 'quoted' or "quoted"; a # behind a blank begins a comment
//   name: [a, "b", c]
//   name:
//     - a
//     - b
//   ---                    or ...
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/neighbours/properties.hpp"

namespace nurture::exchange {

struct FrontMatter {
  std::vector<Property> properties;
  std::vector<int> beyond;  ///< lines of properties that are more than that: left out
  std::size_t lines = 0;    ///< how many it takes, with both of its ends; 0: there is none
};

bool begins_with_front_matter(std::string_view text);
/// One that never ends is none.
FrontMatter read_front_matter(const std::vector<std::string_view>& lines);

}  // namespace nurture::exchange
