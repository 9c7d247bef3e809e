// The small JSON documents of the commands that print settings: maps of texts and lists, no more.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nurture::commands {

/// A JSON string; `null` for an empty text. The text is UTF-8.
std::string json_text(std::string_view text);
/// {"key": value, …}; the values are JSON already.
std::string json_object(const std::vector<std::pair<std::string, std::string>>& entries);
std::string json_array(const std::vector<std::string>& values);

}  // namespace nurture::commands
