// One message: what its headers say of who wrote to whom, when, and whether anybody wrote at all.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/mime_read.hpp"

namespace nurture::exchange {

/// Why no person may have written it to another, the gravest first.
struct MailSign {
  enum class Kind : char { draft, spam, trash, automatic, list, bulk };

  Kind kind = Kind::bulk;
  std::string evidence;  ///< what says so: a header's name, a folder's, a flag

  bool operator==(const MailSign&) const = default;
};

struct MailMessage {
  // Their names are single lines without control characters.
  std::vector<base::MailAddress> from, to, cc, bcc;
  std::string raw_subject;             ///< see subject_of()
  std::optional<base::MailTime> date;  ///< as its Date says; empty: there is none that can be read
  std::vector<std::string> received;   ///< as they stand there, the newest first
  std::string message_id;              ///< with its brackets; empty: none
  std::optional<MailSign> sign;
  bool report = false;  ///< a bounce or a receipt: nobody's words
  base::MimeValue type;
  std::string encoding;  ///< of the body: "quoted-printable"
};

/// The lines at the head of a message. Memory is bounded, whatever stands there.
class MailHeaders {
 public:
  /// The next line, without its end. False: it is none of a header; where it isn't blank, the body
  /// begins with it.
  bool take(std::string_view line);
  /// `place`: what the folder or the file's name say of it.
  MailMessage message(const std::optional<MailSign>& place);
  /// Whether it looks like a message's: two headers that hardly anything else has.
  bool is_mail() const;
  /// What some files of mail say of the body's length; it may be wrong.
  std::optional<std::size_t> content_length() const;

  static constexpr std::size_t fields = 40;

 private:
  std::optional<MailSign> sign(const MailMessage& message) const;
  const std::string& value(std::string_view name) const;
  bool has(std::string_view name) const { return !value(name).empty(); }

  std::array<std::string, fields> values_;
  std::vector<std::string> received_;
  std::string* current_ = nullptr;
  bool begun_ = false;
};

/// One line, with its "Re:".
std::string subject_of(const MailMessage& message);
/// The day that a Received header says.
std::optional<base::Date> received_day(std::string_view received);

/// What a folder, a file of mail or one of Gmail's labels says by its name: "Drafts", "Junk".
std::optional<MailSign> sign_of_folder(std::string_view name);

}  // namespace nurture::exchange
