// What makes blobs of files and files of blobs (gitattributes(5), "filter"): git-crypt, git-lfs.
// Each is a program that a configuration names.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "git/git.hpp"

namespace nurture::git {

enum class FilterUse {
  none,    ///< nothing is configured: the bytes are kept as they are
  runs,    ///< what the user configured, or trusts
  refused  ///< the repository's own, which isn't trusted
};

/// The filters that are configured for a folder, each with what may run of it. `way` is "clean"
/// (file to blob) or "smudge" (blob to file).
class Filters {
 public:
  /// With one run of git.
  explicit Filters(const Git& git);

  bool any() const { return !filters_.empty(); }
  /// What leaves of each filter only what the user has configured for themselves; nothing where
  /// Trust lets the repository's own run.
  Overrides switched_off() const;
  FilterUse use(const std::string& name, const std::string& way) const;
  /// With these git runs this filter, or fails.
  Overrides switched_on(const std::string& name) const;

 private:
  struct Filter {
    std::map<std::string, std::string> users;  ///< by "clean", "smudge", "process"
    std::map<std::string, std::string> all;    ///< with what the repository says in their place
  };

  std::map<std::string, Filter> filters_;
  bool trusted_;
};

/// Why a filter leaves us without the file, with the way out.
std::string why_filtered(const std::string& name, FilterUse use);
/// The filter that the attributes name for each path; empty = none.
std::vector<std::string> filter_names(const Git& git, const Words& paths);

}  // namespace nurture::git
