// nurture merge-file as git calls it: what it writes, and the exit status that git goes by.
#include <doctest/doctest.h>

#include "tests/unit/commands/program.hpp"

using namespace nurture;

namespace {

struct Driver : test::Program {
  Driver(const char* base, const char* ours, const char* theirs) {
    file(".merge_file_O", base);
    file(".merge_file_A", ours);
    file(".merge_file_B", theirs);
  }

  test::Ran merge(std::vector<std::string> options = {}) {
    std::vector<std::string> words{"merge-file"};
    words.insert(words.end(), options.begin(), options.end());
    const std::string at = root + "/.merge_file_";
    words.insert(words.end(), {"--", at + "O", at + "A", at + "B", "contacts/ada.yaml"});
    return run(words);
  }
};

}  // namespace

TEST_CASE("a clean merge exits 0 and says nothing") {
  Driver driver("name: Ada\n", "name: Ada\ntags: [a]\n", "name: Ada\nrating: A\n");
  const test::Ran ran = driver.merge();
  CHECK(ran.status == 0);
  CHECK(ran.out + ran.err == "");
  CHECK(driver.file(".merge_file_A") == "name: Ada\nrating: A\ntags: [a]\n");
}

TEST_CASE("markers exit 1 and are called and sized as asked") {
  Driver driver("name: Ada\n", "name: Eda\n", "name: Ida\n");
  CHECK(driver.merge({"--marker-size=3", "-L", "HEAD", "-L", "base", "-L", "topic"}).status == 1);
  CHECK(driver.file(".merge_file_A") == "<<< HEAD\nname: Eda\n===\nname: Ida\n>>> topic\n");
}

TEST_CASE("a file that can't be read is said to be merged as text") {
  Driver driver("name: Ada\n", "name: Eda\n", "name: [\n");
  driver.process.play = [](const auto&) { return system::ProcessResult{1, "markers\n", {}}; };
  const test::Ran ran = driver.merge();
  CHECK(ran.status == 1);
  CHECK(
      ran.err.starts_with("nurture: 'contacts/ada.yaml' was not merged by meaning (theirs, line"));
  CHECK(driver.file(".merge_file_A") == "markers\n");
}

TEST_CASE("outside of a repository bytes that are no text are merged as text") {
  Driver driver("name: Ada\n\xff\n", "name: Eda\n\xff\n", "name: Ida\n\xff\n");
  driver.process.play = [](const test::FakeProcess::Call& call) {
    const bool merges = call.command.size() > 1 && call.command[1] == "merge-file";
    return merges ? system::ProcessResult{1, "markers\n", {}}
                  : system::ProcessResult{128, {}, "fatal: not a git repository"};
  };
  const test::Ran ran = driver.merge();
  CHECK(ran.status == 1);
  CHECK(ran.err.ends_with("its lines were merged as text\n"));
  CHECK(driver.file(".merge_file_A") == "markers\n");
}

TEST_CASE("what leaves no markers never exits 1") {
  Driver driver("name: Ada\n", "name: Eda\n", "name: Ida\n");
  CHECK(driver.run({"merge-file", "/nowhere", "/nothing", "/none"}).status == 2);
  CHECK(driver.run({"merge-file", "/nowhere"}).status == 2);
  CHECK(driver.merge({"--marker-size=0"}).status == 2);
  driver.files.info_of(driver.root).mode = 0500;
  CHECK(driver.merge().status == 2);
  CHECK(driver.file(".merge_file_A") == "name: Eda\n");
}
