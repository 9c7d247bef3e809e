// Copies that a file synchroniser left beside a file: "ada 2.yaml", "ada (Kopie).yaml",
// "ada-DESKTOP-7.yaml". Each synchroniser, in each language, has words of its own for them, so they
// are told by what they are. Internal to index/, but for is_copy.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/diagnostic.hpp"

namespace nurture::index {

/// What tells whom or what a file is about.
struct Identity {
  std::string_view id, name, uid;
  std::optional<base::Date> added;
};

/// Whether a file's id begins as another's, and goes on with what is no letter or digit.
bool may_be_copy(std::string_view id, std::string_view of);
/// Whether it is about the same, too: by uid where both have one, else by name and day. A number
/// as nurture gives to a second one of a name ("ada-2") is no sign of a copy, and an id as people
/// write them ("ada-lovelace" beside "ada") only where both say on which day they were added.
bool is_copy(const Identity& copy, const Identity& of);

struct Copy {
  std::size_t place = 0, of = 0;
};

/// Those among files that stand by id. `ids(place)` and `identity(place)`; the latter is asked only
/// where one id begins as another, which is rare.
template <typename Ids, typename Identities>
std::vector<Copy> find_copies(std::size_t count, Ids ids, Identities identity) {
  std::vector<Copy> found;
  std::vector<std::size_t> begun;  // each begins as the one before it, as the next file may
  for (std::size_t i = 0; i < count; ++i) {
    while (!begun.empty() && !ids(i).starts_with(ids(begun.back()))) begun.pop_back();
    for (const auto of : begun) {
      if (!may_be_copy(ids(i), ids(of)) || !is_copy(identity(i), identity(of))) continue;
      found.push_back({i, of});
      break;
    }
    begun.push_back(i);
  }
  return found;
}

/// What is said of one.
base::Diagnostic copy_found(std::string_view path, std::string_view of);

}  // namespace nurture::index
