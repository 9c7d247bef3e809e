// The lock on a folder: flock(2) on the folder itself, so that no file is left and the kernel gives
// it back when its holder dies.
#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <fmt/core.h>
#include <sys/file.h>
#include <thread>
#include <unistd.h>

#include "system/descriptor.hpp"
#include "system/files.hpp"

namespace nurture::system {
namespace {

class RealFolderLock : public FolderLock {
 public:
  explicit RealFolderLock(Descriptor folder) : folder_(std::move(folder)) {
    sigset_t interrupts;
    sigemptyset(&interrupts);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&interrupts, signal);
    pthread_sigmask(SIG_BLOCK, &interrupts, &before_);
  }
  RealFolderLock(const RealFolderLock&) = delete;
  RealFolderLock& operator=(const RealFolderLock&) = delete;
  ~RealFolderLock() override {
    folder_.close();
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }

 private:
  Descriptor folder_;
  sigset_t before_{};
};

FileError lock_error(const std::string& folder, int code, int seconds) {
  if (code == EWOULDBLOCK) {
    return FileError(
        fmt::format("cannot lock '{}': another nurture has been writing there for {} s", folder,
                    seconds),
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

}  // namespace

std::unique_ptr<FolderLock> RealFiles::lock(const std::string& folder, int seconds) {
  using std::chrono::milliseconds;
  using std::chrono::steady_clock;
  auto opened = open_file(folder.c_str(), O_RDONLY | O_DIRECTORY);
  if (!opened.open()) throw file_error("lock", folder, errno);

  const auto give_up = steady_clock::now() + std::chrono::seconds(seconds);
  // Writers that wait side by side ask at different moments, or the same one would go first each
  // time.
  auto pause = milliseconds(1 + ::getpid() % 3);
  while (::flock(opened.get(), LOCK_EX | LOCK_NB) != 0) {
    const int code = errno;
    if (code == EINTR) continue;
    if (code != EWOULDBLOCK || steady_clock::now() >= give_up) {
      throw lock_error(folder, code, seconds);
    }
    std::this_thread::sleep_for(pause);
    pause = std::min(pause * 2, milliseconds(10));
  }
  return std::make_unique<RealFolderLock>(std::move(opened));
}

}  // namespace nurture::system
