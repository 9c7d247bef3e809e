// Breaking a change of a whole list or map into the least changes of its parts.
#pragma once

#include <vector>

#include "yaml/edit.hpp"

namespace nurture::yaml {

/// Changes that together make `change` of `tree`: a Set of a list or map over another one touches
/// only what differs, so that the rest, with its comments and quotes, stays.
std::vector<Change> refined(const Value& tree, const Change& change);

/// Equal but for the order of keys in maps.
bool same_meaning(const Value& a, const Value& b);

}  // namespace nurture::yaml
