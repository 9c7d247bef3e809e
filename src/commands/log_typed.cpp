// The words that `log` knows.
#include "commands/log_typed.hpp"

#include "cli/known.hpp"
#include "cli/lookup.hpp"
#include "commands/changes.hpp"

namespace nurture::commands {
namespace {

using Names = std::vector<std::string>;
using Text = std::optional<std::string>;

}  // namespace

std::string known(const Text& typed, const Names& names, const std::string& what) {
  return typed ? cli::known(*typed, names, what) : std::string();
}

std::string known_channel(const Text& typed, const model::Settings& settings) {
  Names names;
  for (const auto& [name, channel] : settings.channels) names.push_back(name);
  return known(typed, names, "channel");
}

std::string known_item(cli::Session& session, const Text& typed) {
  if (!typed || cli::exact_library_item(session, *typed)) return typed.value_or("");
  Names ids;
  for (const model::LibraryItem& item : session.book().library) ids.push_back(item.id);
  return known(typed, ids, "library item");
}

std::string known_owner(const Text& typed, const model::Settings& settings) {
  Names names;
  for (const auto& [name, owner] : settings.owners) names.push_back(name);
  return names.empty() ? typed.value_or("") : known(typed, names, "owner");
}

}  // namespace nurture::commands
