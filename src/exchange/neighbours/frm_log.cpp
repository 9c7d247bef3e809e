// frm's log: {"contact": NAME, "path": CARD, "time": RFC 3339, "note": TEXT} a line.
#include <fmt/core.h>
#include <utility>

#include "base/strings.hpp"
#include "exchange/json_text.hpp"
#include "exchange/readers.hpp"
#include "exchange/source_text.hpp"
#include "exchange/text_lines.hpp"

namespace nurture::exchange {
namespace {

/// The stem of the card's file is its UID, in every folder of cards.
std::string uid_of_card(const std::string& path) {
  const std::string name = path.substr(path.rfind('/') + 1);
  return name.substr(0, name.rfind('.'));
}

base::Diagnostic said_of_line(const Source& source, int line, std::string message) {
  return {source.path, line, 0, std::move(message), {}, {}};
}

/// The touch, or why the line is none.
std::string take_log_line(const JsonValue& entry, const ReadOptions& options, TouchRecord& record) {
  constexpr std::size_t iso_length = 10;
  const std::string time = member_text(entry, "time");
  const auto day = base::parse_iso(time.substr(0, iso_length));
  if (!day) return "no day: 'time' is missing, or none";
  if (*day > options.today) return fmt::format("{} is to come: no touch", base::iso(*day));
  record.touch.date = *day;
  record.touch.channel = options.channel;
  record.touch.note = prose(member_text(entry, "note"));
  record.name = single_line(member_text(entry, "contact"));
  record.who = single_line(uid_of_card(member_text(entry, "path")));
  if (record.who.empty()) record.who = std::exchange(record.name, {});
  return record.who.empty() ? "neither a contact nor a card" : "";
}

}  // namespace

bool is_frm_log(const Source& source) {
  const std::string_view line =
      std::string_view(source.bytes).substr(0, source.bytes.find_first_of("\r\n"));
  return base::trim(line).ends_with('}') &&
         begins_json_with({source.path, std::string(line)}, {"contact", "path", "time"});
}

Reading read_frm_log(const Source& source, const ReadOptions& options) {
  Reading reading;
  reading.what = "frm's log";
  reading.unit = "line";
  const std::string text = text_of(source, options, reading);
  int number = 0;
  for (const std::string_view line : text_lines(text)) {
    ++number;
    if (base::blank(line)) continue;
    const JsonValue entry = JsonValue::parse(line, nullptr, false);
    TouchRecord record;
    record.place = {source.path, number};
    std::string flaw =
        entry.is_object() ? take_log_line(entry, options, record) : std::string("not JSON");
    if (flaw.empty()) {
      hold_to(most_touches, reading.touches.size() + 1, "touches");
      reading.touches.push_back(std::move(record));
    } else {
      reading.flaws.push_back(said_of_line(source, number, std::move(flaw)));
    }
  }
  return reading;
}

}  // namespace nurture::exchange
