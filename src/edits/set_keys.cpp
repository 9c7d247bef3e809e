// Single keys of files set as people type them.
#include "edits/set_keys.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "codec/codec.hpp"
#include "edits/whole_file.hpp"
#include "store/load.hpp"

namespace nurture::edits {
namespace {

std::string worded_assignment(const Assignment& assignment) {
  const std::string values = worded_values(assignment);
  if (assignment.how == Assignment::How::add) return assignment.key + " + " + values;
  if (assignment.how == Assignment::How::remove) return assignment.key + " - " + values;
  return values.empty() ? "no " + assignment.key : assignment.key + " " + values;
}

std::string worded(const std::vector<Assignment>& assignments) {
  std::vector<std::string> said;
  for (const Assignment& one : assignments) said.push_back(worded_assignment(one));
  return base::join(said, ", ");
}

// What comes out must be as sound as what was there. What it comes to, and what a list that is set
// anew loses by it.
std::string try_out(cli::Session& session, const codec::Directory& directory, const Target& file,
                    const std::vector<Assignment>& assignments) {
  const yaml::Document document =
      store::load_document(session.system().files, session.root(), file.path);
  std::string text;
  try {
    text = yaml::edit(document, changes(assignments, document, file.file), codec::shape(file.file));
  } catch (const yaml::Refused& why) {
    throw base::usage("cannot change '" + file.path + "': " + why.what(), why.hint());
  }
  require_sound(session, directory, text, std::string(document.text()), file.path);
  const std::string lost = base::join(dropped(assignments, document), ", ");
  return worded(effective(assignments, document)) +
         (lost.empty() ? "" : " (dropped: " + lost + ")");
}

}  // namespace

std::vector<Assignment> assignments(cli::Session& session, model::File file,
                                    const std::vector<std::string>& words) {
  std::vector<Assignment> all;
  for (const std::string& word : words) all.push_back(assignment(session, file, word));
  require_once(all);
  return all;
}

void set_keys(cli::Session& session, const std::vector<Target>& files,
              const std::vector<Assignment>& assignments) {
  const codec::Directory directory = store::directory(session.summaries());
  std::vector<store::Step> steps;
  std::vector<std::string> said;
  for (const Target& file : files) {
    said.push_back(try_out(session, directory, file, assignments));
    steps.push_back(edit_step(file, [=](const yaml::Document& document) {
      return changes(assignments, document, file.file);
    }));
  }
  const std::string what = worded(assignments);
  const std::string who =
      files.size() == 1 ? files.front().name : std::to_string(files.size()) + " people";
  const auto saved = session.save("set: " + who + ", " + what, std::move(steps));
  for (std::size_t i = 0; i < files.size(); ++i) {
    const auto& paths = saved.paths;
    const bool changed = std::find(paths.begin(), paths.end(), files[i].path) != paths.end();
    const std::string& done = said[i].empty() ? what : said[i];  // quotes alone, say
    session.say(files[i].name + ": " + (changed ? done : "nothing to change"));
  }
}

}  // namespace nurture::edits
