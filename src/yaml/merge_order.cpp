// The order of a merged list or map.
#include <algorithm>
#include <utility>

#include "yaml/merge_decide.hpp"

namespace nurture::yaml {
namespace {

using Place = std::size_t Element::*;

/// Whether the elements that stand in both versions do so in the same order.
bool same_order(const std::vector<Element>& elements, Place a, Place b) {
  std::vector<std::pair<std::size_t, std::size_t>> places;
  for (const Element& element : elements) {
    if (element.*a != nowhere && element.*b != nowhere && element.base != nowhere) {
      places.emplace_back(element.*a, element.*b);
    }
  }
  std::sort(places.begin(), places.end());
  return std::is_sorted(places.begin(), places.end(),
                        [](const auto& x, const auto& y) { return x.second < y.second; });
}

std::vector<Element> of_side(std::vector<Element>& elements, Place side, Place without) {
  std::vector<Element> found;
  for (Element& element : elements) {
    const bool left_out = without != nullptr && element.*without != nowhere;
    if (element.*side != nowhere && !left_out) found.push_back(std::move(element));
  }
  std::sort(found.begin(), found.end(),
            [side](const Element& a, const Element& b) { return a.*side < b.*side; });
  return found;
}

/// Behind what stands before it in its own version.
void place_behind(std::vector<Element>& elements, Element element, Place side) {
  auto behind = elements.begin();
  std::size_t nearest = nowhere;
  for (auto at = elements.begin(); at != elements.end(); ++at) {
    const std::size_t place = (*at).*side;
    if (place == nowhere || place > element.*side) continue;
    if (nearest == nowhere || place > nearest) {
      nearest = place;
      behind = at + 1;
    }
  }
  elements.insert(behind, std::move(element));
}

bool ascends(std::vector<Element>::const_iterator first, std::vector<Element>::const_iterator last,
             Place side, bool all) {
  std::size_t latest = nowhere;
  for (; first != last; ++first) {
    const std::size_t place = (*first).*side;
    if (place == nowhere) {
      if (all) return false;
      continue;
    }
    if (latest != nowhere && place < latest) return false;
    latest = place;
  }
  return true;
}

/// A run of new elements that one side has all of stands as it does there.
bool stands(std::vector<Element>::const_iterator first, std::vector<Element>::const_iterator last) {
  return (ascends(first, last, &Element::ours, true) &&
          ascends(first, last, &Element::theirs, false)) ||
         (ascends(first, last, &Element::theirs, true) &&
          ascends(first, last, &Element::ours, false));
}

}  // namespace

void sort_elements(std::vector<Element>& elements, const Versions& versions, const Policy& policy,
                   Before before) {
  std::stable_sort(elements.begin(), elements.end(), [&](const Element& a, const Element& b) {
    return before(a, b, versions, policy);
  });
}

bool arrange(std::vector<Element>& elements, const Versions& versions, const Policy& policy,
             Before before) {
  const bool ours_moved = !same_order(elements, &Element::base, &Element::ours);
  const bool theirs_moved = !same_order(elements, &Element::base, &Element::theirs);
  const bool agreed =
      !ours_moved || !theirs_moved || same_order(elements, &Element::ours, &Element::theirs);
  const bool by_theirs = theirs_moved && !ours_moved;
  const Place first = by_theirs ? &Element::theirs : &Element::ours;
  const Place second = by_theirs ? &Element::ours : &Element::theirs;
  std::vector<Element> order;
  std::vector<Element> others = of_side(elements, second, first);
  order = of_side(elements, first, nullptr);
  for (Element& element : others) place_behind(order, std::move(element), second);

  const auto is_new = [](const Element& element) { return element.is_new(); };
  for (auto begin = order.begin(); begin != order.end();) {
    begin = std::find_if(begin, order.end(), is_new);
    const auto end = std::find_if_not(begin, order.end(), is_new);
    if (!stands(begin, end)) {
      std::stable_sort(begin, end, [&](const Element& a, const Element& b) {
        return before(a, b, versions, policy);
      });
    }
    begin = end;
  }
  elements = std::move(order);
  return agreed;
}

}  // namespace nurture::yaml
