// Ids: what a file is called, and when two of them are one.
#pragma once

#include <string>
#include <string_view>

namespace nurture::base {

/// Small ASCII letters, digits and '-': what folding leaves as it is, and nearly every id.
bool plain_id(std::string_view id);
/// As they stand, or folded: names of files may begin with a capital or come decomposed (NFD).
bool same_id(std::string_view a, std::string_view b);
/// The stem of a file's name: "ada" of "contacts/ada.yaml".
std::string_view id_of_path(std::string_view path);
/// The slug of a name; with a number where no file may be called so on Windows: con-1.
std::string id_of_name(std::string_view name);

}  // namespace nurture::base
