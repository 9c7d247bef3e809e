// YAML <-> model: one file at a time, guided by the table of keys.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "model/book.hpp"
#include "model/schema.hpp"
#include "yaml/document.hpp"
#include "yaml/edit.hpp"
#include "yaml/reader.hpp"

namespace nurture::codec {

/// What stands in a file that could be read: flaws in single keys leave those keys out and are
/// diagnosed (an unknown key as a warning); without `required` keys or a map at the top there is no
/// value.
template <typename T>
struct Decoded {
  std::optional<T> value;
  base::Diagnostics diagnostics;
};

/// `path` is relative to the store; the id is its stem.
Decoded<model::Contact> decode_contact(const yaml::Document& document, const std::string& path);
Decoded<model::Organisation> decode_organisation(const yaml::Document& document,
                                                 const std::string& path);
Decoded<model::LibraryItem> decode_item(const yaml::Document& document, const std::string& path);
Decoded<model::Settings> decode_settings(const yaml::Document& document, const std::string& path);

base::Diagnostics to_diagnostics(const std::vector<yaml::Flaw>& flaws, const std::string& path);

/// As they stand in a file: only what is set, keys in the table's order.
yaml::Value to_value(const model::Contact& contact);
yaml::Value to_value(const model::Organisation& organisation);
yaml::Value to_value(const model::Interaction& interaction);
yaml::Value to_value(const model::FollowUp& follow_up);
yaml::Value to_value(const model::Need& need);
yaml::Value to_value(const model::Anniversary& date);

/// The key order of a file, for yaml::edit and yaml::emit.
const yaml::Shape& shape(model::File file);

/// The items that decoding keeps of a list of maps ("follow_ups"), as their indices in the file.
/// Empty where the file has no such list.
std::optional<std::vector<std::size_t>> indices_in_file(const yaml::Document& document,
                                                        std::string_view list);
/// The n-th item that decoding keeps of a list ("follow_ups"), as its index in the file: what is
/// flawed is left out of the value, and still stands in the file. Empty where there is no such
/// item.
std::optional<std::size_t> index_in_file(const yaml::Document& document, std::string_view list,
                                         std::size_t n);

/// Where an interaction of that day belongs: after the last one dated on or before it, at the end
/// where the dates don't ascend.
std::size_t insertion_index(const std::vector<model::Interaction>& interactions, base::Date date);
/// The same as an index in the file, flawed interactions counted.
std::size_t insertion_index(const yaml::Document& document, base::Date date);

/// The changes as the file needs them: where a list is to grow out of what says nothing (`~`,
/// `null`, `""`, `{}`), that goes first. Throws yaml::Refused where an item would come to stand
/// beside a value that is no item: `interactions: none`, `tags: {a: b}`.
std::vector<yaml::Change> fitted(const yaml::Document& document, std::vector<yaml::Change> changes,
                                 model::File file);

}  // namespace nurture::codec
