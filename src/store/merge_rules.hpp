// Merging that heeds the rules of the files, which one key alone can't know.
#pragma once

#include <optional>
#include <string_view>

#include "merge/merge.hpp"
#include "model/schema.hpp"

namespace nurture::store {

/// Three versions of a store's file become one by the policies of its keys. Where that breaks a
/// rule that both sides keep (one started a programme, the other took away the day it counts from),
/// the key that `check` would object to is a conflict, if the sides have it differently; `why` then
/// says the rule. Rules between files are not looked at.
merge::Merged merge_by_rules(std::string_view base, std::string_view ours, std::string_view theirs,
                             std::optional<model::File> file, const merge::MarkerStyle& style);

}  // namespace nurture::store
