// The people around a person: who knows them, who brought them, who sits beside them.
#pragma once

#include <vector>

#include "render/entry.hpp"

namespace nurture::render {

/// "knows" with the names of both directions, "from" (met, referred by, since), "referred",
/// "colleagues", "before".
std::vector<Labelled> people_around(const model::Contact& contact, const model::Book& book,
                                    base::Date today);

}  // namespace nurture::render
