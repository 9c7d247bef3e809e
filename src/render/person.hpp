// Pages about a person: what to read before a call, why they are due, and their history.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cadence/explain.hpp"
#include "model/book.hpp"
#include "render/style.hpp"

namespace nurture::render {

/// `time_there`: see Line.
std::string person_text(const model::Contact& contact, const cadence::Explanation& explanation,
                        const model::Book& book, base::Date today, const Style& style,
                        std::optional<int> time_there = {});
std::string person_json(const model::Contact& contact, const cadence::Explanation& explanation,
                        const model::Book& book, base::Date today);

/// Where each number of an explanation stands: "contacts/ada-lovelace.yaml:9".
struct Places {
  std::string cadence, rating, organisation_rating, settings_rating, default_rating, first_touch,
      need_lead, snooze, archived, since, added;  ///< empty = nowhere
};

std::string why_text(const model::Contact& contact, const cadence::Explanation& explanation,
                     const Places& places, const model::Book& book, base::Date today,
                     const Style& style);
std::string why_json(const model::Contact& contact, const cadence::Explanation& explanation,
                     const Places& places, base::Date today);

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

/// What happened up to today, the newest last.
std::vector<Event> past_events(const model::Contact& contact, base::Date today);

/// Newest last, as in a file. `named`: each row says whose it is, as it must wherever nobody was
/// asked for by name.
std::string history_text(const std::vector<Event>& events, const model::Book& book, bool named,
                         const Style& style);
std::string history_json(const std::vector<Event>& events, const model::Book& book,
                         base::Date today);
/// The rows of history_text() in the order given.
std::string history_rows(const std::vector<Event>& events, const model::Book& book, int indent,
                         bool named, const Style& style);

}  // namespace nurture::render
