// A file of the store in the person's editor: opened, checked, laid on what others wrote meanwhile.
#include "edits/edit_file.hpp"

#include "base/paths.hpp"
#include "base/text.hpp"
#include "cli/editor.hpp"
#include "cli/prompt.hpp"
#include "edits/new_file.hpp"
#include "render/lists.hpp"
#include "store/take_back.hpp"

namespace nurture::edits {
namespace {

void save(cli::Session& session, const Target& file, const std::string& before,
          const cli::Draft& draft) {
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

[[noreturn]] void keep(const cli::Draft& draft, const Target& file) {
  throw base::Error("'" + file.path + "' stays as it was",
                    "your text is kept in '" + draft.path + "'");
}

std::string standing(cli::Session& session, const Target& file, const cli::Draft& draft) {
  try {
    return session.system().files.read(session.root() + "/" + file.path);
  } catch (const system::FileError& error) {
    throw base::Error(error.what(), "your text is kept in '" + draft.path + "'");
  }
}

// While the editor was open, or since an earlier `edit` left this draft, others may have written.
std::string on_what_stands(const cli::Draft& draft, const Target& file, const std::string& now) {
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
bool again(cli::Session& session, const Target& file, const cli::Draft& draft,
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

}  // namespace

void edit_file(cli::Session& session, const Target& file) {
  const std::string opened = session.system().files.read(session.root() + "/" + file.path);
  cli::Draft draft = cli::edit_text(session, opened, base::name_of(file.path), "edit " + file.path);
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

}  // namespace nurture::edits
