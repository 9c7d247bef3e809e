// The files of a new store.
#pragma once

#include <string>

namespace nurture::edits {

/// nurture.yaml with every default, explained: for a business, or for friends and family.
std::string new_settings(bool personal);

}  // namespace nurture::edits
