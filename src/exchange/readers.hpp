// The readers, a kind each: whether a file is of the kind, and who and what is in it.
#pragma once

#include "exchange/record.hpp"

namespace nurture::exchange {

// vCard 2.1, 3.0 and 4.0, as phones, address books and other programs write them.
/// Its first line says so; of a file that is called a card, any line.
bool is_vcard(const Source& source);
/// Every card, one in another and one that never ends as well; pictures, sounds and keys are
/// passed over undecoded.
Reading read_vcard(const Source& source, const ReadOptions& options);

// Calendars: iCalendar, as Google, Outlook, Apple and others write it.
bool is_calendar(const Source& source);
/// Past meetings that the user (options.mine) asked for or accepted, as touches with those who
/// came: series day by day; of more than ten people as an event. Throws base::Error (Exit::usage)
/// where there are any, and it isn't known who the user is.
Reading read_calendar(const Source& source, const ReadOptions& options);

// People of a spreadsheet: comma-separated text of whatever program.
/// Headers of a known program, or some that tell of people; rows with mail addresses in them; or a
/// list of those, one a line.
bool is_csv(const Source& source);
Reading read_csv(const Source& source, const ReadOptions& options);

// A log in a spreadsheet: a row a touch, with somebody who must be known. What people keep by hand
// (date, who, channel, note, next), and the activities that CRMs export.
/// By its headers: a day, who, and what of it.
bool is_log(const Source& source);
/// Two equal rows are one. --map takes date, who, channel, note, next, direction, outcome, by,
/// intent.
Reading read_log(const Source& source, const ReadOptions& options);

// Monica 4's export.
bool is_monica(const Source& source);
/// Contacts with what hangs on them: calls, conversations, activities, notes, tasks, reminders.
Reading read_monica(const Source& source, const ReadOptions& options);

// knotter's export.
bool is_knotter(const Source& source);
/// Its instants count seconds in Universal Time: the days are those there.
Reading read_knotter(const Source& source, const ReadOptions& options);

// frm's log of touches, which lies beside its cards.
bool is_frm_log(const Source& source);
/// A touch a line; whom it means says the card's file, else the name.
Reading read_frm_log(const Source& source, const ReadOptions& options);

// The file of the program friends: friends.md.
bool is_friends(const Source& source);
/// Friends, and for each that an activity names a touch on its day: a meeting, unless the options
/// say another channel. Notes go to what is said about them.
Reading read_friends(const Source& source, const ReadOptions& options);

// Emacs' org-contacts.
bool is_org_contacts(const Source& source);
/// A heading with an address, a number or a birthday among its properties is somebody.
Reading read_org_contacts(const Source& source, const ReadOptions& options);

// abook's address book.
bool is_abook(const Source& source);
Reading read_abook(const Source& source, const ReadOptions& options);

// Notes in Markdown about people: Obsidian, Logseq, Denote, and any folder of them.
bool is_notes(const Source& source);
/// One file is one note. It is somebody where it has the tag that the options name (people/friends
/// has people, too), or the options take all of them.
Reading read_notes(const Source& source, const ReadOptions& options);

// The aliases of mutt and neomutt.
bool is_mail_aliases(const Source& source);
/// An alias of one address is somebody; one of several is a tag of those whom it names.
Reading read_mail_aliases(const Source& source, const ReadOptions& options);

// A telephone's calls and messages, as SMS Backup & Restore keeps them.
bool is_phone_backup(const Source& source);
/// A file that is cut off gives what it has. Days are those of options.zone.
Reading read_phone_backup(const Source& source, const ReadOptions& options);

// A chat that WhatsApp exported: _chat.txt, "WhatsApp Chat with NAME.txt".
bool is_whatsapp(const Source& source);
/// Of two people; a group is an error. Throws base::usage where it can't be told which of the two
/// is the user, or whether days begin with the month.
Reading read_whatsapp(const Source& source, const ReadOptions& options);

// Telegram Desktop's result.json.
bool is_telegram(const Source& source);
/// Chats and calls with one person each; found by the number that the contacts have of them.
Reading read_telegram(const Source& source, const ReadOptions& options);

// LinkedIn's messages.csv.
bool is_linkedin_messages(const Source& source);
/// Conversations of two, found by the other's profile. Throws base::usage where it can't be told
/// which of the two is the user.
Reading read_linkedin_messages(const Source& source, const ReadOptions& options);

// Mail: a message, or a file of them. Maildirs and what is too large for memory: see mail_scan.hpp.
bool is_mail(const Source& source);

}  // namespace nurture::exchange
