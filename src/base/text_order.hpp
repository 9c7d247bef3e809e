// Sorting many things by a text of theirs.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace nurture::base {

/// The first eight bytes as a number that orders as they do; a shorter text ends in zeros.
inline std::uint64_t first_bytes(std::string_view text) {
  std::uint64_t number = 0;
  if (text.size() >= sizeof number) {  // one load, where the size is no question
    for (std::size_t i = 0; i < sizeof number; ++i) {
      number = number << 8 | static_cast<unsigned char>(text[i]);
    }
    return number;
  }
  for (std::size_t i = 0; i < sizeof number; ++i) {
    number = number << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
  }
  return number;
}

/// Sorts by text_of(item), byte by byte; those of the same text in no certain order. Most pairs are
/// told apart by their first eight bytes, and each item is moved once.
template <typename T, typename TextOf>
void sort_by_text(std::vector<T>& items, TextOf text_of) {
  struct Key {
    std::uint64_t start;
    std::string_view text;
    T* item;
  };
  std::vector<Key> keys;
  keys.reserve(items.size());
  for (auto& item : items) {
    const std::string_view text = text_of(item);
    keys.push_back({first_bytes(text), text, &item});
  }
  std::sort(keys.begin(), keys.end(), [](const Key& a, const Key& b) {
    return a.start != b.start ? a.start < b.start : a.text < b.text;
  });
  std::vector<T> sorted;
  sorted.reserve(items.size());
  for (const auto& key : keys) sorted.push_back(std::move(*key.item));
  items = std::move(sorted);
}

}  // namespace nurture::base
