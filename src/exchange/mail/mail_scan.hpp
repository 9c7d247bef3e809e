// Messages line by line: one in a file, or many in a file of mail (mbox). No more of a message is
// kept than its headers and as much of its body as matters.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "exchange/mail/mail_touches.hpp"
#include "exchange/mail/piece_lines.hpp"

namespace nurture::exchange {

class MailScan {
 public:
  /// `sign`: what the folder or the file's flags say of it.
  MailScan(const MailKnowledge& knowledge, Place place, std::optional<MailSign> sign)
      : knowledge_(knowledge), place_(std::move(place)), sign_(std::move(sign)) {}

  /// The next line, without its end. False: nothing that follows matters.
  bool take(std::string_view line);
  bool in_headers() const { return !finding_; }
  const MailHeaders& headers() const { return headers_; }
  /// What it came to; empty: it is no mail.
  std::optional<MailFinding> finish();

 private:
  void end_headers();

  const MailKnowledge& knowledge_;
  Place place_;
  std::optional<MailSign> sign_;
  MailHeaders headers_;
  std::optional<MailFinding> finding_;
  std::optional<MailBody> body_;
};

/// A file of mail, of every kind: mboxo, mboxrd, mboxcl, mboxcl2, Thunderbird's, Gmail's Takeout. A
/// message begins at "From ", something, a weekday, a time and a year, at the front of the file or
/// behind an empty line. Where a Content-Length is right, what looks like that before it is text.
class MboxScan {
 public:
  using Take = std::function<void(MailFinding)>;

  MboxScan(const MailKnowledge& knowledge, std::string path, std::optional<MailSign> sign,
           Take take)
      : knowledge_(knowledge),
        path_(std::move(path)),
        sign_(std::move(sign)),
        take_(std::move(take)) {}

  /// The next line, without its end, and where in the file it begins.
  void take(std::string_view line, std::size_t at);
  /// `at`: where the file ends.
  void finish(std::size_t at);

 private:
  void begin();
  void end_message();
  void settle(bool length_was_right);

  const MailKnowledge& knowledge_;
  std::string path_;
  std::optional<MailSign> sign_;
  Take take_;
  std::optional<MailScan> scan_;
  bool more_ = false;        ///< of the message's body something matters
  bool after_blank_ = true;  ///< the line before was empty, or there was none
  int line_ = 0;
  std::optional<std::size_t> length_;       ///< of the body that begins with the next line
  std::optional<std::size_t> length_ends_;  ///< where a Content-Length says that the body does
  bool is_inside_ = false;                  ///< begun before that: perhaps text of the one before
  std::vector<MailFinding> inside_;
};

/// A file as it comes in pieces: one message, or an mbox where its first line says so.
class MailFileScan {
 public:
  /// `one`: of a Maildir, where each file is one message whatever its first line is.
  MailFileScan(const MailKnowledge& knowledge, std::string path, std::optional<MailSign> sign,
               bool one, MboxScan::Take take)
      : knowledge_(knowledge),
        path_(std::move(path)),
        sign_(std::move(sign)),
        one_(one),
        take_(std::move(take)) {}

  /// False: nothing that follows matters.
  bool feed(std::string_view piece);
  /// False: there is no mail in it.
  bool finish();

 private:
  bool take_line(std::string_view line, std::size_t at);

  const MailKnowledge& knowledge_;
  std::string path_;
  std::optional<MailSign> sign_;
  bool one_;
  MboxScan::Take take_;
  PieceLines lines_;
  bool enough_ = false;
  std::optional<MailScan> single_;
  std::optional<MboxScan> box_;
};

/// Whether a line begins a message of an mbox.
bool is_mbox_line(std::string_view line);
/// Whether a text is a message or a file of them, by its front.
bool is_mail_text(std::string_view front);

}  // namespace nurture::exchange
