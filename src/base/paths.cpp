// Paths as texts: the folder, the name, what lies below what.
#include "base/paths.hpp"

namespace nurture::base {

std::string folder_of(const std::string& path) {
  const auto slash = path.find_last_of('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

std::string name_of(const std::string& path) {
  return path.substr(path.find_last_of('/') + 1);
}

bool inside(std::string_view real, std::string_view root) {
  return root == "/" ||
         (real.starts_with(root) && real.size() > root.size() && real[root.size()] == '/');
}

}  // namespace nurture::base
