// Options that several pages take: -n, --format, --since and --until.
#include "pages/options.hpp"

#include <algorithm>
#include <limits>
#include <variant>

#include "base/error.hpp"

namespace nurture::pages {
namespace {

base::Period read(const std::string& typed, base::Date today, base::Tense tense) {
  const auto read = base::read_period(typed, today, tense);
  if (const auto* refusal = std::get_if<base::Refusal>(&read)) {
    throw base::usage(refusal->message, refusal->hint);
  }
  return std::get<base::Period>(read);
}

}  // namespace

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

render::Format read_format(const std::string& text) {
  auto read = render::read_format(text);
  if (const auto* refusal = std::get_if<render::FormatRefusal>(&read)) {
    throw base::Error(refusal->message, refusal->hint, base::Exit::usage);
  }
  return std::get<render::Format>(std::move(read));
}

base::Date read_since(const std::optional<std::string>& typed, base::Date today,
                      base::Date otherwise) {
  return typed ? read(*typed, today, base::Tense::past).first : otherwise;
}

base::Date read_until(const std::optional<std::string>& typed, base::Date today, base::Tense tense,
                      base::Date otherwise) {
  return typed ? read(*typed, today, tense).last : otherwise;
}

Stretch read_stretch(const std::optional<std::string>& since,
                     const std::optional<std::string>& until, base::Date today,
                     base::Date (*from)(base::Date last)) {
  Stretch made;
  made.until = std::min(read_until(until, today, base::Tense::past, today), today);
  made.from = read_since(since, today, from(made.until));
  if (made.from > today) {
    throw base::usage("--since " + base::iso(made.from) + " is after " + base::iso(today),
                      "give a day in the past");
  }
  if (made.from > made.until) {
    throw base::usage(
        "--since " + base::iso(made.from) + " is after --until " + base::iso(made.until),
        "give the earlier day to --since");
  }
  return made;
}

}  // namespace nurture::pages
