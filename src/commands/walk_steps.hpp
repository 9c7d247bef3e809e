// What can be done with one line of the agenda while walking through it.
#pragma once

#include "cli/session.hpp"
#include "render/day.hpp"

namespace nurture::commands {

enum class Outcome {
  logged,
  tried,  ///< logged, and nobody answered
  snoozed,
  changed,  ///< the file may say something else now: to be shown again
  nothing,  ///< nothing was written: what to do is still open
};

/// Asks for channel, note, next approach and follow-up, and writes them to the line's person as
/// `log` would; an attempt is one that nobody answered.
Outcome take_down(cli::Session& session, const render::Line& line, bool attempt);
/// Asks until when.
Outcome put_off(cli::Session& session, const render::Line& line);
/// The file of whom the line stands for, in the editor.
Outcome open_file(cli::Session& session, const render::Line& line);
/// The page to read before the call; `whole`: all that was ever said, instead.
void show_more(cli::Session& session, const render::Line& line, bool whole);

}  // namespace nurture::commands
