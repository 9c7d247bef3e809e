// JSON Schema from the table of keys: each key of it, with its type.
#include "render/schema.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <string>

using namespace nurture;
using nlohmann::json;

namespace {

/// Every reference leads somewhere.
void check_references(const json& at, const json& definitions) {
  if (at.is_object() && at.contains("$ref")) {
    const std::string name = at["$ref"].get<std::string>().substr(std::string("#/$defs/").size());
    CHECK_MESSAGE(definitions.contains(name), name);
  }
  if (!at.is_structured()) return;
  for (const json& below : at) check_references(below, definitions);
}

}  // namespace

TEST_CASE("each key of the table is in its schema, with what it means, and no other") {
  for (const model::File file : {model::File::contact, model::File::organisation,
                                 model::File::library_item, model::File::settings}) {
    const json schema = json::parse(render::schema_of(file));
    check_references(schema, schema["$defs"]);
    std::size_t former = 0;
    for (const model::FormerKey& one : model::former_keys()) {
      if (one.file != file) continue;
      ++former;
      CHECK(schema["properties"][one.name]["deprecated"] == true);
    }
    const auto rows = model::keys(file);
    CHECK(schema["properties"].size() == rows.size() + former);
    CHECK(schema["additionalProperties"] == false);
    for (const model::Key& key : rows) {
      CAPTURE(key.name);
      CHECK(schema["properties"][key.name]["description"] == key.about);
      if (!key.inside.empty())
        CHECK(schema["$defs"][key.inside]["properties"].size() == model::keys(key.inside).size());
    }
  }
}

TEST_CASE("choices are enumerated, lists take one value too") {
  const json schema = json::parse(render::schema_of(model::File::contact));
  const json& needs = schema["$defs"]["need"]["properties"];
  CHECK(needs["status"]["enum"] == json{"latent", "aware", "ready", "won", "lost", nullptr});
  CHECK(needs["when"]["$ref"] == "#/$defs/period");
  CHECK(schema["properties"]["tags"]["$ref"] == "#/$defs/texts");
  CHECK(schema["$defs"]["texts"]["anyOf"][1]["type"] == "array");
  CHECK(schema["required"] == json{"name"});
}

TEST_CASE("the export's schema has the files' own, each with an id") {
  const json schema = json::parse(render::schema_of_export());
  check_references(schema, schema["$defs"]);
  CHECK(schema["required"] ==
        json{"format", "today", "settings", "contacts", "organisations", "library"});
  for (const char* list : {"contacts", "organisations", "library"})
    CHECK(schema["properties"][list]["items"]["required"][0] == "id");
}
