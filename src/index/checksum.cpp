// Four lanes of eight bytes, so that the processor multiplies four words at a time.
#include "index/checksum.hpp"

#include <bit>
#include <cstring>

namespace nurture::index {
namespace {

constexpr std::uint64_t golden_ratio = 0x9E3779B97F4A7C15U;  // 2^64 / the golden ratio
constexpr std::size_t word_bytes = sizeof(std::uint64_t);

std::uint64_t mixed(std::uint64_t lane, std::uint64_t value) {
  return std::rotl((lane ^ value) * golden_ratio, 29);
}

std::uint64_t word_at(const char* at) {
  std::uint64_t value = 0;
  std::memcpy(&value, at, word_bytes);
  return value;
}

}  // namespace

std::uint64_t checksum(std::string_view bytes) {
  std::uint64_t a = 1, b = 2, c = 3, d = 4;
  const char* at = bytes.data();
  const char* const end = at + bytes.size();
  for (; end - at >= static_cast<std::ptrdiff_t>(4 * word_bytes); at += 4 * word_bytes) {
    a = mixed(a, word_at(at));
    b = mixed(b, word_at(at + word_bytes));
    c = mixed(c, word_at(at + 2 * word_bytes));
    d = mixed(d, word_at(at + 3 * word_bytes));
  }
  std::uint64_t sum = bytes.size();
  for (; at != end; ++at) sum = mixed(sum, static_cast<unsigned char>(*at));
  for (const auto lane : {a, b, c, d}) sum = mixed(sum, lane);
  sum = (sum ^ (sum >> 32)) * golden_ratio;
  return sum ^ (sum >> 29);
}

}  // namespace nurture::index
