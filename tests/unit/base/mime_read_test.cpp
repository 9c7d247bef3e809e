// Headers of mails: addresses, days, encoded words, in their obsolete forms as well.
#include "base/mime_read.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "base/strings.hpp"
#include "tests/unit/yaml/corpus.hpp"

using namespace nurture::base;
using nlohmann::json;
namespace corpus = nurture::yaml::test;

namespace {

/// "Mary Smith <mary@x.test>; one@y.test".
std::string written(const std::vector<MailAddress>& all) {
  std::string text;
  for (const MailAddress& one : all) {
    if (!text.empty()) text += "; ";
    text += one.name.empty() ? one.address : one.name + " <" + one.address + ">";
  }
  return text;
}

std::string without_blanks(std::string text) {
  std::erase(text, ' ');
  return text;
}

json table(const char* name) {
  return json::parse(corpus::slurp(corpus::corpora() / "mail" / "tables" / name));
}

std::vector<std::string> addresses_in(const json& expected) {
  std::vector<std::string> all;
  const auto take = [&](const json& list) {
    for (const json& one : list)
      if (!one["address"].is_null()) all.push_back(without_blanks(one["address"]));
  };
  if (expected.contains("List")) take(expected["List"]);
  if (expected.contains("Group"))
    for (const json& group : expected["Group"]) take(group["addresses"]);
  return all;
}

}  // namespace

TEST_CASE("addresses are read in their modern and obsolete forms") {
  const std::pair<const char*, const char*> cases[] = {
      {"Ada <ada@x.test>", "Ada <ada@x.test>"},
      {"ada@x.test", "ada@x.test"},
      {"Ada ada@x.test", "Ada <ada@x.test>"},
      {"\"King, Ada\" <ada@x.test>, bob@y.test", "King, Ada <ada@x.test>; bob@y.test"},
      {"a@x.test; b@x.test", "a@x.test; b@x.test"},
      {"Team: a@x.test, B <b@x.test>;, undisclosed-recipients:;", "a@x.test; B <b@x.test>"},
      {"ada@x.test (Ada (head of all) King)", "Ada (head of all) King <ada@x.test>"},
      {"ada . king @ x . test", "ada.king@x.test"},
      {"<@a.test,@b.test:ada@x.test>", "ada@x.test"},
      {"Joe Q. Public joe@x.test", "Joe Q. Public <joe@x.test>"},
      {"Ada <ada@x.test", "Ada <ada@x.test>"},
      {"Ada <ada@x.test, bob@y.test", "Ada <ada@x.test>; bob@y.test"},
      {"\"Ada <ada@x.test>", "\"Ada <ada@x.test>"},
      {"\"ada@x.test\" <phish@evil.test>", "ada@x.test <phish@evil.test>"},
      {"ada@x.test <phish@evil.test>", "ada@x.test <phish@evil.test>"},
      {"\"ada king\"@x.test", "\"ada king\"@x.test"},
      {"=?utf-8?q?=C3=85sa?= <a@x.test>", "Åsa <a@x.test>"},
      {"=?utf-8?b?w4VzYQ==?=\r\n =?utf-8?q?_L?= <a@x.test>", "Åsa L <a@x.test>"},
      {"\"=?utf-8?q?=C3=85sa?=\" <a@x.test>", "Åsa <a@x.test>"},
      {"J\xFCrgen <j@x.test>", "Jürgen <j@x.test>"},
      {"Jürgen <jürgen@bücher.test>", "Jürgen <jürgen@bücher.test>"},
      {"<>", ""},
      {"", ""},
      {"nobody", ""},
      {"(((", ""},
      {"a@x.test\nb@y.test", "a@x.test"},
  };
  for (const auto& one : cases) {
    const std::string value = one.first, expected = one.second;
    CAPTURE(value);
    CHECK(written(mail_addresses(value)) == expected);
  }
}

TEST_CASE("the addresses of another reader's table are found") {
  if (!corpus::has_corpora()) return;
  for (const json& row : table("address.json")) {
    const std::string header = row["header"];
    CAPTURE(header);
    std::vector<std::string> found;
    for (const MailAddress& one : mail_addresses(header)) found.push_back(one.address);
    // A mailto: is no address of ours; that it is read as one harms nobody.
    CHECK(found == addresses_in(row["expected"]));
  }
}

TEST_CASE("encoded words are read, those side by side as one text") {
  const std::pair<const char*, const char*> cases[] = {
      {"=?iso-8859-1?q?this=20is?= some =?iso-8859-1?q?text?=", "this is some text"},
      {"=?utf-8?q?a?= =?utf-8?q?b?= c", "ab c"},
      {"=?utf-8?q?=C3?= =?utf-8?q?=85sa?=", "Åsa"},  // a character in two words
      {"=?utf-8*de?q?Gr=C3=BC=C3=9Fe?=", "Grüße"},
      {"=?windows-1252?Q?_Gro=DF?=", " Groß"},
      {"=?iso-2022-jp?b?GyRCOzNFRBsoQg==?=", "山田"},
      {"=?nobody?q?a=E9?=", "aé"},
      {"=? =?utf-8?x?a?= =?utf-8?q", "=? =?utf-8?x?a?= =?utf-8?q"},
      {"Gr\xFC\xDF"
       "e",
       "Grüße"},
      {"a\r\n b\r\nBcc: c", "a b"},
  };
  for (const auto& one : cases) {
    const std::string value = one.first, expected = one.second;
    CAPTURE(value);
    CHECK(header_text(value) == expected);
  }
  std::string beginnings;
  for (int i = 0; i < 50'000; ++i) beginnings += "=?a?q?";
  CHECK(!header_text(beginnings).empty());
}

TEST_CASE("the unstructured texts of another reader's table are read") {
  if (!corpus::has_corpora()) return;
  for (const json& row : table("unstructured.json")) {
    const std::string header = row["header"], expected = row["expected"];
    CAPTURE(header);
    // How many blanks a fold is, and whether one stands behind "]", readers see differently.
    CHECK(without_blanks(header_text(header)) == without_blanks(expected));
  }
}

TEST_CASE("days are read as they are written, whatever the zone") {
  const std::pair<const char*, const char*> cases[] = {
      {"Mon, 26 Oct 2026 23:30:00 -0800", "2026-10-26 1410"},
      {"26 Oct 26 09:30 EST", "2026-10-26 570"},
      {"26 Oct 96 09:30 EST", "1996-10-26 570"},
      {"26 Oct 126 09:30 EST", "2026-10-26 570"},
      {"Mon Oct 26 09:31:02 2026", "2026-10-26 571"},
      {"Mon, 26-Oct-2026 09:30:00 GMT", "2026-10-26 570"},
      {"Mon,26 Oct 2026 09:30:00 +0100 (CET)", "2026-10-26 570"},
      {"Mon, 26 (a (b) c) October 2026", "2026-10-26 0"},
      {"2026-10-26T09:30:00Z", "2026-10-26 0"},
      {"Mon, 32 Oct 2026 09:30:00 +0100", ""},
      {"Mon, 26 Bog 2026 09:30:00 +0100", ""},
      {"29 Feb 2025 09:30", ""},
      {"99999999999 Oct 2026", ""},
      {"yesterday", ""},
      {"", ""},
  };
  for (const auto& one : cases) {
    const std::string value = one.first, expected = one.second;
    CAPTURE(value);
    const auto time = mail_time(value);
    CHECK((time ? iso(time->day) + " " + std::to_string(time->minute) : "") == expected);
  }
}

TEST_CASE("the days of another reader's table are read") {
  if (!corpus::has_corpora()) return;
  for (const json& row : table("date.json")) {
    const std::string header = row["header"];
    CAPTURE(header);
    // It refuses a day whose comment never ends; for a touch the day is enough.
    if (header.find("((invalid)") != header.npos) continue;
    const auto time = mail_time(header);
    const json& expected = row["expected"];
    REQUIRE(time.has_value() == !expected.is_null());
    if (!time) continue;
    CHECK(time->day == date_of(expected["year"], expected["month"], expected["day"]));
    CHECK(time->minute == int(expected["hour"]) * 60 + int(expected["minute"]));
  }
}

TEST_CASE("of message ids the first is taken") {
  CHECK(first_message_id(" <a@x.test> <b@x.test>") == "<a@x.test>");
  CHECK(first_message_id("a@x.test ") == "<a@x.test>");
  CHECK(first_message_id("<a b\tc@x.test>") == "<abc@x.test>");
  CHECK(first_message_id("<>").empty());
  CHECK(first_message_id("").empty());
  CHECK(first_message_id("<" + std::string(2000, 'a') + ">").empty());
}

TEST_CASE("parameters are read, quoted or not") {
  const MimeValue type = mime_value("Text/HTML; charset=\"utf-8;x\" ; format=flowed; bare");
  CHECK(type.value == "text/html");
  CHECK(type.parameter("charset") == "utf-8;x");
  CHECK(type.parameter("format") == "flowed");
  CHECK(type.parameter("boundary").empty());
  CHECK(mime_value("multipart/mixed; boundary=\"a\\\"b").parameter("boundary") == "a\"b");
  CHECK(mime_value("").value.empty());
}

TEST_CASE("transfer encodings are undone") {
  CHECK(from_quoted_printable("a=3D=\r\nb= \nc=", true) == "a=bc=");
  CHECK(from_quoted_printable("a=\nb") == "a=\nb");
  CHECK(from_base64("QUJD\r\nRA==") == "ABCD");
  CHECK(from_base64("QQ==Qg==") == "AB");
  CHECK(from_base64("!").empty());
}
