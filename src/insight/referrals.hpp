// Introductions, received and made: who brought us whom, what came of it, and where thanks are
// owed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/book.hpp"

namespace nurture::insight {

using base::Date;

/// What thanks are owed for.
enum class ThanksFor {
  meeting,  ///< the first touch with whom they brought us
  won       ///< the first need that was won with them
};

struct Thanks {
  ThanksFor owed_for = ThanksFor::meeting;
  Date since;

  bool operator==(const Thanks&) const = default;
};

/// Somebody whom a contact brought us.
struct Received {
  const model::Contact* referred = nullptr;
  const model::Contact* by = nullptr;         ///< null where the reference leads to nobody
  std::optional<Date> first_touch;            ///< with the referred
  std::optional<Date> last_touch;             ///< with who brought them
  std::vector<const model::Need*> won, open;  ///< of the referred, in the order of the file
  /// There was no touch with `by`, from either side, on the day of the latest of ThanksFor or
  /// since. Nobody archived is owed any.
  std::optional<Thanks> owed;
};

/// Two people whom we introduced to each other.
struct Made {
  const model::Contact* one = nullptr;
  const model::Contact* other = nullptr;  ///< null where the reference leads to nobody
  std::string other_id;
  const model::Interaction* interaction = nullptr;  ///< of the one
};

/// What an introduction was for: the note, without what `log --intro` puts in front of it to say
/// whom they were introduced to.
std::string_view purpose(const model::Interaction& introduction);

struct Referrals {
  std::vector<Received> received;  ///< the longest owed first, then by first touch, newest first
  std::vector<Made> made;          ///< newest first; once for two files that say the same, of one
                                   ///< day and purpose
};

/// Up to today, in pointers into the book.
Referrals referrals(const model::Book& book, Date today);

}  // namespace nurture::insight
