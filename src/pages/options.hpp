// Options that several pages take: -n, --since and --until.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date_words.hpp"
#include "cli/args.hpp"
#include "insight/stats.hpp"

namespace nurture::pages {

/// -n.
void declare_rows(cli::Args& args, std::optional<int>& rows,
                  const std::string& help = "only the first N");
/// How many may be shown. Throws (Exit::usage) for less than one.
std::size_t most_rows(const std::optional<int>& rows);

template <typename Row>
void keep_first(std::vector<Row>& all, const std::optional<int>& rows) {
  const std::size_t most = most_rows(rows);
  if (all.size() > most) all.erase(all.begin() + static_cast<std::ptrdiff_t>(most), all.end());
}

constexpr int most_days_ahead = 3660;  ///< what lies beyond ten years is fiction
/// --days: how many days to look ahead. Throws (Exit::usage) for none and for too many; `done` is
/// "planned".
int days_ahead(const std::optional<int>& typed, int otherwise, const std::string& done);

/// --until: the last day of what was typed, `otherwise` if nothing was; what has no year lies where
/// `tense` says. Throws (Exit::usage) where it can't be read.
base::Date read_until(const std::optional<std::string>& typed, base::Date today, base::Tense tense,
                      base::Date otherwise);

/// The days that commands look back on: from the one to the other, today at the latest. `from` of
/// the last day where --since wasn't typed. Throws (Exit::usage) where nothing lies between.
insight::Days read_days(const std::optional<std::string>& since,
                        const std::optional<std::string>& until, base::Date today,
                        base::Date (*from)(base::Date last));

}  // namespace nurture::pages
