// A folder of cards: what is written, removed, and left alone.
#include "store/folder_mirror.hpp"

#include <doctest/doctest.h>
#include <map>

#include "tests/support/temporary_folder.hpp"

namespace nurture::store {
namespace {

using Texts = std::map<std::string, std::string>;

/// "ours KEY TEXT" or "theirs KEY".
FileMark mark_of(std::string_view text) {
  const bool ours = text.starts_with("ours ");
  text.remove_prefix(std::min(text.size(), text.find(' ') + 1));
  const bool changed = text.find("changed") != std::string_view::npos;
  const bool foreign = text.find("foreign") != std::string_view::npos;
  return {std::string(text.substr(0, text.find(' '))), ours, changed, foreign};
}

struct Folder {
  test::TemporaryFolder temporary;
  system::RealFiles real;
  system::Files& files = real;
  std::string path = temporary / "cards";

  void put(const std::string& name, const std::string& text) {
    files.make_folders(path);
    files.write_new(path + "/" + name, text);
  }
  Mirrored mirror(const std::vector<MirroredFile>& wanted, bool overwrite = false) {
    return store::mirror(files, path, ".vcf", wanted, mark_of, overwrite);
  }
  Texts texts() {
    Texts all;
    for (const auto& entry : files.list(path))
      all[entry.name] = files.read(path + "/" + entry.name);
    return all;
  }
};

TEST_CASE("a folder is made, and an unchanged file is not touched") {
  Folder folder;
  const std::vector<MirroredFile> wanted{{"a.vcf", "a", "ours a 1"}, {"b.vcf", "b", "ours b 1"}};
  CHECK(folder.mirror(wanted).written == 2);
  const auto before = folder.files.info(folder.path + "/a.vcf");
  const Mirrored again = folder.mirror(wanted);
  CHECK(again.written == 0);
  CHECK(again.unchanged == 2);
  CHECK(folder.files.info(folder.path + "/a.vcf") == before);
}

TEST_CASE("one of ours that was changed there, or is another store's, stays unless it is to go") {
  Folder folder;
  folder.put("a.vcf", "ours a 1 changed");
  folder.put("b.vcf", "ours b 1 foreign");
  folder.put("c.vcf", "ours c 1 changed");
  const std::vector<MirroredFile> wanted{{"a.vcf", "a", "ours a 2"}};
  const Mirrored done = folder.mirror(wanted);
  CHECK(done.changed == std::vector<std::string>{"a.vcf", "c.vcf"});
  CHECK(done.foreign == std::vector<std::string>{"b.vcf"});
  CHECK(done.written + done.removed == 0);
  CHECK(folder.texts().at("a.vcf") == "ours a 1 changed");
  const Mirrored over = folder.mirror(wanted, true);
  CHECK(over.written == 1);
  CHECK(over.removed == 2);
}

TEST_CASE("what changed is written, what is gone is removed, and others' files stay") {
  Folder folder;
  folder.put("z.vcf", "theirs z");
  folder.put("notes.txt", "ours x");
  folder.mirror({{"a.vcf", "a", "ours a 1"}, {"b.vcf", "b", "ours b 1"}});
  const Mirrored done = folder.mirror({{"a.vcf", "a", "ours a 2"}});
  CHECK(done.written == 1);
  CHECK(done.removed == 1);
  CHECK(folder.texts() ==
        Texts{{"a.vcf", "ours a 2"}, {"notes.txt", "ours x"}, {"z.vcf", "theirs z"}});
}

TEST_CASE("others' files of the same name, or of the same thing, are in the way") {
  Folder folder;
  folder.put("a.vcf", "theirs q");
  folder.put("other.vcf", "theirs b");
  const Mirrored done = folder.mirror(
      {{"a.vcf", "a", "ours a 1"}, {"b.vcf", "b", "ours b 1"}, {"c.vcf", "c", "ours c"}});
  CHECK(done.written == 1);
  CHECK(done.in_the_way == std::vector<std::string>{"a.vcf", "other.vcf"});
  CHECK(folder.texts() ==
        Texts{{"a.vcf", "theirs q"}, {"c.vcf", "ours c"}, {"other.vcf", "theirs b"}});
}

TEST_CASE("a file where the folder should be is refused") {
  Folder folder;
  folder.files.write_new(folder.path, "x");
  CHECK_THROWS_AS(folder.mirror({}), base::Error);
}

}  // namespace
}  // namespace nurture::store
