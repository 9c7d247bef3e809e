// The words that `log` knows: names from the settings and the library.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/session.hpp"
#include "model/book.hpp"

namespace nurture::edits {

/// One of the known names; "" where nothing was typed. Throws (Exit::usage) with the nearest;
/// `what` is "intent".
std::string known(const std::optional<std::string>& typed, const std::vector<std::string>& names,
                  const std::string& what);
std::string known_channel(const std::optional<std::string>& typed, const model::Settings& settings);
std::string known_item(cli::Session& session, const std::optional<std::string>& typed);
/// Owners need no entry in the settings; where there are some, a slip of the finger shows.
std::string known_owner(const std::optional<std::string>& typed, const model::Settings& settings);

}  // namespace nurture::edits
