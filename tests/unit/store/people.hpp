// A store of three people in memory, and the steps that tests make on it.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "store/save.hpp"
#include "tests/support/test_system.hpp"

namespace nurture::test {

inline const std::string root = "/home/ada/people";

struct People : TestSystem {
  People() {
    files.put(root + "/nurture.yaml", "format: 1\n");
    for (const std::string name : {"ada", "bob", "cy"}) {
      files.put(root + "/contacts/" + name + ".yaml", text_of(name));
    }
  }

  static std::string text_of(const std::string& name) {
    return "# " + name + "\nname: " + name +
           "\ninteractions:\n  - date: 2026-11-02\n    channel: call\n";
  }
  std::string operator[](const std::string& path) { return files.content(root + "/" + path); }
  /// The store's files, relative to it.
  std::vector<std::string> all() const {
    std::vector<std::string> found;
    for (const auto& path : files.paths()) {
      if (path.starts_with(root + "/")) found.push_back(path.substr(root.size() + 1));
    }
    return found;
  }
};

inline store::Step edit_step(
    const std::string& path,
    std::function<std::vector<yaml::Change>(const yaml::Document&)> changes) {
  store::Step step;
  step.path = path;
  step.changes = std::move(changes);
  return step;
}

/// One more interaction at the end.
inline store::Step log_step(const std::string& path, const std::string& note) {
  return edit_step(path, [note](const yaml::Document& document) -> std::vector<yaml::Change> {
    const auto interactions = document.root().find("interactions");
    const auto size = interactions ? interactions->size() : 0;
    auto item = yaml::map({{"date", yaml::scalar("2026-11-23")}, {"note", yaml::scalar(note)}});
    return {yaml::Insert{{"interactions"}, size, std::move(item)}};
  });
}

inline store::Step set_step(const std::string& path, const std::string& key,
                            const std::string& value) {
  return edit_step(path, [=](const yaml::Document&) -> std::vector<yaml::Change> {
    return {yaml::Set{{key}, yaml::scalar(value)}};
  });
}

inline store::Step text_step(store::Step::Kind kind, const std::string& path, std::string text = {},
                             std::string expected = {}) {
  store::Step step;
  step.kind = kind;
  step.path = path;
  step.text = std::move(text);
  step.expected = std::move(expected);
  return step;
}

inline store::Step move_step(const std::string& path, const std::string& to) {
  store::Step step;
  step.kind = store::Step::Kind::move;
  step.path = path;
  step.to = to;
  return step;
}

inline const std::string logged =
    "  - date: 2026-11-23\n"
    "    note: hello\n";

}  // namespace nurture::test
