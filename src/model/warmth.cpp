// The order of warmth.
#include "model/warmth.hpp"

namespace nurture::model {

bool warmer(const Warmth& one, const Warmth& other) {
  if (one.last_touch != other.last_touch) {
    return one.last_touch > other.last_touch;  // never is less than any day
  }
  if (one.rank != other.rank) {
    return one.rank < other.rank;
  }
  return one.id < other.id;
}

}  // namespace nurture::model
