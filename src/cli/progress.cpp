// How far a long command is.
#include "cli/progress.hpp"

#include <fmt/core.h>

namespace nurture::cli {
namespace {

constexpr long long ms = 1'000'000, quiet = 500 * ms, pause = 100 * ms;

}  // namespace

Progress::Progress(Session& session)
    : machine_(session.machine()),
      silent_(!machine_.terminal.error_is_terminal()),
      began_(machine_.clock.nanoseconds()) {}

void Progress::show(const std::string& text) {
  if (silent_) return;
  const long long now = machine_.clock.nanoseconds();
  if (now - began_ < quiet || now - last_ < pause) return;
  last_ = now;
  shown_ = true;
  machine_.terminal.write_error("\r\x1b[K" + text);
}

void Progress::show(const std::string& doing, std::size_t count, std::size_t of) {
  const long long spent = machine_.clock.nanoseconds() - began_;
  std::string text = fmt::format("{} of {} {}", count, of, doing);
  if (count > 0 && spent > quiet) {
    const long long left =
        spent / static_cast<long long>(count) * static_cast<long long>(of - count) / (1000 * ms);
    if (left > 0) text += fmt::format(", about {} s more", left);
  }
  show(text);
}

void Progress::done() {
  if (!shown_) return;
  shown_ = false;
  machine_.terminal.write_error("\r\x1b[K");
}

}  // namespace nurture::cli
