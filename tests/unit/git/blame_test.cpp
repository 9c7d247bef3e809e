// Who wrote which line: what one pass over the history says is what git blame says.
#include "git/blame.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <fmt/core.h>
#include <random>

#include "git/line_history.hpp"
#include "repository.hpp"

using namespace nurture;
using test::Repository;

namespace {

using Found = std::vector<std::optional<git::LineAuthors>>;

Found in_one_pass(const git::Git& git, const git::Words& paths, const std::string& commit = {}) {
  return git::authors_in_one_pass(git, *git::find_work_tree(git).tree, paths, commit);
}

/// What isn't committed yet has no day of its own.
std::vector<std::string> texts(const std::optional<git::LineAuthors>& lines) {
  if (!lines) return {"unknown"};
  std::vector<std::string> all;
  for (const git::Author& author : *lines) {
    all.push_back(author.name.empty() ? "-" : author.name + " " + base::iso(author.day));
  }
  return all;
}

/// How many of them one pass can tell of: as git blame does.
int told_alike(const git::Git& git, const git::Words& paths, const std::string& commit = {}) {
  const Found found = in_one_pass(git, paths, commit);
  int told = 0;
  for (std::size_t i = 0; i < paths.size(); ++i) {
    if (!found[i]) continue;
    INFO(paths[i] << " at '" << commit << "'");
    CHECK(texts(found[i]) == texts(git::blame(git, paths[i], commit)));
    ++told;
  }
  return told;
}

/// Entries are written, taken out and moved about, as several people and two branches would.
class Writers {
 public:
  explicit Writers(Repository& repository) : repository_(repository) {}

  void commit(const git::Words& paths) {
    for (const std::string& path : paths) {
      if (below(3) > 0) change(path);
    }
    ++day_;
    repository_.run({"config", "user.name", fmt::format("Writer {}", below(4))});
    repository_.run({"add", "--all"});
    repository_.run({"commit", "--quiet", "--allow-empty", "--message", "a commit", "--date",
                     fmt::format("2026-{:02}-{:02}T23:30:00-0800", 1 + day_ / 28, 1 + day_ % 28)});
  }
  int below(int bound) { return static_cast<int>(random_() % static_cast<unsigned>(bound)); }

 private:
  void change(const std::string& path) {
    auto& lines = base_of(path);
    const auto place = lines.begin() + below(static_cast<int>(lines.size()) + 1);
    if (below(4) == 0 && place != lines.end()) {
      lines.erase(place);
    } else {
      lines.insert(place, {fmt::format("  - date: {}\n", below(6)), "    channel: call\n"});
    }
    std::string text;
    for (const std::string& line : lines) text += line;
    repository_.write(path, text);
  }
  std::vector<std::string>& base_of(const std::string& path) {
    lines_.clear();
    if (!repository_.files.info(repository_.folder / path)) return lines_;
    std::string line;
    for (const char c : repository_.files.read(repository_.folder / path, 1 << 20)) {
      line += c;
      if (c == '\n') lines_.push_back(std::exchange(line, ""));
    }
    return lines_;
  }

  Repository& repository_;
  std::mt19937 random_{20261123};
  std::vector<std::string> lines_;
  int day_ = 0;
};

}  // namespace

TEST_CASE("each line has the one who wrote it, and nobody before it is committed") {
  if (!test::git_is_here()) return;
  Repository repository;
  repository.write("ada", "one\n");
  repository.commit();
  repository.run({"config", "user.name", "Dave of the \t Lakes"});
  repository.write("ada", "one\ntwo\n");
  repository.commit();
  repository.write("ada", "one\ntwo\nthree\n");
  const auto lines = git::blame(repository.git, "ada");
  REQUIRE(lines);
  REQUIRE(lines->size() == 3);
  CHECK((*lines)[0].name == "Ada");
  CHECK((*lines)[1].name == "Dave of the \t Lakes");
  CHECK((*lines)[2].name.empty());
  CHECK(git::blame(repository.git, "ada", "HEAD~1")->size() == 1);
  CHECK_FALSE(git::blame(repository.git, "nobody"));
  CHECK(told_alike(repository.git, {"ada", "nobody"}) == 1);
}

TEST_CASE("one pass says what git blame says: branches, merges, moves, work in progress") {
  if (!test::git_is_here()) return;
  Repository repository;
  Writers writers(repository);
  const git::Words paths{"contacts/ada", "contacts/bob", "contacts/\"q\" é", "orgs/x"};
  for (int round = 0; round < 4; ++round) {
    for (int i = 0; i < 3; ++i) writers.commit(paths);
    repository.run({"checkout", "--quiet", "-b", fmt::format("side{}", round)});
    for (int i = 0; i < 2; ++i) writers.commit(paths);
    repository.run({"checkout", "--quiet", "main"});
    for (int i = 0; i < 2; ++i) writers.commit(paths);
    repository.run({"merge", "--quiet", "--no-edit", "-X", round % 2 == 0 ? "ours" : "theirs",
                    fmt::format("side{}", round)});
  }
  CHECK(told_alike(repository.git, paths) == 4);
  repository.run({"mv", "contacts/bob", "contacts/robert"});
  git::Words moved = paths;
  moved[1] = "contacts/robert";
  for (int i = 0; i < 3; ++i) writers.commit(moved);
  CHECK(told_alike(repository.git, moved) == 4);
  CHECK(told_alike(repository.git, paths, "HEAD~5") == 4);
  repository.write("contacts/ada",
                   "new\n" + repository.files.read(repository.folder / "contacts/ada", 1 << 20));
  repository.write("contacts/fresh", "new\n");
  repository.run({"add", "contacts/fresh"});
  repository.run({"mv", "orgs/x", "orgs/y"});
  moved = {"contacts/ada", "contacts/robert", "contacts/fresh", "orgs/y"};
  CHECK(told_alike(repository.git, moved) == 3);  // fresh may be what became of orgs/x
}

TEST_CASE("a store that was moved within its repository keeps who wrote it") {
  if (!test::git_is_here()) return;
  Repository repository;
  Writers writers(repository);
  for (int i = 0; i < 3; ++i) writers.commit({"old/ada", "old/bob", "elsewhere"});
  repository.run({"mv", "old", "people"});
  for (int i = 0; i < 3; ++i) writers.commit({"people/ada", "people/bob", "people/cem"});
  const git::Git store(repository.process, repository.folder / "people");
  const Found found = in_one_pass(store, {"ada", "bob", "cem"});
  CHECK_FALSE(found[0]);  // git blame's business, as is what may have been either of them
  CHECK_FALSE(found[2]);
  const auto all =
      git::blame(store, repository.files, *git::find_work_tree(store).tree, {"ada", "bob", "cem"});
  CHECK(texts(all[0]) == texts(git::blame(store, "ada")));
  CHECK(texts(all[1]) == texts(git::blame(store, "bob")));
  CHECK(texts(all[2]) == texts(git::blame(store, "cem")));
}

TEST_CASE("a commit may claim any time") {
  if (!test::git_is_here()) return;
  Repository repository;
  repository.write("ada", "one\n");
  repository.write("bob", "one\n");
  repository.run({"add", "--all"});
  const std::string tree = repository.run({"write-tree"});
  for (const std::string when :
       {"18446744073709551615 +0000", "999999999999999 +0130", "1700000000 +zz30"}) {
    CAPTURE(when);
    const std::string commit = fmt::format(
        "tree {}\nauthor Eve <e@x> {}\ncommitter Eve <e@x> 0 +0000\n\nodd\n", tree, when);
    const std::string id = git::line(repository.git.answer(
        {"hash-object", "-t", "commit", "--literally", "-w", "--stdin"}, commit));
    repository.run({"update-ref", "refs/heads/main", id});
    const auto lines = git::blame(repository.git, "ada");
    REQUIRE(lines);
    CHECK(lines->at(0).name == "Eve");
    CHECK(told_alike(repository.git, {"ada", "bob"}) == 2);
  }
}

TEST_CASE("a branch that can't be read is not one without a commit") {
  if (!test::git_is_here()) return;
  Repository repository;
  repository.write("ada", "one\n");
  repository.commit();
  const std::string branch = repository.folder / ".git/refs/heads/main";
  repository.files.remove(branch);
  std::filesystem::create_symlink("main", branch);
  CHECK_THROWS_AS(git::blame(repository.git, "ada"), base::Error);
}

TEST_CASE("what git says when it fails is told") {
  if (!test::git_is_here()) return;
  Repository repository;
  repository.write("ada", "one\n");
  repository.write("bob", "one\n");
  const auto both = [&] {
    return git::blame(repository.git, repository.files, *git::find_work_tree(repository.git).tree,
                      {"ada", "bob"});
  };
  CHECK(both() == Found{{}, {}});  // no commit yet
  repository.commit();
  CHECK(texts(both()[1]).size() == 1);
  CHECK_THROWS_AS(git::blame(repository.git, "ada", "no-such-commit"), base::Error);
  CHECK_THROWS_AS(in_one_pass(repository.git, {"ada", "bob"}, "no-such-commit"), base::Error);
}
