// By what people and organisations are found, beside the id that the file's name says, and whom
// their files name.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace nurture::index {

struct Names {
  std::string name;
  std::vector<std::string> also, formerly, email;
  std::string referred_by;         ///< an id, as is each
  std::vector<std::string> knows;  ///< of these
  std::string parent{};            ///< an organisation's: an id
  std::string uid{};               ///< this and the day tell a copy from somebody else
  std::optional<base::Date> added{};

  bool operator==(const Names&) const = default;
};

/// The same without copies.
struct NameViews {
  std::string_view name;
  std::vector<std::string_view> also, formerly, email;
  std::string_view referred_by;
  std::vector<std::string_view> knows;
  std::string_view parent{};
  std::string_view uid{};
  std::optional<base::Date> added{};
};

}  // namespace nurture::index
