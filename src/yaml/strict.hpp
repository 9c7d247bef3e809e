// What makes a text unreadable before its structure is looked at, and marks that a merge left in
// it.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "yaml/parser.hpp"

namespace nurture::yaml {

/// Too long, UTF-16, bytes that are not UTF-8, NUL, other control characters.
std::optional<Fault> encoding_fault(std::string_view text, std::size_t max_bytes);
/// `<<<<<<<` and `>>>>>>>` at the begin of lines: what git leaves where it could not merge.
std::optional<Fault> conflict_fault(std::string_view text);

}  // namespace nurture::yaml
