// What to do for somebody next.
#pragma once

#include <string>

#include "insight/suggest.hpp"
#include "render/style.hpp"

namespace nurture::render {

std::string suggestions_text(const model::Contact& contact, const insight::Suggestions& suggestions,
                             const model::Book& book, base::Date today, const Style& style);
std::string suggestions_json(const model::Contact& contact, const insight::Suggestions& suggestions,
                             const model::Book& book, base::Date today);

}  // namespace nurture::render
