// A command line: between the raw words and what a command declared.
#pragma once

#include "cli/command.hpp"
#include "cli/session.hpp"

namespace nurture::cli {

/// What a command takes, as its declaration said it.
struct CommandPage {
  struct Row {
    std::string names, value, help;  ///< "-c,--channel", "CHANNEL", …; value is empty for a flag
  };
  struct Word {
    std::string name, help;
    bool required = true, many = false;
  };

  std::string command;  ///< "log", "follow-up add"
  std::string about;
  std::vector<Word> words;
  std::vector<Row> options;      ///< of the command itself
  std::vector<Row> subcommands;  ///< name and help
  std::vector<Row> keys;         ///< of KEY=VALUE
  std::vector<Row> kinds;        ///< of what it takes
  std::string epilogue;          ///< examples, a line each
};

/// The row that has this name among its own; null if none has.
const CommandPage::Row* find_row(const std::vector<CommandPage::Row>& rows,
                                 const std::string& name);
/// What a command takes, or its subcommand of that name if it has one.
CommandPage page_of(const Command& command, const std::string& subcommand);

/// A line, understood.
struct CommandLine {
  Common common;
  Action action;
  std::string help;  ///< the page that was asked for; the action is not to run then
};

/// Begins with '-', and is more than that.
bool is_option(const std::string& word);
/// An option that every command takes, and with a value.
bool takes_common_value(const std::string& name);
/// Where the first word stands that is neither an option nor the value of a common one; the size if
/// there is none.
std::size_t first_word(const std::vector<std::string>& arguments);
/// The value that --color has on the line, before anything else is understood: errors want their
/// colour, too.
std::string peek_color(const std::vector<std::string>& arguments);
/// `arguments` without the command's own name. Throws base::Error (Exit::usage): an unknown or
/// incomplete option, a word too many or too few.
CommandLine understand(const Command& command, std::vector<std::string> arguments,
                       const render::Style& style);

}  // namespace nurture::cli
