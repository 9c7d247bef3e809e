// Chats of WhatsApp, Telegram and LinkedIn: which days, which way, and with whom.
#include <doctest/doctest.h>

#include "base/error.hpp"
#include "exchange/kinds.hpp"
#include "exchange/readers.hpp"
#include "neighbours.hpp"

using namespace nurture;
using namespace nurture::exchange;
using namespace nurture::exchange::test;

namespace {

ReadOptions options_of_dave() {
  ReadOptions options = options_today();
  options.us = {"dave", "mei"};
  return options;
}

Reading whatsapp(const std::string& text, const std::string& path = "chats/_chat.txt",
                 const ReadOptions& options = options_of_dave()) {
  const Source source{path, text};
  REQUIRE(is_whatsapp(source));
  return read_whatsapp(source, options);
}

/// What is said instead; empty where nothing is.
std::string refused(const std::string& text, const ReadOptions& options = options_of_dave()) {
  try {
    whatsapp(text, "chats/_chat.txt", options);
  } catch (const base::Error& error) {
    return error.what();
  }
  return "";
}

Reading telegram(const std::string& messages, const std::string& type = "personal_chat") {
  const Source source{"result.json", R"({"name":"Ada","type":")" + type +
                                         R"(","id":7,"messages":[)" + messages + "]}"};
  REQUIRE(is_telegram(source));
  return read_telegram(source, options_today());
}

Reading linkedin(const std::string& rows, const ReadOptions& options = options_of_dave()) {
  return read_linkedin_messages(
      {"messages.csv",
       "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,CONTENT,FOLDER\n" +
           rows},
      options);
}

const std::string ada =
    ",Ada,https://www.linkedin.com/in/ada,Dave Muster,https://linkedin.com/in/dave,";
const std::string dave =
    ",Dave Muster,https://www.linkedin.com/in/dave,Ada,https://linkedin.com/in/ada,";

}  // namespace

TEST_CASE("WhatsApp's samples: iOS and Android, in three languages") {
  Source source;
  if (!read_sample("../chat/whatsapp-android-de/WhatsApp Chat mit Åsa Lindqvist.txt", source))
    return;
  CHECK(kind_of(source) == find_kind("whatsapp"));
  Reading reading = read_whatsapp(source, options_today());
  CHECK(dated(reading) ==
        Lines{"Åsa Lindqvist 2026-10-26 message: ", "Åsa Lindqvist 2026-10-26 < message: ",
              "Åsa Lindqvist 2026-11-13 message: ", "Åsa Lindqvist 2026-11-13 < message: "});
  CHECK(reading.remarks == Lines{"'Dave' is you: --me NAME if not"});
  REQUIRE(read_sample("../chat/whatsapp-ios-fi/_chat.txt", source));
  CHECK(dated(read_whatsapp(source, options_of_dave())) ==
        Lines{"Åsa Lindqvist 2026-10-26 message: ", "Åsa Lindqvist 2026-10-26 < message: "});
  REQUIRE(read_sample("../chat/whatsapp-ios-us/_chat.txt", source));
  reading = read_whatsapp(source, options_of_dave());
  CHECK(reading.touches.empty());
  CHECK(reading.remarks == Lines{"a group of 3: no touch"});
}

TEST_CASE("WhatsApp: the forms in which telephones write days and times") {
  for (const char* stamp :
       {"[26.10.26, 09:30:12]", "[26.10.2026 klo 9.30.12]", "\u200E[26/10/2026, 9:30:40\u202FAM]",
        "[2026/10/26 9:30:12]", "[2026-10-26, 9:30:12 a.m.]", "[26-10-2026 09:30:12]",
        "[26. 10. 2026, 9:30:12]", "[2026. 10. 26. 오전 9:30:12]", "[2026年10月26日 9:30:12]",
        "[٢٦/١٠/٢٠٢٦، ٩:٣٠:١٢ ص]", "[26/10/2569 09:30:12]"}) {
    CAPTURE(stamp);
    CHECK(dated(whatsapp(std::string(stamp) + " Ada: Hello\n")) ==
          Lines{"Ada 2026-10-26 < message: "});
  }
  for (const char* stamp : {"26.10.26, 09:30", "26/10/2026, 9:30 am", "26/10/26 à 09:30",
                            "2026-10-26, 9:30 p. m.", "26.10.2026, klo 9.30"}) {
    CAPTURE(stamp);
    CHECK(dated(whatsapp(std::string(stamp) + " - Ada: Hello\n")) ==
          Lines{"Ada 2026-10-26 < message: "});
  }
}

TEST_CASE("WhatsApp: day or month first, by all of the chat, or asked for") {
  const auto chat = [](const std::string& one, const std::string& two) {
    return "[" + one + ", 9:30] Ada: Hello\n[" + two + ", 9:30] Ada: Hello\n";
  };
  CHECK(dated(whatsapp(chat("3/4/26", "3/25/26"))) ==
        Lines{"Ada 2026-03-04 < message: ", "Ada 2026-03-25 < message: "});
  CHECK(dated(whatsapp(chat("25/3/26", "3/4/26"))) ==
        Lines{"Ada 2026-03-25 < message: ", "Ada 2026-04-03 < message: "});
  CHECK(dated(whatsapp(chat("5/6/26", "2/7/26"))) ==
        Lines{"Ada 2026-06-05 < message: ", "Ada 2026-07-02 < message: "});
  CHECK(dated(whatsapp(chat("1/12/26", "2/12/26")))[0] == "Ada 2026-01-12 < message: ");
  CHECK(refused(chat("3/4/26", "5/6/26")) ==
        "chats/_chat.txt:1: '3/4/26' may be two days, and the chat doesn't tell which");
  ReadOptions options = options_of_dave();
  options.dates = DayOrder::month_first;
  CHECK(dated(whatsapp(chat("3/4/26", "5/6/26"), "_chat.txt", options))[1] ==
        "Ada 2026-05-06 < message: ");
  CHECK(dated(whatsapp(chat("3/3/26", "5/5/26"))).size() == 2);
}

TEST_CASE("WhatsApp: which of two names is ours") {
  const std::string chat = "[26.10.26, 09:30:12] Ada: Hello\n[26.10.26, 09:31:12] Grace: Hi\n";
  CHECK(refused(chat) == "chats/_chat.txt: which of 'Ada' and 'Grace' is you?");
  const Lines from_ada{"Ada 2026-10-26 message: ", "Ada 2026-10-26 < message: "};
  CHECK(dated(whatsapp(chat, "WhatsApp Chat with Ada.txt")) == from_ada);
  CHECK(dated(whatsapp(chat, "WhatsApp Chat - Ada/_chat.txt")) == from_ada);
  CHECK(dated(whatsapp("[26.10.26, 09:30:10] Ada: \u200EMessages and calls are end-to-end "
                       "encrypted.\n" +
                       chat)) == from_ada);
  ReadOptions options = options_of_dave();
  options.us = {"grace"};
  CHECK(dated(whatsapp(chat, "_chat.txt", options)) == from_ada);
  options.us = {};
  options.me = "grace";
  CHECK(dated(whatsapp(chat, "_chat.txt", options)) == from_ada);
  options.me = "Mary";
  CHECK(refused(chat, options) == "chats/_chat.txt: 'Mary' is neither 'Ada' nor 'Grace'");
  CHECK(said(whatsapp("[26.10.26, 09:30:12] Dave: Hello\n")) ==
        Lines{"0: 'Dave' alone writes there: to whom isn't said"});
}

TEST_CASE("WhatsApp: texts of several lines, the program's own, numbers for names") {
  ReadOptions options = options_of_dave();
  options.first_lines = true;
  const Reading reading = whatsapp(
      "26.10.26, 09:30 - \u202A+46\u00A070\u00A0555\u201101\u201100\u202C: The kiln: \n"
      "is it hot?\n\n26.10.26: no message\n"
      "26.10.26, 09:31 - Die Sicherheitsnummer hat sich ge\u00E4ndert.\n"
      "26.10.26, 09:32 - Dave: \u200EIMG-1.jpg\n26.10.26, 09:33 - Dave: https://a.example/b: see\n",
      "x.txt", options);
  CHECK(dated(reading) == Lines{"+46 70 555-01-00 2026-10-26 message: https://a.example/b: see",
                                "+46 70 555-01-00 2026-10-26 < message: The kiln:"});
  CHECK(reading.read == 2);
}

TEST_CASE("WhatsApp: what is no chat, and what is nobody's") {
  for (const char* text : {"", "hello\n", "26.10.26 - Ada: hello\n", "[26.10.26] Ada: hello\n",
                           "12345678901234567890.1.1, 9:30 - Ada: x\n", "[0/0/0, 9:30] Ada: x\n",
                           "2026-10-26,Ada,call\n"}) {
    CAPTURE(text);
    CHECK(!is_whatsapp({"x.txt", text}));
  }
  CHECK(errors(whatsapp("26.10.26, 09:30 - Messages are encrypted.\n")) == 1);
  CHECK(said(whatsapp("26.10.26, 09:30 - Ada: x\n31.11.26, 09:30 - Ada: x\n")) ==
        Lines{"2: no day"});
}

TEST_CASE("Telegram's sample: messages and calls, joined by number") {
  Source source;
  if (!read_sample("../chat/telegram/result.json", source)) return;
  CHECK(kind_of(source) == find_kind("telegram"));
  const Reading reading = read_telegram(source, options_today());
  CHECK(dated(reading) ==
        Lines{"+46 70 555 01 00 2026-10-26 message: ", "+46 70 555 01 00 2026-10-26 < message: ",
              "+46 70 555 01 00 2026-10-27 call: 13 min", "+46 70 555 01 00 2026-10-28 ? call: "});
  CHECK(reading.touches.front().name == "Åsa Lindqvist");
  CHECK(reading.remarks == Lines{"2 groups, channels and bots: no touch"});
}

TEST_CASE("Telegram: one chat alone, older ids, texts in pieces") {
  const std::string two =
      R"({"type":"message","date":"2026-10-26T09:30:00","from_id":7,"text":["See ",{"text":"this"}]},)"
      R"({"type":"service","date":"2026-10-26T09:30:00","actor_id":"user7","action":"phone_call"},)"
      R"({"type":"service","date":"2026-10-26","actor_id":"user9","action":"joined_telegram"},)"
      R"({"type":"message","date":"soon","from_id":7},{"date":[]},7)";
  CHECK(dated(telegram(two)) == Lines{"Ada 2026-10-26 < message: "});
  const Reading group = telegram(two, "private_group");
  CHECK(group.touches.empty());
  CHECK(errors(group) == 1);
}

TEST_CASE("Telegram: nested without end, or cut off") {
  CHECK(dated(telegram(R"({"type":"message","date":"2026-10-26","from_id":7,"text":)" +
                       std::string(100'000, '[') + std::string(100'000, ']') + "}")) ==
        Lines{"Ada 2026-10-26 < message: "});
  const Reading half =
      read_telegram({"result.json", R"({"name":"Ada","type":"personal_chat","id":7,"messages":[)"
                                    R"({"type":"message","date":"2026-10-26","from_id":7},{"ty)"},
                    options_today());
  CHECK(dated(half) == Lines{"Ada 2026-10-26 < message: "});
  CHECK(said(half) == Lines{"1: the JSON ends before it is whole"});
}

TEST_CASE("LinkedIn's samples of three ages") {
  Source source;
  if (!read_sample("../csv/linkedin-2026/messages.csv", source)) return;
  CHECK(kind_of(source) == find_kind("messages"));
  Reading reading = read_linkedin_messages(source, options_today());
  CHECK(dated(reading) == Lines{"linkedin:amara-nwosu-example 2026-03-02 message: ",
                                "linkedin:amara-nwosu-example 2026-03-03 < message: "});
  CHECK(reading.touches.front().name == "Amara Nwosu");
  CHECK(reading.remarks ==
        Lines{"'Dave Muster' is you: --me NAME if not", "1 message in a group: no touch",
              "3 advertisements, spam or by members who left: left out", "days in Universal Time"});
  REQUIRE(read_sample("../csv/linkedin-2025/messages.csv", source));
  CHECK(dated(read_linkedin_messages(source, options_of_dave())) ==
        Lines{"linkedin:amara-nwosu-example 2025-06-01 message: "});
  CHECK_THROWS_WITH_AS(read_linkedin_messages(source, options_today()),
                       "../csv/linkedin-2025/messages.csv: which of 'Amara Nwosu', 'Dave Muster' "
                       "is you?",
                       base::Error);
}

TEST_CASE("LinkedIn: without recipients' addresses, a name stands for whoever has it there") {
  const Reading reading = linkedin("1" + ada +
                                   "2026-03-02 23:10:05 UTC,Hello,INBOX\n"
                                   "1,Dave Muster,https://www.linkedin.com/in/dave,Ada,,"
                                   "2026-03-03 10:00:00 UTC,Hi,INBOX\n");
  CHECK(dated(reading) ==
        Lines{"linkedin:ada 2026-03-02 < message: ", "linkedin:ada 2026-03-03 message: "});
}

TEST_CASE("LinkedIn: an instant is a day where the machine is; a broken one is skipped") {
  ReadOptions options = options_of_dave();
  options.zone = {"Asia/Tokyo", [](std::int64_t) { return 9 * 60; }};
  const Reading reading = linkedin("1" + dave +
                                       "2026-03-02 23:10:05 UTC,Hello,INBOX\n"
                                       "1" +
                                       dave +
                                       "2026-03-02 2x:10:05 UTC,Hello,INBOX\n"
                                       "1" +
                                       dave + "yesterday,Hello,INBOX\n",
                                   options);
  CHECK(dated(reading) == Lines{"linkedin:ada 2026-03-03 message: "});
  CHECK(said(reading) ==
        Lines{"3: '2026-03-02 2x:10:05 UTC' is not a day", "4: 'yesterday' is not a day"});
}
