// Which folder is the store. A store named by hand is taken as it is; one found by walking up must
// be the user's, or a nurture.yaml that someone left in a shared folder would be taken for theirs.
#include "store/locate.hpp"

#include <fmt/core.h>
#include <utility>

#include "base/paths.hpp"
#include "base/text.hpp"
#include "store/draft.hpp"

namespace nurture::store {
namespace {

using base::Error;
using base::Exit;
using By = Location::By;

constexpr std::string_view settings_file = "/nurture.yaml";

Error no_store(std::string what, std::string hint) {
  return Error(std::move(what), std::move(hint), Exit::usage);
}

// Only in the config: on the command line the shell has done it.
std::string with_home(system::Environment& environment, const std::string& path) {
  const auto home = environment.get("HOME");
  if (!home || (path != "~" && !path.starts_with("~/"))) return path;
  return *home + path.substr(1);
}

// `path` as the root of a store; `from` says where it was named, for messages.
std::string named_root(system::Environment& environment, system::Files& files,
                       const std::string& path, const std::string& from) {
  try {
    const auto real = files.real_path(system::absolute(environment, path));
    if (!real) {
      throw no_store(fmt::format("no store at '{}'{}: no such folder", path, from),
                     fmt::format("make one there: nurture init {}", base::shell_word(path)));
    }
    const auto info = files.info(*real);
    if (info && info->kind != system::FileKind::folder) {
      throw no_store(fmt::format("no store at '{}'{}: it is a file", path, from),
                     "name the folder that holds nurture.yaml");
    }
    if (files.info(*real + std::string(settings_file))) return *real;
  } catch (const system::FileError& error) {
    throw no_store(
        fmt::format("no store at '{}'{}: {}", path, from, system::error_words(error.code())),
        "check who may read it");
  }
  throw no_store(fmt::format("no store at '{}'{}: it holds no nurture.yaml", path, from),
                 fmt::format("make one there: nurture init {}", base::shell_word(path)));
}

// Many systems give each user a group of their own, with the user's number, and a umask that lets
// it write.
std::string why_not_trusted(const system::FileInfo& info, unsigned user) {
  constexpr unsigned group_may_write = 020, others_may_write = 002;
  if (info.user != user) return "belongs to someone else";
  if (info.kind == system::FileKind::link) return {};  // its mode says nothing
  if ((info.mode & others_may_write) != 0) return "may be written by anyone";
  if ((info.mode & group_may_write) != 0 && info.group != user)
    return "may be written by its group";
  return {};
}

struct UpwardWalk {
  std::optional<std::string> root;
  std::string nearest, passed_over;  ///< candidate that isn't trusted, and the hint for it
};

// Empty where there is no store; else why it can't be taken, which is empty, too, where it can.
std::optional<std::string> why_not(system::Files& files, unsigned user, const std::string& folder) {
  try {
    const auto settings = files.info(folder + std::string(settings_file));
    const auto info = files.info(folder);
    if (!settings || !info) return std::nullopt;
    auto reason = why_not_trusted(*info, user);
    return reason.empty() ? why_not_trusted(*settings, user) : reason;
  } catch (const system::FileError& error) {
    return "can't be looked at: " + system::error_words(error.code());
  }
}

void look_at(system::Files& files, unsigned user, const std::string& folder, UpwardWalk& walk) {
  const auto reason = why_not(files, user, folder);
  if (!reason) return;
  if (reason->empty()) {
    walk.root = folder;
  } else if (walk.passed_over.empty()) {
    walk.nearest = folder;
    walk.passed_over =
        fmt::format("passed over '{}', which {}; to use it all the same: --store {}",
                    folder.empty() ? "/" : folder, *reason, base::shell_word(folder));
  }
}

UpwardWalk walk_up(system::Environment& environment, system::Files& files) {
  UpwardWalk walk;
  std::string folder = ".";
  try {
    folder = environment.working_folder();
    folder = files.real_path(folder).value_or("");
    const auto disk = files.info(folder);
    for (; !folder.empty(); folder = base::folder_of(folder)) {
      const auto info = files.info(folder);
      if (!info || !disk || info->device != disk->device) break;
      look_at(files, environment.user(), folder == "/" ? "" : folder, walk);
      if (walk.root || folder == "/") break;
    }
  } catch (const system::FileError& error) {
    if (system::is_absence(error.code())) return walk;  // a folder that was deleted is no store
    walk.passed_over = fmt::format("cannot look for a store in '{}' and above: {}", folder,
                                   system::error_words(error.code()));
  }
  return walk;
}

/// The user's own store, as it is named.
struct OwnStore {
  std::string path, from;  ///< from: for messages
  By by = By::config;
};

std::optional<OwnStore> own_store(system::Environment& environment, system::Files& files,
                                  const UserConfig& config) {
  if (!config.store.empty()) {
    return OwnStore{with_home(environment, config.store),
                    fmt::format(" ('store' in {})", config.path), By::config};
  }
  const auto data = system::data_folder(environment);
  if (!data || !files.info(*data + std::string(settings_file))) return std::nullopt;
  return OwnStore{*data, "", By::data_home};
}

bool is_own(system::Environment& environment, system::Files& files, const UserConfig& config,
            const std::string& root) {
  try {
    const auto own = default_store(environment, files, config);
    return own ? *own == root : config.store.empty();
  } catch (const system::FileError&) {
    return false;
  }
}

Error none_anywhere(const UpwardWalk& walk) {
  return no_store("no store here, nor in any folder above",
                  !walk.passed_over.empty()
                      ? walk.passed_over
                      : "make one: nurture init; or name one with --store DIR or $NURTURE_STORE");
}

// Which store is the user's own stands in the config: without it, another might be taken for it.
void require_readable(const UserConfig& config) {
  if (config.readable) return;
  throw no_store(
      fmt::format("no store here, and your config, which may name one, can't be read: {}",
                  config.path),
      "mend it, or name a store with --store DIR or $NURTURE_STORE");
}

}  // namespace

std::optional<std::string> default_store(system::Environment& environment, system::Files& files,
                                         const UserConfig& config) {
  const auto own = own_store(environment, files, config);
  return own ? files.real_path(system::absolute(environment, own->path)) : std::nullopt;
}

Location locate(system::Environment& environment, system::Files& files, const UserConfig& config,
                const std::optional<std::string>& option) {
  UpwardWalk walk;
  const auto at = [&](std::string root, By by) {
    const bool own = is_own(environment, files, config, root);
    if (walk.nearest == root) walk.passed_over.clear();
    return Location{std::move(root), by, std::move(walk.passed_over), own};
  };
  if (option && option->empty()) {
    throw Error("--store names no folder", "--store DIR; without it your own store is found",
                base::Exit::usage);
  }
  if (option) return at(named_root(environment, files, *option, ""), By::option);
  const auto variable = environment.get("NURTURE_STORE").value_or("");
  if (!variable.empty()) {
    return at(named_root(environment, files, variable, " ($NURTURE_STORE)"), By::environment);
  }
  walk = walk_up(environment, files);
  if (walk.root) return at(std::move(*walk.root), By::parent);
  require_readable(config);
  if (const auto own = own_store(environment, files, config)) {
    return at(named_root(environment, files, own->path, own->from), own->by);
  }
  throw none_anywhere(walk);
}

}  // namespace nurture::store
