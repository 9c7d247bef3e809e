// What every question about the past begins with.
#include "insight/people.hpp"

#include <algorithm>

namespace nurture::insight {

std::size_t rank(const Person& person, const model::Settings& settings) {
  return std::min<std::size_t>(person.row->rank, settings.ratings.size());
}

std::string rating_at(std::size_t rank, const model::Settings& settings) {
  return rank < settings.ratings.size() ? settings.ratings[rank].name : std::string();
}

}  // namespace nurture::insight
