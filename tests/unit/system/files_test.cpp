// Real files, in a folder of the test's own.
#include "system/files.hpp"

#include <cerrno>
#include <csignal>
#include <doctest/doctest.h>
#include <fcntl.h>
#include <fstream>
#include <grp.h>
#include <string>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/access_list.hpp"
#include "tests/support/skip.hpp"
#include "tests/support/temporary_folder.hpp"

namespace nurture::system {
namespace {

using test::TemporaryFolder;

int code_of(auto&& action) {
  try {
    action();
  } catch (const FileError& error) {
    return error.code();
  }
  return 0;
}

std::string words_of(auto&& action) {
  try {
    action();
  } catch (const FileError& error) {
    return error.what();
  }
  return {};
}

TEST_CASE("what was written is read back, byte for byte") {
  const TemporaryFolder folder;
  RealFiles files;
  const std::string contents[] = {"", "a", std::string("\0\r\n\xff", 4), std::string(100'000, 'x')};
  for (const auto& content : contents) {
    files.write_new(folder / "a", content, 0600, {});
    CHECK(files.read(folder / "a", 1u << 20) == content);
    files.remove(folder / "a");
  }
}

TEST_CASE("an error names what failed, the file and why, in lower case") {
  const TemporaryFolder folder;
  RealFiles files;
  CHECK(words_of([&] { files.read(folder / "none", 10); }) ==
        "cannot read '" + folder / "none" + "': no such file or directory");
  CHECK(words_of([&] { files.read(folder.path(), 10); }) ==
        "cannot read '" + folder.path() + "': is a folder");
  CHECK(code_of([&] { files.remove(folder / "none"); }) == ENOENT);
  CHECK(code_of([&] { files.list(folder / "none"); }) == ENOENT);
  CHECK(code_of([&] { files.sync_folder(folder / "none"); }) == ENOENT);
  CHECK(code_of([&] { files.sync_all(folder / "none"); }) == ENOENT);
  CHECK_NOTHROW(files.sync_all(folder.path()));
}

TEST_CASE("a file larger than the bound is refused") {
  const TemporaryFolder folder;
  RealFiles files;
  files.write_new(folder / "a", "12345", 0600, {});
  CHECK(files.read(folder / "a", 5) == "12345");
  CHECK(words_of([&] { files.read(folder / "a", 4); }) ==
        "cannot read '" + folder / "a" + "': larger than 4 bytes");
  CHECK(words_of([&] { files.read_named("/dev/zero", most_file_bytes); }) ==
        "cannot read '/dev/zero': larger than 4 MB");
}

TEST_CASE("what may never end is no file of ours, and a pipe is read where the person names it") {
  const TemporaryFolder folder;
  RealFiles files;
  const std::string pipe = folder / "pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  for (const auto& path : {pipe, std::string("/dev/zero"), std::string("/dev/tty")}) {
    CAPTURE(path);
    CHECK(code_of([&] { files.read(path, 10); }) != 0);
    std::optional<Stamp> stamp;
    CHECK(code_of([&] { files.read_stamped(path, stamp); }) != 0);
  }
  CHECK(words_of([&] { files.read(pipe, 10); }) ==
        "cannot read '" + pipe + "': is not a plain file");
  CHECK(files.info(pipe)->kind == FileKind::other);
  CHECK(files.read_named(pipe, most_file_bytes).empty());
  // Open both ways, the pipe has a writer.
  std::fstream writer(pipe);
  CHECK(code_of([&] { files.read(pipe, 10); }) == EINVAL);
}

TEST_CASE("only what isn't there counts as not there") {
  const TemporaryFolder folder;
  RealFiles files;
  files.write_new(folder / "file", "", 0600, {});
  REQUIRE(::symlink("loop", (folder / "loop").c_str()) == 0);
  for (const std::string path : {"none", "none/deep", "file/deep"}) {
    CAPTURE(path);
    CHECK_FALSE(files.info(folder / path));
    CHECK_FALSE(files.real_path(folder / path));
    CHECK_FALSE(files.stamp(folder / path));
  }
  CHECK(code_of([&] { files.info(folder / "loop/deep"); }) == ELOOP);
  CHECK(code_of([&] { files.real_path(folder / "loop"); }) == ELOOP);
  CHECK(files.stamp(folder / "loop/deep") == Stamp{FileKind::other});
}

TEST_CASE("a folder that lets others in does so whatever the umask") {
  const TemporaryFolder folder;
  RealFiles files;
  const auto umask_before = ::umask(077);
  files.make_folders(folder / "theirs/too", 02770);
  files.make_folders(folder / "mine", 0700);
  ::umask(umask_before);
  CHECK(files.info(folder / "theirs")->mode == 02770);
  CHECK(files.info(folder / "theirs/too")->mode == 02770);
  CHECK(files.info(folder / "mine")->mode == 0700);
}

TEST_CASE("a new file never replaces one, nor follows a link") {
  const TemporaryFolder folder;
  RealFiles files;
  files.write_new(folder / "a", "old", 0600, {});
  CHECK(code_of([&] { files.write_new(folder / "a", "new", 0600, {}); }) == EEXIST);
  REQUIRE(::symlink((folder / "elsewhere").c_str(), (folder / "link").c_str()) == 0);
  CHECK(code_of([&] { files.write_new(folder / "link", "new", 0600, {}); }) == EEXIST);
  CHECK(files.read(folder / "a", 10) == "old");
  CHECK_FALSE(files.info(folder / "elsewhere"));
}

TEST_CASE("a new file has the mode asked for, whatever the umask") {
  const TemporaryFolder folder;
  RealFiles files;
  const auto umask_before = ::umask(077);
  files.write_new(folder / "private", "x", 0600, {});
  const auto like = files.info(folder / "private");
  files.write_new(folder / "shared", "x", 0664, like);
  ::umask(umask_before);
  CHECK(files.info(folder / "private")->mode == 0600);
  CHECK(files.info(folder / "shared")->mode == 0664);
  CHECK(files.info(folder / "shared")->group == like->group);
}

TEST_CASE("a new file takes the owner of the old one where we may") {
  if (::geteuid() != 0) {
    test::skip("only root gives files away");
    return;
  }
  const TemporaryFolder folder;
  RealFiles files;
  FileInfo like;
  like.user = 12345;
  like.group = 23456;
  files.write_new(folder / "a", "x", 0640, like);
  const auto info = files.info(folder / "a");
  CHECK(info->user == 12345);
  CHECK(info->group == 23456);
  CHECK(info->mode == 0640);
}

// Who may not give it away: the bits were meant for a group that doesn't get it.
TEST_CASE("a new file that can't have the old one's group doesn't open to ours") {
  const TemporaryFolder folder;
  REQUIRE(::chmod(folder.path().c_str(), 0777) == 0);
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    constexpr uid_t nobody = 65534;
    if (::geteuid() == 0 &&
        (::setgroups(0, nullptr) != 0 || ::setresgid(nobody, nobody, nobody) != 0 ||
         ::setresuid(nobody, nobody, nobody) != 0)) {
      ::_exit(1);
    }
    FileInfo like;
    like.user = ::geteuid();
    like.group = 23456;
    RealFiles().write_new(folder / "a", "x", 0660, like);
    RealFiles().write_new(folder / "b", "x", 0664, like);
    ::_exit(0);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  REQUIRE(status == 0);
  RealFiles files;
  CHECK(files.info(folder / "a")->mode == 0600);
  CHECK(files.info(folder / "b")->mode == 0644);
}

TEST_CASE("a file that takes another's place takes its access control list") {
  const test::TemporaryFolder folder;
  RealFiles files;
  files.write_new(folder / "old", "a", 0600, {});
  files.write_new(folder / "new", "b", 0640, {});
  files.copy_access_list(folder / "old", folder / "new");
  CHECK((files.info(folder / "new")->mode & 0777) == 0640);  // there is none: nothing changes
  if (!test::give_access_list(folder / "old")) {
    test::skip("no access control lists here");
    return;
  }
  files.copy_access_list(folder / "old", folder / "new");
  CHECK(test::access_list_of(folder / "new") == test::some_access_list());
}

TEST_CASE("a folder's entries come sorted, each with its kind") {
  const TemporaryFolder folder;
  RealFiles files;
  files.write_new(folder / "b", "", 0600, {});
  files.make_folders(folder / "a/deep/er", 0700);
  REQUIRE(::symlink("b", (folder / "c").c_str()) == 0);
  const auto entries = files.list(folder.path());
  REQUIRE(entries.size() == 3);
  CHECK((entries[0].name == "a" && entries[0].kind == FileKind::folder));
  CHECK((entries[1].name == "b" && entries[1].kind == FileKind::file));
  CHECK((entries[2].name == "c" && entries[2].kind == FileKind::link));
  CHECK(files.info(folder / "a/deep/er")->mode == 0700);
  files.make_folders(folder / "a/deep/er", 0700);
  CHECK(code_of([&] { files.make_folders(folder / "b/below", 0700); }) == ENOTDIR);
  CHECK(code_of([&] { files.make_folders(folder / "b", 0700); }) == EEXIST);
}

TEST_CASE("the real path has every link followed") {
  const TemporaryFolder folder;
  RealFiles files;
  files.make_folders(folder / "real", 0700);
  files.write_new(folder / "real/a", "", 0600, {});
  REQUIRE(::symlink("real", (folder / "link").c_str()) == 0);
  REQUIRE(::symlink("nowhere", (folder / "dangling").c_str()) == 0);
  CHECK(files.real_path(folder / "link/../link/a") == folder / "real/a");
  CHECK_FALSE(files.real_path(folder / "dangling"));
}

TEST_CASE("an exchange swaps two files in one step") {
  const TemporaryFolder folder;
  RealFiles files;
  files.write_new(folder / "a", "A", 0600, {});
  files.write_new(folder / "b", "B", 0600, {});
  if (!files.exchange(folder / "a", folder / "b")) {
    test::skip("this file system has no exchange");
    return;
  }
  CHECK(files.read(folder / "a", 9) == "B");
  CHECK(files.read(folder / "b", 9) == "A");
  CHECK(code_of([&] { files.exchange(folder / "a", folder / "none"); }) == ENOENT);
}

TEST_CASE("a rename to a new name leaves what stands there alone") {
  const TemporaryFolder folder;
  RealFiles files;
  files.write_new(folder / "a", "A", 0600, {});
  files.write_new(folder / "b", "B", 0600, {});
  CHECK_FALSE(files.rename_to_new(folder / "a", folder / "b"));
  CHECK(files.read(folder / "b", 9) == "B");
  CHECK(files.rename_to_new(folder / "a", folder / "c"));
  CHECK(files.read(folder / "c", 9) == "A");
  CHECK_FALSE(files.info(folder / "a"));
  files.rename_over(folder / "c", folder / "b");
  CHECK(files.read(folder / "b", 9) == "A");
}

TEST_CASE("a lock is waited for, given back, and leaves no file") {
  const TemporaryFolder folder;
  RealFiles files;
  {
    const auto lock = files.lock(folder.path(), 1);
    CHECK(code_of([&] { RealFiles().lock(folder.path(), 0); }) == EWOULDBLOCK);
    CHECK(words_of([&] { RealFiles().lock(folder.path(), 0); }) ==
          "cannot lock '" + folder.path() + "': another nurture has been writing there for 0 s");
  }
  CHECK_NOTHROW(files.lock(folder.path(), 0));
  CHECK(files.list(folder.path()).empty());
  CHECK(code_of([&] { files.lock(folder / "none", 0); }) == ENOENT);
}

TEST_CASE("an interrupt ends who only works out what is to be changed, lock or not") {
  const TemporaryFolder folder;
  const pid_t child = ::fork();
  if (child == 0) {
    ::signal(SIGTERM, SIG_DFL);
    RealFiles files;
    const auto lock = files.lock(folder.path(), 1);
    ::raise(SIGTERM);
    ::_exit(0);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  CHECK(WIFSIGNALED(status));
  CHECK(WTERMSIG(status) == SIGTERM);
}

TEST_CASE("once something has changed an interrupt waits until the lock is given back") {
  const TemporaryFolder folder;
  const pid_t child = ::fork();
  if (child == 0) {
    ::signal(SIGTERM, SIG_DFL);
    RealFiles files;
    auto lock = files.lock(folder.path(), 1);
    files.write_new(folder / "first", "", 0600, {});
    ::raise(SIGTERM);
    std::ofstream(folder / "written") << "whole";
    ::dup2(::open((folder / "said").c_str(), O_WRONLY | O_CREAT, 0600), STDERR_FILENO);
    lock.reset();
    ::_exit(0);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  CHECK(WIFSIGNALED(status));
  CHECK(WTERMSIG(status) == SIGTERM);
  CHECK(RealFiles().info(folder / "written"));
  CHECK(RealFiles().read(folder / "said", 1000) ==
        "nurture: interrupted after its change was made\n");
}

TEST_CASE("who holds a lock can see that an interrupt waits, but for one that is ignored") {
  for (const bool ignored : {false, true}) {
    const TemporaryFolder folder;
    const pid_t child = ::fork();
    if (child == 0) {
      ::signal(SIGTERM, ignored ? SIG_IGN : SIG_DFL);
      RealFiles files;
      const auto lock = files.lock(folder.path(), 1);
      files.write_new_unsynced(folder / "first", "", 0600, {});
      const bool before = files.interrupted();
      ::raise(SIGTERM);
      ::_exit(before ? 2 : files.interrupted() ? 1 : 0);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == (ignored ? 0 : 1));
  }
}

TEST_CASE("a write that fails halfway is told, and leaves nothing of the file") {
  const TemporaryFolder folder;
  const pid_t child = ::fork();
  if (child == 0) {
    // A bound on the size of files stops a write as a full disk does.
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit bound{4096, 4096};
    ::setrlimit(RLIMIT_FSIZE, &bound);
    RealFiles files;
    const int code =
        code_of([&] { files.write_new(folder / "a", std::string(10'000, 'x'), 0600, {}); });
    ::_exit(code == EFBIG && !files.info(folder / "a") ? 0 : 1);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  CHECK(status == 0);
}

}  // namespace
}  // namespace nurture::system
