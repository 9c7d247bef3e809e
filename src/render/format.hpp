// `--format '{id}\t{due}\t{next}'`: a line a person, laid out by whoever asks.
//
//   format = { text | "{" FIELD "}" | "{{" | "}}" | "\t" | "\n" | "\\" }
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/day.hpp"
#include "render/lists.hpp"

namespace nurture::render {

struct FormatPart {
  std::string text;  ///< as it is, or the name of a field
  bool field = false;

  bool operator==(const FormatPart&) const = default;
};

using Format = std::vector<FormatPart>;

/// Throws (Exit::usage) with the fields there are where it can't be read.
Format read_format(std::string_view text);

/// One line with its newline. What isn't there is empty; values are single printable lines, so that
/// a tab in the format always separates fields. `today` is the day that the line stands on.
std::string formatted(const Format& format, const Line& line, const model::Book& book,
                      base::Date today);
std::string formatted(const Format& format, const Listed& listed, const model::Book& book,
                      base::Date today);

}  // namespace nurture::render
