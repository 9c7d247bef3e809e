// What a reader makes of another program's file: people and dated touches, each with where it came
// from. Readers know nothing of the store; match.hpp finds whom each record means.
#pragma once

#include <cstdint>
#include <functional>
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
  bool unnamed = false;     ///< person.name is made of their mail address
  /// Of a row of nurture's own: whose it was, and the day when their file was made.
  std::string own_id{};
  std::optional<base::Date> own_added{};
  std::string folder{};  ///< of cards one by one, which are one address book; else empty
};

/// One line of a log: a touch with somebody who must be found.
struct TouchRecord {
  Place place;
  std::string who;   ///< an id, a name, a mail address or a telephone number
  std::string name;  ///< asked for where `who` finds nobody; may be empty
  model::Interaction touch;
  /// How many calls or messages of its day, direction and channel it stands for: of two such
  /// touches the one with more stays. 0: it is one of its own, whatever else there is of that day.
  int times = 0;
  bool by_address = false;  ///< `who` is a mail address, and nobody else's number or name
  bool mine = false;        ///< the user's own mail, calendar, telephone or chat tells of it
};

/// Of one import. A person takes some 4 KB until the import is through, a touch 2.
constexpr std::size_t most_people = 100'000, most_touches = 250'000;
/// Throws base::Error where a file has more of something than may be: "more than 100,000 rows".
void hold_to(std::size_t most, std::size_t has, std::string_view things);

/// What is said of several people is copied for each: so much in a file, and no more, as a line of
/// a megabyte that names ten thousand would come to ten gigabytes.
constexpr std::size_t most_copied_bytes = std::size_t{16} << 20;

/// What was left out, of one kind: summed up over all files of an import.
struct LeftOut {
  int times = 0;
  std::string one, many;  ///< "was cancelled: no touch", "were cancelled: no touches"
};

/// Somebody who isn't in the store, though I wrote to them.
struct Stranger {
  std::string who;   ///< an address
  std::string name;  ///< as they or I spell it; may be empty
  int times = 0;
};

/// What is wrong with records of a file.
class Flaws {
 public:
  using value_type = base::Diagnostic;

  /// Throws base::Error for what can't be a file of its kind, as so much of it is wrong.
  void push_back(base::Diagnostic one);
  void append(base::Diagnostics more);
  void sort_by_line();

  bool empty() const { return all_.empty(); }
  std::size_t size() const { return all_.size(); }
  auto begin() const { return all_.begin(); }
  auto end() const { return all_.end(); }
  base::Diagnostic& back() { return all_.back(); }
  const base::Diagnostic& back() const { return all_.back(); }
  const base::Diagnostic& front() const { return all_.front(); }
  const base::Diagnostic& operator[](std::size_t place) const { return all_[place]; }
  base::Diagnostics take() && { return std::move(all_); }

 private:
  base::Diagnostics all_;
};

struct Reading {
  std::string what;  ///< what it was taken for: "LinkedIn's Connections.csv"
  std::string unit;  ///< what is counted, in the singular: "card", "row"
  int read = 0;      ///< how many of these; 0: as many as people, touches and errors
  std::vector<PersonRecord> people;
  std::vector<TouchRecord> touches;
  std::vector<Stranger> strangers;
  /// Errors are records that were skipped; warnings are said of records that weren't (a birthday
  /// that doesn't exist, left out).
  Flaws flaws;
  /// What else is to be said, a line each: rows left out by kind and number, columns that nothing
  /// was made of; below a line break what is to be copied, the --map line.
  std::vector<std::string> remarks;
  std::vector<LeftOut> left_out;
};

/// How slashes in days are read: 03/04/2026.
enum class DayOrder : char { unknown, day_first, month_first };

/// Where the machine is: what makes a day of an instant.
struct LocalZone {
  std::string name;  ///< in the tz database; empty: the machine doesn't say
  /// Minutes east of Universal Time at an instant in seconds since 1970; none: always 0.
  std::function<int(std::int64_t)> offset_minutes;
  bool chosen = false;  ///< by the user, and not the machine's
};

/// What the person decided by hand.
struct ReadOptions {
  model::Settings settings;
  base::Date today;
  /// Minutes east of Universal Time in a zone of the tz database at an instant in seconds since
  /// 1970; empty for a zone that isn't known. None: no zone is.
  std::function<std::optional<int>(const std::string& zone, std::int64_t)> offset_in;
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
  LocalZone zone;
  std::string me;  ///< of chats: what the user is called in them; empty: seen by the chat
  std::vector<std::string> us;  ///< what the user may be called, where a chat doesn't tell
  bool first_lines = false;     ///< of chats: the note is the first line of what was said
};

}  // namespace nurture::exchange
