// --since and --until.
#pragma once

#include <optional>
#include <string>

#include "base/date_words.hpp"

namespace nurture::pages {

/// The first day of what was typed, `otherwise` if nothing was. Throws (Exit::usage) where it can't
/// be read.
base::Date read_since(const std::optional<std::string>& typed, base::Date today,
                      base::Date otherwise);
/// The last day of what was typed; what has no year lies where `tense` says.
base::Date read_until(const std::optional<std::string>& typed, base::Date today, base::Tense tense,
                      base::Date otherwise);

/// The days that commands look back on: from the one to the other, today at the latest.
struct Stretch {
  base::Date from, until;
};

/// `from` of the last day where --since wasn't typed. Throws (Exit::usage) where nothing lies
/// between.
Stretch read_stretch(const std::optional<std::string>& since,
                     const std::optional<std::string>& until, base::Date today,
                     base::Date (*from)(base::Date last));

}  // namespace nurture::pages
