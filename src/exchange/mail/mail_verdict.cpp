// Whether a message is a touch.
#include "exchange/mail/mail_verdict.hpp"

#include <algorithm>
#include <unordered_set>

#include "exchange/people.hpp"

namespace nurture::exchange {
namespace {

using Addresses = std::vector<base::MailAddress>;

/// More people than that nobody talks to in one mail.
constexpr int most_addressed = 10;

MailReason reason_of(MailSign::Kind kind) {
  switch (kind) {
    case MailSign::Kind::draft:
      return MailReason::draft;
    case MailSign::Kind::spam:
      return MailReason::spam;
    case MailSign::Kind::trash:
      return MailReason::trash;
    case MailSign::Kind::automatic:
      return MailReason::automatic;
    case MailSign::Kind::list:
      return MailReason::list;
    case MailSign::Kind::bulk:
      break;
  }
  return MailReason::bulk;
}

Addresses others(const Addresses& all, const IsMine& mine) {
  Addresses left;
  std::ranges::copy_if(all, std::back_inserter(left),
                       [&](const base::MailAddress& one) { return !mine(one.address); });
  return left;
}

bool any_mine(const Addresses& all, const IsMine& mine) {
  return std::ranges::any_of(all, mine, &base::MailAddress::address);
}

void append_all(Addresses& to, const Addresses& more) {
  to.insert(to.end(), more.begin(), more.end());
}

int people_in(const Addresses& all) {
  if (all.size() <= most_addressed) return static_cast<int>(all.size());  // few enough either way
  std::unordered_set<std::string> keys;
  for (const base::MailAddress& one : all) keys.insert(address_key(one.address));
  return static_cast<int>(keys.size());
}

MailVerdict judged(MailVerdict verdict, MailReason reason) {
  verdict.reason = reason;
  return verdict;
}

MailVerdict verdict_of_mine(const MailMessage& message, const MailRules& rules) {
  MailVerdict verdict;
  verdict.from_me = true;
  const Addresses blind = others(message.bcc, rules.mine);
  Addresses all = message.to;
  append_all(all, message.cc);
  append_all(all, message.bcc);
  all = others(all, rules.mine);
  verdict.addressed = people_in(all);
  verdict.with = others(message.to, rules.mine);
  if (rules.copies) append_all(verdict.with, others(message.cc, rules.mine));
  const bool many = verdict.addressed > most_addressed, unseen = people_in(blind) > 1;
  if (many || unseen) {
    verdict.newsletter = rules.newsletter;
    if (!rules.newsletter)
      return judged(verdict, many ? MailReason::circular : MailReason::blind_copies);
    verdict.with = std::move(all);
  }
  return judged(verdict, verdict.with.empty() ? MailReason::to_nobody : MailReason::touch);
}

MailVerdict verdict_of_theirs(const MailMessage& message, const MailRules& rules) {
  MailVerdict verdict;
  Addresses all = message.to;
  append_all(all, message.cc);
  verdict.addressed = people_in(all);
  if (verdict.addressed > most_addressed) return judged(verdict, MailReason::circular);
  if (!any_mine(message.to, rules.mine))
    return judged(verdict,
                  any_mine(message.cc, rules.mine) ? MailReason::copied : MailReason::not_to_me);
  verdict.with = message.from;
  return verdict;
}

}  // namespace

MailVerdict mailbox_verdict(const MailMessage& message, const MailRules& rules, bool calendar) {
  MailVerdict verdict;
  verdict.from_me = any_mine(message.from, rules.mine);
  if (message.sign) {
    verdict.evidence = message.sign->evidence;
    return judged(verdict, reason_of(message.sign->kind));
  }
  if (calendar) return judged(verdict, MailReason::calendar);
  if (message.from.empty()) return judged(verdict, MailReason::no_sender);
  return verdict.from_me ? verdict_of_mine(message, rules) : verdict_of_theirs(message, rules);
}

MailVerdict chosen_verdict(const MailMessage& message, const IsMine& mine, bool calendar) {
  MailVerdict verdict;
  verdict.from_me = any_mine(message.from, mine);
  if (message.report) {
    verdict.evidence = message.sign ? message.sign->evidence : std::string();
    return judged(verdict, MailReason::automatic);
  }
  if (calendar) return judged(verdict, MailReason::calendar);
  if (message.from.empty()) return judged(verdict, MailReason::no_sender);
  if (!verdict.from_me) {
    verdict.with = message.from;
    return verdict;
  }
  for (const Addresses* list : {&message.to, &message.cc, &message.bcc})
    append_all(verdict.with, others(*list, mine));
  return judged(verdict, verdict.with.empty() ? MailReason::to_nobody : MailReason::touch);
}

std::optional<MailDay> mail_day(const MailMessage& message, base::Date today) {
  std::optional<base::Date> received;
  for (const std::string& one : message.received) {
    received = received_day(one);
    if (received) break;
  }
  // Later than the day it arrived: written half a world away, or by a clock that is wrong. The
  // answer must not depend on when one looks.
  const bool ahead = message.date && received && *received < message.date->day;
  // 1970 is what a clock says that was never set.
  const base::Date first_mail = *base::date_of(1982, 8, 13);  // RFC 822
  const bool never = message.date && message.date->day < first_mail;
  if (message.date && !ahead && !never && message.date->day <= today)
    return MailDay{*message.date, false};
  if (received && *received <= today) return MailDay{{*received, 0}, true};
  return std::nullopt;
}

}  // namespace nurture::exchange
