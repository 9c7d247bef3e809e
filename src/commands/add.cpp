// nurture add: a new person.
#include <algorithm>

#include "base/finding.hpp"
#include "base/ids.hpp"
#include "base/text.hpp"
#include "cli/find_people.hpp"
#include "cli/prompt.hpp"
#include "commands/commands.hpp"
#include "edits/new_file.hpp"

namespace nurture::commands {
namespace {

struct AddOptions {
  std::vector<std::string> words;
  bool again = false;
};

// Everyone of that name, and the file that would be theirs where it can't be read: "Ada Lovelace
// (ada-lovelace)".
std::vector<std::string> namesakes(cli::Session& session, const std::string& name) {
  const index::Summaries& summaries = session.summaries();
  const std::string wanted = base::spelled(name);
  std::vector<std::string> found;
  for (const index::FileSummary& file : summaries.people) {
    const auto names = base::split(file.words, '\n');
    if (wanted.empty() || std::find(names.begin(), names.end(), wanted) == names.end()) continue;
    found.push_back(std::string(index::name_views(file.names).name) + " (" + std::string(file.id) +
                    ")");
  }
  for (const auto& path :
       cli::unreadable_by_id(summaries, model::File::contact, base::id_of_name(name))) {
    found.push_back(path + ", which can't be read");
  }
  return found;
}

// A second one of the same name is most often the first, forgotten.
void ask_about_namesakes(cli::Session& session, const std::string& name, bool again) {
  const auto found = namesakes(session, name);
  if (found.empty()) return;
  const std::string there = "there is already " + base::join(found, " and ");
  if (again) return session.remark(there);
  if (!cli::interactive(session)) {
    throw base::Error(there, "another person of that name: nurture add --again …",
                      base::Exit::no_contact);
  }
  if (!cli::confirm(session, there + ": add another?")) {
    throw base::Error("nobody was added", "", base::Exit::no_contact);
  }
}

base::Exit run_add(const AddOptions& options, cli::Session& session) {
  const edits::NewFile made = edits::new_file(session, model::File::contact, options.words,
                                              "a person", "nurture add 'Ada Lovelace' rating=A");
  const std::string path = create(session, model::File::contact, made,
                                  [&] { ask_about_namesakes(session, made.name, options.again); });
  session.say("added " + made.name + ": " + path + days_in(made.given));
  mention_near_organisation(session, made.given);
  mention_unknown_timezone(session, made.given);
  return base::Exit::done;
}

}  // namespace

cli::Action add(cli::Args& args) {
  auto options = std::make_shared<AddOptions>();
  args.words("NAME… [KEY=VALUE]", options->words, "the name, then what else you know", true);
  args.flag("--again", options->again, "even if there is somebody of that name");
  args.keys(model::File::contact);
  args.epilogue(
      "nurture add Ada Lovelace\n"
      "nurture add 'Ada Lovelace' rating=A org='Analytical Engines' email=ada@example.com\n"
      "nurture add 'Ada Lovelace' tags=client,london since='3 weeks ago'\n"
      "nurture add name='a=b Ltd'");
  return [options](cli::Session& session) { return run_add(*options, session); };
}

}  // namespace nurture::commands
