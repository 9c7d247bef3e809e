// A command line, understood: between the raw words and what a command declared.
#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/session.hpp"

namespace nurture::cli {

struct Line {
  Common common;
  Action action;
  std::string help;  ///< the page that was asked for; the action is not to run then
};

/// Where the first word stands that is neither an option nor the value of a common one; the size if
/// there is none.
std::size_t first_word(const std::vector<std::string>& arguments);
/// The value that --color has on the line, before anything else is understood: errors want their
/// colour, too.
std::string peek_color(const std::vector<std::string>& arguments);
/// `arguments` without the command's own name. Throws base::Error (Exit::usage): an unknown or
/// incomplete option, a word too many or too few.
Line understand(const Command& command, std::vector<std::string> arguments,
                const render::Style& style);

}  // namespace nurture::cli
