// A row of the command table.
#pragma once

#include <span>
#include <string_view>

#include "cli/args.hpp"
#include "system/system.hpp"

namespace nurture::cli {

enum class Group { every_day, people, pipeline, looking_back, in_and_out, care };

struct Command {
  std::string_view name;
  std::string_view about;  ///< one line for `nurture help`
  Group group = Group::every_day;
  Action (*declare)(Args&) = nullptr;
};

/// The whole program: understands the line, runs the action, words errors, returns the exit status.
int run(std::span<const Command> commands, system::System& system,
        const std::vector<std::string>& arguments);

}  // namespace nurture::cli
