// Writing what was said with people, and saying what was written: what `log` and the walk of `due
// -i` share.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "cli/session.hpp"
#include "edits/log_entry.hpp"

namespace nurture::edits {

/// What one person's file is to get.
struct Entry {
  /// A copy, since the book is read again once something was saved; without the interactions.
  model::Contact contact;
  model::Interaction interaction;
  std::optional<model::Interaction> before{};  ///< of --amend: what it was
  bool newest = true;  ///< nothing later stands in the file: what --amend means
  Beside beside;
  std::size_t left_open =
      0;  ///< follow-ups that were due where it isn't clear which of them was meant
};

/// A new interaction with this person, by us, on their usual channel unless another was said. It
/// closes nothing yet.
Entry new_entry(cli::Session& session, const Said& said, model::Contact contact);
/// Their last interaction up to `today` with what was said laid over it. Throws (Exit::usage) where
/// there is none.
Entry amended_entry(const Said& said, model::Contact contact, base::Date today);

/// Writes all entries as one change.
store::Saved save_log(cli::Session& session, const std::vector<Entry>& entries);
/// The same, laid over each one's last interaction instead of added to them.
store::Saved save_amended(cli::Session& session, const Said& said,
                          const std::vector<Entry>& entries);
/// Says each in a line: full name, date, channel, what it closed. `verb` is "logged".
void say_saved(cli::Session& session, const std::vector<Entry>& entries, const store::Saved& saved,
               const std::string& verb);

}  // namespace nurture::edits
