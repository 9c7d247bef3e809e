// People as aliases of mutt and neomutt: what `export mutt` writes and read_mail_aliases reads
// back.
#pragma once

#include <string>
#include <vector>

#include "model/contact.hpp"

namespace nurture::exchange {

struct MailAliases {
  std::string text;
  std::vector<std::string> left_out;  ///< addresses that mutt's file of aliases can't take
};

/// A line an address: `alias ada-lovelace Ada Lovelace <ada@example.com>`; the second of somebody
/// is ada-lovelace.2. The nick is the id; where that isn't ASCII, the address's local part. mutt
/// would run what stands between backquotes in a file it reads: nothing of a name is left to it.
/// UTF-8, said in a comment where it isn't ASCII alone.
MailAliases mail_aliases_of(const std::vector<model::Contact>& people);

}  // namespace nurture::exchange
