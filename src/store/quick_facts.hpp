// A contact's facts and names straight from its bytes, in one pass and without a tree, for files of
// the plain shape that nurture writes and most people type.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/facts.hpp"

namespace nurture::store {

/// What a contact's bytes say: its facts, and by what else it is found.
struct QuickContact {
  model::Facts facts;
  std::vector<std::string> also, formerly, email;
};

/// The contact `id`, its facts exactly as `model::facts` makes them of what `read_contact` gives,
/// and only where that gives no diagnostic of any kind: an unknown key, a rating that isn't there,
/// a flaw, or anything that skimming can't be certain of (yaml/skim.hpp) leaves it empty, and the
/// file has to be read the long way.
std::optional<QuickContact> quick_contact(std::string_view bytes, std::string_view id,
                                          const model::Settings& settings, model::Date today);

}  // namespace nurture::store
