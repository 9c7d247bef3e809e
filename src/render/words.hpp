// The wording of reasons, the same in the agenda, `why`, mail, HTML and JSON.
#pragma once

#include <string>

#include "cadence/agenda.hpp"

namespace nurture::render {

/// "11 days past every 4..6 weeks by call, 3 left"; "first touch"; "follow-up of 5 November: send the white paper"; "\"replace
/// the ERP\" in 11 weeks". Never blames.
std::string reason(const cadence::Occasion& occasion, const cadence::Due& due,
                   const model::Settings& settings, base::Date today);
/// All of a line's reasons, joined by " · ".
std::string reasons(const cadence::Due& due, const model::Settings& settings, base::Date today);
/// "3 weeks", "11 days", "2 years": rounded for people.
std::string span(int days);
std::string kind_name(cadence::Kind kind);  ///< as in JSON: cadence, first, follow-up, …

}  // namespace nurture::render
