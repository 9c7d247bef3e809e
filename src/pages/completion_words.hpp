// What may be typed where a command line is unfinished.
#pragma once

#include <vector>

#include "cli/expected.hpp"
#include "cli/session.hpp"

namespace nurture::pages {

/// Whole words to stand for the unfinished one, each beginning with what was typed of it but for
/// case and accents, and what they are: a person's name, an option's help. Neither holds a control
/// character. Reads the settings or the summaries where they are asked for; throws as these do.
std::vector<cli::Choice> completions(cli::Session& session, const cli::Expected& expected);

}  // namespace nurture::pages
