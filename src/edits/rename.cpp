// A rename as a change of the file: the name, and the id before among `formerly`.
#include "edits/rename.hpp"

#include <algorithm>

#include "base/ids.hpp"
#include "base/text.hpp"
#include "edits/whole_file.hpp"
#include "store/load.hpp"

namespace nurture::edits {
namespace {

// In the folder where the file stands: folders are the person's own order.
std::string moved_path(const std::string& path, const std::string& id) {
  return path.substr(0, path.rfind('/') + 1) + id + ".yaml";
}

// An id that comes back was never lost: it leaves `formerly` as the other one enters.
std::vector<yaml::Change> renamed(const yaml::Document& document, const std::string& name,
                                  const std::string& old_id, const std::string& id) {
  std::vector<yaml::Change> all{yaml::Set{{"name"}, yaml::scalar(name)}};
  if (old_id.empty()) return all;
  const auto former = texts_of(document.root().value(), "formerly");
  const auto back = std::find_if(former.begin(), former.end(),
                                 [&](const std::string& one) { return base::same_id(one, id); });
  if (back == former.end()) {
    all.push_back(append(document, "formerly", yaml::scalar(old_id)));
  } else {
    const auto place = static_cast<std::size_t>(back - former.begin());
    all.push_back(yaml::Set{{"formerly", place}, yaml::scalar(old_id)});
  }
  return all;
}

// Bob.yaml that becomes bob.yaml is still found by Bob.
std::string lost_id(const Renaming& renaming) {
  return base::same_id(renaming.id, renaming.old_id) ? "" : renaming.old_id;
}

}  // namespace

Renaming renaming(cli::Session& session, const Target& file, const std::vector<std::string>& name,
                  bool with_id, const std::string& command) {
  const std::string old_id(base::id_of_path(file.path));
  Renaming made{file, std::string(base::trim(base::join(name, " "))), old_id, old_id};
  if (made.name.empty() && !with_id)
    throw base::usage("'" + command + "' needs NAME", "or --id, for the id alone");
  if (made.name.empty()) made.name = file.name;
  if (with_id) {
    made.id = new_id(store::directory(session.summaries()), file.file, made.name, file.path);
  }
  return made;
}

store::Step rename_step(const Renaming& renaming) {
  store::Step step = edit_step(renaming.file, [=](const yaml::Document& document) {
    return renamed(document, renaming.name, lost_id(renaming), renaming.id);
  });
  if (renaming.id != renaming.old_id) {
    step.kind = store::Step::Kind::move;
    step.to = moved_path(renaming.file.path, renaming.id);
  }
  return step;
}

std::string worded(const Renaming& renaming) {
  const bool moves = renaming.id != renaming.old_id;
  return renaming.file.name +
         (moves ? ", " + renaming.old_id + " to " + renaming.id : " to " + renaming.name);
}

std::string said(const Renaming& renaming, bool changed) {
  const auto& [file, name, id, old_id] = renaming;
  const bool moves = id != old_id;
  std::string text = !changed            ? "nothing to change: " + name
                     : name == file.name ? name + ": the id is now " + id
                                         : file.name + " is now " + name;
  if (moves && name != file.name) text += ", as " + id;
  if (const std::string lost = lost_id(renaming); !lost.empty()) {
    text += " (formerly " + lost + ")";
  }
  return text;
}

}  // namespace nurture::edits
