// What may be typed where a command line is unfinished: told from the names that commands give
// their words and options (CONTACT, RATING, …), the table of keys, the settings, and the roll.
#include "commands/completion_words.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

#include "base/text.hpp"
#include "cli/directory.hpp"
#include "model/schema.hpp"

namespace nurture::commands {
namespace {

using Words = std::vector<std::string>;

template <typename Table>
Words keys_of(const Table& table) {
  Words keys;
  for (const auto& [key, value] : table) keys.push_back(key);
  return keys;
}

Words ratings(cli::Session& session) {
  Words names;
  for (const auto& rating : session.settings().ratings) names.push_back(rating.name);
  return names;
}

/// Of everyone, what `of(facts)` hands to `take`.
template <typename Of>
Words borne(cli::Session& session, Of of) {
  std::set<std::string> found;
  const store::Roll& roll = session.roll();
  for (std::size_t i = 0; i < roll.people.size(); ++i) of(roll.at(i), found);
  found.erase("");
  return {found.begin(), found.end()};
}

Words tags(cli::Session& session) {
  return borne(session, [](const model::Facts& person, std::set<std::string>& found) {
    found.insert(person.tags.begin(), person.tags.end());
  });
}

Words segments(cli::Session& session) {
  return borne(session, [](const model::Facts& person, std::set<std::string>& found) {
    found.insert(person.segment);
  });
}

Words organisations(cli::Session& session) {
  Words ids;
  for (const auto& card : session.roll().organisations) ids.emplace_back(card.id);
  return ids;
}

Words contacts(cli::Session& session, const std::string& typed) {
  return cli::Directory(session.roll()).completions(typed, session.today());
}

Words subjects(cli::Session& session, const std::string& typed) {
  Words all = contacts(session, typed);
  const Words more = organisations(session);
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

Words split_words(std::string_view text) {
  Words words = base::split(std::string(text), ' ');
  std::erase(words, "");
  return words;
}

// What may stand for a value of this name; `typed` is what there is of it.
Words values(cli::Session& session, const std::string& name, const std::string& command,
             const std::string& typed) {
  if (name.starts_with("CONTACT")) return contacts(session, typed);
  if (name == "WHO") return subjects(session, typed);
  if (name == "WHAT" && command == "edit") {
    Words all = subjects(session, typed);
    all.emplace_back("nurture.yaml");
    return all;
  }
  const model::Settings& settings = session.settings();
  if (name == "RATING") return ratings(session);
  if (name == "LEVEL") return settings.levels;
  if (name == "OWNER") return keys_of(settings.owners);
  if (name == "CHANNEL") return keys_of(settings.channels);
  if (name == "TAG") return tags(session);
  if (name == "SEGMENT") return segments(session);
  if (name == "ORG") return organisations(session);
  if (name == "STATUS") return {"aware", "latent", "ready"};
  if (name == "INTENT") return {"ask", "give", "social"};
  if (name == "WHEN" && command == "snooze") return {"off"};
  if (name == "NAME" && command == "programme start") return keys_of(settings.programmes);
  if (name == "KEY" && command == "list") return {"due", "last", "name", "rating"};
  return {};
}

// What may stand behind `key=` of a contact's.
Words key_values(cli::Session& session, const model::Key& key, const std::string& typed) {
  if (key.type == model::Type::choice) return split_words(key.choices);
  if (key.name == "referred_by" || key.name == "knows") return contacts(session, typed);
  static constexpr std::pair<std::string_view, const char*> named[] = {
      {"rating", "RATING"}, {"level", "LEVEL"},     {"owner", "OWNER"},
      {"tags", "TAG"},      {"segment", "SEGMENT"}, {"org", "ORG"}};
  for (const auto& [own, name] : named) {
    if (key.name == own) return values(session, name, "", typed);
  }
  return key.name == "programme" ? keys_of(session.settings().programmes) : Words{};
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

bool fits(const std::string& word, const std::string& typed) {
  const bool plain = std::none_of(word.begin(), word.end(),
                                  [](unsigned char byte) { return byte < 0x20 || byte == 0x7f; });
  return plain && base::valid_utf8(word) && !word.empty() &&
         base::fold(word).starts_with(base::fold(typed));
}

// Where some begin with the very letters, the others would only make a shell take letters back.
void keep_literal(Words& words, const std::string& typed) {
  const auto literal = [&](const std::string& word) { return word.starts_with(typed); };
  if (std::any_of(words.begin(), words.end(), literal)) std::erase_if(words, std::not_fn(literal));
}

Words fitting(Words words, const Typed& typed, const std::string& front) {
  std::erase_if(words, [&](const std::string& word) {
    return !fits(word, typed.rest) || (front.empty() && typed.front.empty() && word[0] == '-' &&
                                       (typed.rest.empty() || typed.rest[0] != '-'));
  });
  keep_literal(words, typed.rest);
  for (std::string& word : words) word.insert(0, front + typed.front);
  return words;
}

Words assignments(cli::Session& session, const std::string& typed) {
  const auto rows = model::keys(model::File::contact);
  const std::size_t equals = typed.find('=');
  if (equals == std::string::npos) {
    Words words;
    for (const model::Key& key : rows) {
      if (key.type != model::Type::record) words.push_back(std::string(key.name) + "=");
    }
    return fitting(std::move(words), {"", typed}, "");
  }
  std::string name = typed.substr(0, equals);
  if (name.ends_with('+') || name.ends_with('-')) name.pop_back();
  const model::Key* key = model::find_key(rows, name);
  if (!key) return {};
  const std::string value = typed.substr(equals + 1);
  const Typed last = key->many ? behind_last(value, ',') : Typed{"", value};
  return fitting(key_values(session, *key, last.rest), last, typed.substr(0, equals + 1));
}

}  // namespace

Words completions(cli::Session& session, const cli::Expected& expected) {
  if (expected.value.empty()) return fitting(expected.words, {"", expected.typed}, "");
  if (expected.value.find("KEY=VALUE") != std::string::npos) {
    return assignments(session, expected.typed);
  }
  if (expected.value == "SHELL") return fitting({"bash", "fish", "zsh"}, {"", expected.typed}, "");
  const Typed typed = takes_several(expected.value, expected.command)
                          ? behind_last(expected.typed, ',')
                          : Typed{"", expected.typed};
  return fitting(values(session, expected.value, expected.command, typed.rest), typed,
                 expected.front);
}

}  // namespace nurture::commands
