// JSON files of other programs.
#include "exchange/json_text.hpp"

#include <algorithm>
#include <charconv>

#include "base/strings.hpp"
#include "exchange/json_builder.hpp"
#include "exchange/source_text.hpp"

namespace nurture::exchange {
namespace {

constexpr int deepest_json = 64;         // below it no export has anything
constexpr std::size_t json_head = 4096;  // bytes in which a kind's keys must show
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

base::Diagnostic broken_json(const Source& source, std::string_view text, std::size_t at) {
  base::Diagnostic said;
  said.path = source.path;
  said.line = 1 + static_cast<int>(std::ranges::count(text.substr(0, at), '\n'));
  said.message = at >= text.size() ? "the JSON ends before it is whole" : "not JSON from here on";
  said.hint = "export it again: half a file may be missing people";
  return said;
}

}  // namespace

JsonValue json_of(const Source& source, const ReadOptions& options, Reading& reading,
                  std::string_view dropped) {
  return json_of(source, options, reading,
                 [&](int /*depth*/, JsonValue::parse_event_t event, const JsonValue& value) {
                   return dropped.empty() || event != JsonValue::parse_event_t::key ||
                          value.get_ref<const std::string&>() != dropped;
                 });
}

JsonValue json_of(const Source& source, const ReadOptions& options, Reading& reading,
                  const JsonValue::parser_callback_t& keep) {
  std::string copy;
  const std::string_view text = text_or_copy(source, options, reading, copy);
  const JsonValue::parser_callback_t bounded = [&](int depth, JsonValue::parse_event_t event,
                                                   JsonValue& value) {
    return depth < deepest_json && keep(depth, event, value);
  };
  JsonBuilder builder(bounded);
  if (JsonValue::sax_parse(text, &builder)) return builder.take();
  if (builder.too_much()) {
    reading.flaws.push_back({source.path,
                             0,
                             0,
                             "more values in it than an export has",
                             "export less at a time: a year, or a part of the people",
                             {}});
  } else {
    reading.flaws.push_back(broken_json(source, text, builder.wrong_at()));
  }
  return {};
}

bool begins_json_with(const Source& source, std::initializer_list<std::string_view> keys) {
  std::string_view head = std::string_view(source.bytes).substr(0, json_head);
  if (head.starts_with(byte_order_mark)) head.remove_prefix(byte_order_mark.size());
  return base::trim(head).starts_with('{') && std::ranges::all_of(keys, [&](std::string_view key) {
           return head.find('"' + std::string(key) + '"') != std::string_view::npos;
         });
}

const JsonValue& member(const JsonValue& object, std::string_view key) {
  static const JsonValue nothing;
  if (!object.is_object()) return nothing;
  const auto found = object.find(key);
  return found != object.end() ? *found : nothing;
}

std::string member_text(const JsonValue& object, std::string_view key) {
  const JsonValue& value = member(object, key);
  if (const auto* text = value.get_ptr<const std::string*>()) return *text;
  return value.is_number_integer() ? value.dump() : std::string();
}

std::optional<std::int64_t> integer_of(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = !text.empty() && error == std::errc() && end == text.data() + text.size();
  return whole ? std::optional(number) : std::nullopt;
}

std::optional<std::int64_t> member_number(const JsonValue& object, std::string_view key) {
  return integer_of(member_text(object, key));
}

bool member_flag(const JsonValue& object, std::string_view key, bool otherwise) {
  const JsonValue& value = member(object, key);
  if (const auto* flag = value.get_ptr<const bool*>()) return *flag;
  const auto number = member_number(object, key);
  return number ? *number != 0 : otherwise;
}

const JsonValue::array_t& member_items(const JsonValue& object, std::string_view key) {
  static const JsonValue::array_t none;
  const auto* items = member(object, key).get_ptr<const JsonValue::array_t*>();
  return items != nullptr ? *items : none;
}

std::optional<base::Date> day_of_unix_time(std::optional<std::int64_t> seconds) {
  constexpr std::int64_t day = 86400;
  if (!seconds) return std::nullopt;
  const std::int64_t days = *seconds / day - (*seconds % day < 0 ? 1 : 0);
  if (days < base::first_day.days || days > base::last_day.days) return std::nullopt;
  return base::Date{static_cast<std::int32_t>(days)};
}

}  // namespace nurture::exchange
