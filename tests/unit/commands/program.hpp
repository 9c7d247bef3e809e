// The whole program over a store in memory, as a test types at it.
#pragma once

#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "commands/commands.hpp"
#include "tests/support/failing_files.hpp"
#include "tests/support/test_system.hpp"

namespace nurture::test {

struct Ran {
  int status = 0;
  std::string out, err;
};

/// Ada Byron at work in /home/ada/people on Monday 23 November 2026.
struct Program : TestSystem {
  std::string root = "/home/ada/people";

  Program() {
    files.put(root + "/nurture.yaml", "format: 1\n");
    files.put_folder(root + "/contacts");
    files.put_folder(root + "/orgs");
    environment.folder = root;
  }

  Ran run(const std::vector<std::string>& words) { return run_with(files, words); }
  Ran run_with(system::Files& others, const std::vector<std::string>& words) {
    terminal.out.clear();
    terminal.err.clear();
    system::System view = with(others);
    const int status = cli::run(commands::all(), view, words);
    return {status, terminal.out, terminal.err};
  }

  /// The files of people, organisations and items that a command reads, a blank behind each; what
  /// it says where it fails.
  std::string read_for(const std::vector<std::string>& words) {
    std::set<std::string> paths;
    std::mutex one_at_a_time;
    FailingFiles watched(files);
    watched.before = [&](const std::string& call, const std::string& path) {
      if (call != "read" || !path.ends_with(".yaml")) return;
      for (const char* folder : {"/contacts/", "/orgs/", "/library/"}) {
        if (!path.starts_with(root + folder)) continue;
        const std::lock_guard lock(one_at_a_time);
        paths.insert(path.substr(root.size() + 1));
      }
    };
    std::string all;
    if (const Ran ran = run_with(watched, words); ran.status != 0) all = ran.err;
    for (const std::string& path : paths) all += path + " ";
    return all;
  }

  /// A file of the store.
  std::string file(const std::string& path) { return files.content(root + "/" + path); }
  void file(const std::string& path, const std::string& text) {
    files.put(root + "/" + path, text);
  }
  /// A file of the store after a command that is to succeed; its messages where it didn't.
  std::string after(const std::vector<std::string>& words, const std::string& path) {
    const Ran result = run(words);
    return result.status == 0 ? file(path)
                              : "exit " + std::to_string(result.status) + ": " + result.err;
  }
};

}  // namespace nurture::test
