// Names of new files, and whether a text that is to stand in the store is sound.
#include "edits/new_file.hpp"

#include <algorithm>
#include <set>

#include "base/ids.hpp"
#include "base/text.hpp"
#include "store/check.hpp"

namespace nurture::edits {
namespace {

constexpr std::size_t most_bytes = 64;

std::set<std::string> taken_ids(cli::Session& session, const model::Contact* but) {
  std::set<std::string> taken;
  // The folder, not the book: a file that can't be read has its id all the same.
  const index::Listing listing = index::list(session.system().files, session.root());
  for (const index::Entry& entry : listing.entries) {
    if (entry.file == model::File::contact) taken.insert(base::fold(entry.id));
  }
  for (const std::string& path : listing.left_out) taken.insert(base::fold(base::id_of_path(path)));
  if (but != nullptr) taken.erase(base::fold(but->id));
  for (const model::Contact& contact : session.book().contacts) {
    if (but != nullptr && contact.path == but->path) continue;
    for (const std::string& id : contact.formerly) taken.insert(base::fold(id));
  }
  return taken;
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

std::string new_id(cli::Session& session, const std::string& name, const model::Contact* renamed) {
  const std::set<std::string> taken = taken_ids(session, renamed);
  const std::string slug = base::id_of_name(name);
  if (!slug.empty() && !taken.contains(slug)) return slug;
  const std::string stem = slug.empty() ? "contact" : slug;
  int number = slug.empty() ? 1 : 2;
  while (taken.contains(numbered(stem, number))) ++number;
  return numbered(stem, number);
}

base::Diagnostics new_flaws(cli::Session& session, const std::string& text,
                            const std::string& before, const std::string& path) {
  base::Diagnostics old_flaws;
  if (!before.empty()) {
    old_flaws = store::check_text(before, path, session.book(), session.today());
  }
  base::Diagnostics flaws;
  for (base::Diagnostic& flaw : store::check_text(text, path, session.book(), session.today())) {
    const bool known = std::any_of(old_flaws.begin(), old_flaws.end(), [&](const auto& old_flaw) {
      return old_flaw.message == flaw.message;
    });
    if (!known && flaw.severity == base::Severity::error) flaws.push_back(std::move(flaw));
  }
  return flaws;
}

void refuse_flaws(const base::Diagnostics& flaws) {
  if (!flaws.empty()) throw base::usage(flaws.front().message, flaws.front().hint);
}

}  // namespace nurture::edits
