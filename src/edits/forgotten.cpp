// git's history under every name that the file had, and what nurture keeps outside the store.
#include "edits/forgotten.hpp"

#include <algorithm>

#include "base/paths.hpp"
#include "base/text.hpp"
#include "git/git.hpp"

namespace nurture::edits {
namespace {

/// Relative to the top of the work tree, each once; none where git knows nothing of the file. A
/// short one that was renamed and changed git takes for another: so its former ids are asked, too.
std::vector<std::string> paths_in_history(const git::Git& git, const std::string& path,
                                          const std::vector<std::string>& formerly) {
  std::vector<std::string> asked{path}, paths;
  for (const std::string& id : formerly)
    asked.push_back(base::folder_of(path) + "/" + id + ".yaml");
  for (const std::string& one : asked) {
    const auto said = git.ask({"log", "--follow", "--name-only", "--format=", "-z", "--", one});
    for (std::string& found : git::split_nul(said.out))
      if (!found.empty() && std::find(paths.begin(), paths.end(), found) == paths.end())
        paths.push_back(std::move(found));
  }
  return paths;
}

}  // namespace

void say_what_remains(cli::Session& session, const std::string& path,
                      const std::vector<std::string>& formerly) {
  const git::Git git = session.git();
  if (git::find_work_tree(git).tree) {
    std::string options;
    for (const std::string& one : paths_in_history(git, path, formerly))
      options += " --path " + base::printable(base::shell_word(one));
    if (!options.empty()) {
      session.remark("git's history still has it, as each clone has; to take the file out of it:");
      session.remark("    git filter-repo --force --invert-paths" + options);
    }
  }
  session.remark(
      "undo, the index and drafts may still have it; nurture config --forget-traces deletes all of "
      "these, of every store");
}

}  // namespace nurture::edits
