// A line of notes that begins with a day: a touch.
#pragma once

#include <optional>
#include <string_view>

#include "exchange/record.hpp"

namespace nurture::exchange {

/// "- 2026-10-26 call: budget", "- [2026-10-26 Mon] Call: budget", "- [[Oct 26th, 2026]] budget":
/// the day, the channel where a colon follows its name, the rest as the note. `marks`: what may
/// stand before the day ("-*+"); one must. Empty where the line is none.
std::optional<model::Interaction> dated_line(std::string_view line, std::string_view marks,
                                             const ReadOptions& options);
/// [[Page]], [[page|shown]] and [[target][shown]] as what is shown.
std::string without_links(std::string_view text);

}  // namespace nurture::exchange
