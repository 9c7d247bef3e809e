// Reading git config --show-scope -z: "<scope> NUL <key> LF <value> NUL", later ones win.
#include "git/filters.hpp"

#include <algorithm>
#include <array>
#include <fmt/core.h>

namespace nurture::git {
namespace {

constexpr std::array programs{"clean", "smudge", "process"};

bool is_users(const std::string& scope) {
  return scope == "system" || scope == "global" || scope == "command";
}

void set(Overrides& to, const std::string& name, const char* key, const std::string& value) {
  to.set(fmt::format("filter.{}.{}", name, key), value);
}

std::string value_of(const std::map<std::string, std::string>& values, const std::string& key) {
  const auto found = values.find(key);
  return found == values.end() ? std::string() : found->second;
}

bool has_program(const std::map<std::string, std::string>& values, const std::string& way) {
  return !value_of(values, way).empty() || !value_of(values, "process").empty();
}

}  // namespace

Filters::Filters(const Git& git) : trusted_(git.trust().filters) {
  const auto said = git.find({"config", "--show-scope", "-z", "--get-regexp", "^filter\\."});
  if (!said) return;
  const Words fields = split_nul(*said);
  for (std::size_t i = 0; i + 1 < fields.size(); i += 2) {
    const std::string& entry = fields[i + 1];
    const auto end = std::min(entry.find('\n'), entry.size());
    const auto first = entry.find('.'), last = entry.rfind('.', end);
    if (first == last) continue;
    const std::string name = entry.substr(first + 1, last - first - 1);
    const std::string key = entry.substr(last + 1, end - last - 1);
    if (std::find(programs.begin(), programs.end(), key) == programs.end()) continue;
    const std::string value = end < entry.size() ? entry.substr(end + 1) : "";
    Filter& filter = filters_[name];
    filter.all[key] = value;
    if (is_users(fields[i])) filter.users[key] = value;
  }
}

Overrides Filters::switched_off() const {
  Overrides off;
  if (trusted_) return off;
  for (const auto& [name, filter] : filters_) {
    if (filter.all == filter.users) continue;
    for (const char* key : programs) set(off, name, key, value_of(filter.users, key));
    set(off, name, "required", "false");  // what can't run must not be an error
  }
  return off;
}

FilterUse Filters::use(const std::string& name, const std::string& way) const {
  const auto found = filters_.find(name);
  if (found == filters_.end()) return FilterUse::none;
  const Filter& filter = found->second;
  if (has_program(trusted_ ? filter.all : filter.users, way)) return FilterUse::runs;
  return has_program(filter.all, way) ? FilterUse::refused : FilterUse::none;
}

Overrides Filters::switched_on(const std::string& name) const {
  const Filter& filter = filters_.at(name);
  Overrides on;
  for (const char* key : programs) {
    const std::string value = value_of(trusted_ ? filter.all : filter.users, key);
    // An empty `process` would stand in the way of the other two.
    if (value != value_of(filter.all, key)) set(on, name, key, value);
  }
  // git takes the bytes as they are where a filter fails that isn't required.
  set(on, name, "required", "true");
  return on;
}

std::string why_filtered(const std::string& name, FilterUse use) {
  if (use == FilterUse::refused) {
    return fmt::format(
        "filtered by '{}' as the repository's own configuration says, which runs only with: "
        "nurture config git_filters on",
        name);
  }
  return fmt::format("filtered by '{}', which git has no configuration for here", name);
}

std::vector<std::string> filter_names(const Git& git, const Words& paths) {
  std::string questions;
  for (const auto& path : paths) questions += path + '\0';
  const Words fields = split_nul(git.answer({"check-attr", "-z", "--stdin", "filter"}, questions));
  if (fields.size() != 3 * paths.size()) {
    throw base::Error("git check-attr has not answered for all of the files");
  }
  std::vector<std::string> names;
  for (std::size_t i = 2; i < fields.size(); i += 3) {
    const std::string& value = fields[i];
    const bool named = value != "unspecified" && value != "unset" && value != "set";
    names.push_back(named ? value : std::string());
  }
  return names;
}

}  // namespace nurture::git
