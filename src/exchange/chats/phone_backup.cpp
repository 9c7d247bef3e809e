// What SMS Backup & Restore keeps of an Android telephone: <call …/> of calls-….xml, <sms …/> and
// <mms …> of sms-….xml. Attributes are read by name, as each version adds some:
//
//   call  number, contact_name, date (milliseconds since 1970), duration (seconds),
//         type 1 incoming 2 outgoing 3 missed 4 voicemail 5 rejected 6 refused
//   sms   address, contact_name, date, type 1 received 2 sent, others never left; body
//   mms   address (of several people: a~b), contact_name, date, msg_box as type; inside, <part
//   text/>
#include <fmt/core.h>

#include "base/strings.hpp"
#include "base/text.hpp"
#include "base/width.hpp"
#include "exchange/chats/touch_tally.hpp"
#include "exchange/chats/xml_tags.hpp"
#include "exchange/json_text.hpp"
#include "exchange/readers.hpp"
#include "exchange/source_text.hpp"

namespace nurture::exchange {
namespace {

/// The telephone's address book has nobody of the number.
bool names_nobody(std::string_view name) {
  return name.empty() || name == "null" || name == "(Unknown)";
}

std::string cited(std::string_view raw) {
  constexpr int columns = 40;
  return base::truncate(base::one_line(xml_text(raw)), columns);
}

class BackupReader {
 public:
  BackupReader(const Source& source, const ReadOptions& options)
      : source_(source), options_(options), tally_(source, options) {}

  Reading read();

 private:
  void read_record(const XmlTag& tag);
  void read_call(const XmlTag& tag, Contacted one);
  void read_message(const XmlTag& tag, std::string_view box, Contacted one);
  void read_part(const XmlTag& tag);
  void finish_message();
  void say_left_out();
  void skip(int line, std::string message) {
    reading_.flaws.push_back({source_.path, line, 0, std::move(message), {}, {}});
  }
  void warn(int line, std::string message) {
    reading_.flaws.push_back(
        {source_.path, line, 0, std::move(message), {}, {}, base::Severity::warning});
  }

  const Source& source_;
  const ReadOptions& options_;
  TouchTally tally_;
  Reading reading_;
  std::optional<Contacted> message_;  ///< whose parts are being read
  bool calls_ = false;
  int missed_ = 0, unsent_ = 0, groups_ = 0, nameless_ = 0;
};

Reading BackupReader::read() {
  std::string copy;
  XmlTags tags(text_or_copy(source_, options_, reading_, copy));
  while (const XmlTag* tag = tags.next()) {
    const bool record = tag->name == "call" || tag->name == "sms" || tag->name == "mms";
    if (record) finish_message();
    if (record && tag->begins) {
      if (tag->name == "call") calls_ = true;
      ++reading_.read;
      read_record(*tag);
    } else if (tag->name == "part" && tag->begins) {
      read_part(*tag);
    }
  }
  finish_message();
  if (tags.cut_off())
    warn(tags.line(), "the file ends in the middle: what follows in the backup is missing");
  reading_.what = calls_ ? "SMS Backup & Restore's calls" : "SMS Backup & Restore's messages";
  reading_.unit = calls_ ? "call" : "message";
  tally_.take(reading_);
  say_left_out();
  return std::move(reading_);
}

void BackupReader::read_record(const XmlTag& tag) {
  constexpr std::int64_t thousand = 1000;
  Contacted one;
  one.line = tag.line;
  one.who = single_line(tag.text(tag.name == "call" ? "number" : "address"));
  one.name = single_line(tag.text("contact_name"));
  if (names_nobody(one.name)) one.name.clear();
  const bool group = one.who.find('~') != one.who.npos;
  if (group || (!is_telephone_number(one.who) && one.who.find('@') == one.who.npos)) {
    ++(group ? groups_ : nameless_);
    return;
  }
  const std::string_view date = tag.raw("date");
  auto instant = integer_of(date);
  if (instant) *instant /= thousand;
  const auto day = local_day(instant, options_.zone);
  if (!day || *instant <= 0) return skip(tag.line, fmt::format("date '{}' is none", cited(date)));
  one.day = *day;
  if (tag.name == "call") return read_call(tag, std::move(one));
  read_message(tag, tag.raw(tag.name == "sms" ? "type" : "msg_box"), std::move(one));
}

void BackupReader::read_call(const XmlTag& tag, Contacted one) {
  constexpr std::int64_t longest = std::int64_t{7} * 86400;
  const std::string_view type = tag.raw("type"), duration = tag.raw("duration");
  if (type != "1" && type != "2" && type != "4") {
    ++missed_;
    return;
  }
  const auto seconds = integer_of(duration);
  if (!seconds || *seconds < 0 || *seconds > longest)
    return skip(tag.line, fmt::format("duration '{}' is none", cited(duration)));
  one.channel = "call";
  one.from_them = type != "2";
  one.reached = type == "1" || (type == "2" && *seconds > 0);
  if (one.reached) one.seconds = *seconds;
  if (type == "4") one.text = "voicemail";
  tally_.add(std::move(one));
}

void BackupReader::read_message(const XmlTag& tag, std::string_view box, Contacted one) {
  if (box != "1" && box != "2") {
    ++unsent_;
    return;
  }
  one.from_them = box == "1";
  if (options_.first_lines && tag.name == "sms") one.text = tag.text("body");
  if (options_.first_lines && tag.name == "mms" && !tag.ends) {
    message_ = std::move(one);
  } else {
    tally_.add(std::move(one));
  }
}

void BackupReader::read_part(const XmlTag& tag) {
  if (message_ && message_->text.empty() && tag.raw("ct") == "text/plain")
    message_->text = tag.text("text");
}

void BackupReader::finish_message() {
  if (message_) tally_.add(*std::move(message_));
  message_.reset();
}

void BackupReader::say_left_out() {
  const auto say = [this](int count, std::string_view one, std::string_view many) {
    if (count > 0) reading_.remarks.push_back(fmt::format("{} {}", count, count == 1 ? one : many));
  };
  say(missed_, "missed or refused call: no touch", "missed or refused calls: no touch");
  say(unsent_, "message was never sent: left out", "messages were never sent: left out");
  say(groups_, "message in a group: no touch", "messages in groups: no touch");
  say(nameless_, "sender without a number (a bank, a service): left out",
      "senders without a number (banks, services): left out");
  if (!reading_.touches.empty()) reading_.remarks.push_back(days_remark(options_.zone));
  if (reading_.read == 0) skip(0, "no call and no message in it");
}

}  // namespace

bool is_phone_backup(const Source& source) {
  constexpr std::size_t head = 4096;
  const std::string front = front_of_text({source.path, source.bytes.substr(0, head)}).text;
  const std::string_view text = base::trim(front);
  const auto names = [&](std::string_view root) { return text.find(root) != text.npos; };
  return text.starts_with('<') && (names("<calls") || names("<smses"));
}

Reading read_phone_backup(const Source& source, const ReadOptions& options) {
  return BackupReader(source, options).read();
}

}  // namespace nurture::exchange
