// nurture forget: delete a person's file.
#include "base/text.hpp"
#include "commands/commands.hpp"
#include "edits/forgotten.hpp"
#include "edits/references.hpp"
#include "edits/whole_file.hpp"
#include "render/layout.hpp"

namespace nurture::commands {
namespace {

struct ForgetOptions {
  std::string contact;
  bool yes = false;
};

// Whose files name the one who goes: these references will lead nowhere.
std::vector<std::string> referring(const model::Book& book, const model::Contact& gone) {
  std::vector<std::string> ids = gone.formerly, names;
  ids.push_back(gone.id);
  for (const model::Contact& contact : book.contacts) {
    if (contact.path != gone.path && edits::refers_to(contact, ids)) names.push_back(contact.name);
  }
  return names;
}

base::Exit run_forget(const ForgetOptions& options, cli::Session& session) {
  const model::Contact contact = cli::choose(session, options.contact);
  const std::vector<std::string> names = referring(session.book(), contact);
  const std::string what = contact.name + " (" + contact.path + ", " +
                           render::counted(static_cast<int>(contact.interactions.size()),
                                           "interaction", "interactions") +
                           ")";
  edits::confirm_delete(session, what, options.yes,
                        "say --yes, or: nurture archive " + base::shell_id(contact.id));
  store::Step step;
  step.kind = store::Step::Kind::remove;
  step.path = contact.path;
  const store::Saved saved = session.save("forget: " + contact.name, {step});
  session.say("deleted " + what + edits::way_back(saved));
  if (!names.empty()) {
    session.remark("still named by " + base::join(names, ", ") + ": nurture check says where");
  }
  edits::say_what_remains(session, contact.path, contact.formerly);
  return base::Exit::done;
}

}  // namespace

cli::Action forget(cli::Args& args) {
  auto options = std::make_shared<ForgetOptions>();
  args.name("CONTACT", options->contact, "who");
  args.flag("--yes", options->yes, "don't ask");
  args.epilogue("nurture forget ada");
  return [options](cli::Session& session) { return run_forget(*options, session); };
}

}  // namespace nurture::commands
