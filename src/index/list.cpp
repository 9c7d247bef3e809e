// Which files of the folder are whose, and which look like ours and are not read.
#include "index/list.hpp"

#include <algorithm>
#include <array>
#include <fmt/core.h>
#include <map>
#include <set>

#include "base/ids.hpp"
#include "base/paths.hpp"
#include "base/text.hpp"
#include "base/text_order.hpp"
#include "index/new_names.hpp"

namespace nurture::index {
namespace {

using base::Severity;
using model::File;
using system::FileKind;

constexpr std::array<std::pair<std::string_view, File>, 3> store_folders{{
    {"contacts", File::contact},
    {"library", File::library_item},
    {"orgs", File::organisation},
}};

/// "permission denied" of "cannot read '/home/ada/people/contacts/ada.yaml': permission denied".
std::string reason(const system::FileError& error) {
  const std::string what = error.what();
  const auto quote = what.rfind("': ");
  return quote == std::string::npos ? what : what.substr(quote + 3);
}

std::string stem(std::string_view name) {
  return std::string(name.substr(0, name.size() - extension.size()));
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

/// "ada-lovelace.yaml": what no editor or merge calls its copies.
bool is_plain_name(std::string_view name) {
  return name.ends_with(extension) &&
         base::plain_id(name.substr(0, name.size() - extension.size()));
}

/// Why a file beside ours is not read; empty if it is ours, or nothing of ours.
std::string leftover(const std::string& name) {
  if (is_plain_name(name)) return {};
  if (!base::valid_utf8(name)) {
    return "its name is not UTF-8, and it is not read";
  }
  if (name.ends_with(extension)) return {};
  const auto lower = base::lower(name);
  if (lower.ends_with(".yml") || lower.ends_with(extension)) {
    return "only files that end in '.yaml' are read";
  }
  return lower.ends_with('~') || contains(lower, ".yaml") || contains(lower, ".yml")
             ? "left behind by an editor or a merge; not read"
             : "";
}

/// Whoever locates a store has followed its links already: where that fails now, the path stands.
std::string followed(system::Files& files, const std::string& root) {
  try {
    return files.real_path(root).value_or(root);
  } catch (const system::FileError&) {
    return root;
  }
}

/// Walks the store's folders, subfolders and links inside the store included.
class Walk {
 public:
  Walk(system::Files& files, const std::string& root, Listing& listing)
      : files_(files), root_(root), real_root_(followed(files, root)), listing_(listing) {}

  void folder(const std::string& path, File file) {
    listing_.folders.push_back(path);
    look(path, [&] {
      const auto real = files_.real_path(root_ + "/" + path);
      if (!real && !files_.info(root_ + "/" + path)) {
        return;  // a store without library/ is a store
      }
      if (!real) {
        listing_.lasting = false;
        leave_out(path, nowhere);
      } else if (*real != real_root_ && !base::inside(*real, real_root_)) {
        leave_out(path, outside);
      } else if (std::count(path.begin(), path.end(), '/') > most_nested) {
        leave_out(path, "lies too deep, and is not read", "move it up: 16 folders deep is enough");
      } else if (const auto [first, fresh] = seen_.emplace(*real, path); !fresh) {
        leave_out(path, fmt::format("is the same folder as '{}'", first->second),
                  "remove the link");
      } else {
        list(path, file);
      }
    });
  }

  /// Links come last: what they lead to may stand in the store by itself.
  void follow_links() {
    std::vector<Link> to_files;
    for (std::size_t i = 0; i < links_.size(); ++i) {  // a folder behind one may hold more
      const Link link = links_[i];
      look(link.path, [&] {
        if (auto led = led_to(link)) to_files.push_back(std::move(*led));
      });
    }
    for (const auto& link : to_files) take_link(link);
  }

  /// What to do with what looks like ours, once it is known what is there.
  void advise() {
    if (leftovers_.empty()) return;
    const TakenNames taken(listing_);
    for (const std::size_t place : leftovers_) {
      base::Diagnostic& one = listing_.diagnostics[place];
      one.hint = leftover_hint(one.path, taken);
    }
  }

 private:
  struct Link {
    std::string path, name;
    File file = File::contact;
    std::string real{};  ///< the file it leads to
  };

  static constexpr int most_nested = 16;  ///< folders: each is looked up from the root
  static constexpr const char* nowhere = "is a link that leads nowhere";
  static constexpr const char* not_plain = "is not a plain file and is not read";
  static constexpr const char* outside = "leads out of the store and is not read";

  /// What can't be looked at may be somebody: it is left out, and named.
  template <typename Look>
  void look(const std::string& path, Look look) {
    try {
      look();
    } catch (const system::FileError& error) {
      listing_.lasting = false;
      leave_out(path, cannot_be_read(path, error).message);
    }
  }

  void leave_out(const std::string& path, std::string message, std::string hint = {},
                 Severity severity = Severity::error) {
    listing_.diagnostics.push_back({path, 0, 0, std::move(message), std::move(hint), {}, severity});
    listing_.left_out.push_back(path);
  }

  void list(const std::string& path, File file) {
    const auto before = listing_.entries.size();
    std::vector<system::FolderEntry> others;
    try {
      files_.each_name(root_ + "/" + path, [&](std::string_view name, FileKind kind) {
        if (name.starts_with('.')) return;
        if (kind == FileKind::file && is_plain_name(name)) {
          add(path, name, file);
        } else {
          others.push_back({std::string(name), kind});
        }
      });
    } catch (const system::FileError& error) {
      listing_.entries.resize(before);
      listing_.lasting = false;
      leave_out(path, "the folder can't be read: " + reason(error));
      return;
    }
    base::sort_by_text(others, [](const auto& one) { return std::string_view(one.name); });
    for (const auto& entry : others) visit(path + "/" + entry.name, entry, file);
  }

  void visit(const std::string& path, const system::FolderEntry& entry, File file) {
    switch (entry.kind) {
      case FileKind::file:
        take(path, entry.name, file);
        break;
      case FileKind::folder:
        folder(path, file);
        break;
      case FileKind::link:
        listing_.lasting = false;
        links_.push_back({path, entry.name, file});
        break;
      case FileKind::other:
        if (entry.name.ends_with(extension)) {
          leave_out(path, not_plain);
        }
        break;
    }
  }

  /// Walks the folder that it leads to; the link, where that is a file which may be read.
  std::optional<Link> led_to(const Link& link) {
    const auto real = files_.real_path(root_ + "/" + link.path);
    const auto info = real ? files_.info(*real) : std::nullopt;
    const bool ours = link.name.ends_with(extension);
    if (!info) {
      leave_out(link.path, nowhere);  // whatever its name, it may have led to a folder of people
    } else if (info->kind == FileKind::folder) {
      folder(link.path, link.file);
    } else if (ours && !base::inside(*real, real_root_)) {
      leave_out(link.path, outside);
    } else if (ours && info->kind != FileKind::file) {
      leave_out(link.path, not_plain);
    } else {
      return Link{link.path, link.name, link.file, *real};
    }
    return std::nullopt;
  }

  /// Unless the file is read by another name: nobody is there twice.
  void take_link(const Link& link) {
    if (!link.name.ends_with(extension)) return take(link.path, link.name, link.file);
    const auto slash = link.real.rfind('/');
    const auto folder = seen_.find(link.real.substr(0, slash));
    const auto name = link.real.substr(slash + 1);
    const auto [first, fresh] = led_.emplace(link.real, link.path);
    if (folder != seen_.end() && !name.starts_with('.') && name.ends_with(extension) &&
        leftover(name).empty()) {
      leave_out(link.path, fmt::format("is a link to {}/{}", folder->second, name), "remove it");
    } else if (!fresh) {
      leave_out(link.path, fmt::format("leads to the same file as {}", first->second),
                "remove one of the links");
    } else {
      take(link.path, link.name, link.file);
    }
  }

  void take(const std::string& path, const std::string& name, File file) {
    if (auto why = leftover(name); !why.empty()) {
      leave_out(path, std::move(why), {}, Severity::warning);
      leftovers_.push_back(listing_.diagnostics.size() - 1);
    } else if (name.ends_with(extension)) {
      add(path.substr(0, path.rfind('/')), name, file);
    }
  }

  void add(const std::string& folder, std::string_view name, File file) {
    auto& entry = listing_.entries.emplace_back();
    entry.path.reserve(folder.size() + 1 + name.size());
    entry.path.append(folder).append(1, '/').append(name);
    entry.id = stem(name);
    entry.file = file;
  }

  system::Files& files_;
  const std::string& root_;
  std::string real_root_;
  Listing& listing_;
  std::map<std::string, std::string> seen_;  ///< folders by their real paths, as they are listed
  std::map<std::string, std::string> led_;   ///< files by their real paths, and a link to each
  std::vector<Link> links_;
  std::vector<std::size_t> leftovers_;  ///< their diagnostics
};

/// What nurture itself would call the file: most ids show at a glance that they are fine.
bool is_id(const std::string& id) {
  constexpr std::size_t least_bytes = 5, most_bytes = 64;  // con, com1: see base::slug
  const bool fine = base::plain_id(id) && id.size() >= least_bytes && id.size() <= most_bytes &&
                    id.front() != '-' && id.back() != '-' && !contains(id, "--");
  return fine || base::id_of_name(id) == id;
}

base::Diagnostic no_id(const Entry& entry, const TakenNames& taken) {
  const auto better = base::id_of_name(entry.id);
  const bool device = better == entry.id + "-1";
  return {entry.path,
          0,
          0,
          device ? "Windows keeps this name for itself: the file can't be there"
                 : "an id is lower-case letters and digits, joined by '-'",
          better.empty() ? "" : id_hint(entry.path, better, taken),
          {},
          Severity::warning};
}

/// Whether all are.
bool check_ids(Listing& listing) {
  std::optional<TakenNames> taken;
  for (const auto& entry : listing.entries) {
    if (is_id(entry.id)) continue;
    if (!taken) taken.emplace(listing);
    listing.diagnostics.push_back(no_id(entry, *taken));
  }
  return !taken;
}

/// Two files with one id: nobody can tell which is meant, so neither is read, and both are shown.
void drop_twins(Listing& listing) {
  base::sort_by_text(listing.entries, [](const Entry& one) { return std::string_view(one.path); });
  std::map<std::pair<File, std::string>, std::vector<const Entry*>> by_id;
  for (const auto& entry : listing.entries) {
    by_id[{entry.file, is_id(entry.id) ? entry.id : base::fold(entry.id)}].push_back(&entry);
  }
  std::set<std::string> dropped;
  for (const auto& [id, entries] : by_id) {
    for (std::size_t i = 0; entries.size() > 1 && i < entries.size(); ++i) {
      const auto& other = entries[i == 0 ? 1 : 0]->path;
      listing.diagnostics.push_back({entries[i]->path,
                                     0,
                                     0,
                                     fmt::format("has the same id as '{}': neither is read", other),
                                     "rename one of them",
                                     {},
                                     Severity::error});
      dropped.insert(entries[i]->path);
    }
  }
  std::erase_if(listing.entries, [&](const Entry& one) { return dropped.contains(one.path); });
  listing.left_out.insert(listing.left_out.end(), dropped.begin(), dropped.end());
}

}  // namespace

base::Diagnostic cannot_be_read(const std::string& path, const system::FileError& error) {
  return {path, 0, 0, "can't be read: " + reason(error), {}, {}, base::Severity::error};
}

Listing list(system::Files& files, const std::string& root, std::optional<File> only) {
  Listing listing;
  Walk walk(files, root, listing);
  std::size_t roots = 0;
  for (const auto& [folder, file] : store_folders) {
    if (only && file != *only) continue;
    walk.folder(std::string(folder), file);
    ++roots;
  }
  walk.follow_links();
  walk.advise();
  // In one folder no two names are the same, and ids that are fine are the names.
  const bool one_folder_each = listing.folders.size() == roots;
  if (!check_ids(listing) || !one_folder_each) drop_twins(listing);
  const auto by_path = [](const auto& a, const auto& b) { return a.path < b.path; };
  std::stable_sort(listing.diagnostics.begin(), listing.diagnostics.end(), by_path);
  std::sort(listing.left_out.begin(), listing.left_out.end());
  return listing;
}

}  // namespace nurture::index
