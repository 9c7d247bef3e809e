// Git's side of the merge driver: attributes, which travel with the store, and a section of the
// local configuration, which never does.
#pragma once

#include <string>
#include <string_view>

#include "git/git.hpp"
#include "system/system.hpp"

namespace nurture::git {

/// How git's shell is to call this program: its place on PATH where that is the program, which a
/// new version keeps, else the file itself.
std::string program_path(system::System& system);

/// What git is to run: merge.nurture.driver. The shell's part is for where nurture is missing, dies
/// or can't write: what it could not do is merged as text; where not even that can be written, ours
/// goes (then git refuses the whole merge, and nothing has changed), or else git has to: a file
/// that stays would pass for the merged one. git itself quotes %P for the shell; it takes every
/// status but 0 for a conflict, whatever stands in the file. tests/faults/driver.sh plays it all.
std::string driver_line(const std::string& program);

/// What git would run in this folder, whichever configuration says it; empty = nothing.
std::string registered_driver(const Git& git);
/// Writes the driver's section of the local configuration. Throws base::Error in git's words.
void register_driver(const Git& git, const std::string& line);

/// `text` of a .gitattributes with what it lacks at its end.
std::string with_attributes(std::string text);
/// `text` of a .gitignore, the same way.
std::string with_ignored(std::string text, std::string_view pattern);
/// Whether the program that such a line begins with is there.
bool can_run(system::System& system, const std::string& line);
/// Whether git merges every file of the store in this folder by the driver of that name.
bool has_attributes(const Git& git);

}  // namespace nurture::git
