// Headers, bodies and addresses of mails.
#include "base/mime.hpp"

#include <doctest/doctest.h>
#include <random>

#include "base/text.hpp"

using namespace nurture::base;

namespace {

std::string from_hexadecimal(std::string_view text, bool underscore) {
  std::string bytes;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '=') {
      bytes += static_cast<char>(std::stoi(std::string(text.substr(i + 1, 2)), nullptr, 16));
      i += 2;
    } else {
      bytes += underscore && text[i] == '_' ? ' ' : text[i];
    }
  }
  return bytes;
}

std::string from_base64(std::string_view text) {
  constexpr std::string_view alphabet =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string bytes;
  unsigned bits = 0;
  int have = 0;
  for (const char c : text) {
    const auto value = alphabet.find(c);
    if (value == std::string_view::npos) {
      continue;
    }
    bits = (bits << 6U | static_cast<unsigned>(value)) & 0xFFFFFFU;
    have += 6;
    if (have >= 8) {
      have -= 8;
      bytes += static_cast<char>(bits >> static_cast<unsigned>(have) & 0xFFU);
    }
  }
  return bytes;
}

/// The value as a mail program shows it; every rule about lines and words is checked on the way.
std::string decoded(const std::string& header, std::size_t name_size) {
  REQUIRE(header.ends_with("\r\n"));
  std::string value;
  bool after_encoded = false;
  for (const std::string& ended : split(header.substr(0, header.size() - 2), '\n')) {
    const std::string line(trim_end(ended));
    CHECK((line.size() <= 76 || line.find('@') != std::string::npos));
    for (const std::string& word :
         split(line.substr(value.empty() && name_size > 0 ? name_size : 1), ' ')) {
      if (word.empty()) {
        continue;
      }
      const bool encoded = word.starts_with("=?utf-8?") && word.ends_with("?=");
      value += value.empty() || (encoded && after_encoded) ? "" : " ";
      after_encoded = encoded;
      if (!encoded) {
        value += word;
        continue;
      }
      CHECK(word.size() <= 75);
      const std::string_view text = std::string_view(word).substr(10, word.size() - 12);
      const std::string part = word[8] == 'q' ? from_hexadecimal(text, true) : from_base64(text);
      CHECK(valid_utf8(part));
      value += part;
    }
    name_size = value.empty() ? name_size : 0;
  }
  return value;
}

}  // namespace

TEST_CASE("a plain header stays as it is") {
  CHECK(mime_header("Subject", "8 to reach today") == "Subject: 8 to reach today\r\n");
  CHECK(mime_header("To", "Ada Lovelace <ada@example.com>") ==
        "To: Ada Lovelace <ada@example.com>\r\n");
  CHECK(mime_header("Subject", "") == "Subject:\r\n");
}

TEST_CASE("words beyond ASCII are encoded, the others are not") {
  CHECK(mime_header("To", "Søren <s@example.com>") ==
        "To: =?utf-8?q?S=C3=B8ren?= <s@example.com>\r\n");
  CHECK(mime_header("Subject", "Ada Lovelace à Paris") ==
        "Subject: Ada Lovelace =?utf-8?q?=C3=A0?= Paris\r\n");
  CHECK(mime_header("Subject", "田中 太郎") == "Subject: =?utf-8?b?55Sw5LitIOWkqumDjg==?=\r\n");
  CHECK(mime_header("Subject", "=?utf-8?q?x?=") ==
        "Subject: =?utf-8?q?=3D=3Futf=2D8=3Fq=3Fx=3F=3D?=\r\n");
}

TEST_CASE("no line break or control character gets into a header") {
  CHECK(mime_header("Subject", "a\r\nBcc: x@example.com") == "Subject: a Bcc: x@example.com\r\n");
  CHECK(mime_header("Subject", "a\n\n\x1b[0mb\u0085c\u2028d") == "Subject: a [0mb c d\r\n");
  CHECK(mime_header("Sub\r\nject: x", "y") == "Subjectx: y\r\n");
}

TEST_CASE("long headers are folded and read back as they were") {
  constexpr unsigned seed = 5322;
  std::mt19937 random(seed);
  const std::vector<std::string> pool{"Søren",
                                      "田中太郎",
                                      "Ada",
                                      "<a@b.example>",
                                      "=?utf-8?q?x?=",
                                      "👩‍🚀",
                                      "é é",
                                      "x=y_z?",
                                      "\"q\"",
                                      "a,b;(c)",
                                      "日本日本日本日本日本日本日本日本",
                                      std::string(80, 'a'),
                                      std::string(200, 'b'),
                                      "ééééééééééééééééééééééééééééé"};
  for (int round = 0; round < 200; ++round) {
    std::string value = pool[random() % pool.size()];
    for (auto i = random() % 12; i > 0; --i) {
      value += ' ' + pool[random() % pool.size()];
    }
    CAPTURE(seed);
    CAPTURE(round);
    CAPTURE(value);
    REQUIRE(decoded(mime_header("Subject", value), 8) == value);
  }
}

TEST_CASE("an address longer than a line stands on one of its own") {
  const std::string address = "<" + std::string(90, 'a') + "@example.com>";
  CHECK(mime_header("Message-ID", address) == "Message-ID:\r\n " + address + "\r\n");
}

TEST_CASE("a body is quoted-printable with lines of at most 76 bytes") {
  CHECK(quoted_printable("") == "");
  CHECK(quoted_printable("Ada") == "Ada\r\n");
  CHECK(quoted_printable("a\nb\r\nc\n") == "a\r\nb\r\nc\r\n");
  CHECK(quoted_printable("1 = 1\té") == "1 =3D 1\t=C3=A9\r\n");
  CHECK(quoted_printable("end \ntab\t\n") == "end=20\r\ntab=09\r\n");
  CHECK(quoted_printable(".\nFrom Ada\n..\n") == "=2E\r\n=46rom Ada\r\n=2E.\r\n");
  CHECK(quoted_printable("a\rb\x1b") == "a=0Db=1B\r\n");
  CHECK(quoted_printable(std::string(76, 'x')) == std::string(76, 'x') + "\r\n");
  CHECK(quoted_printable(std::string(77, 'x')) == std::string(75, 'x') + "=\r\nxx\r\n");
}

TEST_CASE("a long body reads back as it was") {
  std::string body;
  for (int i = 0; i < 300; ++i) {
    body += i % 7 == 0 ? "é田👩‍🚀 = \n" : "some words and a tab\t ";
  }
  body += "end\n";
  std::string back;
  for (const std::string& line : split(quoted_printable(body), '\n')) {
    CHECK(line.size() <= 77);
    const std::string text(trim_end(line));
    CHECK(text.size() + 1 >= line.size());
    back += text.ends_with('=') ? from_hexadecimal(text.substr(0, text.size() - 1), false)
                                : from_hexadecimal(text, false) + "\n";
  }
  back.pop_back();
  CHECK(back == body);
}

TEST_CASE("an address is a dot-atom at a domain") {
  for (const char* address : {"ada@example.com", "a.b+c@sub.example.co.uk", "me@localhost",
                              "o'brien@x.org", "_@a-b.c", "!#$%&'*+-/=?^_`{|}~@x.y"}) {
    CAPTURE(address);
    CHECK(valid_address(address));
  }
  for (const char* address : {"",
                              "@",
                              "ada",
                              "ada@",
                              "@x.y",
                              ".ada@x.y",
                              "ada.@x.y",
                              "a..b@x.y",
                              "a b@x.y",
                              "a@b@c",
                              "a@x..y",
                              "a@x.y.",
                              "a@.x",
                              "a@-x.y",
                              "a@x-.y",
                              "a@x_y.z",
                              "sø@x.y",
                              "a@ø.y",
                              "<a@b.c>",
                              "a@b.c\r\nBcc: d@e.f",
                              "a@b.c,d@e.f",
                              "\"a\"@b.c",
                              "a@[192.0.2.1]",
                              "a@b.c "}) {
    CAPTURE(address);
    CHECK_FALSE(valid_address(address));
  }
  CHECK(valid_address(std::string(64, 'a') + "@x.y"));
  CHECK_FALSE(valid_address(std::string(65, 'a') + "@x.y"));
  CHECK_FALSE(valid_address("a@" + std::string(64, 'b')));
  CHECK_FALSE(valid_address("a@" + std::string(63, 'b') + "." + std::string(63, 'b') + "." +
                            std::string(63, 'b') + "." + std::string(63, 'b')));
}
