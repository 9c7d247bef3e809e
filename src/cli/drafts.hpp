// The folder of drafts that the user's editor works on, and those that wait there: an editor came
// back at once, or was killed together with us. Internal to cli/.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/editor.hpp"

namespace nurture::cli {

/// "ada.yaml", then "ada-2.yaml", …: an older draft that was kept is never written over. Throws
/// base::Error where the folder is not the user's alone.
std::string write_draft(Session& session, const std::string& text, const std::string& name);

/// Those of this store whose editor came back, or was killed together with the nurture that had
/// opened it. One in which nothing was saved for a week is removed.
std::vector<Draft> waiting_drafts(Session& session);
/// Lets it wait for its command, and be taken as unchanged while it holds what the editor was
/// given. `process`: of us, while the editor is open, so that nobody else takes it up.
void let_wait(Session& session, const Draft& draft, int process = 0);
/// It waits no longer; its file stays.
void wait_no_longer(Session& session, const Draft& draft);

}  // namespace nurture::cli
