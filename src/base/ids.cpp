// Ids: what a file is called, and when two of them are one.
#include "base/ids.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <fmt/core.h>

#include "base/fold.hpp"

namespace nurture::base {
namespace {

constexpr auto plain_characters = [] {
  std::array<bool, 256> table{};
  for (const char c : std::string_view("abcdefghijklmnopqrstuvwxyz0123456789-")) {
    table.at(static_cast<unsigned char>(c)) = true;
  }
  return table;
}();

/// What Windows calls its devices, and so no file, whatever follows the dot.
bool is_device(std::string_view id) {
  constexpr std::array<std::string_view, 4> names{"con", "prn", "aux", "nul"};
  const bool port = id.size() == 4 && (id.starts_with("com") || id.starts_with("lpt")) &&
                    id[3] >= '1' && id[3] <= '9';
  return port || std::find(names.begin(), names.end(), id) != names.end();
}

}  // namespace

bool plain_id(std::string_view id) {
  return std::all_of(id.begin(), id.end(),
                     [](char c) { return plain_characters[static_cast<unsigned char>(c)]; });
}

bool same_id(std::string_view a, std::string_view b) {
  return a == b || (!(plain_id(a) && plain_id(b)) && fold(a) == fold(b));
}

std::string id_of_name(std::string_view name) {
  std::string id = slug(name);
  return is_device(id) ? id + "-1" : id;
}

std::string fingerprint(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char byte : text) {
    hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3U;
  }
  return fmt::format("{:016x}", hash);
}

std::string_view id_of_path(std::string_view path) {
  constexpr std::string_view extension = ".yaml";
  const auto name = path.substr(path.rfind('/') + 1);
  return name.substr(0, name.size() - std::min(extension.size(), name.size()));
}

}  // namespace nurture::base
