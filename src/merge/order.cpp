// The order of a merged list or map.
#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "merge/decide.hpp"

namespace nurture::merge {
namespace {

using Version = std::size_t Three<std::size_t>::*;

using Iterator = std::vector<Element>::iterator;

/// Where a version has the elements, those that it has.
std::vector<std::size_t> places_of(Iterator first, Iterator last, Version version) {
  std::vector<std::size_t> places;
  for (; first != last; ++first) {
    const std::size_t place = (*first).at.*version;
    if (place != nowhere) places.push_back(place);
  }
  return places;
}

/// Whether the elements that stand in both versions do so in the same order.
bool same_order(const std::vector<Element>& elements, Version a, Version b) {
  std::vector<std::pair<std::size_t, std::size_t>> places;
  for (const Element& element : elements) {
    if (element.at.*a != nowhere && element.at.*b != nowhere) {
      places.emplace_back(element.at.*a, element.at.*b);
    }
  }
  std::sort(places.begin(), places.end());
  return std::is_sorted(places.begin(), places.end(),
                        [](const auto& x, const auto& y) { return x.second < y.second; });
}

std::vector<Element> of_side(std::vector<Element>& elements, Version side, Version without) {
  std::vector<Element> found;
  for (Element& element : elements) {
    const bool left_out = without != nullptr && element.at.*without != nowhere;
    if (element.at.*side != nowhere && !left_out) found.push_back(std::move(element));
  }
  std::sort(found.begin(), found.end(),
            [side](const Element& a, const Element& b) { return a.at.*side < b.at.*side; });
  return found;
}

/// Each of the others goes behind what stands before it in its own version. They come in the order
/// of that version, so that whatever has a place there is followed by its own run of them.
std::vector<Element> woven(std::vector<Element> order, std::vector<Element> others, Version side) {
  std::vector<std::size_t> places = places_of(order.begin(), order.end(), side);
  std::sort(places.begin(), places.end());
  // By the place of what they follow; those that follow nothing stand first.
  std::map<std::size_t, std::vector<Element>> runs;
  for (Element& element : others) {
    const auto next = std::lower_bound(places.begin(), places.end(), element.at.*side);
    runs[next == places.begin() ? nowhere : *std::prev(next)].push_back(std::move(element));
  }
  std::vector<Element> result;
  result.reserve(order.size() + others.size());
  const auto add_run = [&](std::size_t place) {
    const auto run = runs.find(place);
    if (run == runs.end()) return;
    std::move(run->second.begin(), run->second.end(), std::back_inserter(result));
  };
  add_run(nowhere);
  for (Element& element : order) {
    const std::size_t place = element.at.*side;
    result.push_back(std::move(element));
    if (place != nowhere) add_run(place);
  }
  return result;
}

void sort_range(Iterator first, Iterator last, const KeyOf& key_of) {
  std::vector<std::pair<SortKey, Element>> keyed;
  for (auto at = first; at != last; ++at) {
    SortKey key = key_of(*at);
    keyed.emplace_back(std::move(key), std::move(*at));
  }
  std::stable_sort(keyed.begin(), keyed.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  for (auto& one : keyed) *first++ = std::move(one.second);
}

/// A run of new elements that one side has all of stands as it does there.
bool stands(Iterator first, Iterator last) {
  const std::vector<std::size_t> ours = places_of(first, last, &Three<std::size_t>::ours);
  const std::vector<std::size_t> theirs = places_of(first, last, &Three<std::size_t>::theirs);
  const auto all = static_cast<std::size_t>(last - first);
  return (ours.size() == all || theirs.size() == all) && std::is_sorted(ours.begin(), ours.end()) &&
         std::is_sorted(theirs.begin(), theirs.end());
}

}  // namespace

void sort_elements(std::vector<Element>& elements, const KeyOf& key_of) {
  sort_range(elements.begin(), elements.end(), key_of);
}

bool arrange(std::vector<Element>& elements, const KeyOf& key_of) {
  const bool ours_moved =
      !same_order(elements, &Three<std::size_t>::base, &Three<std::size_t>::ours);
  const bool theirs_moved =
      !same_order(elements, &Three<std::size_t>::base, &Three<std::size_t>::theirs);
  // Where neither moved the base's, new ones of both may still stand in different places.
  const bool agreed = ours_moved != theirs_moved ||
                      same_order(elements, &Three<std::size_t>::ours, &Three<std::size_t>::theirs);
  const bool by_theirs = theirs_moved && !ours_moved;
  const Version first = by_theirs ? &Three<std::size_t>::theirs : &Three<std::size_t>::ours;
  const Version second = by_theirs ? &Three<std::size_t>::ours : &Three<std::size_t>::theirs;
  std::vector<Element> others = of_side(elements, second, first);
  std::vector<Element> order = woven(of_side(elements, first, nullptr), std::move(others), second);

  const auto is_new = [](const Element& element) { return element.at.base == nowhere; };
  for (auto begin = order.begin(); begin != order.end();) {
    begin = std::find_if(begin, order.end(), is_new);
    const auto end = std::find_if_not(begin, order.end(), is_new);
    if (!stands(begin, end)) sort_range(begin, end, key_of);
    begin = end;
  }
  elements = std::move(order);
  return agreed;
}

}  // namespace nurture::merge
