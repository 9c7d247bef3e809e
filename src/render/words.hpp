// The wording of reasons, the same in the agenda, `why`, mail, HTML and JSON.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cadence/explain.hpp"
#include "model/book.hpp"
#include "render/style.hpp"

namespace nurture::render {

/// "due 11 days ago (every 4..6 weeks by call), may wait until 26 November"; "first touch";
/// "follow-up due 5 November, 3 weeks ago: send the white paper"; "need: replace the ERP, in 11
/// weeks". Never blames. Not yet printable where a text of a file is in it: reasons() is.
Phrase reason(const cadence::Occasion& occasion, const cadence::Due& due, const model::Book& book,
              base::Date today);
/// "your only way into Kestrel Foods", of the organisation's id; empty for none. Printable.
std::string only_way_name(const std::string& organisation, const model::Book& book);
/// Each of a line's reasons, printable, with the organisation named where an occasion on a
/// person's line is its own; last, that they are the only way into one.
std::vector<Phrase> reason_list(const cadence::Due& due, const model::Book& book, base::Date today);
/// The same as one text, joined by " · ".
std::string reasons(const cadence::Due& due, const model::Book& book, base::Date today);
/// What is open beside the reasons, as one text: needs, dates within their lead, promises to come.
std::string context(const cadence::Due& due, const model::Book& book, base::Date today);
/// As reasons(), for a page that has `day`, a day ahead, as its heading.
std::string planned_reasons(const cadence::Due& due, const model::Book& book, base::Date day);
/// What an occasion is, without when: "every 4..6 weeks by call", "every 3 weeks for "replace the
/// ERP"", "follow-up: send the white paper", "birthday".
std::string occasion_name(const cadence::Occasion& occasion);
/// What a follow-up promises, and by which channels: "newcomer 2 of 3 (by article)".
std::string promise(const std::string& what, const std::vector<std::string>& by);
/// "turns 41" of a birthday, "41 years" of anything else; empty where the years aren't known.
std::string years_name(const std::string& what, std::optional<int> years, bool past);
/// "3 weeks", "11 days", "2 years": rounded for people. The sign is left out.
std::string span(int days);
/// "today", "tomorrow", "in 11 weeks", "3 days ago".
std::string distance(base::Date day, base::Date today);
/// "5 November, 18 days ago".
std::string day_and_distance(base::Date day, base::Date today);
/// "15 October", "October 2028", "Q4 2028", "week 47 of 2028", "2028".
std::string period_name(const base::Period& period, base::Date today);
/// The day they are next due, today's if they are; empty: never by themselves.
std::optional<base::Date> next_due(const cadence::Explanation& explanation);
std::string kind_name(cadence::Kind kind);  ///< as in JSON: cadence, first, follow-up, …

/// "14:10", of minutes since midnight.
std::string time_of_day(int minutes);

}  // namespace nurture::render
