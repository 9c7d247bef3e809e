// A record as a file of the store can take it.
#pragma once

#include <map>
#include <string>

#include "exchange/import.hpp"

namespace nurture::exchange {

/// Levels, roles, owners, ratings and channels that the settings don't have go, and are counted in
/// `left_out` ("owner jane"); of a channel the note says its name. Keys of one line get no others,
/// unless our own export has them, and nothing keeps control characters.
void fit(PersonRecord& record, const model::Settings& settings,
         std::map<std::string, int>& left_out);

/// What the batch says of all, where neither the file (`have`) nor a record does.
void finish(Imported& one, const model::Contact& have, const Batch& batch, base::Date today);

}  // namespace nurture::exchange
