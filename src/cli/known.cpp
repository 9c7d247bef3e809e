// A word that must be one of some names.
#include "cli/known.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/nearest.hpp"
#include "base/text.hpp"

namespace nurture::cli {
namespace {

using Names = std::vector<std::string>;

constexpr std::size_t most_named = 12;

std::string listed(Names names) {
  if (names.empty()) return "there is none yet";
  const bool more = names.size() > most_named;
  names.resize(std::min(names.size(), most_named));
  return "one of " + base::join(names, ", ") + (more ? ", …" : "");
}

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
  if (hint.empty()) hint = listed(names) + besides;
  throw base::Error("unknown " + what + " '" + base::printable(typed) + "'", hint,
                    base::Exit::usage);
}

}  // namespace nurture::cli
