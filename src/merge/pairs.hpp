// Which item of one list is which of another. Internal to merge/.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "merge/decide.hpp"

namespace nurture::merge {

/// The same text for values of the same meaning, and for no others; never empty.
std::string canonical(const yaml::Value& value);

/// What an item is known by; an empty text is nothing.
using Mark = std::function<std::string(const yaml::Value&)>;

/// Pairs items of two lists, each with one at most. The cost of every step grows with the number of
/// items, not with its square. The lists must outlive it.
class Pairs {
 public:
  Pairs(const Items& base, const Items& side);

  /// Equal ones; those at both ends first, so that copies keep their places.
  void match_equal();
  /// The unmatched ones with the same mark, in order.
  void match(const Mark& mark);
  /// The unmatched ones that are the only ones with their mark between the same matched neighbours.
  void match_lone(const Mark& mark);

  /// By index: that of the partner, or `nowhere`.
  std::vector<std::size_t> of_base, of_side;

 private:
  void join(std::size_t i, std::size_t j) { of_base[i] = j, of_side[j] = i; }
  void match_lone_between(std::size_t first, std::size_t last, const Mark& mark);

  const Items& base_;
  const Items& side_;
};

}  // namespace nurture::merge
