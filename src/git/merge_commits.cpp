// Path by path: whose it is, or what three versions are merged to.
#include "git/merge_commits.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <map>
#include <sstream>

#include "base/strings.hpp"
#include "git/blobs.hpp"

namespace nurture::git {
namespace {

constexpr std::uint64_t most_merged = system::most_file_bytes;

/// A file of a tree.
struct Version {
  std::string mode;  ///< "100644"; "120000" = a link, "160000" = another repository
  std::string id;

  bool is_text() const { return mode == "100644" || mode == "100755"; }
  bool operator==(const Version&) const = default;
};

struct TreeChange {
  std::optional<Version> before, after;  ///< empty = there was, or is, no such file
};

/// By path; renames are a file that went and one that came.
using TreeChanges = std::map<std::string, TreeChange>;

std::optional<Version> version(std::string mode, std::string id) {
  if (mode == "000000") return std::nullopt;
  return Version{std::move(mode), std::move(id)};
}

/// git diff-tree (git-diff-tree(1), "RAW OUTPUT FORMAT").
TreeChanges tree_changes(const Git& git, const std::string& from, const std::string& to) {
  const auto fields =
      split_nul(git.answer({"diff-tree", "-r", "-z", "--raw", "--no-renames", from, to}));
  TreeChanges changes;
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

/// What one side did since the base.
class MergeSide {
 public:
  MergeSide(const Git& git, Blobs& blobs, const std::string& base, const std::string& commit,
            const Meaning& meaning)
      : git_(git), blobs_(blobs), changes_(tree_changes(git, base, commit)), meaning_(meaning) {}

  const TreeChanges& changes() const { return changes_; }
  const TreeChange* at(const std::string& path) const {
    const auto found = changes_.find(path);
    return found == changes_.end() ? nullptr : &found->second;
  }
  /// Where the file went that was at `path`: to a new one, or into one that was there before and
  /// now stands for it, too. Empty if it is gone for good.
  std::string moved_to(const std::string& path) {
    for (const auto& [to, change] : changes_) {
      const auto stands_for_it = [&, &there = to](const std::optional<Version>& version) {
        return version && version->is_text() &&
               meaning_.is_moved(there, text({version->id, there}), path);
      };
      if (stands_for_it(change.after) && !stands_for_it(change.before)) return to;
    }
    return {};
  }

 private:
  const std::string& text(const Blob& blob) {
    const auto [known, fresh] = texts_.try_emplace(blob.id);
    if (fresh && sizes(git_, {blob.id}).front() <= most_merged) {
      known->second = blobs_.texts({blob}).front();
    }
    return known->second;
  }

  const Git& git_;
  Blobs& blobs_;
  TreeChanges changes_;
  const Meaning& meaning_;
  std::map<std::string, std::string> texts_;
};

int first_marker(const std::string& text) {
  const Words all = base::split(text, '\n');
  const auto found = std::find_if(
      all.begin(), all.end(), [](const std::string& one) { return one.starts_with("<<<<<<<"); });
  return found == all.end() ? 0 : static_cast<int>(found - all.begin()) + 1;
}

class Merger {
 public:
  Merger(system::Files& files, const Git& git, const std::string& base, const std::string& ours,
         const std::string& theirs, const Meaning& meaning, const std::string& scratch)
      : files_(files),
        git_(git),
        blobs_(git),
        ours_commit_(ours),
        ours_(git, blobs_, base, ours, meaning),
        theirs_(git, blobs_, base, theirs, meaning),
        meaning_(meaning),
        scratch_(scratch) {}

  MergedCommits merge() {
    for (const auto& [path, theirs] : theirs_.changes()) {
      const TreeChange* ours = ours_.at(path);
      if (ours == nullptr) {
        // What was written where it moved to holds more than what they moved.
        result_.try_emplace(path, theirs.after);
      } else if (ours->after != theirs.after) {
        both_changed(path, *ours, theirs);
      } else if (!ours->after) {
        both_gone(path);
      }
    }
    for (const std::string& path : moved_and_changed_) {
      moved_and_changed(path, *ours_.at(path), *theirs_.at(path));
    }
    if (!conflicts_.empty()) return {{}, std::move(conflicts_)};
    return {tree(), {}};
  }

 private:
  void both_changed(const std::string& path, const TreeChange& ours, const TreeChange& theirs) {
    if (!ours.after || !theirs.after) {
      moved_and_changed_.push_back(path);
    } else if (!ours.after->is_text() || !theirs.after->is_text()) {
      conflicts_.push_back({path, "changed two ways, and not a plain file"});
    } else {
      const bool our_mode = ours.before && ours.before->mode == ours.after->mode;
      put(path, our_mode ? theirs.after->mode : ours.after->mode, ours.before, *ours.after,
          *theirs.after);
    }
  }

  /// Whether what the other side did to the file that `path` went into leaves room for it.
  static bool has_room(const TreeChange& moved, const TreeChange* other) {
    return other == nullptr || (moved.before && other->after);
  }

  void moved_and_changed(const std::string& path, const TreeChange& ours,
                         const TreeChange& theirs) {
    MergeSide& mover = ours.after ? theirs_ : ours_;
    const std::string to = mover.moved_to(path);
    if (to.empty() || !has_room(*mover.at(to), (ours.after ? ours_ : theirs_).at(to))) {
      if (ours.after) {
        conflicts_.push_back({path, "changed here, deleted on the remote", 0, {path}, {}});
      } else {
        conflicts_.push_back({path, "changed on the remote, deleted here", 0, {}, {path}});
      }
      return;
    }
    const auto merged = result_.find(to);  // where both sides changed that file
    const Version moved =
        merged != result_.end() && merged->second ? *merged->second : *mover.at(to)->after;
    if (ours.after) result_[path] = std::nullopt;
    put(to, moved.mode, ours.before, ours.after ? *ours.after : moved,
        ours.after ? moved : *theirs.after);
  }

  /// Moved to two places, two files would stand for one person; moved by one side alone, whom the
  /// other deleted would come back.
  void both_gone(const std::string& path) {
    const std::string here = ours_.moved_to(path), there = theirs_.moved_to(path);
    if (here == there) return;
    const std::string what =
        there.empty()  ? fmt::format("moved to '{}' here, deleted on the remote", here)
        : here.empty() ? fmt::format("moved to '{}' on the remote, deleted here", there)
                       : fmt::format("moved to '{}' here, to '{}' on the remote", here, there);
    conflicts_.push_back({path, what, 0, whereabouts(ours_, here), whereabouts(theirs_, there)});
  }

  static Whereabouts whereabouts(const MergeSide& side, const std::string& path) {
    return {path, !path.empty() && side.at(path)->before.has_value()};
  }

  std::string write(const char* name, const std::string& text) {
    std::string path = scratch_ + "/" + name;
    if (files_.info(path)) files_.remove(path);
    files_.write_new_unsynced(path, text);
    return path;
  }

  void put(const std::string& path, const std::string& mode, const std::optional<Version>& base,
           const Version& ours, const Version& theirs) {
    std::vector<Blob> blobs{{ours.id, path}, {theirs.id, path}};
    if (base) blobs.push_back({base->id, path});
    std::vector<std::string> ids;
    for (const Blob& blob : blobs) ids.push_back(blob.id);
    const auto bytes = sizes(git_, ids);
    if (std::any_of(bytes.begin(), bytes.end(), [](auto n) { return n > most_merged; })) {
      conflicts_.push_back({path, "changed two ways, and too large to merge"});
      return;
    }
    auto texts = blobs_.texts(blobs);
    texts.resize(3);  // both made it anew: from nothing
    const std::string our_file = write("ours", texts[0]);
    const bool clean =
        meaning_.merge(write("base", texts[2]), our_file, write("theirs", texts[1]), path);
    const std::string text = files_.read(our_file, 4 * most_merged);  // with both sides and markers
    if (clean) {
      result_[path] = Version{mode, blobs_.keep(text, path)};
    } else {
      conflicts_.push_back({path, "the same lines were changed two ways", first_marker(text)});
    }
  }

  /// Ours with the result in it, in an index of our own.
  std::string tree() {
    const std::string index = scratch_ + "/index";
    if (files_.info(index)) files_.remove(index);
    const std::vector<system::Variable> own_index{{"GIT_INDEX_FILE", index}};
    git_.answer({"read-tree", ours_commit_}, {}, own_index);
    std::string entries;
    for (const auto& [path, version] : result_) {
      entries += version ? fmt::format("{} {}\t{}", version->mode, version->id, path)
                         : fmt::format("0 {}\t{}", std::string(ours_commit_.size(), '0'), path);
      entries += '\0';
    }
    git_.answer({"update-index", "-z", "--index-info"}, entries, own_index);
    return line(git_.answer({"write-tree"}, {}, own_index));
  }

  system::Files& files_;
  const Git& git_;
  Blobs blobs_;
  std::string ours_commit_;
  MergeSide ours_, theirs_;
  const Meaning& meaning_;
  std::string scratch_;
  std::map<std::string, std::optional<Version>> result_;  ///< what differs from ours
  std::vector<std::string> moved_and_changed_;  ///< last: they go into files that are merged
  std::vector<Conflict> conflicts_;
};

}  // namespace

MergedCommits merge_commits(system::Files& files, const Git& git, const std::string& base,
                            const std::string& ours, const std::string& theirs,
                            const Meaning& meaning, const std::string& scratch) {
  return Merger(files, git, base, ours, theirs, meaning, scratch).merge();
}

}  // namespace nurture::git
