// The byte-preserving edits that other editors' users rely on, as far as they are ours to make:
// their before and after are read from the corpus, the change is named here.
#include <doctest/doctest.h>
#include <fmt/core.h>
#include <map>
#include <nlohmann/json.hpp>

#include "tests/unit/yaml/corpus.hpp"
#include "yaml/edit.hpp"
#include "yaml/reader.hpp"

using namespace nurture::yaml;

namespace {

using Index = std::size_t;

Value text(const char* word) {
  return scalar(word);
}

/// By the name of the case. Comment edits and rewrites of fragments are not ours: those cases are
/// skipped.
std::map<std::string, std::vector<Change>> our_changes() {
  const Path step = {"jobs", "test", "steps", Index{0}};
  const auto in_step = [&step](std::initializer_list<const char*> keys) {
    Path path = step;
    for (const char* key : keys) path.emplace_back(std::string(key));
    return path;
  };
  const Value database = map({{"name", text("analytics")},
                              {"host", text("db2.example.com")},
                              {"port", text("5433")},
                              {"readonly", text("true")}});
  return {
      {"test_replace_empty_block_value", {Set{{"foo", "bar"}, text("abc")}}},
      {"test_replace_multiline_string",
       {Set{{"foo", "bar", "baz"}, text("New content.\nMore new content.\n")}}},
      {"test_add_preserves_formatting", {Set{{"permissions", "issues"}, text("read")}}},
      {"test_add_preserves_flow_mapping_formatting", {Set{{"foo", "baz"}, text("qux")}}},
      {"test_remove_preserves_structure", {Remove{{"permissions", "actions"}}}},
      {"test_step_insertion_with_comments",
       {Set{{"steps", Index{0}, "with"}, map({{"persist-credentials", text("false")}})}}},
      {"test_add_root_level_path_handling", {Set{{"permissions"}, map({})}}},
      {"test_merge_into_new_key", {Set{in_step({"env"}), map({{"TEST_VAR", text("test_value")}})}}},
      {"test_merge_into_with_unicode",
       {Set{{"steps", Index{0}, "env"}, map({{"TEST_VAR", text("new_value")}})}}},
      {"test_merge_into_reuses_existing_key_no_duplicates",
       {Set{in_step({"env", "NEW_VAR"}), text("new_value")}}},
      {"test_replace_value_in_flow_mapping_within_block_context",
       {Set{in_step({"with", "timeout"}), text("600")}}},
      {"test_add_nested_mapping_with_comments", {Set{{"foo", "bar", "qux"}, text("xyz")}}},
      {"test_preserve_trailing_newline_when_adding_at_end",
       {Set{{"updates", Index{0}, "cooldown"}, map({{"default-days", text("7")}})}}},
      {"test_preserve_trailing_newline_replace_at_end", {Set{{"version"}, text("2.0")}}},
      {"test_preserve_trailing_newline_add_simple_at_end", {Set{{"newkey"}, text("newvalue")}}},
      {"test_preserve_trailing_newline_replace_nested_at_end",
       {Set{{"jobs", "test", "env", "VAR"}, text("new")}}},
      {"test_preserve_trailing_newline_replace_multiline_at_end",
       {Set{{"description"}, text("New description")}}},
      {"test_append_simple_scalar_to_sequence", {Insert{{"items"}, 2, text("third")}}},
      {"test_append_mapping_to_sequence", {Insert{{"databases"}, 1, database}}},
      {"test_append_number_to_sequence", {Insert{{"ports"}, 2, text("8082")}}},
      {"test_append_empty_mapping", {Insert{{"configs"}, 1, map({})}}},
      {"test_append_multiple_items",
       {Insert{{"tasks"}, 1, text("task2")}, Insert{{"tasks"}, 2, text("task3")}}},
      {"test_append_nested_sequence", {Insert{{"foo"}, 1, list({"def", "ghi"})}}},
  };
}

/// Ours are texts: quotes around what would be a number or a boolean are the only difference.
std::string without_quotes(std::string text) {
  std::erase_if(text, [](char c) { return c == '"' || c == '\''; });
  return text;
}

std::string without_outer_breaks(const std::string& text) {
  const std::size_t begin = text.find_first_not_of('\n');
  return begin == std::string::npos ? ""
                                    : text.substr(begin, text.find_last_not_of('\n') + 1 - begin);
}

}  // namespace

TEST_CASE("edits that other editors preserve bytes in come out the same") {
  if (!test::has_corpora()) return;
  const auto changes = our_changes();
  int taken = 0;
  int skipped = 0;
  for (const auto& one : nlohmann::json::parse(test::slurp(test::corpora() / "yaml/edits.json"))) {
    const std::string name = one.at("case");
    const auto ours = changes.find(name);
    if (ours == changes.end()) {
      ++skipped;
      continue;
    }
    CAPTURE(name);
    const Reading reading = read(one.at("before").get<std::string>());
    REQUIRE(reading.document);
    const std::string after = edit(*reading.document, ours->second, {});
    const bool trimmed = one.contains("snapshot_trimmed");
    const std::string expected = one.at(trimmed ? "snapshot_trimmed" : "after");
    // Theirs ends every file with a break; ours leaves the end of a file alone where the change is
    // elsewhere.
    const bool open_end = one.at("before").get<std::string>().back() != '\n';
    const auto shown = [outer = trimmed || open_end](const std::string& text) {
      return without_quotes(outer ? without_outer_breaks(text) : text);
    };
    CHECK(shown(after) == shown(expected));
    ++taken;
  }
  fmt::print("others' edits: {} taken, {} skipped (comments, fragments, typed nulls)\n", taken,
             skipped);
  CHECK(taken == 23);
}
