// Somebody has a new post, and whoever is left behind needs a new face: what `move` and an import
// write.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "edits/assign.hpp"
#include "edits/changes.hpp"

namespace nurture::edits {

/// What is known of it.
struct NewPost {
  std::string to;  ///< an organisation of the store, or any text
  std::optional<std::string> title, level, role;
  std::vector<std::string> drop;  ///< addresses and numbers of the old post
  base::Period until;             ///< when they left it
  std::string successor;          ///< an id, or none; empty = to be found
};

/// What a move comes to.
struct Move {
  model::Contact contact;  ///< as they were
  std::optional<model::Past> left;
  std::optional<model::Organisation> old_home;
  std::string place;             ///< where they are now
  std::vector<Assignment> post;  ///< the keys of the new one, and what is dropped
  std::optional<model::Anniversary> congratulation;
  std::optional<model::Anniversary> outdated;  ///< that of an earlier move, still to be given
  std::optional<model::FollowUp> wanted;       ///< a successor
};

/// Throws (Exit::usage) where what is to be dropped isn't theirs, or a successor follows nobody.
Move planned_move(cli::Session& session, const model::Contact& contact, const NewPost& post);
std::vector<yaml::Change> changes_of(const Move& move, const yaml::Document& document);
/// Of the contact's file, and of the organisation's where a successor is wanted. They throw where
/// someone else changed the post meanwhile.
std::vector<store::Step> move_steps(const Move& move);

}  // namespace nurture::edits
