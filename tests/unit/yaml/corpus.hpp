// The test data that lies beside the project, where it does.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "tests/support/skip.hpp"

namespace nurture::yaml::test {

inline const std::filesystem::path& corpora() {
  static const std::filesystem::path path = NURTURE_ROOT "/../shared/corpora";
  return path;
}

/// The case counts as skipped where the data is not there.
inline bool has_corpora() {
  if (std::filesystem::exists(corpora())) return true;
  nurture::test::skip("no test data at " + corpora().string());
  return false;
}

inline std::string slurp(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// The entries of a folder, sorted, so that what a test prints is the same everywhere.
inline std::vector<std::filesystem::path> sorted(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace nurture::yaml::test
