// nurture add: a new person.
#include <algorithm>

#include "base/finding.hpp"
#include "base/ids.hpp"
#include "base/text.hpp"
#include "cli/find_people.hpp"
#include "cli/prompt.hpp"
#include "codec/codec.hpp"
#include "commands/commands.hpp"
#include "edits/assign.hpp"
#include "edits/whole_file.hpp"

namespace nurture::commands {
namespace {

struct AddOptions {
  std::vector<std::string> words;
  bool again = false;
};

constexpr std::string_view name_key = "name=";

// The words up to the first assignment; `name=…` is for a name that looks like one itself.
std::string name_of(const std::vector<std::string>& words) {
  const auto end = std::find_if(words.begin(), words.end(), edits::looks_assigned);
  std::string name = base::join({words.begin(), end}, " ");
  if (end == words.begin() && end != words.end() && end->starts_with(name_key)) {
    name = end->substr(name_key.size());
  }
  if (base::invisible(name)) {
    throw base::usage("a person needs a name", "as in: nurture add 'Ada Lovelace' rating=A");
  }
  return std::string(base::trim(name));
}

std::vector<edits::Assignment> assignments(cli::Session& session,
                                           const std::vector<std::string>& words) {
  std::vector<edits::Assignment> all;
  const auto first = std::find_if(words.begin(), words.end(), edits::looks_assigned);
  for (auto word = first; word != words.end(); ++word) {
    if (word == words.begin() && word->starts_with(name_key)) continue;
    edits::Assignment made = edits::assignment(session, model::File::contact, *word);
    if (made.how == edits::Assignment::How::remove) {
      throw base::usage("'" + *word + "' takes away from someone who is new");
    }
    if (made.key == "name") throw base::usage("the name stands in front, once");
    made.how = edits::Assignment::How::set;  // to nothing, adding is setting
    all.push_back(std::move(made));
  }
  require_once(all);
  std::erase_if(all, [](const edits::Assignment& one) { return one.values.empty(); });
  return all;
}

// Keys in the order of the table, the user's own behind.
std::string file_text(const std::string& name, const std::vector<edits::Assignment>& given,
                      base::Date today) {
  std::vector<yaml::Entry> entries;
  const auto find = [&](std::string_view key) {
    return std::find_if(given.begin(), given.end(),
                        [&](const edits::Assignment& one) { return one.key == key; });
  };
  for (const model::Key& key : model::keys(model::File::contact)) {
    const auto found = find(key.name);
    if (key.name == "name") {
      entries.emplace_back("name", yaml::scalar(name));
    } else if (found != given.end()) {
      entries.emplace_back(found->key, value_of(*found));
    } else if (key.name == "added") {
      entries.emplace_back("added", yaml::scalar(base::iso(today)));
    }
  }
  for (const edits::Assignment& one : given) {
    if (one.key.starts_with("x-")) entries.emplace_back(one.key, value_of(one));
  }
  return yaml::emit(yaml::map(std::move(entries)), codec::shape(model::File::contact));
}

// ", since 1 January 2019": what a day was taken for is said.
std::string days_in(const std::vector<edits::Assignment>& given) {
  std::string text;
  for (const edits::Assignment& one : given) {
    if (one.read_as_day) text += ", " + one.key + " " + worded_values(one);
  }
  return text;
}

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
  const std::string name = name_of(options.words);
  store::Step step;
  step.kind = store::Step::Kind::create;
  const std::vector<edits::Assignment> given = assignments(session, options.words);
  step.text = file_text(name, given, session.today());
  const codec::Directory directory = store::directory(session.summaries());
  step.path = "contacts/" + edits::new_id(directory, name) + ".yaml";
  edits::require_sound(session, directory, step.text, "", step.path);
  ask_about_namesakes(session, name, options.again);
  const std::string path = step.path;
  session.save("add: " + name, {std::move(step)});
  session.say("added " + name + ": " + path + days_in(given));
  mention_near_organisation(session, given);
  return base::Exit::done;
}

}  // namespace

cli::Action add(cli::Args& args) {
  auto options = std::make_shared<AddOptions>();
  args.words("NAME… KEY=VALUE", options->words, "the name, then what else you know", true);
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
