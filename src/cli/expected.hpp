// What the last word of an unfinished command line may be: for completion in a shell.
#pragma once

#include "cli/command.hpp"

namespace nurture::cli {

/// A word that may stand somewhere, and in a few words what it is; that may be empty.
struct Choice {
  std::string word, about;
};

struct Expected {
  std::vector<Choice> words;  ///< commands, subcommands or options; not only those that begin as
                              ///< the last word does
  std::string value;    ///< what its command calls the value or word that stands here ("CONTACT",
                        ///< "RATING"); empty = none does
  std::string command;  ///< "log", "follow-up add"; empty = there is none on the line yet
  std::string typed;    ///< of the last word what the value has of it
  std::string front;    ///< and what stands before that: "--rating="
  std::optional<std::string> store;  ///< --store, as typed on the line
};

/// `line`: the words behind the program's name, the unfinished one last ("" where it hasn't begun).
/// Nothing is expected where the line makes no sense.
Expected expected(std::span<const Command> commands, std::vector<std::string> line);

}  // namespace nurture::cli
