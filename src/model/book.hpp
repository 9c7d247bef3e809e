// All of a store as values, beside what could not be read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "model/contact.hpp"
#include "model/settings.hpp"

namespace nurture::model {

struct Book {
  Settings settings;
  std::vector<Contact> contacts;            ///< by id
  std::vector<Organisation> organisations;  ///< by id
  std::vector<LibraryItem> library;         ///< by id
  base::Diagnostics diagnostics;
  std::vector<std::string> unreadable;  ///< paths that gave no contact, organisation or item
};

/// By id, else by an id it had before (`formerly`). Null if there is none.
const Contact* find_contact(const Book& book, std::string_view id);
/// By id, former id, or name (folded). Null: free text.
const Organisation* find_organisation(const Book& book, std::string_view id_or_name);
const LibraryItem* find_item(const Book& book, std::string_view id);
/// The organisation's name if `org` names a file, else the text itself.
std::string organisation_name(const Book& book, std::string_view org);

}  // namespace nurture::model
