// Taking a text apart: 64 bytes at a time become a mask of those that matter (LF, ':' and '#'), and
// these are gone through one by one.
#include "yaml/line_table.hpp"

#include <array>
#include <bit>
#include <cstring>
#include <limits>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "yaml/skim.hpp"

namespace nurture::yaml {
namespace {

using Bytes [[gnu::vector_size(16)]] = unsigned char;
constexpr std::size_t step = 4 * sizeof(Bytes);

/// A bit for each byte of what a comparison gave (0 or 255), the first one lowest.
std::uint64_t bits(Bytes compared) {
#ifdef __SSE2__
  return static_cast<unsigned>(_mm_movemask_epi8(reinterpret_cast<__m128i>(compared)));
#else
  std::uint64_t all = 0;
  for (std::size_t i = 0; i < sizeof compared; ++i) all |= std::uint64_t{compared[i] & 1u} << i;
  return all;
#endif
}

/// What a text is made of, but for its LFs.
class ByteBounds {
 public:
  void add(Bytes bytes, Bytes breaks) {
    const Bytes others = bytes | breaks;  // 255 for each break
    lowest_ = others < lowest_ ? others : lowest_;
    highest_ = bytes > highest_ ? bytes : highest_;
  }
  bool printable_ascii() const { return bits((lowest_ < 0x20) | (highest_ > 0x7E)) == 0; }

 private:
  Bytes lowest_ = ~Bytes{}, highest_{};
};

/// Those of `step` bytes that matter.
std::uint64_t mask_of(const char* bytes, ByteBounds& range) {
  const auto of_block = [&](std::size_t at) {
    Bytes block;
    std::memcpy(&block, bytes + at, sizeof block);
    const Bytes breaks = block == '\n';
    range.add(block, breaks);
    return bits(breaks | (block == ':') | (block == '#')) << at;
  };
  return of_block(0) | of_block(16) | of_block(32) | of_block(48);
}

}  // namespace

bool LineTable::take(std::string_view text) {
  count_ = 0;
  if (text.size() >= std::numeric_limits<std::uint32_t>::max()) return false;
  ByteBounds range;
  std::array<char, step> tail{};
  TableLine line;
  for (std::size_t base = 0; base < text.size(); base += step) {
    if (lines_.size() - count_ <= step) lines_.resize(2 * lines_.size() + 2 * step);
    TableLine* to = lines_.data() + count_;
    const char* bytes = text.data() + base;
    const std::size_t left = text.size() - base;
    if (left < step) {  // nothing may be read behind the text
      tail.fill(' ');
      std::memcpy(tail.data(), bytes, left);
      bytes = tail.data();
    }
    for (auto mask = mask_of(bytes, range); mask != 0; mask &= mask - 1) {
      const auto at = static_cast<std::size_t>(std::countr_zero(mask));
      if (bytes[at] == '\n') {
        line.end = static_cast<std::uint32_t>(base + at);
        *to++ = line;
        line = {};
      } else if (bytes[at] == ':') {
        line.colons = line.colons == 0 ? 1 : 2;
      } else {
        line.number_sign = true;
      }
    }
    count_ = static_cast<std::size_t>(to - lines_.data());
  }
  if (!text.empty() && text.back() != '\n') {
    line.end = static_cast<std::uint32_t>(text.size());
    lines_[count_++] = line;
  }
  return range.printable_ascii() || plain_bytes(text);
}

}  // namespace nurture::yaml
