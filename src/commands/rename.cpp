// nurture rename: another name, and on request another id.

#include <algorithm>

#include "base/ids.hpp"
#include "base/text.hpp"
#include "commands/commands.hpp"
#include "edits/changes.hpp"
#include "edits/whole_file.hpp"

namespace nurture::commands {
namespace {

struct RenameOptions {
  std::string contact;
  std::vector<std::string> name;
  bool id = false;
};

// In the folder where the file stands: folders are the person's own order.
std::string moved_path(const std::string& path, const std::string& id) {
  return path.substr(0, path.rfind('/') + 1) + id + ".yaml";
}

// An id that comes back was never lost: it leaves `formerly` as the other one enters.
std::vector<yaml::Change> changes(const yaml::Document& document, const std::string& name,
                                  const std::string& old_id, const std::string& id) {
  std::vector<yaml::Change> all{yaml::Set{{"name"}, yaml::scalar(name)}};
  if (old_id.empty()) return all;
  const auto former = edits::texts_of(document.root().value(), "formerly");
  const auto back = std::find_if(former.begin(), former.end(),
                                 [&](const std::string& one) { return base::same_id(one, id); });
  if (back == former.end()) {
    all.push_back(edits::append(document, "formerly", yaml::scalar(old_id)));
  } else {
    const auto place = static_cast<std::size_t>(back - former.begin());
    all.push_back(yaml::Set{{"formerly", place}, yaml::scalar(old_id)});
  }
  return all;
}

base::Exit run_rename(const RenameOptions& options, cli::Session& session) {
  const model::Contact contact = cli::choose(session, options.contact);
  std::string name(base::trim(base::join(options.name, " ")));
  if (name.empty() && !options.id)
    throw base::usage("'rename' needs NAME", "or --id, for the id alone");
  if (name.empty()) name = contact.name;
  const std::string id = options.id ? edits::new_id(store::directory(session.summaries()),
                                                    model::File::contact, name, contact.path)
                                    : contact.id;
  const bool moves = id != contact.id;
  // Bob.yaml that becomes bob.yaml is still found by Bob.
  const std::string old_id = base::same_id(id, contact.id) ? "" : contact.id;
  store::Step step = edit_step(edits::target(contact), [=](const yaml::Document& document) {
    return changes(document, name, old_id, id);
  });
  if (moves) {
    step.kind = store::Step::Kind::move;
    step.to = moved_path(contact.path, id);
  }
  const auto saved = session.save(
      "rename: " + contact.name + (moves ? ", " + contact.id + " to " + id : " to " + name),
      {std::move(step)});
  std::string said = saved.paths.empty()    ? "nothing to change: " + name
                     : name == contact.name ? name + ": the id is now " + id
                                            : contact.name + " is now " + name;
  if (moves && name != contact.name) said += ", as " + id;
  if (!old_id.empty()) said += " (formerly " + old_id + ")";
  session.say(said);
  return base::Exit::done;
}

}  // namespace

cli::Action rename(cli::Args& args) {
  auto options = std::make_shared<RenameOptions>();
  args.word("CONTACT", options->contact, "who");
  args.words("NAME", options->name, "the new name");
  args.flag("--id", options->id, "move the file to the name's id; the old one still finds it");
  args.epilogue("nurture rename ada 'Ada King'\nnurture rename ada 'Ada King' --id");
  return [options](cli::Session& session) { return run_rename(*options, session); };
}

}  // namespace nurture::commands
