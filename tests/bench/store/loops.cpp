// What the machine itself takes for a tree: looking at every file, or reading every byte of it, on
// one thread and on more. The floor below which nothing without an index can come.
//
// usage: loops stat|read FOLDER THREADS
//        loops peak COMMAND [WORD...]     the command's peak memory in kilobytes, as the kernel
//        counts it. A program counts from its fork on, so it is started from something small.
#include <cstdlib>
#include <dirent.h>
#include <fcntl.h>
#include <iostream>
#include <string>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace {

/// The names of a folder's files; subfolders and dotfiles are left out.
std::vector<std::string> names(const std::string& folder) {
  std::vector<std::string> found;
  DIR* stream = ::opendir(folder.c_str());
  if (stream == nullptr) return found;
  while (const dirent* entry = ::readdir(stream)) {
    if (entry->d_type == DT_REG && entry->d_name[0] != '.') found.emplace_back(entry->d_name);
  }
  ::closedir(stream);
  return found;
}

long look(int folder, const std::string& name) {
  struct stat status {};
  return ::fstatat(folder, name.c_str(), &status, 0) == 0 ? static_cast<long>(status.st_size) : 0;
}

long read_whole(int folder, const std::string& name, std::vector<char>& buffer) {
  const int file = ::openat(folder, name.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return 0;
  long bytes = 0;
  for (;;) {
    const long got = ::read(file, buffer.data(), buffer.size());
    if (got > 0) bytes += got;
    if (got < static_cast<long>(buffer.size())) break;
  }
  ::close(file);
  return bytes;
}

/// Every `step`th file from `first` on: how many bytes they hold.
long walk(bool reads, int folder, const std::vector<std::string>& files, std::size_t first,
          std::size_t step) {
  std::vector<char> buffer(1u << 16);
  long bytes = 0;
  for (std::size_t i = first; i < files.size(); i += step) {
    bytes += reads ? read_whole(folder, files[i], buffer) : look(folder, files[i]);
  }
  return bytes;
}

int peak(char** command) {
  const pid_t child = ::fork();
  if (child == 0) {
    const int nowhere = ::open("/dev/null", O_WRONLY);
    ::dup2(nowhere, STDOUT_FILENO);
    ::dup2(nowhere, STDERR_FILENO);
    ::execvp(command[0], command);
    ::_exit(127);
  }
  int status = 0;
  struct rusage used {};
  if (child < 0 || ::wait4(child, &status, 0, &used) != child) return 2;
  std::cout << used.ru_maxrss << "\n";
  return WIFEXITED(status) ? WEXITSTATUS(status) : 2;
}

}  // namespace

int main(int count, char** words) {
  if (count > 2 && std::string(words[1]) == "peak") return peak(words + 2);
  const std::string what = count == 4 ? words[1] : "";
  if (what != "stat" && what != "read") {
    std::cerr << "usage: loops stat|read FOLDER THREADS\n";
    return 2;
  }
  const auto files = names(words[2]);
  const int folder = ::open(words[2], O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const auto threads = static_cast<std::size_t>(std::max(1, std::atoi(words[3])));
  std::vector<long> bytes(threads, 0);
  std::vector<std::thread> others;
  for (std::size_t i = 0; i < threads; ++i) {
    others.emplace_back([&, i] { bytes[i] = walk(what == "read", folder, files, i, threads); });
  }
  for (auto& one : others) one.join();
  long all = 0;
  for (const long some : bytes) all += some;
  std::cout << files.size() << " files, " << all << " bytes\n";
  ::close(folder);
  return files.empty() ? 1 : 0;
}
