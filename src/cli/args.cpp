// CLI11 reads the options; words, subcommands and messages are ours.
//
// CLI11 2.1 gives some words a meaning of their own: `++`, `[a,b]`, `--next=` (which takes the next
// word), an empty value. None of that may happen to a note, so every word that is no option goes in
// behind a shield byte, and comes out without it.
#include "cli/args.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <utility>

#include "base/nearest.hpp"
#include "base/text.hpp"
#include "cli/help.hpp"
#include "cli/known.hpp"
#include "cli/line.hpp"

namespace nurture::cli {
namespace {

constexpr char shield = '\x01';

using Words = std::vector<std::string>;
using Declare = std::function<Action(Args&)>;

std::string unshielded(const std::string& word) {
  return !word.empty() && word.front() == shield ? word.substr(1) : word;
}

// "NAME… KEY=VALUE" is a form to fill in, not a sentence.
std::string in_words(const std::string& name) {
  if (name.starts_with("NAME")) return "a name";
  if (name.starts_with("TITLE")) return "a title";
  if (name.starts_with("CONTACT")) return "a contact";
  return name == "WHO" ? "a contact or an organisation" : name;
}

}  // namespace

/// What a command declared, and what of it a line has.
struct Args::Declared {
  /// Where a word of the page goes; `one` takes all that is left if `joined`, with spaces between.
  struct Destination {
    std::string* one = nullptr;
    Words* many = nullptr;
    bool joined = false;
  };
  struct Subcommand {
    std::string name, help;
    Declare declare;
  };

  /// What CLI11 could not place: our words, and options that nobody declared.
  class OptionParser : public CLI::App {
   public:
    using CLI::App::App;
    const CLI::App::missing_t& left_over() const { return missing_; }
  };

  OptionParser app;
  CommandPage page;
  std::vector<Destination> destinations;  ///< beside page.words
  std::vector<Subcommand> subcommands;
  std::function<std::string(const std::string&)> stray;
  Common common;
  bool help = false;
  Action action;

  Declared(std::string_view command, std::string_view about, const Declare& declare) {
    page.command = command;
    page.about = about;
    app.set_help_flag("");
    app.allow_extras();
    add("--store", [this](const std::string& text) { common.store = text; });
    add("--today", [this](const std::string& text) { common.today = text; });
    add("--color", [this](const std::string& text) { common.color = text; });
    app.add_flag_callback("-h,--help", [this] { help = true; });
    Args args(*this);
    action = declare(args);
  }

  // An option with one value; of several the last counts, unless `each` keeps or refuses them.
  void add(const std::string& names, std::function<void(const std::string&)> each) {
    app.add_option(names,
                   [each = std::move(each)](const CLI::results_t& results) {
                     for (const std::string& result : results) each(unshielded(result));
                     return true;
                   })
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->allow_extra_args(false);
  }
  void add(const std::string& names, const std::string& value, const std::string& help_text,
           std::function<void(const std::string&)> each) {
    page.options.push_back({names, value, help_text});
    add(names, std::move(each));
  }

  bool takes_value(const std::string& name) const {
    const CommandPage::Row* const row = find_row(page.options, name);
    return row ? !row->value.empty() : takes_common_value(name);
  }

  Words subcommand_names() const {
    Words names;
    for (const Subcommand& one : subcommands) names.push_back(one.name);
    return names;
  }
  const Subcommand* find_subcommand(const std::string& typed) const {
    const auto name = meant(typed, subcommand_names());
    const auto found = std::find_if(subcommands.begin(), subcommands.end(),
                                    [&](const Subcommand& one) { return one.name == name; });
    return found == subcommands.end() ? nullptr : &*found;
  }
  Declared below(const Subcommand& one) const {
    return Declared(page.command + " " + one.name, one.help, one.declare);
  }

  bool value_follows(const std::string& argument) const;
  Words shielded(const Words& arguments) const;
  void parse(const Words& arguments);
  void place(Words given);
  [[noreturn]] void refuse_unknown(const std::string& option) const;
};

void Args::word(const std::string& name, std::string& into, const std::string& help,
                bool required) {
  declared_.page.words.push_back({name, help, required, false});
  declared_.destinations.push_back({&into});
}

void Args::name(const std::string& name, std::string& into, const std::string& help,
                bool required) {
  declared_.page.words.push_back({name, help, required, false});
  declared_.destinations.push_back({&into, nullptr, true});
}

void Args::words(const std::string& name, Words& into, const std::string& help, bool required) {
  declared_.page.words.push_back({name, help, required, true});
  declared_.destinations.push_back({nullptr, &into});
}

void Args::option(const std::string& names, const std::string& value,
                  std::optional<std::string>& into, const std::string& help) {
  declared_.add(names, value, help, [&into, names](const std::string& text) {
    if (into && *into != text)  // the first would be lost without a word
      throw base::usage("'" + base::split(names, ',').back() + "' is given twice", "give it once");
    into = text;
  });
}

void Args::options(const std::string& names, const std::string& value, Words& into,
                   const std::string& help) {
  declared_.add(names, value, help, [&into](const std::string& text) { into.push_back(text); });
}

void Args::lists(const std::string& names, const std::string& value, Words& into,
                 const std::string& help) {
  declared_.add(names, value, help, [&into, names](const std::string& text) {
    const std::size_t before = into.size();
    for (const std::string& part : base::split(text, ','))
      if (!base::blank(part)) into.emplace_back(base::trim(part));
    if (into.size() == before)
      throw base::usage(names + " is empty", "leave " + names + " out to ask for everyone");
  });
}

void Args::number(const std::string& names, const std::string& value, std::optional<int>& into,
                  const std::string& help) {
  declared_.add(names, value, help, [&into, names](const std::string& text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) {
      throw base::usage("'" + base::printable(text) + "' is not a whole number",
                        "as in " + base::split(names, ',').back() + " 7");
    }
    into = number;
  });
}

void Args::stray(std::function<std::string(const std::string& typed)> hint) {
  declared_.stray = std::move(hint);
}

void Args::flag(const std::string& names, bool& into, const std::string& help) {
  declared_.page.options.push_back({names, "", help});
  declared_.app.add_flag_callback(names, [&into] { into = true; });
}

void Args::keys(model::File file) {
  for (const model::Key& key : model::keys(file))
    if (key.type != model::Type::record && key.name != "name")
      declared_.page.keys.push_back({std::string(key.name), "", std::string(key.about)});
}

void Args::kinds(const std::vector<std::pair<std::string, std::string>>& rows) {
  for (const auto& [name, help] : rows) declared_.page.kinds.push_back({name, "", help});
}

void Args::epilogue(const std::string& text) {
  declared_.page.epilogue = text;
}

void Args::json() {
  flag("--json", declared_.common.json, "print one JSON document");
}

void Args::revision() {
  option("--rev", "REV", declared_.common.revision, "as of a git commit, on the day it was made");
}

void Args::subcommand(const std::string& name, const std::string& help, const Declare& declare) {
  declared_.page.subcommands.push_back({name, "", help});
  declared_.subcommands.push_back({name, help, declare});
}

// Whether the next word is this option's value: of `--name`, or of the last letter of `-abc`.
bool Args::Declared::value_follows(const std::string& argument) const {
  if (argument.starts_with("--")) return takes_value(argument);
  for (std::size_t i = 1; i < argument.size(); ++i) {
    if (takes_value(std::string{'-', argument[i]})) return i + 1 == argument.size();
  }
  return false;
}

// `--` ends the options here; `--name=value` is two words where the option takes a value, so that
// the value may be empty.
Words Args::Declared::shielded(const Words& arguments) const {
  Words result;
  bool options_end = false, value = false;
  for (const std::string& argument : arguments) {
    const std::size_t equals = argument.find('=');
    if (options_end || value || !is_option(argument)) {
      result.push_back(shield + argument);
      value = false;
    } else if (argument == "--") {
      options_end = true;
    } else if (argument.starts_with("--") && equals != std::string::npos &&
               takes_value(argument.substr(0, equals))) {
      result.push_back(argument.substr(0, equals));
      result.push_back(shield + argument.substr(equals + 1));
    } else {
      result.push_back(argument);
      value = value_follows(argument);
    }
  }
  return result;
}

void Args::Declared::refuse_unknown(const std::string& option) const {
  const std::string name = option.substr(0, option.find('='));
  Words names;
  for (const auto* rows : {&common_rows(), &page.options}) {
    for (const CommandPage::Row& row : *rows) {
      for (std::string& one : base::split(row.names, ',')) names.push_back(std::move(one));
    }
  }
  std::string hint = base::did_you_mean(name, names);
  if (hint.empty()) {
    hint = "see nurture help " + page.command + "; '--' before words that begin with '-'";
  }
  throw base::usage("unknown option '" + base::printable(name) + "' of '" + page.command + "'",
                    hint);
}

void Args::Declared::parse(const Words& arguments) {
  Words reversed = shielded(arguments);
  std::reverse(reversed.begin(), reversed.end());  // CLI11 takes them from the back
  try {
    app.parse(std::move(reversed));
  } catch (const CLI::ArgumentMismatch&) {
    throw base::usage("option '" + base::printable(arguments.back()) + "' needs a value",
                      "see nurture help " + page.command);
  } catch (const CLI::ParseError& error) {
    throw base::usage(base::printable(error.what()), "see nurture help " + page.command);
  }
  Words given;
  for (const auto& [kind, text] : app.left_over()) {
    if (text.empty() || text.front() != shield) {
      if (is_option(text) && kind != CLI::detail::Classifier::NONE && !help) refuse_unknown(text);
    }
    given.push_back(unshielded(text));
  }
  if (!help) place(std::move(given));
}

void Args::Declared::place(Words given) {
  auto next = given.begin();
  for (std::size_t i = 0; i < page.words.size(); ++i) {
    const auto& [one, many, joined] = destinations[i];
    if (next == given.end() && page.words[i].required) {
      throw base::usage("'" + page.command + "' needs " + in_words(page.words[i].name),
                        "usage: " + usage_line(page));
    }
    if (many) {
      many->assign(next, given.end());
      next = given.end();
    } else if (joined) {
      *one = base::join({next, given.end()}, " ");
      next = given.end();
    } else if (next != given.end()) {
      *one = *next++;
    }
  }
  if (next == given.end()) return;
  const std::string hint = stray ? stray(base::join({next, given.end()}, " ")) : "";
  throw base::usage("'" + page.command + "' takes no word '" + base::printable(*next) + "'",
                    hint.empty() ? "usage: " + usage_line(page) : hint);
}

namespace {

// The first of each command below.
std::string examples_below(const Args::Declared& declared) {
  Words examples;
  for (const auto& one : declared.subcommands)
    examples.push_back(base::split(declared.below(one).page.epilogue, '\n').front());
  return base::join(examples, "\n");
}

CommandLine understood(Args::Declared declared, Words arguments, const render::Style& style);

// The first word names a subcommand, and the line without it is that one's.
CommandLine understood_below(const Args::Declared& declared, Words arguments,
                             const render::Style& style) {
  const CommandPage& page = declared.page;
  const Words names = declared.subcommand_names();
  const std::size_t place = first_word(arguments);
  if (place == arguments.size()) {
    throw base::usage("'" + page.command + "' needs one of " + base::join(names, ", "),
                      "see nurture help " + page.command);
  }
  const std::string typed = arguments[place];
  if (const auto* const found = declared.find_subcommand(typed)) {
    arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(place));
    return understood(declared.below(*found), std::move(arguments), style);
  }
  const std::string near = base::did_you_mean(typed, names);
  throw base::usage("unknown command '" + page.command + " " + base::printable(typed) + "'",
                    near.empty() ? "one of " + base::join(names, ", ") : near);
}

CommandLine understood(Args::Declared declared, Words arguments, const render::Style& style) {
  const bool group = !declared.subcommands.empty();
  if (group && first_word(arguments) < arguments.size()) {
    return understood_below(declared, std::move(arguments), style);
  }
  declared.parse(arguments);
  if (group && !declared.help) return understood_below(declared, std::move(arguments), style);
  CommandLine line{declared.common, declared.action, ""};
  if (declared.help) {
    if (declared.page.epilogue.empty()) declared.page.epilogue = examples_below(declared);
    line.help = page_text(declared.page, style);
  }
  return line;
}

}  // namespace

CommandPage page_of(const Command& command, const std::string& subcommand) {
  const Args::Declared declared(command.name, command.about, command.declare);
  const auto* const found = declared.find_subcommand(subcommand);
  return found ? declared.below(*found).page : declared.page;
}

CommandLine understand(const Command& command, Words arguments, const render::Style& style) {
  return understood(Args::Declared(command.name, command.about, command.declare),
                    std::move(arguments), style);
}

bool is_option(const std::string& word) {
  return word.size() > 1 && word.front() == '-';
}

const CommandPage::Row* find_row(const std::vector<CommandPage::Row>& rows,
                                 const std::string& name) {
  const auto found = std::find_if(rows.begin(), rows.end(), [&](const CommandPage::Row& row) {
    const Words names = base::split(row.names, ',');
    return std::find(names.begin(), names.end(), name) != names.end();
  });
  return found == rows.end() ? nullptr : &*found;
}

std::size_t first_word(const Words& arguments) {
  std::size_t at = 0;
  for (; at < arguments.size() && is_option(arguments[at]);
       at += takes_common_value(arguments[at]) ? 2 : 1)
    if (arguments[at] == "--") return at + 1;
  return std::min(at, arguments.size());
}

std::string peek_color(const Words& arguments) {
  for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
    if (arguments[i].starts_with("--color=")) return arguments[i].substr(8);
    if (arguments[i] == "--color" && i + 1 < arguments.size()) return arguments[i + 1];
  }
  return "auto";
}

}  // namespace nurture::cli
