// Which command was meant.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace nurture::cli {

/// The name itself, else the only one that begins with what was typed; empty where that is none or
/// several.
std::optional<std::string> meant(const std::string& typed, const std::vector<std::string>& names);
/// What an unknown name is led on to: a hint, never empty. `names`: those that exist, `other`:
/// where nothing is near.
std::string led_on(const std::string& typed, const std::vector<std::string>& names,
                   const std::string& other);

}  // namespace nurture::cli
