// Merging a store's files: which file merges by which policy, out of the table of keys, and the
// rules of the files, which one key alone can't know.
#pragma once

#include <optional>
#include <string_view>

#include "merge/merge.hpp"
#include "model/schema.hpp"

namespace nurture::store {

/// What a path of a store, or of the work tree that holds one, is by its folders: contacts/, orgs/,
/// library/, or nurture.yaml. Empty where it is none of them.
std::optional<model::File> file_at(std::string_view path);

/// How the versions of such a file become one; of any other file, key by key.
const merge::Policy& merge_policy(std::optional<model::File> file);

/// Three versions of a store's file become one by the policies of its keys. Where that breaks a
/// rule that both sides keep (one gave a rating a channel, the other took that channel away), the
/// key that `check` would object to is a conflict, if the sides have it differently; `why` then
/// says the rule. Rules between files are not looked at.
merge::Merged merge_by_rules(std::string_view base, std::string_view ours, std::string_view theirs,
                             std::optional<model::File> file, const merge::MarkerStyle& style);

}  // namespace nurture::store
