// An access control list that grants one other user reading.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <sys/xattr.h>

namespace nurture::test {

constexpr const char* access_list_attribute = "system.posix_acl_access";

/// As acl(5) lies in the attribute: the version, then tag, rights and id of each entry.
inline std::string some_access_list() {
  constexpr std::uint32_t nobody = 65534, none = 0xFFFFFFFF;
  struct Entry {
    std::uint16_t tag, rights;
    std::uint32_t id;
  };
  const std::array<Entry, 5> entries{
      Entry{0x01, 6, none}, {0x02, 4, nobody}, {0x04, 0, none}, {0x10, 4, none}, {0x20, 0, none}};
  std::string list("\x02\0\0\0", 4);
  return list.append(reinterpret_cast<const char*>(entries.data()), sizeof entries);
}

/// False where the file system has none.
inline bool give_access_list(const std::string& path) {
  const auto list = some_access_list();
  return ::setxattr(path.c_str(), access_list_attribute, list.data(), list.size(), 0) == 0;
}

/// Empty where there is none.
inline std::string access_list_of(const std::string& path) {
  std::string list(100, '\0');
  const auto size = ::getxattr(path.c_str(), access_list_attribute, list.data(), list.size());
  list.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
  return list;
}

}  // namespace nurture::test
