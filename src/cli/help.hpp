// The pages of `nurture help`: calm, grouped, at most 80 columns.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "render/style.hpp"

namespace nurture::cli {

/// What a command takes, as its declaration said it.
struct Page {
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
  std::string epilogue;          ///< examples, a line each
};

/// The options that every command takes.
const std::vector<Page::Row>& common_rows();
/// What a command takes, or its subcommand of that name if it has one.
Page page_of(const Command& command, const std::string& subcommand);
/// "nurture log [options] CONTACT [NOTE…]"
std::string usage_line(const Page& page);
std::string page_text(const Page& page, const render::Style& style);
/// What `nurture` alone says: where to start, and the names of all the rest. Fits a small screen.
std::string first_page(std::span<const Command> commands, const render::Style& style);
/// `nurture help dates`: how days and intervals are typed. Empty for any other word.
std::optional<std::string> topic_page(const std::string& name, const render::Style& style);
/// Every command in its group.
std::string overview(std::span<const Command> commands, const render::Style& style);

}  // namespace nurture::cli
