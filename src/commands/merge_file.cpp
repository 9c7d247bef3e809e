// nurture merge-file: git's merge driver for a store's files.
#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "cli/session.hpp"
#include "commands/commands.hpp"
#include "edits/merge_filtered.hpp"
#include "store/merge_files.hpp"

namespace nurture::commands {
namespace {

struct Options {
  store::MergeFiles files;
  std::vector<std::string> labels;
  std::optional<int> marker_size;
};

// git has room for as many as the lines of a file may have; less than one is no marker.
constexpr int most_marker_size = 1000;

merge::MarkerStyle marker_style(const Options& options) {
  merge::MarkerStyle style;
  style.size = options.marker_size.value_or(style.size);
  if (style.size < 1 || style.size > most_marker_size) {
    throw base::Error("a marker of " + std::to_string(style.size) + " characters",
                      "--marker-size takes 1 to 1000; git's own is 7", base::Exit::usage);
  }
  if (options.labels.size() > 3) {
    throw base::Error("more than three names for three files",
                      "-L is for ours, then the base, then theirs", base::Exit::usage);
  }
  const auto label = [&](std::size_t index, const std::string& otherwise) {
    return base::printable(index < options.labels.size() ? options.labels[index] : otherwise);
  };
  style.ours = label(0, style.ours);
  style.theirs = label(2, style.theirs);
  return style;
}

// To git an exit of 1 says that markers were written. Whatever goes wrong before that must not look
// like it: the driver would leave ours alone, and the next `git add` would drop theirs.
base::Exit run(const Options& options, cli::Session& session) {
  const merge::MarkerStyle style = marker_style(options);
  try {
    system::System& system = session.system();
    const store::MergedFiles merged =
        edits::is_filtered(session, options.files)
            ? edits::merge_filtered(session, options.files, style)
            : store::merge_files(system.files, system.process, options.files, style);
    if (!merged.note.empty()) {
      session.out().note("nurture: " + base::printable(merged.note) + "\n");
    }
    return merged.conflict ? base::Exit::failed : base::Exit::done;
  } catch (const base::Error& error) {
    throw base::Error(error.what(), error.hint(), base::Exit::usage);
  } catch (const std::exception& error) {
    throw base::Error(std::string("internal error: ") + error.what(),
                      "please report it, with the three files", base::Exit::usage);
  }
}

}  // namespace

cli::Action merge_file(cli::Args& args) {
  auto options = std::make_shared<Options>();
  args.word("BASE", options->files.base, "what both sides began with (%O)");
  args.word("OURS", options->files.ours, "ours, which the merged file replaces (%A)");
  args.word("THEIRS", options->files.theirs, "theirs (%B)");
  args.word("PATH", options->files.path, "what the file is called in the store (%P)", false);
  args.options("-L", "NAME", options->labels,
               "what the markers call ours, the base and theirs, in this order");
  args.number("--marker-size", "N", options->marker_size, "length of the markers (%L); 7");
  args.epilogue(
      "git config merge.nurture.driver 'nurture merge-file --marker-size=%L -- %O %A %B %P'\n"
      "exit status: 0 merged, 1 markers were written");
  return [options](cli::Session& session) { return run(*options, session); };
}

}  // namespace nurture::commands
