// Who of several people to approach: the one we are on the best terms with.
#pragma once

#include <optional>
#include <string_view>

#include "base/date.hpp"

namespace nurture::model {

struct Warmth {
  std::optional<base::Date> last_touch;  ///< empty = never touched
  std::size_t rank = 0;                  ///< place of the rating in the scale, 0 = best
  std::string_view id;
};

/// The more recent touch is warmer, else the better rating, else the id that comes first: a strict
/// order as long as ids differ.
bool warmer(const Warmth& one, const Warmth& other);

}  // namespace nurture::model
