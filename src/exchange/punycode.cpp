// Domains with letters beyond ASCII: RFC 3492, decoding alone.
#include "exchange/punycode.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/strings.hpp"
#include "base/utf8.hpp"

namespace nurture::exchange {
namespace {

// The names and numbers of the RFC, section 5.
constexpr std::uint32_t base_digits = 36, t_min = 1, t_max = 26, skew = 38, damp = 700;
constexpr std::uint32_t initial_bias = 72, initial_n = 128;
constexpr std::size_t most_letters = 63;  // of a label in DNS

std::uint32_t adapted(std::uint32_t delta, std::uint32_t points, bool first) {
  delta = first ? delta / damp : delta / 2;
  delta += delta / points;
  std::uint32_t k = 0;
  for (; delta > ((base_digits - t_min) * t_max) / 2; k += base_digits)
    delta /= base_digits - t_min;
  return k + (base_digits - t_min + 1) * delta / (delta + skew);
}

std::optional<std::uint32_t> digit(char c) {
  if (c >= 'a' && c <= 'z') return c - 'a';
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= '0' && c <= '9') return c - '0' + 26;
  return std::nullopt;
}

/// How far the next delta takes us from `from`; empty where the digits end or are none.
std::optional<std::uint32_t> next_delta(std::string_view& digits, std::uint32_t from,
                                        std::uint32_t bias) {
  std::uint64_t i = from, weight = 1;
  for (std::uint32_t k = base_digits;; k += base_digits) {
    const auto value = digits.empty() ? std::nullopt : digit(digits.front());
    if (!value) return std::nullopt;
    digits.remove_prefix(1);
    i += *value * weight;
    const std::uint32_t t = k <= bias ? t_min : std::min(t_max, k - bias);
    if (i > UINT32_MAX) return std::nullopt;
    if (*value < t) return static_cast<std::uint32_t>(i);
    weight *= base_digits - t;
    if (weight > UINT32_MAX) return std::nullopt;
  }
}

std::optional<std::string> decoded(std::string_view label) {
  const std::size_t dash = label.rfind('-');
  std::vector<std::uint32_t> points;
  if (dash != std::string_view::npos) points.assign(label.begin(), label.begin() + dash);
  std::string_view digits = dash == std::string_view::npos ? label : label.substr(dash + 1);
  std::uint32_t n = initial_n, bias = initial_bias, i = 0;
  while (!digits.empty()) {
    const std::uint32_t before = i;
    const auto next = next_delta(digits, i, bias);
    const auto count = static_cast<std::uint32_t>(points.size() + 1);
    if (!next || count > most_letters) return std::nullopt;
    bias = adapted(*next - before, count, before == 0);
    n += *next / count;
    i = *next % count;
    if (n > 0x10FFFF || (n >= 0xD800 && n <= 0xDFFF)) return std::nullopt;
    points.insert(points.begin() + i++, n);
  }
  std::string text;
  for (const std::uint32_t point : points) base::append(text, point);
  return text;
}

}  // namespace

std::string unicode_domain(std::string_view domain) {
  if (domain.find("--") == domain.npos) return std::string(domain);
  std::vector<std::string> labels = base::split(domain, '.');
  for (std::string& label : labels) {
    if (base::lower(label.substr(0, 4)) != "xn--") continue;
    if (auto text = decoded(std::string_view(label).substr(4))) label = std::move(*text);
  }
  return base::join(labels, ".");
}

}  // namespace nurture::exchange
