// Who wrote which line of a file, as git blame says it.
#include "git/blame.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <fmt/core.h>

#include "repository.hpp"

using namespace nurture;
using test::Repository;

namespace {

std::optional<git::LineAuthors> blame(const git::Git& git, const std::string& path,
                                      const std::string& commit = {}) {
  return git::blame(git, {path}, commit).front();
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
  const auto lines = blame(repository.git, "ada");
  REQUIRE(lines);
  REQUIRE(lines->size() == 3);
  CHECK((*lines)[0].name == "Ada");
  CHECK((*lines)[1].name == "Dave of the \t Lakes");
  CHECK((*lines)[2].name.empty());
  CHECK(blame(repository.git, "ada", "HEAD~1")->size() == 1);
  CHECK_FALSE(blame(repository.git, "nobody"));
}

TEST_CASE("many files, and what they were called before, are each told of in their place") {
  if (!test::git_is_here()) return;
  Repository repository;
  git::Words paths;
  for (int i = 0; i < 20; ++i) {
    paths.push_back(fmt::format("people/{}", i));
    repository.write(fmt::format("old/{}", i), fmt::format("the file number {}\n", i));
  }
  repository.commit();
  repository.run({"mv", "old", "people"});
  repository.run({"config", "user.name", "Dave"});
  repository.commit();
  repository.write("people/7", "the file number 7\nmore\n");
  repository.commit();
  const auto found = git::blame(repository.git, paths);
  for (const auto& lines : found) CHECK(lines.value().front().name == "Ada");
  CHECK(found[7]->back().name == "Dave");
  CHECK(found[8]->size() == 1);
  const git::Git below(repository.process, repository.folder / "people");
  CHECK(git::blame(below, {"7", "8"})[0] == found[7]);
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
    const auto lines = blame(repository.git, "ada");
    REQUIRE(lines);
    CHECK(lines->at(0).name == "Eve");
    CHECK(texts(git::blame(repository.git, {"ada", "bob"})[1]) == texts(lines));
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
  CHECK_THROWS_AS(blame(repository.git, "ada"), base::Error);
}

TEST_CASE("what git says when it fails is told") {
  if (!test::git_is_here()) return;
  Repository repository;
  repository.write("ada", "one\n");
  repository.write("bob", "one\n");
  const auto both = [&] { return git::blame(repository.git, {"ada", "bob"}); };
  CHECK(both() == std::vector<std::optional<git::LineAuthors>>(2));  // no commit yet
  repository.commit();
  CHECK(texts(both()[1]).size() == 1);
  CHECK_THROWS_AS(blame(repository.git, "ada", "no-such-commit"), base::Error);
}
