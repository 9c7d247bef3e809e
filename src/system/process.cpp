// Real programs, started with posix_spawn from an argument vector.
//
// What a program is given and what it prints are files in memory, not pipes: there is no talk that
// could come to a stand-still, nothing is lost where it reads or ends early, and git says by its
// status that it could not write (for a pipe it doesn't). Standard error alone is a pipe, since a
// hook's `echo x >/dev/stderr` would empty a file.
#include "system/process.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <initializer_list>
#include <poll.h>
#include <spawn.h>
#include <string_view>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

#include "system/descriptor.hpp"
#include "system/files.hpp"

namespace nurture::system {
namespace {

// How long a program that has ended may leave its standard error to another one (ssh's master, a
// daemon) before nobody waits for that any more.
constexpr int patience = 100;  // milliseconds

// Ignores some signals for a while. A child would inherit that, so `to_restore` names those it gets
// back. Without any it changes nothing, and several threads may have one.
class IgnoredSignals {
 public:
  explicit IgnoredSignals(std::initializer_list<int> signals) {
    struct sigaction ignore {};
    ignore.sa_handler = SIG_IGN;
    sigemptyset(&to_restore_);
    // nurture itself never wants these, its children do.
    sigaddset(&to_restore_, SIGPIPE);
    sigaddset(&to_restore_, SIGXFSZ);
    for (const int signal : signals) {
      auto& [number, before] = before_.at(count_++);
      number = signal;
      ::sigaction(signal, &ignore, &before);
      if (before.sa_handler != SIG_IGN) sigaddset(&to_restore_, signal);
    }
  }
  IgnoredSignals(const IgnoredSignals&) = delete;
  IgnoredSignals& operator=(const IgnoredSignals&) = delete;
  ~IgnoredSignals() {
    for (std::size_t i = 0; i < count_; ++i)
      ::sigaction(before_[i].first, &before_[i].second, nullptr);
  }

  const sigset_t& to_restore() const { return to_restore_; }

 private:
  std::array<std::pair<int, struct sigaction>, 3> before_{};
  std::size_t count_ = 0;
  sigset_t to_restore_{};
};

// What was said so far must not pass for all of it.
base::Error broken(const char* what, const std::string& program, int code) {
  return base::Error("cannot " + std::string(what) + " '" + program + "': " + error_words(code));
}

struct Pipe {
  Descriptor read, write;
};

Pipe make_pipe() {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) throw base::Error("cannot make a pipe: " + error_words(errno));
  return {Descriptor(ends[0]), Descriptor(ends[1])};
}

struct Redirection {
  int from, to;
};

struct Started {
  pid_t id = -1;
  int code = 0;  ///< errno where it could not be started
};

sigset_t mask_without_interrupts() {
  sigset_t mask;
  pthread_sigmask(SIG_BLOCK, nullptr, &mask);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigdelset(&mask, signal);
  return mask;
}

// Our own environment with these in it; its pointers reach into `variables` and our own.
struct ChildEnvironment {
  explicit ChildEnvironment(const std::vector<Variable>& variables) {
    for (const auto& [name, value] : variables) {
      if (value) set.push_back(name + "=" + *value);
    }
    for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
      const std::string_view text = *entry;
      const auto name = text.substr(0, text.find('='));
      const bool replaced = std::any_of(variables.begin(), variables.end(),
                                        [&](const Variable& one) { return one.name == name; });
      if (!replaced) entries.push_back(*entry);
    }
    for (auto& text : set) entries.push_back(text.data());
    entries.push_back(nullptr);
  }

  std::vector<std::string> set;
  std::vector<char*> entries;
};

Started start(const std::vector<std::string>& command, const IgnoredSignals& ignored,
              const std::vector<Redirection>& redirections,
              const std::vector<Variable>& variables = {}) {
  if (command.empty()) return {-1, ENOENT};
  std::vector<char*> arguments;
  for (const auto& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  for (const auto& [from, to] : redirections) posix_spawn_file_actions_adddup2(&actions, from, to);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setsigdefault(&attributes, &ignored.to_restore());
  // While a lock is held interrupts wait for us, never for a child.
  const sigset_t mask = mask_without_interrupts();
  posix_spawnattr_setsigmask(&attributes, &mask);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);

  ChildEnvironment environment(variables);
  Started started;
  started.code = ::posix_spawnp(&started.id, arguments[0], &actions, &attributes, arguments.data(),
                                environment.entries.data());
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return started;
}

int status_of(int code) {
  return code == ENOENT ? 127 : 126;
}

/// Nothing is wrong with the program: this machine couldn't start any just now.
bool is_shortage(int code) {
  return code == EAGAIN || code == ENOMEM || code == EMFILE || code == ENFILE || code == EIO;
}

/// Its status, if it has one by now; with `options` 0 it is waited for.
std::optional<int> ended(pid_t id, const std::string& program, int options) {
  int status = 0;
  pid_t found = -1;
  do {
    found = ::waitpid(id, &status, options);
  } while (found < 0 && errno == EINTR);
  if (found < 0) throw broken("wait for", program, errno);
  if (found == 0) return std::nullopt;
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

int wait_for(pid_t id, const std::string& program) {
  return *ended(id, program, 0);
}

Descriptor memory_file(const std::string& program, std::string_view text = {}) {
  Descriptor file(::memfd_create("nurture", MFD_CLOEXEC));
  if (!file.open()) throw broken("make a file in memory for", program, errno);
  if (const int code = write_all(file.get(), text); code != 0) {
    throw broken("hand all of its input to", program, code);
  }
  if (::lseek(file.get(), 0, SEEK_SET) != 0) {
    throw broken("hand all of its input to", program, errno);
  }
  return file;
}

/// From the file's begin, wherever its program has left off.
std::string all_of(const Descriptor& file, const std::string& program) {
  std::string text;
  char chunk[16384];
  if (::lseek(file.get(), 0, SEEK_SET) != 0) throw broken("read what came from", program, errno);
  for (;;) {
    const long got = read_some(file.get(), chunk, sizeof chunk);
    if (got < 0) throw broken("read what came from", program, errno);
    if (got == 0) return text;
    text.append(chunk, static_cast<std::size_t>(got));
  }
}

/// Takes down what comes through `from` until the program has ended; its status.
int listen(const Started& started, Descriptor& from, std::string& said,
           const std::string& program) {
  char chunk[16384];
  std::optional<int> status;
  for (;;) {
    pollfd end{from.get(), POLLIN, 0};
    const int ready = ::poll(&end, 1, status ? 0 : patience);
    if (ready < 0 && errno != EINTR) throw broken("hear", program, errno);
    if (ready <= 0) {
      if (status) return *status;
      status = ended(started.id, program, WNOHANG);
      continue;
    }
    const long got = read_some(from.get(), chunk, sizeof chunk);
    if (got < 0) throw broken("hear", program, errno);
    if (got == 0) return status ? *status : wait_for(started.id, program);
    said.append(chunk, static_cast<std::size_t>(got));
  }
}

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n';
}

// What a backslash keeps from meaning something; between "…" it is itself before any other
// character.
bool escapes(char quote, char next) {
  if (quote == '"') return next == '"' || next == '\\' || next == '$' || next == '`';
  return quote != '\'';
}

}  // namespace

std::vector<std::string> split_command(const std::string& text) {
  std::vector<std::string> words;
  std::string word;
  bool started = false;  // '' is a word, too
  char quote = '\0';
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\\' && i + 1 < text.size() && escapes(quote, text[i + 1])) {
      word += text[++i];
      started = true;
    } else if (quote != '\0' ? c == quote : c == '\'' || c == '"') {
      quote = quote != '\0' ? '\0' : c;
      started = true;
    } else if (quote == '\0' && is_space(c)) {
      if (started) words.push_back(std::move(word));
      word.clear();
      started = false;
    } else {
      word += c;
      started = true;
    }
  }
  if (started) words.push_back(std::move(word));
  return words;
}

// Whoever started us with this ignored would keep us from a child's status.
RealProcess::RealProcess() {
  struct sigaction usual {};
  usual.sa_handler = SIG_DFL;
  ::sigaction(SIGCHLD, &usual, nullptr);
}

int RealProcess::run(const std::vector<std::string>& command) {
  const IgnoredSignals ignored{SIGINT, SIGQUIT};
  const auto started = start(command, ignored, {});
  return started.code != 0 ? status_of(started.code) : wait_for(started.id, command.front());
}

ProcessResult RealProcess::capture(const std::vector<std::string>& command,
                                   const std::string& input,
                                   const std::vector<Variable>& variables) {
  if (command.empty()) return {status_of(ENOENT), {}, {}};
  const std::string& program = command.front();
  const IgnoredSignals none{};
  const Descriptor in = memory_file(program, input), out = memory_file(program);
  auto err = make_pipe();
  const auto started =
      start(command, none, {{in.get(), 0}, {out.get(), 1}, {err.write.get(), 2}}, variables);
  if (is_shortage(started.code)) throw broken("start", program, started.code);
  if (started.code != 0) return {status_of(started.code), {}, error_words(started.code)};
  err.write.close();
  ProcessResult result;
  try {
    result.status = listen(started, err.read, result.err, program);
  } catch (...) {
    err.read.close();  // or the program might wait for us for ever
    int ignored_status = 0;
    while (::waitpid(started.id, &ignored_status, 0) < 0 && errno == EINTR) {
    }
    throw;
  }
  result.out = all_of(out, program);
  return result;
}

bool RealProcess::feed(const std::vector<std::string>& command, const std::string& text) {
  const IgnoredSignals ignored{SIGINT, SIGQUIT, SIGPIPE};
  auto in = make_pipe();
  const auto started = start(command, ignored, {{in.read.get(), 0}});
  if (started.code != 0) return false;
  in.read.close();
  const int code = write_all(in.write.get(), text);
  in.write.close();
  wait_for(started.id, command.front());
  return code == 0 || code == EPIPE;  // who leaves the pager early has read enough
}

int RealProcess::id() {
  return ::getpid();
}

}  // namespace nurture::system
