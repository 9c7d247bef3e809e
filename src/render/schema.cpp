// JSON Schema from the table of keys.
#include "render/schema.hpp"

#include <functional>
#include <span>

#include "base/strings.hpp"
#include "render/json.hpp"

namespace nurture::render {
namespace {

using model::File;
using model::Key;
using model::Type;

constexpr const char* day_pattern = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";

// Letters in any case, as intervals take them: which words are units, the program says.
const std::string interval_pattern = "([0-9]{1,7} *)?[A-Za-z]+( +[A-Za-z]+)*";
const std::string calendar_day_pattern = "([0-9]{4}-)?(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";

struct Referred {
  const char* name;
  Json (*make)();
};

Json texts_like(const std::string& pattern, Json examples) {
  return json_object({{"type", {"string", "null"}},
                      {"pattern", "^ *" + pattern + " *$"},
                      {"examples", std::move(examples)}});
}

Json number_to(Json type, int most, const char* pattern) {
  return json_object({{"type", {std::move(type), "string", "null"}},
                      {"minimum", 0},
                      {"maximum", most},
                      {"pattern", pattern}});
}

constexpr int most_number = 1'000'000;
constexpr const char* only_digits = "^[0-9]+$";
constexpr const char* only_decimals = "^[0-9.]+$";

Json text_definition() {
  return json_object({{"type", {"string", "number", "boolean", "null"}}});
}

Json day_definition() {
  return json_object({{"type", {"string", "null"}}, {"format", "date"}, {"pattern", day_pattern}});
}

Json boolean_definition() {
  return json_object({{"type", {"boolean", "string", "null"}},
                      {"pattern", "^([Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$"}});
}

Json period_definition() {
  return json_object(
      {{"type", {"string", "integer", "null"}},
       {"pattern",
        "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?|-Q[1-4]|-W[0-5][0-9])?$"},
       {"minimum", 1},
       {"maximum", 9999},
       {"examples", {"2028-11-03", "2028-11", "2028-Q4", "2028"}}});
}

/// The name of what a value of the type is, and what that is.
Referred definition_of(Type type) {
  switch (type) {
    case Type::day:
      return {"day", day_definition};
    case Type::calendar_day:
      return {"calendar_day", [] {
                return texts_like(calendar_day_pattern, {"12-10", "2027-03-01"});
              }};
    case Type::holidays:
      return {"holidays", [] {
                return texts_like(calendar_day_pattern + "(\\.\\." + calendar_day_pattern + ")?",
                                  {"12-26", "2027-08-02..2027-08-13"});
              }};
    case Type::period:
      return {"period", period_definition};
    case Type::interval:
      return {"interval", [] { return texts_like(interval_pattern, {"6 weeks", "quarterly"}); }};
    case Type::rule:
      return {"rule", [] {
                return texts_like("([Ee][Vv][Ee][Rr][Yy] +)?([0-9]+ *\\.\\. *)?" +
                                      interval_pattern + "( +[Bb][Yy] +.+)?",
                                  {"every 6 weeks", "every 4..6 weeks by call or meeting"});
              }};
    case Type::boolean:
      return {"boolean", boolean_definition};
    case Type::whole_number:
      return {"whole_number", [] { return number_to("integer", most_number, only_digits); }};
    case Type::number:
      return {"number", [] { return number_to("number", most_number, only_decimals); }};
    case Type::share:
      return {"share", [] { return number_to("number", 1, only_decimals); }};
    default:
      return {"text", text_definition};
  }
}

Json step_definition() {
  return texts_like(interval_pattern + "( +by +.+)?", {"2 weeks by article"});
}

Json either_of(Json one, Json other) {
  return json_object({{"anyOf", Json::array({std::move(one), std::move(other)})}});
}

/// A list, or a value that stands for a list of it.
Json one_or_many(const Json& one) {
  return either_of(one, json_object({{"type", "array"}, {"items", one}}));
}

class SchemaWriter {
 public:
  Json file(File file, bool with_id = false) {
    Json properties =
        with_id ? json_object({{"id", json_object({{"type", "string"}})}}) : Json::object();
    Json required = with_id ? Json::array({"id"}) : Json::array();
    add(model::keys(file), properties, required);
    for (const model::FormerKey& one : model::former_keys())
      if (one.file == file)
        properties[std::string(one.name)] =
            json_object({{"deprecated", true}, {"description", one.about}});
    return closed(std::move(properties), std::move(required));
  }

  /// What was referred to.
  Json definitions() { return std::move(definitions_); }

 private:
  static Json closed(Json properties, Json required) {
    Json made = json_object({{"type", "object"},
                             {"properties", std::move(properties)},
                             {"patternProperties", json_object({{"^x-", true}})},
                             {"additionalProperties", false}});
    if (!required.empty()) made["required"] = std::move(required);
    return made;
  }

  void add(std::span<const Key> rows, Json& properties, Json& required) {
    for (const Key& key : rows) {
      properties[std::string(key.name)] = described(key);
      if (key.required) required.push_back(key.name);
    }
  }

  Json described(const Key& key) {
    Json made = json_object({{"description", key.about}});
    made.update(key.many ? several(key) : single(key));
    if (key.required) made["not"] = either_of(json_object({{"type", "null"}}), blank());
    return made;
  }

  static Json blank() { return json_object({{"type", "string"}, {"pattern", "^\\s*$"}}); }

  Json reference(const std::string& name, const std::function<Json()>& make) {
    if (!definitions_.contains(name)) {
      definitions_[name] = Json();
      definitions_[name] = make();
    }
    return json_object({{"$ref", "#/$defs/" + name}});
  }

  /// Lists of one kind are written once: "texts", "interactions".
  Json several(const Key& key) {
    const Json one = single(key);
    if (!one.contains("$ref")) return one_or_many(one);
    const std::string path = one["$ref"];
    const std::string name = path.substr(path.rfind('/') + 1);
    return reference(name + "s", [&] { return one_or_many(one); });
  }

  Json single(const Key& key) {
    if (key.type == Type::choice) return json_object({{"enum", words(key)}});
    if (key.type == Type::record) return record(key.inside);
    if (key.type == Type::table) return table(key);
    const Referred type = definition_of(key.type);
    Json made = reference(type.name, type.make);
    return key.choices.empty() ? made
                               : either_of(std::move(made), json_object({{"enum", words(key)}}));
  }

  static Json words(const Key& key) {
    Json list = base::split(key.choices, ' ');
    if (!key.required) list.push_back(nullptr);
    return list;
  }

  Json record(std::string_view name) {
    return reference(std::string(name), [&] {
      Json properties = Json::object(), required = Json::array();
      add(model::keys(name), properties, required);
      return closed(std::move(properties), std::move(required));
    });
  }

  /// Names of the user's own, each with a record, with a programme's steps, or, in a list, with a
  /// cadence.
  Json table(const Key& key) {
    Json made = json_object({{"type", "object"}});
    if (!key.inside.empty()) {
      made["additionalProperties"] = either_of(record(key.inside), json_object({{"type", "null"}}));
    } else if (key.many) {
      made["minProperties"] = made["maxProperties"] = 1;
      made["additionalProperties"] =
          several(*model::find_key(model::keys(File::contact), "cadence"));
    } else {
      made["additionalProperties"] = one_or_many(reference("step", step_definition));
    }
    return made;
  }

  Json definitions_ = Json::object();
};

std::string printed(const char* title, Json made, SchemaWriter& writer) {
  Json document =
      json_object({{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", title}});
  document.update(made);
  document["$defs"] = writer.definitions();
  return json_print(document);
}

const char* title_of(File file) {
  switch (file) {
    case File::contact:
      return "a contact of nurture";
    case File::organisation:
      return "an organisation of nurture";
    case File::library_item:
      return "an item of nurture's library";
    case File::settings:
      return "nurture's settings";
  }
  return "";
}

Json list_of(Json items) {
  return json_object({{"type", "array"}, {"items", std::move(items)}});
}

}  // namespace

std::string schema_of(File file) {
  SchemaWriter writer;
  Json made = writer.file(file);
  return printed(title_of(file), std::move(made), writer);
}

std::string schema_of_export() {
  SchemaWriter writer;
  Json properties = json_object({{"format", json_object({{"const", 1}})},
                                 {"today", json_object({{"type", "string"}, {"format", "date"}})},
                                 {"settings", writer.file(File::settings)},
                                 {"contacts", list_of(writer.file(File::contact, true))},
                                 {"organisations", list_of(writer.file(File::organisation, true))},
                                 {"library", list_of(writer.file(File::library_item, true))}});
  Json required = Json::array();
  for (const auto& [name, value] : properties.items()) required.push_back(name);
  Json made = json_object({{"type", "object"},
                           {"properties", std::move(properties)},
                           {"additionalProperties", false},
                           {"required", std::move(required)}});
  return printed("what nurture export json prints", std::move(made), writer);
}

}  // namespace nurture::render
