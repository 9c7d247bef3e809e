// Several people at once.
#include "edits/many.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "cli/choose.hpp"
#include "cli/directory.hpp"
#include "cli/prompt.hpp"
#include "cli/unreadable.hpp"
#include "edits/changes.hpp"
#include "model/effective.hpp"
#include "store/load.hpp"

namespace nurture::edits {
namespace {

constexpr std::size_t few = 3;

}  // namespace

std::vector<std::string> split_names(const std::string& typed, const std::string& command) {
  std::vector<std::string> names = base::split(typed, ',');
  for (const std::string& name : names) {
    if (!base::blank(name)) continue;
    throw base::usage("a name is missing beside a comma",
                      "as in: nurture " + command + " ada,charles …");
  }
  return names;
}

std::vector<model::Contact> chosen_people(cli::Session& session,
                                          const std::vector<std::string>& names) {
  std::vector<model::Contact> found;
  for (const std::string& name : names) {
    model::Contact contact = cli::choose(session, name);
    const bool twice = std::any_of(found.begin(), found.end(),
                                   [&](const auto& one) { return one.id == contact.id; });
    if (!twice) found.push_back(std::move(contact));
  }
  return found;
}

std::vector<model::Contact> filtered_people(cli::Session& session, const cli::Filter& typed) {
  const index::Summaries& summaries = session.summaries();
  const cli::Filter filter = cli::known(typed, summaries);
  model::OrganisationNames names(model::pointers(summaries.organisation_facts()));
  std::vector<std::size_t> people;
  for (std::size_t i = 0; i < summaries.people.size(); ++i) {
    const auto& archived = summaries.people[i].archived;
    if (model::archived_on(archived, session.today())) continue;
    if (cli::passes(filter, summaries.book().people[i], summaries.book(), names))
      people.push_back(i);
  }
  model::Book found = session.read_few({std::move(people)});
  if (!found.unreadable.empty()) {
    throw base::Error(
        "cannot change everyone: '" + found.unreadable.front() + "' can't be read now",
        "try again, or leave them out");
  }
  if (found.contacts.empty()) {
    throw cli::beside_unread(base::Error("nobody matches", "nurture list takes the same filters",
                                         base::Exit::no_contact),
                             summaries.incomplete());
  }
  return std::move(found.contacts);
}

void refuse_name_beside_filters(cli::Session& session, const std::string& first,
                                const std::string& hint) {
  const index::Summaries& summaries = session.summaries();
  const cli::Directory directory(summaries);
  for (const std::string& name : base::split(first, ',')) {
    // Notes begin with "A" or "I" more often than anyone is typed as one letter.
    if (base::code_points(base::trim(name)) < 2 && !directory.exact(name)) continue;
    const auto found = directory.matches(name, session.today());
    const auto unread = cli::unreadable_by_words(summaries, model::File::contact, name);
    if (found.empty() && unread.empty()) continue;
    const std::string who =
        found.empty() ? unread.front() : std::string(directory.name(found.front()));
    throw base::usage("'" + name + "' names " + who + ", and the filters name others", hint);
  }
}

bool confirm_many(cli::Session& session, std::size_t people, const std::string& doing) {
  if (people > few && cli::interactive(session)) {
    return cli::confirm(session, doing + " " + count_of_people(people) + "?");
  }
  session.out().note(count_of_people(people) + (people == 1 ? " matches\n" : " match\n"));
  return true;
}

std::string count_of_people(std::size_t people) {
  return std::to_string(people) + (people == 1 ? " person" : " people");
}

}  // namespace nurture::edits
