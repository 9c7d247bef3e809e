// What git says of files: not committed, ignored, overlooked.
#pragma once

#include <string>
#include <vector>

#include "git/git.hpp"

namespace nurture::git {

/// One entry of `git status`, or what heads it.
struct Status {
  bool detached = false;
  struct Entry {
    std::string path;        ///< below the top of the work tree
    bool untracked = false;  ///< git doesn't know the file yet
  };
  std::vector<Entry> entries;
};

/// Files below git's folder that a merge has left undecided, by path from there.
Words unmerged(const Git& git);

/// What isn't committed of these files, or of all: staged or not, new files one by one.
Status status(const Git& git, const Words& paths);

struct Ignored {
  std::string path;
  std::string rule;  ///< ".gitignore:3: contacts/"

  /// "git ignores 'contacts/ada.yaml' (.gitignore:3: contacts/)"
  std::string told() const;
};

/// Of these paths, those that git doesn't know and never will of its own accord.
std::vector<Ignored> ignored(const Git& git, const Words& paths);
/// All files of the store below these that are so; dotfiles but for git's own are drafts.
std::vector<Ignored> ignored_below(const Git& git, const Words& parts);
/// Why changes to a file that git knows don't show: "git was told to overlook 'nurture.yaml': …";
/// empty where they do.
std::string overlooked(const Git& git, const Words& paths);

}  // namespace nurture::git
