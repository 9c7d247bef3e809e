// A contact's facts and names straight from its bytes, in one pass and without a tree, for files of
// the plain shape that nurture writes and most people type.
#pragma once

#include <string_view>

#include "index/names.hpp"
#include "model/facts.hpp"
#include "yaml/line_table.hpp"

namespace nurture::index {

/// What a contact's bytes say.
struct QuickContact {
  model::Facts facts;
  NameViews names;            ///< of the bytes, and of the facts
  model::TouchTally touches;  ///< of the bytes; in the facts already
  yaml::LineTable lines;      ///< of the bytes
};

/// The contact `id`, its facts exactly as `model::facts` makes them of what `read_contact` gives,
/// and only where that gives no diagnostic of any kind: an unknown key, a rating that isn't there,
/// a flaw, or anything that skimming can't be certain of (yaml/skim.hpp) is false, leaves half a
/// contact, and the file has to be read the long way. Overwrites what `contact` held, and uses its
/// memory again.
bool quick_contact(std::string_view bytes, std::string_view id, const model::ChannelTable& channels,
                   model::Date today, QuickContact& contact);

}  // namespace nurture::index
