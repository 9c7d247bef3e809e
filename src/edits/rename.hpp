// Another name, and on request another id, of a person or an organisation.
#pragma once

#include "edits/changes.hpp"

namespace nurture::edits {

struct Renaming {
  Target file;             ///< with the name of before
  std::string name;        ///< of now on
  std::string id, old_id;  ///< the same where the file stays
};

/// As typed: the name is kept where none is given, the id unless `with_id` asks for the name's.
/// Throws (Exit::usage) where neither would change. `command` is "rename".
Renaming renaming(cli::Session& session, const Target& file, const std::vector<std::string>& name,
                  bool with_id, const std::string& command);
store::Step rename_step(const Renaming& renaming);
/// For undo: "Ada Lovelace to Ada King".
std::string worded(const Renaming& renaming);
/// What was done; `changed`: anything was.
std::string said(const Renaming& renaming, bool changed);

}  // namespace nurture::edits
