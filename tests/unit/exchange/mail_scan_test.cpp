// Messages line by line: files of mail of every kind, and what has no end.
#include "exchange/mail/mail_scan.hpp"

#include <doctest/doctest.h>

#include "tests/unit/exchange/mail_samples.hpp"
#include "tests/unit/yaml/corpus.hpp"

using namespace nurture;
using exchange::MailReason;
using test::mail;
using test::MailWorld;
namespace corpus = nurture::yaml::test;

namespace {

const std::string head =
    "From: asa@nordlys.example\nTo: dave@muster.example\nDate: 26 Oct 2026 09:30\nSubject: x\n";

std::string message(const std::string& id, const std::string& body, const std::string& more = "") {
  return "From asa@nordlys.example Mon Oct 26 09:31:02 2026\n" + head + "Message-ID: <" + id +
         ">\n" + more + "\n" + body;
}

std::vector<std::string> ids(const std::vector<exchange::MailFinding>& all) {
  std::vector<std::string> made;
  for (const auto& one : all) made.push_back(one.message_id);
  return made;
}

}  // namespace

TEST_CASE("every kind of mbox gives its messages, in whatever pieces it comes") {
  if (!corpus::has_corpora()) return;
  const MailWorld world;
  for (const char* name : {"mboxo", "mboxrd", "mboxcl2", "thunderbird", "gmail-takeout"}) {
    CAPTURE(name);
    const std::string bytes = corpus::slurp(corpus::corpora() / "samples" / "mbox" / name);
    CHECK(exchange::is_mail_text(bytes));
    for (const std::size_t piece : {std::size_t{1}, std::size_t{64}, bytes.size()}) {
      const auto found = world.findings(bytes, piece);
      REQUIRE(found.size() == 2);
      CHECK(found[0].message_id == "<b1@muster.example>");
      CHECK(found[1].message_id == "<b2@muster.example>");
      CHECK(found[0].place.line == 1);
      const bool deleted = name == std::string("thunderbird");
      CHECK(found[1].verdict.reason == (deleted ? MailReason::trash : MailReason::touch));
    }
  }
}

TEST_CASE("what looks like a message inside one counts as text where the length says so") {
  const MailWorld world;
  const std::string inner = "see below\n\n" + message("inner", "hello\n") + "\n";
  const auto length = [](std::size_t bytes) {
    return "Content-Length: " + std::to_string(bytes) + "\n";
  };
  const auto box = [&](const std::string& header) {
    return message("outer", inner, header) + "\n" + message("next", "bye\n");
  };
  using Ids = std::vector<std::string>;
  CHECK(ids(world.findings(box(length(inner.size())))) == Ids{"<outer>", "<next>"});
  // Too short, too long, beyond the end, no number: what begins a message begins one.
  const Ids all{"<outer>", "<inner>", "<next>"};
  CHECK(ids(world.findings(box(length(inner.size() - 40)))) == all);
  CHECK(ids(world.findings(box(length(inner.size() + 30)))) == all);
  CHECK(ids(world.findings(box(length(100'000)))) == all);
  CHECK(ids(world.findings(box("Content-Length: many\n"))) == all);
  CHECK(ids(world.findings(box(""))) == all);
  // The last message of a file.
  CHECK(ids(world.findings(message("outer", inner, length(inner.size())))) == Ids{"<outer>"});
}

TEST_CASE("a line that only begins like a message's is text") {
  CHECK(exchange::is_mbox_line("From a@b Mon Oct 26 09:31:02 2026"));
  CHECK(exchange::is_mbox_line("From - Mon Oct 26 09:31:02 2026"));
  CHECK(exchange::is_mbox_line("From 18@xxx Mon Oct 26 08:31:02 +0000 2026"));
  CHECK(exchange::is_mbox_line("From \"a b\"@c Mon Oct 26 08:31:02 2026 +0100"));
  CHECK_FALSE(exchange::is_mbox_line("From here on it is quoted"));
  CHECK_FALSE(exchange::is_mbox_line("From a@b Mon Oct 26 2026"));
  CHECK_FALSE(exchange::is_mbox_line(">From a@b Mon Oct 26 09:31:02 2026"));
  const MailWorld world;
  const std::string text = "line\nFrom a@b Mon Oct 26 09:31:02 2026\n";  // no blank line before
  CHECK(world.findings(message("a", text)).size() == 1);
}

TEST_CASE("what has no end is read, and little of it kept") {
  const MailWorld world;
  std::string nested = head + "Content-Type: multipart/mixed; boundary=b0\n\n";
  for (int i = 0; i < 1000; ++i)
    nested += "--b" + std::to_string(i) + "\nContent-Type: multipart/mixed; boundary=b" +
              std::to_string(i + 1) + "\n\n";
  CHECK(world.finding(nested, 4096)->verdict.reason == MailReason::touch);
  std::string attached = head + "Content-Type: multipart/mixed; boundary=b\n\n";
  for (int i = 0; i < 1000; ++i)
    attached += "--b\nContent-Type: message/rfc822\n\nContent-Type: text/calendar\n\n";
  CHECK(world.finding(attached, 4096)->verdict.reason == MailReason::touch);
  const std::string header = "X-Long: " + std::string(3'000'000, 'a') + "\n" + head + "\n";
  CHECK(world.finding(header, 4096)->verdict.reason == MailReason::touch);
  std::string folded = "X-Long: a\n";
  for (int i = 0; i < 100'000; ++i) folded += " aaaaaaaaaaaaaaaaaaaa\n";
  CHECK(world.finding(folded + head, 4096)->verdict.reason == MailReason::touch);
  std::string many = "To: ";
  for (int i = 0; i < 50'000; ++i) many += "p" + std::to_string(i) + "@many.example,\n ";
  CHECK(world.finding(many + "x@y\n" + head, 4096)->verdict.reason == MailReason::circular);
  for (const std::string& odd : {std::string(), std::string("\0\0\0", 3), std::string("\n\n\n"),
                                 std::string("From: "), std::string(100'000, '\r')})
    CHECK_FALSE(world.finding(odd));
}

TEST_CASE("several messages of a day are one touch, whatever their order") {
  MailWorld world;
  const auto at = [](const char* time, const char* id, const char* subject) {
    return mail("From: asa@nordlys.example|To: dave@muster.example|Message-ID: <" +
                std::string(id) + ">|Date: 26 Oct 2026 " + time + "|Subject: " + subject + "||");
  };
  const std::string first = at("09:00", "a", "Re: AW: Budget"), second = at("10:00", "b", "later");
  for (const bool turned : {false, true}) {
    const exchange::MailKnowledge knowledge(world.book, world.options);
    exchange::MailTouches touches(knowledge);
    touches.add(*world.finding(turned ? second : first));
    touches.add(*world.finding(turned ? first : second));
    const exchange::Reading reading = touches.reading();
    REQUIRE(reading.touches.size() == 1);
    CHECK(reading.read == 2);
    CHECK(reading.touches.front().who == "asa-lindqvist");
    CHECK(reading.touches.front().touch.note == "Budget");
    CHECK(reading.touches.front().touch.message_id == "<a>");
    CHECK(reading.touches.front().touch.from_them);
    CHECK(reading.touches.front().touch.channel == "email");
  }
}

TEST_CASE("whom I wrote to and who isn't here is counted, with the name that was written") {
  const MailWorld world;
  const exchange::MailKnowledge knowledge(world.book, world.options);
  exchange::MailTouches touches(knowledge);
  for (const char* to : {"zoe@delta.example", "\"Zoe, D\" <ZOE@delta.example>"})
    touches.add(*world.finding(
        mail("From: dave@muster.example|To: " + std::string(to) + "|Date: 26 Oct 2026 09:30||")));
  touches.add(*world.finding(
      mail("From: zoe@delta.example|To: dave@muster.example|Date: 26 Oct 2026 09:30||")));
  const exchange::Reading reading = touches.reading();
  REQUIRE(reading.strangers.size() == 1);
  CHECK(reading.strangers[0].who == "zoe@delta.example");
  CHECK(reading.strangers[0].name == "Zoe, D");
  CHECK(reading.strangers[0].times == 2);
}

TEST_CASE("a device that never ends a line is no mail, and nobody waits for its end") {
  const MailWorld world;
  int found = 0;
  const exchange::MailKnowledge knowledge(world.book, world.options);
  exchange::MailFileScan scan(knowledge, "zero", std::nullopt, false,
                              [&](const exchange::MailFinding&) { ++found; });
  const std::string piece(std::size_t{64} << 10, '\0');
  int pieces = 1;
  while (pieces < 1000 && scan.feed(piece)) ++pieces;
  CHECK(pieces < 20);
  CHECK_FALSE(scan.finish());
  CHECK(found == 0);
}
