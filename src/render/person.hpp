// The page to read before a call, and a person's history.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cadence/explain.hpp"
#include "model/book.hpp"
#include "render/style.hpp"

namespace nurture::render {

std::string person_text(const model::Contact& contact, const cadence::Explanation& explanation,
                        const model::Book& book, base::Date today, const Style& style);
std::string person_json(const model::Contact& contact, const cadence::Explanation& explanation,
                        const model::Book& book, base::Date today);

/// Where each number of an explanation stands: "contacts/ada-lovelace.yaml:9".
struct Places {
  std::string cadence, rating, organisation_rating, settings_rating, default_rating, first_touch,
      need_lead, snooze, archived, since, added;  ///< empty = nowhere
};

std::string why_text(const cadence::Explanation& explanation, const Places& places,
                     const model::Book& book, base::Date today, const Style& style);
std::string why_json(const cadence::Explanation& explanation, const Places& places,
                     const model::Book& book, base::Date today);

/// Who wrote an entry into the file, and on which day.
struct Writing {
  std::string name;  ///< empty: it isn't committed yet
  base::Date day;
};

/// One interaction of someone's.
struct Event {
  const model::Contact* contact = nullptr;
  const model::Interaction* interaction = nullptr;
  std::optional<Writing> writing;  ///< where that was asked for, and git knows it
};

/// Newest last, as in a file. `named`: each row says whose it is, as it must wherever nobody was
/// asked for by name.
std::string history_text(const std::vector<Event>& events, const model::Book& book, bool named,
                         const Style& style);
std::string history_json(const std::vector<Event>& events, const model::Book& book,
                         base::Date today);

/// The newest touch up to today, null if none; and the newest interaction at all.
const model::Interaction* last_touch(const model::Contact& contact, const model::Settings& settings,
                                     base::Date today);
const model::Interaction* last_interaction(const model::Contact& contact, base::Date today);
/// The standing `next`; null where there is none, or the newest took it away.
const model::Interaction* standing_next(const model::Contact& contact, base::Date today);

/// `named`: each says whose it is.
struct HistoryRows {
  int indent = 0;
  bool named = false;
};

std::string history_rows(const std::vector<Event>& events, const model::Book& book,
                         const HistoryRows& rows, const Style& style);

}  // namespace nurture::render
