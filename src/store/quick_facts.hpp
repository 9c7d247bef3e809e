// A contact's facts straight from its bytes, in one pass and without a tree, for files of the plain
// shape that nurture writes and most people type.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/facts.hpp"

namespace nurture::store {

/// The facts of the contact `id`, exactly as `model::facts` makes them of what `read_contact`
/// gives, and only where that gives no diagnostic of any kind: an unknown key, a rating that isn't
/// there, a flaw, or anything that skimming can't be certain of (yaml/skim.hpp) leaves it empty,
/// and the file has to be read the long way.
std::optional<model::Facts> quick_facts(std::string_view bytes, std::string_view id,
                                        const model::Settings& settings, model::Date today);

}  // namespace nurture::store
