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

#include "base/error.hpp"
#include "base/nearest.hpp"
#include "base/text.hpp"
#include "cli/help.hpp"
#include "cli/line.hpp"
#include "cli/meant.hpp"

namespace nurture::cli {
namespace {

constexpr char shield = '\x01';

using Words = std::vector<std::string>;

base::Error usage(const std::string& what, const std::string& hint = {}) {
  return base::Error(what, hint, base::Exit::usage);
}

std::string unshielded(const std::string& word) {
  return !word.empty() && word.front() == shield ? word.substr(1) : word;
}

// "NAME… KEY=VALUE" is a form to fill in, not a sentence.
std::string in_words(const std::string& name) {
  if (name.starts_with("NAME")) return "a name";
  if (name.starts_with("CONTACT")) return "a contact";
  return name == "WHO" ? "a contact or an organisation" : name;
}

bool is_option(const std::string& word) {
  return word.size() > 1 && word.front() == '-';
}

// What CLI11 could not place: our words, and options that nobody declared.
class Parser : public CLI::App {
 public:
  using CLI::App::App;
  const CLI::App::missing_t& left_over() const { return missing_; }
};

}  // namespace

struct Args::Impl {
  struct WordTarget {
    Page::Word word;
    std::string* one = nullptr;
    Words* many = nullptr;
    bool joined = false;  ///< `one` takes all that is left, with spaces between
  };
  struct Subcommand {
    std::string name, help;
    std::function<Action(Args&)> declare;
  };

  Parser app;
  Page page;
  std::vector<WordTarget> words;
  std::vector<Subcommand> subcommands;
  std::function<std::string(const std::string&)> stray;
  Common common;
  bool help = false;

  Impl() {
    app.set_help_flag("");
    app.allow_extras();
    add("--store", [this](const std::string& text) { common.store = text; });
    add("--today", [this](const std::string& text) { common.today = text; });
    add("--color", [this](const std::string& text) { common.color = text; });
    app.add_flag_callback("-h,--help", [this] { help = true; });
  }

  // An option with one value; of several the last counts, unless `each` keeps them all.
  void add(const std::string& names, std::function<void(const std::string&)> each) {
    app.add_option(names,
                   [each = std::move(each)](const CLI::results_t& results) {
                     for (const std::string& result : results) each(unshielded(result));
                     return true;
                   })
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->allow_extra_args(false);
  }

  void row(const std::string& names, const std::string& value, const std::string& help_text) {
    page.options.push_back({names, value, help_text});
  }

  Words option_names() const {
    Words names;
    for (const CLI::Option* option : app.get_options()) {
      for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
      for (const std::string& name : option->get_snames()) names.push_back("-" + name);
    }
    return names;
  }

  bool takes_value(const std::string& name) const {
    const CLI::Option* option = app.get_option_no_throw(name);
    return option && option->get_items_expected_max() > 0;
  }

  bool value_follows(const std::string& argument) const;
  Words shielded(const Words& arguments) const;
  void parse(const Words& arguments);
  void place(Words given);
  [[noreturn]] void unknown(const std::string& option) const;
};

Args::Args(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Args::~Args() = default;

void Args::word(const std::string& name, std::string& into, const std::string& help,
                bool required) {
  impl_->page.words.push_back({name, help, required, false});
  impl_->words.push_back({impl_->page.words.back(), &into, nullptr});
}

void Args::name(const std::string& name, std::string& into, const std::string& help,
                bool required) {
  word(name, into, help, required);
  impl_->words.back().joined = true;
}

void Args::words(const std::string& name, Words& into, const std::string& help, bool required) {
  impl_->page.words.push_back({name, help, required, true});
  impl_->words.push_back({impl_->page.words.back(), nullptr, &into});
}

void Args::option(const std::string& names, const std::string& value,
                  std::optional<std::string>& into, const std::string& help) {
  impl_->row(names, value, help);
  impl_->add(names, [&into](const std::string& text) { into = text; });
}

void Args::options(const std::string& names, const std::string& value, Words& into,
                   const std::string& help) {
  impl_->row(names, value, help);
  impl_->add(names, [&into](const std::string& text) { into.push_back(text); });
}

void Args::lists(const std::string& names, const std::string& value, Words& into,
                 const std::string& help) {
  impl_->row(names, value, help);
  impl_->add(names, [&into](const std::string& text) {
    for (const std::string& part : base::split(text, ',')) {
      if (!base::blank(part)) into.emplace_back(base::trim(part));
    }
  });
}

void Args::number(const std::string& names, const std::string& value, std::optional<int>& into,
                  const std::string& help) {
  impl_->row(names, value, help);
  impl_->add(names, [&into, names](const std::string& text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) {
      throw usage("'" + base::printable(text) + "' is not a whole number",
                  "as in " + base::split(names, ',').back() + " 7");
    }
    into = number;
  });
}

void Args::stray(std::function<std::string(const std::string& typed)> hint) {
  impl_->stray = std::move(hint);
}

void Args::flag(const std::string& names, bool& into, const std::string& help) {
  impl_->row(names, "", help);
  impl_->app.add_flag_callback(names, [&into] { into = true; });
}

void Args::keys(model::File file) {
  for (const model::Key& key : model::keys(file)) {
    if (key.type != model::Type::record && key.name != "name")
      impl_->page.keys.push_back({std::string(key.name), "", std::string(key.about)});
  }
}

void Args::epilogue(const std::string& text) {
  impl_->page.epilogue = text;
}

void Args::json() {
  flag("--json", impl_->common.json, "print one JSON document");
}

void Args::subcommand(const std::string& name, const std::string& help,
                      const std::function<Action(Args&)>& declare) {
  impl_->page.subcommands.push_back({name, "", help});
  impl_->subcommands.push_back({name, help, declare});
}

// Whether the next word is this option's value: of `--name`, or of the last letter of `-abc`.
bool Args::Impl::value_follows(const std::string& argument) const {
  if (argument.rfind("--", 0) == 0) return takes_value(argument);
  for (std::size_t i = 1; i < argument.size(); ++i) {
    if (takes_value(std::string{'-', argument[i]})) return i + 1 == argument.size();
  }
  return false;
}

// `--` ends the options here; `--name=value` is two words where the option takes a value, so that
// the value may be empty.
Words Args::Impl::shielded(const Words& arguments) const {
  Words result;
  bool options_end = false, value = false;
  for (const std::string& argument : arguments) {
    const std::size_t equals = argument.find('=');
    if (options_end || value || !is_option(argument)) {
      result.push_back(shield + argument);
      value = false;
    } else if (argument == "--") {
      options_end = true;
    } else if (argument.rfind("--", 0) == 0 && equals != std::string::npos &&
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

void Args::Impl::unknown(const std::string& option) const {
  const std::string name = option.substr(0, option.find('='));
  std::string hint = base::did_you_mean(name, option_names());
  if (hint.empty()) {
    hint = "see nurture help " + page.command + "; '--' before words that begin with '-'";
  }
  throw usage("unknown option '" + base::printable(name) + "' of '" + page.command + "'", hint);
}

void Args::Impl::parse(const Words& arguments) {
  Words reversed = shielded(arguments);
  std::reverse(reversed.begin(), reversed.end());  // CLI11 takes them from the back
  try {
    app.parse(std::move(reversed));
  } catch (const CLI::ArgumentMismatch&) {
    throw usage("option '" + base::printable(arguments.back()) + "' needs a value",
                "see nurture help " + page.command);
  } catch (const CLI::ParseError& error) {
    throw usage(base::printable(error.what()), "see nurture help " + page.command);
  }
  Words given;
  for (const auto& [kind, text] : app.left_over()) {
    if (text.empty() || text.front() != shield) {
      if (is_option(text) && kind != CLI::detail::Classifier::NONE && !help) unknown(text);
    }
    given.push_back(unshielded(text));
  }
  if (!help) place(std::move(given));
}

void Args::Impl::place(Words given) {
  auto next = given.begin();
  for (const WordTarget& target : words) {
    if (next == given.end() && target.word.required) {
      throw usage("'" + page.command + "' needs " + in_words(target.word.name),
                  "usage: " + usage_line(page));
    }
    if (target.many) {
      target.many->assign(next, given.end());
      next = given.end();
    } else if (target.joined) {
      *target.one = base::join({next, given.end()}, " ");
      next = given.end();
    } else if (next != given.end()) {
      *target.one = *next++;
    }
  }
  if (next == given.end()) return;
  const std::string hint = stray ? stray(base::join({next, given.end()}, " ")) : "";
  throw usage("'" + page.command + "' takes no word '" + base::printable(*next) + "'",
              hint.empty() ? "usage: " + usage_line(page) : hint);
}

namespace {

Line declared(const std::string& name, const std::string& about,
              const std::function<Action(Args&)>& declare, Words arguments,
              const render::Style& style);

Page page_below(const std::string& name, const std::string& about,
                const std::function<Action(Args&)>& declare, const std::string& subcommand) {
  auto owned = std::make_unique<Args::Impl>();
  Args::Impl& impl = *owned;
  impl.page.command = name;
  impl.page.about = about;
  Args args(std::move(owned));
  (void)declare(args);
  Words names;
  for (const auto& one : impl.subcommands) names.push_back(one.name);
  const std::string below = meant(subcommand, names).value_or("");
  for (const auto& one : impl.subcommands) {
    if (one.name == below) return page_below(name + " " + below, one.help, one.declare, "");
  }
  return impl.page;
}

// The first of each command below.
std::string examples_below(const Args::Impl& impl) {
  std::string examples;
  for (const auto& one : impl.subcommands) {
    const Page page = page_below(impl.page.command + " " + one.name, one.help, one.declare, "");
    examples += page.epilogue.substr(0, page.epilogue.find('\n')) + "\n";
  }
  if (!examples.empty()) examples.pop_back();
  return examples;
}

Line below(const Args::Impl& impl, Words arguments, const render::Style& style) {
  const std::size_t place = first_word(arguments);
  Words names;
  for (const auto& subcommand : impl.subcommands) names.push_back(subcommand.name);
  if (place == arguments.size()) {
    throw usage("'" + impl.page.command + "' needs one of " + base::join(names, ", "),
                "see nurture help " + impl.page.command);
  }
  const std::string name = meant(arguments[place], names).value_or("");
  for (const auto& subcommand : impl.subcommands) {
    if (subcommand.name != name) continue;
    arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(place));
    return declared(impl.page.command + " " + subcommand.name, subcommand.help, subcommand.declare,
                    std::move(arguments), style);
  }
  std::string hint = base::did_you_mean(arguments[place], names);
  if (hint.empty()) hint = "one of " + base::join(names, ", ");
  throw usage(
      "unknown command '" + impl.page.command + " " + base::printable(arguments[place]) + "'",
      hint);
}

Line declared(const std::string& name, const std::string& about,
              const std::function<Action(Args&)>& declare, Words arguments,
              const render::Style& style) {
  auto owned = std::make_unique<Args::Impl>();
  Args::Impl& impl = *owned;
  impl.page.command = name;
  impl.page.about = about;
  Args args(std::move(owned));
  Line line;
  line.action = declare(args);
  const bool help_only = first_word(arguments) == arguments.size();
  if (!impl.subcommands.empty() && !help_only) return below(impl, std::move(arguments), style);
  impl.parse(arguments);
  line.common = impl.common;
  if (impl.help) {
    if (impl.page.epilogue.empty()) impl.page.epilogue = examples_below(impl);
    line.help = page_text(impl.page, style);
  } else if (!impl.subcommands.empty()) {
    return below(impl, std::move(arguments), style);
  }
  return line;
}

}  // namespace

Page page_of(const Command& command, const std::string& subcommand) {
  return page_below(std::string(command.name), std::string(command.about), command.declare,
                    subcommand);
}

Line understand(const Command& command, Words arguments, const render::Style& style) {
  return declared(std::string(command.name), std::string(command.about), command.declare,
                  std::move(arguments), style);
}

}  // namespace nurture::cli
