// What nurture keeps outside the stores.
#include "pages/traces.hpp"

#include "base/text.hpp"
#include "cli/editor.hpp"
#include "index/index.hpp"
#include "pages/once.hpp"
#include "render/layout.hpp"
#include "store/journal.hpp"

namespace nurture::pages {
namespace {

using Paths = std::vector<std::string>;

void append(Paths& to, const Paths& more) {
  to.insert(to.end(), more.begin(), more.end());
}

}  // namespace

Traces find_traces(cli::Session& session) {
  system::System& system = session.system();
  Traces traces;
  Paths parts;
  const auto take = [&](const Paths& paths, const char* one, const char* many) {
    append(traces.paths, paths);
    if (!paths.empty()) parts.push_back(render::counted(static_cast<int>(paths.size()), one, many));
  };
  const store::Journals journals = store::all_journals(system);
  take(journals.changes, "change that undo takes back", "changes that undo takes back");
  take(index::all_indexes(system.environment, system.files), "index", "indexes");
  const ShownMarks marks = all_marks(system);
  take(marks.paths, "mark of a day that was shown", "marks of days that were shown");
  const cli::Drafts drafts = cli::all_drafts(session);
  take(drafts.paths, "file of a draft", "files of drafts");
  append(traces.folders, journals.folders);
  for (const std::string& folder : {marks.folder, drafts.folder})
    if (!folder.empty()) traces.folders.push_back(folder);
  traces.text = base::join(parts, ", ");
  for (const std::string& root : journals.at_work)
    traces.kept.push_back("a change of '" + base::printable(root) +
                          "' that isn't finished: the next change there finishes it");
  if (drafts.open > 0)
    traces.kept.push_back(render::counted(drafts.open, "draft", "drafts") +
                          " whose editor is open");
  return traces;
}

void remove_traces(system::Files& files, const Traces& traces) {
  const auto unless_gone = [](const auto& remove) {
    try {
      remove();
    } catch (const system::FileError& error) {
      if (!system::is_absence(error.code())) throw;
    }
  };
  for (const std::string& path : traces.paths) unless_gone([&] { files.remove(path); });
  for (const std::string& folder : traces.folders)
    unless_gone([&] { files.remove_folder(folder); });
}

}  // namespace nurture::pages
