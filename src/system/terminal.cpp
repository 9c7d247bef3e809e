// The real standard streams: every write is checked, since an answer that half arrived is a wrong
// answer.
#include "system/terminal.hpp"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <fmt/core.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/error.hpp"
#include "system/descriptor.hpp"
#include "system/files.hpp"

namespace nurture::system {
namespace {

constexpr std::size_t buffer_size = 64u << 10;
constexpr int escape_patience =
    50;  // ms: the rest of a sequence comes at once, or it is the ESC key

// Each is opened the wrong way round, so that using it fails as a closed one would.
void fill_closed_streams() {
  for (int number = 0; number <= 2; ++number) {
    if (::fcntl(number, F_GETFD) >= 0 || errno != EBADF) continue;
    ::open("/dev/null",
           number == 0 ? O_WRONLY : O_RDONLY);  // takes the lowest free number: this one
  }
}

// Each is an error of the call instead (EPIPE, EFBIG), which is told.
void ignore_failed_writes() {
  struct sigaction ignore {};
  ignore.sa_handler = SIG_IGN;
  for (const int signal : {SIGPIPE, SIGXFSZ}) ::sigaction(signal, &ignore, nullptr);
}

std::optional<winsize> window(int descriptor) {
  winsize size{};
  if (::ioctl(descriptor, TIOCGWINSZ, &size) != 0) return std::nullopt;
  return size;
}

constexpr char escape = '\x1b';

/// Bytes of the UTF-8 character that begins with `lead`; 1 for a byte that begins none.
std::size_t length_of(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  if (byte >= 0xF0 && byte <= 0xF4) return 4;
  if (byte >= 0xE0) return byte <= 0xEF ? 3 : 1;
  return byte >= 0xC2 ? 2 : 1;
}

/// ECMA-48: ESC [ parameters final; ESC O final (SS3); else ESC with the character it modifies.
std::size_t sequence_length(std::string_view bytes) {
  if (bytes.size() < 2) return 0;
  if (bytes[1] == escape) return 1;
  if (bytes[1] == 'O') return bytes.size() < 3 ? 0 : 3;
  if (bytes[1] != '[') return 1 + length_of(bytes[1]);
  const auto final = std::find_if(bytes.begin() + 2, bytes.end(),
                                  [](char byte) { return byte >= '@' && byte <= '~'; });
  return final == bytes.end() ? 0 : static_cast<std::size_t>(final - bytes.begin()) + 1;
}

}  // namespace

std::string take_key(std::string& bytes, bool complete) {
  if (bytes.empty()) return {};
  std::size_t length = bytes[0] == escape ? sequence_length(bytes) : length_of(bytes[0]);
  if (length == 0 || length > bytes.size()) length = complete ? bytes.size() : 0;
  std::string key = bytes.substr(0, length);
  bytes.erase(0, length);
  return key;
}

RealTerminal::RealTerminal(int input, int output, int error)
    : input_(input), output_(output), error_(error) {
  fill_closed_streams();
  ignore_failed_writes();
}

RealTerminal::~RealTerminal() {
  take_keys(false);
  // Nobody is left to tell: whoever needs to know has called flush.
  if (!closed_) write_all(output_, buffer_);
}

bool RealTerminal::input_is_terminal() {
  return ::isatty(input_) == 1;
}

bool RealTerminal::output_is_terminal() {
  return ::isatty(output_) == 1;
}

bool RealTerminal::error_is_terminal() {
  return ::isatty(error_) == 1;
}

std::optional<int> RealTerminal::columns() {
  auto size = window(output_);
  if (!size) size = window(error_);
  if (!size || size->ws_col == 0) return std::nullopt;
  return size->ws_col;
}

std::optional<int> RealTerminal::rows() {
  const auto size = window(output_);
  if (!size || size->ws_row == 0) return std::nullopt;
  return size->ws_row;
}

bool RealTerminal::write_out(std::string_view text) {
  if (closed_) return false;
  buffer_ += text;
  if (buffer_.size() >= buffer_size || output_is_terminal()) flush();
  return !closed_;
}

void RealTerminal::flush() {
  if (closed_ || buffer_.empty()) return;
  const int code = write_all(output_, buffer_);
  buffer_.clear();
  if (code == 0) return;
  closed_ = true;
  if (code == EPIPE) return;
  throw base::Error("cannot write standard output: " + error_words(code));
}

void RealTerminal::write_error(std::string_view text) {
  // What was printed first is seen first where both go to one place; a failure of that is told by
  // the next flush.
  if (!closed_ && !buffer_.empty() && write_all(output_, buffer_) == 0) buffer_.clear();
  write_all(error_, text);
}

bool RealTerminal::fill() {
  char chunk[std::size_t{16} << 10];
  const long got = read_some(input_, chunk, sizeof chunk);
  // Closed from the start (`<&-`), or a terminal that hung up: there is nothing more to come.
  if (got < 0 && (errno == EBADF || errno == EIO)) return false;
  if (got < 0) throw base::Error("cannot read standard input: " + error_words(errno));
  pending_.append(chunk, static_cast<std::size_t>(got));
  return got > 0;
}

std::optional<std::string> RealTerminal::read_line() {
  flush();
  auto end = pending_.find('\n');
  while (end == std::string::npos) {
    const auto searched = pending_.size();
    if (!fill()) break;
    end = pending_.find('\n', searched);
  }
  if (pending_.empty()) return std::nullopt;
  auto line = pending_.substr(0, end);
  pending_.erase(0, end == std::string::npos ? end : end + 1);
  if (line.ends_with('\r')) line.pop_back();
  return line;
}

void RealTerminal::take_keys(bool on) {
  if (on == usual_.has_value()) return;
  if (!on) {
    ::tcsetattr(input_, TCSADRAIN, &*usual_);
    usual_.reset();
    return;
  }
  termios raw{};
  if (::tcgetattr(input_, &raw) != 0) return;
  usual_ = raw;
  // Keys for signals, too: left to the kernel, ^C would leave the terminal as it is here.
  raw.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO | ISIG | IEXTEN);
  raw.c_iflag &= ~static_cast<tcflag_t>(IXON | ICRNL | INLCR);
  raw.c_cc[VMIN] = 1;
  raw.c_cc[VTIME] = 0;
  ::tcsetattr(input_, TCSADRAIN, &raw);
}

std::optional<std::string> RealTerminal::read_key() {
  flush();
  while (true) {
    std::string key = take_key(pending_, false);
    if (!key.empty()) return key;
    pollfd more{input_, POLLIN, 0};
    const bool lone = !pending_.empty() && ::poll(&more, 1, escape_patience) == 0;
    if (lone || !fill()) {
      key = take_key(pending_, true);
      return key.empty() ? std::nullopt : std::optional(key);
    }
  }
}

void RealTerminal::interrupt() {
  take_keys(false);
  struct sigaction usual {};
  usual.sa_handler = SIG_DFL;
  ::sigaction(SIGINT, &usual, nullptr);
  ::raise(SIGINT);
}

void RealTerminal::suspend() {
  take_keys(false);
  ::raise(SIGTSTP);
  take_keys(true);
}

std::string RealTerminal::read_all(std::size_t most_bytes) {
  flush();
  while (pending_.size() <= most_bytes && fill()) {
  }
  if (pending_.size() > most_bytes) {
    throw base::Error(fmt::format("standard input is larger than {} bytes", most_bytes));
  }
  return std::exchange(pending_, {});
}

std::string RealTerminal::read_piece() {
  flush();
  if (pending_.empty()) fill();
  return std::exchange(pending_, {});
}

}  // namespace nurture::system
