// Which mail addresses are the user's own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nurture::exchange {

/// The way out where none is known.
constexpr std::string_view say_what_is_mine =
    "nurture config mail you@example.com; others of yours: nurture config also_mail";

/// `mine` holds addresses, compared as address_key() does (people.hpp), and patterns in which a *
/// stands for any text, an empty one too. A "+tag" of one's own address changes nothing.
bool is_mine(std::string_view address, const std::vector<std::string>& mine);

}  // namespace nurture::exchange
