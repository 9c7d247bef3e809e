// Blob, file, merge, file, blob.
#include "edits/merge_filtered.hpp"

#include "git/blobs.hpp"

namespace nurture::edits {
namespace {

/// A text in a file beside git's own, for as long as the merge takes.
class Beside {
 public:
  Beside(system::Files& files, const std::string& path, const std::string& text)
      : files_(files), path_(path + ".plain") {
    files_.write_new_unsynced(path_, text);
  }
  Beside(const Beside&) = delete;
  Beside& operator=(const Beside&) = delete;
  ~Beside() {
    try {
      if (files_.info(path_)) files_.remove(path_);
    } catch (const base::Error&) {  // what stays is seen beside git's own
    }
  }

  const std::string& path() const { return path_; }

 private:
  system::Files& files_;
  std::string path_;
};

git::Git here(cli::Session& session) {
  return git::Git(session.system().process, ".", {session.config().git_filters, false});
}

}  // namespace

bool is_filtered(cli::Session& session, const store::MergeFiles& which) {
  if (which.path.empty()) return false;
  const auto is_text = [&](const std::string& path) {
    try {
      return git::is_text(session.system().files.read(path));
    } catch (const system::FileError&) {
      return true;  // a pipe, which is read once, or what the merge itself will refuse
    }
  };
  if (is_text(which.base) && is_text(which.ours) && is_text(which.theirs)) return false;
  // Nothing is filtered where there is no repository.
  return git::find_work_tree(here(session)).tree.has_value();
}

store::MergedFiles merge_filtered(cli::Session& session, const store::MergeFiles& which,
                                  const merge::MarkerStyle& style) {
  system::Files& files = session.system().files;
  const git::Git git = here(session);
  git::Blobs blobs(git);
  std::vector<git::Blob> kept;
  for (const auto* path : {&which.base, &which.ours, &which.theirs}) {
    kept.push_back({git::keep(git, files.read(*path)), which.path});
  }
  const auto texts = blobs.texts(kept);
  const Beside base(files, which.base, texts[0]), ours(files, which.ours, texts[1]),
      theirs(files, which.theirs, texts[2]);
  const store::MergeFiles plain{base.path(), ours.path(), theirs.path(), which.path};
  const store::MergedFiles merged =
      store::merge_files(files, session.system().process, plain, style);
  const std::string id = blobs.keep(files.read(ours.path()), which.path);
  const Beside result(files, which.ours + ".kept", git::contents(git, {id}).front());
  files.rename_over(result.path(), which.ours);
  return merged;
}

}  // namespace nurture::edits
