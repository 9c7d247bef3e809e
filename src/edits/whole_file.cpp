// Whole files: what a new one is called, whether a text is sound, and one in the person's editor:
// opened, checked, laid on what others wrote meanwhile.
#include "edits/whole_file.hpp"

#include "base/ids.hpp"
#include "base/paths.hpp"
#include "base/text.hpp"
#include "cli/editor.hpp"
#include "cli/prompt.hpp"
#include "render/lists.hpp"
#include "store/take_back.hpp"

namespace nurture::edits {
namespace {

void save(cli::Session& session, const Target& file, const std::string& before,
          const cli::EditorDraft& draft) {
  store::Step step;
  step.kind = store::Step::Kind::replace;
  step.file = file.file;
  step.path = file.path;
  step.expected = before;
  step.text = draft.text;
  try {
    session.save("edit: " + file.name, {std::move(step)});
  } catch (const base::Error& error) {
    throw base::Error(error.what(), "your text is kept in '" + draft.path + "'", error.exit());
  }
}

[[noreturn]] void keep(const cli::EditorDraft& draft, const Target& file) {
  throw base::Error("'" + file.path + "' stays as it was",
                    "your text is kept in '" + draft.path + "'");
}

std::string standing(cli::Session& session, const Target& file, const cli::EditorDraft& draft) {
  try {
    return session.system().files.read(session.root() + "/" + file.path);
  } catch (const system::FileError& error) {
    throw base::Error(error.what(), "your text is kept in '" + draft.path + "'");
  }
}

// While the editor was open, or since an earlier `edit` left this draft, others may have written.
std::string on_what_stands(const cli::EditorDraft& draft, const Target& file,
                           const std::string& now) {
  if (!draft.changed()) return now;
  if (draft.opened == now) return draft.text;
  // Without the way back from what was typed: both changes.
  const auto merged = store::take_back(draft.text, draft.opened, now);
  if (!merged) {
    throw base::Error("'" + file.path + "' was changed meanwhile, in the same lines",
                      "your text is kept in '" + draft.path + "'");
  }
  return *merged;
}

// True: the person wants to go back into the editor.
bool again(cli::Session& session, const Target& file, const cli::EditorDraft& draft,
           const base::Diagnostics& flaws) {
  session.out().note(render::diagnostics_text(flaws, session.out().error_style()));
  if (!cli::interactive(session)) keep(draft, file);
  try {
    const std::string answer = base::lower(base::trim(
        cli::ask_key(session, "[e]dit again, or [q]uit and keep the text? ").value_or("q")));
    return answer.empty() || answer.front() == 'e';
  } catch (const cli::Interrupted&) {
    session.remark("your text is kept in '" + draft.path + "'");
    throw;
  }
}

constexpr std::size_t most_bytes = 64;

/// Whether an id is, or once was, another's than the one who is at `path`; of a file that can't be
/// read, too.
bool in_use(const codec::Directory& directory, model::File file, const std::string& id,
            const std::string& path) {
  if (file == model::File::library_item) return directory.items.contains(base::fold(id));
  const bool contact = file == model::File::contact;
  const auto& now = contact ? directory.contacts : directory.organisations;
  const auto& before = contact ? directory.former_contacts : directory.former_organisations;
  return !now.other(id, path).empty() || !before.other(id, path).empty();
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

std::string free_id(model::File file, const std::string& name,
                    const std::function<bool(const std::string&)>& in_use, int* tried) {
  std::string slug = base::id_of_name(name);
  if (!slug.empty() && !in_use(slug)) return slug;
  const std::string nameless = file == model::File::library_item   ? "item"
                               : file == model::File::organisation ? "organisation"
                                                                   : "contact";
  const std::string stem = slug.empty() ? nameless : slug;
  int number = slug.empty() ? 1 : 2;
  if (tried != nullptr) number = std::max(number, *tried);
  while (in_use(numbered(stem, number))) ++number;
  if (tried != nullptr) *tried = number;
  return numbered(stem, number);
}

std::string new_id(const codec::Directory& directory, model::File file, const std::string& name,
                   const std::string& path) {
  return free_id(file, name,
                 [&](const std::string& id) { return in_use(directory, file, id, path); });
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

void confirm_delete(cli::Session& session, const std::string& what, bool yes,
                    const std::string& hint) {
  if (yes) return;
  if (!cli::interactive(session)) {
    throw base::usage("'forget' deletes " + what, hint);
  }
  if (!cli::confirm(session, "delete " + what + "?")) throw base::Error("nothing was deleted");
}

void edit_file(cli::Session& session, const Target& file) {
  const std::string opened = session.system().files.read(session.root() + "/" + file.path);
  cli::EditorDraft draft =
      cli::edit_text(session, opened, base::name_of(file.path), "edit " + file.path);
  const std::string before = standing(session, file, draft);
  draft.text = on_what_stands(draft, file, before);
  while (draft.text != before) {
    const base::Diagnostics flaws =
        new_flaws(session, store::directory(session.summaries()), draft.text, before, file.path);
    if (flaws.empty()) break;
    if (!again(session, file, draft, flaws)) keep(draft, file);
    draft = cli::edit_again(session, draft);
    draft.text = on_what_stands(draft, file, before);
  }
  const bool changed = draft.text != before;
  if (changed) save(session, file, before, draft);
  cli::drop_draft(session, draft);
  session.say((changed ? "changed " : "nothing changed in ") + file.path);
}

std::string way_back(const store::Saved& saved) {
  return saved.notes.empty() ? ": nurture undo brings it back" : "";
}

}  // namespace nurture::edits
