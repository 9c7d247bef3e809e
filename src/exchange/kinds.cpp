// The table of kinds.
#include "exchange/kinds.hpp"

#include <algorithm>
#include <array>

namespace nurture::exchange {
namespace {

constexpr std::array<Kind, 0> all{};

}  // namespace

std::span<const Kind> kinds() {
  return all;
}

const Kind* find_kind(std::string_view name) {
  const auto found = std::ranges::find(kinds(), name, &Kind::name);
  return found != kinds().end() ? &*found : nullptr;
}

const Kind* kind_of(const Source& source) {
  const auto found = std::ranges::find_if(kinds(), [&](const Kind& one) { return one.is(source); });
  return found != kinds().end() ? &*found : nullptr;
}

}  // namespace nurture::exchange
