// Prints the days of recurrence rules: a line for each line "START<TAB>LAST<TAB>RULE" of standard
// input, for scripts that compare them with what other programs make of the rules.
#include <iostream>
#include <string>

#include "base/strings.hpp"
#include "exchange/calendar/recur.hpp"

int main() {
  using namespace nurture;
  constexpr std::size_t most = 10'000;
  std::string line;
  while (std::getline(std::cin, line)) {
    const auto parts = base::split(line, '\t');
    const auto rule = exchange::parse_recurrence(parts.at(2));
    const auto start = base::parse_iso(parts.at(0)), last = base::parse_iso(parts.at(1));
    if (!rule || !start || !last) {
      std::cout << "beyond\n";
      continue;
    }
    std::vector<std::string> days;
    for (const base::Date day : exchange::recurrence_days(*rule, *start, *last, most))
      days.push_back(base::iso(day));
    std::cout << base::join(days, ",") << '\n';
  }
}
