// A run of git for the names of each depth, and one for some thousand contents.
#include "git/revision.hpp"

#include <algorithm>
#include <cerrno>
#include <fmt/core.h>
#include <numeric>
#include <string_view>

#include "base/date_words.hpp"
#include "base/strings.hpp"

namespace nurture::git {
namespace {

using system::FileKind;

constexpr std::size_t most_files = 250'000;
constexpr int most_nested = 16;  // folders, as in a store that lies there
constexpr std::uint64_t most_folder_bytes = std::uint64_t{32} << 20;  // all of one depth
constexpr std::uint64_t bytes_at_a_time = std::uint64_t{8} << 20, bytes_kept = 4 * bytes_at_a_time;

base::Error too_many() {
  return base::Error(fmt::format("the commit holds more than {} files", most_files),
                     "only a store's own files can be looked back at", base::Exit::usage);
}

/// An entry of a folder.
struct Named {
  std::string mode, id, name;
};

/// "<mode> SP <type> SP <id> TAB <name>" (git-ls-tree(1)).
Named tree_line(const std::string& text) {
  const auto first = text.find(' '), second = text.find(' ', first + 1), tab = text.find('\t');
  if (tab == std::string::npos || second > tab) return {};
  return {text.substr(0, first), text.substr(second + 1, tab - second - 1), text.substr(tab + 1)};
}

/// A folder as git keeps it: "<mode> SP <name> NUL <id>" for each entry, the id in bytes.
std::vector<Named> tree_entries(std::string_view bytes, std::size_t id_bytes) {
  std::vector<Named> all;
  while (!bytes.empty()) {
    const auto blank = bytes.find(' '), nul = bytes.find('\0');
    if (nul == bytes.npos || blank > nul || bytes.size() - nul <= id_bytes) {
      throw base::Error("git gave a folder that can't be read");
    }
    auto& one = all.emplace_back();
    one.mode = bytes.substr(0, blank);
    one.name = bytes.substr(blank + 1, nul - blank - 1);
    for (const char c : bytes.substr(nul + 1, id_bytes)) {
      one.id += fmt::format("{:02x}", static_cast<unsigned char>(c));
    }
    bytes.remove_prefix(nul + 1 + id_bytes);
  }
  return all;
}

/// "main@{last month}"
struct Dated {
  std::string name;  ///< "main"
  base::Date day;
};

// git itself would look into the reflog, which says where a branch stood *here*: a clone has none,
// and git answers with the oldest it knows. The history is the same everywhere.
std::optional<Dated> read_dated(const std::string& typed, base::Date today) {
  const auto at = typed.rfind("@{");
  if (at == std::string::npos || !typed.ends_with('}')) return std::nullopt;
  const std::string words = typed.substr(at + 2, typed.size() - at - 3);
  if (words.find_first_not_of("-0123456789") == std::string::npos && words.size() < 5) {
    return std::nullopt;  // @{1}, @{-1}: where it stood, by number
  }
  const auto day = base::read_day(words, today, base::Tense::past);
  if (!std::holds_alternative<base::Date>(day)) return std::nullopt;
  return Dated{at == 0 ? "HEAD" : typed.substr(0, at), std::get<base::Date>(day)};
}

std::string shallow_hint(const Git& git, const char* otherwise) {
  return is_shallow(git) ? "this clone is shallow: git fetch --unshallow brings the rest"
                         : otherwise;
}

base::Error no_commit(const Git& git, const std::string& typed) {
  return base::Error(fmt::format("'{}' names no commit here", typed),
                     shallow_hint(git, "a branch, a tag, HEAD~3, 'HEAD@{last week}': see git log"),
                     base::Exit::usage);
}

/// git says on standard error what its answer rests on: "warning: log for 'main' only goes back to
/// …", "warning: refname 'x' is ambiguous."
std::string commit_named(const Git& git, const std::string& name, const std::string& typed) {
  const auto found =
      git.ask({"rev-parse", "--verify", "--end-of-options", name}, {}, {{"LC_ALL", "C"}});
  if (found.status != 0) throw no_commit(git, typed);
  for (const std::string& text : lines(found.err)) {
    constexpr std::string_view warning = "warning: ";
    if (!text.starts_with(warning)) continue;
    throw base::Error(
        fmt::format("git isn't sure which commit '{}' is: {}", typed, text.substr(warning.size())),
        "a day is found among the commits themselves: 'HEAD@{2026-10-01}'", base::Exit::usage);
  }
  const auto commit = git.ask({"rev-parse", "--verify", "--quiet", line(found.out) + "^{commit}"});
  if (commit.status != 0) throw no_commit(git, typed);
  return line(commit.out);
}

std::string newest_by(const Git& git, const std::string& commit, const Dated& dated) {
  std::string found = line(git.answer(
      {"rev-list", "-1", fmt::format("--before={} 23:59:59", base::iso(dated.day)), commit}));
  if (!found.empty()) return found;
  throw base::Error(
      fmt::format("'{}' has no commit as old as {}", dated.name, base::iso(dated.day)),
      shallow_hint(git, "git log --reverse shows the first"), base::Exit::usage);
}

}  // namespace

Revision find_revision(const Git& git, const std::string& typed, base::Date today) {
  const Search search = find_work_tree(git);
  if (!search.tree) {
    throw base::Error(search.installed ? "--rev needs a store in a git repository"
                                       : "--rev needs git, which is not installed",
                      search.refusal, base::Exit::usage);
  }
  const auto dated = read_dated(typed, today);
  std::string commit = commit_named(git, dated ? dated->name : typed, typed);
  if (dated) commit = newest_by(git, commit, *dated);
  // "commit <id> LF 2026-11-20 LF"
  const Words said = lines(git.answer({"rev-list", "-1", "--format=%cs", commit}));
  const auto day = said.empty() ? std::nullopt : base::parse_iso(said.back());
  if (!day) throw base::Error(fmt::format("git doesn't say when '{}' was committed", typed));
  return {commit, *day};
}

RevisionFiles::RevisionFiles(const Git& git, const std::string& commit, std::string root)
    : git_(git), root_(std::move(root)) {
  entries_[root_] = {};
  Folders folders;
  for (const auto& text : split_nul(git_.answer({"ls-tree", "-z", commit}))) {
    const auto one = tree_line(text);
    const bool ours = one.name == "contacts" || one.name == "orgs" || one.name == "library";
    add(root_, one.mode, one.id, one.name, ours ? &folders : nullptr);
  }
  for (int depth = 0; depth <= most_nested && !folders.empty(); ++depth) {
    folders = below(folders, commit.size() / 2);
  }
  std::vector<std::string> ids;
  std::vector<Entry*> files;
  for (auto& [path, entry] : entries_) {
    if (entry.kind != FileKind::file) continue;
    ids.push_back(entry.id);
    files.push_back(&entry);
  }
  const auto bytes = sizes(git_, ids);
  for (std::size_t i = 0; i < files.size(); ++i) files[i]->size = bytes[i];
}

void RevisionFiles::add(const std::string& folder, const std::string& mode, const std::string& id,
                        const std::string& name, Folders* folders) {
  const bool tree = mode == "040000" || mode == "40000", link = mode == "120000";
  if (!tree && !link && !mode.starts_with("100")) return;  // another repository: none of ours
  const std::string path = folder + "/" + name;
  Entry& entry = entries_[path];
  entry.id = id;
  if (!tree) entry.kind = link ? FileKind::link : FileKind::file;
  if (tree && folders != nullptr) folders->emplace_back(path, id);
}

// One depth at a time, and each folder once: a small repository can name one a billion times.
RevisionFiles::Folders RevisionFiles::below(const Folders& folders, std::size_t id_bytes) {
  std::map<std::string, std::vector<Named>> known;
  for (const auto& [path, id] : folders) known[id];
  std::vector<std::string> ids;
  for (const auto& [id, entries] : known) ids.push_back(id);
  const auto bytes = sizes(git_, ids);
  if (std::accumulate(bytes.begin(), bytes.end(), std::uint64_t{0}) > most_folder_bytes) {
    throw too_many();
  }
  const auto texts = contents(git_, ids);
  for (std::size_t i = 0; i < ids.size(); ++i) known[ids[i]] = tree_entries(texts[i], id_bytes);
  std::size_t count = entries_.size();
  for (const auto& [path, id] : folders) count += known[id].size();
  if (count > most_files) throw too_many();
  Folders next;
  for (const auto& [path, id] : folders) {
    for (const auto& one : known[id]) add(path, one.mode, one.id, one.name, &next);
  }
  return next;
}

const RevisionFiles::Entry* RevisionFiles::find(const std::string& path) const {
  const auto found = entries_.find(path);
  return found == entries_.end() ? nullptr : &found->second;
}

std::string RevisionFiles::read(const std::string& path, std::uint64_t most_bytes) {
  const Entry* entry = find(path);
  if (entry == nullptr) throw system::file_error("read", path, ENOENT);
  if (entry->kind != FileKind::file) throw system::file_error("read", path, EISDIR);
  if (entry->size > std::min(most_bytes, system::most_file_bytes)) {
    throw system::too_large(path, most_bytes);
  }
  const std::lock_guard lock(fetching_);
  if (!texts_.contains(path)) fetch(path);
  const Content& content = texts_.at(path);
  if (content.problem.empty()) return content.text;
  throw system::FileError(fmt::format("cannot read '{}': {}", path, content.problem), EIO);
}

// With those that stand behind it, as they will be asked for next; all are mostly few enough.
void RevisionFiles::fetch(const std::string& path) {
  if (bytes_ + bytes_at_a_time > bytes_kept) {
    texts_.clear();
    bytes_ = 0;
  }
  std::vector<std::string> paths;
  std::vector<Blob> blobs;
  std::uint64_t bytes = 0;
  const auto first = entries_.find(path);
  for (auto at = first; at != entries_.end() && bytes < bytes_at_a_time; ++at) {
    const auto& [one, entry] = *at;
    const bool ours = at == first || (one.ends_with(".yaml") && !texts_.contains(one));
    if (entry.kind != FileKind::file || !ours || entry.size > system::most_file_bytes) continue;
    paths.push_back(one);
    blobs.push_back({entry.id, one.substr(root_.size() + 1)});
    bytes += entry.size;
  }
  auto all = blobs_.contents(blobs);
  for (std::size_t i = 0; i < all.size(); ++i) texts_[paths[i]] = std::move(all[i]);
  bytes_ += bytes;
}

std::optional<system::FileInfo> RevisionFiles::info(const std::string& path) {
  const Entry* entry = find(path);
  if (entry == nullptr) return std::nullopt;
  system::FileInfo info;
  info.kind = entry->kind;
  info.size = entry->size;
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

void RevisionFiles::refuse_change(const std::string& /*path*/) {
  throw base::Error("a commit can't be changed", "leave out --rev to change what is there now",
                    base::Exit::usage);
}

}  // namespace nurture::git
