// -n of the commands that print a row each.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/args.hpp"

namespace nurture::pages {

void declare_rows(cli::Args& args, std::optional<int>& rows,
                  const std::string& help = "only the first N");
/// How many may be shown. Throws (Exit::usage) for less than one.
std::size_t most_rows(const std::optional<int>& rows);

template <typename Row>
void keep_first(std::vector<Row>& all, const std::optional<int>& rows) {
  const std::size_t most = most_rows(rows);
  if (all.size() > most) all.erase(all.begin() + static_cast<std::ptrdiff_t>(most), all.end());
}

}  // namespace nurture::pages
