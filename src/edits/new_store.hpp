// What `init` makes: the settings, and for git attributes, ignored drafts, a repository, the
// driver, a first commit.
#pragma once

#include "cli/session.hpp"

namespace nurture::edits {

/// Whether the folder is its group's (setgid): what is made in it is, too.
bool is_of_group(system::Files& files, const std::string& folder);
/// nurture.yaml with every default, explained: for a business, or for friends and family.
std::string new_settings(bool personal);

/// What a store consists of, relative to its root.
const std::vector<std::string>& store_parts();

/// Writes .gitattributes and .gitignore, or adds the lines they lack. The names of what was made or
/// changed; links are left alone and named on standard error.
std::vector<std::string> complete_git_files(cli::Session& session, const std::string& root);

struct GitSetUp {
  bool made_repository = false;
  bool refused = false;            ///< standard error has said why
  std::vector<std::string> lines;  ///< what to tell: where the driver was registered
};

/// A repository where the folder lies in none, and the merge driver in its configuration. Without
/// git nothing happens, and standard error says so.
GitSetUp set_up_git(cli::Session& session, const std::string& root);

/// Commits the store's own files and nothing else. Throws where that can't be, or where git ignores
/// one of them.
void commit_store(cli::Session& session, const std::string& root);

}  // namespace nurture::edits
