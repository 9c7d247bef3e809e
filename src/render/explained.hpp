// What `show` and `why` both say of an explanation.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "cadence/explain.hpp"
#include "model/book.hpp"
#include "render/json.hpp"
#include "render/phrase.hpp"

namespace nurture::render {

/// The day they are next due, today's if they are; empty: never by themselves.
std::optional<base::Date> next_due(const cadence::Explanation& explanation);
/// The parts of a sentence: "due 11 days ago (every 4..6 weeks by call)"; "in 3 weeks, 12
/// December: every 4 weeks by call"; "snoozed until …".
std::vector<Phrase> when_and_why(const cadence::Explanation& explanation, const model::Book& book,
                                 base::Date today);
/// due, latest, days_due, …, what stands and what comes.
Json json_explained(const cadence::Explanation& explanation);

}  // namespace nurture::render
