// What people's files say of an organisation: their `org`, and the `org` of posts before.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/session.hpp"
#include "model/organisation_names.hpp"

namespace nurture::edits {

/// Everyone who refers to the organisation at this place of the summaries by a text for which
/// `meant(text)` holds: steps that write `name` in its stead, in these lines alone.
std::vector<store::Step> renamed_references(cli::Session& session, std::size_t organisation,
                                            const std::function<bool(const std::string&)>& meant,
                                            const std::string& name);
/// How many people's `org` would mean an organisation that isn't there yet.
int people_meaning(cli::Session& session, const model::OrganisationFacts& fresh);

}  // namespace nurture::edits
