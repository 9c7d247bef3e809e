// What the last word of an unfinished command line may be.
#include "cli/expected.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "cli/help.hpp"
#include "cli/line.hpp"

namespace nurture::cli {
namespace {

using Words = std::vector<std::string>;
using Rows = std::vector<CommandPage::Row>;

std::vector<Choice> choices(const Rows& rows) {
  std::vector<Choice> all;
  for (const CommandPage::Row& row : rows) {
    for (std::string& name : base::split(row.names, ',')) {
      all.push_back({std::move(name), row.help});
    }
  }
  return all;
}

// The option whose value is the next word: `--name`, or the last letter of `-abc`.
const CommandPage::Row* wants_next(const Rows& rows, const std::string& word) {
  const CommandPage::Row* row =
      find_row(rows, word.starts_with("--") ? word : std::string{'-', word.back()});
  return row && !row->value.empty() ? row : nullptr;
}

/// What a command's own words and options, up to the unfinished one, came to.
struct WordsBefore {
  std::size_t words = 0;
  const CommandPage::Row* waiting = nullptr;
  bool options_ended = false;
};

WordsBefore read_words_before(const Rows& rows, const Words& line, Expected& result) {
  WordsBefore before;
  for (const std::string& word : line) {
    if (before.waiting) {
      if (before.waiting->names == "--store") result.store = word;
      before.waiting = nullptr;
    } else if (before.options_ended || !is_option(word)) {
      ++before.words;
    } else if (word == "--") {
      before.options_ended = true;
    } else if (word.starts_with("--store=")) {
      result.store = word.substr(word.find('=') + 1);
    } else {
      before.waiting = wants_next(rows, word);
    }
  }
  return before;
}

void expect_word(const CommandPage& page, std::size_t place, Expected& result) {
  if (page.words.empty()) return;
  const CommandPage::Word& last = page.words.back();
  if (place < page.words.size()) {
    result.value = page.words[place].name;
  } else if (last.many) {
    result.value = last.name;
  }
}

void expect(const CommandPage& page, const Words& line, Expected& result) {
  Rows rows = page.options;
  rows.insert(rows.end(), common_rows().begin(), common_rows().end());
  const WordsBefore before = read_words_before(rows, line, result);
  const std::size_t equals = result.typed.find('=');
  if (before.waiting) {
    result.value = before.waiting->value;
  } else if (before.options_ended || result.typed.empty() || result.typed.front() != '-') {
    expect_word(page, before.words, result);
  } else if (equals == std::string::npos) {
    result.words = choices(rows);
  } else if (const CommandPage::Row* row = find_row(rows, result.typed.substr(0, equals))) {
    result.value = row->value;
    result.front = result.typed.substr(0, equals + 1);
    result.typed.erase(0, equals + 1);
  }
}

// Takes the first word out of the line; empty where there is none.
std::string remove_word(Words& line) {
  const std::size_t place = first_word(line);
  if (place == line.size()) return {};
  std::string word = line[place];
  line.erase(line.begin() + static_cast<std::ptrdiff_t>(place));
  return word;
}

// Before there is a command: its name, unless an option or its value is being typed.
void expect_command(std::span<const Command> commands, const Words& line, bool helped,
                    Expected& result) {
  expect(CommandPage{}, line, result);
  if (!result.value.empty() || (!result.typed.empty() && result.typed.front() == '-')) {
    if (result.value.empty()) result.words.push_back({"--version", "the version"});
    return;
  }
  for (const Command& command : commands) {
    if (command.group == Group::plumbing) continue;
    result.words.push_back({std::string(command.name), std::string(command.about)});
  }
  result.words.push_back(helped ? Choice{"dates", "how days and intervals are typed"}
                                : Choice{"help", "what a command does and takes"});
}

}  // namespace

Expected expected(std::span<const Command> commands, Words line) {
  Expected result;
  if (line.empty()) line.emplace_back();
  result.typed = std::move(line.back());
  line.pop_back();
  std::string name = remove_word(line);
  const bool helped = name == "help";
  if (helped) name = remove_word(line);
  if (name.empty()) {
    expect_command(commands, line, helped, result);
    return result;
  }
  const Command* command = find_command(commands, name);
  if (!command) return result;
  const std::string below = line.empty() ? "" : line[std::min(first_word(line), line.size() - 1)];
  const CommandPage page = page_of(*command, below);
  result.command = page.command;
  if (!page.subcommands.empty()) {
    result.words = choices(page.subcommands);
    read_words_before(common_rows(), line, result);
    return result;
  }
  if (helped) return result;
  if (page.command != command->name) remove_word(line);
  expect(page, line, result);
  return result;
}

}  // namespace nurture::cli
