// Reading thousands of files gives what reading each by itself does.
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
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
