// What a stat says, as values. Internal to system/.
#pragma once

#include <sys/stat.h>

#include "system/files.hpp"

namespace nurture::system {

FileKind kind_of(mode_t mode);
Stamp stamp_of(const struct stat& status);

}  // namespace nurture::system
