// Days of one file that can't be meant: in the future, past when they were written, against each
// other. Commands refuse to write these. Internal to codec/.
#pragma once

#include "codec/findings.hpp"
#include "model/contact.hpp"

namespace nurture::codec {

void find_in_days(const model::Contact& contact, base::Date today, Findings& to);
void find_in_days(const model::Organisation& organisation, base::Date today, Findings& to);

}  // namespace nurture::codec
