// How well we know somebody, and whom of several to approach.
#pragma once

#include <optional>
#include <string_view>

#include "model/facts.hpp"

namespace nurture::model {

/// 0 = strangers, 1 = as close as it gets: what the file's `warmth` says, else
///
///   points = 3·talks + min(ours, theirs) + ½·min(3, |ours − theirs|)
///   warmth = min(1, points / 30) × (1 − ¾·min(1, d / 730) − ¼·min(1, d / 2190))
///
/// talks, ours, theirs: days, see TouchDays; d: days since the last touch. Days count rather than
/// messages (Ureña-Carrión, Saramäki, Kivelä, EPJ Data Science 2020), answers more than sending:
/// writing that is never answered comes to 1½ points at most. The decay is DotAlign's, in the open.
double warmth(const Facts& facts, const Settings& settings, Date today);

/// Warmth in a word: cold below 0.1, known below 0.4, warm below 0.7, else close.
enum class Closeness { cold, known, warm, close };

/// By the warmth; cold, too, is whoever has gone silent (see below), unless the file says `warmth`.
Closeness closeness(const Facts& facts, const Settings& settings, Date today);
std::string_view to_text(Closeness closeness);

/// Silences beyond this many of one's own mean gaps mostly end a tie (Navarro, Miritello, Canales,
/// Moro, EPJ Data Science 2017).
constexpr double gaps_to_silence = 8;
/// Mean days between the days with touches; empty for fewer than 4, too few for a rhythm.
std::optional<double> own_gap(const Facts& facts, const Settings& settings);
/// The same of the first and the last of so many days.
std::optional<double> own_gap(Date first, Date last, int days);
/// Silent for more than gaps_to_silence of the own gap.
bool gone_silent(const Facts& facts, const Settings& settings, Date today);
bool gone_silent(double own_gap, int silent_days);

/// What decides whom of an organisation's people to approach.
struct ApproachKey {
  std::optional<Date> last_touch;  ///< empty = never touched
  std::size_t rank = 0;            ///< place of the rating in the scale, 0 = best
  std::string_view id;
};

/// The more recent touch comes first, else the better rating, else the id that comes first: a
/// strict order as long as ids differ.
bool approached_before(const ApproachKey& one, const ApproachKey& other);

}  // namespace nurture::model
