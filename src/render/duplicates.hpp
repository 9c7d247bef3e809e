// The page of people who may stand in the store twice.
#pragma once

#include <string>
#include <vector>

#include "insight/duplicates.hpp"
#include "render/style.hpp"

namespace nurture::render {

/// `more`: pairs that are left out.
std::string duplicates_text(const std::vector<insight::Duplicate>& pairs, std::size_t more,
                            const model::Book& book, const Style& style);
std::string duplicates_json(const std::vector<insight::Duplicate>& pairs, base::Date today);

}  // namespace nurture::render
