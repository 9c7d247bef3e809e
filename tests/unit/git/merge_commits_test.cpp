// Two commits as one tree: whose a path is, where a file went, what conflicts.
#include "git/merge_commits.hpp"

#include <doctest/doctest.h>

#include "git/blobs.hpp"
#include "tests/unit/git/repository.hpp"

using namespace nurture;
using test::Repository;

namespace {

/// A file has moved where the new one names the old; two changed texts follow one another.
git::Meaning meaning(Repository& repository) {
  git::Meaning made;
  made.is_moved = [](const std::string&, const std::string& text, const std::string& before) {
    return text.find("was " + before) != std::string::npos;
  };
  made.merge = [&repository](const std::string& base, const std::string& ours,
                             const std::string& theirs, const std::string&) {
    auto& files = repository.files;
    const std::string old = files.read(base, 1000), mine = files.read(ours, 1000);
    const std::string yours = files.read(theirs, 1000);
    if (mine.find("clash") != std::string::npos) return false;
    files.remove(ours);
    files.write_new(ours, mine + yours.substr(std::min(old.size(), yours.size())), 0600, {});
    return true;
  };
  return made;
}

struct Sides {
  Repository repository;
  std::string base, ours, theirs;

  void begin() { base = repository.commit(); }
  /// What is done from here on is theirs, and then ours.
  void their_turn() { repository.run({"checkout", "--quiet", "-b", "theirs"}); }
  void our_turn() {
    theirs = repository.commit();
    repository.run({"checkout", "--quiet", "main"});
  }
  git::MergedCommits merge() {
    ours = repository.commit();
    const std::string scratch = repository.folder / ".git/scratch";
    repository.files.make_folders(scratch, 0700);
    return git::merge_commits(repository.files, repository.git, base, ours, theirs,
                              meaning(repository), scratch);
  }
  std::string names(const std::string& tree) {
    return repository.run({"ls-tree", "-r", "--name-only", tree});
  }
  std::string text(const std::string& tree, const std::string& path) {
    return repository.git.answer({"cat-file", "blob", tree + ":" + path});
  }
};

}  // namespace

TEST_CASE("what one side changed is that side's, what both did is merged") {
  if (!test::git_is_here()) return;
  Sides sides;
  sides.repository.write("both", "begin\n");
  sides.repository.write("gone", "to go\n");
  sides.begin();
  sides.their_turn();
  sides.repository.write("both", "begin\ntheirs\n");
  sides.repository.write("new", "theirs\n");
  sides.repository.files.remove(sides.repository.folder / "gone");
  sides.our_turn();
  sides.repository.write("both", "begin\nours\n");
  sides.repository.write("mine", "ours\n");
  const auto merged = sides.merge();
  REQUIRE(merged.conflicts.empty());
  CHECK(sides.names(merged.tree) == "both\nmine\nnew");
  CHECK(sides.text(merged.tree, "both") == "begin\nours\ntheirs\n");
  CHECK(sides.repository.run({"status", "--porcelain"}) == "");
}

TEST_CASE("a change goes where the file says that it went, on either side") {
  if (!test::git_is_here()) return;
  for (const bool we_move : {true, false}) {
    Sides sides;
    sides.repository.write("ada", "name\n");
    sides.begin();
    const auto move = [&] {
      sides.repository.files.remove(sides.repository.folder / "ada");
      sides.repository.write("king", "name\nwas ada\n");
    };
    const auto log = [&] { sides.repository.write("ada", "name\ncall\n"); };
    sides.their_turn();
    we_move ? log() : move();
    sides.our_turn();
    we_move ? move() : log();
    const auto merged = sides.merge();
    REQUIRE(merged.conflicts.empty());
    CHECK(sides.names(merged.tree) == "king");
    const std::string text = sides.text(merged.tree, "king");
    CHECK(text.find("call\n") != std::string::npos);
    CHECK(text.find("was ada\n") != std::string::npos);
  }
}

TEST_CASE("a change goes into the file that another one went into, whatever both did to that") {
  if (!test::git_is_here()) return;
  for (const bool we_join : {true, false}) {
    for (const bool both_log : {true, false}) {
      Sides sides;
      sides.repository.write("ada", "Adah\n");
      sides.repository.write("king", "King\n");
      sides.begin();
      const auto join = [&] {
        sides.repository.files.remove(sides.repository.folder / "king");
        sides.repository.write("ada", "Adah\nwas king\n");
      };
      const auto log = [&] {
        sides.repository.write("king", "King\ncall to king\n");
        if (both_log) sides.repository.write("ada", "Adah\ncall to ada\n");
      };
      sides.their_turn();
      we_join ? log() : join();
      sides.our_turn();
      we_join ? join() : log();
      const auto merged = sides.merge();
      REQUIRE(merged.conflicts.empty());
      CHECK(sides.names(merged.tree) == "ada");
      const std::string text = sides.text(merged.tree, "ada");
      CHECK(text.find("call to king\n") != std::string::npos);
      CHECK(text.find("was king\n") != std::string::npos);
      CHECK((text.find("call to ada\n") != std::string::npos) == both_log);
    }
  }
}

TEST_CASE("one that went into the other on either side, and the other way about, is a conflict") {
  if (!test::git_is_here()) return;
  Sides sides;
  sides.repository.write("ada", "Ada\n");
  sides.repository.write("king", "King\n");
  sides.begin();
  sides.their_turn();
  sides.repository.files.remove(sides.repository.folder / "king");
  sides.repository.write("ada", "Ada\nwas king\n");
  sides.our_turn();
  sides.repository.files.remove(sides.repository.folder / "ada");
  sides.repository.write("king", "King\nwas ada\n");
  const auto merged = sides.merge();
  CHECK(merged.conflicts.size() == 2);
  CHECK(merged.tree.empty());
}

TEST_CASE("a call is never written to somebody who only looks alike") {
  if (!test::git_is_here()) return;
  Sides sides;
  const std::string alike = "added: 2026-11-01\norg: Analytical Engines\ntitle: Engineer\n";
  sides.repository.write("ada", "name: Ada\n" + alike);
  sides.begin();
  sides.their_turn();
  sides.repository.write("ada", "name: Ada\n" + alike + "call\n");
  sides.our_turn();
  sides.repository.files.remove(sides.repository.folder / "ada");
  sides.repository.write("bob", "name: Bob\n" + alike);
  const auto merged = sides.merge();
  REQUIRE(merged.conflicts.size() == 1);
  CHECK(merged.conflicts[0].path == "ada");
  CHECK(merged.conflicts[0].what == "changed on the remote, deleted here");
  // git's own merge does that: it is why we don't leave it to git.
  sides.repository.run({"merge", "--quiet", "--no-edit", "theirs"});
  CHECK(sides.repository.files.read(sides.repository.folder / "bob", 1000).ends_with("call\n"));
}

TEST_CASE("what one side moved and the other deleted doesn't come back by itself") {
  if (!test::git_is_here()) return;
  Sides sides;
  sides.repository.write("ada", "name\n");
  sides.repository.write("bob", "name\n");
  sides.begin();
  sides.their_turn();
  sides.repository.files.remove(sides.repository.folder / "ada");
  sides.repository.files.remove(sides.repository.folder / "bob");
  sides.repository.write("king", "was bob\n");
  sides.our_turn();
  sides.repository.files.remove(sides.repository.folder / "ada");
  sides.repository.write("lovelace", "was ada\n");
  sides.repository.files.remove(sides.repository.folder / "bob");
  const auto merged = sides.merge();
  CHECK(merged.tree.empty());
  REQUIRE(merged.conflicts.size() == 2);
  CHECK(merged.conflicts[0].what == "moved to 'lovelace' here, deleted on the remote");
  CHECK(merged.conflicts[1].what == "moved to 'king' on the remote, deleted here");
}

TEST_CASE("what can't both hold is named, and no tree is made") {
  if (!test::git_is_here()) return;
  Sides sides;
  sides.repository.write("ada", "name\n");
  sides.repository.write("bob", "name\n");
  sides.begin();
  sides.their_turn();
  sides.repository.write("bob", "theirs\n");
  sides.repository.files.remove(sides.repository.folder / "ada");
  sides.repository.write("king", "was ada\n");
  sides.our_turn();
  sides.repository.write("bob", "clash\n<<<<<<< here\n");
  sides.repository.files.remove(sides.repository.folder / "ada");
  sides.repository.write("lovelace", "was ada\n");
  const auto merged = sides.merge();
  CHECK(merged.tree.empty());
  REQUIRE(merged.conflicts.size() == 2);
  CHECK(merged.conflicts[0].what == "moved to 'lovelace' here, to 'king' on the remote");
  CHECK(merged.conflicts[1].path == "bob");
  CHECK(merged.conflicts[1].line == 2);
}
