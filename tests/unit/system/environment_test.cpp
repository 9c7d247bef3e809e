// The environment, and the folders that it names.
#include "system/environment.hpp"

#include <cstdlib>
#include <doctest/doctest.h>
#include <initializer_list>
#include <map>
#include <string>
#include <unistd.h>

#include "system/files.hpp"
#include "tests/support/temporary_folder.hpp"

namespace nurture::system {
namespace {

struct Variables : Environment {
  std::map<std::string, std::string> set;

  Variables(std::initializer_list<std::pair<const std::string, std::string>> values)
      : set(values) {}
  std::optional<std::string> get(const std::string& name) override {
    const auto found = set.find(name);
    if (found == set.end()) return std::nullopt;
    return found->second;
  }
  unsigned user() override { return 0; }
  std::string working_folder() override { return "/"; }
  std::string program() override { return {}; }
};

TEST_CASE(
    "the folders are those of the XDG variables, below HOME where these are no absolute path") {
  Variables home{{"HOME", "/home/ada"}};
  CHECK(config_folder(home) == "/home/ada/.config/nurture");
  CHECK(data_folder(home) == "/home/ada/.local/share/nurture");
  CHECK(state_folder(home) == "/home/ada/.local/state/nurture");
  CHECK(cache_folder(home) == "/home/ada/.cache/nurture");

  Variables set{{"HOME", "/home/ada"},
                {"XDG_CONFIG_HOME", "/c"},
                {"XDG_DATA_HOME", "relative"},
                {"XDG_STATE_HOME", ""}};
  CHECK(config_folder(set) == "/c/nurture");
  CHECK(data_folder(set) == "/home/ada/.local/share/nurture");
  CHECK(state_folder(set) == "/home/ada/.local/state/nurture");

  Variables nothing{};
  CHECK_FALSE(config_folder(nothing));
  Variables only_state{{"XDG_STATE_HOME", "/s"}, {"HOME", "not absolute"}};
  CHECK(state_folder(only_state) == "/s/nurture");
  CHECK_FALSE(cache_folder(only_state));
}

TEST_CASE("a variable that is empty is set, one that is not there is not") {
  RealEnvironment environment;
  ::setenv("NURTURE_TEST_EMPTY", "", 1);
  CHECK(environment.get("NURTURE_TEST_EMPTY") == "");
  CHECK_FALSE(environment.get("NURTURE_TEST_UNSET"));
  ::unsetenv("NURTURE_TEST_EMPTY");
}

TEST_CASE("the working folder is where the program was started") {
  const test::TemporaryFolder folder;
  const auto before = RealEnvironment().working_folder();
  REQUIRE(::chdir(folder.path().c_str()) == 0);
  CHECK(RealEnvironment().working_folder() == folder.path());
  REQUIRE(::chdir(before.c_str()) == 0);
}

TEST_CASE("a working folder that was removed is an error") {
  const auto before = RealEnvironment().working_folder();
  const test::TemporaryFolder folder;
  RealFiles().make_folders(folder / "gone", 0700);
  REQUIRE(::chdir((folder / "gone").c_str()) == 0);
  REQUIRE(::rmdir((folder / "gone").c_str()) == 0);
  CHECK_THROWS_WITH(RealEnvironment().working_folder(),
                    "cannot find the working folder: no such file or directory");
  REQUIRE(::chdir(before.c_str()) == 0);
}

}  // namespace
}  // namespace nurture::system
