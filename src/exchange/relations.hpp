// What a record says of a person's spouse, manager, referrer.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "exchange/import.hpp"

namespace nurture::exchange {

/// Names become ids of `knows` and `referred_by` where they are somebody's, else lines of `about`,
/// "Spouse: Erik Lindqvist", if that is still empty or comes from here. `have`: what is known of
/// the person already; `id_of_name`: empty where the name is nobody's, or several people's.
void resolve_relations(Imported& one, const model::Contact& have,
                       const std::vector<Relation>& relations,
                       const std::function<std::string(const std::string& name)>& id_of_name);

}  // namespace nurture::exchange
