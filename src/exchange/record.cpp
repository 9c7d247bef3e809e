// How much a file may hold, and what is wrong with it.
#include "exchange/record.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "base/error.hpp"

namespace nurture::exchange {
namespace {

/// "100,000".
std::string grouped(std::size_t number) {
  constexpr std::size_t thousand = 1000;
  if (number < thousand) return std::to_string(number);
  return fmt::format("{},{:03}", grouped(number / thousand), number % thousand);
}

}  // namespace

void hold_to(std::size_t most, std::size_t has, std::string_view things) {
  if (has > most)
    throw base::Error(fmt::format("more than {} {}", grouped(most), things),
                      "split it, and import the parts one by one");
}

void Flaws::push_back(base::Diagnostic one) {
  constexpr std::size_t most_flaws = 100'000;
  hold_to(most_flaws, all_.size() + 1, "flaws");
  all_.push_back(std::move(one));
}

void Flaws::append(base::Diagnostics more) {
  for (base::Diagnostic& one : more) push_back(std::move(one));
}

void Flaws::sort_by_line() {
  std::ranges::stable_sort(all_, {}, &base::Diagnostic::line);
}

}  // namespace nurture::exchange
