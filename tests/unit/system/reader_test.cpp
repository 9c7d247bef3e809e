// Reading thousands of files, and looking at them, gives what each by itself does; each way of
// changing a file shows in its stamp.
#include <array>
#include <cerrno>
#include <cstddef>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <span>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include "system/files.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace nurture;
using system::FileKind;

namespace {

/// Two folders of 300 files each: some empty, some just as large as there is room for in a ring,
/// some larger, one gone, one a link, one a folder.
class Many {
 public:
  Many() {
    for (const std::string sub : {"a", "b"}) {
      std::filesystem::create_directories(root_ + "/" + sub);
      for (std::size_t i = 0; i < 300; ++i) {
        paths_.push_back(sub + "/" + std::to_string(i));
        const std::size_t size = i % 7 == 0 ? 0 : i % 50 == 1 ? 16'380 + i % 8 : 20 * i;
        std::ofstream(root_ + "/" + paths_.back())
            << std::string(size, static_cast<char>('a' + i % 26));
      }
    }
    std::filesystem::remove(root_ + "/a/100");
    std::filesystem::remove(root_ + "/a/101");
    std::filesystem::create_symlink("../b/5", root_ + "/a/101");
    std::filesystem::remove(root_ + "/b/200");
    std::filesystem::create_directory(root_ + "/b/200");
  }

  /// The first path whose text or error isn't that of the file read by itself.
  std::string first_difference() const {
    system::RealFiles files;
    const auto reader = files.reader(root_);
    const auto text_of = [&](const std::string& path) {
      return text([&] { return reader->read(path, nullptr); });
    };
    for (const auto& path : paths_) {
      const auto expected = text([&] { return files.read(root_ + "/" + path, 1u << 20); });
      if (text_of(path) != expected) return path;
    }
    return "";
  }

 private:
  template <typename Read>
  static std::string text(Read read) {
    try {
      return std::string(read());
    } catch (const system::FileError& error) {
      return error.what();
    }
  }

  test::TemporaryFolder folder_;
  std::string root_ = folder_.path();
  std::vector<std::string> paths_;
};

}  // namespace

TEST_CASE("a reader's texts and stamps are those of the files, whatever their size") {
  const test::TemporaryFolder folder;
  const std::string root = folder.path();
  std::filesystem::create_directories(root + "/sub");
  system::RealFiles files;
  const auto reader = files.reader(root);
  for (const std::size_t size : {0U, 1U, 1400U, 32767U, 32768U, 32769U, 100'000U}) {
    CAPTURE(size);
    const auto path = "sub/" + std::to_string(size);
    std::string text(size, 'a');
    for (std::size_t i = 0; i < size; ++i) text[i] = static_cast<char>('a' + i % 23);
    std::ofstream(root + "/" + path) << text;
    std::optional<system::Stamp> stamp;
    CHECK(reader->read(path, nullptr) == text);
    CHECK(reader->read(path, &stamp) == text);
    CHECK(stamp == files.stamp(root + "/" + path));
  }
  std::filesystem::create_symlink("sub/1400", root + "/link");
  CHECK(reader->read("link", nullptr).size() == 1400);
  for (const auto* path : {"none", "none/at/all", "sub"}) {
    CAPTURE(path);
    CHECK_THROWS_AS(reader->read(path, nullptr), system::FileError);
  }
}

TEST_CASE("a reader gives what reading each file by itself gives") {
  const Many many;
  CHECK(many.first_difference() == "");
}

TEST_CASE("a reader waits for no pipe, whoever writes to it") {
  const test::TemporaryFolder folder;
  const std::string path = folder.path() + "/pipe";
  REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
  system::RealFiles files;
  CHECK_THROWS_AS(files.reader(folder.path())->read("pipe", nullptr), system::FileError);
  std::fstream writer(path);  // open both ways, the pipe has a writer
  writer << "name: Ada" << std::flush;
  CHECK_THROWS_AS(files.reader(folder.path())->read("pipe", nullptr), system::FileError);
}

TEST_CASE("stamps of files, folders and links, and of nothing") {
  const test::TemporaryFolder folder;
  const std::string root = folder.path();
  std::filesystem::create_directories(root + "/sub");
  std::ofstream(root + "/one.yaml") << "name: One\n";
  std::ofstream(root + "/sub/two.yaml") << "name: Number two\n";
  std::filesystem::create_symlink("one.yaml", root + "/link.yaml");
  system::RealFiles files;
  const auto stamp = [&](const std::string& name) { return files.stamp(root + "/" + name); };
  const auto one = stamp("one.yaml");
  REQUIRE(one.has_value());
  CHECK(one->kind == FileKind::file);
  CHECK(one->size == 10);
  CHECK(stamp("sub")->kind == FileKind::folder);
  CHECK(stamp("sub/two.yaml")->size == 17);
  CHECK(stamp("link.yaml")->kind == FileKind::link);
  CHECK(!stamp("none"));
  CHECK(!stamp("none/at/all"));
  CHECK(!files.reader(root + "/none")->stamp("one.yaml"));

  std::optional<system::Stamp> read;
  CHECK(files.read_stamped(root + "/one.yaml", read) == "name: One\n");
  CHECK(read == one);
  ::chmod((root + "/one.yaml").c_str(), 0400);  // a change of the ctime alone
  CHECK(stamp("one.yaml") != one);
}

TEST_CASE("thousands of stamps are those of each") {
  const test::TemporaryFolder folder;
  const std::string root = folder.path();
  system::RealFiles files;
  const auto reader = files.reader(root);
  for (int i = 0; i < 2500; ++i) {
    const auto name = std::to_string(i);
    std::ofstream(root + "/" + name) << std::string(name.size() + 1, 'x');
    const auto stamp = files.stamp(root + "/" + name);
    REQUIRE(stamp);
    CHECK(stamp->size == name.size() + 1);
    CHECK(reader->stamp(name) == stamp);
  }
  CHECK(!reader->stamp("none"));
}

TEST_CASE("what changed within a tick hasn't settled") {
  constexpr std::int64_t second = 1'000'000'000, now = 1'795'000'000 * second + 500'000'000;
  const auto settled = [](std::int64_t mtime, std::int64_t ctime) {
    return system::settled({FileKind::file, 1, 1, mtime, ctime}, now);
  };
  CHECK(settled(now - second - 1, now - second - 1));
  CHECK(!settled(now - 1'000'001, now - second - 1));
  CHECK(!settled(now - second - 1, now - 1'000'001));
  CHECK(!settled(now + second + 1, now - second - 1));       // the clock was put back
  CHECK(!settled(now - 2 * second - 500'000'000, now - 1));  // whole seconds only: a coarse clock
  CHECK(settled(now - 4 * second - 500'000'000, now - 5 * second - 500'000'000));
}

TEST_CASE("a folder without folders is told by its links, its names come in any order") {
  const test::TemporaryFolder folder;
  const std::string root = folder.path();
  std::filesystem::create_directories(root + "/with/inner");
  std::ofstream(root + "/with/file") << "x";
  system::RealFiles files;
  CHECK(files.may_hold_folders(root + "/with"));
  CHECK(files.may_hold_folders(root + "/none"));
  int folders = 0, plain = 0;
  files.each_name(root + "/with", [&](std::string_view name, FileKind kind) {
    folders += name == "inner" && kind == FileKind::folder;
    plain += name == "file" && kind == FileKind::file;
  });
  CHECK(folders == 1);
  CHECK(plain == 1);
}

TEST_CASE("what is appended stands behind what was there; nothing is made") {
  const test::TemporaryFolder folder;
  const std::string path = std::string(folder.path()) + "/file";
  system::RealFiles files;
  CHECK_THROWS_AS(files.append_unsynced(path, "x"), system::FileError);
  files.write_new_unsynced(path, "one", 0600, {});
  files.append_unsynced(path, " two");
  CHECK(files.read(path, 100) == "one two");
}
