// nurture config: where things lie, and what the user's own config says.
#include <algorithm>
#include <array>

#include "base/nearest.hpp"
#include "base/text.hpp"
#include "cli/known.hpp"
#include "cli/prompt.hpp"
#include "commands/commands.hpp"
#include "edits/changes.hpp"
#include "pages/traces.hpp"
#include "render/lists.hpp"

namespace nurture::commands {
namespace {

struct ConfigOptions {
  std::string key;
  std::vector<std::string> value;
  bool unset = false;
  bool forget_traces = false, yes = false;
};

using store::UserConfig;

struct OwnSetting {
  const char* key;
  const char* about;
  std::string (*value)(const UserConfig&);  ///< empty = not set; words of a list
  bool list = false;
};

constexpr std::array own_settings{
    OwnSetting{"store", "your own store", [](const UserConfig& all) { return all.store; }},
    OwnSetting{"me", "which of us you are", [](const UserConfig& all) { return all.me; }},
    OwnSetting{"mail", "your mail address", [](const UserConfig& all) { return all.mail; }},
    OwnSetting{"also_mail", "your other addresses",
               [](const UserConfig& all) { return base::join(all.also_mail, " "); }, true},
    OwnSetting{"timezone", "the time zone of your days (default: this machine's)",
               [](const UserConfig& all) { return all.timezone; }},
    OwnSetting{"editor", "used instead of $VISUAL and $EDITOR",
               [](const UserConfig& all) { return all.editor; }},
    OwnSetting{"pager", "used instead of $PAGER", [](const UserConfig& all) { return all.pager; }},
    OwnSetting{"commit", "'auto' makes each change a git commit",
               [](const UserConfig& all) { return std::string(all.commit_auto ? "auto" : ""); }},
    OwnSetting{"index", "'off' keeps no index of the store",
               [](const UserConfig& all) { return std::string(all.index ? "" : "off"); }},
    OwnSetting{"git_filters", "'on' lets a repository's own filters run (git-crypt)",
               [](const UserConfig& all) { return std::string(all.git_filters ? "on" : ""); }},
};

const OwnSetting& find(const std::string& key) {
  const auto found = std::find_if(own_settings.begin(), own_settings.end(),
                                  [&](const OwnSetting& setting) { return setting.key == key; });
  if (found != own_settings.end()) return *found;
  std::vector<std::string> keys;
  for (const OwnSetting& setting : own_settings) keys.emplace_back(setting.key);
  std::string hint = base::did_you_mean(key, keys);
  if (hint.empty()) hint = "one of " + base::join(keys, ", ");
  throw base::usage("unknown key '" + key + "' of the config", hint);
}

/// How a store was found: as a word for programs, and for people.
struct WayFound {
  const char *word, *text;
};

// In the order of store::Location::By.
constexpr std::array ways{
    WayFound{"option", "--store"},
    WayFound{"environment", "$NURTURE_STORE"},
    WayFound{"parent", "the folder you are in"},
    WayFound{"config", "store: in the config"},
    WayFound{"data_home", "the usual place"},
};

struct StoreFound {
  std::string root;
  WayFound way{"", ""};
  std::string problem;
};

// Without a store the rest is still worth showing: that is when people look here.
StoreFound found_store(cli::Session& session) {
  try {
    const store::Location& location = session.location();
    return {location.root, ways.at(static_cast<std::size_t>(location.by)), ""};
  } catch (const base::Error& error) {
    return {"", {"", ""}, error.what()};
  }
}

std::string config_page_json(const UserConfig& config, const StoreFound& store) {
  render::ConfigPage page{config.path, config.exists, store.root, store.way.word, "", {}};
  if (!store.root.empty()) page.settings = store.root + "/nurture.yaml";
  for (const OwnSetting& setting : own_settings) {
    page.values.push_back({setting.key, setting.value(config), setting.list});
  }
  return render::config_json(page);
}

std::string config_text(const UserConfig& config, const StoreFound& store) {
  const auto line = [](const std::string& key, const std::string& value) {
    return base::pad(key, 14) + base::printable(value) + "\n";
  };
  std::string out;
  if (store.root.empty()) {
    out += line("store", "none: " + store.problem);
  } else {
    out += line("store", store.root + " (" + store.way.text + ")");
    out += line("settings", store.root + "/nurture.yaml (nurture edit nurture.yaml)");
  }
  const std::string path = config.path.empty() ? "none: HOME is not set" : config.path;
  out += line("config", path + (config.exists || config.path.empty() ? "" : " (not there yet)"));
  for (const OwnSetting& setting : own_settings) {
    const std::string value = setting.value(config);
    out += line(std::string("  ") + setting.key,
                value.empty() ? std::string("not set: ") + setting.about : value);
  }
  return out;
}

base::Exit show(cli::Session& session) {
  const UserConfig& config = session.config();
  const base::Diagnostics& flaws = session.config_flaws();
  const StoreFound store = found_store(session);
  session.out().print(session.json() ? config_page_json(config, store)
                                     : config_text(config, store));
  for (const base::Diagnostic& flaw : flaws) {
    session.remark(flaw.path + ":" + std::to_string(flaw.line) + ": " + flaw.message);
  }
  return flaws.empty() ? base::Exit::done : base::Exit::failed;
}

std::string stored_value(cli::Session& session, const std::string& key, const std::string& typed) {
  const bool zone = key == "timezone" && !typed.empty();
  if (zone && !session.machine().clock.utc_offset_minutes_in(typed))
    throw base::usage("this machine knows no time zone '" + typed + "'", "as in Europe/Amsterdam");
  if (key != "store" || typed.empty()) return typed;
  system::System& system = session.system();
  const auto real = system.files.real_path(system::absolute(system.environment, typed));
  if (!real || !system.files.info(*real + "/nurture.yaml")) {
    throw base::usage("'" + typed + "' is not a store",
                      "make one: nurture init " + base::shell_word(typed));
  }
  return *real;
}

// A name that no agenda here is of would be found out at the next `due` alone.
void mention_unknown_owner(cli::Session& session, const std::string& me) try {
  const auto& owners = session.settings().owners;
  if (me.empty() || owners.empty() || owners.contains(me)) return;
  session.remark("'" + me +
                 "' is not an owner in this store: " + base::join(cli::names_in(owners), ", "));
} catch (const base::Error&) {
  // no store yet
}

base::Exit forget_traces(const ConfigOptions& options, cli::Session& session) {
  const pages::Traces traces = pages::find_traces(session);
  if (!traces.text.empty() && !options.yes) {
    const std::string hint = "say --yes: there is no way back";
    if (!cli::interactive(session))
      throw base::usage("--forget-traces deletes " + traces.text, hint);
    if (!cli::confirm(session, "delete " + traces.text + "?"))
      throw base::Error("nothing was deleted");
  }
  pages::remove_traces(session.system().files, traces);
  session.out().set_done("forgot the traces");
  session.say(traces.text.empty() ? "nothing is kept outside your stores"
                                  : "deleted " + traces.text);
  for (const std::string& one : traces.kept) session.remark("kept: " + one);
  return base::Exit::done;
}

base::Exit run_config(const ConfigOptions& options, cli::Session& session) {
  if (options.forget_traces) {
    if (!options.key.empty() || options.unset)
      throw base::usage("--forget-traces takes no key", "nurture config --forget-traces");
    return forget_traces(options, session);
  }
  if (options.yes) throw base::usage("--yes goes with --forget-traces");
  if (options.key.empty()) return show(session);
  const OwnSetting& setting = find(options.key);
  if (options.value.empty() && !options.unset) {
    const std::string value = setting.value(session.config());
    if (session.json()) {
      session.out().print(render::config_json({setting.key, value, setting.list}));
    } else if (!value.empty()) {
      session.say(value);
    }
    return base::Exit::done;
  }
  if (options.unset && !options.value.empty()) throw base::usage("--unset takes no value");
  const std::string value = stored_value(session, setting.key, base::join(options.value, " "));
  store::set_user_config(session.system().environment, session.system().files, setting.key, value);
  session.out().set_done(std::string("config: ") + setting.key);
  session.say(value.empty() ? std::string(setting.key) + " is not set"
                            : std::string(setting.key) + ": " + value);
  if (std::string_view(setting.key) == "me") mention_unknown_owner(session, value);
  return base::Exit::done;
}

}  // namespace

cli::Action config(cli::Args& args) {
  auto options = std::make_shared<ConfigOptions>();
  args.word("KEY", options->key,
            "store, me, mail, also_mail, timezone, editor, pager, commit, index or git_filters",
            false);
  args.words("VALUE", options->value, "what it is to be");
  args.flag("--unset", options->unset, "remove the key");
  args.flag("--forget-traces", options->forget_traces,
            "delete what is kept outside your stores: index, journal, drafts");
  args.flag("--yes", options->yes, "don't ask");
  args.json();
  args.epilogue("nurture config\nnurture config editor 'vim -u NONE'\nnurture config me dave");
  return [options](cli::Session& session) { return run_config(*options, session); };
}

}  // namespace nurture::commands
