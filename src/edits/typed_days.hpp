// Days that were typed: each command's reading of them, and what it refuses.
#pragma once

#include "base/date_words.hpp"
#include "cli/session.hpp"
#include "model/contact.hpp"

namespace nurture::edits {

// What can't be read, or lies where it can't, throws (Exit::usage).

/// As base::read_day.
base::Date typed_day(cli::Session& session, const std::string& typed, base::Tense tense);
/// As base::read_period.
base::Period typed_period(cli::Session& session, const std::string& typed, base::Tense tense);
/// A day something happened on: up to today, and within a lifetime. `ahead` is the way out where it
/// is still to come.
base::Date past_day(cli::Session& session, const std::string& typed, const std::string& ahead = {});
/// A day after today.
base::Date future_day(cli::Session& session, const std::string& typed);
/// The first day of what was typed: what began in 2019 began on 1 January.
base::Date beginning_of(cli::Session& session, const std::string& typed);
/// The same, up to today.
base::Date first_day_of(cli::Session& session, const std::string& typed);
/// The last day of what was typed, which has begun: what was up to 2019 ended on 31 December.
base::Date last_day_of(cli::Session& session, const std::string& typed);

/// "nurture due --today fri", for a hint; empty where what was typed is no day.
std::string as_today(const std::string& typed);

/// "WHEN[: WHAT]". A colon that is missing is named as that.
model::FollowUp typed_follow_up(cli::Session& session, const std::string& typed);
/// The same out of words that stand by themselves, where the date may end without a colon.
model::FollowUp typed_follow_up(cli::Session& session, const std::vector<std::string>& words);

/// Words that begin with a date, and what follows it.
struct DatedWords {
  std::string when;
  std::string what;
};

/// The longest beginning that is a date. Empty where none is; throws where a number behind a day
/// may belong to either ("fri 13 boxes").
std::optional<DatedWords> dated_words(cli::Session& session, const std::vector<std::string>& words);

}  // namespace nurture::edits
