// The user's own config: a flat map of words. It is the only file that can name a program, so it is
// never looked for in a store.
#include "store/user_config.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fmt/core.h>
#include <optional>
#include <utility>

#include "base/mime.hpp"
#include "base/nearest.hpp"
#include "base/paths.hpp"
#include "base/strings.hpp"
#include "base/timezone.hpp"
#include "codec/codec.hpp"
#include "index/list.hpp"
#include "store/draft.hpp"
#include "store/save.hpp"
#include "yaml/edit.hpp"
#include "yaml/reader.hpp"

namespace nurture::store {
namespace {

using base::Error;
using base::Exit;

struct Switch {
  std::string_view on, off;
};

struct ConfigRow {
  std::string_view key;
  std::string UserConfig::*text;  ///< a word of any kind, or
  bool UserConfig::*flag;         ///< one of two, or
  Switch words;
  std::vector<std::string> UserConfig::*list = nullptr;  ///< mail addresses, perhaps with a *
};

constexpr std::array rows{
    ConfigRow{"store", &UserConfig::store, nullptr, {}},
    ConfigRow{"me", &UserConfig::me, nullptr, {}},
    ConfigRow{"mail", &UserConfig::mail, nullptr, {}},
    ConfigRow{"also_mail", nullptr, nullptr, {}, &UserConfig::also_mail},
    ConfigRow{"timezone", &UserConfig::timezone, nullptr, {}},
    ConfigRow{"editor", &UserConfig::editor, nullptr, {}},
    ConfigRow{"pager", &UserConfig::pager, nullptr, {}},
    ConfigRow{"commit", nullptr, &UserConfig::commit_auto, {"auto", "off"}},
    ConfigRow{"index", nullptr, &UserConfig::index, {"on", "off"}},
    ConfigRow{"git_filters", nullptr, &UserConfig::git_filters, {"on", "off"}},
};

std::vector<std::string> keys() {
  std::vector<std::string> names;
  for (const auto& row : rows) names.emplace_back(row.key);
  return names;
}

const ConfigRow* find_row(std::string_view key) {
  const auto found =
      std::find_if(rows.begin(), rows.end(), [&](const ConfigRow& row) { return row.key == key; });
  return found == rows.end() ? nullptr : &*found;
}

struct Flawed {
  std::string message, hint;
};

std::optional<Flawed> flaw_of(const ConfigRow& row, const std::string& value) {
  if (row.flag != nullptr && value != row.words.on && value != row.words.off) {
    return Flawed{
        fmt::format("'{}' is '{}' or '{}', not '{}'", row.key, row.words.on, row.words.off, value),
        {}};
  }
  if (row.key == "mail" && !base::valid_address(value)) {
    return Flawed{fmt::format("'{}' is not a mail address", value), "write it as name@example.com"};
  }
  if (row.key == "timezone" && !base::may_be_timezone(value)) {
    return Flawed{fmt::format("'{}' is not a time zone", value), "as in Europe/Berlin"};
  }
  return std::nullopt;
}

std::vector<std::string> words_of(const std::string& value) {
  std::string blanks = value;
  std::replace(blanks.begin(), blanks.end(), ',', ' ');
  auto words = base::split(blanks, ' ');
  std::erase(words, "");
  return words;
}

std::optional<Flawed> flaw_of_address(const std::string& address) {
  std::string plain = address;
  std::replace(plain.begin(), plain.end(), '*', 'x');
  if (base::valid_address(plain)) return std::nullopt;
  return Flawed{fmt::format("'{}' is not a mail address", address),
                "as in name@example.com, or name+*@example.com for all of them"};
}

void set_value(const ConfigRow& row, const std::string& value, UserConfig& config) {
  if (row.text != nullptr) config.*row.text = value;
  if (row.flag != nullptr) config.*row.flag = value == row.words.on;
}

base::Diagnostic diagnostic(const UserConfig& config, const yaml::Document& document, yaml::Ref at,
                            Flawed flawed) {
  const auto place = at.position();
  return {config.path,
          place.line,
          place.column,
          std::move(flawed.message),
          std::move(flawed.hint),
          document.line_at(at.node().range.begin),
          base::Severity::error};
}

std::optional<Flawed> read_list(const ConfigRow& row, const yaml::Ref& value, UserConfig& config) {
  for (const yaml::Ref& item : value.as_list()) {
    if (item.kind() != yaml::Kind::scalar)
      return Flawed{fmt::format("'{}' is a list of mail addresses", row.key), {}};
    if (auto flawed = flaw_of_address(std::string(item.text()))) return flawed;
    (config.*row.list).emplace_back(item.text());
  }
  return std::nullopt;
}

std::optional<Flawed> read_entry(const yaml::Ref::Entry& entry, UserConfig& config) {
  const std::string key(entry.key.text()), value(entry.value.text());
  const auto* row = find_row(key);
  if (row == nullptr)
    return Flawed{fmt::format("unknown key '{}'", key), base::did_you_mean(key, keys())};
  if (entry.value.kind() == yaml::Kind::absent) return std::nullopt;
  if (row->list != nullptr) return read_list(*row, entry.value, config);
  if (entry.value.kind() != yaml::Kind::scalar)
    return Flawed{fmt::format("'{}' is one word or text", key), {}};
  if (auto flawed = flaw_of(*row, value)) return flawed;
  set_value(*row, value, config);
  return std::nullopt;
}

void read_entries(const yaml::Document& document, UserConfig& config) {
  const auto root = document.root();
  if (root.kind() == yaml::Kind::absent) return;
  if (root.kind() != yaml::Kind::map) {
    config.diagnostics.push_back(
        diagnostic(config, document, root, {"expected lines like 'editor: vim'", {}}));
    return;
  }
  for (const auto& entry : root.entries()) {
    if (auto flawed = read_entry(entry, config)) {
      config.diagnostics.push_back(diagnostic(config, document, entry.key, std::move(*flawed)));
    }
  }
}

void read_text(std::string text, UserConfig& config) {
  const auto reading = yaml::read(std::move(text));
  if (reading.document) {
    read_entries(*reading.document, config);
  } else {
    config.readable = false;
    config.diagnostics = codec::to_diagnostics(reading.flaws, config.path);
  }
}

const ConfigRow& required_row(const std::string& key) {
  const auto* row = find_row(key);
  if (row != nullptr) return *row;
  auto hint = base::did_you_mean(key, keys());
  if (hint.empty()) hint = "the keys are " + base::join(keys(), ", ");
  throw Error(fmt::format("unknown key '{}'", key), std::move(hint), Exit::usage);
}

yaml::Value value_of(const ConfigRow& row, const std::string& value) {
  return row.list != nullptr ? yaml::list(words_of(value)) : yaml::scalar(value);
}

std::string edited(const std::string& path, const std::string& text, const std::string& key,
                   const std::string& value) {
  const auto reading = yaml::read(text);
  if (!reading.document) {
    const auto& flaw = reading.flaws.front();
    throw Error(
        fmt::format("cannot change '{}': line {}: {}", path, flaw.position.line, flaw.message),
        flaw.hint);
  }
  const auto root = reading.document->root();
  const bool there = root.kind() == yaml::Kind::map && root.find(key);
  if (value.empty() && !there) return text;
  const yaml::Change change =
      value.empty() ? yaml::Change(yaml::Remove{{key}})
                    : yaml::Change(yaml::Set{{key}, value_of(required_row(key), value)});
  return yaml::edit(*reading.document, {change}, {keys(), {}, {}});
}

// What a writer that died left, unless something stands in it that the file hasn't: that is kept,
// under a name that can be seen.
void clear_dead(system::Files& files, const std::string& path, const std::string& text) {
  const auto lines = base::split(text, '\n');
  const auto stands = [&](const std::string& line) {
    return std::find(lines.begin(), lines.end(), line) != lines.end();
  };
  const auto beside = [&](std::string_view name,
                          std::string_view old) -> std::optional<std::string> {
    const auto old_lines = base::split(old, '\n');
    if (std::all_of(old_lines.begin(), old_lines.end(), stands)) return {};
    return base::folder_of(path) + "/" + std::string(name);
  };
  std::vector<std::string> notes;  // the name of what is kept says it
  clear_drafts_in(files, base::folder_of(path), beside, notes);
}

// Beside its place, under the lock of the folder it really lies in: many keep such files in a
// repository and link to them.
void change_file(system::Files& files, const std::string& path, const std::string& key,
                 const std::string& value) {
  const auto folder = base::folder_of(path);
  const auto lock = files.lock(folder);
  std::vector<std::string> notes;
  for (int tries = 0; tries < 10; ++tries) {
    const auto before = files.read(path);
    auto after = edited(path, before, key, value);
    if (after == before) return;
    Draft draft(files, draft_path(files, folder, path), after, files.info(path));
    if (!put_in_place(files, draft, path, before, notes)) continue;
    files.sync_folder(folder);
    clear_dead(files, path, after);
    return;
  }
  throw Error(fmt::format("cannot change '{}': another program keeps writing it", path));
}

void make_file(system::Files& files, const std::string& path, const std::string& key,
               const std::string& value) {
  const auto folder = base::folder_of(path);
  files.make_folders(folder);
  if (value.empty()) return;
  if (!make_whole(
          files, path,
          yaml::emit(yaml::map({{key, value_of(required_row(key), value)}}), {keys(), {}, {}}))) {
    throw Error(fmt::format("cannot make '{}': another program just did", path));
  }
}

}  // namespace

UserConfig load_user_config(system::Environment& environment, system::Files& files) {
  UserConfig config;
  const auto folder = system::config_folder(environment);
  if (!folder) return config;
  config.path = *folder + "/config.yaml";
  try {
    auto text = files.read(config.path);
    config.exists = true;
    read_text(std::move(text), config);
  } catch (const system::FileError& error) {
    if (error.code() == ENOENT && !files.info(config.path)) return config;
    if (error.code() == ENOTDIR) return config;
    config.exists = true;
    config.readable = false;
    config.diagnostics.push_back(index::cannot_be_read(config.path, error));
  }
  return config;
}

void set_user_config(system::Environment& environment, system::Files& files, const std::string& key,
                     const std::string& value) {
  const auto& row = required_row(key);
  if (!value.empty()) {
    auto flawed = flaw_of(row, value);
    if (row.list != nullptr) {
      for (const std::string& address : words_of(value))
        if (!flawed) flawed = flaw_of_address(address);
    }
    if (flawed) throw Error(flawed->message, flawed->hint, Exit::usage);
  }
  const auto folder = system::config_folder(environment);
  if (!folder) {
    throw Error("cannot find your config: neither $HOME nor $XDG_CONFIG_HOME is set",
                "set one of them to an absolute path");
  }
  const auto path = *folder + "/config.yaml";
  if (const auto real = files.real_path(path)) {
    change_file(files, *real, key, value);
  } else {
    make_file(files, path, key, value);
  }
}

}  // namespace nurture::store
