// Copies that a file synchroniser left.
#include "index/copies.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "base/ids.hpp"
#include "base/text.hpp"

namespace nurture::index {
namespace {

bool is_number(std::string_view tail) {
  return tail.size() > 1 && tail.front() == '-' &&
         tail.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

}  // namespace

bool may_be_copy(std::string_view id, std::string_view of) {
  constexpr std::string_view between = " -_.([~,";
  return id.size() > of.size() && id.starts_with(of) && !of.empty() &&
         between.find(id[of.size()]) != std::string_view::npos;
}

bool is_copy(const Identity& copy, const Identity& of) {
  if (!may_be_copy(copy.id, of.id)) return false;
  if (!copy.uid.empty() && !of.uid.empty()) return copy.uid == of.uid;
  const auto tail = copy.id.substr(of.id.size());
  if (copy.name != of.name || copy.added != of.added || is_number(tail)) return false;
  return copy.added || base::id_of_name(copy.id) != copy.id;
}

base::Diagnostic copy_found(std::string_view path, std::string_view of) {
  return {std::string(path),
          0,
          0,
          fmt::format("is a copy of {} and is not read", of),
          fmt::format("put what is missing into {}, then delete it", of),
          {},
          base::Severity::warning};
}

}  // namespace nurture::index
