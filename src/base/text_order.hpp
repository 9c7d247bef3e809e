// Comparing and sorting many things by a text of theirs.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>
#include <vector>

namespace nurture::base {

/// The first eight bytes as a number that orders as they do; a shorter text ends in zeros.
inline std::uint64_t first_bytes(std::string_view text) {
  if (text.size() >= sizeof(std::uint64_t)) {
    const auto byte = [&](std::size_t i) -> std::uint64_t {
      return static_cast<unsigned char>(text[i]);
    };
    // Written out, it is one load.
    return byte(0) << 56 | byte(1) << 48 | byte(2) << 40 | byte(3) << 32 | byte(4) << 24 |
           byte(5) << 16 | byte(6) << 8 | byte(7);
  }
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < sizeof number; ++i) {
    number = number << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
  }
  return number;
}

/// Whether two short texts are the same, without a call: each is looked at in two pieces, which may
/// overlap.
inline bool same_text(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  const auto same = [&]<typename Piece>(Piece /*kind*/) {
    const auto last = a.size() - sizeof(Piece);
    std::array<Piece, 4> pieces{};
    std::memcpy(&pieces[0], a.data(), sizeof(Piece));
    std::memcpy(&pieces[1], b.data(), sizeof(Piece));
    std::memcpy(&pieces[2], a.data() + last, sizeof(Piece));
    std::memcpy(&pieces[3], b.data() + last, sizeof(Piece));
    return pieces[0] == pieces[1] && pieces[2] == pieces[3];
  };
  if (a.size() > 2 * sizeof(std::uint64_t)) return a == b;
  if (a.size() >= sizeof(std::uint64_t)) return same(std::uint64_t{});
  if (a.size() >= sizeof(std::uint32_t)) return same(std::uint32_t{});
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] != b[i]) return false;
  }
  return true;
}

/// Sorts by text_of(item), byte by byte; those of the same text in no certain order. Most pairs are
/// told apart by their first eight bytes, and each item is moved once.
template <typename T, typename TextOf>
void sort_by_text(std::vector<T>& items, TextOf text_of) {
  struct TextKey {
    std::uint64_t start;
    std::string_view text;
    T* item;
  };
  std::vector<TextKey> keys;
  keys.reserve(items.size());
  for (auto& item : items) {
    const std::string_view text = text_of(item);
    keys.push_back({first_bytes(text), text, &item});
  }
  std::sort(keys.begin(), keys.end(), [](const TextKey& a, const TextKey& b) {
    return a.start != b.start ? a.start < b.start : a.text < b.text;
  });
  std::vector<T> sorted;
  sorted.reserve(items.size());
  for (const auto& key : keys) sorted.push_back(std::move(*key.item));
  items = std::move(sorted);
}

}  // namespace nurture::base
