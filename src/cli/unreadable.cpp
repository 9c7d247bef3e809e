// Files that gave nobody, and who they stand for.
#include "cli/unreadable.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <string_view>

#include "base/finding.hpp"
#include "base/ids.hpp"
#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "render/layout.hpp"

namespace nurture::cli {
namespace {

std::string_view folder_of(model::File file) {
  return file == model::File::contact ? "contacts/" : "orgs/";
}

// Of `ada.yml` and `ada.YAML`, too, which somebody took for one of ours; else empty.
std::string_view stem(std::string_view path) {
  const auto name = path.substr(path.rfind('/') + 1);
  for (const std::string_view ending : {".yaml", ".yml"}) {
    if (base::lower(name).ends_with(ending)) return name.substr(0, name.size() - ending.size());
  }
  return {};
}

template <typename Is>
std::vector<std::string> unreadable(const index::Summaries& summaries, model::File file, Is is) {
  std::vector<std::string> paths;
  for (const std::string& path : summaries.unreadable) {
    const auto own = stem(path);
    if (!own.empty() && path.starts_with(folder_of(file)) && is(own)) paths.push_back(path);
  }
  return paths;
}

const base::Diagnostic* reason(const index::Summaries& summaries, const std::string& path) {
  const base::Diagnostic* found = nullptr;
  for (const auto& one : summaries.diagnostics) {
    const bool first = !found || found->severity == base::Severity::warning;
    if (one.path == path && first) found = &one;
  }
  return found;
}

std::string where(const base::Diagnostic& reason) {
  return reason.line == 0 ? reason.path
                          : fmt::format("{}:{}:{}", reason.path, reason.line, reason.column);
}

}  // namespace

std::vector<std::string> unreadable_by_id(const index::Summaries& summaries, model::File file,
                                          const std::string& typed) {
  const auto wanted = base::trim(typed);
  return unreadable(summaries, file,
                    [&](std::string_view own) { return base::same_id(own, wanted); });
}

std::vector<std::string> unreadable_by_words(const index::Summaries& summaries, model::File file,
                                             const std::string& typed) {
  const auto wanted = base::wanted(typed);
  auto paths = unreadable(summaries, file, [&](std::string_view own) {
    return base::finds(wanted, base::fold(own), base::spelled(own));
  });
  std::erase_if(paths, [&](const std::string& path) {
    return std::find(summaries.copies.begin(), summaries.copies.end(), path) !=
           summaries.copies.end();
  });
  return paths;
}

base::Error cannot_be_read(const index::Summaries& summaries, const std::vector<std::string>& paths,
                           const std::string& typed) {
  const std::string& path = paths.front();
  const auto* const found = reason(summaries, path);
  if (paths.size() > 1) {
    return base::Error(fmt::format("'{}' is the id of {} files, and none of them is read:\n  {}",
                                   typed, paths.size(), base::join(paths, "\n  ")),
                       "rename all but one of them", base::Exit::no_contact);
  }
  if (!found || found->line > 0) {
    const std::string id = base::shell_word(stem(path));
    std::string what = fmt::format("{} can't be read: nurture edit {}", path,
                                   id == stem(path) ? id : base::shell_word(path));
    if (found) what += fmt::format("\n  {}: {}", where(*found), found->message);
    return base::Error(what, found ? found->hint : "", base::Exit::no_contact);
  }
  return base::Error(path + ": " + found->message, found->hint, base::Exit::no_contact);
}

base::Error beside_unread(const base::Error& error, int files, const std::string& path) {
  if (files == 0) return error;
  const std::string which = !path.empty() ? path : render::counted(files, "file", "files");
  const std::string& hint = error.hint();
  const std::string front = hint.empty() ? "" : hint + (hint.ends_with('?') ? " " : "; ");
  return base::Error(error.what(), front + which + " can't be read: nurture check", error.exit());
}

base::Error beside_unread(const base::Error& error, const index::Summaries& summaries,
                          const std::string& typed) {
  for (const std::string& word : base::find_words(typed)) {
    for (const model::File file : {model::File::contact, model::File::organisation}) {
      const auto paths = unreadable_by_words(summaries, file, word);
      if (!paths.empty()) return beside_unread(error, summaries.incomplete(), paths.front());
    }
  }
  return beside_unread(error, summaries.incomplete());
}

}  // namespace nurture::cli
