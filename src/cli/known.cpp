// A word that must be one of some names: of ratings, channels, commands.
#include "cli/known.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "base/nearest.hpp"
#include "base/text.hpp"

namespace nurture::cli {
namespace {

using Names = std::vector<std::string>;

constexpr std::size_t most_offered = 12;

std::string one_of_these(Names names) {
  if (names.empty()) return "there is none yet";
  const bool more = names.size() > most_offered;
  names.resize(std::min(names.size(), most_offered));
  return "one of " + base::join(names, ", ") + (more ? ", …" : "");
}

Names beginning(const std::string& typed, const Names& names) {
  Names found;
  std::copy_if(names.begin(), names.end(), std::back_inserter(found),
               [&](const std::string& name) { return !typed.empty() && name.starts_with(typed); });
  return found;
}

/// What people type in other programs. It is only told: what deletes there ("rm") must not run here
/// unasked.
struct Habit {
  std::string_view typed;  ///< words, with blanks between
  std::string_view hint;
};

constexpr Habit habits[] = {
    {"ls ll all people contacts", "did you mean 'list'?"},
    {"new create insert", "did you mean 'add'?"},
    {"rm delete del remove",
     "'nurture archive' hides someone, 'nurture forget' deletes their file"},
    {"find grep query", "did you mean 'search'?"},
    {"view cat info get open", "did you mean 'show'?"},
    {"today todo next status", "did you mean 'due'?"},
    {"calendar plan week ahead", "did you mean 'agenda'?"},
    {"call note met touch wrote", "did you mean 'log'?"},
    {"done remind reminder task promise", "did you mean 'follow-up'?"},
    {"mv", "did you mean 'rename'?"},
    {"update modify change tag", "did you mean 'set'?"},
    {"birthday", "did you mean 'date'?"},
    {"revert back", "did you mean 'undo'?"},
    {"pull push commit", "did you mean 'sync'?"},
    {"doctor lint validate verify", "did you mean 'check'?"},
    {"settings", "did you mean 'config'?"},
    {"version", "nurture --version"},
};

}  // namespace

std::optional<std::string> find_known(const std::string& typed, const Names& names) {
  if (std::find(names.begin(), names.end(), typed) != names.end()) return typed;
  const auto folded = base::fold(base::trim(typed));
  const auto same = [&](const std::string& name) { return base::fold(name) == folded; };
  const auto found = std::find_if(names.begin(), names.end(), same);
  const bool alone =
      found != names.end() && std::find_if(found + 1, names.end(), same) == names.end();
  return alone ? std::optional(*found) : std::nullopt;
}

std::string known(const std::string& typed, const Names& names, const std::string& what,
                  const std::string& besides) {
  if (auto found = find_known(typed, names)) return *found;
  std::string hint = base::did_you_mean(typed, names);
  if (hint.empty()) hint = one_of_these(names) + besides;
  throw base::usage("unknown " + what + " '" + base::printable(typed) + "'", hint);
}

std::optional<std::string> meant(const std::string& typed, const Names& names) {
  if (std::find(names.begin(), names.end(), typed) != names.end()) return typed;
  const Names found = beginning(typed, names);
  return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
}

std::string hint_for_unknown(const std::string& typed, const Names& names,
                             const std::string& other) {
  const Names found = beginning(typed, names);
  if (found.size() > 1) return "it may be " + base::join(found, ", ");
  for (const Habit& habit : habits) {
    const Names words = base::split(std::string(habit.typed), ' ');
    if (std::find(words.begin(), words.end(), typed) != words.end()) return std::string(habit.hint);
  }
  const std::string near = base::did_you_mean(typed, names);
  return near.empty() ? other : near;
}

}  // namespace nurture::cli
