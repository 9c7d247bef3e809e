// What a command that reads one file must know of the others' names, and what knowing it costs.
#include "index/odd_names.hpp"

#include <doctest/doctest.h>
#include <string>

#include "tests/support/failing_files.hpp"
#include "tests/support/memory_files.hpp"

using namespace nurture;
using namespace nurture::index;

namespace {

constexpr std::int64_t now_ns = 1'795'000'000'123'456'789;
const std::string root = "/store";

/// A store of one, and how often its folder is listed.
struct Place {
  test::MemoryFiles files;
  test::FailingFiles counted{files};
  int listings = 0;
  SummariesSource source{counted, root, "/cache/nurture/index-1", now_ns};

  Place() {
    files.put(root + "/contacts/bob.yaml", "name: Bob\n");
    counted.before = [this](const std::string& call, const std::string&) {
      listings += call == "list" ? 1 : 0;
    };
  }

  bool twin(const std::string& id = "bob") { return has_twin(source, "contacts", id); }
};

}  // namespace

TEST_CASE("only a name that folds to another has a twin") {
  Place place;
  CHECK_FALSE(place.twin());
  place.files.put(root + "/contacts/notes.txt", "");
  place.files.put(root + "/contacts/.Bob.yaml", "");
  CHECK_FALSE(place.twin());
  for (const char* name : {"Bob", "BOB", "bób"}) {
    Place other;
    other.files.put(root + "/contacts/" + name + ".yaml", "name: Bob\n");
    CAPTURE(name);
    CHECK(other.twin());
    CHECK(other.twin());  // from memory
    CHECK_FALSE(other.twin("eve"));
  }
}

TEST_CASE("a folder is listed once, and again when something came to it") {
  Place place;
  CHECK_FALSE(place.twin());
  CHECK_FALSE(place.twin());
  CHECK(place.listings == 1);
  place.files.put(root + "/contacts/Bob.yaml", "name: Bob\n");
  CHECK(place.twin());
  CHECK(place.listings == 2);
  place.files.remove(root + "/contacts/Bob.yaml");
  CHECK_FALSE(place.twin());
  CHECK(place.listings == 3);
}

TEST_CASE("a save of ours makes no new listing") {
  Place place;
  CHECK_FALSE(place.twin());
  const OddNamesKept kept(place.source);
  place.files.put(root + "/contacts/eve.yaml", "name: Eve\n");
  kept.carry_over();
  CHECK_FALSE(place.twin());
  CHECK(place.listings == 1);
  forget_odd_names(place.source);
  CHECK_FALSE(place.twin());
  CHECK(place.listings == 2);
}

TEST_CASE("what was changed by others before a save is not carried over") {
  Place place;
  CHECK_FALSE(place.twin());
  place.files.put(root + "/contacts/Bob.yaml", "name: Bob\n");
  const OddNamesKept kept(place.source);
  place.files.put(root + "/contacts/eve.yaml", "name: Eve\n");
  kept.carry_over();
  CHECK(place.twin());
}

TEST_CASE("a damaged or foreign memory is none") {
  Place place;
  CHECK_FALSE(place.twin());
  place.files.put("/cache/nurture/index-1-contacts", "");
  CHECK_FALSE(place.twin());
  CHECK(place.listings == 2);
  auto text = place.files.read("/cache/nurture/index-1-contacts", 1 << 20);
  text.back() = 'x';
  place.files.put("/cache/nurture/index-1-contacts", text);
  CHECK_FALSE(place.twin());
  CHECK(place.listings == 3);
}

TEST_CASE(
    "without a place for it, or where the folder can't be listed, nothing is taken for granted") {
  Place place;
  place.source.index.reset();
  CHECK_FALSE(place.twin());
  CHECK_FALSE(place.twin());
  CHECK(place.listings == 2);
  CHECK(has_twin(place.source, "orgs", "acme"));
}
