// The habits that every JSON document of nurture keeps: ids, ISO days, null for what is not there,
// arrays for lists, keys in a fixed order. nurture-json(5) is the contract: keys are added, never
// removed.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "cadence/explain.hpp"
#include "model/book.hpp"
#include "render/day.hpp"

namespace nurture::render {

using Json = nlohmann::ordered_json;

/// {"format": 1, "today": DAY}: how every document of the people begins.
Json json_document(base::Date today);
/// Indented by two spaces, with a last newline; bytes that are no UTF-8 become U+FFFD, and what
/// acts on a terminal is escaped (base::acts_on_terminal).
std::string json_print(const Json& document);

Json json_text(std::string_view text);  ///< null where empty
Json json_day(const std::optional<base::Date>& day);
Json json_number(int number);     ///< null for 0: things are numbered from 1
Json json_decimal(double value);  ///< rounded to two decimals
Json json_texts(const std::vector<std::string>& texts);

/// {"id", "name"}; id is null for free text; null where nothing is said.
Json json_organisation(std::string_view org, const model::Book& book);
/// What every list of people says of each: contact, name, org, title, …
Json json_person(const model::Contact& contact, const model::Book& book);
/// Every key of the file, as the file says it.
Json json_contact(const model::Contact& contact, const model::Book& book, base::Date today);
Json json_interaction(const model::Interaction& interaction, const model::Settings& settings);
Json json_need(const model::Need& need, int number, base::Date today);
Json json_follow_up(const model::FollowUp& follow_up, int number, base::Date today);
Json json_date(const model::Anniversary& date);

Json json_occasion(const cadence::Occasion& occasion);
Json json_occasions(const std::vector<cadence::Occasion>& occasions);
/// path, line, column and message of each; `check` adds severity and hint.
Json json_diagnostics(const base::Diagnostics& diagnostics);
/// A line of the agenda, as `due --json` has it.
Json json_line(const Line& line, const model::Book& book, base::Date today);
/// The line that a due value is, its people looked up in the book.
Json json_due(const cadence::Due& due, const model::Book& book, base::Date today);

}  // namespace nurture::render
