// Reading git diff-tree (git-diff-tree(1), "RAW OUTPUT FORMAT").
#include "git/tree_changes.hpp"

#include <sstream>

namespace nurture::git {
namespace {

std::optional<Version> version(std::string mode, std::string id) {
  if (mode == "000000") return std::nullopt;
  return Version{std::move(mode), std::move(id)};
}

}  // namespace

std::map<std::string, TreeChange> tree_changes(const Git& git, const std::string& from,
                                               const std::string& to) {
  const auto fields =
      split_nul(git.answer({"diff-tree", "-r", "-z", "--raw", "--no-renames", from, to}));
  std::map<std::string, TreeChange> changes;
  if (fields.size() % 2 != 0) throw base::Error("git diff-tree has not said all");
  for (std::size_t i = 0; i + 1 < fields.size(); i += 2) {
    std::istringstream words(fields[i].substr(1));  // behind the colon
    std::string mode_before, mode_after, id_before, id_after;
    words >> mode_before >> mode_after >> id_before >> id_after;
    changes[fields[i + 1]] = {version(std::move(mode_before), std::move(id_before)),
                              version(std::move(mode_after), std::move(id_after))};
  }
  return changes;
}

}  // namespace nurture::git
