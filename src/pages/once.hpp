// `due --once`: the first shell of a day shows the agenda, the others don't.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "system/system.hpp"

namespace nurture::pages {

/// A day's showing of one store, claimed for this process: of several panes that start at once one
/// gets it. Given back when it goes, unless it was kept: what was never seen was not shown.
class Showing {
 public:
  /// Empty where today's was claimed before. Where nothing can be kept (no HOME, a full disk) it is
  /// always given.
  static std::optional<Showing> claim(system::System& system, const std::string& root,
                                      base::Date today);
  Showing(Showing&& other) noexcept;
  Showing& operator=(Showing&&) = delete;
  ~Showing();

  /// Whether today's was claimed before, without claiming it.
  static bool over(system::System& system, const std::string& root, base::Date today);
  void keep();

 private:
  Showing(system::Files& files, std::string path) : files_(&files), path_(std::move(path)) {}

  system::Files* files_;
  std::string path_;  ///< empty: nothing to give back
};

/// The marks of all stores and days, as paths; `folder`: where they lie.
struct ShownMarks {
  std::string folder;
  std::vector<std::string> paths;
};
/// Throws FileError.
ShownMarks all_marks(system::System& system);

}  // namespace nurture::pages
