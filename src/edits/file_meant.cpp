// Which file a path, an id or a name means.
#include <algorithm>

#include "base/ids.hpp"
#include "base/text.hpp"
#include "edits/whole_file.hpp"
#include "store/merge.hpp"

namespace nurture::edits {
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

}  // namespace

// By path or by id first: a file that can't be read gave nobody, and is just what one wants to
// edit. Of two that share an id either may be meant: choose_subject says which there are.
Target file_meant(cli::Session& session, const std::string& typed, bool only_organisations) {
  const auto wanted = [&](model::File file) {
    return !only_organisations || file == model::File::organisation;
  };
  if (typed == "nurture.yaml" && wanted(model::File::settings)) {
    return {model::File::settings, "nurture.yaml", "nurture.yaml"};
  }
  const index::Listing listing = index::list(session.system().files, session.root());
  for (const std::string& path : listing.left_out) {
    const auto file = store::file_at(path);
    if (!file || !wanted(*file) || typed != path || !path.ends_with(".yaml")) continue;
    refuse_link(session, listing, path);
    return {*file, path, path};
  }
  for (const index::Entry& entry : listing.entries) {
    if (wanted(entry.file) && typed == entry.path) return {entry.file, entry.path, entry.path};
  }
  const auto twin = std::any_of(listing.left_out.begin(), listing.left_out.end(),
                                [&](const auto& path) { return is_id_of(path, typed); });
  std::vector<Target> named;
  for (const index::Entry& entry : listing.entries) {
    if (twin || !wanted(entry.file) || !base::same_id(entry.id, typed)) continue;
    named.push_back({entry.file, entry.path, entry.path});
  }
  if (named.size() == 1) return named.front();
  if (named.empty() && only_organisations) return target(cli::choose_organisation(session, typed));
  if (named.empty() && cli::finds_nobody(session, typed) && cli::finds_item(session, typed))
    return target(cli::choose_item(session, typed));
  if (named.empty()) return target(cli::choose_subject(session, typed));
  std::vector<std::string> paths;
  for (const Target& one : named) paths.push_back(one.path);
  throw base::Error("'" + typed + "' is the id of " + std::to_string(paths.size()) + " files:\n  " +
                        base::join(paths, "\n  "),
                    "type the path of the one you mean", base::Exit::no_contact);
}

}  // namespace nurture::edits
