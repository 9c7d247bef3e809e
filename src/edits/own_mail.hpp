// What `log --from-mail` and `import` ask before they read mail: which addresses are the user's
// own, and the channel.
#pragma once

#include "cli/session.hpp"
#include "exchange/mail/mail_verdict.hpp"

namespace nurture::edits {

/// `mail:` and `also_mail:` of the user's config; empty: they haven't said.
std::vector<std::string> own_addresses(cli::Session& session);
/// For several threads; it remembers what it was asked. Throws base::Error (Exit::usage) with the
/// line to add where there are none.
exchange::IsMine is_own_address(cli::Session& session);

/// The one that a mail goes by, "email" or "newsletter". Throws base::Error (Exit::usage) where the
/// settings don't have it.
std::string known_mail_channel(cli::Session& session, const std::string& name);

}  // namespace nurture::edits
