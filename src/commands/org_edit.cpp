// nurture org add, set, edit, rename, forget: files of organisations, and the people who name them.
#include "commands/org_edit.hpp"

#include <algorithm>

#include "base/ids.hpp"
#include "base/text.hpp"
#include "cli/find_people.hpp"
#include "commands/commands.hpp"
#include "edits/forgotten.hpp"
#include "edits/new_file.hpp"
#include "edits/organisation_references.hpp"
#include "edits/rename.hpp"
#include "edits/set_keys.hpp"
#include "edits/whole_file.hpp"
#include "model/organisation_names.hpp"
#include "pages/organisation.hpp"
#include "render/layout.hpp"
#include "store/load.hpp"

namespace nurture::commands {
namespace {

using Words = std::vector<std::string>;

std::string files_of(std::size_t people) {
  return render::counted(static_cast<int>(people), "person's file", "people's files");
}

// Whoever writes that name would mean the other one. `place`: of the one that is renamed.
void refuse_taken(cli::Session& session, const std::string& name,
                  std::optional<std::size_t> place = std::nullopt) {
  const index::Summaries& summaries = session.summaries();
  const auto& all = summaries.organisation_facts();
  model::OrganisationNames names(model::pointers(all));
  if (const auto found = names.find(name); found && found != place) {
    throw base::usage("there is already " + all[*found].name + " (" + all[*found].id + ")",
                      "that one: nurture org show " + base::shell_id(all[*found].id) +
                          "; another one needs a name of its own");
  }
  const auto unread =
      cli::unreadable_by_id(summaries, model::File::organisation, base::id_of_name(name));
  if (unread.empty()) return;
  throw base::usage("there is already " + unread.front() + ", which can't be read",
                    "fix it first: nurture edit " + base::shell_word(unread.front()));
}

base::Exit run_org_add(const Words& words, cli::Session& session) {
  const auto file = model::File::organisation;
  const edits::NewFile made = edits::new_file(session, file, words, "an organisation",
                                              "nurture org add 'Kestrel Foods' rating=A");
  refuse_taken(session, made.name);
  model::OrganisationFacts fresh;
  fresh.id = edits::new_id(store::directory(session.summaries()), file, made.name);
  fresh.name = made.name;
  const int count = edits::people_meaning(session, fresh);
  const std::string path = edits::create(session, file, made, [] {});
  session.say("added " + made.name + ": " + path + edits::days_in(made.given));
  session.say(count == 0   ? "nobody belongs to it yet"
              : count == 1 ? "1 person belongs to it"
                           : std::to_string(count) + " people belong to it");
  return base::Exit::done;
}

struct OrgSetOptions {
  std::string org;
  Words words;
};

// The name up to the first assignment; a name has a command of its own, as people refer by it.
base::Exit run_org_set(const OrgSetOptions& options, cli::Session& session) {
  Words words = options.words;
  words.insert(words.begin(), options.org);
  const auto first = std::find_if(words.begin(), words.end(), edits::looks_assigned);
  const std::string name = base::join({words.begin(), first}, " ");
  if (name.empty())
    throw base::usage("'org set' needs ORG", "as in: nurture org set kestrel rating=A");
  if (first == words.end())
    throw base::usage("'org set' needs KEY=VALUE", "as in: nurture org set kestrel rating=A");
  const auto assignments =
      edits::assignments(session, model::File::organisation, {first, words.end()});
  const model::Organisation chosen = cli::choose_organisation(session, name);
  if (std::any_of(assignments.begin(), assignments.end(),
                  [](const edits::Assignment& one) { return one.key == "name"; })) {
    throw base::usage("people refer to an organisation by its name",
                      "use nurture org rename " + base::shell_id(chosen.id) + " NAME");
  }
  edits::set_keys(session, {edits::target(chosen)}, assignments);
  return base::Exit::done;
}

// Which files refer to it is only known of those that can be read.
// `unread`: how many couldn't be read before anything was changed.
void mention_unread(cli::Session& session, int unread) {
  if (unread > 0) {
    session.remark(render::counted(unread, "file", "files") +
                   " that can't be read may name it as before: nurture check");
  }
}

struct OrgRenameOptions {
  std::string org;
  Words name;
  bool id = false;
};

// Whoever refers by the old name goes on meaning it; by an id they do anyway.
base::Exit run_org_rename(const OrgRenameOptions& options, cli::Session& session) {
  const model::Organisation chosen = cli::choose_organisation(session, options.org);
  const std::size_t place = pages::place_of(session, chosen);
  const edits::Renaming renaming =
      edits::renaming(session, edits::target(chosen), options.name, options.id, "org rename");
  refuse_taken(session, renaming.name, place);
  const auto& facts = session.summaries().organisation_facts()[place];
  std::vector<store::Step> steps = edits::renamed_references(
      session, place, [&](const std::string& text) { return model::named_by_name(facts, text); },
      renaming.name);
  const std::size_t followed = renaming.name == chosen.name ? 0 : steps.size();
  if (followed == 0) steps.clear();
  steps.push_back(edits::rename_step(renaming));
  const int unread = session.summaries().incomplete();
  const auto saved = session.save("org rename: " + edits::worded(renaming), std::move(steps));
  session.say(edits::said(renaming, !saved.paths.empty()) +
              (followed > 0 ? ", in " + files_of(followed) + ", too" : ""));
  mention_unread(session, unread);
  return base::Exit::done;
}

struct OrgForgetOptions {
  std::string org;
  bool yes = false;
};

/// Those whose parent goes: nothing else can stand for one.
std::vector<edits::Target> orphans(cli::Session& session, const model::Organisation& parent) {
  std::vector<edits::Target> files;
  const model::Book& book = session.organisations();
  for (const model::Organisation& one : book.organisations) {
    if (one.parent.empty() || one.id == parent.id) continue;
    const model::Organisation* const found = model::find_organisation(book, one.parent);
    if (found != nullptr && found->id == parent.id) files.push_back(edits::target(one));
  }
  return files;
}

store::Step without_parent(const edits::Target& file) {
  return edit_step(file, [](const yaml::Document&) {
    return std::vector<yaml::Change>{yaml::Remove{{"parent"}}};
  });
}

std::string worded_organisation(const model::Organisation& one) {
  const auto count = [](std::size_t items, const char* singular, const char* plural) {
    return items == 0 ? std::string()
                      : ", " + render::counted(static_cast<int>(items), singular, plural);
  };
  return one.name + " (" + one.path + count(one.needs.size(), "need", "needs") +
         count(one.follow_ups.size(), "follow-up", "follow-ups") +
         count(one.dates.size(), "date", "dates") + ")";
}

// The name as free text may mean another one, now that this is gone.
void say_what_name_means(cli::Session& session, const std::string& name) {
  const auto& all = session.summaries().organisation_facts();
  if (const auto found = model::OrganisationNames(model::pointers(all)).find(name)) {
    session.remark("'" + name + "' now means " + all[*found].name + " (" + all[*found].id + ")");
  }
}

base::Exit run_org_forget(const OrgForgetOptions& options, cli::Session& session) {
  const model::Organisation gone = cli::choose_organisation(session, options.org);
  const std::size_t place = pages::place_of(session, gone);
  const auto& facts = session.summaries().organisation_facts()[place];
  std::vector<store::Step> steps = edits::renamed_references(
      session, place, [&](const std::string& text) { return !model::named_by_name(facts, text); },
      gone.name);
  const std::size_t keep = steps.size();
  const std::vector<edits::Target> children = orphans(session, gone);
  for (const edits::Target& child : children) steps.push_back(without_parent(child));
  const std::string what = worded_organisation(gone);
  edits::confirm_delete(session, what, options.yes, "say --yes; nurture undo brings it back");
  store::Step step;
  step.kind = store::Step::Kind::remove;
  step.file = model::File::organisation;
  step.path = gone.path;
  steps.push_back(std::move(step));
  const int unread = session.summaries().incomplete();
  const store::Saved saved = session.save("org forget: " + gone.name, std::move(steps));
  session.say("deleted " + what + edits::way_back(saved));
  if (keep > 0) {
    session.say("'" + gone.name + "' is a text now in " + files_of(keep));
  }
  for (const edits::Target& child : children) session.say(child.name + " has no parent now");
  say_what_name_means(session, gone.name);
  edits::say_what_remains(session, gone.path, gone.formerly);
  mention_unread(session, unread);
  return base::Exit::done;
}

}  // namespace

cli::Action declare_org_add(cli::Args& args) {
  auto words = std::make_shared<Words>();
  args.words("NAME… [KEY=VALUE]", *words, "the name, then what else you know", true);
  args.keys(model::File::organisation);
  args.epilogue("nurture org add 'Nordhavn Pilots' segment=logistics owner=dave target=true");
  return [words](cli::Session& session) { return run_org_add(*words, session); };
}

cli::Action declare_org_set(cli::Args& args) {
  auto options = std::make_shared<OrgSetOptions>();
  args.word("ORG", options->org, "which organisation");
  args.words("KEY=VALUE", options->words,
             "key=a,b sets, key+=c adds, key-=a takes away, key= removes");
  args.keys(model::File::organisation);
  args.epilogue(
      "nurture org set kestrel rating=A tags+=client\n"
      "nurture org set polderweg parent=maasvlakte");
  return [options](cli::Session& session) { return run_org_set(*options, session); };
}

cli::Action declare_org_edit(cli::Args& args) {
  auto org = std::make_shared<std::string>();
  args.name("ORG", *org, "which organisation");
  args.epilogue("nurture org edit kestrel");
  return [org](cli::Session& session) {
    edits::edit_file(session, edits::file_meant(session, *org, true));
    return base::Exit::done;
  };
}

cli::Action declare_org_rename(cli::Args& args) {
  auto options = std::make_shared<OrgRenameOptions>();
  args.word("ORG", options->org, "which organisation");
  args.words("NAME", options->name, "the new name");
  args.flag("--id", options->id, "move the file to the name's id; the old one still finds it");
  args.epilogue("nurture org rename kestrel 'Kestrel Group' --id");
  return [options](cli::Session& session) { return run_org_rename(*options, session); };
}

cli::Action declare_org_forget(cli::Args& args) {
  auto options = std::make_shared<OrgForgetOptions>();
  args.name("ORG", options->org, "which organisation");
  args.flag("--yes", options->yes, "don't ask");
  args.epilogue("nurture org forget levant");
  return [options](cli::Session& session) { return run_org_forget(*options, session); };
}

}  // namespace nurture::commands
