// Reading thousands of files gives what reading each by itself does.
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
    CHECK(stamp == files.stamps(root, {path}).front());
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
