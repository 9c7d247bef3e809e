// What is left of a text when people look for it, and the ids made of that.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nurture::base {

/// For finding: case folded, accents dropped, ø ł đ ß æ œ þ ð ı as o l d ss ae oe th d i, NFC.
/// Compatibility forms (full width, ligatures) as their plain letters, invisible format characters
/// dropped. Marks that make another letter stay: dakuten, the vowel signs of Indic scripts, й and
/// ї. Folding twice changes nothing; bad UTF-8 becomes U+FFFD.
std::string fold(std::string_view text);
/// The folded words of a text: runs of letters and digits (an apostrophe or hyphen ends one).
std::vector<std::string> words(std::string_view text);
/// An id: folded, letters and digits of any script with '-' between, at most 64 bytes; empty where
/// nothing usable is left. A name that is reserved somewhere (con, nul, …) gets no special
/// treatment: ".yaml" follows it.
std::string slug(std::string_view name);

}  // namespace nurture::base
