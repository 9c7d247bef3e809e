// git status, git check-ignore, and the flags of the index that hide a change.
#include "git/status.hpp"

#include <algorithm>
#include <cctype>
#include <fmt/core.h>

#include "base/text.hpp"

namespace nurture::git {
namespace {

/// `count` fields of a status line are behind us; the rest is the path, blanks and all.
std::string after_fields(const std::string& text, int count) {
  std::size_t at = 0;
  while (count-- > 0 && at != std::string::npos) at = text.find(' ', at + 1);
  return at == std::string::npos ? std::string() : text.substr(at + 1);
}

bool is_draft(const std::string& path) {
  const std::string name = path.substr(path.rfind('/') + 1);
  return name.starts_with('.') && !name.starts_with(".git");
}

}  // namespace

// ls-files -u: "MODE ID STAGE\tPATH", a line for each of its versions.
Words unmerged(const Git& git) {
  Words paths;
  for (const std::string& one : split_nul(git.answer({"ls-files", "-u", "-z"}))) {
    std::string path = one.substr(std::min(one.find('\t'), one.size() - 1) + 1);
    if (paths.empty() || paths.back() != path) paths.push_back(std::move(path));
  }
  return paths;
}

Status status(const Git& git, const Words& paths) {
  const auto items = split_nul(git.answer(with(
      {"status", "--porcelain=v2", "--branch", "-z", "--untracked-files=all", "--no-renames", "--"},
      paths)));
  if (items.empty()) throw base::Error("git status has said nothing");
  Status result;
  for (const auto& item : items) {
    const char kind = item.empty() ? '\0' : item.front();
    result.detached = result.detached || item == "# branch.head (detached)";
    const int before_path = kind == '1' ? 8 : kind == 'u' ? 10 : kind == '?' ? 1 : 0;  // fields
    if (before_path > 0) result.entries.push_back({after_fields(item, before_path), kind == '?'});
  }
  return result;
}

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
  Words paths = split_nul(git.answer(
      with({"ls-files", "-z", "--others", "--ignored", "--exclude-standard", "--"}, parts)));
  std::erase_if(paths, is_draft);
  return ignored(git, paths);
}

// ls-files -v: "h" or "s" in place of "H" = assume unchanged, "S" = skip the work tree.
std::string overlooked(const Git& git, const Words& paths) {
  if (paths.empty()) return {};
  for (const std::string& text :
       split_nul(git.answer(with({"ls-files", "-z", "-v", "--"}, paths)))) {
    if (text.size() < 3) continue;
    const bool skipped = text.front() == 'S';
    if (!skipped && std::islower(static_cast<unsigned char>(text.front())) == 0) continue;
    const std::string path = text.substr(2);
    return fmt::format("git was told to overlook '{}': git update-index --no-{} {}", path,
                       skipped ? "skip-worktree" : "assume-unchanged", base::shell_word(path));
  }
  return {};
}

}  // namespace nurture::git
