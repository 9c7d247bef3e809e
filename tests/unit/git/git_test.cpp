// What git says and where it is; one change as a commit; a commit read as files.
#include "git/git.hpp"

#include <algorithm>
#include <doctest/doctest.h>

#include "git/blobs.hpp"
#include "git/commit.hpp"
#include "git/driver.hpp"
#include "git/revision.hpp"
#include "git/status.hpp"
#include "tests/support/test_system.hpp"
#include "tests/unit/git/repository.hpp"

using namespace nurture;
using test::Repository;

namespace {

const base::Date today = *base::parse_iso("2026-11-23");

/// Runs as `program` and answers with that output, whatever it is asked.
git::ProcessResult answers(const char* output, int status = 0) {
  return {status, output, {}};
}

}  // namespace

TEST_CASE("git's own words are quoted without their labels, and without its hints") {
  CHECK(git::reason({128, "", "fatal: no such thing\nhint: try another\n"}) == "no such thing");
  CHECK(git::reason({1, "", "error: one.\nerror: Two:\nthree\n\nFour\nand five.\n"}) ==
        "one; Two: three; Four and five.");
  CHECK(git::reason({128 + 15, "", ""}) == "it was killed by signal 15");
  CHECK(git::reason({127, "", "no such file"}) == "git is not installed");
  CHECK(git::reason({3, "", ""}) == "exit status 3");
}

TEST_CASE("a work tree is found from the folders below it, and not where there is none") {
  if (!test::git_is_here()) return;
  Repository repository;
  repository.files.make_folders(repository.folder / "some people", 0700);
  const auto below =
      git::find_work_tree(git::Git(repository.process, repository.folder / "some people"));
  REQUIRE(below.tree);
  CHECK(below.tree->prefix == "some people/");
  CHECK(below.tree->git_dir == below.tree->top + "/.git");
  CHECK(git::under_way(repository.files, *below.tree) == nullptr);
  repository.write(".git/MERGE_HEAD", "x");
  CHECK(git::under_way(repository.files, *below.tree)->what == std::string("a merge is under way"));
  CHECK_FALSE(git::find_work_tree(git::Git(repository.process, "/")).tree);
  test::FakeProcess nothing;
  CHECK_FALSE(git::find_work_tree(git::Git(nothing, "/")).installed);
}

TEST_CASE("a repository that a hook names is not ours") {
  if (!test::git_is_here()) return;
  Repository repository;
  ::setenv("GIT_DIR", "/nowhere", 1);
  CHECK(git::find_work_tree(repository.git).tree);
  ::unsetenv("GIT_DIR");
}

TEST_CASE("a folder of a clone that looks like a repository is not taken for one") {
  if (!test::git_is_here()) return;
  Repository repository;
  repository.write("library/HEAD", "ref: refs/heads/main\n");
  repository.write("library/objects/keep", "");
  repository.write("library/refs/keep", "");
  repository.write("library/config",
                   "[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = .\n"
                   "\tfsmonitor = \"touch '" +
                       (repository.folder / "ran") + "'; false\"\n");
  const std::string trap = repository.folder / "library";
  repository.process.capture({"git", "-C", trap, "status"}, {}, {});
  REQUIRE(repository.files.info(repository.folder / "ran"));  // git itself falls into it
  repository.files.remove(repository.folder / "ran");
  const auto search = git::find_work_tree(git::Git(repository.process, trap));
  CHECK_FALSE(search.tree);
  CHECK_FALSE(search.refusal.empty());
  git::Git(repository.process, trap).act({"status"});
  CHECK_FALSE(repository.files.info(repository.folder / "ran"));
}

TEST_CASE("the driver's line holds for any place, and leaves the rest to git") {
  CHECK(git::driver_line("/usr/bin/nurture").starts_with("'/usr/bin/nurture' merge-file "));
  CHECK(git::driver_line("/a b/it's 100%").starts_with("'/a b/it'\\''s 100%%' merge-file "));
  CHECK(git::driver_line("nurture").find("git merge-file") != std::string::npos);
}

TEST_CASE("the program's place on PATH is registered where it is the program") {
  test::TestSystem test;
  auto system = test.system();
  CHECK(git::program_path(system) == "/usr/bin/nurture");
  test.environment.program_path = "/opt/nurture-1.0/nurture";
  test.environment.variables["PATH"] = "bin:/none:/home/ada";
  CHECK(git::program_path(system) == "/opt/nurture-1.0/nurture");
  test.files.put("/home/ada/nurture", "a program");
  CHECK(git::program_path(system) == "/opt/nurture-1.0/nurture");  // another one
  test.environment.program_path = "/home/ada/nurture";
  CHECK(git::program_path(system) == "/home/ada/nurture");
  CHECK(git::can_run(system, "'/home/ada/nurture' merge-file %O"));
  CHECK(git::can_run(system, "nurture merge-file %O"));
  CHECK_FALSE(git::can_run(system, "/home/bob/nurture merge-file"));
  CHECK_FALSE(git::can_run(system, ""));
}

TEST_CASE("attributes and ignored names are added where they are missing, and only there") {
  const std::string fresh = git::with_attributes("");
  CHECK(git::with_attributes(fresh) == fresh);
  CHECK(git::with_attributes("*.pdf binary").starts_with("*.pdf binary\n#"));
  CHECK(git::with_ignored("x\r\n.*.nurture-*\r\n", ".*.nurture-*") == "x\r\n.*.nurture-*\r\n");
  CHECK(git::with_ignored("", ".d*").ends_with("\n.d*\n"));
}

TEST_CASE("what isn't committed is told with its name, whatever that is") {
  if (!test::git_is_here()) return;
  Repository repository;
  repository.write("a b\nc", "x");
  repository.write("d", "x");
  repository.commit();
  repository.write("a b\nc", "y");
  repository.write("-new", "z");
  const auto status = git::status(repository.git, {});
  CHECK_FALSE(status.detached);
  REQUIRE(status.entries.size() == 2);
  CHECK(status.entries[0].path == "a b\nc");
  CHECK(status.entries[1].path == "-new");
  CHECK(status.entries[1].untracked);
  CHECK(git::status(repository.git, {"d"}).entries.empty());
}

TEST_CASE("a commit is read as a store of its own, and can't be written to") {
  if (!test::git_is_here()) return;
  Repository repository;
  repository.write("contacts/work/ada.yaml", "name: Ada\n");
  repository.write("empty", "");
  const std::string first = repository.commit();
  repository.write("contacts/work/ada.yaml", "name: Ada King\n");
  const auto found = git::find_revision(repository.git, "HEAD", today);
  CHECK(found.commit == first);
  git::RevisionFiles files(repository.git, found.commit, "/store");
  CHECK(files.read("/store/contacts/work/ada.yaml", 1000) == "name: Ada\n");
  CHECK(files.read("/store/empty", 1000).empty());
  REQUIRE(files.list("/store").size() == 2);
  CHECK(files.list("/store/contacts")[0].kind == system::FileKind::folder);
  CHECK_FALSE(files.info("/store/orgs"));
  CHECK_THROWS_AS(files.read("/store/contacts", 1000), system::FileError);
  CHECK_THROWS_AS(files.remove("/store/empty"), base::Error);
  CHECK_THROWS_AS(git::find_revision(repository.git, "--all", today), base::Error);
}

TEST_CASE("half an answer is none") {
  test::FakeProcess process;
  const git::Git git(process, "/store");
  const struct {
    const char* said;
    bool whole;
  } cases[] = {
      {"aa blob 3\nabc\n", true},
      {"aa blob 3\nabc", false},
      {"aa blob 3\nab", false},
      {"aa blob 3\n", false},
      {"aa blob 3", false},
      {"aa missing\n", false},
      {"bb blob 3\nabc\n", false},
      {"aa blob x\nabc\n", false},
      {"aa blob \nabc\n", false},
      {"", false},
      {"aa blob 3\nabc\nmore", false},
      {"aa blob 99999999999999999999\nabc\n", false},
  };
  for (const auto& one : cases) {
    CAPTURE(one.said);
    process.play = [&](const auto&) { return answers(one.said); };
    if (one.whole) {
      CHECK(git::contents(git, {"aa"}) == git::Words{"abc"});
    } else {
      CHECK_THROWS_AS(git::contents(git, {"aa"}), base::Error);
    }
  }
  process.play = [&](const auto&) { return answers(""); };
  CHECK_THROWS_AS(git::status(git, {}), base::Error);
  process.play = [&](const auto&) { return answers("", 1); };
  CHECK_FALSE(git.find({"config", "--get", "x"}));
  process.play = [&](const auto&) { return answers("", 128 + 9); };
  CHECK_THROWS_AS(git.find({"config", "--get", "x"}), base::Error);
}

TEST_CASE("a day in braces is the newest commit by then, with or without a reflog") {
  if (!test::git_is_here()) return;
  Repository repository;
  std::vector<std::string> commits;
  for (const char* day : {"2026-09-10T12:00:00", "2026-10-20T12:00:00", "2026-11-20T12:00:00"}) {
    ::setenv("GIT_COMMITTER_DATE", day, 1);
    commits.push_back(repository.commit(day));
  }
  ::unsetenv("GIT_COMMITTER_DATE");
  const auto found = [&](const std::string& typed) {
    return git::find_revision(repository.git, typed, today).commit;
  };
  CHECK(found("main@{last month}") == commits[1]);
  CHECK(found("@{2026-11-20}") == commits[2]);
  CHECK(found("HEAD@{2026-11-19}") == commits[1]);
  CHECK(found("HEAD~1@{yesterday}") == commits[1]);
  CHECK(found("main@{1}") == commits[1]);  // git's own, by number
  CHECK(git::find_revision(repository.git, "main@{2026-09}", today).day ==
        *base::parse_iso("2026-09-10"));
  for (const char* typed : {"main@{2026-08-01}", "none@{yesterday}", "main@{5.years.ago}",
                            "main@{nonsense}", "", "--", "main^{tree}"}) {
    CAPTURE(typed);
    CHECK_THROWS_AS(found(typed), base::Error);
  }
}

TEST_CASE("a commit that is signed, and shown with its signature, is a commit") {
  if (!test::git_is_here()) return;
  Repository repository;
  const std::string commit = repository.commit();
  repository.run({"config", "log.showSignature", "true"});
  repository.run({"config", "gpg.program", "touch '" + (repository.folder / "ran") + "'"});
  CHECK(git::find_revision(repository.git, "HEAD", today).commit == commit);
  CHECK_FALSE(repository.files.info(repository.folder / "ran"));
}

TEST_CASE("a filter of the repository's own runs only where that is trusted") {
  if (!test::git_is_here()) return;
  Repository repository;
  repository.write(".gitattributes", "*.yaml filter=swap\n");
  repository.run({"config", "filter.swap.clean", "tr a-z \\\\200-\\\\231"});
  repository.run({"config", "filter.swap.smudge", "tr \\\\200-\\\\231 a-z"});
  const git::Git trusting(repository.process, repository.folder.path(), {true, false});
  const std::string id = git::Blobs(trusting).keep("ada", "ada.yaml");
  CHECK_FALSE(git::is_text(git::contents(repository.git, {id}).front()));
  CHECK(git::Blobs(trusting).texts({{id, "ada.yaml"}}) == git::Words{"ada"});
  const auto content = git::Blobs(repository.git).contents({{id, "ada.yaml"}}).front();
  CHECK(content.text.empty());
  CHECK(content.problem.find("nurture config git_filters on") != std::string::npos);
  CHECK_THROWS_AS(git::Blobs(repository.git).keep("ada", "ada.yaml"), base::Error);
  CHECK(git::Blobs(repository.git).texts({{git::keep(trusting, "bob"), "bob.txt"}}) ==
        git::Words{"bob"});
  // Not set up, or failing: never taken for the file.
  repository.run({"config", "filter.swap.smudge", "false"});
  CHECK_THROWS_AS(git::Blobs(trusting).texts({{id, "ada.yaml"}}), base::Error);
  repository.run({"config", "--remove-section", "filter.swap"});
  CHECK(git::Blobs(repository.git)
            .contents({{id, "ada.yaml"}})
            .front()
            .problem.find("no configuration") != std::string::npos);
}

TEST_CASE("what git ignores or overlooks is named with the reason") {
  if (!test::git_is_here()) return;
  Repository repository;
  repository.write(".gitignore", "# mine\ncontacts/b*\n!contacts/bob.yaml\n");
  repository.write("contacts/ada.yaml", "name: Ada\n");
  repository.write("contacts/bea.yaml", "name: Bea\n");
  repository.write("contacts/bob.yaml", "name: Bob\n");
  const auto found = git::ignored_below(repository.git, {"contacts", "orgs"});
  REQUIRE(found.size() == 1);
  CHECK(found[0].told() == "git ignores 'contacts/bea.yaml' (.gitignore:2: contacts/b*)");
  CHECK(git::ignored(repository.git, {"contacts/ada.yaml", "contacts/bob.yaml"}).empty());
  repository.commit();
  CHECK(git::overlooked(repository.git, {"contacts/ada.yaml"}).empty());
  repository.run({"update-index", "--skip-worktree", "contacts/ada.yaml"});
  CHECK(git::overlooked(repository.git, {"contacts/ada.yaml"}).find("--no-skip-worktree") !=
        std::string::npos);
}

TEST_CASE("what is saved while it is committed leaves nothing older staged") {
  if (!test::git_is_here()) return;
  Repository repository;
  repository.write(".gitattributes", "*.yaml filter=grow\n");
  repository.run({"config", "filter.grow.clean", "cat; date +%N"});  // another text at each look
  repository.write("some people/ada.yaml", "name: Ada\n");
  repository.commit();
  test::FixedClock clock;
  test::FakeEnvironment environment;
  test::FakeTerminal terminal;
  system::System system{clock, environment, repository.files, repository.process, terminal};
  const std::string root = repository.folder / "some people";
  git::Before before;
  before.tree = git::find_work_tree(git::Git(repository.process, root)).tree;
  repository.write("some people/ada.yaml", "name: Ada Lovelace\n");
  CHECK(git::commit(system, root, before, {"ada.yaml"}, "set: Ada").empty());
  CHECK(repository.run({"log", "-1", "--format=%s"}) == "set: Ada");
  CHECK(repository.run({"diff-index", "--cached", "HEAD"}).empty());
}

TEST_CASE("a git that held its lock for a moment only is waited for") {
  if (!test::git_is_here()) return;
  Repository repository;
  repository.commit();
  repository.write("ada.yaml", "name: Ada\n");
  test::FixedClock clock;
  test::FakeEnvironment environment;
  test::FakeTerminal terminal;
  test::FakeProcess process;
  int commits = 0;
  process.play = [&](const test::FakeProcess::Call& call) -> git::ProcessResult {
    const auto& words = call.command;
    if (std::find(words.begin(), words.end(), "commit") != words.end() && ++commits == 1) {
      return {128,
              {},
              "fatal: Unable to create '" + (repository.folder / ".git/index.lock") +
                  "': File exists.\n"};
    }
    return repository.process.capture(words, call.input, call.variables);
  };
  system::System system{clock, environment, repository.files, process, terminal};
  const auto root = repository.folder.path();
  git::Before before;
  before.tree = git::find_work_tree(git::Git(process, root)).tree;
  CHECK(git::commit(system, root, before, {"ada.yaml"}, "add: Ada").empty());
  CHECK(commits == 2);
  CHECK(clock.paused == 100);
}

TEST_CASE("a commit's message is one clean line, whatever a name holds") {
  CHECK(git::subject_line("log: Ada\nCo-authored-by: x\x1b[2J, call") ==
        "log: Ada Co-authored-by: x\\x1b[2J, call");
}

TEST_CASE("of a commit what is too large is refused by its size, and the rest is read") {
  if (!test::git_is_here()) return;
  Repository repository;
  repository.write("contacts/large.yaml", std::string(system::most_file_bytes + 1, 'x'));
  std::string half(system::most_file_bytes / 2, 'x');
  for (int i = 0; i < 20; ++i) {
    half.front() = static_cast<char>('a' + i);
    repository.write("contacts/deep/er/" + std::to_string(i) + ".yaml", half);
  }
  git::RevisionFiles files(repository.git, repository.commit(), "/store");
  CHECK(files.info("/store/contacts/large.yaml")->size == system::most_file_bytes + 1);
  CHECK_THROWS_AS(files.read("/store/contacts/large.yaml", system::most_file_bytes),
                  system::FileError);
  CHECK(files.list("/store/contacts/deep/er").size() == 20);
  for (const int i : {0, 19, 1, 18, 0}) {
    const auto path = "/store/contacts/deep/er/" + std::to_string(i) + ".yaml";
    CHECK(files.read(path, system::most_file_bytes).front() == 'a' + i);
    CHECK_THROWS_AS(files.read(path, 10), system::FileError);
  }
}
