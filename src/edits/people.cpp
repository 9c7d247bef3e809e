// Whom a command is about.
#include "edits/people.hpp"

#include <algorithm>

#include "base/finding.hpp"
#include "base/text.hpp"
#include "cli/choose.hpp"
#include "cli/find_people.hpp"
#include "cli/lookup.hpp"
#include "cli/prompt.hpp"
#include "model/effective.hpp"
#include "render/layout.hpp"
#include "store/load.hpp"

namespace nurture::edits {
namespace {

using Words = std::vector<std::string>;

bool contains(const Words& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Whether `next`, the word behind what was typed for a person, goes on spelling one of the person's
// names: then the note would have begun inside the name.
bool spells_on(const Words& names, const std::string& typed, const std::string& next) {
  const Words spelled = base::find_words(next);
  const bool one_word = spelled.size() == 1 && next.find_first_of(" \t\n") == std::string::npos;
  if (!one_word || contains(base::find_words(typed), spelled.front())) return false;
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    return contains(base::find_words(name), spelled.front());
  });
}

// Above a few a terminal asks. False: somebody thought better of it.
bool confirmed(cli::Session& session, std::size_t people, const std::string& doing) {
  constexpr std::size_t few = 3;
  const std::string count = render::counted(static_cast<int>(people), "person", "people");
  if (people > few && cli::interactive(session)) {
    return cli::confirm(session, doing + " " + count + "?");
  }
  session.remark(count + (people == 1 ? " matches" : " match"));
  return true;
}

}  // namespace

void move_rest_of_name(cli::Session& session, std::string& typed, Words& note,
                       const std::string& command) {
  while (!note.empty()) {
    const auto candidates = cli::names_found(session, typed);
    const auto spelled = std::find_if(candidates.begin(), candidates.end(), [&](const auto& names) {
      return spells_on(names, typed, note.front());
    });
    if (spelled == candidates.end()) return;
    const std::string question =
        "is '" + note.front() + "' part of the name of " + spelled->front() + "?";
    if (!cli::interactive(session)) {
      throw base::usage(
          "'" + note.front() + "' looks like the rest of " + spelled->front() + "'s name",
          "quote the name: nurture " + command + " '" + typed + " " + note.front() + "' …");
    }
    if (!cli::confirm(session, question, true)) return;
    typed += " " + note.front();
    note.erase(note.begin());
  }
}

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

std::vector<model::Contact> filtered_people(cli::Session& session, const cli::Filter& typed,
                                            const std::string& doing, const std::string& done) {
  const index::Summaries& summaries = session.summaries();
  const cli::Filter filter = cli::known(typed, summaries);
  model::Book found = session.read_few({cli::passing(filter, summaries, session.today())});
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
  if (!confirmed(session, found.contacts.size(), doing)) {
    throw base::Error("nothing was " + done, "nurture list shows who matches");
  }
  return std::move(found.contacts);
}

void refuse_name_beside_filters(cli::Session& session, const std::string& first,
                                const std::string& hint) {
  const index::Summaries& summaries = session.summaries();
  const cli::PeopleFinder directory(summaries);
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

LogPeople log_people(cli::Session& session, const cli::Filter& filter, Words words) {
  if (!filter.empty()) {
    if (!words.empty()) {
      refuse_name_beside_filters(session, words.front(),
                                 "leave the name out, or quote a note that begins so: 'ann …'");
    }
    return {filtered_people(session, filter, "log on", "logged"), std::move(words)};
  }
  if (words.empty()) {
    throw base::usage("'log' needs CONTACT",
                      "usage: nurture log [options] CONTACT[,CONTACT…] [NOTE…]");
  }
  Words names = split_names(words.front(), "log");
  words.erase(words.begin());
  move_rest_of_name(session, names.back(), words, "log");
  return {chosen_people(session, names), std::move(words)};
}

}  // namespace nurture::edits
