// The folder of drafts that the user's editor works on, and those that wait there for an editor
// that came back at once. Internal to cli/.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/editor.hpp"

namespace nurture::cli {

/// "ada.yaml", then "ada-2.yaml", …: an older draft that was kept is never written over. Throws
/// base::Error where the folder is not the user's alone.
std::string write_draft(Session& session, const std::string& text, const std::string& name);

struct WaitingDraft {
  std::string command;  ///< that takes it up
  Draft draft;
};
/// Those of this store. One in which nothing was saved for a week is removed.
std::vector<WaitingDraft> waiting_drafts(Session& session);
/// Lets it wait for this command, and be taken as unchanged while it holds what it holds now.
void let_wait(Session& session, const Draft& draft, const std::string& command);
/// It waits no longer; its file stays.
void wait_no_longer(Session& session, const Draft& draft);

}  // namespace nurture::cli
