// The table of kinds.
#include "exchange/kinds.hpp"

#include <algorithm>
#include <array>

#include "exchange/readers.hpp"

namespace nurture::exchange {
namespace {

// clang-format off
constexpr std::array kind_table{
    Kind{"vcard", "address cards: vCard 2.1, 3.0, 4.0", is_vcard, read_vcard},
    Kind{"calendar", "meetings of a calendar: iCalendar (.ics)", is_calendar, read_calendar, true},
    Kind{"mail", "messages, files of them (mbox), Maildirs", is_mail, nullptr},
    Kind{"monica", "Monica 4's export (JSON)", is_monica, read_monica},
    Kind{"knotter", "knotter's export (JSON)", is_knotter, read_knotter},
    Kind{"frm", "frm's log of touches", is_frm_log, read_frm_log},
    Kind{"phone", "a telephone's calls and messages: SMS Backup & Restore", is_phone_backup, read_phone_backup, true},
    Kind{"whatsapp", "a chat that WhatsApp exported", is_whatsapp, read_whatsapp, true},
    Kind{"telegram", "Telegram Desktop's export (JSON)", is_telegram, read_telegram, true},
    Kind{"messages", "LinkedIn's messages.csv", is_linkedin_messages, read_linkedin_messages, true},
    Kind{"friends", "friends.md", is_friends, read_friends},
    Kind{"org", "org-contacts of Emacs", is_org_contacts, read_org_contacts},
    Kind{"abook", "abook's address book", is_abook, read_abook},
    Kind{"notes", "Markdown about people: Obsidian, Logseq, front matter", is_notes, read_notes},
    Kind{"aliases", "aliases of mutt and neomutt", is_mail_aliases, read_mail_aliases},
    Kind{"log", "touches in a spreadsheet: date, who, channel, note, next", is_log, read_log},
    Kind{"csv", "people in a spreadsheet of any program, LinkedIn's too", is_csv, read_csv},
};
// clang-format on

}  // namespace

std::span<const Kind> kinds() {
  return kind_table;
}

const Kind* find_kind(std::string_view name) {
  const auto found = std::ranges::find(kinds(), name, &Kind::name);
  return found != kinds().end() ? &*found : nullptr;
}

const Kind* kind_of(const Source& source) {
  const auto found = std::ranges::find_if(kinds(), [&](const Kind& one) { return one.is(source); });
  return found != kinds().end() ? &*found : nullptr;
}

}  // namespace nurture::exchange
