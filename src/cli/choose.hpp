// Finding the person that a few words mean.
#pragma once

#include "cli/session.hpp"
#include "model/contact.hpp"

namespace nurture::cli {

/// The one whom `words` mean among all files: as PeopleFinder::matches, and those that can't be
/// read by their ids; on a terminal several are asked about by number. Throws base::Error
/// (Exit::no_contact) with the candidates, the file that can't be read, or the nearest names
/// otherwise. Cost: one file where the very id was typed, else the summaries.
model::Contact choose(Session& session, const std::string& words);
/// As choose, for commands that take organisations too: exactly one of both is set.
struct Chosen {
  std::optional<model::Contact> contact;
  std::optional<model::Organisation> organisation;

  const auto& name() const { return contact ? contact->name : organisation->name; }
  const auto& path() const { return contact ? contact->path : organisation->path; }
  const auto& follow_ups() const {
    return contact ? contact->follow_ups : organisation->follow_ups;
  }
  const auto& needs() const { return contact ? contact->needs : organisation->needs; }
  const auto& dates() const { return contact ? contact->dates : organisation->dates; }
};
Chosen choose_subject(Session& session, const std::string& words);
/// Whether the words find neither a person nor an organisation, nor a file of one that can't be
/// read.
bool finds_nobody(Session& session, const std::string& words);
/// As choose, for organisations alone: by the rule that `org` goes by (see
/// model/organisation_names.hpp), else by words of the name.
model::Organisation choose_organisation(Session& session, const std::string& words);
/// The item of the library: by id, else by words that begin words of its title; otherwise as
/// choose(). Without `about`, unless the very id was typed. Cost: its file, else the summaries.
model::LibraryItem choose_item(Session& session, const std::string& words);
bool finds_item(Session& session, const std::string& words);

}  // namespace nurture::cli
