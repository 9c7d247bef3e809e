// nurture set: change what a person's file says, key by key.
#include <algorithm>

#include "base/text.hpp"
#include "codec/codec.hpp"
#include "commands/commands.hpp"
#include "edits/assign.hpp"
#include "edits/changes.hpp"
#include "edits/people.hpp"
#include "edits/whole_file.hpp"
#include "store/load.hpp"

namespace nurture::commands {
namespace {

struct SetOptions {
  std::string who;
  std::vector<std::string> words;
  cli::Filter filter;
};

std::string worded_assignment(const edits::Assignment& assignment) {
  const std::string values = worded_values(assignment);
  if (assignment.how == edits::Assignment::How::add) return assignment.key + " + " + values;
  if (assignment.how == edits::Assignment::How::remove) return assignment.key + " - " + values;
  return values.empty() ? "no " + assignment.key : assignment.key + " " + values;
}

// What comes out must be as sound as what was there; what a list that is set anew loses.
std::vector<std::string> try_out(cli::Session& session, const codec::Directory& directory,
                                 const edits::Target& file,
                                 const std::vector<edits::Assignment>& assignments) {
  const yaml::Document document =
      store::load_document(session.system().files, session.root(), file.path);
  const std::string text =
      yaml::edit(document, changes(assignments, document, file.file), codec::shape(file.file));
  edits::require_sound(session, directory, text, std::string(document.text()), file.path);
  return dropped(assignments, document);
}

/// Whom, and what of them.
struct SetWords {
  std::vector<std::string> names;  ///< empty = the filters say
  std::vector<std::string> words;  ///< assignments
};

// Words of an unquoted name stand up to the first assignment.
SetWords set_words(const SetOptions& options, cli::Session& session) {
  SetWords made;
  made.words = options.words;
  if (!options.who.empty()) made.words.insert(made.words.begin(), options.who);
  const auto first = std::find_if(made.words.begin(), made.words.end(), edits::looks_assigned);
  const std::string name = base::join({made.words.begin(), first}, " ");
  made.words.erase(made.words.begin(), first);
  if (!options.filter.empty()) {
    if (!name.empty()) edits::refuse_name_beside_filters(session, name, "leave the name out");
    if (!name.empty()) throw base::usage("'" + name + "' is not KEY=VALUE");
  } else if (name.empty()) {
    throw base::usage("'set' needs CONTACT", "usage: nurture set CONTACT[,CONTACT…] KEY=VALUE…");
  } else {
    made.names = edits::split_names(name, "set");
  }
  if (made.words.empty()) {
    if (!options.words.empty())
      (void)edits::assignment(session, model::File::contact, options.words.back());
    throw base::usage("'set' needs KEY=VALUE", "as in: nurture set ada rating=B");
  }
  return made;
}

std::vector<edits::Target> targets(cli::Session& session, const SetOptions& options,
                                   const SetWords& typed) {
  const auto people = typed.names.empty()
                          ? edits::filtered_people(session, options.filter, "change", "changed")
                          : edits::chosen_people(session, typed.names);
  std::vector<edits::Target> files;
  for (const model::Contact& contact : people) files.push_back(edits::target(contact));
  return files;
}

base::Exit run_set(const SetOptions& options, cli::Session& session) {
  const SetWords meant = set_words(options, session);
  std::vector<edits::Assignment> assignments;
  std::vector<std::string> said;
  for (const std::string& word : meant.words) {
    assignments.push_back(edits::assignment(session, model::File::contact, word));
    said.push_back(worded_assignment(assignments.back()));
  }
  require_once(assignments);
  const std::vector<edits::Target> files = targets(session, options, meant);
  const codec::Directory directory = store::directory(session.summaries());
  std::vector<store::Step> steps;
  std::vector<std::string> lost;
  for (const edits::Target& file : files) {
    const std::string gone = base::join(try_out(session, directory, file, assignments), ", ");
    lost.push_back(gone.empty() ? gone : " (dropped: " + gone + ")");
    steps.push_back(edit_step(file, [=](const yaml::Document& document) {
      return changes(assignments, document, file.file);
    }));
  }
  const std::string what = base::join(said, ", ");
  const std::string who =
      files.size() == 1 ? files.front().name : std::to_string(files.size()) + " people";
  const auto saved = session.save("set: " + who + ", " + what, std::move(steps));
  for (std::size_t i = 0; i < files.size(); ++i) {
    const auto& paths = saved.paths;
    const bool changed = std::find(paths.begin(), paths.end(), files[i].path) != paths.end();
    session.say(files[i].name + ": " + (changed ? what + lost[i] : "nothing to change"));
  }
  mention_near_organisation(session, assignments);
  return base::Exit::done;
}

}  // namespace

cli::Action set(cli::Args& args) {
  auto options = std::make_shared<SetOptions>();
  args.word("CONTACT[,CONTACT…]", options->who, "who; with filters, the first assignment", false);
  args.words("KEY=VALUE", options->words,
             "key=a,b sets, key+=c adds, key-=a takes away, key= removes");
  cli::declare(args, options->filter);
  args.keys(model::File::contact);
  args.epilogue(
      "nurture set ada rating=B title='Head of Research'\n"
      "nurture set ada,charles tags+=speaker tags-=prospect\n"
      "nurture set ada cadence='every 4..6 weeks by call'\n"
      "nurture set --org acme owner=dave\n"
      "nurture set ada rating=");
  return [options](cli::Session& session) { return run_set(*options, session); };
}

}  // namespace nurture::commands
