// The only face of CLI11 (its header costs 7 s in every file): what a command declares of its
// options.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "model/schema.hpp"

namespace nurture::cli {

class Session;

/// What runs once the command line is understood.
using Action = std::function<base::Exit(Session&)>;

/// Declares one command's words and options. References must outlive the Action: keep them in a
/// shared Options that the Action captures.
class Args {
 public:
  struct Declared;
  explicit Args(Declared& into) : declared_(into) {}

  /// A word that must (or may) stand on the line.
  void word(const std::string& name, std::string& into, const std::string& help,
            bool required = true);
  /// All further words.
  void words(const std::string& name, std::vector<std::string>& into, const std::string& help,
             bool required = false);
  /// A name: the words that are left, with spaces between.
  void name(const std::string& name, std::string& into, const std::string& help,
            bool required = true);
  /// names: "-c,--channel"; value: "CHANNEL". Two that differ are refused.
  void option(const std::string& names, const std::string& value, std::optional<std::string>& into,
              const std::string& help);
  /// May be given several times.
  void options(const std::string& names, const std::string& value, std::vector<std::string>& into,
               const std::string& help);
  /// May be given several times, and each time with commas between.
  void lists(const std::string& names, const std::string& value, std::vector<std::string>& into,
             const std::string& help);
  void number(const std::string& names, const std::string& value, std::optional<int>& into,
              const std::string& help);
  void flag(const std::string& names, bool& into, const std::string& help);
  /// What to type instead of words too many; "" where nothing better than the usage is known.
  void stray(std::function<std::string(const std::string& typed)> hint);
  /// The keys that KEY=VALUE takes, for the help.
  void keys(model::File file);
  /// The kinds of what the command takes: name and help.
  void kinds(const std::vector<std::pair<std::string, std::string>>& rows);
  /// Words after the help's options: examples.
  void epilogue(const std::string& text);
  /// --json, which only commands that print data take.
  void json();
  /// --rev, which only commands that read take: see Session::look_back.
  void revision();
  /// A word of its own below the command (follow-up add); `declare` returns its action. A command
  /// has either these or an action of its own.
  void subcommand(const std::string& name, const std::string& help,
                  const std::function<Action(Args&)>& declare);

 private:
  Declared& declared_;
};

}  // namespace nurture::cli
