// The bytes that a repository keeps.
#pragma once

#include <string>
#include <vector>

#include "git/git.hpp"

namespace nurture::git {

/// Of files by their ids, in that order, with one run of git. Throws base::Error where one is not
/// there.
std::vector<std::string> contents(const Git& git, const std::vector<std::string>& ids);
/// Keeps a text; returns its id.
std::string keep(const Git& git, const std::string& text);

}  // namespace nurture::git
