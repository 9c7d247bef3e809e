// nurture due -i: today's list one by one, with the person who works through it.
#pragma once

#include "pages/view.hpp"

namespace nurture::commands {

/// Shows each of the day's lines as `due` does, asks what became of it, and writes that at once:
/// what was answered stays, however the walk ends. The end of the input ends it. `view` is what
/// `day` was asked for with.
base::Exit walk(cli::Session& session, const pages::View& view, const render::Day& day);

}  // namespace nurture::commands
