// The habits that every JSON document of nurture keeps: ids, ISO days, null for what is not there,
// arrays for lists, keys in a fixed order; and the values of people that they hold.
// nurture-json(5) is the contract: keys are added, never removed.
#pragma once

#include <initializer_list>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "cadence/explain.hpp"
#include "insight/suggest.hpp"
#include "model/book.hpp"
#include "render/day.hpp"

namespace nlohmann {

template <>
struct adl_serializer<nurture::base::Date> {
  static void to_json(ordered_json& json, nurture::base::Date day) {
    json = nurture::base::iso(day);
  }
};

template <typename Value>
struct adl_serializer<std::optional<Value>> {
  static void to_json(ordered_json& json, const std::optional<Value>& value) {
    json = value ? ordered_json(*value) : ordered_json();
  }
};

}  // namespace nlohmann

namespace nurture::render {

using Json = nlohmann::ordered_json;

struct JsonMember {
  std::string_view key;
  mutable Json value;  ///< moved from: the library's own lists of members would copy it
};

using JsonMembers = std::initializer_list<JsonMember>;

Json json_object(JsonMembers members);
/// A document of the people, printed: {"format": 1, "today": DAY}, then these members.
std::string json_document(base::Date today, JsonMembers members);
/// Indented by two spaces, with a last newline; bytes that are no UTF-8 become U+FFFD, and what
/// acts on a terminal is escaped (base::acts_on_terminal).
std::string json_print(const Json& document);

Json json_text(std::string_view text);  ///< null where empty
Json json_number(int number);           ///< null for 0: things are numbered from 1
Json json_decimal(double value);        ///< rounded to two decimals

template <typename Items, typename Make>
Json json_list(const Items& items, Make make) {
  Json list = Json::array();
  for (const auto& item : items) list.push_back(make(item));
  return list;
}

/// {"id", "name"}; id is null for free text; null where nothing is said.
Json json_organisation(std::string_view org, const model::Book& book);
/// {"contact", "org", "name"}: the id under the one or the other, null under the other.
Json json_whose(const std::string& id, const std::string& name, bool organisation);
/// null: none of their own; []: `cadence: none`.
Json json_cadence(const std::optional<model::Cadence>& cadence);
/// Every key of an interaction, need, follow-up or date, as the file says it.
Json json_interaction(const model::Interaction& interaction, const model::Settings& settings);
Json json_need(const model::Need& need, int number, base::Date today);
Json json_follow_up(const model::FollowUp& follow_up, int number, base::Date today);
Json json_date(const model::Anniversary& date);
/// Every key of the file.
Json json_contact(const model::Contact& contact, const model::Book& book, base::Date today);

/// Date, channel and note; null where there is none.
Json json_last(const model::Interaction* last, const model::Settings& settings);
Json json_occasion(const cadence::Occasion& occasion);
/// What `show` and `why` both say of an explanation: due, latest, days_due, …
Json json_explanation(const cadence::Explanation& explanation);
/// {"kind", "text", "word", "org"}: what speaks for sending an item.
Json json_shared(const insight::Shared& shared);
/// {"channel", "item"}: as every page has them.
Json json_suggestion(const insight::Suggestion& suggestion);
/// A line of the agenda, as `due --json` has it.
Json json_line(const Line& line, const model::Book& book, base::Date today);
/// path, line, column and message; `check` adds severity and hint.
Json json_diagnostic(const base::Diagnostic& diagnostic);

}  // namespace nurture::render
