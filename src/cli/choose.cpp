// Finding the person that a few words mean.
#include "cli/choose.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <set>
#include <utility>

#include "base/finding.hpp"
#include "base/ids.hpp"
#include "base/nearest.hpp"
#include "base/text.hpp"
#include "cli/find_people.hpp"
#include "cli/lookup.hpp"
#include "cli/prompt.hpp"
#include "model/organisation_names.hpp"
#include "store/load.hpp"

namespace nurture::cli {
namespace {

using Words = std::vector<std::string>;
constexpr std::size_t most_listed = 20;

/// Who may be meant at all.
enum class Among { people, subjects, organisations };

bool has_people(Among among) {
  return among != Among::organisations;
}

bool has_organisations(Among among) {
  return among != Among::people;
}

/// Who may be meant: a place in the summaries, or a file that can't be read.
struct Candidate {
  std::size_t place = 0;
  bool organisation = false;
  std::string unreadable{};  ///< its path
};

bool found_by(const model::OrganisationFacts& organisation, const base::Wanted& wanted) {
  return base::finds(wanted, organisation.id, base::spelled(organisation.name));
}

std::string_view name_of(const index::Summaries& summaries, const Candidate& one) {
  return one.organisation ? std::string_view(summaries.organisation_facts()[one.place].name)
                          : index::name_views(summaries.people[one.place].names).name;
}

const index::FileSummary& file_summary(const index::Summaries& summaries, const Candidate& one) {
  return (one.organisation ? summaries.organisations : summaries.people)[one.place];
}

// A person's id may be an organisation's, too: only paths tell them apart.
bool share_an_id(const index::Summaries& summaries, const std::vector<Candidate>& found) {
  return std::any_of(found.begin(), found.end(), [&](const Candidate& one) {
    const auto id =
        one.unreadable.empty() ? file_summary(summaries, one).id : base::id_of_path(one.unreadable);
    return one.organisation && summaries.find(id);
  });
}

/// How the one that is meant can be typed.
std::string way_to_name(const index::Summaries& summaries, const std::vector<Candidate>& found,
                        bool by_path) {
  if (by_path) return "type the path of the one you mean";
  std::set<std::string> ids, names;
  for (const Candidate& one : found) {
    const bool unread = !one.unreadable.empty();
    names.insert(unread ? one.unreadable : base::fold(std::string(name_of(summaries, one))));
    const std::string_view id =
        unread ? base::id_of_path(one.unreadable) : file_summary(summaries, one).id;
    if (!ids.emplace(id).second)
      return "files of one id can't be told apart: rename all but one of them";
  }
  return names.size() > 1 ? "type more of the name, or the id" : "type the id";
}

std::string described(const index::Summaries& summaries, model::OrganisationNames& names,
                      const Candidate& one, bool by_path, Among among) {
  if (!one.unreadable.empty()) return one.unreadable + "  can't be read";
  const index::FileSummary& file = file_summary(summaries, one);
  std::string text = fmt::format("{}  {}", by_path ? file.path : file.id, name_of(summaries, one));
  if (one.organisation) return has_people(among) ? text + " (organisation)" : text;
  const std::string org = summaries.facts(one.place).org;
  if (org.empty()) return text;
  const auto place = names.find(org);
  return text + " · " + (place ? summaries.organisation_facts()[*place].name : org);
}

/// Whether what was typed are whole words of a name, and not only the beginning of longer ones.
bool whole_words(const index::Summaries& summaries, const Candidate& one, const Words& typed) {
  if (!one.unreadable.empty()) return false;
  const std::string names = one.organisation ? base::spelled(name_of(summaries, one))
                                             : std::string(summaries.people[one.place].words);
  const Words all = base::split(names, '\n');
  return std::any_of(all.begin(), all.end(), [&](const std::string& name) {
    const Words words = base::split(name, ' ');
    return std::all_of(typed.begin(), typed.end(), [&](const std::string& word) {
      return std::find(words.begin(), words.end(), word) != words.end();
    });
  });
}

/// Every text that a mistyped word may have been meant for, beside whose it is.
struct NamesOfAll {
  Words texts;
  std::vector<Candidate> owners;

  void add(std::string_view name, const Candidate& owner) {
    texts.push_back(base::fold(name));
    for (std::string& word : base::find_words(name)) texts.push_back(std::move(word));
    owners.resize(texts.size(), owner);
  }
};

NamesOfAll names_of_all(const index::Summaries& summaries, Among among) {
  NamesOfAll all;
  for (std::size_t i = 0; has_people(among) && i < summaries.people.size(); ++i) {
    const auto names = index::name_views(summaries.people[i].names);
    all.add(names.name, {i, false});
    for (const std::string_view name : names.also) all.add(name, {i, false});
  }
  if (!has_organisations(among)) return all;
  for (std::size_t i = 0; i < summaries.organisation_facts().size(); ++i) {
    all.add(summaries.organisation_facts()[i].name, {i, true});
  }
  return all;
}

// Names and ids near the words typed; a near miss is only ever named.
std::string near_names(const index::Summaries& summaries, const std::string& typed, Among among) {
  constexpr std::size_t most_named = 3;
  const NamesOfAll all = names_of_all(summaries, among);
  Words meant;
  for (const std::string& near : base::nearest(base::fold(base::trim(typed)), all.texts)) {
    for (std::size_t i = 0; i < all.texts.size() && meant.size() < most_named; ++i) {
      if (all.texts[i] != near) continue;
      const std::string name = fmt::format("'{}'", name_of(summaries, all.owners[i]));
      if (std::find(meant.begin(), meant.end(), name) == meant.end()) meant.push_back(name);
    }
  }
  return meant.empty() ? "" : "did you mean " + base::join(meant, " or ") + "?";
}

// `why kestrel`: there is one of that name, and it is nobody.
std::string organisation_meant(const index::Summaries& summaries, const std::string& typed) {
  const base::Wanted meant = base::wanted(typed);
  for (const model::OrganisationFacts& one : summaries.organisation_facts()) {
    if (found_by(one, meant))
      return fmt::format("'{}' is an organisation; its people: nurture list --org {}", one.name,
                         base::shell_word(one.id));
  }
  return {};
}

// `org show nordhavn`: people have it as text, and a file would make it one.
std::string text_meant(const index::Summaries& summaries, const std::string& typed) {
  const base::Wanted meant = base::wanted(typed);
  model::Facts facts;
  for (std::size_t i = 0; i < summaries.people.size(); ++i) {
    summaries.read(i, facts);
    if (!facts.org.empty() && base::finds(meant, "", base::spelled(facts.org)))
      return fmt::format("'{}' is a text in people's files; make it one: nurture org add {}",
                         facts.org, base::shell_word(facts.org));
  }
  return {};
}

std::string hint_for_nobody(const index::Summaries& summaries, const std::string& typed,
                            Among among) {
  std::string hint;
  if (among == Among::people) hint = organisation_meant(summaries, typed);
  if (among == Among::organisations) hint = text_meant(summaries, typed);
  if (hint.empty()) hint = near_names(summaries, typed, among);
  if (!hint.empty()) return hint;
  return among == Among::organisations ? "nurture org list shows all of them"
                                       : "nurture list shows everyone";
}

base::Error nobody(const index::Summaries& summaries, const std::string& typed, Among among) {
  const std::string what = among == Among::people     ? "nobody"
                           : among == Among::subjects ? "no person or organisation"
                                                      : "no organisation";
  const std::string hint = hint_for_nobody(summaries, typed, among);
  const base::Error error(what + " is found by '" + typed + "'", hint, base::Exit::no_contact);
  return beside_unread(error, summaries, typed);
}

Candidate chosen_of(Session& session, const std::string& typed, std::vector<Candidate> found,
                    Among among) {
  const index::Summaries& summaries = session.summaries();
  std::stable_partition(found.begin(), found.end(),
                        [&, words = base::find_words(typed)](const Candidate& one) {
                          return whole_words(summaries, one, words);
                        });
  model::OrganisationNames names(model::pointers(summaries.organisation_facts()));
  const bool by_path = among == Among::subjects && share_an_id(summaries, found);
  Words lines;
  for (std::size_t i = 0; i < std::min(found.size(), most_listed); ++i) {
    lines.push_back(base::printable(described(summaries, names, found[i], by_path, among)));
  }
  const std::string what = "'" + typed + "' finds " + std::to_string(found.size()) +
                           (among == Among::people ? " people"
                            : has_people(among)    ? ""
                                                   : " organisations");
  if (interactive(session) && found.size() <= most_listed) {
    session.remark(what + ":");
    if (const auto chosen = pick(session, lines)) return found[*chosen];
    throw base::Error("nobody was chosen", "", base::Exit::no_contact);
  }
  if (found.size() > most_listed) lines.push_back("…");
  throw base::Error(what + ":\n  " + base::join(lines, "\n  "),
                    way_to_name(summaries, found, by_path), base::Exit::no_contact);
}

Chosen read(Session& session, const Candidate& one, const std::string& typed) {
  const index::Summaries& summaries = session.summaries();
  if (!one.unreadable.empty()) throw cannot_be_read(summaries, {one.unreadable}, typed);
  store::Few few;
  (one.organisation ? few.organisations : few.people) = {one.place};
  auto book = session.read_few(few);
  Chosen subject;
  if (!book.contacts.empty()) subject.contact = std::move(book.contacts.front());
  if (!book.organisations.empty()) subject.organisation = std::move(book.organisations.front());
  if (subject.contact || subject.organisation) return subject;
  const auto& why = book.diagnostics;
  throw base::Error(why.empty()
                        ? fmt::format("the file of '{}' was there a moment ago, and is gone",
                                      name_of(summaries, one))
                        : fmt::format("'{}' {}", why.front().path, why.front().message),
                    "try again: nurture show " + base::shell_id(typed), base::Exit::no_contact);
}

Chosen decide(Session& session, const std::string& typed, const std::vector<Candidate>& found,
              Among among) {
  if (found.empty()) throw nobody(session.summaries(), typed, among);
  return read(session, found.size() == 1 ? found.front() : chosen_of(session, typed, found, among),
              typed);
}

void add_unreadable(const index::Summaries& summaries, model::File file, const std::string& words,
                    std::vector<Candidate>& found) {
  for (auto& path : unreadable_by_words(summaries, file, words)) {
    found.push_back({0, file == model::File::organisation, std::move(path)});
  }
}

// What was typed is the id of a file that gives nobody: it is meant, and nobody else.
void refuse_unreadable(const index::Summaries& summaries, model::File file,
                       const std::string& words) {
  const auto paths = unreadable_by_id(summaries, file, words);
  if (!paths.empty()) throw cannot_be_read(summaries, paths, words);
}

/// Which of these files it is; empty where none is.
template <typename Is>
std::optional<std::size_t> place_of(const std::vector<index::FileSummary>& files, Is is) {
  const auto found = std::find_if(files.begin(), files.end(), is);
  if (found == files.end()) return std::nullopt;
  return static_cast<std::size_t>(found - files.begin());
}

// A path is typed where an id is not enough.
std::optional<Candidate> with_path(const index::Summaries& summaries, std::string_view path,
                                   Among among) {
  const auto is = [&](const index::FileSummary& one) { return one.path == path; };
  const auto person = has_people(among) ? place_of(summaries.people, is) : std::nullopt;
  if (person) return Candidate{*person, false};
  if (!has_organisations(among)) return std::nullopt;
  const auto organisation = place_of(summaries.organisations, is);
  return organisation ? std::optional(Candidate{*organisation, true}) : std::nullopt;
}

// The person and the organisation of that id, and the organisation's file where it can't be read.
std::vector<Candidate> with_id(const PeopleFinder& directory, const index::Summaries& summaries,
                               const std::string& words, Among among) {
  const std::string_view id = base::trim(words);
  std::vector<Candidate> named;
  const auto person = has_people(among) ? directory.by_id(id) : std::nullopt;
  if (person) named.push_back({*person, false});
  const auto organisation = place_of(summaries.organisations, [&](const index::FileSummary& one) {
    return base::same_id(one.id, id);
  });
  if (organisation) named.push_back({*organisation, true});
  if (named.empty()) refuse_unreadable(summaries, model::File::organisation, words);
  for (auto& path : unreadable_by_id(summaries, model::File::organisation, words)) {
    named.push_back({0, true, std::move(path)});
  }
  return named;
}

// The organisation that the text means by the rule that holds for `org`, else those that its words
// find; true: by the rule.
bool add_organisations(const index::Summaries& summaries, const std::string& words,
                       std::vector<Candidate>& found) {
  const auto& all = summaries.organisation_facts();
  model::OrganisationNames names(model::pointers(all));
  if (const auto place = names.find(std::string(base::trim(words)))) {
    found.push_back({*place, true});
    return true;
  }
  const base::Wanted meant = base::wanted(words);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (found_by(all[i], meant)) found.push_back({i, true});
  }
  return false;
}

Chosen choose_among(Session& session, const std::string& words, Among among) {
  if (has_people(among) && (!has_organisations(among) || !may_be_organisation(session, words))) {
    if (auto exact = exact_contact(session, words)) return {std::move(*exact), {}};
  }
  const index::Summaries& summaries = session.summaries();
  const PeopleFinder directory(summaries);
  const std::string_view typed = base::trim(words);
  if (const auto one = with_path(summaries, typed, among)) {
    return read(session, *one, words);
  }
  if (has_people(among) && !summaries.find(typed)) {
    refuse_unreadable(summaries, model::File::contact, words);
  }
  if (has_organisations(among)) {
    const auto named = with_id(directory, summaries, words, among);
    if (!named.empty()) return decide(session, words, named, among);
  }
  std::vector<Candidate> found;
  if (has_people(among)) {
    for (const std::size_t place : directory.matches(words, session.today())) {
      found.push_back({place, false});
    }
  }
  const bool by_rule = has_organisations(among) && add_organisations(summaries, words, found);
  const bool sure = has_people(among) ? directory.exact(words).has_value() : by_rule;
  if (!sure) {
    if (has_people(among)) add_unreadable(summaries, model::File::contact, words, found);
    if (has_organisations(among)) {
      add_unreadable(summaries, model::File::organisation, words, found);
    }
  }
  return decide(session, words, found, among);
}

}  // namespace

model::Contact choose(Session& session, const std::string& words) {
  return *choose_among(session, words, Among::people).contact;
}

Chosen choose_subject(Session& session, const std::string& words) {
  return choose_among(session, words, Among::subjects);
}

bool finds_nobody(Session& session, const std::string& words) {
  const index::Summaries& summaries = session.summaries();
  std::vector<Candidate> found;
  add_organisations(summaries, words, found);
  add_unreadable(summaries, model::File::contact, words, found);
  add_unreadable(summaries, model::File::organisation, words, found);
  return found.empty() && PeopleFinder(summaries).matches(words, session.today()).empty();
}

model::Organisation choose_organisation(Session& session, const std::string& words) {
  return *choose_among(session, words, Among::organisations).organisation;
}

}  // namespace nurture::cli
