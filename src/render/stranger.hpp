// What to type for somebody who isn't here.
#pragma once

#include <string>

#include "exchange/import.hpp"

namespace nurture::render {

/// `nurture add 'Zoe Lind' email=zoe@x.example`; where somebody of the store is called so,
/// `nurture set zoe-lind email+=zoe@x.example`. `who` is an address, a telephone number, a source
/// or a name.
std::string stranger_command(const std::string& who, const exchange::Unknown& one);

}  // namespace nurture::render
