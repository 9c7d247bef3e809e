// Which folder is the store.
#include "store/locate.hpp"

#include <doctest/doctest.h>
#include <string>

#include "base/error.hpp"
#include "tests/support/test_system.hpp"

namespace nurture::store {
namespace {

using By = Location::By;
using test::TestSystem;

struct Scene : TestSystem {
  UserConfig config;
  std::optional<std::string> option;

  void store_at(const std::string& path) {
    files.put_folder(path);
    files.put(path + "/nurture.yaml", "format: 1\n");
  }
  Location find() { return locate(environment, files, config, option); }
  std::string failure() {
    try {
      const auto found = find();
      return "found " + found.root;
    } catch (const base::Error& error) {
      CHECK(error.exit() == base::Exit::usage);
      return std::string(error.what()) + "\n" + error.hint();
    }
  }
};

TEST_CASE("the first of option, variable, parent folder, config and data folder counts") {
  Scene scene;
  scene.environment.folder = "/home/ada/walk/deep/er";
  scene.files.put_folder("/home/ada/walk/deep/er");
  scene.config.store = "/home/ada/config";
  scene.environment.variables["NURTURE_STORE"] = "/home/ada/variable";
  scene.option = "/home/ada/option";
  for (const std::string name : {"option", "variable", "walk", "config", ".local/share/nurture"}) {
    scene.store_at("/home/ada/" + name);
  }
  const auto check = [&scene](const std::string& name, By by, bool own) {
    const auto found = scene.find();
    CHECK(found.root == "/home/ada/" + name);
    CHECK(found.by == by);
    CHECK(found.own == own);
  };
  check("option", By::option, false);
  scene.option.reset();
  check("variable", By::environment, false);
  scene.environment.variables["NURTURE_STORE"] = "";
  check("walk", By::parent, false);
  scene.files.remove("/home/ada/walk/nurture.yaml");
  check("config", By::config, true);
  scene.config.store = "";
  check(".local/share/nurture", By::data_home, true);
}

TEST_CASE(
    "a store is the user's own if the config names it, by whatever way it was found, or names "
    "none") {
  Scene scene;
  scene.store_at("/home/ada/people");
  scene.files.put_link("/home/ada/link", "people");
  scene.option = "people";
  CHECK(scene.find().own);
  scene.config.store = "~/link";
  CHECK(scene.find().own);
  scene.config.store = "~/other";
  CHECK_FALSE(scene.find().own);
}

TEST_CASE("a relative path is meant from the working folder, and links are followed") {
  Scene scene;
  scene.store_at("/home/ada/people");
  scene.files.put_link("/home/ada/here/link", "../people");
  scene.environment.folder = "/home/ada/here";
  for (const std::string path : {"../people", "link", "./link/", "/home/ada/people"}) {
    CAPTURE(path);
    scene.option = path;
    CHECK(scene.find().root == "/home/ada/people");
  }
}

TEST_CASE("a working folder that is gone is missed only by a relative path") {
  struct NoFolder : test::FakeEnvironment {
    std::string working_folder() override { throw system::FileError("it is gone", ENOENT); }
  } gone;
  Scene scene;
  scene.store_at("/home/ada/people");
  scene.config.store = "/home/ada/people";
  CHECK(locate(gone, scene.files, scene.config, {}).root == "/home/ada/people");
  CHECK(locate(gone, scene.files, {}, "/home/ada/people").root == "/home/ada/people");
  CHECK_THROWS_AS(locate(gone, scene.files, {}, "people"), base::Error);
}

TEST_CASE("a store that was named and can't be used says why, and what to do") {
  Scene scene;
  scene.files.put("/home/ada/file", "");
  scene.files.put_folder("/home/ada/empty");
  scene.files.put_folder("/home/ada/it's", 0700);
  scene.store_at("/home/ada/locked");
  scene.files.remove("/home/ada/locked/nurture.yaml");
  scene.files.info_of("/home/ada/locked").mode = 0;
  struct {
    std::string path, failure;
  } const cases[] = {
      {"none", "no store at 'none': no such folder\nmake one there: nurture init none"},
      {"file", "no store at 'file': it is a file\nname the folder that holds nurture.yaml"},
      {"empty",
       "no store at 'empty': it holds no nurture.yaml\nmake one there: nurture init empty"},
      {"it's",
       "no store at 'it's': it holds no nurture.yaml\nmake one there: nurture init 'it'\\''s'"},
      {"locked", "no store at 'locked': permission denied\ncheck who may read it"},
  };
  for (const auto& [path, failure] : cases) {
    const auto& shown = path;  // clang 14 captures no structured binding
    CAPTURE(shown);
    scene.option = path;
    CHECK(scene.failure() == failure);
  }
  scene.option.reset();
  scene.environment.variables["NURTURE_STORE"] = "none";
  CHECK(scene.failure().starts_with("no store at 'none' ($NURTURE_STORE): no such folder\n"));
  scene.environment.variables.erase("NURTURE_STORE");
  scene.config.path = "/home/ada/.config/nurture/config.yaml";
  scene.config.store = "~/none";
  CHECK(
      scene.failure().starts_with("no store at '/home/ada/none' ('store' in "
                                  "/home/ada/.config/nurture/config.yaml): no such folder\n"));
}

TEST_CASE("a folder above that others could have filled is passed over, and that is said") {
  struct {
    std::string name;
    unsigned user, group, folder_mode, file_mode;
    std::string reason;  ///< empty = it is the store
  } const cases[] = {
      {"the user's", 1000, 1000, 0700, 0600, ""},
      {"readable by all", 1000, 100, 0755, 0644, ""},
      {"a group of the user's own", 1000, 1000, 0775, 0664, ""},
      {"a shared group", 1000, 100, 0775, 0644, "may be written by its group"},
      {"everyone's", 1000, 1000, 0777, 0644, "may be written by anyone"},
      {"the file everyone's", 1000, 1000, 0755, 0666, "may be written by anyone"},
      {"someone else's", 0, 0, 0755, 0644, "belongs to someone else"},
  };
  for (const auto& each : cases) {
    CAPTURE(each.name);
    Scene scene;
    scene.store_at("/srv/shared");
    scene.files.put_folder("/srv/shared/below");
    scene.environment.folder = "/srv/shared/below";
    for (const std::string path : {"/srv/shared", "/srv/shared/nurture.yaml"}) {
      scene.files.info_of(path).user = each.user;
      scene.files.info_of(path).group = each.group;
    }
    scene.files.info_of("/srv/shared").mode = each.folder_mode;
    scene.files.info_of("/srv/shared/nurture.yaml").mode = each.file_mode;
    CHECK(scene.failure() ==
          (each.reason.empty()
               ? "found /srv/shared"
               : "no store here, nor in any folder above\npassed over '/srv/shared', which " +
                     each.reason + "; to use it all the same: --store /srv/shared"));
    scene.option = "/srv/shared";
    CHECK(scene.find().root == "/srv/shared");
  }
}

TEST_CASE("a store that is passed over for another one is named") {
  Scene scene;
  scene.store_at("/srv/shared");
  scene.store_at("/home/ada/people");
  scene.environment.folder = "/srv/shared";
  scene.files.info_of("/srv/shared").mode = 0777;
  const std::string named =
      "passed over '/srv/shared', which may be written by anyone; to use it all the same: --store "
      "/srv/shared";
  scene.config.store = "/home/ada/people";
  CHECK(scene.find().root == "/home/ada/people");
  CHECK(scene.find().passed_over == named);
  scene.config.store = "/srv/shared";  // named by hand: it is the one that is meant
  CHECK(scene.find().root == "/srv/shared");
  CHECK(scene.find().passed_over.empty());
  scene.config.store.clear();
  scene.store_at("/home/ada/.local/share/nurture");
  CHECK(scene.find().by == By::data_home);
  CHECK(scene.find().passed_over == named);
  scene.store_at("/srv");
  CHECK(scene.find().root == "/srv");
  CHECK(scene.find().passed_over == named);
  scene.option = "/home/ada/people";
  CHECK(scene.find().passed_over.empty());
}

TEST_CASE("a config that can't be read may name another store than the usual one") {
  Scene scene;
  scene.config.path = "/home/ada/.config/nurture/config.yaml";
  scene.config.readable = false;
  scene.store_at("/home/ada/.local/share/nurture");
  CHECK(scene.failure() ==
        "no store here, and your config, which may name one, can't be read: "
        "/home/ada/.config/nurture/config.yaml\nmend it, or name a store with --store DIR or "
        "$NURTURE_STORE");
  scene.option = "/home/ada/.local/share/nurture";
  CHECK(scene.find().root == "/home/ada/.local/share/nurture");
}

TEST_CASE("without a config's, the store in the usual place is the user's own") {
  Scene scene;
  scene.store_at("/home/ada/people");
  scene.store_at("/home/ada/.local/share/nurture");
  CHECK(scene.find().own);
  scene.option = "/home/ada/people";
  CHECK_FALSE(scene.find().own);
}

TEST_CASE("the walk goes on above what it passed over, and ends where another disk begins") {
  Scene scene;
  scene.store_at("/home/ada/outer");
  scene.store_at("/home/ada/outer/mount/inner");
  scene.environment.folder = "/home/ada/outer/mount/inner";
  scene.files.info_of("/home/ada/outer/mount/inner").user = 0;
  CHECK(scene.find().root == "/home/ada/outer");
  scene.files.info_of("/home/ada/outer/mount").device = 2;
  scene.files.info_of("/home/ada/outer/mount/inner").device = 2;
  CHECK(scene.failure().starts_with("no store here, nor in any folder above\npassed over "));
}

TEST_CASE("where there is none at all, the ways to get one are named") {
  Scene scene;
  CHECK(scene.failure() ==
        "no store here, nor in any folder above\n"
        "make one: nurture init; or name one with --store DIR or $NURTURE_STORE");
  scene.environment.variables.clear();
  CHECK(scene.failure().starts_with("no store here"));
}

}  // namespace
}  // namespace nurture::store
