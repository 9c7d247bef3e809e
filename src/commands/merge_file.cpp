// nurture merge-file: git's merge driver for a store's files.
#include <exception>

#include "base/text.hpp"
#include "commands/commands.hpp"
#include "git/blobs.hpp"
#include "store/merge_files.hpp"

namespace nurture::commands {
namespace {

struct MergeFileOptions {
  store::MergeFiles files;
  std::vector<std::string> labels;
  std::optional<int> marker_size;
};

// git has room for as many as the lines of a file may have; less than one is no marker.
constexpr int most_marker_size = 1000;

merge::MarkerStyle marker_style(const MergeFileOptions& options) {
  merge::MarkerStyle style;
  style.size = options.marker_size.value_or(style.size);
  if (style.size < 1 || style.size > most_marker_size) {
    throw base::usage("a marker of " + std::to_string(style.size) + " characters",
                      "--marker-size takes 1 to 1000; git's own is 7");
  }
  if (options.labels.size() > 3) {
    throw base::usage("more than three names for three files",
                      "-L is for ours, then the base, then theirs");
  }
  const auto label = [&](std::size_t index, const std::string& otherwise) {
    return base::printable(index < options.labels.size() ? options.labels[index] : otherwise);
  };
  style.ours = label(0, style.ours);
  style.theirs = label(2, style.theirs);
  return style;
}

/// A text in a file beside git's own, for as long as the merge takes.
class PlainFile {
 public:
  PlainFile(system::Files& files, const std::string& path, const std::string& text)
      : files_(files), path_(path + ".plain") {
    files_.write_new_unsynced(path_, text);
  }
  PlainFile(const PlainFile&) = delete;
  PlainFile& operator=(const PlainFile&) = delete;
  ~PlainFile() {
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

// Whether one of the three can't be a text: git hands a driver its blobs as they are kept, as a
// filter made them.
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

// store::merge_files on the files that the blobs stand for; what is merged goes back through the
// filter. Throws base::Error where the filter may not run, or can't.
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
  const PlainFile base(files, which.base, texts[0]), ours(files, which.ours, texts[1]),
      theirs(files, which.theirs, texts[2]);
  const store::MergeFiles plain{base.path(), ours.path(), theirs.path(), which.path};
  const store::MergedFiles merged =
      store::merge_files(files, session.system().process, plain, style);
  const std::string id = blobs.keep(files.read(ours.path()), which.path);
  const PlainFile result(files, which.ours + ".kept", git::contents(git, {id}).front());
  files.rename_over(result.path(), which.ours);
  return merged;
}

// To git an exit of 1 says that markers were written. Whatever goes wrong before that must not look
// like it: the driver would leave ours alone, and the next `git add` would drop theirs.
base::Exit run_merge_file(const MergeFileOptions& options, cli::Session& session) {
  const merge::MarkerStyle style = marker_style(options);
  try {
    system::System& system = session.system();
    const store::MergedFiles merged =
        is_filtered(session, options.files)
            ? merge_filtered(session, options.files, style)
            : store::merge_files(system.files, system.process, options.files, style);
    if (!merged.note.empty()) session.remark("nurture: " + merged.note);
    return merged.conflict ? base::Exit::failed : base::Exit::done;
  } catch (const base::Error& error) {
    throw base::usage(error.what(), error.hint());
  } catch (const std::exception& error) {
    throw base::usage(std::string("internal error: ") + error.what(),
                      "please report it, with the three files");
  }
}

}  // namespace

cli::Action merge_file(cli::Args& args) {
  auto options = std::make_shared<MergeFileOptions>();
  args.word("BASE", options->files.base, "what both sides began with (%O)");
  args.word("OURS", options->files.ours,
            "ours, which the merged file replaces (%A): with markers in it, the exit status is 1");
  args.word("THEIRS", options->files.theirs, "theirs (%B)");
  args.word("PATH", options->files.path, "what the file is called in the store (%P)", false);
  args.options("-L", "NAME", options->labels,
               "what the markers call ours, the base and theirs, in this order");
  args.number("--marker-size", "N", options->marker_size, "length of the markers (%L); 7");
  args.epilogue(
      "git config merge.nurture.driver 'nurture merge-file --marker-size=%L -- %O %A %B %P'");
  return [options](cli::Session& session) { return run_merge_file(*options, session); };
}

}  // namespace nurture::commands
