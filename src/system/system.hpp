// The machine behind seams: the only room that touches it.
#pragma once

#include "system/clock.hpp"
#include "system/environment.hpp"
#include "system/files.hpp"
#include "system/process.hpp"
#include "system/terminal.hpp"

namespace nurture::system {

/// All seams in one hand; built by main (the real ones) and by tests. Never stored by what it is
/// handed to, but for cli::Session.
struct System {
  Clock& clock;
  Environment& environment;
  Files& files;
  Process& process;
  Terminal& terminal;
};

}  // namespace nurture::system
