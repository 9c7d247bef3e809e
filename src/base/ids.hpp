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
/// 16 hexadecimal digits that stand for a text in a name of constant length: FNV-1a of 64 bits, the
/// same on every machine and for ever. No secret.
std::string fingerprint(std::string_view text);
/// The slug of a name; with a number where no file may be called so on Windows: con-1.
std::string id_of_name(std::string_view name);

}  // namespace nurture::base
