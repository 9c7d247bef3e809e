// nurture set: change what a person's file says, key by key.
#include <algorithm>

#include "base/text.hpp"
#include "commands/commands.hpp"
#include "edits/people.hpp"
#include "edits/set_keys.hpp"

namespace nurture::commands {
namespace {

struct SetOptions {
  std::string who;
  std::vector<std::string> words;
  cli::Filter filter;
};

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
  const auto assignments = edits::assignments(session, model::File::contact, meant.words);
  set_keys(session, targets(session, options, meant), assignments);
  mention_near_organisation(session, assignments);
  mention_unknown_timezone(session, assignments);
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
