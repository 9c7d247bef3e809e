// Finding the person that a few words mean.
#include "cli/choose.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "base/error.hpp"
#include "base/nearest.hpp"
#include "base/text.hpp"
#include "cli/directory.hpp"
#include "cli/prompt.hpp"

namespace nurture::cli {
namespace {

using Words = std::vector<std::string>;
constexpr std::size_t most_listed = 20;

bool starts(std::string_view text, std::string_view prefix) {
  return text.substr(0, prefix.size()) == prefix;
}

// Every wanted word begins some word of the name, in any order.
bool spelled(const std::string& name, const Words& wanted) {
  const Words own = base::words(name);
  return !wanted.empty() && std::all_of(wanted.begin(), wanted.end(), [&](const auto& word) {
    return std::any_of(own.begin(), own.end(),
                       [&](const auto& part) { return starts(part, word); });
  });
}

struct Wanted {
  std::string folded;
  Words words;
};

Wanted wanted(const std::string& typed) {
  return {base::fold(base::trim(typed)), base::words(typed)};
}

bool found_by(const model::Organisation& organisation, const Wanted& wanted) {
  return (!wanted.folded.empty() && starts(organisation.id, wanted.folded)) ||
         spelled(organisation.name, wanted.words);
}

std::string described(const Subject& subject, const model::Book& book) {
  const std::string id = subject.contact ? subject.contact->id : subject.organisation->id;
  std::string text = id + "  " + subject.name();
  if (subject.organisation) return text + " (organisation)";
  if (!subject.contact->org.empty()) {
    text += " · " + model::organisation_name(book, subject.contact->org);
  }
  return text;
}

// Names and ids near the words typed; a near miss is only ever named.
std::string near_names(const model::Book& book, const std::string& typed, bool organisations) {
  Words candidates;
  std::vector<Subject> owners;
  const auto add = [&](const std::string& name, const Subject& subject) {
    const auto candidate = [&](const std::string& text) {
      candidates.push_back(text);
      owners.push_back(subject);
    };
    candidate(base::fold(name));
    for (const std::string& word : base::words(name)) candidate(word);
  };
  for (const model::Contact& contact : book.contacts) {
    add(contact.name, {&contact, nullptr});
    for (const std::string& name : contact.also) add(name, {&contact, nullptr});
  }
  if (organisations) {
    for (const model::Organisation& organisation : book.organisations) {
      add(organisation.name, {nullptr, &organisation});
    }
  }
  Words meant;
  for (const std::string& near : base::nearest(base::fold(base::trim(typed)), candidates)) {
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      const std::string name = fmt::format("'{}'", owners[i].name());
      const bool new_one = std::find(meant.begin(), meant.end(), name) == meant.end();
      if (candidates[i] == near && new_one && meant.size() < 3) meant.push_back(name);
    }
  }
  return meant.empty() ? "" : "did you mean " + base::join(meant, " or ") + "?";
}

// A file that can't be read gave nobody to find: most likely it is what was meant.
std::string unreadable(const model::Book& book, const std::string& typed) {
  const std::string folded = base::fold(base::trim(typed));
  for (const std::string& path : book.unreadable) {
    if (!folded.empty() && starts(path.substr(path.rfind('/') + 1), folded)) {
      return "'" + path + "' can't be read; mend it: nurture edit " + path;
    }
  }
  return {};
}

Subject decide(Session& session, const std::string& typed, const std::vector<Subject>& found,
               bool organisations) {
  const model::Book& book = session.book();
  if (found.size() == 1) return found.front();
  if (found.empty()) {
    const std::string what = organisations ? "nobody and no organisation" : "nobody";
    std::string hint = unreadable(book, typed);
    if (hint.empty()) hint = near_names(book, typed, organisations);
    if (hint.empty()) hint = "nurture list shows everyone";
    throw base::Error(what + " is found by '" + typed + "'", hint, base::Exit::no_contact);
  }
  Words lines;
  for (const Subject& subject : found) lines.push_back(described(subject, book));
  const std::string what =
      "'" + typed + "' finds " + std::to_string(found.size()) + (organisations ? "" : " people");
  if (interactive(session) && found.size() <= most_listed) {
    session.out().note(base::printable(what) + ":\n");
    if (const auto chosen = pick(session, "which one (number)?", lines)) return found[*chosen];
    throw base::Error("nobody was chosen", "", base::Exit::no_contact);
  }
  if (lines.size() > most_listed) {
    lines.resize(most_listed);
    lines.push_back("…");
  }
  throw base::Error(what + ":\n  " + base::join(lines, "\n  "), "use more of the name, or the id",
                    base::Exit::no_contact);
}

}  // namespace

std::vector<const model::Contact*> matches(const model::Book& book, const std::string& words,
                                           base::Date today) {
  std::vector<const model::Contact*> found;
  for (const std::size_t place : Directory(book).matches(words, today)) {
    found.push_back(&book.contacts[place]);
  }
  return found;
}

const model::Contact& choose(Session& session, const std::string& words) {
  std::vector<Subject> found;
  for (const model::Contact* contact : matches(session.book(), words, session.today())) {
    found.push_back({contact, nullptr});
  }
  return *decide(session, words, found, false).contact;
}

Subject choose_subject(Session& session, const std::string& words) {
  const model::Book& book = session.book();
  const std::string_view typed = base::trim(words);
  if (const model::Contact* exact = model::find_contact(book, typed)) return {exact, nullptr};
  for (const model::Organisation& organisation : book.organisations) {
    if (organisation.id == typed) return {nullptr, &organisation};
  }
  std::vector<Subject> found;
  for (const model::Contact* contact : matches(book, words, session.today())) {
    found.push_back({contact, nullptr});
  }
  const Wanted meant = wanted(words);
  for (const model::Organisation& organisation : book.organisations) {
    if (found_by(organisation, meant)) found.push_back({nullptr, &organisation});
  }
  return decide(session, words, found, true);
}

}  // namespace nurture::cli
