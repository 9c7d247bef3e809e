// What a `log` writes into one person's file, as changes on the text that stands there at that
// moment.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/session.hpp"
#include "model/book.hpp"
#include "store/save.hpp"

namespace nurture::edits {

/// What was typed, understood. What is empty was not given.
struct Said {
  std::optional<base::Date> date;
  std::string channel, by, intent, sent, note;
  std::optional<std::string> next;
  bool no_answer = false, from_them = false;
  std::optional<model::FollowUp> follow_up;
  std::optional<model::Need> need;
};

/// A new interaction as it will stand in the file.
model::Interaction new_interaction(const Said& said, const std::string& channel, base::Date date);
/// The interaction with what was said laid over it.
model::Interaction amended(model::Interaction interaction, const Said& said);
/// The person as the only one of a book, with the organisation whose rating counts for them: no
/// other person is read.
model::FactBook alone_in_book(cli::Session& session, const model::Contact& contact);
/// The channel where none was said: that of the person's standing rule where it names just one,
/// else the settings' own.
std::string usual_channel(cli::Session& session, const model::Contact& contact);

/// What one person's file gets beside the interaction itself.
struct Beside {
  std::vector<model::FollowUp>
      done;  ///< found again by what they say: numbers may have changed since
  base::Date done_on;
  std::optional<model::FollowUp> follow_up;
  std::optional<model::Need> need;  ///< not added where an open one says the same
};

store::Step log_step(const model::Contact& contact, const model::Interaction& interaction,
                     const Beside& beside, base::Date today);
/// Changes the newest interaction up to `today`; only the keys that differ.
store::Step amend_step(const model::Contact& contact, const Said& said, const Beside& beside,
                       base::Date today);
/// The newest up to today, of several on a day the last in the file. Empty: there is none.
std::optional<std::size_t> newest(const std::vector<model::Interaction>& interactions,
                                  base::Date today);

}  // namespace nurture::edits
