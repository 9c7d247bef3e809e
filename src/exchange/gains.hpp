// What a record knows of somebody that isn't known yet.
#pragma once

#include <string>
#include <vector>

#include "exchange/people.hpp"

namespace nurture::exchange {

/// A key of which both have a value, another one.
struct Difference {
  std::string key;
  std::string here, there;  ///< as a file would have them, on one line
  bool taken = false;       ///< the record's replaces the one here

  bool operator==(const Difference&) const = default;
};

/// They are at another organisation than we know of.
struct JobChange {
  std::string from_org, from_title, to_org, to_title;

  bool operator==(const JobChange&) const = default;
};

/// A touch of the file about which nothing is written there, and what the record says of it.
struct MissingNote {
  std::size_t place = 0;  ///< among the file's interactions
  base::Date date;
  std::string note;
};

/// A date of the file without a year, and its first one.
struct MissingYear {
  std::size_t place = 0;  ///< among the file's dates
  int year = 0;
};

struct Gains {
  /// What is missing: empty keys filled, items that a list doesn't have. With `theirs` also what
  /// differs, then named in `replaced`.
  model::Contact more;
  std::vector<std::string> replaced;    ///< keys whose value goes
  std::vector<Difference> differences;  ///< those that stay as they are
  std::optional<JobChange> moved;
  std::vector<MissingNote> notes;
  std::vector<MissingYear> years;
};

/// `theirs`: what differs is taken from the record. An organisation that the person has left is no
/// difference. `written` are the touches that stand in the person's file: one of the same day,
/// direction and channel is there already, unless each has another note; of those that come in,
/// only one that is equal. `day_is_enough`: whatever its note, as where a program counted them.
Gains gains(const model::Contact& have, const std::vector<model::Interaction>& written,
            const model::Contact& record, const KnownPeople& people,
            const model::Settings& settings, bool theirs, bool day_is_enough);
/// True: all that the record says stands there word for word, and gains() finds nothing; false: it
/// must be asked. Several threads may ask this.
bool stands_there(const model::Contact& have, const model::Contact& record);
/// The person with these; keys that are replaced, too.
void take(model::Contact& have, const Gains& gains);

}  // namespace nurture::exchange
