// A telephone's calls and messages, and the tags they are read by.
#include <doctest/doctest.h>

#include "exchange/chats/xml_tags.hpp"
#include "exchange/kinds.hpp"
#include "exchange/readers.hpp"
#include "neighbours.hpp"

using namespace nurture;
using namespace nurture::exchange;
using namespace nurture::exchange::test;

namespace {

Reading read(const std::string& inside, const ReadOptions& options = options_today()) {
  const Source source{"calls.xml", "<?xml version='1.0'?>\n<calls count=\"1\">\n" + inside};
  REQUIRE(is_phone_backup(source));
  return read_phone_backup(source, options);
}

std::string call(const std::string& number, const std::string& type, const std::string& date,
                 const std::string& duration) {
  return "<call number=\"" + number + "\" type=\"" + type + "\" date=\"" + date + "\" duration=\"" +
         duration + "\" contact_name=\"null\"/>\n";
}

const std::string october_26 = "1793010600000";  // 09:30 UTC

/// "name attribute=value", "/name", "name/" and the line.
Lines tags_of(std::string_view text, bool cut_off = false) {
  XmlTags tags(text);
  Lines lines;
  while (const XmlTag* tag = tags.next()) {
    std::string line = (tag->begins ? "" : "/") + std::string(tag->name);
    for (const XmlAttribute& one : tag->attributes)
      line += " " + std::string(one.name) + "=" + xml_text(one.value);
    lines.push_back(line + (tag->begins && tag->ends ? "/ " : " ") + std::to_string(tag->line));
  }
  CHECK(tags.cut_off() == cut_off);
  return lines;
}

}  // namespace

TEST_CASE("tags come with their attributes, whatever stands between them") {
  CHECK(tags_of("<?xml version='1.0'?><!-- <no> -->\n<a x='1' y = \">\" z><b/>text\n</a>") ==
        Lines{"a x=1 y=> 2", "b/ 2", "/a 3"});
  CHECK(tags_of("") == Lines{});
  CHECK(tags_of("nothing of it") == Lines{});
  CHECK(tags_of("<a><![CDATA[<b>]]></a>") == Lines{"a 1", "/a 1"});
}

TEST_CASE("a document type is passed over, and its entities mean nothing") {
  CHECK(tags_of("<!DOCTYPE a [<!ENTITY b \"]>\"><!ENTITY c \"&b;&b;\">]><a x='&c;&amp;'/>") ==
        Lines{"a x=&c;&/ 1"});
}

TEST_CASE("what is cut off ends where it ends") {
  CHECK(tags_of("<a><b x='1'/><b x='", true) == Lines{"a 1", "b x=1/ 1"});
  CHECK(tags_of("<a><b x='1'/>", true) == Lines{"a 1", "b x=1/ 1"});
  CHECK(tags_of("<a><!-- ", true) == Lines{"a 1"});
  CHECK(tags_of("<a", true) == Lines{});
  CHECK(tags_of("<!DOCTYPE a [ \"", true) == Lines{});
}

TEST_CASE("numbers of characters, and the halves of one") {
  CHECK(xml_text("&#65;&#x42;&lt;&apos;") == "AB<'");
  CHECK(xml_text("&#55357;&#56832;") == "\U0001F600");
  CHECK(xml_text("&#55357;x") == "\uFFFDx");
  CHECK(xml_text("&#1114112;&#99999999999;&#;&#x;&eacute;&") ==
        "\uFFFD&#99999999999;&#;&#x;&eacute;&");
  CHECK(xml_text("\xFF") == "\uFFFD");
}

TEST_CASE("the sample of calls: who called whom, and who was reached") {
  Source source;
  if (!read_sample("../phone/calls-20261101000000.xml", source)) return;
  CHECK(kind_of(source) == find_kind("phone"));
  const Reading reading = read_phone_backup(source, options_today());
  CHECK(dated(reading) == Lines{"+46705550100 2026-10-26 call: 13 min",
                                "0705550100 2026-10-27 < call: 2 min",
                                "+46705550100 2026-10-28 ? call: "});
  CHECK(reading.read == 6);
  CHECK(said(reading) == Lines{});
  CHECK(reading.remarks == Lines{"2 missed or refused calls: no touch",
                                 "1 sender without a number (a bank, a service): left out",
                                 "days in Universal Time"});
}

TEST_CASE("the sample of messages, with their first lines where they are wanted") {
  Source source;
  if (!read_sample("../phone/sms-20261101000000.xml", source)) return;
  ReadOptions options = options_today();
  CHECK(dated(read_phone_backup(source, options)) ==
        Lines{"+46705550100 2026-10-26 message: ", "+46705550100 2026-10-26 < message: "});
  options.first_lines = true;
  CHECK(dated(read_phone_backup(source, options)) ==
        Lines{"+46705550100 2026-10-26 message: Thursday at ten? \U0001F600",
              "+46705550100 2026-10-26 < message: Fine"});
}

TEST_CASE("calls of a day are one touch; attempts don't count beside one that reached them") {
  CHECK(dated(read(call("0170 5550100", "2", october_26, "61") +
                   call("+49 170 5550100", "2", october_26, "661") +
                   call("+49 170 5550100", "2", october_26, "0"))) ==
        Lines{"0170 5550100 2026-10-26 call: 2 calls, 13 min"});
  CHECK(dated(read(call("+49 170 5550100", "2", october_26, "0") +
                   call("+49 170 5550100", "2", october_26, "60"))) ==
        Lines{"+49 170 5550100 2026-10-26 call: 1 min"});
  CHECK(dated(read(call("+49 170 5550100", "2", october_26, "0") +
                   call("+49 170 5550100", "2", october_26, "0") +
                   call("+49 170 5550100", "4", october_26, "20"))) ==
        Lines{"+49 170 5550100 2026-10-26 ? call: 2 calls",
              "+49 170 5550100 2026-10-26 < ? call: voicemail"});
}

TEST_CASE("an instant is a day where the machine is") {
  ReadOptions options = options_today();
  options.zone = {"Pacific/Kiritimati", [](std::int64_t) { return 14 * 60 + 30; }};
  const Reading reading = read(call("+49 170 5550100", "1", october_26, "61"), options);
  CHECK(dated(reading) == Lines{"+49 170 5550100 2026-10-27 < call: 2 min"});
  CHECK(reading.remarks.back() == "days in Pacific/Kiritimati");
}

TEST_CASE("what a call can't be is skipped, the rest stays") {
  const Reading reading =
      read(call("+49 170 5550100", "2", "-1793010600000", "5") +
           call("+49 170 5550100", "2", "9999999999999999999", "5") +
           call("+49 170 5550100", "2", october_26, "1000000000000000000") +
           call("+49 170 5550100", "2", october_26, "1x") +
           call("1-800-FLOWERS", "2", october_26, "60") + call("12345", "2", october_26, "60") +
           call("+49 170 5550100", "2", "1893010600000", "5") +
           call("+49 170 5550100", "2", october_26, "60"));
  CHECK(dated(reading) == Lines{"+49 170 5550100 2026-10-26 call: 1 min"});
  CHECK(said(reading) ==
        Lines{"3: date '-1793010600000' is none", "4: date '9999999999999999999' is none",
              "5: duration '1000000000000000000' is none", "6: duration '1x' is none",
              "11: the file ends in the middle: what follows in the backup is missing"});
  CHECK(reading.remarks.front() == "1 of a day ahead: no touch");
}

TEST_CASE("messages with pictures, in groups, and those never sent") {
  ReadOptions options = options_today();
  options.first_lines = true;
  const std::string date = "date=\"" + october_26 + "\" ";
  const Reading reading = read_phone_backup(
      {"sms.xml", "<smses>\n<mms " + date +
                      "msg_box=\"1\" address=\"+49 170 5550100\">\n<parts>"
                      "<part ct=\"application/smil\" text=\"&lt;smil/>\"/>"
                      "<part ct=\"image/jpeg\" data=\"" +
                      std::string(100000, 'A') +
                      "\"/>"
                      "<part ct=\"text/plain\" text=\"The new \nkiln\"/></parts></mms>\n"
                      "<mms " +
                      date +
                      "msg_box=\"2\" address=\"+49 170 5550100~+49 170 5550199\"><parts/></mms>\n"
                      "<sms " +
                      date + "type=\"3\" address=\"+49 170 5550100\" body=\"draft\"/></smses>"},
      options);
  CHECK(dated(reading) == Lines{"+49 170 5550100 2026-10-26 < message: The new"});
  CHECK(reading.remarks == Lines{"1 message was never sent: left out",
                                 "1 message in a group: no touch", "days in Universal Time"});
}

TEST_CASE("a first line is cut to a sane length") {
  ReadOptions options = options_today();
  options.first_lines = true;
  const Reading reading = read_phone_backup(
      {"sms.xml", "<smses><sms address=\"+491705550100\" type=\"1\" date=\"" + october_26 +
                      "\" body=\"" + std::string(100'000, 'x') + "\"/></smses>"},
      options);
  REQUIRE(reading.touches.size() == 1);
  CHECK(reading.touches[0].touch.note.size() < 400);
}

TEST_CASE("nothing of a telephone: an error, or not taken for one") {
  CHECK(errors(read_phone_backup({"x.xml", "<calls count='0'/>"}, options_today())) == 1);
  CHECK(errors(read_phone_backup({"x.xml", ""}, options_today())) == 1);
  CHECK(!is_phone_backup({"x.xml", "<html>calls</html>"}));
  CHECK(!is_phone_backup({"x.md", "about <calls"}));
}
