// Why a message is a touch or none, in words.
#include "render/mail_words.hpp"

#include <array>
#include <fmt/core.h>

#include "render/layout.hpp"
#include "render/words.hpp"

namespace nurture::render {
namespace {

using exchange::MailReason;
using exchange::MailSign;

struct ReasonWords {
  MailReason reason;
  const char *key, *what;
  const char *one, *many;  ///< behind a number; empty: it isn't counted
};

constexpr std::array reason_words{
    ReasonWords{MailReason::draft, "draft", "a draft", "draft", "drafts"},
    ReasonWords{MailReason::spam, "spam", "spam", "spam", "spam"},
    ReasonWords{MailReason::trash, "trash", "deleted", "deleted", "deleted"},
    ReasonWords{MailReason::automatic, "automatic", "automatic", "automatic", "automatic"},
    ReasonWords{MailReason::list, "list", "from a list", "from a list", "from lists"},
    ReasonWords{MailReason::bulk, "bulk", "bulk mail", "bulk", "bulk"},
    ReasonWords{MailReason::calendar, "calendar", "an invitation", "invitation", "invitations"},
    ReasonWords{MailReason::circular, "circular", "a circular", "circular", "circulars"},
    ReasonWords{MailReason::blind_copies, "blind_copies", "a circular, in blind copies",
                "in blind copies", "in blind copies"},
    ReasonWords{MailReason::not_to_me, "not_to_me", "not addressed to you", "not addressed to you",
                "not addressed to you"},
    ReasonWords{MailReason::copied, "copied", "a copy for you", "copy for you", "copies for you"},
    ReasonWords{MailReason::no_sender, "no_sender", "from nobody", "from nobody", "from nobody"},
    ReasonWords{MailReason::to_nobody, "to_nobody", "to yourself alone", "to yourself alone",
                "to yourself alone"},
    ReasonWords{MailReason::undated, "undated", "without a day", "", ""},  // each is listed
    ReasonWords{MailReason::other_day, "other_day", "of another day", "of another day",
                "of other days"},
    ReasonWords{MailReason::unknown, "unknown", "with nobody here", "with nobody here",
                "with nobody here"},
    ReasonWords{MailReason::known, "known", "known already", "", ""},  // the summary says so
    ReasonWords{MailReason::touch, "touch", "a touch", "", ""},
};

const ReasonWords& words_of(MailReason reason) {
  for (const ReasonWords& one : reason_words)
    if (one.reason == reason) return one;
  return reason_words.back();
}

}  // namespace

std::string mail_reason(MailReason reason, const std::string& evidence, int addressed) {
  std::string words = words_of(reason).what;
  if (reason == MailReason::circular) words += fmt::format(" to {} people", addressed);
  if (!evidence.empty()) words += " (" + clean(evidence) + ")";
  return words;
}

std::string mail_count(MailReason reason, int count) {
  const ReasonWords& words = words_of(reason);
  return *words.many == '\0' ? std::string() : counted(count, words.one, words.many);
}

const char* mail_reason_key(MailReason reason) {
  return words_of(reason).key;
}

std::string mail_sign(const MailSign& sign) {
  switch (sign.kind) {
    case MailSign::Kind::draft:
      return "looks like a draft: " + clean(sign.evidence);
    case MailSign::Kind::spam:
      return "looks like spam: " + clean(sign.evidence);
    case MailSign::Kind::trash:
      return "looks deleted: " + clean(sign.evidence);
    case MailSign::Kind::automatic:
      return "looks automatic: " + clean(sign.evidence);
    case MailSign::Kind::list:
      return "looks like a list's: " + clean(sign.evidence);
    case MailSign::Kind::bulk:
      break;
  }
  return "looks like bulk mail: " + clean(sign.evidence);
}

}  // namespace nurture::render
