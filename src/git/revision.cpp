// One git ls-tree for the names, one git cat-file for all contents.
#include "git/revision.hpp"

#include <cerrno>
#include <fmt/core.h>

#include "git/objects.hpp"

namespace nurture::git {
namespace {

using system::FileKind;

/// "<mode> SP <type> SP <id> TAB <path>" (git-ls-tree(1)).
struct TreeLine {
  std::string mode, id, path;
};

TreeLine tree_line(const std::string& text) {
  const auto first = text.find(' '), second = text.find(' ', first + 1), tab = text.find('\t');
  if (tab == std::string::npos || second > tab) return {};
  return {text.substr(0, first), text.substr(second + 1, tab - second - 1), text.substr(tab + 1)};
}

[[noreturn]] void refuse() {
  throw base::Error("a commit can't be changed", "leave out --rev to change what is there now",
                    base::Exit::usage);
}

}  // namespace

Revision find_revision(const Git& git, const std::string& typed) {
  const Search search = find_work_tree(git);
  if (!search.tree) {
    throw base::Error(search.installed ? "--rev needs a store in a git repository"
                                       : "--rev needs git, which is not here",
                      search.refusal, base::Exit::usage);
  }
  const auto result = git.ask({"log", "-1", "--format=%H %cs", "--end-of-options", typed, "--"});
  const auto blank = result.out.find(' ');
  const auto day = blank == std::string::npos ? std::nullopt
                                              : base::parse_iso(line(result.out).substr(blank + 1));
  if (result.status != 0 || !day) {
    throw base::Error(fmt::format("'{}' names no commit here", typed),
                      "a branch, a tag, HEAD~3, 'main@{last week}': see git log",
                      base::Exit::usage);
  }
  return {result.out.substr(0, blank), *day};
}

RevisionFiles::RevisionFiles(const Git& git, const std::string& commit, std::string root)
    : root_(std::move(root)) {
  entries_[root_] = {};
  std::vector<std::string> ids;
  std::vector<Entry*> asked;
  for (const auto& text : split_nul(git.answer({"ls-tree", "-r", "-z", commit}))) {
    const TreeLine one = tree_line(text);
    const bool link = one.mode == "120000";
    if (!link && !one.mode.starts_with("100")) continue;  // another repository is none of ours
    const std::string path = root_ + "/" + one.path;
    add_folders(path);
    Entry& entry = entries_[path];
    entry.kind = link ? FileKind::link : FileKind::file;
    if (link) continue;
    ids.push_back(one.id);
    asked.push_back(&entry);
  }
  auto all = contents(git, ids);
  for (std::size_t i = 0; i < all.size(); ++i) asked[i]->content = std::move(all[i]);
}

void RevisionFiles::add_folders(const std::string& path) {
  for (auto slash = path.rfind('/'); slash != std::string::npos && slash > root_.size();
       slash = path.rfind('/', slash - 1)) {
    entries_.try_emplace(path.substr(0, slash));
  }
}

const RevisionFiles::Entry* RevisionFiles::find(const std::string& path) const {
  const auto found = entries_.find(path);
  return found == entries_.end() ? nullptr : &found->second;
}

std::string RevisionFiles::read(const std::string& path, std::uint64_t) {
  const Entry* entry = find(path);
  if (entry == nullptr) throw system::file_error("read", path, ENOENT);
  if (entry->kind != FileKind::file) throw system::file_error("read", path, EISDIR);
  return entry->content;
}

std::optional<system::FileInfo> RevisionFiles::info(const std::string& path) {
  const Entry* entry = find(path);
  if (entry == nullptr) return std::nullopt;
  system::FileInfo info;
  info.kind = entry->kind;
  info.size = entry->content.size();
  return info;
}

std::vector<system::FolderEntry> RevisionFiles::list(const std::string& folder) {
  if (find(folder) == nullptr) throw system::file_error("list", folder, ENOENT);
  std::vector<system::FolderEntry> found;
  const std::string prefix = folder + "/";
  for (auto at = entries_.lower_bound(prefix);
       at != entries_.end() && at->first.starts_with(prefix); ++at) {
    const std::string name = at->first.substr(prefix.size());
    if (name.find('/') == std::string::npos) found.push_back({name, at->second.kind});
  }
  return found;
}

std::optional<std::string> RevisionFiles::real_path(const std::string& path) {
  const Entry* entry = find(path);
  if (entry == nullptr || entry->kind == FileKind::link) return std::nullopt;
  return path;
}

void RevisionFiles::make_folders(const std::string&, unsigned) {
  refuse();
}

void RevisionFiles::write_new(const std::string&, std::string_view, unsigned,
                              const std::optional<system::FileInfo>&) {
  refuse();
}

void RevisionFiles::append_unsynced(const std::string&, std::string_view) {
  refuse();
}

bool RevisionFiles::exchange(const std::string&, const std::string&) {
  refuse();
}

bool RevisionFiles::rename_to_new(const std::string&, const std::string&) {
  refuse();
}

void RevisionFiles::rename_over(const std::string&, const std::string&) {
  refuse();
}

void RevisionFiles::remove(const std::string&) {
  refuse();
}

void RevisionFiles::sync_folder(const std::string&) {
  refuse();
}

std::unique_ptr<system::FolderLock> RevisionFiles::lock(const std::string&, int) {
  refuse();
}

}  // namespace nurture::git
