// nurture init: make a store, and tell git how to merge its files.
#include "base/paths.hpp"
#include "base/text.hpp"
#include "commands/commands.hpp"
#include "edits/changes.hpp"
#include "edits/new_store.hpp"
#include "store/draft.hpp"

namespace nurture::commands {
namespace {

struct InitOptions {
  std::string folder;
  bool personal = false;
  bool no_git = false;
  bool commit = false;
};

// The folder as it is called once every link is followed: that is what the config remembers.
std::string made_folder(cli::Session& session, const std::string& path) {
  system::Files& files = session.system().files;
  const auto info = files.real_path(path) ? files.info(*files.real_path(path)) : std::nullopt;
  if (info && info->kind != system::FileKind::folder) {
    throw base::usage("'" + path + "' is a file", "name a folder: nurture init DIR");
  }
  if (!info) store::make_store_folders(files, path);
  return files.real_path(path).value_or(path);
}

// Makes what is missing; what is there stays as it is, but for lines that git's own files lack. The
// names of what was made.
std::vector<std::string> fill(cli::Session& session, const std::string& root, bool personal) {
  system::Files& files = session.system().files;
  std::vector<std::string> made;
  for (const char* name : {"contacts", "orgs", "library"}) {
    const std::string path = root + "/" + name;
    if (files.info(path)) continue;
    store::make_store_folders(files, path);
    made.push_back(std::string(name) + "/");
  }
  for (std::string& name : edits::complete_git_files(session, root))
    made.push_back(std::move(name));
  files.sync_folder(root);
  // Last: a folder is a store from the moment its settings are there.
  const std::string settings = root + "/nurture.yaml";
  if (!files.info(settings) && store::make_whole(files, settings, edits::new_settings(personal),
                                                 store::like_its_folder(files, root))) {
    made.emplace_back("nurture.yaml");
  }
  return made;
}

// The first one is the user's own, also where it came as a clone, or where the `init` that made it
// was cut short: it must be found from wherever nurture is started next.
void adopt(cli::Session& session, const std::string& root, bool store_already) {
  const store::UserConfig& config = session.config();
  const auto own =
      store::default_store(session.system().environment, session.system().files, config);
  if (own == root) return;
  if (config.path.empty()) {
    session.remark("without HOME nurture can't remember it: name it with --store");
  } else if (config.store.empty() && !own) {
    store::set_user_config(session.system().environment, session.system().files, "store", root);
    session.say("this is now your default store (store: in " + config.path + ")");
  } else if (!store_already) {
    session.say("your default store is still " + own.value_or(config.store) +
                "; this one is found inside its folder, or with --store");
  }
}

/// A clone, or a folder that was there, keeps the mode that it has.
void name_lookers_on(cli::Session& session, const std::string& root) {
  constexpr unsigned others = 077;
  const auto info = session.system().files.info(root);
  if (info && (info->mode & others) != 0 && !edits::is_of_group(session.system().files, root))
    session.remark("others on this machine may look into it: chmod 700 " + base::shell_word(root));
}

base::Exit run_init(const InitOptions& options, cli::Session& session) {
  if (!options.folder.empty() && session.store_option()) {
    throw base::usage("--store and DIR name a folder each", "give one of them");
  }
  if (options.no_git && options.commit) {
    throw base::usage("--commit needs git", "leave out --no-git");
  }
  const std::string typed =
      options.folder.empty() ? session.store_option().value_or("") : options.folder;
  const std::string root =
      made_folder(session, system::absolute(session.system().environment, typed));
  const bool store_already = session.system().files.info(root + "/nurture.yaml").has_value();
  std::vector<std::string> made = fill(session, root, options.personal);
  const edits::GitSetUp set_up =
      options.no_git ? edits::GitSetUp{} : edits::set_up_git(session, root);
  if (set_up.made_repository) made.emplace_back(".git/");
  session.out().set_done("init: " + root);
  if (!store_already) {
    session.say("made a store in " + root + ": " + base::join(made, ", "));
  } else if (made.empty()) {
    session.say(root + " is a store already");
  } else {
    session.say(root + " is a store already; added " + base::join(made, ", "));
  }
  adopt(session, root, store_already);
  name_lookers_on(session, root);
  for (const std::string& line : set_up.lines) session.say(line);
  if (options.commit) edits::commit_store(session, root);
  if (!store_already) session.say("next: nurture add NAME, or nurture import FILE");
  return set_up.refused ? base::Exit::failed : base::Exit::done;
}

}  // namespace

cli::Action init(cli::Args& args) {
  auto options = std::make_shared<InitOptions>();
  args.word("DIR", options->folder, "where (default: here)", false);
  args.flag("--personal", options->personal,
            "for friends and family: seven-day week, two a day, weekly to yearly");
  args.flag("--no-git", options->no_git, "make no repository, and leave an existing one alone");
  args.flag("--commit", options->commit, "commit what the store consists of");
  args.epilogue(
      "nurture init ~/people\nnurture init --personal ~/friends\n"
      "git clone HOST:people && nurture init people");
  return [options](cli::Session& session) { return run_init(*options, session); };
}

}  // namespace nurture::commands
