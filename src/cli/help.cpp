// The pages of `nurture help`.
#include "cli/help.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"

namespace nurture::cli {
namespace {

constexpr int most_page_columns = 80;
constexpr int most_indent = 30;  // a longer left side stands on a line of its own

constexpr std::array<std::pair<Group, const char*>, 6> groups{{
    {Group::every_day, "every day"},
    {Group::people, "people"},
    {Group::pipeline, "pipeline"},
    {Group::looking_back, "looking back"},
    {Group::in_and_out, "in and out"},
    {Group::care, "care"},
}};

constexpr const char* introduction =
    "nurture keeps relationships alive: whom to reach out to, why, and with what.\n\n";

using Lines = std::vector<std::pair<std::string, std::string>>;

std::string heading(const std::string& text, const render::Style& style) {
  return render::paint(style, render::Paint::bold, text) + "\n";
}

// Two columns: the left ones as wide as the widest that is not too wide, the right ones wrapped.
std::string rows(const Lines& lines, const render::Style& style) {
  int left = 0;
  for (const auto& [name, help] : lines) {
    if (base::width(name) <= most_indent - 4) left = std::max(left, base::width(name));
  }
  const int room = std::min(style.columns, most_page_columns) - left - 4;
  std::string text;
  for (const auto& [name, help] : lines) {
    const bool own_line = base::width(name) > left;
    text += "  " + (own_line ? name + "\n" : base::pad(name, left) + "  ");
    bool first = !own_line;
    for (const std::string& line : base::wrap(help, std::max(room, 20))) {
      if (!first) text += std::string(static_cast<std::size_t>(left) + 4, ' ');
      text += line + "\n";
      first = false;
    }
  }
  return text;
}

std::string left_side(const CommandPage::Row& row) {
  std::string names = row.names;
  if (const std::size_t comma = names.find(','); comma != std::string::npos) {
    names.insert(comma + 1, " ");
  } else if (names.rfind("--", 0) == 0) {
    names.insert(0, "    ");
  }
  return row.value.empty() ? names : names + " " + row.value;
}

// What is typed, commas between, and what it means.
const Lines days{
    {"today, tomorrow", "and yesterday"},
    {"mon, friday, last fri", "a bare one is the next"},
    {"fri 13", "the next 13th that is a Friday"},
    {"next week, next month", "its Monday, its first day"},
    {"weekend, week 47, eom", "Saturday, that Monday, the end of the month"},
    {"in 2 weeks, 2w", "from today: d, w, m, y, or in full; 10 workdays, too"},
    {"3 days ago, -3d", "before today"},
    {"nov 3, 3 nov 2026", "without a year the next"},
    {"2026-11-02", "as files have it; 03/04/2026 is refused: it may be two days"},
    {"2026-11, 2026-Q1", "a month, a quarter; a week is 2026-W47"},
};
const Lines past_days{
    {"mon, fri 13, nov 3", "the last one, or today"},
    {"2w, 3 days", "two weeks ago, three days ago"},
    {"weekend, week 47, nov",
     "the last day of the latest one, or today within it; for --since its first"},
    {"tomorrow, in 2w, eom", "refused: still ahead"},
};
const Lines intervals{
    {"6 weeks, 6w, 45 days", "days, weeks, months, years"},
    {"10 workdays", "days that you work on"},
    {"weekly, quarterly", "and monthly, yearly"},
    {"every 4..6 weeks by call", "a cadence: due after 4, late after 6, a call answers it"},
    {"none", "never"},
};

Lines lines_of(const std::vector<CommandPage::Row>& options) {
  Lines lines;
  for (const CommandPage::Row& row : options) lines.emplace_back(left_side(row), row.help);
  return lines;
}

}  // namespace

const std::vector<CommandPage::Row>& common_rows() {
  static const std::vector<CommandPage::Row> rows{
      {"--store", "DIR", "the store to use"},
      {"--today", "DATE", "answer as if it were that day"},
      {"--color", "WHEN", "auto, always or never"},
      {"-h,--help", "", "this page"},
  };
  return rows;
}

bool takes_common_value(const std::string& name) {
  const CommandPage::Row* const row = find_row(common_rows(), name);
  return row && !row->value.empty();
}

std::string usage_line(const CommandPage& page) {
  std::string line = "nurture " + page.command;
  if (!page.subcommands.empty()) return line + " COMMAND …";
  if (!page.options.empty()) line += " [options]";
  for (const CommandPage::Word& word : page.words) {
    const std::string name = word.many ? word.name + "…" : word.name;
    line += word.required ? " " + name : " [" + name + "]";
  }
  return line;
}

std::string page_text(const CommandPage& page, const render::Style& style) {
  const auto section = [&](const char* title, const Lines& lines) {
    return lines.empty() ? "" : "\n" + heading(title, style) + rows(lines, style);
  };
  Lines words;
  for (const CommandPage::Word& word : page.words) words.emplace_back(word.name, word.help);
  std::string text = heading("nurture " + page.command, style) + "  " + page.about + "\n\n" +
                     heading("usage", style) + "  " + usage_line(page) + "\n" +
                     section("commands", lines_of(page.subcommands)) + section("words", words) +
                     section("options", lines_of(page.options)) +
                     section("keys", lines_of(page.keys)) +
                     section("kinds, seen by the content", lines_of(page.kinds)) +
                     section("every command", lines_of(common_rows()));
  if (page.epilogue.empty()) return text;
  text += "\n" + heading("examples", style);
  for (const std::string& line : base::split(page.epilogue, '\n')) text += "  " + line + "\n";
  return text;
}

std::string first_page(std::span<const Command> commands, const render::Style& style) {
  const Lines start{{"nurture init ~/people", "make a store"},
                    {"nurture add \"Ada Lovelace\"", "add a person"},
                    {"nurture log ada \"On hold\"", "record what was said"},
                    {"nurture due", "today's list: who, why, and with what"}};
  Lines lines;
  for (const auto& [group, title] : groups) {
    std::vector<std::string> names;
    for (const Command& command : commands) {
      if (command.group == group) names.emplace_back(command.name);
    }
    if (!names.empty()) lines.emplace_back(title, base::join(names, ", "));
  }
  return std::string(introduction) + heading("start here", style) + rows(start, style) + "\n" +
         heading("commands", style) + rows(lines, style) +
         "\nnurture help says what each does, nurture help COMMAND what it takes.\n";
}

std::optional<std::string> topic_page(const std::string& name, const render::Style& style) {
  if (name != "dates") return {};
  return heading("days", style) + rows(days, style) + "\n" +
         heading("looking back: log -d, need close -d, follow-up done -d, --since and the like",
                 style) +
         rows(past_days, style) + "\n" + heading("intervals", style) + rows(intervals, style) +
         "\nA follow-up is a day and what to do: \"fri: send the photos\".\n";
}

std::string overview(std::span<const Command> commands, const render::Style& style) {
  std::string text =
      std::string(introduction) + heading("usage", style) + "  nurture COMMAND [options]\n";
  for (const auto& [group, title] : groups) {
    Lines lines;
    for (const Command& command : commands) {
      if (command.group == group) {
        lines.emplace_back(std::string(command.name), std::string(command.about));
      }
    }
    if (lines.empty()) continue;
    text += "\n" + heading(title, style);
    // One width for all groups, so that the page has one edge.
    for (auto& [name, about] : lines) name = base::pad(name, 10);
    text += rows(lines, style);
  }
  return text +
         "\nnurture help COMMAND tells more, nurture help dates how days are typed; every\n"
         "command takes --store, --today, --color and --help.\n";
}

}  // namespace nurture::cli
