// The texts of many files, by several hands.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "system/files.hpp"

namespace nurture::store {

/// Gives a file's text, good until the next; throws FileError.
using ReadText = std::function<std::string_view()>;

/// Calls take(place, read_text) for each of `count` files below `root`, in any order and from
/// several threads, but one lot of `files_a_lot` from one. `path_of(place)` is relative. What
/// `take` throws is thrown again.
void read_many(system::Files& files, const std::string& root, std::size_t count,
               const std::function<std::string(std::size_t place)>& path_of,
               const std::function<void(std::size_t place, const ReadText& read_text)>& take);

}  // namespace nurture::store
