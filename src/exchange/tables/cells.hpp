// A contact's keys as cells of a spreadsheet, and back.
//
//   cell    = text                                     of a key that holds one
//           | item { "; " item }                       of a list: a@b.example; c@d.example
//           | record { line-break record }             of a list of records: one a line
//   record  = key ": " value { "; " key ": " value }   date: 2026-11-02; channel: call; note: Busy
//
// In items, and in the values of records, \; \\ and \n stand for a semicolon, a backslash and a
// line break; a backslash before white space at the front keeps it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/contact.hpp"

namespace nurture::exchange {

/// Keys and cells of what is set, in the order of a file.
std::vector<std::pair<std::string, std::string>> cells_of(const model::Contact& contact);
/// Sets the key; a problem, ready for a message, where the cell can't be meant or only in part:
/// "since 'soon' is not a day". Nothing of a blank cell, and of a key that contacts don't have.
std::optional<std::string> read_cell(std::string_view key, std::string_view cell,
                                     model::Contact& to);

/// Its items, without white space around them; empty ones are none.
std::vector<std::string> items_of_cell(std::string_view cell);
/// Items as such a cell.
std::string cell_of_items(const std::vector<std::string>& items);

}  // namespace nurture::exchange
