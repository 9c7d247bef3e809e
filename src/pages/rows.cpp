// -n of the commands that print a row each.
#include "pages/rows.hpp"

#include <limits>

#include "base/error.hpp"

namespace nurture::pages {

void declare_rows(cli::Args& args, std::optional<int>& rows, const std::string& help) {
  args.number("-n,--limit", "N", rows, help);
}

std::size_t most_rows(const std::optional<int>& rows) {
  if (!rows) return std::numeric_limits<std::size_t>::max();
  if (*rows < 1) {
    throw base::Error("--limit " + std::to_string(*rows) + " shows nothing", "give at least 1",
                      base::Exit::usage);
  }
  return static_cast<std::size_t>(*rows);
}

}  // namespace nurture::pages
