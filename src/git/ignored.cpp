// git check-ignore, and the flags of the index that hide a change.
#include "git/ignored.hpp"

#include <fmt/core.h>

namespace nurture::git {
namespace {

bool is_draft(const std::string& path) {
  const std::string name = path.substr(path.rfind('/') + 1);
  return name.starts_with('.') && !name.starts_with(".git");
}

}  // namespace

std::string Ignored::told() const {
  return fmt::format("git ignores '{}' ({})", path, rule);
}

std::vector<Ignored> ignored(const Git& git, const Words& paths) {
  if (paths.empty()) return {};
  std::string questions;
  for (const auto& path : paths) questions += path + '\0';
  const auto said = git.find({"check-ignore", "--verbose", "-z", "--stdin"}, questions);
  if (!said) return {};
  std::vector<Ignored> found;
  const Words fields = split_nul(*said);  // source, line, pattern, path
  for (std::size_t i = 0; i + 3 < fields.size(); i += 4) {
    if (fields[i + 2].starts_with('!')) continue;  // the rule that takes it back in
    found.push_back(
        {fields[i + 3], fmt::format("{}:{}: {}", fields[i], fields[i + 1], fields[i + 2])});
  }
  return found;
}

std::vector<Ignored> ignored_below(const Git& git, const Words& parts) {
  Words words{"ls-files", "-z", "--others", "--ignored", "--exclude-standard", "--"};
  words.insert(words.end(), parts.begin(), parts.end());
  Words paths = split_nul(git.answer(words));
  std::erase_if(paths, is_draft);
  return ignored(git, paths);
}

// ls-files -v: "h" or "s" in place of "H" = assume unchanged, "S" = skip the work tree.
std::string overlooked(const Git& git, const Words& paths) {
  if (paths.empty()) return {};
  Words words{"ls-files", "-z", "-v", "--"};
  words.insert(words.end(), paths.begin(), paths.end());
  for (const std::string& text : split_nul(git.answer(words))) {
    if (text.size() < 3) continue;
    const bool skipped = text.front() == 'S';
    if (!skipped && std::islower(static_cast<unsigned char>(text.front())) == 0) continue;
    return fmt::format("git was told to overlook '{0}': git update-index --no-{1} '{0}'",
                       text.substr(2), skipped ? "skip-worktree" : "assume-unchanged");
  }
  return {};
}

}  // namespace nurture::git
