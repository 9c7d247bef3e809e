// Why a file can't be read, for a message that names the file already. Internal to store/.
#pragma once

#include <string>

#include "system/files.hpp"

namespace nurture::store {

/// "permission denied" of "cannot read '/home/ada/people/contacts/ada.yaml': permission denied".
inline std::string reason(const system::FileError& error) {
  const std::string what = error.what();
  const auto quote = what.rfind("': ");
  return quote == std::string::npos ? what : what.substr(quote + 3);
}

}  // namespace nurture::store
