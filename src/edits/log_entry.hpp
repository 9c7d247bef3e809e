// What a `log` writes into people's files, and what it says of it: what the command and the walk of
// `due -i` share.
#pragma once

#include "cli/session.hpp"
#include "yaml/edit.hpp"

namespace nurture::edits {

/// What was typed, understood. What is empty was not given.
struct Said {
  std::optional<base::Date> date;
  std::string channel, by, intent, sent, note;
  std::string sent_title;  ///< of `sent`
  std::optional<std::string> next;
  bool no_answer = false, from_them = false;
  std::optional<model::FollowUp> follow_up;
  std::optional<model::Need> need;  ///< not added where an open one says the same

  bool operator==(const Said&) const = default;
};

/// What one person's file is to get.
struct LogEntry {
  /// A copy, since the book is read again once something was saved; without the interactions.
  model::Contact contact;
  Said said;
  model::Interaction interaction;
  std::optional<model::Interaction> before{};  ///< of --amend: what it was
  std::optional<base::Date> had{};  ///< what is sent was sent to them before: the last time
  bool newest = true;               ///< nothing later stands in the file: what --amend means
  /// The follow-ups that it closes, found again by what they say: numbers may have changed since.
  std::vector<model::FollowUp> done{};
  /// Those that were due and that this touch doesn't close: on another channel, or several.
  std::vector<model::FollowUp> left_open{};
  std::string introduced_to{};             ///< the names of those they were introduced to
  std::vector<std::string> newly_known{};  ///< ids that `knows` gets
  std::vector<yaml::Change> besides{};     ///< what else the file gets, in the same change
};

/// A new interaction with this person, by us, on their usual channel unless another was said. It
/// closes nothing yet.
LogEntry new_entry(cli::Session& session, const Said& said, model::Contact contact);
/// Their last interaction up to `today` with what was said laid over it. Throws (Exit::usage) where
/// there is none.
LogEntry amended_entry(const Said& said, model::Contact contact, base::Date today);
/// Nobody was reached after all.
void make_attempt(LogEntry& entry);

/// Writes all entries as one change.
store::Saved save_entries(cli::Session& session, const std::vector<LogEntry>& entries);
/// Says each in a line: full name, date, channel, what it closed, what is next.
void say_saved(cli::Session& session, const std::vector<LogEntry>& entries,
               const store::Saved& saved);

/// The follow-ups that were due and stay open, and how to close them, on standard error.
void name_left_open(cli::Session& session, const std::vector<LogEntry>& entries);

/// The person as the only one of a book, with the organisation whose rating counts for them: no
/// other person is read.
model::FactBook alone_in_book(cli::Session& session, const model::Contact& contact);
/// The channel where none was said: the only one that promises which are due name, else that of the
/// person's standing rule where it names just one, else the settings' own.
std::string usual_channel(cli::Session& session, const model::Contact& contact);
/// The newest up to today, of several on a day the last in the file. Empty: there is none.
std::optional<std::size_t> newest(const std::vector<model::Interaction>& interactions,
                                  base::Date today);

}  // namespace nurture::edits
