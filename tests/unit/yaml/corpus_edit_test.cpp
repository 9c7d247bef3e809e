// Edits over every file of the corpus that is a map at its top: set a new key, change a scalar,
// append to a list. All other bytes stay, and the result reads back as intended. With
// NURTURE_DUMP=FOLDER the pairs are kept for independent.mjs.
#include <cstdlib>
#include <doctest/doctest.h>
#include <fmt/core.h>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>

#include "tests/unit/yaml/corpus.hpp"
#include "yaml/edit.hpp"
#include "yaml/reader.hpp"
#include "yaml/value.hpp"

using namespace nurture::yaml;
using nlohmann::json;

namespace {

struct Tally {
  int files = 0, edited = 0, corrupted = 0;
  std::map<std::string, int> refused;
};

std::vector<std::filesystem::path> files() {
  std::vector<std::filesystem::path> found;
  for (const char* folder : {"comment-layout", "real", "pyyaml", "variants"}) {
    for (const auto& path : test::sorted(test::corpora() / "yaml" / folder)) found.push_back(path);
  }
  for (const auto& path : test::sorted(test::corpora() / "yaml/suite"))
    found.push_back(path / "in.yaml");
  return found;
}

/// Every path to a node of that kind, behind no alias.
void collect_paths(const Ref& at, Kind kind, Path& path, std::vector<Path>& found) {
  if (at.node().aliased) return;
  if (at.kind() == kind && !path.empty()) found.push_back(path);
  std::size_t index = 0;
  for (const auto& entry : at.entries()) {
    path.emplace_back(std::string(entry.key.text()));
    collect_paths(entry.value, kind, path, found);
    path.pop_back();
  }
  if (at.kind() != Kind::list) return;
  for (const Ref& item : at.items()) {
    path.emplace_back(index++);
    collect_paths(item, kind, path, found);
    path.pop_back();
  }
}

std::vector<Path> paths_to(const Document& document, Kind kind) {
  std::vector<Path> found;
  Path path;
  collect_paths(document.root(), kind, path, found);
  return found;
}

Ref node_at(const Document& document, const Path& path) {
  Ref at = document.root();
  for (const Step& step : path) {
    if (const auto* key = std::get_if<std::string>(&step)) {
      at = *at.find(*key);
    } else {
      const auto index = static_cast<std::ptrdiff_t>(std::get<std::size_t>(step));
      at = *std::next(at.items().begin(), index);
    }
  }
  return at;
}

/// The bytes of `before` that are gone and those of `after` that are new, between the longest
/// common ends.
struct Difference {
  std::size_t begin = 0;
  std::string gone, fresh;
};

Difference difference(std::string_view before, std::string_view after) {
  std::size_t head = 0;
  while (head < before.size() && head < after.size() && before[head] == after[head]) ++head;
  std::size_t tail = 0;
  while (tail < before.size() - head && tail < after.size() - head &&
         before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) {
    ++tail;
  }
  return {head, std::string(before.substr(head, before.size() - head - tail)),
          std::string(after.substr(head, after.size() - head - tail))};
}

/// An addition takes nothing away but the brackets of an empty list.
bool only_adds(const Difference& change) {
  return change.gone.find_first_not_of("[] ") == std::string::npos;
}

bool stays_inside(const Difference& change, const Range& range, std::string_view before) {
  // What is gone may be found one byte off where the new text begins or ends like the old one.
  const std::size_t end = change.begin + change.gone.size();
  return change.begin >= range.begin &&
         end <= std::max(range.end, before.find_first_of("\r\n", range.end));
}

json to_json(const Value& value) {
  if (value.kind == Kind::absent) return nullptr;
  if (value.kind == Kind::scalar) return value.text;
  json result = value.kind == Kind::list ? json::array() : json::object();
  for (const Value& item : value.items) result.push_back(to_json(item));
  for (const auto& [key, item] : value.entries) result[key] = to_json(item);
  return result;
}

/// Keeps a pair for the independent reader, where it was asked for.
void dump(const std::string& before, const std::string& after, const Value& intended) {
  const char* folder = std::getenv("NURTURE_DUMP");
  if (folder == nullptr) return;
  static int number = 0;
  const std::filesystem::path stem = std::filesystem::path(folder) / fmt::format("{:05}", number++);
  std::ofstream(stem.string() + ".before.yaml", std::ios::binary) << before;
  std::ofstream(stem.string() + ".after.yaml", std::ios::binary) << after;
  std::ofstream(stem.string() + ".json", std::ios::binary)
      << to_json(intended).dump(-1, ' ', false, json::error_handler_t::replace);
}

/// How many places of a file are tried: all of `many` where the pairs are kept, two in the suite
/// that runs before each commit.
std::size_t samples(std::size_t many) {
  return std::getenv("NURTURE_DUMP") == nullptr ? 1 : many;
}

/// About so many of the paths, from all over the file.
std::vector<Path> spread(const std::vector<Path>& paths, std::size_t count) {
  std::vector<Path> some;
  const std::size_t step = 1 + paths.size() / count;
  for (std::size_t i = step / 2; i < paths.size(); i += step) some.push_back(paths[i]);
  if (some.empty() && !paths.empty()) some.push_back(paths.front());
  return some;
}

/// Makes one change; empty where it is refused.
std::optional<std::string> make(const Document& document, const Change& change, Tally& tally) {
  try {
    std::string after = edit(document, {change}, {});
    ++tally.edited;
    const Value intended = applied(document.root().value(), change, {});
    const Reading again = read(after);
    if (!again.document || !same_meaning(again.document->root().value(), intended))
      ++tally.corrupted;
    dump(std::string(document.text()), after, intended);
    return after;
  } catch (const Refused& refused) {
    const std::string what = refused.what();
    ++tally.refused[what.substr(what.find(": ") + 2)];
    return std::nullopt;
  }
}

/// The documents of the corpus that are maps.
template <typename Visit>
Tally over_maps(Visit visit) {
  Tally tally;
  for (const auto& path : files()) {
    const Reading reading = read(test::slurp(path));
    if (!reading.document || reading.document->root().kind() != Kind::map) continue;
    ++tally.files;
    CAPTURE(path.string());
    visit(*reading.document, tally);
  }
  return tally;
}

void report(const char* what, const Tally& tally) {
  int refused = 0;
  for (const auto& [why, count] : tally.refused) refused += count;
  fmt::print("{}: {} files, {} edits made, {} refused, {} corrupted\n", what, tally.files,
             tally.edited, refused, tally.corrupted);
  for (const auto& [why, count] : tally.refused) fmt::print("  {:5} refused: {}\n", count, why);
  CHECK(tally.corrupted == 0);
  CHECK(tally.edited > 3 * refused);
}

}  // namespace

TEST_CASE("a new key leaves all other bytes of any file alone") {
  if (!test::has_corpora()) return;
  report("new key", over_maps([](const Document& document, Tally& tally) {
           const auto after = make(document, Set{{"x-nurture"}, scalar("a new: value")}, tally);
           if (after) CHECK(only_adds(difference(document.text(), *after)));
         }));
}

TEST_CASE("a changed scalar leaves all other bytes of any file alone") {
  if (!test::has_corpora()) return;
  report("changed scalar", over_maps([](const Document& document, Tally& tally) {
           const auto paths = paths_to(document, Kind::scalar);
           for (const Path& path : spread(paths, samples(8))) {
             const Range range = node_at(document, path).node().range;
             const auto after = make(document, Set{path, scalar("changed # to")}, tally);
             if (after)
               CHECK(stays_inside(difference(document.text(), *after), range, document.text()));
           }
         }));
}

TEST_CASE("an appended item leaves all other bytes of any file alone") {
  if (!test::has_corpora()) return;
  report("appended item", over_maps([](const Document& document, Tally& tally) {
           const auto paths = paths_to(document, Kind::list);
           for (const Path& path : spread(paths, samples(4))) {
             const std::size_t size = node_at(document, path).size();
             for (const Value& item : {scalar("an item"), map({{"date", scalar("2026-11-02")},
                                                               {"note", scalar("a\nb\n")}})}) {
               const auto after = make(document, Insert{path, size, item}, tally);
               if (after) CHECK(only_adds(difference(document.text(), *after)));
             }
           }
         }));
}
