// The whole program: understands the line, runs the action, words errors, returns the exit status.
#include <algorithm>
#include <exception>
#include <string>
#include <vector>

#include "base/date_words.hpp"
#include "base/error.hpp"
#include "base/nearest.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/editor.hpp"
#include "cli/help.hpp"
#include "cli/line.hpp"
#include "cli/output.hpp"
#include "cli/session.hpp"

namespace nurture::cli {
namespace {

using Words = std::vector<std::string>;
using Commands = std::span<const Command>;

const Command& find(Commands commands, const std::string& name) {
  const auto found = std::find_if(commands.begin(), commands.end(),
                                  [&](const Command& command) { return command.name == name; });
  if (found != commands.end()) return *found;
  Words names{"help"};
  for (const Command& command : commands) names.emplace_back(command.name);
  std::string hint = base::did_you_mean(name, names);
  if (hint.empty()) hint = "see nurture help";
  throw base::Error("unknown command '" + base::printable(name) + "'", hint, base::Exit::usage);
}

// A line without a command: --version, --help, nothing at all, or a stray option.
base::Exit without_command(Commands commands, const Words& arguments, Output& output) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (argument == "--version") {
      output.print("nurture " NURTURE_VERSION "\n");
      return base::Exit::done;
    }
    if (argument == "--help" || argument == "-h" || argument.rfind("--color", 0) == 0) continue;
    const bool value = i > 0 && arguments[i - 1] == "--color";
    if (value) continue;
    throw base::Error("'" + base::printable(argument) + "' needs a command", "see nurture help",
                      base::Exit::usage);
  }
  output.print(overview(commands, output.style()));
  return base::Exit::done;
}

base::Date day(const std::optional<std::string>& typed, system::Clock& clock) {
  const base::Date today = clock.today();
  if (!typed) return today;
  const auto read = base::read_day(*typed, today, base::Tense::future);
  if (const auto* refusal = std::get_if<base::Refusal>(&read)) {
    throw base::Error(refusal->message, refusal->hint, base::Exit::usage);
  }
  return std::get<base::Date>(read);
}

void check_color(const std::string& color) {
  if (color == "auto" || color == "always" || color == "never") return;
  throw base::Error("unknown colour '" + base::printable(color) + "'",
                    "--color takes auto, always or never", base::Exit::usage);
}

// What is typed ends up in files, which are UTF-8.
void check_encoding(const Words& arguments) {
  for (const std::string& argument : arguments) {
    if (base::valid_utf8(argument)) continue;
    throw base::Error("'" + base::printable(argument) + "' is not UTF-8",
                      "see that your terminal sends UTF-8 (locale charmap)", base::Exit::usage);
  }
}

base::Exit dispatch(Commands commands, system::System& system, Words arguments, Output& output) {
  check_encoding(arguments);
  check_color(peek_color(arguments));
  std::size_t place = first_word(arguments);
  if (place == arguments.size()) return without_command(commands, arguments, output);
  std::string name = arguments[place];
  arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(place));
  if (name == "help") {
    place = first_word(arguments);
    if (place == arguments.size()) return without_command(commands, arguments, output);
    name = arguments[place];
    arguments[place] = "--help";
    // `help follow-up add`: the subcommand's name stands before the option that asks for its page.
    std::rotate(arguments.begin() + static_cast<std::ptrdiff_t>(place),
                arguments.begin() + static_cast<std::ptrdiff_t>(place) + 1, arguments.end());
  }
  const Line line = understand(find(commands, name), std::move(arguments), output.style());
  if (!line.help.empty()) {
    output.print(line.help);
    return base::Exit::done;
  }
  Session session(system, line.common, day(line.common.today, system.clock),
                  line.common.today.has_value(), output);
  const base::Exit exit = line.action(session);
  if (session.located() && session.commit().empty()) remind_of_drafts(session);
  return exit;
}

// An answer that can't be written is a failure, and yet what it would have said is done.
std::string hint_of(const base::Error& error, const Output& output) {
  if (!error.hint().empty() || output.done().empty()) return error.hint();
  return "done all the same: '" + output.done() + "'";
}

// The texts of an error quote what people typed and what files say: never raw on a terminal.
void report(Output& output, const std::string& what, const std::string& hint) {
  output.note(render::Paint::red, "nurture:", what);
  if (!hint.empty()) output.note(render::Paint::yellow, "hint:", hint);
}

}  // namespace

int run(std::span<const Command> commands, system::System& system, const Words& arguments) {
  Output output(system, peek_color(arguments));
  try {
    const base::Exit exit = dispatch(commands, system, arguments, output);
    system.terminal.flush();
    return static_cast<int>(exit);
  } catch (const ClosedPipe&) {
    return static_cast<int>(base::Exit::done);
  } catch (const base::Error& error) {
    report(output, error.what(), hint_of(error, output));
    return static_cast<int>(error.exit());
  } catch (const std::exception& error) {
    report(output, std::string("internal error: ") + error.what(),
           "please report it, with the command you typed");
    return static_cast<int>(base::Exit::failed);
  }
}

}  // namespace nurture::cli
