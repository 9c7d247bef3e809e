// Real three-way merges of other projects: a merge without markers means what their people made of
// it, or was theirs to decide. A key that was set in two ways is always a conflict.
#include "tests/unit/yaml/corpus.hpp"

#include <doctest/doctest.h>
#include <fmt/core.h>
#include <map>
#include <sstream>

#include "merge/merge.hpp"
#include "yaml/reader.hpp"

using namespace nurture::merge;
using namespace nurture::yaml;

namespace {

using How = Policy::Kind;
using Inside = std::vector<KeyPolicy>;

Policy of_kind(How kind) {
  Policy policy;
  policy.kind = kind;
  return policy;
}

Policy record(Inside inside = {}) {
  Policy policy = of_kind(How::record);
  policy.inside = std::move(inside);
  return policy;
}

Policy keyed(std::vector<std::string> keys, Inside inside = {}) {
  Policy policy = of_kind(How::log);
  policy.inside = std::move(inside);
  policy.identity.keys = std::move(keys);
  return policy;
}

/// unitedstates/congress-legislators: lists of people, offices and committees.
Policy people() {
  const Policy id = record({{"fec", of_kind(How::set)}});
  const Policy terms = keyed({"start"});
  const Policy offices = keyed({"id"});
  return keyed({"id", "thomas_id", "name"}, {{"id", id},
                                             {"name", record()},
                                             {"bio", record()},
                                             {"social", record()},
                                             {"terms", terms},
                                             {"family", keyed({"name"})},
                                             {"offices", offices},
                                             {"subcommittees", keyed({"thomas_id"})}});
}

/// kubernetes/community: groups of groups.
Policy groups() {
  const Policy leads = keyed({"github"});
  const Policy leadership =
      record({{"chairs", leads}, {"tech_leads", leads}, {"emeritus_leads", leads}});
  const Policy contact = record({{"teams", keyed({"name"})}});
  Policy policy = record();
  policy.others = {keyed({"dir"}, {{"leadership", leadership},
                                   {"meetings", keyed({"description"})},
                                   {"contact", contact},
                                   {"subprojects", keyed({"name"})}})};
  return policy;
}

struct Tally {
  int clean = 0, conflict = 0, refused = 0, wrong = 0;
};

void report(const char* what, const Tally& tally, int least_clean) {
  fmt::print("{}: {} clean, {} conflict, {} unreadable, {} wrong\n", what, tally.clean,
             tally.conflict, tally.refused, tally.wrong);
  CHECK(tally.wrong == 0);
  CHECK(tally.clean >= least_clean);
}

/// The rows of a table, by column.
std::vector<std::map<std::string, std::string>> rows(const std::string& name) {
  std::vector<std::map<std::string, std::string>> result;
  std::vector<std::string> columns;
  std::istringstream lines(test::slurp(test::corpora() / "merge" / name));
  for (std::string line; std::getline(lines, line);) {
    std::vector<std::string> cells;
    std::istringstream row(line);
    for (std::string cell; std::getline(row, cell, '\t');) cells.push_back(cell);
    if (columns.empty()) {
      columns = cells;
      continue;
    }
    std::map<std::string, std::string> named;
    for (std::size_t i = 0; i < cells.size() && i < columns.size(); ++i)
      named[columns[i]] = cells[i];
    result.push_back(named);
  }
  return result;
}

Merged merge_case(const std::filesystem::path& folder, const Policy& policy) {
  const auto text = [&](const char* name) { return test::slurp(folder / name); };
  return merge(text("base.yaml"), text("ours.yaml"), text("theirs.yaml"), policy);
}

void judge(const std::string& table, const Policy& policy, int least_clean) {
  Tally tally;
  for (auto& row : rows(table)) {
    const auto folder = test::corpora() / "merge" / row["case"];
    CAPTURE(folder.string());
    const Merged merged = merge_case(folder, policy);
    const Reading upstream = read(test::slurp(folder / "merged.yaml"));
    REQUIRE(upstream.document);
    CHECK_MESSAGE(merged.outcome != Outcome::unwritable, merged.why);
    if (merged.outcome == Outcome::conflict) {
      ++tally.conflict;
      fmt::print("  conflict: {}, {}\n", row["case"], row["git merge-file"]);
    } else if (merged.outcome != Outcome::clean) {
      ++tally.refused;
    } else if (reads_as(merged.text, upstream.document->root().value())) {
      ++tally.clean;
    } else {
      ++tally.wrong;
      fmt::print("  wrong: {}\n", row["case"]);
    }
  }
  report(table.c_str(), tally, least_clean);
}

/// What their tool leaves for people to decide has markers.
bool expects_conflict(const std::string& verdict) {
  return verdict.starts_with("conflict");
}

}  // namespace

TEST_CASE("merges of people's files mean what their people made of them") {
  if (!test::has_corpora()) return;
  judge("people-cases.tsv", people(), 26);
  judge("k8s-cases.tsv", groups(), 1);
}

namespace {

std::string indented(const std::string& text) {
  std::string result = "name: X\nx-data:\n";
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);)
    result += (line.empty() ? "" : "  ") + line + "\n";
  return result;
}

/// Where git's lines alone came to what their people made of it.
void judge_unknown(const std::string& table, int least_clean) {
  const Policy any = of_kind(How::any);
  Tally tally;
  for (auto& row : rows(table)) {
    const auto folder = test::corpora() / "merge" / row["case"];
    CAPTURE(folder.string());
    const auto text = [&](const char* name) { return test::slurp(folder / name); };
    const bool by_lines = row["result"] == "= upstream result";
    for (const bool inside : {false, true}) {
      const auto version = [&](const char* name) {
        return inside ? indented(text(name)) : text(name);
      };
      const Merged merged =
          merge(version("base.yaml"), version("ours.yaml"), version("theirs.yaml"), any);
      const Reading upstream = read(version("merged.yaml"));
      REQUIRE(upstream.document);
      const bool right = merged.outcome == Outcome::clean &&
                         reads_as(merged.text, upstream.document->root().value());
      if (by_lines) CHECK(right);
      if (right) {
        ++tally.clean;
      } else if (merged.outcome == Outcome::conflict) {
        ++tally.conflict;
        fmt::print("  conflict: {}, {}\n", row["case"], row["git merge-file"]);
      } else {
        ++(merged.outcome == Outcome::clean ? tally.wrong : tally.refused);
      }
    }
  }
  report(table.c_str(), tally, least_clean);
}

}  // namespace

TEST_CASE("files and blocks of kinds that nobody described merge as well as their lines do") {
  if (!test::has_corpora()) return;
  judge_unknown("people-cases.tsv", 50);
  judge_unknown("k8s-cases.tsv", 2);
}

TEST_CASE("the cases of a structural merge tool come out as it expects them") {
  if (!test::has_corpora()) return;
  const Policy policy = record({{"foo", of_kind(How::set)}, {"l", keyed({})}});
  Tally tally;
  for (auto& row : rows("cases.tsv")) {
    const auto folder = test::corpora() / "merge" / row["case"];
    const std::string ending = row["case"].find("json") == std::string::npos ? ".yml" : ".json";
    const auto text = [&](const std::string& name) {
      return test::slurp(folder / (name + ending));
    };
    CAPTURE(folder.string());
    const Merged merged = merge(text("base"), text("left"), text("right"), policy);
    const bool conflicting = !merged.meaning && merged.outcome != Outcome::unreadable;
    if (merged.outcome == Outcome::unreadable) {
      ++tally.refused;
    } else if (conflicting != expects_conflict(row["mergiraf expected"])) {
      ++tally.wrong;
    } else if (conflicting) {
      ++tally.conflict;
    } else {
      CHECK(reads_as(text("expected"), *merged.meaning));
      ++tally.clean;
    }
  }
  report("cases.tsv", tally, 2);
}
