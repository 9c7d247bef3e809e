// What may be typed where a command line is unfinished: read from the names that commands give
// their words and options (CONTACT, RATING, …), the table of keys, the settings, and the summaries.
#include "pages/completion_words.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "base/text.hpp"
#include "cli/find_people.hpp"
#include "exchange/kinds.hpp"
#include "insight/fits.hpp"
#include "model/schema.hpp"

namespace nurture::pages {
namespace {

using Words = std::vector<std::string>;
using Choices = std::vector<cli::Choice>;

/// Words that say what they are.
template <typename Texts>
Choices plain(const Texts& words) {
  Choices choices;
  for (const auto& word : words) choices.push_back({std::string(word), ""});
  return choices;
}

template <typename Table>
Choices keys_of(const Table& table) {
  Choices keys;
  for (const auto& [key, value] : table) keys.push_back({key, ""});
  return keys;
}

Choices ratings(cli::Session& session) {
  Choices names;
  for (const auto& rating : session.settings().ratings) {
    Words rules;
    for (const auto& rule : rating.cadence.rules) rules.push_back(model::to_text(rule));
    names.push_back({rating.name, base::join(rules, ", ")});
  }
  names.push_back({std::string(model::undecided), "quiet until rated"});
  return names;
}

/// What `of(facts)` lists of anyone.
template <typename Of>
Choices of_everyone(cli::Session& session, Of of) {
  std::set<std::string> found;
  const index::Summaries& summaries = session.summaries();
  for (std::size_t i = 0; i < summaries.people.size(); ++i)
    for (const auto& word : of(summaries.facts(i))) found.emplace(word);
  found.erase("");
  return plain(found);
}

Choices organisations(cli::Session& session) {
  Choices all;
  for (const auto& one : session.summaries().organisation_facts())
    all.push_back({one.id, one.name});
  return all;
}

/// All but the expired.
Choices items(cli::Session& session) {
  Choices all;
  for (const model::LibraryItem& one : session.summaries().library()) {
    if (!insight::expired(one, session.today())) all.push_back({one.id, one.title});
  }
  return all;
}

Choices contacts(cli::Session& session, const std::string& typed) {
  const cli::PeopleFinder directory(session.summaries());
  Choices all;
  for (auto& one : directory.completions(typed, session.today())) {
    all.push_back({std::move(one.word), std::string(directory.name(one.person))});
  }
  return all;
}

/// Those of the tz database's table of countries (zone.tab: code, place, name, comment, a tab
/// between); none where the machine has no such table.
Choices time_zones(cli::Session& session) {
  system::System& machine = session.machine();
  const std::string folder = machine.environment.get("TZDIR").value_or("/usr/share/zoneinfo");
  Choices zones{{"UTC", ""}};
  try {
    for (const std::string& line : base::split(machine.files.read(folder + "/zone.tab"), '\n')) {
      const Words row = base::split(line, '\t');
      if (line.starts_with('#') || row.size() < 3) continue;
      zones.push_back({row[2], row.size() > 3 ? row[3] : ""});
    }
  } catch (const system::FileError&) {
    return {};
  }
  return zones;
}

Choices subjects(cli::Session& session, const std::string& typed) {
  Choices all = contacts(session, typed);
  for (cli::Choice& one : organisations(session)) all.push_back(std::move(one));
  return all;
}

/// Of "all|N" what is typed as it stands.
Choices literal_words(const std::string& name) {
  Words words = base::split(name, '|');
  std::erase_if(words, [](const std::string& word) { return word != base::lower(word); });
  return plain(words);
}

Words split_words(std::string_view text) {
  Words words = base::split(std::string(text), ' ');
  std::erase(words, "");
  return words;
}

// What may stand for a value of this name; `typed` is what there is of it.
Choices values(cli::Session& session, const std::string& name, const std::string& command,
               const std::string& typed) {
  if (name.starts_with("CONTACT")) return contacts(session, typed);
  if (name == "WHO") return subjects(session, typed);
  if (name == "ITEM") return items(session);
  if (name == "WHAT" && command == "edit") {
    Choices all = subjects(session, typed);
    for (cli::Choice& item : items(session)) all.push_back(std::move(item));
    all.push_back({"nurture.yaml", "the settings"});
    return all;
  }
  const model::Settings& settings = session.settings();
  if (name == "RATING") return ratings(session);
  if (name == "LEVEL") return plain(settings.levels);
  if (name == "ROLE") return plain(settings.roles);
  if (name == "OWNER") return keys_of(settings.owners);
  if (name == "CHANNEL") return keys_of(settings.channels);
  if (name == "TAG")
    return of_everyone(session, [](const model::Facts& person) { return person.tags; });
  if (name == "SEGMENT")
    return of_everyone(session, [](const model::Facts& person) { return Words{person.segment}; });
  if (name == "ORG") return organisations(session);
  if (name == "STATUS") return plain(Words{"aware", "latent", "ready"});
  if (name.find('|') != std::string::npos) return literal_words(name);
  if (name == "KIND" && command == "import") {
    Choices all;
    for (const exchange::Kind& one : exchange::kinds())
      all.push_back({std::string(one.name), std::string(one.about)});
    return all;
  }
  if (name == "INTENT") return plain(Words{"ask", "give", "social"});
  if (name == "WHEN" && command == "snooze") return {{"off", "on the agenda again"}};
  if (name == "NAME" && command == "programme start") return keys_of(settings.programmes);
  if (name == "KEY" && command == "list")
    return plain(Words{"due", "last", "name", "rating", "warmth"});
  if (name == "KEY" && command == "stats")
    return plain(Words{"channel", "owner", "rating", "segment"});
  return {};
}

// What may stand behind `key=`.
Choices key_values(cli::Session& session, const model::Key& key, const std::string& typed) {
  if (key.type == model::Type::choice) return plain(split_words(key.choices));
  if (key.type == model::Type::boolean) return plain(Words{"false", "true"});
  if (key.name == "timezone") return time_zones(session);
  if (key.name == "referred_by" || key.name == "knows") return contacts(session, typed);
  static constexpr std::pair<std::string_view, const char*> named[] = {
      {"rating", "RATING"}, {"level", "LEVEL"},     {"role", "ROLE"}, {"owner", "OWNER"},
      {"tags", "TAG"},      {"segment", "SEGMENT"}, {"org", "ORG"},   {"parent", "ORG"}};
  for (const auto& [own, name] : named)
    if (key.name == own) return values(session, name, "", typed);
  return {};
}

/// What was typed, in two: what stays, and what a value is to begin with.
struct Typed {
  std::string front, rest;
};

Typed behind_last(const std::string& text, char mark) {
  const std::size_t place = text.rfind(mark);
  if (place == std::string::npos) return {"", text};
  return {text.substr(0, place + 1), text.substr(place + 1)};
}

bool takes_several(const std::string& name, const std::string& command) {
  static const Words lists{"CONTACT[,CONTACT…]", "RATING", "TAG", "ORG", "SEGMENT", "LEVEL"};
  const bool several = std::find(lists.begin(), lists.end(), name) != lists.end();
  return several || (name == "OWNER" && command != "log" && command != "forecast");
}

// One line, of what can be seen: a shell puts it on the terminal as it is.
bool is_printable(const std::string& text) {
  return base::printable(text) == text;
}

bool fits(const std::string& word, const std::string& typed) {
  return !word.empty() && is_printable(word) && base::fold(word).starts_with(base::fold(typed));
}

// Where some begin with the very letters, the others would only make a shell take letters back.
void keep_literal(Choices& choices, const std::string& typed) {
  const auto literal = [&](const cli::Choice& choice) { return choice.word.starts_with(typed); };
  if (std::any_of(choices.begin(), choices.end(), literal))
    std::erase_if(choices, std::not_fn(literal));
}

Choices fitting(Choices choices, const Typed& typed, const std::string& front) {
  std::erase_if(choices, [&](const cli::Choice& choice) {
    return !fits(choice.word, typed.rest) ||
           (front.empty() && typed.front.empty() && choice.word[0] == '-' &&
            (typed.rest.empty() || typed.rest[0] != '-'));
  });
  keep_literal(choices, typed.rest);
  for (auto& [word, about] : choices) {
    word.insert(0, front + typed.front);
    if (!is_printable(about)) about.clear();
  }
  return choices;
}

Choices assignments(cli::Session& session, model::File file, const std::string& typed) {
  const auto rows = model::keys(file);
  const std::size_t equals = typed.find('=');
  if (equals == std::string::npos) {
    Choices keys;
    for (const model::Key& key : rows) {
      if (key.type == model::Type::record) continue;
      keys.push_back({std::string(key.name) + "=", std::string(key.about)});
    }
    return fitting(std::move(keys), {"", typed}, "");
  }
  std::string name = typed.substr(0, equals);
  if (name.ends_with('+') || name.ends_with('-')) name.pop_back();
  const model::Key* key = model::find_key(rows, name);
  if (!key) return {};
  const std::string value = typed.substr(equals + 1);
  const Typed last = key->many ? behind_last(value, ',') : Typed{"", value};
  return fitting(key_values(session, *key, last.rest), last, typed.substr(0, equals + 1));
}

model::File file_of(const std::string& command) {
  if (command.starts_with("org ")) return model::File::organisation;
  return command.starts_with("library ") ? model::File::library_item : model::File::contact;
}

}  // namespace

Choices completions(cli::Session& session, const cli::Expected& expected) {
  if (expected.value.empty()) return fitting(expected.words, {"", expected.typed}, "");
  if (expected.value.find("KEY=VALUE") != std::string::npos)
    return assignments(session, file_of(expected.command), expected.typed);
  if (expected.value == "SHELL") {
    return fitting(plain(Words{"bash", "fish", "zsh"}), {"", expected.typed}, "");
  }
  if (expected.value == "DIR") return {{"/", ""}};
  const Typed typed = takes_several(expected.value, expected.command)
                          ? behind_last(expected.typed, ',')
                          : Typed{"", expected.typed};
  return fitting(values(session, expected.value, expected.command, typed.rest), typed,
                 expected.front);
}

}  // namespace nurture::pages
