// The real environment, and the folders of the XDG base directory specification (version 0.8).
#include "system/environment.hpp"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <unistd.h>

#include "system/descriptor.hpp"

namespace nurture::system {
namespace {

// The specification calls a relative path in these variables invalid: it counts as unset.
std::optional<std::string> xdg_folder(Environment& environment, const std::string& variable,
                                      const std::string& below_home) {
  const auto set = environment.get(variable);
  if (set && set->starts_with('/')) return *set + "/nurture";
  const auto home = environment.get("HOME");
  if (!home || !home->starts_with('/')) return std::nullopt;
  return *home + below_home + "/nurture";
}

}  // namespace

std::optional<std::string> RealEnvironment::get(const std::string& name) {
  const char* value = std::getenv(name.c_str());
  if (value == nullptr) return std::nullopt;
  return std::string(value);
}

unsigned RealEnvironment::user() {
  return geteuid();
}

std::string RealEnvironment::working_folder() {
  const AllocatedText path(::getcwd(nullptr, 0));
  if (!path) throw FileError("cannot find the working folder: " + error_words(errno), errno);
  return path.get();
}

std::string RealEnvironment::program() {
  std::array<char, 4096> path{};
  const auto size = ::readlink("/proc/self/exe", path.data(), path.size());
  return size > 0 ? std::string(path.data(), static_cast<std::size_t>(size)) : std::string();
}

std::string absolute(Environment& environment, const std::string& path) {
  if (path.starts_with('/')) return path;
  const auto here = environment.working_folder();
  return path.empty() || path == "." ? here : here + "/" + path;
}

std::optional<std::string> config_folder(Environment& environment) {
  return xdg_folder(environment, "XDG_CONFIG_HOME", "/.config");
}

std::optional<std::string> data_folder(Environment& environment) {
  return xdg_folder(environment, "XDG_DATA_HOME", "/.local/share");
}

std::optional<std::string> state_folder(Environment& environment) {
  return xdg_folder(environment, "XDG_STATE_HOME", "/.local/state");
}

std::optional<std::string> cache_folder(Environment& environment) {
  return xdg_folder(environment, "XDG_CACHE_HOME", "/.cache");
}

}  // namespace nurture::system
