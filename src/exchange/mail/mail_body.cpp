// The parts of a message.
#include "exchange/mail/mail_body.hpp"

#include <algorithm>

#include "base/charset.hpp"
#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "exchange/mail/mail_text.hpp"
#include "exchange/text_lines.hpp"

namespace nurture::exchange {
namespace {

/// The first paragraph is near the front; that of a page behind its styles.
constexpr std::size_t most_text = std::size_t{256} << 10;
constexpr std::size_t most_part_headers = std::size_t{64} << 10;
/// Parts in parts: mail has four at most.
constexpr std::size_t deepest_part = 64;

std::string_view header_of(std::string_view headers, std::string_view name) {
  for (std::string_view rest = headers; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    const std::size_t colon = line.find(':');
    if (colon != line.npos && base::lower(base::trim(line.substr(0, colon))) == name)
      return rest.substr(colon + 1);
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
  }
  return {};
}

bool is_calendar(const base::MimeValue& type) {
  return type.value == "text/calendar" || type.value == "application/ics";
}

}  // namespace

MailBody::MailBody(const base::MimeValue& type, const std::string& encoding, Wanted wanted)
    : wanted_(wanted) {
  begin_part(type, encoding, false);
}

void MailBody::begin_part(const base::MimeValue& type, const std::string& encoding, bool attached) {
  in_ = In::nothing;
  if (type.value.starts_with("multipart/")) {
    const std::string boundary(type.parameter("boundary"));
    if (!boundary.empty() && boundaries_.size() < deepest_part) boundaries_.push_back(boundary);
  } else if (is_calendar(type)) {
    calendar_ = true;
  } else if (type.value == "message/delivery-status" && wanted_.bounced) {
    in_ = In::status;
  } else if (wanted_.text && !attached) {
    const bool plain = type.value.empty() || type.value == "text/plain";
    Part& part = plain ? plain_ : html_;
    if (part.there || (!plain && type.value != "text/html")) return;
    part = {type, encoding, "", true};
    in_ = plain ? In::plain : In::html;
  }
}

bool MailBody::is_boundary(std::string_view line) {
  if (!line.starts_with("--")) return false;
  const std::string_view text = base::trim_end(line.substr(2));
  for (std::size_t i = boundaries_.size(); i-- > 0;) {
    if (!text.starts_with(boundaries_[i])) continue;
    const std::string_view rest = text.substr(boundaries_[i].size());
    if (!rest.empty() && rest != "--") continue;
    plain_done_ = plain_done_ || in_ == In::plain;
    boundaries_.resize(rest.empty() ? i + 1 : i);
    in_ = rest.empty() ? In::headers : In::nothing;
    part_headers_.clear();
    return true;
  }
  return false;
}

void MailBody::take_part_header(std::string_view line) {
  if (!line.empty()) {
    if (part_headers_.size() < most_part_headers) part_headers_.append(line).append("\n");
    return;
  }
  const base::MimeValue shown = base::mime_value(header_of(part_headers_, "content-disposition"));
  begin_part(base::mime_value(header_of(part_headers_, "content-type")),
             base::lower(base::unfolded(header_of(part_headers_, "content-transfer-encoding"))),
             shown.value == "attachment");
}

void MailBody::keep(Part& part, std::string_view line) {
  part.bytes.append(line).append("\n");
  if (part.bytes.size() < most_text) return;
  plain_done_ = plain_done_ || in_ == In::plain;
  in_ = In::nothing;
}

void MailBody::take_status(std::string_view line) {
  const std::string low = base::lower(line);
  if (!bounced_.empty()) return;
  if (!low.starts_with("final-recipient:") && !low.starts_with("original-recipient:")) return;
  const std::size_t semicolon = line.find(';');
  const auto found =
      base::mail_addresses(line.substr((semicolon == line.npos ? line.find(':') : semicolon) + 1));
  if (!found.empty()) bounced_ = found.front().address;
}

bool MailBody::take(std::string_view line) {
  if (is_boundary(line)) return !enough();
  switch (in_) {
    case In::headers:
      take_part_header(line);
      break;
    case In::plain:
      keep(plain_, line);
      break;
    case In::html:
      keep(html_, line);
      break;
    case In::status:
      take_status(line);
      break;
    case In::nothing:
      break;
  }
  return !enough();
}

bool MailBody::enough() const {
  if (wanted_.calendar && calendar_) return true;  // whatever else it is
  // Of a message without parts nothing follows.
  const bool over = boundaries_.empty() && in_ == In::nothing;
  return over || ((!wanted_.calendar || calendar_) && (!wanted_.text || plain_done_) &&
                  (!wanted_.bounced || !bounced_.empty()));
}

std::string MailBody::decoded(const Part& part) {
  std::string bytes = part.bytes;
  if (part.encoding == "base64") {
    bytes = base::from_base64(bytes);
  } else if (part.encoding == "quoted-printable") {
    bytes = base::from_quoted_printable(bytes, true);
  }
  if (base::valid_utf8(bytes)) return bytes;
  const std::string charset(part.type.parameter("charset"));
  if (auto text = base::decode(bytes, charset.empty() ? "windows-1252" : charset)) return *text;
  return base::decode(bytes).text;
}

std::string MailBody::text() const {
  if (plain_.there && !base::blank(plain_.bytes)) return decoded(plain_);
  return html_.there ? text_of_html(decoded(html_)) : std::string();
}

}  // namespace nurture::exchange
