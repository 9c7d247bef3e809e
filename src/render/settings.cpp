// What the commands about settings print as JSON.
#include "render/settings.hpp"

#include <nlohmann/json.hpp>

#include "render/json.hpp"

namespace nurture::render {

std::string config_json(const ConfigPage& page) {
  Json document;
  document["format"] = 1;
  document["config"] = json_text(page.config);
  document["config_exists"] = page.config_exists;
  document["store"] = json_text(page.store);
  document["store_found_by"] = json_text(page.store_found_by);
  document["settings"] = json_text(page.settings);
  document["values"] = Json::object();
  for (const auto& [key, value] : page.values) document["values"][key] = json_text(value);
  return json_print(document);
}

std::string config_json(const std::string& key, const std::string& value) {
  Json document;
  document["format"] = 1;
  document[key] = json_text(value);
  return json_print(document);
}

std::string programmes_json(const std::vector<ProgrammePage>& programmes, base::Date today) {
  Json document = json_document(today);
  document["programmes"] = Json::array();
  for (const ProgrammePage& programme : programmes) {
    Json made;
    made["name"] = programme.name;
    made["steps"] = json_texts(programme.steps);
    made["contacts"] = json_texts(programme.contacts);
    document["programmes"].push_back(std::move(made));
  }
  return json_print(document);
}

}  // namespace nurture::render
