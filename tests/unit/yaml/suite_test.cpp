// The YAML test suite: nothing invalid is read, and what is read means what the suite says.
#include <cstdlib>
#include <doctest/doctest.h>
#include <fmt/core.h>
#include <nlohmann/json.hpp>
#include <optional>

#include "tests/unit/yaml/corpus.hpp"
#include "yaml/reader.hpp"

using namespace nurture::yaml;
using nlohmann::json;

namespace {

std::string lowered(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

bool same_number(const std::string& text, double expected) {
  if (text.substr(0, 2) == "0o")
    return static_cast<double>(std::stoul(text.substr(2), nullptr, 8)) == expected;
  char* end = nullptr;
  const double number = std::strtod(text.c_str(), &end);
  return end != text.c_str() && *end == '\0' && number == expected;
}

/// Our scalars are texts: what JSON types, ours has to spell.
bool same(const Value& ours, const json& theirs) {
  if (theirs.is_null())
    return ours.kind == Kind::absent || lowered(ours.text) == "null" || ours.text == "~";
  if (theirs.is_boolean()) return lowered(ours.text) == (theirs.get<bool>() ? "true" : "false");
  if (theirs.is_number()) return same_number(ours.text, theirs.get<double>());
  if (theirs.is_string())
    return ours.kind == Kind::scalar && ours.text == theirs.get<std::string>();
  if (theirs.is_array()) {
    if (ours.kind != Kind::list || ours.items.size() != theirs.size()) return false;
    for (std::size_t i = 0; i < theirs.size(); ++i) {
      if (!same(ours.items[i], theirs[i])) return false;
    }
    return true;
  }
  if (ours.kind != Kind::map || ours.entries.size() != theirs.size()) return false;
  for (const auto& [key, value] : ours.entries) {
    const auto found = theirs.find(key);
    if (found == theirs.end() || !same(value, *found)) return false;
  }
  return true;
}

std::string dumped(const Value& value) {
  if (value.kind == Kind::absent) return "~";
  if (value.kind == Kind::scalar)
    return json(value.text).dump(-1, ' ', false, json::error_handler_t::replace);
  std::string text;
  for (const Value& item : value.items) text += dumped(item) + ",";
  for (const auto& [key, item] : value.entries) text += json(key).dump() + ":" + dumped(item) + ",";
  return (value.kind == Kind::list ? "[" : "{") + text + (value.kind == Kind::list ? "]" : "}");
}

std::optional<json> expected(const std::filesystem::path& folder) {
  if (!std::filesystem::exists(folder / "out.json")) return std::nullopt;
  json parsed = json::parse(test::slurp(folder / "out.json"), nullptr, false);
  if (parsed.is_discarded()) return std::nullopt;  // several documents
  return parsed;
}

/// The suite counts the end of the text as a line break; YAML 1.2.2 (8.1.1.2), PyYAML and yaml-cpp
/// don't, nor do we.
bool ends_inside_block_scalar(const std::string& name) {
  return name == "JEF9-02" || name == "L24T-01";
}

}  // namespace

TEST_CASE("no invalid case of the suite is read") {
  if (!test::has_corpora()) return;
  int refused = 0;
  for (const auto& folder : test::sorted(test::corpora() / "yaml/suite")) {
    if (!std::filesystem::exists(folder / "error")) continue;
    const Reading reading = read(test::slurp(folder / "in.yaml"));
    CHECK_MESSAGE(!reading.document, folder.filename().string());
    if (!reading.document) ++refused;
  }
  CHECK(refused == 64);
}

namespace {

/// Errors of YAML 1.1 that 1.2 allows: an anchor's name that comes again, or holds a '?', and any
/// URI as a tag.
bool is_allowed_by_1_2(const std::string& name) {
  return name.starts_with("duplicate-anchor-2") || name.starts_with("invalid-anchor-1") ||
         name.starts_with("invalid-tag-1") || name.starts_with("invalid-uri-escapes-2");
}

}  // namespace

TEST_CASE("no invalid file of PyYAML's tests is read") {
  if (!test::has_corpora()) return;
  int refused = 0;
  for (const auto& path : test::sorted(test::corpora() / "yaml/pyyaml")) {
    const std::string name = path.filename().string();
    if (name.find("-error") == std::string::npos || is_allowed_by_1_2(name)) continue;
    const Reading reading = read(test::slurp(path));
    CHECK_MESSAGE(!reading.document, path.filename().string());
    if (!reading.document) ++refused;
  }
  CHECK(refused == 26);
}

TEST_CASE("what is read of the suite means what the suite says") {
  if (!test::has_corpora()) return;
  int equal = 0;
  int unknown = 0;
  std::vector<std::string> refused;
  for (const auto& folder : test::sorted(test::corpora() / "yaml/suite")) {
    if (std::filesystem::exists(folder / "error")) continue;
    const Reading reading = read(test::slurp(folder / "in.yaml"));
    if (!reading.document) {
      refused.push_back(folder.filename().string() + ": " + reading.flaws.at(0).message);
      continue;
    }
    const auto meaning = expected(folder);
    if (!meaning) {
      ++unknown;
      continue;
    }
    if (ends_inside_block_scalar(folder.filename().string())) continue;
    const Value ours = reading.document->root().value();
    const bool agrees = same(ours, *meaning);
    CHECK_MESSAGE(agrees, folder.filename().string(), ": ", dumped(ours), " instead of ",
                  meaning->dump());
    if (agrees) ++equal;
  }
  fmt::print("suite: {} valid cases read as meant, {} read without an oracle, {} refused\n", equal,
             unknown, refused.size());
  if (std::getenv("NURTURE_VERBOSE") != nullptr) {
    for (const std::string& line : refused) fmt::print("  {}\n", line);
  }
  CHECK(equal > 100);
}
