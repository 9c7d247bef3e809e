// The files that an import is made of.
#pragma once

#include <string>
#include <vector>

#include "cli/session.hpp"
#include "edits/import_mail.hpp"
#include "exchange/kinds.hpp"

namespace nurture::edits {

struct ReadFile {
  const exchange::Kind* kind = nullptr;
  exchange::Reading reading;
  std::string path;  ///< as it was named or found; empty: of many
};

struct ReadFiles {
  std::vector<ReadFile> files;
  int others = 0;  ///< in folders: nothing that is known here
  std::optional<exchange::MailTally> mail;
};

/// Reads each path: a file, a folder with all below it, or "-" for standard input. `kind` null:
/// seen by the content. Of mail see `wishes`. `taken` is told after each file how many records
/// there are so far. Throws base::Error where a path that was named can't be read, or isn't of any
/// kind.
ReadFiles read_files(cli::Session& session, const std::vector<std::string>& paths,
                     const exchange::Kind* kind, const exchange::ReadOptions& options,
                     const MailWishes& wishes, const std::function<void(int)>& taken);

}  // namespace nurture::edits
