// nurture.yaml, from the file to the settings.
#pragma once

#include <string>

#include "base/diagnostic.hpp"
#include "model/settings.hpp"
#include "system/files.hpp"

namespace nurture::index {

constexpr const char* settings_path = "nurture.yaml";

/// The text of nurture.yaml, which is held to what contacts are: a plain file inside the store, of
/// bounded size. Throws FileError.
std::string read_settings_text(system::Files& files, const std::string& root);
/// nurture.yaml alone; defaults where it is broken (and a diagnostic).
model::Settings load_settings(system::Files& files, const std::string& root,
                              base::Diagnostics& diagnostics);
/// The same of its text.
model::Settings settings_of(std::string text, base::Diagnostics& diagnostics);

}  // namespace nurture::index
