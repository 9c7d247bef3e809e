// What git keeps of files: its blobs, and the files that it makes of them through the filters that
// may run.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "git/filters.hpp"
#include "git/git.hpp"

namespace nurture::git {

/// Of blobs by their ids, in that order, in bytes; none of them is read.
std::vector<std::uint64_t> sizes(const Git& git, const std::vector<std::string>& ids);
/// Of blobs by their ids, in that order, as git keeps them, with one run of git. Throws base::Error
/// where one is not there.
std::vector<std::string> contents(const Git& git, const std::vector<std::string>& ids);
/// Keeps a text as it is; returns its id.
std::string keep(const Git& git, const std::string& text);

struct Blob {
  std::string id;
  std::string path;  ///< of the file, relative to git's folder: attributes go by it
};

/// A blob as the file it stands for.
struct Content {
  std::string text;
  std::string problem;  ///< why there is no text: "filtered by 'git-crypt' …"
};

/// git must outlive it.
class Blobs {
 public:
  explicit Blobs(const Git& git) : git_(git) {}

  /// In that order, with one run of git, and one for each blob that a filter has made. Throws
  /// base::Error where one is not there.
  std::vector<Content> contents(const std::vector<Blob>& blobs);
  /// The same, but a problem throws, with its path.
  std::vector<std::string> texts(const std::vector<Blob>& blobs);
  /// Keeps a file; returns its blob's id.
  std::string keep(const std::string& text, const std::string& path);

 private:
  const Filters& filters();

  const Git& git_;
  std::optional<Filters> filters_;  ///< asked for at first use
};

/// What a text file can hold; what a filter encrypted or packed isn't.
bool is_text(const std::string& bytes);

}  // namespace nurture::git
