// Names of new files, and whether a text that is to stand in the store is sound.
#include "edits/new_file.hpp"

#include <algorithm>

#include "base/ids.hpp"
#include "base/text.hpp"

namespace nurture::edits {
namespace {

constexpr std::size_t most_bytes = 64;

/// Whether an id is, or once was, another's than the one who is at `path`; of a file that can't be
/// read, too.
bool taken(const codec::Directory& directory, const std::string& id, const std::string& path) {
  return !directory.contacts.other(id, path).empty() ||
         !directory.former_contacts.other(id, path).empty();
}

// Cut between characters, so that number and all stay within 64 bytes and no '-' stands twice.
std::string numbered(std::string stem, int number) {
  const std::string suffix = "-" + std::to_string(number);
  while (stem.size() + suffix.size() > most_bytes) {
    do {
      stem.pop_back();
    } while (!stem.empty() && !base::valid_utf8(stem));
  }
  while (stem.ends_with('-')) stem.pop_back();
  return stem + suffix;
}

}  // namespace

std::string new_id(const codec::Directory& directory, const std::string& name,
                   const std::string& path) {
  std::string slug = base::id_of_name(name);
  if (!slug.empty() && !taken(directory, slug, path)) return slug;
  const std::string stem = slug.empty() ? "contact" : slug;
  int number = slug.empty() ? 1 : 2;
  while (taken(directory, numbered(stem, number), path)) ++number;
  return numbered(stem, number);
}

base::Diagnostics new_flaws(cli::Session& session, const codec::Directory& directory,
                            const std::string& text, const std::string& before,
                            const std::string& path) {
  const auto check = [&](const std::string& one) {
    return store::check_text(one, path, directory, session.settings(), session.today());
  };
  const base::Diagnostics old_flaws = before.empty() ? base::Diagnostics() : check(before);
  base::Diagnostics flaws;
  for (base::Diagnostic& flaw : check(text)) {
    const bool known = std::any_of(old_flaws.begin(), old_flaws.end(), [&](const auto& old_flaw) {
      return old_flaw.message == flaw.message;
    });
    if (!known && flaw.severity == base::Severity::error) flaws.push_back(std::move(flaw));
  }
  return flaws;
}

void require_sound(cli::Session& session, const codec::Directory& directory,
                   const std::string& text, const std::string& before, const std::string& path) {
  const base::Diagnostics flaws = new_flaws(session, directory, text, before, path);
  if (!flaws.empty()) throw base::usage(flaws.front().message, flaws.front().hint);
}

}  // namespace nurture::edits
