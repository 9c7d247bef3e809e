// nurture: hands the real machine and the table of commands to cli::run.
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "commands/commands.hpp"
#include "system/memory.hpp"
#include "system/system.hpp"

int main(int count, char** words) {
  nurture::system::keep_freed_memory();
  nurture::system::RealClock clock;
  nurture::system::RealEnvironment environment;
  nurture::system::RealFiles files;
  nurture::system::RealProcess process;
  nurture::system::RealTerminal terminal;
  files.tell_waits([&terminal](const std::string& whom) {
    terminal.write_error("nurture: waiting for " + whom + "\n");
  });
  nurture::system::System system{clock, environment, files, process, terminal};
  const std::vector<std::string> arguments(count > 0 ? words + 1 : words, words + count);
  return nurture::cli::run(nurture::commands::all(), system, arguments);
}
