// What a command throws when it can't go on; caught in cli::run alone.
#pragma once

#include <exception>
#include <string>
#include <utility>

#include "base/exit.hpp"

namespace nurture::base {

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
