// JSON Schema (2020-12) of the store's files, made from the table of keys.
#pragma once

#include <string>

#include "model/schema.hpp"

namespace nurture::render {

/// Of one kind of file, for editors: every key with its type and what it means; no other key but
/// x-… ones. What a YAML reader makes of a plain value is taken, too: 2028 for "2028", nothing for
/// a key without a value.
std::string schema_of(model::File file);
/// Of the document that `export json` prints.
std::string schema_of_export();

}  // namespace nurture::render
