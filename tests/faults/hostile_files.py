"""Small files made to cost much, of every kind that `import` takes: what stands in them, piece by piece.

Each has its pieces, then options of `import`, what the answer must say, and how many touches it really holds.
"""

from itertools import chain, repeat

MB = 1 << 20
N = 100_000
X = "x" * MB
HEAD = ("From: Ada <ada@example.com>\nTo: me@example.org\nDate: Mon, 2 Nov 2026 10:00:00 +0000\n"
        "Message-ID: <1@x>\n")
TO_ME = HEAD.split("\n", 1)[1]
LOG = "date,who,channel,note\n"
MESSAGES = ("CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,"
            "FOLDER\n")
EVENT = ("BEGIN:VEVENT\nUID:u1\nDTSTART:20200101T100000Z\nSUMMARY:s\nORGANIZER:mailto:me@example.org\n"
         "ATTENDEE;PARTSTAT=ACCEPTED:mailto:ada@example.com\n")
CHAT = '{"name":"A","type":"personal_chat","id":1,"messages":['
XML = '<?xml version="1.0"?><smses count="1">'
SMS = '<sms address="+15551234567" date="1577880000000" type="1" body="x"/>'
PEOPLE = "more than 100,000 people"
BEGINS = "From a@x Mon Nov  2 10:00:00 2026\n"
DAYS = ("--me", "Me", "--dates", "dmy")


def card(*lines):
    return lambda: chain(["BEGIN:VCARD\nVERSION:3.0\nFN:Grace Hopper\n"], *lines, ["END:VCARD\n"])


def each(line, count=N):
    """`line` with {i}; {d} is a day of the years before."""
    return (line.replace("{i}", str(i)).replace("{d}", f"20{i % 26:02}{i // 30 % 12 + 1:02}{i // 360 % 28 + 1:02}")
            for i in range(count))


def made(*pieces):
    """Texts, and (text, times), and lines for each()."""
    def pieces_of():
        for piece in pieces:
            if isinstance(piece, str):
                yield piece
            elif "{i}" in piece[0] or "{d}" in piece[0]:
                yield from each(*piece)
            else:
                yield from repeat(*piece)
    return pieces_of


def mail(head, *body):
    return made(HEAD, *head, "\n", *body)


def page(*body):
    return mail(["Content-Type: text/html\n"], *body)


def calendar(*events):
    return made("BEGIN:VCALENDAR\nVERSION:2.0\n", *events, "END:VCALENDAR\n")


def series(rule, since="2020"):
    return EVENT.replace("DTSTART:2020", "DTSTART:" + since) + f"RRULE:{rule}\nEND:VEVENT\n"


def parts_in_parts():
    yield HEAD + "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b0\n\n"
    yield from (f"--b{i}\nContent-Type: multipart/mixed; boundary=b{i + 1}\n\n" for i in range(N))


def lengths(text, most, count):
    return lambda: (text * (i % most) + "z\n" for i in range(count))


CARDS = {
    "properties.vcf": (card(each("X-P{i}:v\n")), "more than 10,000 lines"),
    "notes.vcf": (card(each("NOTE:{i}\n")), "more than 10,000 lines"),
    "emails.vcf": (card(each("EMAIL:a{i}@x.org\n")), "more than 10,000 lines"),
    "labels.vcf": (card(each("item{i}.X-ABLabel:l{i}\nitem{i}.X-ABDATE:2020-01-01\n", N // 2)),),
    "related.vcf": (card(each("RELATED;TYPE=friend:N{i}\n")),),
    "categories.vcf": (card(["CATEGORIES:"], each("t{i},"), ["\n"]), "categories of"),
    "parameters.vcf": (card(["TEL"], each(';T{i}="x"'), [":1234567\n"]),),
    "quotes.vcf": (card(["TEL"], repeat(';T="x', N), [":1234567\n"]),),
    "address.vcf": (card(["ADR:"], repeat(";", 10 * N), ["\n"]), "adr of 976 KB: left out"),
    "folds.vcf": (card(["NOTE:x\n"], repeat(" y\n", 10 * N)),),
    "folded.vcf": (card(["NOTE:x\n"], repeat(f" {X}\n", 20)), "note of 2047 KB: left out"),
    "folded head.vcf": (card(["NOTE\n"], repeat(" y\n", 10 * N)),),
    "soft breaks.vcf": (card(["NOTE;ENCODING=QUOTED-PRINTABLE:x=\n"], repeat("y=\n", 10 * N)),),
    "photo.vcf": (card(["PHOTO;ENCODING=b:"], repeat("QUJD" * (MB // 4), 20), ["\n"]), "1 new"),
    "photo, folded.vcf": (card(["PHOTO;ENCODING=b:\n"], repeat(" " + "QUJD" * 18 + "\n", 280_000)), "1 new"),
    "name.vcf": (made("BEGIN:VCARD\nFN:", (X, 20), "\nEMAIL:a@x.org\nEND:VCARD\n"), "fn of 2047 KB: left out"),
    "nested.vcf": (made(("BEGIN:VCARD\nFN:Ada Lovelace\nAGENT:\n", N // 10), ("END:VCARD\n", N // 10)), "doubles"),
    "never ended.vcf": (made(("BEGIN:VCARD\nFN:Ada Lovelace\n", N // 10)), "without END:VCARD"),
    "strays.vcf": (card(repeat("stray\n", 10 * N)), "lines here are none of a card"),
    "carriage returns.vcf": (card(repeat("X-A:b\r", 3 * N)),),
    "charsets.vcf": (card(repeat("NOTE;CHARSET=foo:a\n", N // 10)), "is not known here"),
    "namesakes.vcf": (made(("BEGIN:VCARD\nUID:u{i}\nFN:Grace Hopper\nEND:VCARD\n", N // 10)), "10000 new"),
    "cards.vcf": (made(("BEGIN:VCARD\nEND:VCARD\n", 3 * N)), "more than 100,000 cards"),
    "ends.vcf": (made("BEGIN:VCARD\n", ("END:VCARD\n", 3 * N)), "more than 100,000 flaws"),
    "long names.vcf": (made(("BEGIN:VCARD\nUID:u{i}\nFN:z{i} " + "a b c d " * 2000 + "\nEMAIL:a@x\nEND:VCARD\n", 60)),),
}

SHEETS = {
    "columns.csv": (made("name,email,", ("c{i},", N), "\nGrace,a@x.org,", ("v,", N), "\n"),
                    ":1: 100003 columns: more than 1000"),
    "long cell.csv": (made('name,notes\nGrace,"', ("é ü x ", 20 * N), '"\n'), "left out"),
    "wide row.csv": (made("name,email\nGrace,a@x.org\n", ("a,", 50 * N), "\n"), "columns: more than 1000"),
    "same columns.csv": (made("name,", ("email,", N), "\nGrace\n"), ":1: 100002 columns: more than 1000"),
    "wide and short.csv": (made("name,email", (",c", 990), "\n", (",b\n", N)),),
    "empty rows.csv": (made("name,email\nGrace,a@x.org\n", ("\n", 10 * N)), "1 new"),
    "blank rows.csv": (made("name,email\nGrace,a@x.org\n", (",\n", 5 * N)), "1 new"),
    "open quote.csv": (made('name,email\nGrace,a@x.org\n"', (X, 20)), "the quote that opens here never ends"),
    "quotes.csv": (made("name,email\nGrace,a@x.org\n", ('"', 10 * N)),),
    "rows of quotes.csv": (made("name,email\nGrace,a@x.org\n", ('"a\n', N)),),
    "delimiters.csv": (made("name,email;a\tb|c\n", ("a,b;c\td|e\n", N // 4)),),
    "semicolons.csv": (made((";", 10 * N)),),
    "ragged.csv": (lambda: chain(["name,email\n"], lengths(",", 300, 5_000)()),),
    "tags.csv": (made('name,email,tags\nGrace,a@x.org,"', ("t{i},", N), '"\n'),),
    "people of a row.csv": (made(LOG, '2026-01-01,"', ("W{i}; ", N // 4), '",call,', ("x" * 999, 200), "\n"),
                            "so many people"),
    "rows.csv": (made("name,email\n", ("G,a@x.org\n", 3 * N)), "more than 250,000 rows"),
    "people.csv": (made("name,email\n", ("G{i},a{i}@x.org\n", 2 * N)), PEOPLE, N // 2),
    "cells.csv": (made("name,email", (",c", 990), "\n", ("G,a@x.org" + "," * 990 + "\n", 11_000)),
                  "more than 10,000,000 cells", N // 2),
    "log.csv": (made(LOG, ("2026-01-02,ada,call,n\n", 3 * N)), "more than 250,000 rows"),
    "conversation.csv": (made(MESSAGES, ("c,,P,https://www.linkedin.com/in/p{i},W,https://www.linkedin.com/in/w{i},"
                                         "2026-01-02 10:00:00 UTC,,hi,INBOX\n", N // 4)), "which of"),
}

MAILS = {
    "subject.eml": (mail(["Subject: ", (X, 20), "\n"]), "1 message"),
    "headers.eml": (mail([("X-A: b\n", 10 * N)]), "1 message"),
    "folded.eml": (mail(["Subject: a\n", (" b\n", 10 * N)]), "1 message"),
    "received.eml": (mail([("Received: from a by b; Mon, 2 Nov 2026 10:00:00 +0000\n", N)]), "1 message"),
    "references.eml": (mail(["References:", (" <{i}@x>\n", N)]), "1 message"),
    "recipients.eml": (mail(["Cc: ", ("a{i}@x.org,\n ", N), "\n"]), "1 message"),
    "senders.eml": (made(TO_ME, "From: ", ("a{i}@x.org,\n ", N), "\n\nhi\n"), "1 message"),
    "parentheses.eml": (made(TO_ME, "From: ada@example.com ", ("(", N), "\n\nhi\n"), "1 message"),
    "angles.eml": (made(TO_ME, "From: ", ("<", N), "\n\nhi\n"), "1 message"),
    "encoded words.eml": (mail(["Subject:", (" =?UTF-8?Q?=C3=A4?=\n", N)]), "1 message"),
    "half words.eml": (mail(["Subject: ", ("=?a?q?", N), "\n"]), "1 message"),
    "replies.eml": (mail(["Subject: ", ("Re: ", N), "\n"]), "1 message"),
    "parameters.eml": (mail(["Content-Type: text/plain", ('; p{i}="x"', N), "\n"]), "1 message"),
    "parts in parts.eml": (parts_in_parts, "1 message", "--note", "body"),
    "parts.eml": (mail(["Content-Type: multipart/mixed; boundary=b\n"], ("--b\nContent-Type: text/html\n\n<b>\n", N)),
                  "1 message", "--note", "body"),
    "boundaries.eml": (mail([f"Content-Type: multipart/mixed; boundary={'a' * 60_000}\n"], (f"--{'a' * 70}b\n", N)),
                       "1 message", "--note", "body"),
    "quotations.eml": (mail([], (">" * MB + "\n", 4)), "1 message", "--note", "body"),
    "tags.eml": (page(("<div>", N)), "1 message", "--note", "body"),
    "half tags.eml": (page(("<", 3 * N)), "1 message", "--note", "body"),
    "styles.eml": (page(("<style>", N)), "1 message", "--note", "body"),
    "comments.eml": (page(("<!--", N)), "1 message", "--note", "body"),
    "entities.eml": (page(("&amp;&#1;&", N)), "1 message", "--note", "body"),
    "lies.eml": (mail(["Content-Type: text/plain; charset=UTF-16\n"], ("abc\n", N)), "1 message", "--note", "body"),
    "empty.mbox": (made((BEGINS + "\n", N)),),
    "lengths.mbox": (made((BEGINS + HEAD.replace("1@", "{i}@") + "Content-Length: 9999999999\n\nhi\n\n", N // 4)),
                     "25000 messages"),
    "lines like From.mbox": (made(BEGINS, HEAD, "\n", ("From " + "Mon " * 240 + "\n", N // 10)), "1 message"),
}

CALENDARS = {
    "count.ics": (calendar(series("FREQ=DAILY;COUNT=1000000000")), "touches"),
    "interval.ics": (calendar(series("FREQ=DAILY;INTERVAL=1000000000")), "1 touch"),
    "never.ics": (calendar((series("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "1990").replace("u1", "u{i}"), 5_000)),
                  "too many days"),
    "positions.ics": (calendar((series("FREQ=YEARLY;BYDAY=MO,TU;BYSETPOS=" + ",".join(map(str, range(1, 367))), "1990")
                                .replace("u1", "u{i}"), 2_000)), "too many days"),
    "lists.ics": (calendar(series("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=" + ",".join(["30"] * 20_000))),),
    "rules.ics": (calendar(EVENT, ("RRULE:FREQ=DAILY\n", N), "END:VEVENT\n"),),
    "many series.ics": (calendar((series("FREQ=DAILY").replace("u1", "u{i}"), N // 4)), "too many days"),
    "year 1.ics": (calendar(series("FREQ=DAILY", "0001")), "too long ago"),
    "year 9999.ics": (calendar(series("FREQ=DAILY", "9999")),),
    "exceptions.ics": (calendar(EVENT, "RRULE:FREQ=DAILY\n", ("EXDATE:{d}T100000Z\n", N), "END:VEVENT\n"),),
    "days.ics": (calendar(EVENT, ("RDATE:{d}T100000Z\n", N), "END:VEVENT\n"),),
    "changes.ics": (calendar(series("FREQ=DAILY"), (EVENT + "RECURRENCE-ID:{d}T100000Z\nEND:VEVENT\n", N // 10)),),
    "duration.ics": (calendar(EVENT, "DURATION:P99999999999999999W\nEND:VEVENT\n"), "1 touch"),
    "nested.ics": (calendar(EVENT, ("BEGIN:VALARM\n", N), ("END:VALARM\n", N), "END:VEVENT\n"), "1 touch"),
    "attendees.ics": (calendar(EVENT, "RRULE:FREQ=DAILY\n", ("ATTENDEE;PARTSTAT=ACCEPTED:mailto:a{i}@x.org\n", N),
                               "END:VEVENT\n"), "more than 1000 people", N // 2),
    "zones.ics": (calendar((EVENT.replace("u1", "u{i}").replace("T:2020", "T;TZID=../../dev/zero{i}:2020")
                            + "END:VEVENT\n", N // 10)),),
    "events.ics": (calendar(("BEGIN:VEVENT\nEND:VEVENT\n", 3 * N)), "more than 250,000 events", N // 2),
    "summary.ics": (calendar(EVENT.replace("SUMMARY:s\n", "SUMMARY:"), (X, 20), "\nEND:VEVENT\n"), "1 touch"),
}

CHATS = {
    "numbers.xml": (made(XML, (SMS.replace("1234567", "{i}"), 3 * N), "</smses>"), "more than 250,000 touches", N // 2),
    "entities.xml": (made('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY l0 "l">',
                          ('<!ENTITY m{i} "&m{i};&l0;&m{i};&l0;">', 21),
                          ']><smses><sms address="&m20;" date="1577880000000" type="1" body="&m20;"/></smses>'),),
    "nested.xml": (made(XML, ("<a>", N), ("</a>", N), SMS, "</smses>"), "1 message"),
    "attribute.xml": (made(XML, SMS[:-3], (X, 10), '"/></smses>'), "1 message"),
    "attributes.xml": (made(XML, "<sms ", ('a{i}="" ', N), SMS[5:], "</smses>"), "1 message"),
    "half tags.xml": (made(XML, ("<", 10 * N)), "ends in the middle"),
    "comments.xml": (made(XML, ("<!--", N)), "ends in the middle"),
    "types.xml": (made(XML, ("<!DOCTYPE a [", N)), "ends in the middle"),
    "messages.xml": (made(XML, (SMS, N), "</smses>"), "100000 messages"),
    "brackets.json": (made(CHAT, ("[", 10 * N)), "the JSON ends before it is whole"),
    "objects.json": (made(CHAT, ('{"a":', N)), "the JSON ends before it is whole"),
    "closed.json": (made(CHAT, ("[", N), ("]", N), "]}"),),
    "number.json": (made(CHAT, '{"id":1e999999}]}'), "not JSON from here on"),
    "digits.json": (made(CHAT, '{"id":', ("9", N), "}]}"), "not JSON from here on"),
    "entities.json": (made(CHAT, '{"id":1,"type":"message","date":"2026-01-01T10:00:00","from_id":"user1","text":[',
                           ('{"type":"b","text":"x"},', N), '"x"]}]}'), "1 message"),
    "keys.json": (made(CHAT, "{", ('"k{i}":1,', N), '"z":0}]}'),),
    "zeros.json": (made(CHAT, ("0,", 20 * N), "0]}"),),
    "empty objects.json": (made(CHAT, ("{},", N), "{}]}"), "100001 messages"),
    "text.json": (made(CHAT, '"', (X, 10), '"]}'),),
    "contacts.json": (made('{"version":"4","app_version":"4","account":{"data":[{"type":"contact","values":[',
                           ('{"uuid":"u{i}","properties":{"is_partial":true}},', N), '{"uuid":"z"}]}]}}'),
                      "100000 partial contact"),
    "WhatsApp Chat with Ada.txt": (made(("13/01/2026, 10:00 - Ada: hi\n14/01/2026, 10:00 - Me: hi\n", N // 2)),
                                   "100000 messages", *DAYS),
    "message.txt": (made("13/01/2026, 10:00 - Ada: hi\n14/01/2026, 10:00 - Me: ", (X, 20)), "2 messages", *DAYS),
    "lines.txt": (made("13/01/2026, 10:00 - Ada: hi\n14/01/2026, 10:00 - Me: ", ("x\n", 10 * N)), "2 messages", *DAYS),
    "group.txt": (made(("13/01/2026, 10:00 - N{i}: hi\n", N)), "a group of 100000", *DAYS),
}

FRIEND = "### Activities:\n- 2026-01-02: Lunch with **Ada Lovelace** "
NEIGHBOURS = {
    "activities.md": (made(("### Activities:\n- 2026-01-02: **Ada L** {i}\n", 3 * N), "### Friends:\n- Ada L\n"),
                      "more than 250,000 activities", N // 2),
    "friends.md": (made(FRIEND, "\n### Friends:\n", ("- A{i} L\n", 2 * N)), "more than 100,000 friends", N // 4),
    "headings.org": (made(("* G{i}\n:PROPERTIES:\n:EMAIL: a{i}@x.org\n:END:\n", 2 * N)), PEOPLE, N),
    "text.org": (made("* G\n:PROPERTIES:\n:EMAIL: a@x.org\n:END:\n", ("x\n", 3 * N)), "more than 250,000 lines"),
    "log.jsonl": (made('{"contact":"A","path":"x","time":"2026-01-01T00:00:00Z"}\n', ("x\n", 3 * N)),
                  "more than 100,000 flaws"),
    "activity.md": (made(FRIEND, ("**N{i} L** ", N // 4), "\n### Friends:\n- Ada Lovelace\n", ("- N{i} L\n", 10)),
                    "so many people"),
    "marks.md": (made(FRIEND, ("**", N), "\n### Friends:\n- Ada Lovelace\n"), "1 friend"),
    "nested.org": (lambda: ("*" * (i + 1) + f" N{i} :t{i}:\n" for i in range(2_000)),),
    "properties.org": (made("* Grace\n:PROPERTIES:\n:EMAIL: a@x.org\n", (":P{i}: v\n", N), ":END:\n"), "1 new"),
    "addresses.org": (made("* Grace\n:PROPERTIES:\n:EMAIL:", (" a{i}@x.org", N), "\n:END:\n"),),
    "tags.org": (made("* Grace :", ("t{i}:", N), "\n:PROPERTIES:\n:EMAIL: a@x.org\n:END:\n"),),
    "touches.org": (made(("* Grace\n:PROPERTIES:\n:EMAIL: g@x.org\n:END:\n- <2026-01-{i} Thu> met\n", 2_000)),),
    "addressbook": (made("# abook addressbook file\n\n[format]\nprogram=abook\n\n[0]\nname=A\n",
                         ("email=a{i}@x.org\ncustom{i}=a\n", N)), "1 new"),
    "address book": (made("# abook addressbook file\n\n[format]\nprogram=abook\n\n",
                          ("[{i}]\nname=A{i}\nemail=a{i}@x.org\n", 2 * N)), PEOPLE, N),
    "many aliases": (made("alias a A <a@x.org>\n", ("\n", 3 * N)), "more than 100,000 lines"),
    "aliases": (made(("alias a{i} N{i} <a{i}@x.org>\n", 1_000), "alias g ", ("a{i}, ", N), "\n"), "1000 new"),
    "continued aliases": (made("alias a Grace <g@x.org>\nalias b ", ("x\\\n", N)),),
    "front matter.md": (made("---\ntags: [people]\n", ("k{i}: v\n", N), "---\nhi\n"), "--all"),
    "list.md": (made("---\naliases:\n", ("  - a{i}\n", N), "---\nhi\n"), "--all"),
    "brackets.md": (made("---\naliases: ", ("[", N), "\n---\nhi\n"), "--all"),
    "anchors.md": (lambda: chain(["---\na0: &a0 [x,x,x,x]\n"],
                                 (f"a{i + 1}: &a{i + 1} [*a{i},*a{i},*a{i},*a{i}]\n" for i in range(15)),
                                 ["---\nhi\n"]), "--all"),
    "no end.md": (made("---\ntags: [people]\n", ("k{i}: v\n", N)), "--all"),
    "body.md": (made("---\nemail: a@x.org\n---\n", (X, 20)), "larger than 4 MB", "--all"),
    "zeros.dat": (made(("\0" * MB, 20)), "is nothing that nurture knows"),
    "packed.zip": (made("PK\x03\x04", (X, 20)), "unpack it first"),
}

FILES = CARDS | SHEETS | MAILS | CALENDARS | CHATS | NEIGHBOURS
