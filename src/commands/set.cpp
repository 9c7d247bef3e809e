// nurture set: change what a person's file says, key by key.
#include <memory>

#include "base/text.hpp"
#include "commands/assign.hpp"
#include "commands/changes.hpp"
#include "commands/commands.hpp"
#include "commands/new_file.hpp"
#include "store/codec.hpp"
#include "store/load.hpp"

namespace nurture::commands {
namespace {

struct Options {
  std::string contact;
  std::vector<std::string> words;
};

std::string worded(const Assignment& assignment) {
  const std::string values = base::join(assignment.values, ", ");
  if (assignment.how == Assignment::How::add) return assignment.key + " + " + values;
  if (assignment.how == Assignment::How::take) return assignment.key + " - " + values;
  return values.empty() ? "no " + assignment.key : assignment.key + " " + values;
}

// What comes out must be as sound as what was there.
void try_out(cli::Session& session, const Target& file,
             const std::vector<Assignment>& assignments) {
  const yaml::Document document =
      store::load_document(session.system().files, session.root(), file.path);
  const std::string text =
      yaml::edit(document, changes(assignments, document, file.file), store::shape(file.file));
  refuse_flaws(new_flaws(session, text, std::string(document.text()), file.path));
}

base::Exit run(const Options& options, cli::Session& session) {
  std::vector<Assignment> assignments;
  std::vector<std::string> said;
  const Target file = target(cli::choose(session, options.contact));
  for (const std::string& word : options.words) {
    assignments.push_back(assignment(session, file.file, word));
    said.push_back(worded(assignments.back()));
  }
  try_out(session, file, assignments);
  const std::string what = base::join(said, ", ");
  const auto saved = session.save("set: " + file.name + ", " + what,
                                  {edit_step(file, [=](const yaml::Document& document) {
                                    return changes(assignments, document, file.file);
                                  })});
  say(session, saved.paths.empty() ? file.name + ": nothing to change" : file.name + ": " + what);
  return base::Exit::done;
}

}  // namespace

cli::Action set(cli::Args& args) {
  auto options = std::make_shared<Options>();
  args.word("CONTACT", options->contact, "who");
  args.words("KEY=VALUE", options->words,
             "key=a,b sets, key+=c adds, key-=a takes away, key= removes", true);
  args.epilogue(
      "nurture set ada rating=B title='Head of Research'\n"
      "nurture set ada tags+=speaker tags-=prospect\n"
      "nurture set ada cadence='every 4..6 weeks by call'\n"
      "nurture set ada rating=");
  return [options](cli::Session& session) { return run(*options, session); };
}

}  // namespace nurture::commands
