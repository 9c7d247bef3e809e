// What a file that can't be read by its name should be called, unless that is another one's name.
#pragma once

#include <map>
#include <string>

#include "index/list.hpp"

namespace nurture::index {

/// Which names of a store are taken: to be asked once all its files are listed.
class TakenNames {
 public:
  explicit TakenNames(const Listing& listing);

  /// Why the file can't be called so; empty where it can: a move would write over another one, and
  /// in another folder there would be two of one id.
  std::string refusal(const std::string& path, const std::string& name) const;

 private:
  std::map<std::string, std::string> paths_;
};

/// What to do with a file that looks like ours and is not read.
std::string leftover_hint(const std::string& path, const TakenNames& taken);
/// What to do with one whose name is no id, as `better` would be.
std::string id_hint(const std::string& path, const std::string& better, const TakenNames& taken);

}  // namespace nurture::index
