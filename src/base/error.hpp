// What a command throws when it can't go on; caught in cli::run alone.
#pragma once

#include <exception>
#include <string>
#include <utility>

namespace nurture::base {

/// The exit statuses of the program, as nurture(1) lists them.
enum class Exit {
  done = 0,
  failed = 1,         ///< a file could not be read, `check` found something, or a write failed
  usage = 2,          ///< wrong usage, or no store
  no_contact = 3,     ///< no such contact, or several
  due = 4,            ///< with --exit-code: someone is due
  interrupted = 130,  ///< SIGINT
};

/// Printed as `nurture: WHAT`, then `hint: HINT` if there is one. Lower case, no full stop,
/// what failed first, the subject in 'quotes', then the way out.
class Error : public std::exception {
 public:
  explicit Error(std::string what, std::string hint = {}, Exit exit = Exit::failed)
      : what_(std::move(what)), hint_(std::move(hint)), exit_(exit) {}

  const char* what() const noexcept override { return what_.c_str(); }
  const std::string& hint() const noexcept { return hint_; }
  Exit exit() const noexcept { return exit_; }

 private:
  std::string what_;
  std::string hint_;
  Exit exit_;
};

/// Something typed that can't be meant.
inline Error usage(std::string what, std::string hint = {}) {
  return Error(std::move(what), std::move(hint), Exit::usage);
}

}  // namespace nurture::base
