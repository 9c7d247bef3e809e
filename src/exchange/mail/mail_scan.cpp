// Messages line by line.
#include "exchange/mail/mail_scan.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "exchange/readers.hpp"

namespace nurture::exchange {
namespace {

/// So many messages inside one would be no message's text.
constexpr std::size_t most_inside = 1000;

/// mboxo and mboxrd put a ">" before what would begin a message.
std::string_view unquoted(std::string_view line) {
  const std::size_t quotes = line.find_first_not_of('>');
  const bool quoted = quotes != line.npos && quotes > 0 && line.substr(quotes).starts_with("From ");
  return quoted ? line.substr(1) : line;
}

}  // namespace

bool MailScan::take(std::string_view line) {
  if (finding_) return body_ && body_->take(unquoted(line));
  if (headers_.take(line)) return true;
  end_headers();
  return body_ && (line.empty() || body_->take(line));
}

void MailScan::end_headers() {
  const MailMessage message = headers_.message(sign_);
  finding_ = knowledge_.judge(message, std::move(place_));
  const MailBody::Wanted wanted = knowledge_.wanted(*finding_, message);
  if (wanted.any()) body_.emplace(message.type, message.encoding, wanted);
}

std::optional<MailFinding> MailScan::finish() {
  if (!finding_) end_headers();
  if (!headers_.is_mail()) return std::nullopt;
  if (body_) knowledge_.add_body(*finding_, *body_);
  return std::move(finding_);
}

void MboxScan::begin() {
  end_message();
  scan_.emplace(knowledge_, Place{path_, line_}, sign_);
  more_ = true;
  length_.reset();
}

void MboxScan::end_message() {
  if (!scan_) return;
  if (auto finding = scan_->finish()) {
    if (is_inside_) {
      inside_.push_back(*std::move(finding));
    } else {
      take_(*std::move(finding));
    }
  }
  scan_.reset();
  if (length_ends_) is_inside_ = true;
  if (inside_.size() > most_inside) settle(false);
}

void MboxScan::settle(bool length_was_right) {
  if (length_was_right && is_inside_) scan_.reset();
  if (!length_was_right)
    for (MailFinding& one : inside_) take_(std::move(one));
  inside_.clear();
  is_inside_ = false;
  length_ends_.reset();
}

void MboxScan::take(std::string_view line, std::size_t at) {
  ++line_;
  if (length_) length_ends_ = at + *length_;
  length_.reset();
  const bool begins = after_blank_ && is_mbox_line(line);
  if (length_ends_ && at >= *length_ends_ && !line.empty()) settle(begins);
  after_blank_ = line.empty();
  if (begins) return begin();
  if (!scan_ || !more_) return;
  const bool in_headers = scan_->in_headers();
  more_ = scan_->take(line);
  const bool body_begins = in_headers && !scan_->in_headers() && line.empty();
  if (body_begins && !length_ends_) length_ = scan_->headers().content_length();
}

void MboxScan::finish(std::size_t at) {
  constexpr std::size_t blank_line = 2;
  if (length_ends_) settle(at >= *length_ends_ && at <= *length_ends_ + blank_line);
  end_message();
}

bool MailFileScan::take_line(std::string_view line, std::size_t at) {
  if (!single_ && !box_) {
    if (!one_ && is_mbox_line(line)) {
      box_.emplace(knowledge_, path_, sign_, take_);
    } else {
      single_.emplace(knowledge_, Place{path_, 0}, sign_);
    }
  }
  if (single_) return single_->take(line);
  box_->take(line, at);
  return true;
}

bool MailFileScan::feed(std::string_view piece) {
  if (enough_) return false;
  enough_ = !lines_.feed(
      piece, [this](std::string_view line, std::size_t at) { return take_line(line, at); });
  // A device that never ends a line begins with no header.
  constexpr std::size_t longest_first = std::size_t{1} << 20;
  enough_ = enough_ || (!single_ && !box_ && lines_.waiting() > longest_first);
  return !enough_;
}

bool MailFileScan::finish() {
  if (!enough_)
    lines_.finish([this](std::string_view line, std::size_t at) { return take_line(line, at); });
  if (box_) box_->finish(lines_.at());
  if (!single_) return box_.has_value();
  auto finding = single_->finish();
  if (!finding) return false;
  take_(*std::move(finding));
  return true;
}

bool is_mbox_line(std::string_view line) {
  constexpr std::array<std::string_view, 7> weekdays{"Mon ", "Tue ", "Wed ", "Thu ",
                                                     "Fri ", "Sat ", "Sun "};
  if (!line.starts_with("From ")) return false;
  constexpr std::size_t longest = 1000;
  const std::string_view rest = line.substr(0, longest);
  for (std::size_t at = rest.find(' ', 5); at != rest.npos; at = rest.find(' ', at + 1)) {
    const std::string_view day = rest.substr(at + 1);
    const bool named =
        std::ranges::any_of(weekdays, [&](std::string_view one) { return day.starts_with(one); });
    if (named) return day.find(':') != day.npos && base::mail_time(day).has_value();
  }
  return false;
}

bool is_mail_text(std::string_view front) {
  PieceLines lines;
  MailHeaders headers;
  bool mbox = false, first = true;
  const auto take = [&](std::string_view line, std::size_t) {
    mbox = mbox || (first && is_mbox_line(line));
    first = false;
    return !mbox && headers.take(line);
  };
  if (lines.feed(front, take)) lines.finish(take);
  return mbox || headers.is_mail();
}

bool is_mail(const Source& source) {
  return is_mail_text(source.bytes);
}

}  // namespace nurture::exchange
