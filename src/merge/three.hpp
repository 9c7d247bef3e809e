// Something of each of the three versions. Internal to merge/.
#pragma once

namespace nurture::merge {

enum class Side { ours, theirs };

template <typename T>
struct Three {
  T base{}, ours{}, theirs{};

  T& of(Side side) { return side == Side::ours ? ours : theirs; }
  const T& of(Side side) const { return side == Side::ours ? ours : theirs; }

  /// What `make` makes of each.
  template <typename Make>
  auto each(Make make) const {
    return Three<decltype(make(base))>{make(base), make(ours), make(theirs)};
  }
  /// What it makes of each and what the other has for the same version.
  template <typename Other, typename Make>
  auto each_with(const Three<Other>& other, Make make) const {
    return Three<decltype(make(base, other.base))>{make(base, other.base), make(ours, other.ours),
                                                   make(theirs, other.theirs)};
  }
};

}  // namespace nurture::merge
