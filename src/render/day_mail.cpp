// The agenda as one message: RFC 5322 headers, a text and an HTML part (RFC 2046,
// multipart/alternative).
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <fmt/core.h>

#include "base/ids.hpp"
#include "base/mime.hpp"
#include "render/day.hpp"
#include "render/layout.hpp"

namespace nurture::render {
namespace {

constexpr int mail_columns = 76;
constexpr int seconds_a_day = 86400;

/// One a store and day: whoever gets the same day's mail twice sees one.
std::string identity(const Envelope& envelope, base::Date today) {
  return base::iso(today) + "-" + base::fingerprint(envelope.store + '\n' + base::iso(today));
}

/// "Mon, 23 Nov 2026 07:00:05 +0100", whatever the locale.
std::string rfc5322_date(long long seconds, int utc_offset_minutes) {
  const long long local = seconds + 60LL * utc_offset_minutes;
  const long long clock = ((local % seconds_a_day) + seconds_a_day) % seconds_a_day;
  const base::Date day{static_cast<std::int32_t>((local - clock) / seconds_a_day)};
  const base::Civil date = base::civil(day);
  const int offset = std::abs(utc_offset_minutes);
  return fmt::format(
      "{}, {} {} {:04} {:02}:{:02}:{:02} {}{:02}{:02}", base::name(base::weekday(day)).substr(0, 3),
      date.day, base::month_name(date.month).substr(0, 3), date.year, clock / 3600, clock / 60 % 60,
      clock % 60, utc_offset_minutes < 0 ? '-' : '+', offset / 60, offset % 60);
}

std::string subject(const Day& day) {
  const auto count = static_cast<int>(day.lines.size());
  const std::string none = day.agenda.review ? "" : "nobody";
  const std::string people = joined({count == 0 ? none : counted(count, "person", "people"),
                                     day.agenda.review ? "the review" : ""},
                                    " and ");
  return fmt::format("{} today, {}", people, base::long_form(day.agenda.today));
}

std::string part(std::string_view boundary, std::string_view type, std::string_view body) {
  return fmt::format(
      "--{}\nContent-Type: {}; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n{}\n",
      boundary, type, base::quoted_printable(body));
}

}  // namespace

std::string day_mail(const Day& day, const model::Book& book, const Envelope& envelope,
                     bool ratings) {
  const std::string id = identity(envelope, day.agenda.today);
  // Quoted-printable writes "=" before two hexadecimal digits or a line's end only, so "=_" is in
  // no part.
  const std::string boundary = "=_nurture-" + id;
  std::string message = base::mime_header("From", envelope.from) +
                        base::mime_header("To", envelope.to) +
                        base::mime_header("Subject", subject(day));
  message += fmt::format("Date: {}\nMessage-ID: <nurture-{}@nurture.local>\n",
                         rfc5322_date(envelope.seconds, envelope.utc_offset_minutes), id);
  message += "MIME-Version: 1.0\nAuto-Submitted: auto-generated\n";
  message += fmt::format("Content-Type: multipart/alternative;\n boundary=\"{}\"\n\n", boundary);
  message +=
      part(boundary, "text/plain", day_text(day, book, Style{mail_columns, false}, 0, ratings));
  message += part(boundary, "text/html", day_html(day, book, ratings));
  message += "--" + boundary + "--\n";
  // sendmail -t takes the line ends of the system; a CR would become part of a line.
  message.erase(std::remove(message.begin(), message.end(), '\r'), message.end());
  return message;
}

}  // namespace nurture::render
