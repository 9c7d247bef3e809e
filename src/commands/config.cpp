// nurture config: where things lie, and what the user's own config says.
#include <algorithm>
#include <array>
#include <memory>

#include "base/nearest.hpp"
#include "base/text.hpp"
#include "commands/commands.hpp"
#include "edits/changes.hpp"
#include "render/settings.hpp"

namespace nurture::commands {
namespace {

struct Options {
  std::string key;
  std::vector<std::string> value;
  bool unset = false;
};

struct Setting {
  const char* key;
  const char* about;
  std::string (*value)(const store::UserConfig&);  ///< empty = not set
};

template <std::string store::UserConfig::*member>
std::string text_of(const store::UserConfig& config) {
  return config.*member;
}

std::string commit_of(const store::UserConfig& config) {
  return config.commit_auto ? "auto" : "";
}

std::string git_filters_of(const store::UserConfig& config) {
  return config.git_filters ? "on" : "";
}

std::string index_of(const store::UserConfig& config) {
  return config.index ? "" : "off";
}

constexpr std::array settings{
    Setting{"store", "your own store", text_of<&store::UserConfig::store>},
    Setting{"me", "which of us you are", text_of<&store::UserConfig::me>},
    Setting{"mail", "your mail address", text_of<&store::UserConfig::mail>},
    Setting{"editor", "used instead of $VISUAL and $EDITOR", text_of<&store::UserConfig::editor>},
    Setting{"pager", "used instead of $PAGER", text_of<&store::UserConfig::pager>},
    Setting{"commit", "'auto' makes each change a git commit", commit_of},
    Setting{"index", "'off' keeps no index of the store", index_of},
    Setting{"git_filters", "'on' lets a repository's own filters run (git-crypt)", git_filters_of},
};

const Setting& find(const std::string& key) {
  const auto found = std::find_if(settings.begin(), settings.end(),
                                  [&](const Setting& setting) { return setting.key == key; });
  if (found != settings.end()) return *found;
  std::vector<std::string> keys;
  for (const Setting& setting : settings) keys.emplace_back(setting.key);
  std::string hint = base::did_you_mean(key, keys);
  if (hint.empty()) hint = "one of " + base::join(keys, ", ");
  throw base::usage("unknown key '" + key + "' of the config", hint);
}

std::string how_found(store::Location::By by) {
  switch (by) {
    case store::Location::By::option:
      return "--store";
    case store::Location::By::environment:
      return "$NURTURE_STORE";
    case store::Location::By::parent:
      return "the folder you are in";
    case store::Location::By::config:
      return "store: in the config";
    case store::Location::By::data_home:
      return "the usual place";
  }
  return "";
}

// The same as a word for programs.
std::string way_found(store::Location::By by) {
  constexpr std::array words{"option", "environment", "parent", "config", "data_home"};
  return words.at(static_cast<std::size_t>(by));
}

struct Found {
  std::string root, by, way, problem;
};

// Without a store the rest is still worth showing: that is when people look here.
Found found_store(cli::Session& session) {
  try {
    const store::Location& location = session.location();
    return {location.root, how_found(location.by), way_found(location.by), ""};
  } catch (const base::Error& error) {
    return {"", "", "", error.what()};
  }
}

std::string json(const store::UserConfig& config, const Found& store) {
  render::ConfigPage page{config.path, config.exists, store.root, store.way, "", {}};
  if (!store.root.empty()) page.settings = store.root + "/nurture.yaml";
  for (const Setting& setting : settings) {
    page.values.emplace_back(setting.key, setting.value(config));
  }
  return render::config_json(page);
}

std::string text(const store::UserConfig& config, const Found& store) {
  const auto line = [](const std::string& key, const std::string& value) {
    return base::pad(key, 14) + base::printable(value) + "\n";
  };
  std::string out;
  if (store.root.empty()) {
    out += line("store", "none: " + store.problem);
  } else {
    out += line("store", store.root + " (" + store.by + ")");
    out += line("settings", store.root + "/nurture.yaml (nurture edit nurture.yaml)");
  }
  const std::string path = config.path.empty() ? "none: HOME is not set" : config.path;
  out += line("config", path + (config.exists || config.path.empty() ? "" : " (not there yet)"));
  for (const Setting& setting : settings) {
    const std::string value = setting.value(config);
    out += line(std::string("  ") + setting.key,
                value.empty() ? std::string("not set: ") + setting.about : value);
  }
  return out;
}

base::Exit show(cli::Session& session) {
  const store::UserConfig& config = session.config();
  const base::Diagnostics& flaws = session.config_flaws();
  const Found store = found_store(session);
  session.out().print(session.json() ? json(config, store) : text(config, store));
  for (const base::Diagnostic& flaw : flaws) {
    session.out().note(
        base::printable(flaw.path + ":" + std::to_string(flaw.line) + ": " + flaw.message) + "\n");
  }
  return flaws.empty() ? base::Exit::done : base::Exit::failed;
}

std::string stored_value(cli::Session& session, const std::string& key, const std::string& typed) {
  if (key != "store" || typed.empty()) return typed;
  const std::string here = session.system().environment.working_folder();
  const std::string path = typed.front() == '/' ? typed : here + "/" + typed;
  const auto real = session.system().files.real_path(path);
  if (!real || !session.system().files.info(*real + "/nurture.yaml")) {
    throw base::usage("'" + typed + "' is not a store",
                      "make one: nurture init " + base::shell_word(typed));
  }
  return *real;
}

base::Exit run(const Options& options, cli::Session& session) {
  if (options.key.empty()) return show(session);
  const Setting& setting = find(options.key);
  if (options.value.empty() && !options.unset) {
    const std::string value = setting.value(session.config());
    if (session.json()) {
      session.out().print(render::config_json(setting.key, value));
    } else if (!value.empty()) {
      edits::say(session, value);
    }
    return base::Exit::done;
  }
  if (options.unset && !options.value.empty()) throw base::usage("--unset takes no value");
  const std::string value = stored_value(session, setting.key, base::join(options.value, " "));
  store::set_user_config(session.system().environment, session.system().files, setting.key, value);
  session.out().set_done(std::string("config: ") + setting.key);
  edits::say(session, value.empty() ? std::string(setting.key) + " is not set"
                                    : std::string(setting.key) + ": " + value);
  return base::Exit::done;
}

}  // namespace

cli::Action config(cli::Args& args) {
  auto options = std::make_shared<Options>();
  args.word("KEY", options->key, "store, me, mail, editor, pager, commit, index or git_filters",
            false);
  args.words("VALUE", options->value, "what it is to be");
  args.flag("--unset", options->unset, "remove the key");
  args.json();
  args.epilogue("nurture config\nnurture config editor 'vim -u NONE'\nnurture config me dave");
  return [options](cli::Session& session) { return run(*options, session); };
}

}  // namespace nurture::commands
