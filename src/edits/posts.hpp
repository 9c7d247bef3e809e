// Posts that people leave: what is kept of one, and who comes after them.
#pragma once

#include "cli/session.hpp"
#include "edits/changes.hpp"

namespace nurture::edits {

/// What the follow-up asks for: "find a successor for Ada Lovelace (Head of Engineering)".
std::string successor_wanted(const std::string& name, const std::string& title);

/// The post that a contact has, left then; empty where they are at no organisation.
std::optional<model::Past> left_post(const model::Contact& contact, const base::Period& until,
                                     const std::string& successor);
yaml::Value to_value(const model::Past& post);
/// Of those in `past` the one left last, by its `until`, else by its place; empty where there is
/// none.
std::optional<std::size_t> last_post(const model::Contact& contact);

/// The congratulation on a post: "new post at New Co".
std::string new_post_at(const std::string& place);
/// One that stands on the agenda and waits for a touch; empty where none does.
std::optional<model::Anniversary> open_congratulation(const model::Contact& contact,
                                                      const model::Settings& settings,
                                                      base::Date today);

/// The file that an `org` names; empty for free text. Throws where it names one that can't be read.
std::optional<model::Organisation> organisation_meant(cli::Session& session,
                                                      const std::string& org);
/// The successor that was typed, as an id, or "none". Throws where that is the contact.
std::string typed_successor(cli::Session& session, const model::Contact& contact,
                            const std::string& typed);

}  // namespace nurture::edits
