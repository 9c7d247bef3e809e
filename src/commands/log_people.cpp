// Whom a `log` is about.
#include "commands/log_people.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "cli/choose.hpp"
#include "cli/lookup.hpp"
#include "cli/prompt.hpp"
#include "commands/changes.hpp"

namespace nurture::commands {
namespace {

using Words = std::vector<std::string>;

bool contains(const Words& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// The name that the first note word would make longer is asked about before anyone is chosen: "ada
// lovelace" may be clear where "ada" is not.
void take_rest_of_name(cli::Session& session, std::string& typed, Words& note) {
  while (!note.empty()) {
    const auto candidates = cli::names_found(session, typed);
    const auto spelled = std::find_if(candidates.begin(), candidates.end(), [&](const auto& names) {
      return spells_on(names, typed, note.front());
    });
    if (spelled == candidates.end()) return;
    const std::string question =
        "is '" + note.front() + "' part of the name of " + spelled->front() + "?";
    if (!cli::interactive(session)) {
      throw usage("'" + note.front() + "' looks like the rest of " + spelled->front() +
                      "'s name, not the note",
                  "quote the name: nurture log '" + typed + " " + note.front() + "' …");
    }
    if (!cli::confirm(session, base::printable(question))) return;
    typed += " " + note.front();
    note.erase(note.begin());
  }
}

LogPeople filtered(cli::Session& session, const cli::Filter& filter, Words words) {
  const store::Roll& roll = session.roll();
  cli::validate(filter, roll.book.settings);
  model::OrganisationNames names(model::pointers(roll.book.organisations));
  std::vector<std::size_t> people;
  for (std::size_t i = 0; i < roll.people.size(); ++i) {
    const auto& archived = roll.people[i].archived;
    if (archived && *archived <= session.today()) continue;
    if (cli::passes(filter, roll.at(i), roll.book, names)) people.push_back(i);
  }
  LogPeople found;
  model::Book book = session.read_few(std::move(people), {});
  if (!book.unreadable.empty()) {
    throw base::Error("cannot log on everyone: '" + book.unreadable.front() + "' can't be read now",
                      "try again, or leave them out");
  }
  found.people = std::move(book.contacts);
  found.note = std::move(words);
  if (found.people.empty()) {
    throw base::Error("nobody matches", "nurture list takes the same filters",
                      base::Exit::no_contact);
  }
  const std::string count =
      std::to_string(found.people.size()) + (found.people.size() == 1 ? " person" : " people");
  if (!cli::interactive(session)) {
    session.out().note("logging on " + count + "\n");
  } else if (!cli::confirm(session, "log on " + count + "?")) {
    throw base::Error("nothing was logged", "nurture list shows who matches");
  }
  return found;
}

}  // namespace

bool spells_on(const Words& names, const std::string& typed, const std::string& next) {
  const Words spelled = base::words(next);
  const bool one_word = spelled.size() == 1 && next.find_first_of(" \t\n") == std::string::npos;
  if (!one_word || contains(base::words(typed), spelled.front())) return false;
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    return contains(base::words(name), spelled.front());
  });
}

LogPeople log_people(cli::Session& session, const cli::Filter& filter, Words words) {
  if (!filter.empty()) return filtered(session, filter, std::move(words));
  if (words.empty()) {
    throw usage("'log' needs CONTACT", "usage: nurture log [options] CONTACT[,CONTACT…] [NOTE…]");
  }
  Words names = base::split(words.front(), ',');
  words.erase(words.begin());
  for (const std::string& name : names) {
    if (base::blank(name)) {
      throw usage("a name is missing beside a comma", "as in: nurture log ada,charles 'the note'");
    }
  }
  take_rest_of_name(session, names.back(), words);
  LogPeople found;
  for (const std::string& name : names) {
    model::Contact contact = cli::choose(session, name);
    const bool twice = std::any_of(found.people.begin(), found.people.end(),
                                   [&](const auto& one) { return one.id == contact.id; });
    if (!twice) found.people.push_back(std::move(contact));
  }
  found.note = std::move(words);
  return found;
}

}  // namespace nurture::commands
