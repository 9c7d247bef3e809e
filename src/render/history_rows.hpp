// The rows of a history, for `history` itself and for the end of a person's page.
#pragma once

#include <string>
#include <vector>

#include "render/person.hpp"

namespace nurture::render {

std::string history_rows(const std::vector<Event>& events, const model::Book& book, int indent,
                         const Style& style);

}  // namespace nurture::render
