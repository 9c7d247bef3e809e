// A step of `save` as it will be made: where, what stands there now, what is to stand there.
// Internal to store/.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "store/save.hpp"

namespace nurture::store {

struct Plan {
  /// More than one where several steps edit one file.
  std::vector<Step> steps;
  Step::Kind kind = Step::Kind::edit;
  std::string target;                        ///< absolute, links followed
  std::string destination;                   ///< of a move
  std::optional<system::FileInfo> info;      ///< of the target
  std::optional<std::string> before, after;  ///< the target's bytes; empty = there is no file
  std::optional<model::Contact> contact;     ///< of `after`, where an edit gave one

  const std::string& path() const { return steps.front().path; }  ///< as asked for
  bool changes_nothing() const { return kind != Step::Kind::move && before == after; }
};

/// Where a path of the store lies. Throws where it is not a plain relative one, or where a link
/// leads out of the store.
std::string resolve(system::Files& files, const std::string& root, const std::string& path);
/// Throws base::Error where a step can't be made; nothing has been changed then.
std::vector<Plan> plan(system::Files& files, const std::string& root, std::vector<Step> steps);
/// Looks afresh at what stands there.
void prepare(system::Files& files, const std::string& root, Plan& plan);

}  // namespace nurture::store
