// Properties of notes and headings, whose names everybody chooses: what they mean for a person.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/person_draft.hpp"

namespace nurture::exchange {

/// A property as it stands in the file; a list has several values.
struct Property {
  std::string name;
  std::vector<std::string> values;
  int line = 0;
};

/// The key of contacts that the property is by --map, else by synonyms ("last-contact",
/// "Telefon"), or "birthday", "anniversary", "last touch"; empty where it is none.
/// Throws base::usage where --map names a key that nothing can be put into.
std::string property_key(std::string_view name, const ReadOptions& options);
/// Into the person; what has no key becomes an x- key of theirs.
void take_property(const Property& property, PersonDraft& draft);

}  // namespace nurture::exchange
