// Whole files: what a new one is called, whether a text is sound, and one in the person's editor.
#pragma once

#include <functional>

#include "edits/changes.hpp"
#include "store/check.hpp"

namespace nurture::edits {

/// The id that a new contact, organisation or item of that name gets: its slug, with -2, -3 …
/// where that is, or once was, another's; contact-1, organisation-1, item-1 … where nothing usable
/// is left. `path`: of a renamed one, whose own ids, of now and before, may be taken.
std::string new_id(const codec::Directory& directory, model::File file, const std::string& name,
                   const std::string& path = {});
/// The same where `in_use` tells what others bear, or bore. `tried`, of that name: up to which
/// number all are taken, for who asks ten thousand times.
std::string free_id(model::File file, const std::string& name,
                    const std::function<bool(const std::string&)>& in_use, int* tried = nullptr);
/// The flaws of `text` that `before` doesn't have: those that the person just made.
base::Diagnostics new_flaws(cli::Session& session, const codec::Directory& directory,
                            const std::string& text, const std::string& before,
                            const std::string& path);
/// The same, but the first of them is thrown (Exit::usage).
void require_sound(cli::Session& session, const codec::Directory& directory,
                   const std::string& text, const std::string& before, const std::string& path);

/// The file that is meant by a path or an id, whether it can be read or not, else by what finds it;
/// among the organisations alone where only these are.
Target file_meant(cli::Session& session, const std::string& typed, bool only_organisations = false);
/// Throws where the person doesn't want `what` deleted, or isn't there to be asked and said no
/// --yes; `hint` is said then.
void confirm_delete(cli::Session& session, const std::string& what, bool yes,
                    const std::string& hint);

/// Behind what is gone: how it comes back, where it can.
std::string way_back(const store::Saved& saved);

/// Opens it, checks what comes back, writes it and says so. Throws where a text with an error is
/// not mended or the editor fails; the message names the draft, which stays.
void edit_file(cli::Session& session, const Target& file);

}  // namespace nurture::edits
