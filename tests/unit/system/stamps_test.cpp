// Stamps of real files: each way of changing a file shows.
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <sys/stat.h>

#include "system/files.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace nurture;
using system::FileKind;

TEST_CASE("stamps of files, folders and links, and of nothing") {
  const test::TemporaryFolder folder;
  const std::string root = folder.path();
  std::filesystem::create_directories(root + "/sub");
  std::ofstream(root + "/one.yaml") << "name: One\n";
  std::ofstream(root + "/sub/two.yaml") << "name: Number two\n";
  std::filesystem::create_symlink("one.yaml", root + "/link.yaml");
  system::RealFiles files;
  const auto stamps =
      files.stamps(root, {"one.yaml", "sub", "sub/two.yaml", "link.yaml", "none", "none/at/all"});
  REQUIRE(stamps.size() == 6);
  REQUIRE(stamps[0].has_value());
  CHECK(stamps[0]->kind == FileKind::file);
  CHECK(stamps[0]->size == 10);
  CHECK(stamps[1]->kind == FileKind::folder);
  CHECK(stamps[2]->size == 17);
  CHECK(stamps[3]->kind == FileKind::link);
  CHECK(!stamps[4]);
  CHECK(!stamps[5]);
  CHECK(files.stamps(root + "/none", {"one.yaml"}) ==
        std::vector<std::optional<system::Stamp>>{std::nullopt});

  std::optional<system::Stamp> read;
  CHECK(files.read_stamped(root + "/one.yaml", read) == "name: One\n");
  CHECK(read == stamps[0]);
  ::chmod((root + "/one.yaml").c_str(), 0400);  // a change of the ctime alone
  CHECK(files.stamps(root, {"one.yaml"}).front() != stamps[0]);
}

TEST_CASE("thousands of stamps are those of each") {
  const test::TemporaryFolder folder;
  const std::string root = folder.path();
  std::vector<std::string> names;
  std::vector<std::string_view> paths;
  for (int i = 0; i < 2500; ++i) names.push_back(std::to_string(i));
  for (const auto& name : names) {
    std::ofstream(root + "/" + name) << std::string(name.size() + 1, 'x');
    paths.push_back(name);
  }
  system::RealFiles files;
  const auto stamps = files.stamps(root, paths);
  const auto reader = files.reader(root);
  for (std::size_t i = 0; i < names.size(); ++i) {
    REQUIRE(stamps[i]);
    CHECK(stamps[i]->size == names[i].size() + 1);
    CHECK(reader->stamp(paths[i]) == stamps[i]);
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
  files.write_new_unsynced(path, "one");
  files.append_unsynced(path, " two");
  CHECK(files.read(path, 100) == "one two");
}
