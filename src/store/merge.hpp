// Merging a store's files: which file merges by which policy, out of the table of keys.
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

}  // namespace nurture::store
