// The bytes that a repository keeps.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "git/git.hpp"

namespace nurture::git {

/// All of the text as a number in decimals.
std::optional<std::uint64_t> number(std::string_view text);
/// Of files by their ids, in that order, in bytes; none of them is read.
std::vector<std::uint64_t> sizes(const Git& git, const std::vector<std::string>& ids);
/// Of files by their ids, in that order, with one run of git. Throws base::Error where one is not
/// there.
std::vector<std::string> contents(const Git& git, const std::vector<std::string>& ids);
/// Keeps a text; returns its id.
std::string keep(const Git& git, const std::string& text);

}  // namespace nurture::git
