// Options that several pages take: -n, --since and --until.
#include "pages/options.hpp"

#include <algorithm>
#include <limits>

#include "cli/known.hpp"

namespace nurture::pages {

void declare_rows(cli::Args& args, std::optional<int>& rows, const std::string& help) {
  args.number("-n,--limit", "N", rows, help);
}

std::size_t most_rows(const std::optional<int>& rows) {
  if (!rows) return std::numeric_limits<std::size_t>::max();
  if (*rows < 1)
    throw base::usage("--limit " + std::to_string(*rows) + " shows nothing", "give at least 1");
  return static_cast<std::size_t>(*rows);
}

int days_ahead(const std::optional<int>& typed, int otherwise, const std::string& done) {
  const int days = typed.value_or(otherwise);
  if (days >= 1 && days <= most_days_ahead) return days;
  throw base::usage("--days " + std::to_string(days) + " can't be " + done,
                    "give 1 to " + std::to_string(most_days_ahead));
}

base::Date read_until(const std::optional<std::string>& typed, base::Date today, base::Tense tense,
                      base::Date otherwise) {
  return typed ? cli::or_usage(base::read_period(*typed, today, tense)).last : otherwise;
}

insight::Days read_days(const std::optional<std::string>& since,
                        const std::optional<std::string>& until, base::Date today,
                        base::Date (*from)(base::Date last)) {
  insight::Days made;
  made.until = std::min(read_until(until, today, base::Tense::past, today), today);
  made.from = since ? cli::or_usage(base::read_period(*since, today, base::Tense::past)).first
                    : from(made.until);
  const std::string after = "--since " + base::iso(made.from) + " is after ";
  if (made.from > today) throw base::usage(after + base::iso(today), "give a day in the past");
  if (made.from > made.until)
    throw base::usage(after + "--until " + base::iso(made.until),
                      "give the earlier day to --since");
  return made;
}

}  // namespace nurture::pages
