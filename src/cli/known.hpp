// A word that must be one of some names: of ratings, channels, tags.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace nurture::cli {

/// The name that was typed, or the only one that differs from it in nothing but case and accents.
std::optional<std::string> find_known(const std::string& typed,
                                      const std::vector<std::string>& names);
/// The same; throws (Exit::usage) with the nearest where there is none, else with all and
/// `besides`. `what` is "rating".
std::string known(const std::string& typed, const std::vector<std::string>& names,
                  const std::string& what, const std::string& besides = {});

}  // namespace nurture::cli
