// Reading thousands of files gives what reading each by itself does.
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <span>
#include <sys/stat.h>
#include <thread>

#include "system/files.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace nurture;

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

TEST_CASE("what is read ahead is what reading each by itself gives") {
  const test::TemporaryFolder folder;
  const std::string root = folder.path();
  std::vector<std::string> paths;
  for (const std::string sub : {"a", "b"}) {
    std::filesystem::create_directories(root + "/" + sub);
    for (std::size_t i = 0; i < 300; ++i) {
      paths.push_back(sub + "/" + std::to_string(i));
      // Some empty, some just as large as there is room for, some larger.
      const std::size_t size = i % 7 == 0 ? 0 : i % 50 == 1 ? 16'380 + i % 8 : 20 * i;
      std::ofstream(root + "/" + paths.back())
          << std::string(size, static_cast<char>('a' + i % 26));
    }
  }
  std::filesystem::remove(root + "/a/100");
  std::filesystem::remove(root + "/a/101");
  std::filesystem::create_symlink("../b/5", root + "/a/101");
  std::filesystem::remove(root + "/b/200");
  std::filesystem::create_directory(root + "/b/200");
  system::RealFiles files;
  const auto text = [&](auto read) -> std::string {
    try {
      return std::string(read());
    } catch (const system::FileError& error) {
      return error.what();
    }
  };
  const auto reader = files.reader(root);
  for (std::size_t lot = 0; lot < paths.size(); lot += 100) {
    const auto ahead = std::span<const std::string>(paths).subspan(lot, 100);
    reader->ahead(ahead);
    for (const auto& path : ahead) {
      CAPTURE(path);
      const auto expected = text([&] { return files.read(root + "/" + path, 64u << 20); });
      CHECK(text([&] { return reader->read(path, nullptr); }) == expected);
      if (lot == 200) {  // not as it was said: nothing is mixed up
        CHECK(text([&] { return reader->read(paths[5], nullptr); }) == std::string(100, 'f'));
      }
    }
  }
}

TEST_CASE("a reader takes a pipe to its end") {
  const test::TemporaryFolder folder;
  const std::string path = folder.path() + "/pipe";
  REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
  // Open both ways, the pipe has a writer all the time that this one needs.
  std::fstream writer(path);
  std::jthread rest([&writer] {
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    writer << "the rest" << std::flush;
    writer.close();
  });
  writer << "name: Ada, and " << std::flush;
  system::RealFiles files;
  CHECK(files.reader(folder.path())->read("pipe", nullptr) == "name: Ada, and the rest");
}
