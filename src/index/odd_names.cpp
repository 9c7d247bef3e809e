// Odd names of a folder, kept beside the index:
//
//   names = checksum LF root LF stamp LF { folded stem LF }        the checksum is of what follows
//   it
#include "index/odd_names.hpp"

#include <algorithm>
#include <array>
#include <fmt/core.h>
#include <utility>

#include "base/ids.hpp"
#include "base/text.hpp"
#include "index/checksum.hpp"
#include "index/index.hpp"
#include "index/list.hpp"

namespace nurture::index {
namespace {

using Stems = std::vector<std::string>;

constexpr std::array listed_folders{"contacts", "orgs", "library"};

std::string place(const SummariesSource& source, const std::string& folder) {
  return *source.index + "-" + folder;
}

std::optional<system::Stamp> stamp_of(const SummariesSource& source, const std::string& folder) {
  return source.files.stamp(source.root + "/" + folder);
}

std::string head(const SummariesSource& source, const system::Stamp& stamp) {
  return fmt::format("{}\n{} {} {} {}\n", source.root, stamp.size, stamp.inode, stamp.mtime_ns,
                     stamp.ctime_ns);
}

/// Those that are known of a folder with that stamp.
std::optional<Stems> known(const SummariesSource& source, const std::string& folder,
                           const system::Stamp& stamp) {
  if (!source.index) return std::nullopt;
  try {
    const auto text = source.files.read(place(source, folder));
    const auto wanted = head(source, stamp);
    const std::string_view rest =
        std::string_view(text).substr(std::min(text.find('\n'), text.size() - 1) + 1);
    if (text != fmt::format("{:x}\n{}", checksum(rest), rest) || !rest.starts_with(wanted)) {
      return std::nullopt;
    }
    auto names = base::split(rest.substr(wanted.size()), '\n');
    names.pop_back();  // behind the last line
    return names;
  } catch (const system::FileError&) {
    return std::nullopt;
  }
}

void keep(const SummariesSource& source, const std::string& folder, const system::Stamp& stamp,
          const Stems& names) {
  auto text = head(source, stamp);
  for (const auto& name : names) text += name + '\n';
  put_cache(source.files, place(source, folder), fmt::format("{:x}\n{}", checksum(text), text),
            source.now_ns);
}

std::optional<Stems> listed(const SummariesSource& source, const std::string& folder) {
  Stems odd;
  try {
    source.files.each_name(source.root + "/" + folder,
                           [&](std::string_view name, system::FileKind) {
                             if (name.starts_with('.') || !name.ends_with(extension)) return;
                             const auto stem = name.substr(0, name.size() - extension.size());
                             if (base::plain_id(stem)) return;
                             auto folded = base::fold(stem);
                             if (folded != stem && folded.find('\n') == folded.npos)
                               odd.push_back(std::move(folded));
                           });
  } catch (const system::FileError&) {
    return std::nullopt;
  }
  return odd;
}

}  // namespace

bool has_twin(const SummariesSource& source, const std::string& folder, const std::string& id) {
  const auto stamp = stamp_of(source, folder);
  if (!stamp || stamp->kind != system::FileKind::folder) return true;
  auto names = known(source, folder, *stamp);
  if (!names) {
    names = listed(source, folder);
    if (!names) return true;
    const bool lasting = source.index && system::settled(*stamp, source.now_ns) &&
                         source.files.tells_changes(source.root) &&
                         stamp_of(source, folder) == stamp;
    if (lasting) keep(source, folder, *stamp, *names);
  }
  return std::find(names->begin(), names->end(), id) != names->end();
}

OddNamesKept::OddNamesKept(SummariesSource source) : source_(std::move(source)) {
  for (const auto* folder : listed_folders) {
    const auto stamp = source_.index ? stamp_of(source_, folder) : std::nullopt;
    auto names = stamp ? known(source_, folder, *stamp) : std::nullopt;
    if (names) stale_check_.push_back({folder, *stamp, std::move(*names)});
  }
}

void OddNamesKept::carry_over() const {
  for (const auto& [folder, before, names] : stale_check_) {
    const auto stamp = stamp_of(source_, folder);
    if (stamp && stamp != before) keep(source_, folder, *stamp, names);
  }
}

void forget_odd_names(const SummariesSource& source) {
  if (!source.index) return;
  for (const auto* folder : listed_folders) {
    try {
      if (source.files.info(place(source, folder))) source.files.remove(place(source, folder));
    } catch (const system::FileError&) {
      continue;  // a stamp that is not the folder's any more says the same
    }
  }
}

}  // namespace nurture::index
