// What to do for somebody next: two or three touches to choose from, each with why.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cadence/explain.hpp"
#include "insight/fits.hpp"
#include "insight/stats.hpp"

namespace nurture::insight {

/// What the agenda wants of the next touch.
struct Asked {
  std::string channel;  ///< the one that answers most of what stands: what `log` is taken for
  std::vector<cadence::Occasion> occasions;  ///< what stands
  std::string unanswered;  ///< the channel on which they didn't answer twice in a row; or empty
};

/// The channels that a rule or a promise names; empty: any that counts will do.
const std::vector<std::string>& channels_named(const cadence::Occasion& occasion);
/// The first of them that names this channel; null if none does.
const cadence::Occasion* naming(const std::vector<cadence::Occasion>& occasions,
                                std::string_view channel);

/// A line's; of a line that isn't the agenda's (of a list) what can be said without.
Asked asked(const cadence::Due& due, const model::Settings& settings);
/// Today's line, else what the rule that comes first will ask.
Asked asked(const cadence::Explanation& explanation, const model::Settings& settings);

/// Why a touch is on this channel.
struct Reason {
  enum class Kind : char {
    promise,     ///< a follow-up names it: `text` is what was promised
    rule,        ///< a rule names it: `text`
    usual,       ///< nothing names another: it is the settings' default_channel
    no_address,  ///< the one that was asked for, `text`, can't be had
    no_answer,   ///< they didn't answer on `text` twice in a row
    answered,    ///< they answered to it `count` of `of` times
    change,      ///< none of the last three was on it
    worth        ///< it is dear, and they are in the better half of the scale: `text` is the rating
  };

  Kind kind = Kind::usual;
  std::string text{};
  int count = 0, of = 0;

  bool operator==(const Reason&) const = default;
};

/// What to begin with.
struct Opening {
  enum class Kind : char { none, promise, next, need, last, about, met };

  Kind kind = Kind::none;
  std::string text{};                  ///< as the file says it
  std::optional<Date> day{};           ///< promise: its due day; next, last: when that was
  std::string channel{};               ///< last: its channel
  std::optional<base::Period> when{};  ///< need: its horizon

  bool operator==(const Opening&) const = default;
};

struct Suggestion {
  std::string channel;
  std::string address;  ///< what reaches them on it; empty where none is needed, or none is known
  const model::LibraryItem* item = nullptr;  ///< what to send or to speak of; null: nothing fits
  std::vector<Shared> fits;                  ///< why the item
  Opening opening;
  std::vector<Reason> reasons;
};

struct Suggestions {
  std::vector<Suggestion> touches;  ///< the best first: at least one, three at most
  Balance balance;                  ///< of our last ten touches
  int asks_in_a_row = 0;            ///< of the newest of these
};

/// From so many asks in a row on something should be for them first.
constexpr int asks_too_many = 3;

/// What reaches somebody on a channel: "" where that takes no address (a lunch, a channel of one's
/// own) or can do without (a note, handed over); empty where it takes one that they don't have.
std::optional<std::string> address_on(std::string_view channel, const model::Contact& contact);

/// The first is on the channel that was asked for, as long as they can be had on it, with the item
/// that fits best; the others are on channels that count, of a cost that the rating is worth,
/// those first that none of the last three was on and that they answer to. Items point into the
/// book, which holds whole files of the contact and their organisation.
Suggestions suggest(const model::Contact& contact, const Asked& asked, const model::Book& book,
                    Date today);

}  // namespace nurture::insight
