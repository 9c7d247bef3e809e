// Whether a message is a touch, with whom, and if not, why: as data, by either of two measures.
//
//   of a whole mailbox, strictly (in this order):
//     draft, spam, trash; automatic; list, bulk      see MailSign
//     an invitation                                  the meeting counts, once it has taken place
//     from me      to more than ten, or several in Bcc: a circular
//                  else a touch with each in To
//     from them    to more than ten: a circular; none of my addresses in To or Cc: not for me;
//                  only in Cc: a copy
//                  else a touch of each in From
//   of one message that somebody chose by hand: all but a bounce, a receipt, an invitation
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "exchange/mail/mail_message.hpp"

namespace nurture::exchange {

enum class MailReason : char {
  draft,
  spam,
  trash,
  automatic,
  list,
  bulk,
  calendar,
  circular,
  blind_copies,  ///< several in Bcc
  not_to_me,
  copied,
  no_sender,
  to_nobody,  ///< of mine: nobody else is addressed
  undated,    ///< no day can be read
  other_day,  ///< not of the days that were asked for
  unknown,    ///< nobody in it is a contact
  known,      ///< it is in the store
  touch,
};

/// Whether an address is mine.
using IsMine = std::function<bool(const std::string& address)>;

struct MailVerdict {
  MailReason reason = MailReason::touch;
  std::string evidence;  ///< of the first six: what says so
  int addressed = 0;     ///< of a circular
  bool from_me = false;
  bool newsletter = false;  ///< a circular that is to be logged as one
  /// Of a touch those it is with, whether they are known or not.
  std::vector<base::MailAddress> with;
};

struct MailRules {
  IsMine mine;
  bool copies = false;      ///< --cc: of mine those in Cc, too
  bool newsletter = false;  ///< --newsletter: my circulars are touches of their own channel
};

/// By the strict measure. `calendar`: whether it has such a part; what is judged without knowing is
/// never wrong where it isn't a touch.
MailVerdict mailbox_verdict(const MailMessage& message, const MailRules& rules, bool calendar);
/// By hand: everyone whom I addressed, or everyone who wrote. Only `automatic` (a bounce, a
/// receipt), `calendar`, `no_sender` and `to_nobody` are no touch; a sign is in the message.
MailVerdict chosen_verdict(const MailMessage& message, const IsMine& mine, bool calendar);

struct MailDay {
  base::MailTime time;
  bool by_received = false;  ///< its Date can't be read, is missing or lies ahead
};

/// The day it was sent; empty where nothing says.
std::optional<MailDay> mail_day(const MailMessage& message, base::Date today);

}  // namespace nurture::exchange
