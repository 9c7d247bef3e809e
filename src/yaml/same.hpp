// Whether texts mean the same, without making values of whole trees. Internal to yaml/.
#pragma once

#include "yaml/document.hpp"
#include "yaml/edit.hpp"

namespace nurture::yaml {

/// By meaning, the order of keys aside: a node and a value, or two nodes.
bool same_tree(const Ref& found, const Value& wanted);
bool same_tree(const Ref& found, const Ref& wanted);

/// Whether the list is there, and has a place of that number.
bool has_place(const Document& document, const Insert& insert);
/// Whether `after` is `before` with the item inserted, and nothing else. Its place must be there.
bool same_but_for(const Document& before, const Document& after, const Insert& insert);

}  // namespace nurture::yaml
