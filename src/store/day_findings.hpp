// Days of one file that can't be meant: in the future, past when they were written, against each
// other. Commands refuse to write these. Internal to store/.
#pragma once

#include "model/contact.hpp"
#include "store/findings.hpp"

namespace nurture::store {

void find_in_days(const model::Contact& contact, base::Date today, Findings& to);
void find_in_days(const model::Organisation& organisation, base::Date today, Findings& to);

}  // namespace nurture::store
