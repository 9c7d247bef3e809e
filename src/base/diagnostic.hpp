// A flaw in a file, as a value: loading returns these beside what could be read.
#pragma once

#include <iterator>
#include <string>
#include <vector>

namespace nurture::base {

enum class Severity { warning, error };

struct Diagnostic {
  std::string path;  ///< relative to the store; empty = the store itself
  int line = 0;      ///< 1 = the first; 0 = the file as a whole
  int column = 0;    ///< 1 = the first; counted in code points; 0 = unknown
  std::string message;
  std::string hint;     ///< the way out; may be empty
  std::string excerpt;  ///< the source line, cut to a sane length; empty = none to show
  Severity severity = Severity::error;

  bool operator==(const Diagnostic&) const = default;
};

using Diagnostics = std::vector<Diagnostic>;

inline void append(Diagnostics& to, Diagnostics&& from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

}  // namespace nurture::base
