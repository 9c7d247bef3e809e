// Any bytes as a note in the journal: reading it neither crashes nor hangs, what is read is read
// again from what is written of it, and taking it back changes nothing outside the store.
#include <cstdint>
#include <map>
#include <string>

#include "base/error.hpp"
#include "base/ids.hpp"
#include "base/paths.hpp"
#include "store/journal.hpp"
#include "tests/fuzz/law.hpp"
#include "tests/support/test_system.hpp"

namespace {

using namespace nurture;

const std::string root = "/people", state = "/home/ada/.local/state/nurture";

void set_scene(test::TestSystem& scene, const std::string& note, bool finished) {
  scene.files.put(root + "/nurture.yaml", "format: 1\n");
  scene.files.put(root + "/contacts/ada.yaml", "name: Ada Lovelace\nrating: A\n");
  scene.files.put("/home/ada/diary", "private");
  scene.files.put(
      state + "/journal/" + base::fingerprint(root) + "/00000001" + (finished ? "" : ".open"),
      note);
}

std::map<std::string, std::string> outside(test::TestSystem& scene) {
  std::map<std::string, std::string> found;
  for (const auto& path : scene.files.paths())
    if (!path.starts_with(root + "/") && !path.starts_with(state))
      found[path] = scene.files.content(path);
  return found;
}

void check_reading(const std::string& note) {
  test::TestSystem scene;
  set_scene(scene, note, true);
  auto system = scene.system();
  store::all_journals(system);
  store::Journal journal(system, root);
  const auto read = journal.newest();
  if (!read || !read->entry) return;
  test::TestSystem other;
  other.files.put(root + "/nurture.yaml", "format: 1\n");
  auto again = other.system();
  store::Journal written(again, root);
  written.finish(written.begin(*read->entry));
  const auto reread = store::newest(again, root);
  if (!reread || *reread != *read->entry) test::broken("a note that is read can be written", note);
}

void check_undo(const std::string& note, bool finished) {
  test::TestSystem scene;
  set_scene(scene, note, finished);
  const auto before = outside(scene);
  auto system = scene.system();
  try {
    store::undo(system, root);
  } catch (const base::Error& error) {
    if (std::string(error.what()).empty()) test::broken("a refusal says why", note);
  }
  if (outside(scene) != before) test::broken("nothing outside the store changes", note);
}

void check(const std::string& note) {
  check_reading(note);
  check_undo(note, true);
  check_undo(note, false);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  check(bytes);
  check("nurture journal 1\nroot 7 /people\n" + bytes);
  return 0;
}
