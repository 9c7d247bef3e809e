// The warmest ways to somebody: a line a chain, and below it what each hop stands on.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "insight/path.hpp"
#include "model/book.hpp"
#include "render/style.hpp"

namespace nurture::render {

struct PathPage {
  const insight::Circle& circle;
  const insight::Path& path;
  std::string id, name;       ///< of the target; without an id it is the free text of its people
  bool organisation = false;  ///< the target is one
  /// The target, whom we know by a way that isn't among the chains.
  std::optional<std::size_t> known;
  /// Of the chains' first people and of `known`, by place.
  std::map<std::size_t, model::Facts> firsts;
  model::Book book;  ///< the settings, organisations, and whoever stands in a chain
  std::string me;    ///< which owner is "you"; may be empty
  base::Date today;
};

std::string path_text(const PathPage& page, const Style& style);
std::string path_json(const PathPage& page);

}  // namespace nurture::render
