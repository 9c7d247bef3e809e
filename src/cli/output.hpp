// Where answers go: standard output carries the answer, standard error everything else.
#pragma once

#include <string>
#include <string_view>

#include "render/style.hpp"
#include "system/system.hpp"

namespace nurture::cli {

/// The reader has closed the pipe: nobody is left to answer. Caught in cli::run alone.
struct ClosedPipe {};

class Output {
 public:
  /// color: auto | always | never; NO_COLOR, CLICOLOR_FORCE, TERM=dumb and $COLUMNS count with
  /// auto.
  Output(system::System& system, const std::string& color);

  const render::Style& style() const { return style_; }              ///< of standard output
  const render::Style& error_style() const { return error_style_; }  ///< of standard error
  /// The answer. A closed pipe ends the program quietly: throws ClosedPipe.
  void print(std::string_view text);
  /// A document for another program. On a terminal it is made printable: names come from files.
  void print_document(std::string_view text);
  /// The answer, through a pager where it is longer than the terminal (`pager` of the config,
  /// $PAGER, less -FRX).
  void page(std::string_view text, const std::string& configured_pager);
  /// A message for the person, on standard error: "nurture: …" is not added. On a narrow terminal
  /// its lines break at words, but for those indented by four: commands to copy, lines of files.
  void note(std::string_view text);
  /// The same behind a label ("nurture:", "hint:"), made printable; on a terminal too narrow for it
  /// its lines break at words, and go on below the first word.
  void note(render::Paint paint, const std::string& label, const std::string& text);
  /// A change is made, whatever happens to the words about it: "log: Ada Lovelace, call, …".
  void set_done(const std::string& what) { done_ = what; }
  const std::string& done() const { return done_; }  ///< the last one; empty = none yet

 private:
  system::System& system_;
  render::Style style_, error_style_;
  std::string done_;
};

}  // namespace nurture::cli
