// The page of introductions, received and made.
#pragma once

#include <string>

#include "insight/referrals.hpp"
#include "render/style.hpp"

namespace nurture::render {

/// Empty where there are none.
std::string referrals_text(const insight::Referrals& referrals, const Style& style);
std::string referrals_json(const insight::Referrals& referrals, const model::Book& book,
                           base::Date today);

}  // namespace nurture::render
