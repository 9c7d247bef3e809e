// nurture edit: a file of the store in your editor, checked when it comes back.
#include "commands/edit.hpp"

#include <algorithm>
#include <memory>
#include <optional>

#include "base/ids.hpp"
#include "base/text.hpp"
#include "cli/editor.hpp"
#include "cli/prompt.hpp"
#include "commands/commands.hpp"
#include "commands/new_file.hpp"
#include "render/lists.hpp"
#include "store/index.hpp"
#include "store/load.hpp"
#include "store/take_back.hpp"

namespace nurture::commands {
namespace {

struct Options {
  std::string what;
};

std::optional<model::File> file_of(const std::string& path) {
  if (path.starts_with("contacts/")) return model::File::contact;
  if (path.starts_with("orgs/")) return model::File::organisation;
  if (path.starts_with("library/")) return model::File::library_item;
  return std::nullopt;
}

bool is_id_of(const std::string& path, const std::string& typed) {
  return path.ends_with(".yaml") && base::same_id(store::id_of(path), typed);
}

// What is left out because it is a link stands somewhere else, if anywhere.
void refuse_link(cli::Session& session, const store::Listing& listing, const std::string& path) {
  const auto info = session.system().files.info(session.root() + "/" + path);
  if (!info || info->kind != system::FileKind::link) return;
  for (const base::Diagnostic& why : listing.diagnostics) {
    if (why.path == path) throw base::Error("'" + path + "' " + why.message, why.hint);
  }
}

// By path or by id first: a file that can't be read gave nobody, and is just what one wants to
// edit. Of two that share an id either may be meant: choose_subject says which there are.
Target meant(cli::Session& session, const std::string& typed) {
  if (typed == "nurture.yaml") return {model::File::settings, "nurture.yaml", "nurture.yaml"};
  const store::Listing listing = store::list(session.system().files, session.root());
  for (const std::string& path : listing.left_out) {
    const auto file = file_of(path);
    if (!file || typed != path || !path.ends_with(".yaml")) continue;
    refuse_link(session, listing, path);
    return {*file, path, path};
  }
  for (const store::Entry& entry : listing.entries) {
    if (typed == entry.path) return {entry.file, entry.path, entry.path};
  }
  const auto twin = std::any_of(listing.left_out.begin(), listing.left_out.end(),
                                [&](const auto& path) { return is_id_of(path, typed); });
  std::vector<Target> named;
  for (const store::Entry& entry : listing.entries) {
    if (twin || !base::same_id(entry.id, typed)) continue;
    named.push_back({entry.file, entry.path, entry.path});
  }
  if (named.size() == 1) return named.front();
  if (named.empty()) return target(cli::choose_subject(session, typed));
  std::vector<std::string> paths;
  for (const Target& one : named) paths.push_back(one.path);
  throw base::Error("'" + typed + "' is the id of " + std::to_string(paths.size()) + " files:\n  " +
                        base::join(paths, "\n  "),
                    "type the path of the one you mean", base::Exit::no_contact);
}

std::string name_of(const std::string& path) {
  return path.substr(path.rfind('/') + 1);
}

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
    session.out().note("your text is kept in '" + base::printable(draft.path) + "'\n");
    throw;
  }
}

}  // namespace

void edit_file(cli::Session& session, const Target& file) {
  const std::string opened = session.system().files.read(session.root() + "/" + file.path);
  cli::Draft draft = cli::edit_text(session, opened, name_of(file.path), "edit " + file.path);
  const std::string before = standing(session, file, draft);
  draft.text = on_what_stands(draft, file, before);
  while (draft.text != before) {
    const base::Diagnostics flaws = new_flaws(session, draft.text, before, file.path);
    if (flaws.empty()) break;
    if (!again(session, file, draft, flaws)) keep(draft, file);
    draft = cli::edit_again(session, draft);
    draft.text = on_what_stands(draft, file, before);
  }
  const bool changed = draft.text != before;
  if (changed) save(session, file, before, draft);
  cli::drop_draft(session, draft);
  say(session, (changed ? "changed " : "nothing changed in ") + file.path);
}

cli::Action edit(cli::Args& args) {
  auto options = std::make_shared<Options>();
  args.name("WHAT", options->what, "a contact, an organisation, a library item, or nurture.yaml");
  args.epilogue(
      "nurture edit ada\nnurture edit contacts/ada-lovelace.yaml\nnurture edit nurture.yaml");
  return [options](cli::Session& session) {
    edit_file(session, meant(session, options->what));
    return base::Exit::done;
  };
}

}  // namespace nurture::commands
