// The exit statuses of the program, as nurture(1) lists them.
#pragma once

namespace nurture::base {

enum class Exit {
  done = 0,
  failed = 1,         ///< a file could not be read, `check` found something, or a write failed
  usage = 2,          ///< wrong usage, or no store
  no_contact = 3,     ///< no such contact, or several
  due = 4,            ///< with --exit-code: someone is due
  interrupted = 130,  ///< SIGINT
};

}  // namespace nurture::base
