// What a reader makes of another program's file: people and dated touches, each with where it came
// from. Readers know nothing of the store; match.hpp finds whom each record means.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"
#include "model/contact.hpp"
#include "model/settings.hpp"

namespace nurture::exchange {

/// A file as it was named, and its bytes as they stand there.
struct Source {
  std::string path;  ///< "-" for standard input
  std::string bytes;
};

/// Where a record begins.
struct Place {
  std::string path;
  int line = 0;  ///< 1 = the first; 0: the file as a whole

  bool operator==(const Place&) const = default;
};

/// Somebody of whom only the name is known: "spouse", "Erik Lindqvist".
struct Relation {
  enum class Kind : char { knows, referred_by };

  Kind kind = Kind::knows;
  std::string label;  ///< lower case; may be empty
  std::string name;

  bool operator==(const Relation&) const = default;
};

/// Somebody. Only what the file says is set; `id`, `path` and `added` never are.
struct PersonRecord {
  Place place;
  /// `org` is the organisation's name. Interactions may be in any order; an empty channel is the
  /// settings' default. `knows` and `referred_by` are empty: see relations.
  model::Contact person;
  /// Become `knows` or `referred_by` where the name is somebody's of the store or of the same
  /// import, else a line of `about`.
  std::vector<Relation> relations;
  std::vector<std::pair<std::string, std::string>> own;  ///< keys that begin with x-
  bool is_organisation = false;                          ///< person.name is an organisation's
  bool own_export = false;  ///< nurture wrote it: who has no rating there has none
};

/// One line of a log: a touch with somebody who must be found.
struct TouchRecord {
  Place place;
  std::string who;   ///< an id, a name, a mail address or a telephone number
  std::string name;  ///< asked for where `who` finds nobody; may be empty
  model::Interaction touch;
};

/// Somebody who isn't in the store, though I wrote to them.
struct Stranger {
  std::string who;   ///< an address
  std::string name;  ///< as they or I spell it; may be empty
  int times = 0;
};

struct Reading {
  std::string what;  ///< what it was taken for: "LinkedIn's Connections.csv"
  std::string unit;  ///< what is counted, in the singular: "card", "row"
  std::vector<PersonRecord> people;
  std::vector<TouchRecord> touches;
  std::vector<Stranger> strangers;
  int records = 0;  ///< how many were read, where that isn't people and touches: messages
  /// Errors are records that were skipped; warnings are said of records that weren't (a birthday
  /// that doesn't exist, left out).
  base::Diagnostics flaws;
  /// What else is to be said, a line each: rows left out by kind and number, columns that nothing
  /// was made of; below a line break what is to be copied, the --map line.
  std::vector<std::string> remarks;
};

/// How slashes in days are read: 03/04/2026.
enum class DayOrder : char { unknown, day_first, month_first };

/// What the person decided by hand.
struct ReadOptions {
  model::Settings settings;
  base::Date today;
  std::string encoding;  ///< empty: seen by the content
  std::vector<std::pair<std::string, std::string>>
      columns;  ///< --map: a column (or first+last) to a key
  DayOrder dates = DayOrder::unknown;
  std::string label;  ///< of Google: take these rows, too ("Other Contacts")
  std::string tag;    ///< of notes: only those with this tag; empty: none unless `all`
  bool all = false;   ///< of notes: each is somebody
  /// The user's own addresses, patterns among them: see mine.hpp. Empty: they haven't said.
  std::vector<std::string> mine;
  std::string channel;  ///< of a log whose lines name none; empty: the settings' default
};

}  // namespace nurture::exchange
