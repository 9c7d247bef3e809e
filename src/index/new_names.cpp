// What files should be called.
#include "index/new_names.hpp"

#include <fmt/core.h>

#include "base/text.hpp"

namespace nurture::index {
namespace {

/// A name as a shell takes it, bytes that are no text as escapes: $'Ren\xe9.yaml'.
std::string shell_name(std::string_view name) {
  std::string word = "$'";
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || byte < 0x20 || c == '\'' || c == '\\') {
      word += fmt::format("\\x{:02x}", byte);
    } else {
      word += c;
    }
  }
  return word + "'";
}

/// As the same name is in UTF-8, if it came from a system that wrote Latin-1.
std::string from_latin1(std::string_view name) {
  std::string text;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      text += c;
    } else {
      text += static_cast<char>(0xC0 | byte >> 6);
      text += static_cast<char>(0x80 | (byte & 0x3F));
    }
  }
  return text;
}

/// "contacts/ada.yaml" of "contacts/clients/ada.yaml".
std::string name_in_store(const std::string& path) {
  return path.substr(0, path.find('/')) + path.substr(path.rfind('/'));
}

std::string not_utf8_hint(const std::string& path, const std::string& name,
                          const TakenNames& taken) {
  const auto text = from_latin1(name);
  const auto id = base::slug(text.substr(0, text.rfind('.')));
  const auto better = (id.empty() ? "contact-1" : id) + std::string(extension);
  const auto refusal = taken.refusal(path, better);
  return refusal.empty() ? fmt::format("in its folder: mv {} {}", shell_name(name), better)
                         : refusal;
}

}  // namespace

TakenNames::TakenNames(const Listing& listing) {
  for (const auto& one : listing.entries) paths_.emplace(name_in_store(one.path), one.path);
  for (const auto& path : listing.left_out) {
    if (path.find('/') != std::string::npos) paths_.emplace(name_in_store(path), path);
  }
}

std::string TakenNames::refusal(const std::string& path, const std::string& name) const {
  const auto found = paths_.find(path.substr(0, path.find('/') + 1) + name);
  if (found == paths_.end() || found->second == path) return {};
  return fmt::format("'{}' is there already: compare the two, and delete or rename one",
                     found->second);
}

std::string leftover_hint(const std::string& path, const TakenNames& taken) {
  const auto name = path.substr(path.rfind('/') + 1);
  if (!base::valid_utf8(name)) return not_utf8_hint(path, name, taken);
  const auto lower = base::lower(name);
  for (const std::string_view ending : {".yml", ".yaml"}) {
    if (!lower.ends_with(ending) || name.ends_with(extension)) continue;
    const auto better = name.substr(0, name.size() - ending.size()) + std::string(extension);
    const auto refusal = taken.refusal(path, better);
    return refusal.empty() ? fmt::format("rename it to '{}'", better) : refusal;
  }
  return "put what is missing into the file it was copied from, then delete it";
}

std::string id_hint(const std::string& path, const std::string& better, const TakenNames& taken) {
  const auto name = better + std::string(extension);
  const auto refusal = taken.refusal(path, name);
  return refusal.empty() ? fmt::format("rename the file to '{}'", name) : refusal;
}

}  // namespace nurture::index
