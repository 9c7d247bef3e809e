// The lock on a folder: flock(2) on the folder itself, so that no file is left and the kernel gives
// it back when its holder dies.
#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <exception>
#include <fcntl.h>
#include <fmt/core.h>
#include <fstream>
#include <sstream>
#include <string_view>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <thread>
#include <unistd.h>
#include <utility>

#include "base/text.hpp"
#include "system/descriptor.hpp"
#include "system/files.hpp"

namespace nurture::system {
namespace {

constexpr std::array interrupts_that_wait{SIGINT, SIGTERM, SIGHUP};

// Even what is ignored (under nohup) counts as pending while it is blocked.
bool ignores(int signal) {
  struct sigaction now {};
  return ::sigaction(signal, nullptr, &now) == 0 && now.sa_handler == SIG_IGN;
}

bool interrupt_waits() {
  sigset_t pending;
  if (::sigpending(&pending) != 0) return false;
  return std::ranges::any_of(interrupts_that_wait, [&](int signal) {
    return sigismember(&pending, signal) == 1 && !ignores(signal);
  });
}

}  // namespace

/// Interrupts wait from the first change under a lock until the last lock has gone.
class RealFiles::Interrupts {
 public:
  void locked() { ++locks_; }
  void changing() {
    if (locks_ == 0 || waiting_) return;
    sigset_t interrupts;
    sigemptyset(&interrupts);
    for (const int signal : interrupts_that_wait) sigaddset(&interrupts, signal);
    pthread_sigmask(SIG_BLOCK, &interrupts, &before_);
    waiting_ = true;
  }
  void unlocked() {
    if (--locks_ > 0 || !waiting_) return;
    waiting_ = false;
    // The answer won't be given any more.
    constexpr std::string_view said = "nurture: interrupted after its change was made\n";
    if (interrupt_waits() && std::uncaught_exceptions() == 0)
      (void)!::write(STDERR_FILENO, said.data(), said.size());
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }

 private:
  int locks_ = 0;
  bool waiting_ = false;
  sigset_t before_{};
};

RealFiles::RealFiles() : interrupts_(std::make_shared<Interrupts>()) {}

void RealFiles::changing() {
  interrupts_->changing();
}

bool RealFiles::interrupted() {
  return interrupt_waits();
}

namespace {

template <typename Interrupts>
class RealFolderLock : public FolderLock {
 public:
  RealFolderLock(Descriptor folder, std::shared_ptr<Interrupts> interrupts)
      : folder_(std::move(folder)), interrupts_(std::move(interrupts)) {
    interrupts_->locked();
  }
  RealFolderLock(const RealFolderLock&) = delete;
  RealFolderLock& operator=(const RealFolderLock&) = delete;
  ~RealFolderLock() override {
    folder_.close();
    interrupts_->unlocked();
  }

 private:
  Descriptor folder_;
  std::shared_ptr<Interrupts> interrupts_;
};

using std::chrono::milliseconds;
using std::chrono::seconds;
using std::chrono::steady_clock;

FileError lock_error(const std::string& folder, int code, int waited) {
  if (code == EWOULDBLOCK) {
    return FileError(
        fmt::format("cannot lock '{}': another nurture has been writing there for {} s", folder,
                    waited),
        code, "wait for it to end, or end it, then try again");
  }
  // flock over NFS needs a descriptor open for writing, which a folder's never is.
  if (code == EBADF || code == ENOLCK || code == EOPNOTSUPP || code == ENOSYS) {
    return FileError(
        fmt::format("cannot lock '{}': its file system has no locks on folders", folder), code,
        "keep the store on a local disk, and share it with git");
  }
  return file_error("lock", folder, code);
}

/// Of /proc/locks, where the kernel names who holds it; 0 where nobody can tell.
int holder_of(int folder) {
  struct stat status {};
  if (::fstat(folder, &status) != 0) return 0;
  const std::string place =
      fmt::format("{:02x}:{:02x}:{}", major(status.st_dev), minor(status.st_dev), status.st_ino);
  std::ifstream locks("/proc/locks");
  for (std::string line; std::getline(locks, line);) {
    std::istringstream words(line);
    std::string number, kind, manner, access, at;
    int process = 0;
    if (words >> number >> kind >> manner >> access >> process >> at && kind == "FLOCK" &&
        at == place)
      return process;
  }
  return 0;
}

/// "'nurture import' (process 4711)".
std::string name_of(int process) {
  if (process == 0) return "another nurture";
  std::ifstream file(fmt::format("/proc/{}/cmdline", process));
  std::string program, command;
  std::getline(file, program, '\0');
  std::getline(file, command, '\0');
  std::string name = program.substr(program.rfind('/') + 1);
  if (!command.empty() && command.front() != '-') name += " " + command;
  return fmt::format("'{}' (process {})", name, process);
}

// Who has waited longer asks more often, so that nobody who comes later is served first again and
// again.
milliseconds pause_after(steady_clock::duration waited) {
  if (waited > seconds(5)) return milliseconds(1);
  if (waited > seconds(1)) return milliseconds(3);
  // Writers that came together ask at different moments.
  return milliseconds(7 + ::getpid() % 4);
}

/// Until when to wait for a folder. Every writer leaves its trace in the folder's time of change:
/// as long as others get their turn, ours will come, and only who holds the lock without doing
/// anything is given up on.
class Patience {
 public:
  Patience(int folder, int patience)
      : folder_(folder), patience_(patience), changed_(change()), last_change_(start_) {}

  steady_clock::duration waited() const { return steady_clock::now() - start_; }
  bool at_end() {
    const auto now = steady_clock::now();
    if (const auto latest = change(); latest != changed_) {
      changed_ = latest;
      last_change_ = now;
    }
    return now - last_change_ >= patience_ || now - start_ >= 10 * patience_;
  }

 private:
  std::pair<time_t, long> change() const {
    struct stat status {};
    if (::fstat(folder_, &status) != 0) return {};
    return {status.st_ctim.tv_sec, status.st_ctim.tv_nsec};
  }

  int folder_;
  seconds patience_;
  steady_clock::time_point start_ = steady_clock::now();
  std::pair<time_t, long> changed_;
  steady_clock::time_point last_change_;
};

}  // namespace

std::unique_ptr<FolderLock> RealFiles::lock(const std::string& folder, int most_seconds) {
  auto opened = open_file(folder.c_str(), O_RDONLY | O_DIRECTORY);
  if (!opened.open()) throw file_error("lock", folder, errno);
  Patience patience(opened.get(), most_seconds);
  bool told = !tell_;
  while (::flock(opened.get(), LOCK_EX | LOCK_NB) != 0) {
    const int code = errno;
    if (code == EINTR) continue;
    if (code != EWOULDBLOCK || patience.at_end()) throw lock_error(folder, code, most_seconds);
    if (!told && patience.waited() > seconds(1)) {
      tell_(base::printable(name_of(holder_of(opened.get())) + ", which is writing in '" + folder +
                            "'"));
      told = true;
    }
    std::this_thread::sleep_for(pause_after(patience.waited()));
  }
  return std::make_unique<RealFolderLock<Interrupts>>(std::move(opened), interrupts_);
}

}  // namespace nurture::system
