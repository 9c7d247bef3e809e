// A person as an address card. What a card has no place for goes into properties of our own
// (X-NURTURE-…), so that reading an export gives the same person again, but for what happened:
// needs, follow-ups, posts of the past and interactions stay in the store.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/contact.hpp"

namespace nurture::exchange {

enum class CardVersion { v3, v4 };

/// A person with the names of those whom the file names by id.
struct Portrait {
  const model::Contact* person = nullptr;
  std::string org;  ///< the organisation's name
  std::vector<std::string> knows;
  std::string referred_by;
  std::string before_call;  ///< goes below the note; reading a card leaves it out
};

/// The person's own, else one made of their id: the same at every export.
std::string card_uid(const model::Contact& person);
/// Lines of at most 75 bytes, ended by CR LF. Nothing of today is in it, so that an unchanged
/// person gives the same bytes.
std::string card_of(const Portrait& portrait, CardVersion version);
/// A name for a file of this card alone, which every file system takes: "4fbe8971-….vcf".
std::string card_file_name(std::string_view uid);

/// What tells of a card in a file whether it is one of ours.
struct CardMark {
  std::string uid;       ///< empty = it has none
  std::string id;        ///< of one of ours the person's
  bool ours = false;     ///< one card, written by card_of(), whoever changed it since
  bool changed = false;  ///< one of ours in which something was added, changed or taken away
};

CardMark card_mark(std::string_view text);

}  // namespace nurture::exchange
