// The whole program: understands the line, runs the action, words errors, returns the exit status.
#include <algorithm>
#include <exception>

#include "base/date_words.hpp"
#include "base/text.hpp"
#include "cli/editor.hpp"
#include "cli/help.hpp"
#include "cli/known.hpp"
#include "cli/prompt.hpp"
#include "store/user_config.hpp"

namespace nurture::cli {
namespace {

using Words = std::vector<std::string>;
using Commands = std::span<const Command>;

// Those that people type.
Words typed_names(Commands commands) {
  Words names;
  for (const Command& command : commands) {
    if (command.group != Group::plumbing) names.emplace_back(command.name);
  }
  return names;
}

const Command& find(Commands commands, const std::string& name) {
  if (const Command* const found = find_command(commands, name)) return *found;
  Words names = typed_names(commands);
  names.emplace_back("help");
  throw base::usage("unknown command '" + base::printable(name) + "'",
                    hint_for_unknown(name, names, "see nurture help"));
}

// Help needs no config, and must be there where it is broken.
std::string own_pager(system::System& system) {
  try {
    return store::load_user_config(system.environment, system.files).pager;
  } catch (const base::Error&) {
    return {};
  }
}

// A line without a command: --version, --help, nothing at all, or a stray option.
base::Exit without_command(Commands commands, system::System& system, const Words& arguments,
                           bool whole, Output& output) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (argument == "--version" || argument == "-V") {
      output.print("nurture " NURTURE_VERSION "\n");
      return base::Exit::done;
    }
    whole = whole || argument == "--help" || argument == "-h";
    const bool value = i > 0 && takes_common_value(arguments[i - 1]);
    const bool common = takes_common_value(argument.substr(0, argument.find('=')));
    if (argument == "--help" || argument == "-h" || common || value) continue;
    throw base::usage("'" + base::printable(argument) + "' needs a command", "see nurture help");
  }
  if (whole) {
    output.page(overview(commands, output.style()), own_pager(system));
  } else {
    output.print(first_page(commands, output.style()));
  }
  return base::Exit::done;
}

void check_color(const std::string& color) {
  if (color == "auto" || color == "always" || color == "never") return;
  throw base::usage("unknown colour '" + base::printable(color) + "'",
                    "--color takes auto, always or never");
}

// What is typed ends up in files, which are UTF-8 and drive no terminal.
void check_characters(const Words& arguments) {
  for (const std::string& argument : arguments) {
    if (!base::valid_utf8(argument)) {
      throw base::usage("'" + base::printable(argument) + "' is not UTF-8",
                        "check that your terminal sends UTF-8 (locale charmap)");
    }
    if (const auto control = base::control_character(argument)) {
      throw base::usage(
          "'" + base::printable(argument) + "' has a control character (" + *control + ")",
          "an arrow key, perhaps: leave it out");
    }
  }
}

base::Exit dispatch(Commands commands, system::System& system, Words arguments, Output& output) {
  check_characters(arguments);
  check_color(peek_color(arguments));
  std::size_t place = first_word(arguments);
  if (place == arguments.size()) return without_command(commands, system, arguments, false, output);
  std::string name = arguments[place];
  arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(place));
  if (name == "help") {
    place = first_word(arguments);
    if (place == arguments.size()) {
      return without_command(commands, system, arguments, true, output);
    }
    name = arguments[place];
    if (const auto topic = topic_page(name, output.style())) {
      output.page(*topic, own_pager(system));
      return base::Exit::done;
    }
    arguments[place] = "--help";
    // `help follow-up add`: the subcommand's name stands before the option that asks for its page.
    std::rotate(arguments.begin() + static_cast<std::ptrdiff_t>(place),
                arguments.begin() + static_cast<std::ptrdiff_t>(place) + 1, arguments.end());
  }
  const CommandLine line = understand(find(commands, name), std::move(arguments), output.style());
  if (!line.help.empty()) {
    output.page(line.help, own_pager(system));
    return base::Exit::done;
  }
  base::Date today = system.clock.today();
  if (const auto& typed = line.common.today) {
    today = or_usage(base::read_day(*typed, today, base::Tense::future));
  }
  Session session(system, line.common, today, output);
  if (line.common.revision) session.look_back(*line.common.revision);
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

// Dies of the signal, so that a shell's loop ends with it.
int interrupted(system::System& system, Output& output) {
  if (output.done().empty()) output.note("interrupted: nothing was written\n");
  system.terminal.interrupt();
  return static_cast<int>(base::Exit::interrupted);
}

}  // namespace

const Command* find_command(std::span<const Command> commands, const std::string& typed) {
  const std::string name = meant(typed, typed_names(commands)).value_or(typed);
  const auto found = std::find_if(commands.begin(), commands.end(),
                                  [&](const Command& command) { return command.name == name; });
  return found == commands.end() ? nullptr : &*found;
}

int run(std::span<const Command> commands, system::System& system, const Words& arguments) {
  Output output(system, peek_color(arguments));
  try {
    const base::Exit exit = dispatch(commands, system, arguments, output);
    system.terminal.flush();
    return static_cast<int>(exit);
  } catch (const ClosedPipe&) {
    return static_cast<int>(base::Exit::done);
  } catch (const Interrupted&) {
    return interrupted(system, output);
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
