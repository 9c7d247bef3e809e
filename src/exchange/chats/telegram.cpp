// What Telegram Desktop exports as JSON: the whole account, or one chat.
//
//   {"personal_information": …, "contacts": {"list": [CONTACT]}, "chats": {"list": [CHAT]}}
//   CHAT     {"name", "type", "id", "messages": [MESSAGE]}      one chat alone: the file
//   MESSAGE  {"type": "message" | "service", "date", "from_id" | "actor_id", "text"}
//
// Years of chats come to hundreds of megabytes: each message is looked at and let go of.
#include <algorithm>
#include <array>
#include <fmt/core.h>
#include <map>

#include "exchange/chats/touch_tally.hpp"
#include "exchange/json_text.hpp"
#include "exchange/readers.hpp"
#include "exchange/source_text.hpp"

namespace nurture::exchange {
namespace {

using JsonEvent = JsonValue::parse_event_t;

/// Text, or a list of texts and of marked ones.
std::string text_of_message(const JsonValue& text) {
  if (text.is_string()) return text.get<std::string>();
  std::string whole;
  if (!text.is_array()) return whole;
  for (const JsonValue& one : text)
    whole += one.is_string() ? one.get<std::string>() : member_text(one, "text");
  return whole;
}

class TelegramReader {
 public:
  TelegramReader(const Source& source, const ReadOptions& options)
      : source_(source), options_(options), tally_(source, options) {}

  Reading read();

 private:
  struct Chat {
    std::string name, type, id;
  };

  bool keep(int depth, JsonEvent event, JsonValue& value);
  bool keep_key(std::size_t depth, const std::string& key);
  bool in_chats() const { return keys_[1] == "chats" || keys_[1] == "left_chats"; }
  void note_of_chat(const std::string& key, const JsonValue& value);
  void take_contact(const JsonValue& contact);
  void take_message(const JsonValue& message);
  bool take_call(const JsonValue& message, Contacted& one);

  static constexpr std::size_t deepest = 8;  // below it nothing is asked for by name

  const Source& source_;
  const ReadOptions& options_;
  TouchTally tally_;
  Reading reading_;
  std::array<std::string, deepest> keys_;  ///< where in the document, by depth
  Chat chat_;
  std::map<std::string, std::string> phones_;  ///< by the user's id, and by their name
  int groups_ = 0;
};

Reading TelegramReader::read() {
  reading_.what = "Telegram's export";
  reading_.unit = "message";
  json_of(source_, options_, reading_,
          [&](int depth, JsonEvent event, JsonValue& value) { return keep(depth, event, value); });
  tally_.take(reading_);
  if (groups_ > 0)
    reading_.remarks.push_back(fmt::format(
        "{} no touch", groups_ == 1 ? "1 group, channel or bot:"
                                    : fmt::format("{} groups, channels and bots:", groups_)));
  if (reading_.read == 0 && reading_.flaws.empty())
    reading_.flaws.push_back({source_.path, 0, 0, "no message to or from one person", {}, {}});
  return std::move(reading_);
}

/// Messages stand at depth 5 of a whole account, at 2 of a chat alone.
bool TelegramReader::keep(int at, JsonEvent event, JsonValue& value) {
  const auto depth = static_cast<std::size_t>(at);
  constexpr std::size_t too_deep = 16;
  if (event == JsonEvent::object_start || event == JsonEvent::array_start) {
    if (event == JsonEvent::object_start && depth == 3 && in_chats()) chat_ = {};
    return depth < too_deep;
  }
  if (event == JsonEvent::key) return keep_key(depth, value.get_ref<const std::string&>());
  if (event == JsonEvent::value && (depth == 1 || (depth == 4 && in_chats())))
    note_of_chat(keys_[depth], value);
  // What isn't a message's or a contact's own is noted by now.
  if (event == JsonEvent::value) return depth > 5 || (depth > 2 && !in_chats());
  if (event != JsonEvent::object_end) return true;
  if (depth == 3 && keys_[1] == "contacts") take_contact(value);
  if ((depth == 5 && in_chats() && keys_[4] == "messages") ||
      (depth == 2 && keys_[1] == "messages"))
    take_message(value);
  return depth > 5 || (depth > 2 && keys_[1] == "messages");
}

bool TelegramReader::keep_key(std::size_t depth, const std::string& key) {
  if (depth >= deepest) return true;
  keys_[depth] = key;
  const bool personal = chat_.type.empty() || chat_.type == "personal_chat";
  if (key == "messages" && !personal) ++groups_;
  return key != "text_entities" && (key != "messages" || personal);
}

void TelegramReader::note_of_chat(const std::string& key, const JsonValue& value) {
  const std::string text = value.is_string()           ? value.get<std::string>()
                           : value.is_number_integer() ? value.dump()
                                                       : "";
  if (key == "name") chat_.name = single_line(text);
  if (key == "type") chat_.type = text;
  if (key == "id") chat_.id = "user" + text;
}

void TelegramReader::take_contact(const JsonValue& contact) {
  const std::string phone = single_line(member_text(contact, "phone_number"));
  if (!is_telephone_number(phone)) return;
  const std::string id = member_text(contact, "user_id");
  if (!id.empty()) phones_["user" + id] = phone;
  const std::string name =
      single_line(member_text(contact, "first_name") + " " + member_text(contact, "last_name"));
  phones_.emplace(name, phone);
}

void TelegramReader::take_message(const JsonValue& message) {
  constexpr std::size_t iso_length = 10;
  ++reading_.read;
  const bool service = member_text(message, "type") == "service";
  std::string from = member_text(message, service ? "actor_id" : "from_id");
  if (!from.empty() && !from.starts_with("user")) from = "user" + from;
  auto day = base::parse_iso(member_text(message, "date").substr(0, iso_length));
  // The export's own day is of where it was made.
  const auto instant = member_number(message, "date_unixtime");
  if (options_.zone.chosen && instant) day = local_day(*instant, options_.zone);
  if (chat_.name.empty() || from.empty() || !day) return;
  Contacted one;
  const auto phone = phones_.contains(chat_.id) ? phones_.find(chat_.id) : phones_.find(chat_.name);
  one.who = phone != phones_.end() ? phone->second : chat_.name;
  if (phone != phones_.end()) one.name = chat_.name;
  one.day = *day;
  one.from_them = from == chat_.id;
  if (service && !take_call(message, one)) return;
  if (options_.first_lines && !service) one.text = text_of_message(member(message, "text"));
  tally_.add(std::move(one));
}

/// False where it is none, or one that we missed.
bool TelegramReader::take_call(const JsonValue& message, Contacted& one) {
  constexpr std::int64_t longest = std::int64_t{7} * 86400;
  if (member_text(message, "action") != "phone_call") return false;
  one.channel = "call";
  one.seconds =
      std::clamp<std::int64_t>(member_number(message, "duration_seconds").value_or(0), 0, longest);
  one.reached = one.seconds > 0;
  return one.reached || !one.from_them;
}

}  // namespace

bool is_telegram(const Source& source) {
  return begins_json_with(source, {"personal_information", "user_id", "about"}) ||
         begins_json_with(source, {"about", "chats", "list"}) ||
         begins_json_with(source, {"name", "type", "id", "messages"});
}

Reading read_telegram(const Source& source, const ReadOptions& options) {
  return TelegramReader(source, options).read();
}

}  // namespace nurture::exchange
