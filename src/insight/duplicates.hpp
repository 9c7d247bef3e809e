// People who may stand in the store twice, each pair with what speaks for it and against it.
//
// Only who shares a key is looked at: an address, a number, a page, a uid, the words of a name, an
// initial beside a word, a name with one letter missing. So the cost grows with the people, not
// with their pairs.
#pragma once

#include <string>
#include <vector>

#include "model/book.hpp"

namespace nurture::insight {

/// What two people share, or what tells them apart.
enum class Sign {
  uid,
  email,
  phone,
  url,
  same_name,
  swapped_name,
  also,  ///< a name of one is among the other's `also`
  initials,
  part_of_name,
  typo,
  organisation,     ///< counts only beside a likeness of names
  other_name,       ///< against: what they share may be a family's
  other_birthday,   ///< against
  other_addresses,  ///< against: each has one of their own at the same place
};

struct Evidence {
  Sign sign = Sign::uid;
  std::string text;  ///< as the files have it: the address; of a name the other's

  bool operator==(const Evidence&) const = default;
};

struct Duplicate {
  const model::Contact* stays = nullptr;  ///< has more of a history
  const model::Contact* goes = nullptr;
  double score = 0;  ///< 0 to 1
  std::vector<Evidence> evidence;
};

/// Pairs that score less are no news: two who share nothing but a usual name.
constexpr double least_score = 0.3;

/// The highest score first. The score is
///
///   (1 − Π (1 − weight of each sign for it)) × Π (factor of each sign against it)
///
/// and the weight of a name that n people have is 2/n of one that two have. The archived count.
/// `book` must outlive the answer. Cost: some 20 keys a person, sorted.
std::vector<Duplicate> duplicates(const model::Book& book);

}  // namespace nurture::insight
