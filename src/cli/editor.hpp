// A text through the user's editor.
#pragma once

#include "cli/session.hpp"

namespace nurture::cli {

/// A text that the person had in the editor, in a file of its own.
struct EditorDraft {
  std::string path;
  std::string opened;     ///< the text that the editor was given
  std::string text;       ///< as it stands in the file
  std::string command{};  ///< what is to be typed for it
  /// Nothing was typed, and the editor may still be open: the file stays, and what is saved there
  /// later is taken up by the next edit_text for the same command.
  bool waiting = false;

  bool changed() const { return text != opened; }
};

/// The text after the user's editor had it (`editor` of the config, $VISUAL, $EDITOR, else
/// sensible-editor or vi); `name` is the draft's file name ("ada-lovelace.yaml"), `command` what is
/// to be typed for it ("edit contacts/ada-lovelace.yaml"). Where an editor that came back at once,
/// or was killed together with nurture, left a draft of that command's in which something was
/// saved, that is taken up instead, and said. Throws where the editor failed: nothing typed is
/// lost, the message names the draft, which stays.
EditorDraft edit_text(Session& session, const std::string& text, const std::string& name,
                      const std::string& command);
/// The same draft once more, as it stands.
EditorDraft edit_again(Session& session, const EditorDraft& draft);
/// What was typed stands elsewhere, or nothing was; a waiting one stays.
void drop_draft(Session& session, const EditorDraft& draft);

/// Says on standard error in which drafts of this store something was saved that nobody has taken
/// up, and which command does.
void remind_of_drafts(Session& session);

/// The drafts of all stores, as paths.
struct Drafts {
  std::string folder;
  std::vector<std::string> paths;  ///< those whose editor isn't open, notes about them too
  int open = 0;                    ///< whose editor is open
};
/// Throws base::Error where the folder isn't the user's alone.
Drafts all_drafts(Session& session);

}  // namespace nurture::cli
