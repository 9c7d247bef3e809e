// Which command was meant. A beginning is taken, a habit from other programs is only told: what
// deletes there ("rm") must not run here unasked.
#include "cli/meant.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "base/nearest.hpp"
#include "base/text.hpp"

namespace nurture::cli {
namespace {

using Words = std::vector<std::string>;

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

Words beginning(const std::string& typed, const Words& names) {
  Words found;
  std::copy_if(names.begin(), names.end(), std::back_inserter(found),
               [&](const std::string& name) { return !typed.empty() && name.starts_with(typed); });
  return found;
}

}  // namespace

std::optional<std::string> meant(const std::string& typed, const Words& names) {
  if (std::find(names.begin(), names.end(), typed) != names.end()) return typed;
  const Words found = beginning(typed, names);
  return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
}

std::string led_on(const std::string& typed, const Words& names, const std::string& other) {
  const Words found = beginning(typed, names);
  if (found.size() > 1) return "it may be " + base::join(found, ", ");
  for (const Habit& habit : habits) {
    const Words words = base::split(std::string(habit.typed), ' ');
    if (std::find(words.begin(), words.end(), typed) != words.end()) return std::string(habit.hint);
  }
  const std::string near = base::did_you_mean(typed, names);
  return near.empty() ? other : near;
}

}  // namespace nurture::cli
