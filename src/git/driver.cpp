// Registering the merge driver, and seeing whether it is.
#include "git/driver.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "base/text.hpp"

namespace nurture::git {
namespace {

constexpr std::array attributes{
    "/nurture.yaml merge=nurture",
    "/contacts/**/*.yaml merge=nurture",
    "/orgs/**/*.yaml merge=nurture",
    "/library/**/*.yaml merge=nurture",
};

// A word of a shell, and of git's own expansion of % before it.
std::string command_word(std::string_view text) {
  return base::join(base::split(base::shell_quoted(text), '%'), "%%");
}

// As whoever runs a program has it: one that can't be looked at is none.
bool there(system::Files& files, const std::string& path) {
  try {
    return files.info(path).has_value();
  } catch (const system::FileError&) {
    return false;
  }
}

// The first of that name; empty where there is none. Relative folders of PATH don't count: they
// mean another place to everyone.
std::string found_on_path(system::System& system, const std::string& program) {
  for (const std::string& folder : base::split(system.environment.get("PATH").value_or(""), ':')) {
    std::string path = folder + "/" + program;
    if (folder.starts_with('/') && there(system.files, path)) return path;
  }
  return {};
}

bool has_line(const std::string& text, std::string_view wanted) {
  const Words all = base::split(text, '\n');
  return std::any_of(all.begin(), all.end(),
                     [&](const std::string& one) { return base::trim_end(one) == wanted; });
}

void add_line(std::string& text, std::string_view wanted) {
  if (!text.empty() && !text.ends_with('\n')) text += '\n';
  text += wanted;
  text += '\n';
}

}  // namespace

std::string program_path(system::System& system) {
  const std::string program = system.environment.program();
  std::string on_path = found_on_path(system, "nurture");
  if (!on_path.empty() && system.files.real_path(on_path) == program) return on_path;
  return program.empty() ? "nurture" : program;
}

bool can_run(system::System& system, const std::string& line) {
  auto words = system::split_command(line);
  const std::string program = words.empty() ? "" : words.front();
  if (program.find('/') != std::string::npos) return there(system.files, program);
  return !program.empty() && !found_on_path(system, program).empty();
}

std::string driver_line(const std::string& program) {
  return command_word(program) +
         " merge-file --marker-size=%L -- %O %A %B %P; s=$?; test $s -le 1 && exit $s; "
         "git merge-file -q --marker-size=%L -L ours -L base -L theirs %A %O %B; s=$?; "
         "test $s -lt 126 || rm -f %A || kill $PPID; exit $s";
}

std::string registered_driver(const Git& git) {
  return line(git.find({"config", "--get", "merge.nurture.driver"}).value_or(""));
}

void register_driver(const Git& git, const std::string& line) {
  git.answer({"config", "--local", "merge.nurture.name", "nurture merges by meaning"});
  git.answer({"config", "--local", "merge.nurture.driver", line});
}

std::string with_attributes(std::string text) {
  const bool complete = std::all_of(attributes.begin(), attributes.end(),
                                    [&](const char* one) { return has_line(text, one); });
  if (complete) return text;
  add_line(text, "# merged by meaning; in a fresh clone `nurture init` tells git how");
  for (const char* one : attributes) {
    if (!has_line(text, one)) add_line(text, one);
  }
  return text;
}

std::string with_ignored(std::string text, std::string_view pattern) {
  if (has_line(text, pattern)) return text;
  add_line(text, "# drafts of nurture's own, which never outlive a command");
  add_line(text, pattern);
  return text;
}

bool has_attributes(const Git& git) {
  const auto fields = split_nul(git.answer({"check-attr", "-z", "merge", "--", "nurture.yaml",
                                            "contacts/a.yaml", "orgs/a.yaml", "library/a.yaml"}));
  for (std::size_t i = 2; i < fields.size(); i += 3) {
    if (fields[i] != "nurture") return false;
  }
  return !fields.empty();
}

}  // namespace nurture::git
