// nurture edit: a file of the store in your editor, checked when it comes back.
#include <algorithm>

#include "base/ids.hpp"
#include "base/text.hpp"
#include "commands/commands.hpp"
#include "edits/whole_file.hpp"
#include "store/merge.hpp"

namespace nurture::commands {
namespace {

bool is_id_of(const std::string& path, const std::string& typed) {
  return path.ends_with(".yaml") && base::same_id(base::id_of_path(path), typed);
}

// What is left out because it is a link stands somewhere else, if anywhere.
void refuse_link(cli::Session& session, const index::Listing& listing, const std::string& path) {
  const auto info = session.system().files.info(session.root() + "/" + path);
  if (!info || info->kind != system::FileKind::link) return;
  for (const base::Diagnostic& why : listing.diagnostics) {
    if (why.path == path) throw base::Error("'" + path + "' " + why.message, why.hint);
  }
}

// By path or by id first: a file that can't be read gave nobody, and is just what one wants to
// edit. Of two that share an id either may be meant: choose_subject says which there are.
edits::Target file_meant(cli::Session& session, const std::string& typed) {
  if (typed == "nurture.yaml") return {model::File::settings, "nurture.yaml", "nurture.yaml"};
  const index::Listing listing = index::list(session.system().files, session.root());
  for (const std::string& path : listing.left_out) {
    const auto file = store::file_at(path);
    if (!file || typed != path || !path.ends_with(".yaml")) continue;
    refuse_link(session, listing, path);
    return {*file, path, path};
  }
  for (const index::Entry& entry : listing.entries) {
    if (typed == entry.path) return {entry.file, entry.path, entry.path};
  }
  const auto twin = std::any_of(listing.left_out.begin(), listing.left_out.end(),
                                [&](const auto& path) { return is_id_of(path, typed); });
  std::vector<edits::Target> named;
  for (const index::Entry& entry : listing.entries) {
    if (twin || !base::same_id(entry.id, typed)) continue;
    named.push_back({entry.file, entry.path, entry.path});
  }
  if (named.size() == 1) return named.front();
  if (named.empty()) return edits::target(cli::choose_subject(session, typed));
  std::vector<std::string> paths;
  for (const edits::Target& one : named) paths.push_back(one.path);
  throw base::Error("'" + typed + "' is the id of " + std::to_string(paths.size()) + " files:\n  " +
                        base::join(paths, "\n  "),
                    "type the path of the one you mean", base::Exit::no_contact);
}

}  // namespace

cli::Action edit(cli::Args& args) {
  auto what = std::make_shared<std::string>();
  args.name("WHAT", *what, "a contact, an organisation, a library item, or nurture.yaml");
  args.epilogue(
      "nurture edit ada\nnurture edit contacts/ada-lovelace.yaml\nnurture edit nurture.yaml");
  return [what](cli::Session& session) {
    edit_file(session, file_meant(session, *what));
    return base::Exit::done;
  };
}

}  // namespace nurture::commands
