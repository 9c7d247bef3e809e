// Names of new files, and whether a text that is to stand in the store is sound.
#pragma once

#include "cli/session.hpp"
#include "store/check.hpp"

namespace nurture::edits {

/// The id that a new contact of that name gets: its slug, with -2, -3 … where that is, or once was,
/// somebody's; contact-1 … where nothing usable is left. `path`: of a renamed one, whose own ids,
/// of now and before, may be taken.
std::string new_id(const codec::Directory& directory, const std::string& name,
                   const std::string& path = {});
/// The flaws of `text` that `before` doesn't have: those that the person just made.
base::Diagnostics new_flaws(cli::Session& session, const codec::Directory& directory,
                            const std::string& text, const std::string& before,
                            const std::string& path);
/// Throws (Exit::usage) the first of these, if there is one.
void require_sound(cli::Session& session, const codec::Directory& directory,
                   const std::string& text, const std::string& before, const std::string& path);

}  // namespace nurture::edits
