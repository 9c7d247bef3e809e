// `log --from-mail`: what a message on standard input says of a touch that somebody chose by hand.
#pragma once

#include "edits/log_entry.hpp"

namespace nurture::edits {

struct ChosenMail {
  Said said;  ///< day, channel, direction and note; what was typed goes before
  std::string message_id;
  std::vector<model::Contact> people;  ///< those who lack it; none: all is said already
};

/// Reads the message, and says on standard error what speaks against it, who isn't here and who has
/// it already. `body`: the note is the first paragraph. Throws base::Error where nobody in it is a
/// contact (Exit::no_contact), or the config doesn't say whose mail it is (Exit::usage).
ChosenMail mail_on_input(cli::Session& session, const Said& typed, bool body);

}  // namespace nurture::edits
