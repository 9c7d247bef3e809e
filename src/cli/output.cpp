// Colour, width and pager_command.
#include "cli/output.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <vector>

#include "base/text.hpp"

namespace nurture::cli {
namespace {

constexpr int default_columns = 80;
constexpr int least_columns = 20;  // narrower, no column is left to cut
constexpr int most_columns = 1000;

bool set(const std::optional<std::string>& variable) {
  return variable && !variable->empty();
}

// no-color.org before bixense.com/clicolors, then what the terminal says of itself.
bool coloured(system::Environment& environment, const std::string& color, bool terminal) {
  if (color == "always") return true;
  if (color == "never" || set(environment.get("NO_COLOR"))) return false;
  const std::optional<std::string> force = environment.get("CLICOLOR_FORCE");
  if (set(force) && *force != "0") return true;
  const std::optional<std::string> term = environment.get("TERM");
  return terminal && set(term) && *term != "dumb";
}

// $COLUMNS, which is somebody's wish, on a terminal or not.
std::optional<int> wished_width(system::System& system) {
  const std::string text = system.environment.get("COLUMNS").value_or("");
  int columns = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), columns);
  if (error != std::errc() || end != text.data() + text.size() || columns <= 0) return std::nullopt;
  return std::clamp(columns, least_columns, most_columns);
}

int width(system::System& system) {
  if (const auto wished = wished_width(system)) return *wished;
  return std::clamp(system.terminal.columns().value_or(default_columns), least_columns,
                    most_columns);
}

// `less` alone would show colours as ESC[1m and clear the screen of a short page.
std::vector<std::string> pager_command(system::System& system, const std::string& configured) {
  std::string text = configured;
  if (text.empty()) text = system.environment.get("PAGER").value_or("less");
  std::vector<std::string> command = system::split_command(text);
  if (command.size() == 1 && command.front() == "less") command.emplace_back("-FRX");
  return command;
}

// One line that begins `indent` columns from the left; what doesn't fit goes on below its begin.
std::string folded_line(const std::string& text, int columns, int indent) {
  if (indent + base::width(text) <= columns) return text;
  const auto blanks = std::min(text.find_first_not_of(' '), text.size());
  const int left = indent + static_cast<int>(blanks);
  const auto lines = base::wrap(text, std::max(columns - left, least_columns));
  const std::string below = "\n" + std::string(static_cast<std::size_t>(left), ' ');
  return text.substr(0, blanks) + base::join(lines, below);
}

// What is listed below a message is indented. Any other line break is a name's: a file's own name
// must not look like a message of ours.
std::vector<std::string> message_lines(const std::string& text) {
  std::vector<std::string> lines;
  for (std::string& line : base::split(text, '\n')) {
    if (lines.empty() || line.starts_with("  ")) {
      lines.push_back(std::move(line));
    } else {
      lines.back() += " " + line;
    }
  }
  return lines;
}

}  // namespace

Output::Output(system::System& system, const std::string& color)
    : system_(system),
      style_{width(system),
             coloured(system.environment, color, system.terminal.output_is_terminal()),
             !system.terminal.output_is_terminal() && !wished_width(system)},
      error_style_{style_.columns,
                   coloured(system.environment, color, system.terminal.error_is_terminal()),
                   !system.terminal.error_is_terminal()} {}

void Output::print(std::string_view text) {
  if (!text.empty() && !system_.terminal.write_out(text)) throw ClosedPipe{};
}

void Output::print_document(std::string_view text) {
  print(system_.terminal.output_is_terminal() ? base::printable(text, true) : std::string(text));
}

void Output::page(std::string_view text, const std::string& configured_pager) {
  const std::optional<int> rows = system_.terminal.rows();
  const bool fits = !rows || std::count(text.begin(), text.end(), '\n') < *rows;
  if (fits || !system_.terminal.output_is_terminal() || !system_.terminal.input_is_terminal()) {
    return print(text);
  }
  const std::vector<std::string> command = pager_command(system_, configured_pager);
  if (command.empty() || command.front() == "cat") return print(text);
  system_.terminal.flush();
  if (!system_.process.feed(command, std::string(text))) print(text);
}

void Output::note(std::string_view text) {
  const bool drawn = text.find_first_of("\x1b\r") != std::string_view::npos;
  if (drawn || !system_.terminal.error_is_terminal()) return system_.terminal.write_error(text);
  std::string out;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string one(text.substr(0, end));
    // What has no end yet is a question: the answer goes on behind it. What is indented is a
    // command to copy, or a line of a file.
    const bool whole = end == std::string_view::npos || one.starts_with("    ");
    out += whole ? one : folded_line(one, error_style_.columns, 0);
    if (end != std::string_view::npos) out += '\n';
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  system_.terminal.write_error(out);
}

void Output::note(render::Paint paint, const std::string& label, const std::string& text) {
  const std::string printable = base::printable(text, true);
  const int indent = base::width(label) + 1;
  const bool folds = system_.terminal.error_is_terminal();
  std::string out = render::paint(error_style_, paint, label) + " ";
  bool first = true;
  for (const std::string& one : message_lines(printable)) {
    if (!first) out += '\n';
    out += folds ? folded_line(one, error_style_.columns, first ? indent : 0) : one;
    first = false;
  }
  note(out + "\n");
}

}  // namespace nurture::cli
