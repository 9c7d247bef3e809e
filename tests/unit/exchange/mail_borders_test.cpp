// Where in a stream of messages another one begins.
#include "exchange/mail/mail_borders.hpp"

#include <doctest/doctest.h>

#include "base/strings.hpp"

namespace nurture::exchange {
namespace {

int messages_behind(const std::string& text) {
  MailBorders borders;
  int others = 0;
  for (const std::string& line : base::split(text, '\n')) others += borders.take(line) ? 1 : 0;
  return others;
}

const std::string head = "From: a@x\nDate: Fri, 20 Nov 2026 09:30:00 +0100\nMessage-ID: <1@x>\n\n";

}  // namespace

TEST_CASE("a message is one") {
  CHECK(messages_behind(head + "Hello\n\nFrom: here on\nit is text: yes\n\n") == 0);
  CHECK(messages_behind("") == 0);
  CHECK(messages_behind("\n\n") == 0);
}

TEST_CASE("a head with From, Date and Message-ID behind an empty line is another's") {
  CHECK(messages_behind(head + "Hello\n\n" + head + "Again\n\n" + head) == 2);
  CHECK(messages_behind(head + "Hello\n\nReceived: by x;\n Fri\n" + head) == 1);
}

TEST_CASE("what is forwarded is none of its own") {
  CHECK(messages_behind("Content-Type: multipart/mixed; boundary=b\n" + head +
                        "--b\nContent-Type: message/rfc822\n\n" + head + "Hello\n--b--\n") == 0);
  CHECK(messages_behind(head + "FYI\n\nFrom: b@x\nDate: Monday\nSubject: x\n\nHello\n") == 0);
}

TEST_CASE("in an mbox its lines tell") {
  const std::string line = "From a@x Fri Nov 20 09:31:02 2026\n";
  CHECK(messages_behind(line + head + "Hello\n\n" + line + head + "x\n\n" + head) == 1);
}

}  // namespace nurture::exchange
