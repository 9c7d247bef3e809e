// Who wrote which line of a file, as git blame says it.
#include "git/blame.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <fmt/core.h>
#include <random>

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

/// How many files one pass tells of: it says what git blame says of each.
int count_told(const git::Git& git, const std::string& commit = {}) {
  const auto found = git::authors_by_path(git, commit);
  for (const auto& one : found) {
    INFO(one.first << " at '" << commit << "'");
    CHECK(texts(one.second) == texts(blame(git, one.first, commit)));
  }
  return static_cast<int>(found.size());
}

void commit_as(Repository& repository, const char* who, const std::string& text) {
  repository.write("ada", text);
  repository.run({"config", "user.name", who});
  repository.commit();
}

/// Entries are written, taken out and moved about, as several people and two branches would.
class Writers {
 public:
  explicit Writers(Repository& repository) : repository_(repository) {}

  void work(const git::Words& paths) {
    for (const std::string& path : paths) change(path);
  }
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

TEST_CASE("one pass says what git blame says: branches, merges, moves, work in progress") {
  if (!test::git_is_here()) return;
  Repository repository;
  Writers writers(repository);
  const git::Git below(repository.process, repository.folder / "contacts");
  const git::Words left{"contacts/ada", "contacts/é two"}, right{"orgs/x", "contacts/\"q\""};
  git::Words both = left;
  both.insert(both.end(), right.begin(), right.end());
  for (int i = 0; i < 6; ++i) writers.commit(both);
  CHECK(count_told(repository.git) == 3);  // git writes a quote otherwise
  for (int round = 0; round < 3; ++round) {
    repository.run({"checkout", "--quiet", "-b", fmt::format("side{}", round)});
    for (int i = 0; i < 3; ++i) writers.commit(round == 0 ? left : both);
    repository.run({"checkout", "--quiet", "main"});
    for (int i = 0; i < 3; ++i) writers.commit(round == 0 ? right : both);
    const char* const prefer = round == 1 ? "theirs" : "ours";
    repository.run({"merge", "--quiet", "--no-edit", "-X", prefer, fmt::format("side{}", round)});
    CHECK(count_told(repository.git) == 3);
    CHECK(count_told(below) == 2);
  }
  CHECK(count_told(repository.git, "main~4") > 0);
  writers.commit({"contacts/bob", "contacts/cem"});
  writers.commit({"contacts/bob", "contacts/cem"});
  CHECK(count_told(below) == 4);
  repository.run({"mv", "contacts/bob", "contacts/robert"});
  writers.commit({"contacts/robert", "contacts/cem", "contacts/dan"});
  CHECK(count_told(repository.git) == 4);  // not who was Bob, not Dan, who could be
  CHECK(count_told(below) == 3);
  repository.run({"mv", "orgs/x", "contacts/x"});
  writers.commit({"contacts/cem"});
  CHECK(count_told(below) == 3);  // what came from outside
  writers.work({"contacts/cem", "contacts/ada", "contacts/new"});
  repository.run({"add", "contacts/ada", "contacts/new"});
  repository.write("contacts/untracked", "one\n");
  CHECK(count_told(repository.git) == 5);
  CHECK(count_told(below) == 5);
  repository.run({"rm", "--quiet", "--cached", "contacts/cem"});
  CHECK(count_told(below) == 3);  // not Cem, nor who is new, who could be
  repository.files.remove(repository.folder / "contacts/cem");
  CHECK(count_told(below) == 3);
}

TEST_CASE("one pass: a line that went and came back on a side, and a merge made by hand") {
  if (!test::git_is_here()) return;
  Repository repository;
  const auto commit = [&](const char* who, const std::string& text) {
    commit_as(repository, who, text);
  };
  commit("Ada", "one\ntwo\n");
  repository.run({"checkout", "--quiet", "-b", "side"});
  commit("Bob", "two\n");
  commit("Cem", "one\ntwo\n");
  repository.run({"checkout", "--quiet", "main"});
  commit("Dan", "one\ntwo\nthree\n");
  repository.run({"merge", "--quiet", "--no-commit", "side"});
  CHECK(count_told(repository.git) == 0);  // the work tree has two parents
  repository.commit();
  CHECK(count_told(repository.git) == 1);
  CHECK(git::authors_by_path(repository.git, {}).at("ada")->at(0).name == "Ada");
  repository.run({"checkout", "--quiet", "side"});
  commit("Eve", "zero\none\ntwo\n");
  repository.run({"merge", "--quiet", "--no-commit", "main"});
  commit("Flo", "zero\none\nby hand\ntwo\nthree\n");
  repository.write("ada", "zero\none\nby hand\nthree\nfour");
  CHECK(count_told(repository.git) == 1);
}

TEST_CASE("one pass: a merge of a parent's text with another mode is the parent's") {
  if (!test::git_is_here()) return;
  Repository repository;
  const auto commit = [&](const char* who, const std::string& text) {
    commit_as(repository, who, text);
  };
  commit("Ada", "one\n");
  repository.run({"checkout", "--quiet", "-b", "side"});
  commit("Bob", "one\ntwo\nthree\n");
  repository.run({"checkout", "--quiet", "main"});
  commit("Cem", "one\ntwo\n");
  repository.run({"merge", "--quiet", "--no-commit", "-X", "theirs", "side"});
  repository.write("ada", "one\ntwo\nthree\n");
  repository.run({"add", "ada"});
  repository.run({"update-index", "--chmod=+x", "ada"});
  repository.run({"commit", "--quiet", "--message", "merged"});
  CHECK(count_told(repository.git, "HEAD") == 1);
  CHECK(git::authors_by_path(repository.git, "HEAD").at("ada")->at(1).name == "Bob");
}

TEST_CASE("one pass: empty files, links, and files in conflict") {
  if (!test::git_is_here()) return;
  Repository repository;
  for (const char* const path : {"ada", "bob", "cem", "dan"}) repository.write(path, "one\n");
  repository.write("empty", "");
  repository.commit();
  repository.write("empty", "one\n");
  repository.write("ada", "");
  repository.files.remove(repository.folder / "bob");
  std::filesystem::create_symlink("cem", repository.folder / "bob");
  repository.commit();
  CHECK(count_told(repository.git) > 2);
  repository.files.remove(repository.folder / "ada");
  repository.commit();
  repository.write("ada", "one\ntwo\n");
  repository.commit();
  CHECK(count_told(repository.git) > 2);
  repository.write("cem", "two\n");
  repository.run({"stash", "--quiet"});
  repository.write("cem", "three\n");
  repository.commit();
  CHECK(repository.git.ask({"stash", "pop"}).status == 1);
  CHECK(count_told(repository.git) == 0);
}

TEST_CASE("one pass: the user's own way of showing changes takes no part") {
  if (!test::git_is_here()) return;
  Repository repository;
  Writers writers(repository);
  for (int i = 0; i < 8; ++i) writers.commit({"ada", "bob"});
  for (const git::Words& one : std::vector<git::Words>{{"diff.algorithm", "patience"},
                                                       {"diff.noprefix", "true"},
                                                       {"diff.context", "3"},
                                                       {"diff.interHunkContext", "9"},
                                                       {"diff.relative", "true"},
                                                       {"color.ui", "always"},
                                                       {"log.follow", "true"},
                                                       {"log.abbrevCommit", "true"},
                                                       {"log.date", "relative"}}) {
    repository.run({"config", one[0], one[1]});
  }
  CHECK(count_told(repository.git) == 2);
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
    CHECK(count_told(repository.git) == 2);
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
  const std::vector<std::optional<git::LineAuthors>> unknown(2);
  CHECK(both() == unknown);  // no commit yet
  repository.run({"add", "ada"});
  CHECK(both() == unknown);
  repository.commit();
  CHECK(texts(both()[1]).size() == 1);
  CHECK_THROWS_AS(blame(repository.git, "ada", "no-such-commit"), base::Error);
}
