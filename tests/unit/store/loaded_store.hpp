// A store in memory that is loaded, and what was said of it.
#pragma once

#include <fmt/core.h>
#include <string>
#include <utility>
#include <vector>

#include "store/load.hpp"
#include "tests/support/memory_files.hpp"

namespace nurture::test {

inline const std::string root = "/home/ada/people";

inline MemoryFiles store_of(const std::vector<std::pair<std::string, std::string>>& files) {
  MemoryFiles memory;
  memory.put(root + "/nurture.yaml", "format: 1\n");
  for (const auto& [path, text] : files) {
    memory.put(root + "/" + path, text);
  }
  return memory;
}

/// "path:line:column message (hint)", a line each.
inline std::string all_told(const base::Diagnostics& diagnostics) {
  std::string all;
  for (const auto& one : diagnostics) {
    all += fmt::format("{}:{}:{} {}{}\n", one.path, one.line, one.column, one.message,
                       one.hint.empty() ? "" : " (" + one.hint + ")");
  }
  return all;
}

inline std::string ids(const model::Book& book) {
  std::string all;
  for (const auto& contact : book.contacts) {
    all += contact.id + " ";
  }
  return all;
}

}  // namespace nurture::test
