// JSON files of other programs: read without exceptions, asked without knowing their shape.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "exchange/record.hpp"

namespace nurture::exchange {

using JsonValue = nlohmann::json;

/// The document; where it is none an error in the reading's flaws, and null. Values that stand
/// behind a key called `dropped` (pictures) never stay in memory.
JsonValue json_of(const Source& source, const ReadOptions& options, Reading& reading,
                  std::string_view dropped = {});
/// The same, of what `keep` doesn't refuse: asked as nlohmann's parser does it.
JsonValue json_of(const Source& source, const ReadOptions& options, Reading& reading,
                  const JsonValue::parser_callback_t& keep);
/// Whether the first bytes are those of an object that names all of these keys, early on.
bool begins_json_with(const Source& source, std::initializer_list<std::string_view> keys);

/// What stands there; null where nothing does, or `object` is none.
const JsonValue& member(const JsonValue& object, std::string_view key);
/// A string as it is, a number as its digits; empty for anything else.
std::string member_text(const JsonValue& object, std::string_view key);
/// Nothing but a whole number.
std::optional<std::int64_t> integer_of(std::string_view text);
/// A whole number, also in quotes; empty for anything else.
std::optional<std::int64_t> member_number(const JsonValue& object, std::string_view key);
/// true, 1, "1"; `otherwise` where nothing is there.
bool member_flag(const JsonValue& object, std::string_view key, bool otherwise = false);
/// The items of an array; none for anything else.
const JsonValue::array_t& member_items(const JsonValue& object, std::string_view key);

/// The day of an instant in Universal Time. Empty where no calendar has it.
std::optional<base::Date> day_of_unix_time(std::optional<std::int64_t> seconds);

}  // namespace nurture::exchange
