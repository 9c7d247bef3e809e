// Whom a `log` is about.
#include "edits/log_people.hpp"

#include <algorithm>

#include "base/finding.hpp"
#include "base/text.hpp"
#include "cli/lookup.hpp"
#include "cli/prompt.hpp"
#include "edits/changes.hpp"
#include "edits/many.hpp"

namespace nurture::edits {
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
      throw base::usage("'" + note.front() + "' looks like the rest of " + spelled->front() +
                            "'s name, not the note",
                        "quote the name: nurture log '" + typed + " " + note.front() + "' …");
    }
    if (!cli::confirm(session, base::printable(question), true)) return;
    typed += " " + note.front();
    note.erase(note.begin());
  }
}

LogPeople filtered(cli::Session& session, const cli::Filter& filter, Words words) {
  if (!words.empty()) {
    refuse_name_beside_filters(session, words.front(),
                               "leave the name out, or quote a note that begins so: 'ann …'");
  }
  LogPeople found{filtered_people(session, filter), std::move(words)};
  if (!confirm_many(session, found.people.size(), "log on")) {
    throw base::Error("nothing was logged", "nurture list shows who matches");
  }
  return found;
}

}  // namespace

bool spells_on(const Words& names, const std::string& typed, const std::string& next) {
  const Words spelled = base::find_words(next);
  const bool one_word = spelled.size() == 1 && next.find_first_of(" \t\n") == std::string::npos;
  if (!one_word || contains(base::find_words(typed), spelled.front())) return false;
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    return contains(base::find_words(name), spelled.front());
  });
}

LogPeople log_people(cli::Session& session, const cli::Filter& filter, Words words) {
  if (!filter.empty()) return filtered(session, filter, std::move(words));
  if (words.empty()) {
    throw base::usage("'log' needs CONTACT",
                      "usage: nurture log [options] CONTACT[,CONTACT…] [NOTE…]");
  }
  Words names = split_names(words.front(), "log");
  words.erase(words.begin());
  take_rest_of_name(session, names.back(), words);
  LogPeople found;
  found.people = chosen_people(session, names);
  found.note = std::move(words);
  return found;
}

}  // namespace nurture::edits
