// "key=value", "key+=value", "key-=value" and "key=" as people type them, and what they change in a
// file.
#pragma once

#include "cli/session.hpp"
#include "yaml/edit.hpp"

namespace nurture::edits {

struct Assignment {
  enum class How { set, add, remove };

  std::string key;
  How how = How::set;
  std::vector<std::string> values;  ///< none: the key goes
  bool many = false;                ///< the key takes a list
  bool read_as_day = false;         ///< the value is a day that was typed in other words
  bool bare = false;                ///< a number, true or false: written without quotes

  bool operator==(const Assignment&) const = default;
};

/// Whether a word is meant as an assignment: a key of letters, digits, `_` and `-`, then `=`, `+=`
/// or `-=`.
bool looks_assigned(const std::string& word);
/// Looked up in the table of keys. Days are read as people type them, contacts found as `log` finds
/// them. Throws (Exit::usage) for a key that nurture does not know, with the nearest, and for one
/// that is not set like this, with what is.
Assignment assignment(cli::Session& session, model::File file, const std::string& word);
/// Throws (Exit::usage) where two of them contradict each other: one key set twice, or a value that
/// is added and removed.
void require_once(const std::vector<Assignment>& assignments);
/// Throws where `+=` or `-=` meets a key that takes no list.
std::vector<yaml::Change> changes(const std::vector<Assignment>& assignments,
                                  const yaml::Document& document, model::File file);
/// What of them says something else than the file: of lists the values that come or go.
std::vector<Assignment> effective(const std::vector<Assignment>& assignments,
                                  const yaml::Document& document);
/// What the lists that are set anew have in the file and don't keep.
std::vector<std::string> dropped(const std::vector<Assignment>& assignments,
                                 const yaml::Document& document);
/// Says on standard error that an `org` names no organisation where one is near: it is kept as
/// free text.
void mention_near_organisation(cli::Session& session, const std::vector<Assignment>& assignments);
/// Says on standard error that this machine knows no time zone of that name.
void mention_unknown_timezone(cli::Session& session, const std::vector<Assignment>& assignments);
/// Its values for people: what was read as a day is said, "1 January 2019".
std::string worded_values(const Assignment& assignment);
/// A single email, phone or url stands as it is; the other lists are lists from the start.
yaml::Value value_of(const Assignment& assignment);

}  // namespace nurture::edits
