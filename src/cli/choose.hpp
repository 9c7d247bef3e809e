// Finding the person that a few words mean.
#pragma once

#include <string>
#include <vector>

#include "cli/session.hpp"
#include "model/book.hpp"

namespace nurture::cli {

/// Everyone whom `words` may mean, as Directory::matches.
std::vector<const model::Contact*> matches(const model::Book& book, const std::string& words,
                                           base::Date today);
/// The one; on a terminal several are asked about by number. Throws base::Error (Exit::no_contact)
/// with the candidates or the nearest names otherwise.
const model::Contact& choose(Session& session, const std::string& words);
/// As choose, for commands that take organisations too: exactly one of both is set.
struct Subject {
  const model::Contact* contact = nullptr;
  const model::Organisation* organisation = nullptr;

  const std::string& name() const { return contact ? contact->name : organisation->name; }
  const std::string& path() const { return contact ? contact->path : organisation->path; }
};
Subject choose_subject(Session& session, const std::string& words);

}  // namespace nurture::cli
