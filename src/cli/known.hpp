// What was typed, as what it must be: one of some names, or a text of a form.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/error.hpp"

namespace nurture::cli {

/// The names in a table of the settings.
template <typename Table>
std::vector<std::string> names_in(const Table& table) {
  std::vector<std::string> names;
  for (const auto& [name, value] : table) names.push_back(name);
  return names;
}

/// The name that was typed, or the only one that differs from it in nothing but case and accents.
std::optional<std::string> find_known(const std::string& typed,
                                      const std::vector<std::string>& names);
/// The same; throws (Exit::usage) with the nearest where there is none, else with all and
/// `besides`. `what` is "rating".
std::string known(const std::string& typed, const std::vector<std::string>& names,
                  const std::string& what, const std::string& besides = {});

/// The name itself, else the only one that begins with what was typed; empty where that is none or
/// several.
std::optional<std::string> meant(const std::string& typed, const std::vector<std::string>& names);
/// What an unknown command is led on to: a hint, never empty. `names`: those that exist, `other`:
/// where nothing is near.
std::string hint_for_unknown(const std::string& typed, const std::vector<std::string>& names,
                             const std::string& other);

/// What was read of a text, which throws (Exit::usage) where it was refused instead.
template <typename Read, typename Refusal>
Read or_usage(std::variant<Read, Refusal> read) {
  if (auto* const refusal = std::get_if<Refusal>(&read)) {
    throw base::usage(std::move(refusal->message), std::move(refusal->hint));
  }
  return std::get<Read>(std::move(read));
}

}  // namespace nurture::cli
