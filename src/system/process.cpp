// Real programs, started with posix_spawn from an argument vector.
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
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

#include "system/descriptor.hpp"
#include "system/files.hpp"

namespace nurture::system {
namespace {

// Ignores some signals for a while. A child would inherit that, so `to_restore` names those it gets
// back.
class Ignored {
 public:
  explicit Ignored(std::initializer_list<int> signals) {
    struct sigaction ignore {};
    ignore.sa_handler = SIG_IGN;
    sigemptyset(&to_restore_);
    // nurture itself never wants SIGPIPE, its children do.
    sigaddset(&to_restore_, SIGPIPE);
    for (const int signal : signals) {
      auto& [number, before] = before_.at(count_++);
      number = signal;
      ::sigaction(signal, &ignore, &before);
      if (before.sa_handler != SIG_IGN) sigaddset(&to_restore_, signal);
    }
  }
  Ignored(const Ignored&) = delete;
  Ignored& operator=(const Ignored&) = delete;
  ~Ignored() {
    for (std::size_t i = 0; i < count_; ++i)
      ::sigaction(before_[i].first, &before_[i].second, nullptr);
  }

  const sigset_t& to_restore() const { return to_restore_; }

 private:
  std::array<std::pair<int, struct sigaction>, 3> before_{};
  std::size_t count_ = 0;
  sigset_t to_restore_{};
};

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

Started start(const std::vector<std::string>& command, const Ignored& ignored,
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

int wait_for(pid_t id) {
  int status = 0;
  while (::waitpid(id, &status, 0) < 0) {
    if (errno != EINTR) return 126;
  }
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

// A poll entry for a descriptor; a closed one is passed over by poll.
pollfd watch(const Descriptor& descriptor, short events) {
  return {descriptor.get(), events, 0};
}

void take(Descriptor& from, std::string& into) {
  char chunk[16384];
  const long got = read_some(from.get(), chunk, sizeof chunk);
  if (got > 0) {
    into.append(chunk, static_cast<std::size_t>(got));
  } else {
    from.close();
  }
}

void give(Descriptor& to, std::string_view& rest) {
  const ssize_t written = rest.empty() ? 0 : ::write(to.get(), rest.data(), rest.size());
  if (written > 0) rest.remove_prefix(static_cast<std::size_t>(written));
  // A program need not read all that it is given.
  if (rest.empty() || (written < 0 && errno != EAGAIN && errno != EINTR)) to.close();
}

// All three at once, or a program that waits for one of them while we wait at another would never
// end.
void talk(Descriptor& input, std::string_view text, Descriptor& out, Descriptor& err,
          ProcessResult& result) {
  ::fcntl(input.get(), F_SETFL, O_NONBLOCK);
  if (text.empty()) input.close();
  while (input.open() || out.open() || err.open()) {
    std::array<pollfd, 3> ends{watch(input, POLLOUT), watch(out, POLLIN), watch(err, POLLIN)};
    if (::poll(ends.data(), ends.size(), -1) < 0 && errno != EINTR) return;
    if (ends[0].revents != 0) give(input, text);
    if (ends[1].revents != 0) take(out, result.out);
    if (ends[2].revents != 0) take(err, result.err);
  }
}

}  // namespace

int RealProcess::run(const std::vector<std::string>& command) {
  const Ignored ignored{SIGINT, SIGQUIT};
  const auto started = start(command, ignored, {});
  return started.code != 0 ? status_of(started.code) : wait_for(started.id);
}

ProcessResult RealProcess::capture(const std::vector<std::string>& command,
                                   const std::string& input,
                                   const std::vector<Variable>& variables) {
  const Ignored ignored{SIGPIPE};
  auto in = make_pipe();
  auto out = make_pipe();
  auto err = make_pipe();
  const auto started =
      start(command, ignored, {{in.read.get(), 0}, {out.write.get(), 1}, {err.write.get(), 2}},
            variables);
  if (started.code != 0) return {status_of(started.code), {}, error_words(started.code)};
  for (auto* end : {&in.read, &out.write, &err.write}) end->close();
  ProcessResult result;
  talk(in.write, input, out.read, err.read, result);
  result.status = wait_for(started.id);
  return result;
}

bool RealProcess::feed(const std::vector<std::string>& command, const std::string& text) {
  const Ignored ignored{SIGINT, SIGQUIT, SIGPIPE};
  auto in = make_pipe();
  const auto started = start(command, ignored, {{in.read.get(), 0}});
  if (started.code != 0) return false;
  in.read.close();
  write_all(in.write.get(), text);  // who leaves the pager early has read enough
  in.write.close();
  wait_for(started.id);
  return true;
}

int RealProcess::id() {
  return ::getpid();
}

}  // namespace nurture::system
