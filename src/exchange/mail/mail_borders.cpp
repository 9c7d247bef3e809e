// Where in a stream of messages another one begins.
#include "exchange/mail/mail_borders.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "exchange/mail/mail_scan.hpp"

namespace nurture::exchange {
namespace {

bool is_header(std::string_view line) {
  const std::size_t colon = line.find(':');
  return colon != line.npos && colon > 0 &&
         std::ranges::all_of(line.substr(0, colon), [](char c) { return c > ' ' && c < 0x7F; });
}

}  // namespace

bool MailBorders::take(std::string_view line) {
  const bool begins = (first_ || (of_mbox_ && blank_)) && is_mbox_line(line);
  const bool another = begins && !first_;
  of_mbox_ = of_mbox_ || begins;
  const bool ends = line.empty() && head_ && !of_mbox_ && end_head();
  if (line.empty()) {
    head_ = false;
  } else if (blank_ || part_begins_) {
    head_ = is_header(line);
    from_ = date_ = id_ = part_ = false;
  } else if (!first_ && head_) {
    head_ = is_header(line) || line.front() == ' ' || line.front() == '\t';
  }
  if (head_) see_header(line);
  first_ = false;
  blank_ = line.empty();
  part_begins_ = line.starts_with("--");
  return another || ends;
}

void MailBorders::see_header(std::string_view line) {
  const std::string name = base::lower(line.substr(0, line.find(':')));
  from_ = from_ || name == "from";
  date_ = date_ || name == "date";
  id_ = id_ || name == "message-id";
  part_ = part_ ||
          (name == "content-type" && base::lower(line).find("message/rfc822") != std::string::npos);
}

/// Whether it was the head of another message.
bool MailBorders::end_head() {
  const bool another = !first_head_ && !forwarded_ && from_ && date_ && id_;
  first_head_ = false;
  forwarded_ = part_;
  return another;
}

}  // namespace nurture::exchange
