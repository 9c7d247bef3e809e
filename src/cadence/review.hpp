// Whom a look through the lost is about: who was lost touch with, who fell silent by their own
// rhythm, and whom nobody rated.
#pragma once

#include <optional>
#include <vector>

#include "cadence/state.hpp"

namespace nurture::cadence {

/// Silent beyond what the fastest rule allows.
struct LostTouch {
  model::Rule rule;
  double intervals = 0;  ///< of the rule, since the last touch

  bool operator==(const LostTouch&) const = default;
};

/// Silent beyond their own rhythm: see model::gone_silent().
struct GoneCold {
  double gap = 0;   ///< days, the mean between their touches
  double gaps = 0;  ///< of these, since the last touch

  bool operator==(const GoneCold&) const = default;
};

/// Why somebody is looked at.
struct ReviewReasons {
  std::optional<LostTouch> lost;
  std::optional<GoneCold> cold;
  bool undecided = false;
  bool unrated = false;  ///< judged by the default rating only

  bool operator==(const ReviewReasons&) const = default;
};

struct ToReview {
  PartyNumber who = 0;
  std::optional<Date> silent_since;  ///< the last touch, else `added`; empty where neither is known
  ReviewReasons why;
  std::size_t known_by = 0;  ///< the undecided: days with a touch, open needs and follow-ups

  bool operator==(const ToReview&) const = default;
};

/// The day that a silence counts from: the last touch, of who is kept by channels that don't count
/// the last that reached; `never` before the first.
Date silent_since(const Party& party);
/// Silent for more than `lost_after` intervals of their fastest rule, past its latest day, and not
/// snoozed. Never touched is not lost.
bool is_lost(const Party& party, const model::Settings& settings, Date today);
/// Why that person is to be looked at, whoever may have done so.
ReviewReasons review_reasons(const Party& party, const model::Settings& settings, Date today);

/// Of the scope's people, longest silence first, then the undecided, those first of whom most is
/// known: there may be hundreds, fresh from an address book. Neither archived nor snoozed nor
/// `cadence: none`, nor reviewed within `review_every` (3 months where that is none).
std::vector<ToReview> people_to_review(const AgendaState& state, Date today);
/// On working days, once `review_every` has passed since somebody of the scope was reviewed (since
/// the first of them was added or touched, if nobody was), and while there is somebody to review.
/// Cost: these people are looked for only where it is due.
std::optional<ReviewDue> review_due(const AgendaState& state, Date today);

}  // namespace nurture::cadence
