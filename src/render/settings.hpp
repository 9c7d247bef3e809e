// What the commands about settings print as JSON.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/date.hpp"

namespace nurture::render {

/// Where things lie, and what the user's own config says. Empty texts are null.
struct ConfigPage {
  std::string config;
  bool config_exists = false;
  std::string store, store_found_by, settings;
  std::vector<std::pair<std::string, std::string>> values;
};

std::string config_json(const ConfigPage& page);
/// One key of it.
std::string config_json(const std::string& key, const std::string& value);

struct ProgrammePage {
  std::string name;
  std::vector<std::string> steps;     ///< as in the settings
  std::vector<std::string> contacts;  ///< ids
};

std::string programmes_json(const std::vector<ProgrammePage>& programmes, base::Date today);

}  // namespace nurture::render
