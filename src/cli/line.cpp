// What can be told of a command line before its command has declared anything.
#include "cli/line.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace nurture::cli {
namespace {

using Words = std::vector<std::string>;

constexpr std::string_view valued_common[] = {"--store", "--today", "--color"};

bool takes_next(const std::string& word) {
  return std::find(std::begin(valued_common), std::end(valued_common), word) !=
         std::end(valued_common);
}

bool is_option(const std::string& word) {
  return word.size() > 1 && word.front() == '-';
}

}  // namespace

std::size_t first_word(const Words& arguments) {
  std::size_t place = 0;
  while (place < arguments.size() && is_option(arguments[place])) {
    if (arguments[place] == "--") return std::min(place + 1, arguments.size());
    place += takes_next(arguments[place]) ? 2 : 1;
  }
  return std::min(place, arguments.size());
}

std::string peek_color(const Words& arguments) {
  for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
    if (arguments[i].rfind("--color=", 0) == 0) return arguments[i].substr(8);
    if (arguments[i] == "--color" && i + 1 < arguments.size()) return arguments[i + 1];
  }
  return "auto";
}

}  // namespace nurture::cli
