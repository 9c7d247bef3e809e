// The agenda as a message.
#include <doctest/doctest.h>

#include "sample.hpp"

using namespace nurture;
using namespace nurture::render;
using namespace nurture::render::sample;

namespace {

Envelope envelope() {
  return {"ada@example.com", "dave@example.com", "/home/dave/people", 1795417205, 60};
}

std::string header(const std::string& message, const std::string& name) {
  const std::string wanted = "\n" + name + ": ";
  const std::size_t at = ("\n" + message).find(wanted);
  if (at == std::string::npos) return "(none)";
  const std::size_t begin = at + wanted.size() - 1;
  return message.substr(begin, message.find('\n', begin) - begin);
}

}  // namespace

TEST_CASE("a message has the headers that sendmail and a reader need") {
  const model::Book all = book();
  const std::string message = day_mail(a_day(all), all, envelope(), false);
  CHECK(message.substr(0, message.find("\n\n")) ==
        "From: dave@example.com\n"
        "To: ada@example.com\n"
        "Subject: 2 people today, Monday 23 November\n"
        "Date: Mon, 23 Nov 2026 08:00:05 +0100\n"
        "Message-ID: <nurture-2026-11-23-6db7101fc5e53459@nurture.local>\n"
        "MIME-Version: 1.0\n"
        "Auto-Submitted: auto-generated\n"
        "Content-Type: multipart/alternative;\n"
        " boundary=\"=_nurture-2026-11-23-6db7101fc5e53459\"");
}

TEST_CASE("its lines end in LF alone") {
  const model::Book all = book();
  CHECK_FALSE(has(day_mail(a_day(all), all, envelope(), false), "\r"));
}

TEST_CASE("the boundary stands three times, and in no part") {
  model::Book all = book();
  all.contacts[0].interactions.back().note = "--=_nurture-2026-11-23-6db7101fc5e53459--";
  const std::string message = day_mail(a_day(all), all, envelope(), false);
  const std::string boundary = "\n--=_nurture-2026-11-23-6db7101fc5e53459";
  std::size_t times = 0;
  for (std::size_t at = 0; (at = message.find(boundary, at)) != std::string::npos; ++at) ++times;
  CHECK(times == 3);
  CHECK(message.substr(message.size() - boundary.size() - 3) == boundary + "--\n");
}

TEST_CASE("a text and an HTML part are quoted-printable UTF-8") {
  const model::Book all = book();
  const std::string message = day_mail(a_day(all), all, envelope(), false);
  for (const char* type : {"text/plain", "text/html"}) {
    CAPTURE(type);
    CHECK(has(message, "\nContent-Type: " + std::string(type) +
                           "; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"));
  }
  CHECK(has(message, "=E7=94=B0=E4=B8=AD"));
  for (const char byte : message) CHECK_FALSE(static_cast<unsigned char>(byte) > 126);
}

TEST_CASE("the same store and day make the same Message-ID, another one another") {
  const model::Book all = book();
  Envelope later = envelope();
  later.seconds += 3600;
  Envelope other = envelope();
  other.store = "/home/dave/friends";
  const std::string id = header(day_mail(a_day(all), all, envelope(), false), "Message-ID");
  CHECK(header(day_mail(a_day(all), all, later, true), "Message-ID") == id);
  CHECK(header(day_mail(a_day(all), all, other, false), "Message-ID") != id);
}

TEST_CASE("a date header keeps the offset, also west of Greenwich and before 1970") {
  const model::Book all = book();
  const std::tuple<long long, int, std::string> table[] = {
      {0, 0, "Thu, 1 Jan 1970 00:00:00 +0000"},
      {0, -570, "Wed, 31 Dec 1969 14:30:00 -0930"},
      {1795417205, 345, "Mon, 23 Nov 2026 12:45:05 +0545"},
      {-1, 0, "Wed, 31 Dec 1969 23:59:59 +0000"}};
  for (const auto& [seconds, offset, text] : table) {
    Envelope at = envelope();
    at.seconds = seconds;
    at.utc_offset_minutes = offset;
    CHECK(header(day_mail(a_day(all), all, at, false), "Date") == text);
  }
}

TEST_CASE("a line break in an address starts no header") {
  const model::Book all = book();
  Envelope bad = envelope();
  bad.to = "ada@example.com\r\nBcc: x@example.com";
  CHECK(header(day_mail(a_day(all), all, bad, false), "Bcc") == "(none)");
}

TEST_CASE("the subject counts people in words") {
  const model::Book all = book();
  Day day = a_day(all);
  day.lines.resize(1);
  CHECK(header(day_mail(day, all, envelope(), false), "Subject") ==
        "1 person today, Monday 23 November");
}
