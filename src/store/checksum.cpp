// Four lanes of eight bytes, so that the processor multiplies four words at a time.
#include "store/checksum.hpp"

#include <array>
#include <bit>
#include <cstring>

namespace nurture::store {
namespace {

constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;  // 2^64 / the golden ratio
constexpr std::size_t word = sizeof(std::uint64_t);

std::uint64_t mixed(std::uint64_t lane, std::uint64_t value) {
  return std::rotl((lane ^ value) * odd, 29);
}

std::uint64_t word_at(std::string_view bytes, std::size_t at) {
  std::uint64_t value = 0;
  std::memcpy(&value, bytes.data() + at, std::min(word, bytes.size() - at));
  return value;
}

}  // namespace

std::uint64_t checksum(std::string_view bytes) {
  std::array<std::uint64_t, 4> lanes{1, 2, 3, 4};
  std::size_t at = 0;
  for (; at + lanes.size() * word <= bytes.size(); at += lanes.size() * word) {
    for (std::size_t i = 0; i < lanes.size(); ++i) {
      lanes[i] = mixed(lanes[i], word_at(bytes, at + i * word));
    }
  }
  std::uint64_t sum = bytes.size();
  for (; at < bytes.size(); at += word) sum = mixed(sum, word_at(bytes, at));
  for (const auto lane : lanes) sum = mixed(sum, lane);
  sum = (sum ^ (sum >> 32)) * odd;
  return sum ^ (sum >> 29);
}

}  // namespace nurture::store
