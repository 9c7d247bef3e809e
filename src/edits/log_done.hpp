// Which follow-ups a `log` closes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/session.hpp"
#include "edits/changes.hpp"

namespace nurture::edits {

struct Closing {
  std::vector<model::FollowUp> done;
  std::size_t left_open = 0;  ///< those that were due where it isn't clear which of them was meant
};

/// `typed`: the words of --done (numbers, words, "all"). Without any, a touch closes the only one
/// that is open and due on or before its date; of several a terminal asks. An amended interaction
/// closes nothing by itself.
Closing closing(cli::Session& session, const model::Contact& contact,
                const model::Interaction& interaction, const std::vector<std::string>& typed,
                bool amend);

/// The open follow-ups that a touch may have been for: due on or before its date. None for what is
/// no touch.
std::vector<Numbered> answerable(const model::Contact& contact,
                                 const model::Interaction& interaction,
                                 const model::Settings& settings, base::Date today);
/// Which of these are done, asked until the answer is clear. Empty optional: the person left the
/// question.
std::optional<std::vector<model::FollowUp>> ask_done(cli::Session& session,
                                                     const model::Contact& contact,
                                                     const std::vector<Numbered>& open);

}  // namespace nurture::edits
