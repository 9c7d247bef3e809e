// Two files of one person become one.
//
//   stays, as it stands ──┐
//   stays, rewritten ─────┼─ merged: the first file's bytes, with what the join changes in its
//   place both in one, written ─┘
//
// So comments, order and quotes of the file that stays are kept, and the cost doesn't grow with the
// square of the interactions.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "model/book.hpp"
#include "yaml/document.hpp"

namespace nurture::edits {

/// One of both files.
struct JoinedFile {
  model::Contact contact;
  yaml::Document document;

  /// All ids that name the contact: of now and before.
  std::vector<std::string> ids() const;
};

/// A key that both have, each with another value.
struct KeyDifference {
  std::string key;
  std::string stays, goes;            ///< the values, in a line
  int stays_line = 0, goes_line = 0;  ///< of the keys
};

/// What has to be decided: of one value only, lists and histories are united. Two ways to write one
/// organisation are no difference.
std::vector<KeyDifference> differing_keys(const JoinedFile& stays, const JoinedFile& goes,
                                          const model::Book& organisations);
/// Both name one organisation, and only the file that goes does it by the id, which is kept.
bool only_other_has_id(const JoinedFile& stays, const JoinedFile& goes,
                       const model::Book& organisations);

/// The text of the one file; of the keys in `from_other` the value is that of `goes`. Throws
/// base::Error where no text says it.
std::string joined_text(const JoinedFile& stays, const JoinedFile& goes,
                        const std::set<std::string>& from_other);

}  // namespace nurture::edits
