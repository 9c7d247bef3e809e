// The single edits: each yields the splices that make it, or throws Refused.
#pragma once

#include <string>
#include <vector>

#include "yaml/layout.hpp"

namespace nurture::yaml {

using Splices = std::vector<Splice>;

// edit_value.cpp
/// Another value in a place.
Splices replace_value(const Document& document, const Place& place, const Value& value);
/// Brackets or a dash around a single value, so that it is a list of one.
Splices wrap_value(const Document& document, const Place& place);

// edit_block.cpp
Splices add_key(const Document& document, const Place& map, const std::string& key,
                const Value& value, const Shape& shape);
Splices insert_item(const Document& document, const Place& list, std::size_t index,
                    const Value& item);
Splices remove_child(const Document& document, const Place& place);

// edit_flow.cpp
Splices add_flow_key(const Document& document, const Place& map, const std::string& key,
                     const Value& value, const Shape& shape);
Splices insert_flow_item(const Document& document, const Place& list, std::size_t index,
                         const Value& item);
Splices remove_flow_child(const Document& document, const Place& place);

}  // namespace nurture::yaml
