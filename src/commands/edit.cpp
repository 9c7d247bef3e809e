// nurture edit: a file of the store in your editor, checked when it comes back.
#include "commands/commands.hpp"
#include "edits/whole_file.hpp"

namespace nurture::commands {

cli::Action edit(cli::Args& args) {
  auto what = std::make_shared<std::string>();
  args.name("WHAT", *what, "a contact, an organisation, a library item, or nurture.yaml");
  args.epilogue(
      "nurture edit ada\nnurture edit contacts/ada-lovelace.yaml\nnurture edit nurture.yaml");
  return [what](cli::Session& session) {
    edit_file(session, edits::file_meant(session, *what));
    return base::Exit::done;
  };
}

}  // namespace nurture::commands
