// Emacs' org-contacts.
#pragma once

#include "exchange/record.hpp"

namespace nurture::exchange {

bool is_org_contacts(const Source& source);
/// A heading with an address, a number or a birthday among its properties is somebody.
Reading read_org_contacts(const Source& source, const ReadOptions& options);

}  // namespace nurture::exchange
