# The agenda as a calendar to subscribe to: promises and dates on their days, whoever else is due on the day of the agenda.
$ nurture export ics --tag steering-group --days 3 | tr -d '\r'
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//nurture//nurture//EN
CALSCALE:GREGORIAN
METHOD:PUBLISH
X-WR-CALNAME:nurture
BEGIN:VEVENT
UID:date-786ee484cf7073be@nurture
DTSTAMP:20261123T000000Z
DTSTART;VALUE=DATE:20260317
RRULE:FREQ=YEARLY
SUMMARY:Annelies Bakker: birthday
DESCRIPTION:Chief Operating Officer\, Van der Meer Pompen\n+31 78 555 0141\
 nannelies.bakker@vandermeer-pompen.example\nLast: call\, 27 October 2026: 
 Tomasz started. Too early for a visit\, she'll find a week.\nNext: settle 
 a week for Gdańsk\, before the budget is closed\nPromised: 24 November 20
 26: agree the date of the Gdańsk visit
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:follow-up-0b6e9bf93349b111@nurture
DTSTAMP:20261123T000000Z
DTSTART;VALUE=DATE:20261124
SUMMARY:Annelies Bakker: agree the date of the Gdańsk visit
DESCRIPTION:every 2..3 weeks by call\, due since 10 November\nChief Operati
 ng Officer\, Van der Meer Pompen\n+31 78 555 0141\nannelies.bakker@vanderm
 eer-pompen.example\nLast: call\, 27 October 2026: Tomasz started. Too earl
 y for a visit\, she'll find a week.\nNext: settle a week for Gdańsk\, bef
 ore the budget is closed\nPromised: 24 November 2026: agree the date of th
 e Gdańsk visit
TRANSP:TRANSPARENT
END:VEVENT
END:VCALENDAR
$ nurture export ics > ../a.ics; nurture export ics > ../b.ics; cmp ../a.ics ../b.ics && grep -c BEGIN:VEVENT ../a.ics
46
# A yearly 29 February is the last of February.
$ nurture export ics | grep -A1 'DTSTART;VALUE=DATE:20260228' | tr -d '\r'
DTSTART;VALUE=DATE:20260228
RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1
# It stands for its day of the next year, too: the agenda has it there, and the calendar once.
$ nurture agenda --days 60 | grep "New Year's card"
 田中太郎            New Year's card must be there on 1 January 2027 · every 5.…
 田中太郎            New Year's card must be there
$ nurture export ics --days 60 | grep -c 'DTSTART;VALUE=DATE:20270101'
0
? 1
# Each event has its own mark, and keeps it: after a touch it stands on another day.
$ grep '^UID' ../a.ics | sort | uniq -d
$ grep -A5 '^UID:touch' ../a.ics | grep -B4 'SUMMARY:Aoife' | grep -E '^(UID|DTSTART)' | tr -d '\r'
UID:touch-e9d96496aeb726b1@nurture
DTSTART;VALUE=DATE:20261123
$ nurture log aoife -c article "Sent the waste report" --done all && nurture export ics > ../c.ics
logged Aoife Brennan: article, Mon 23 November · done: newcomer 2 of 3 (by article, due 19 November) · done: newcomer 3 of 3 (by call, due 17 December) · next 7 December
$ grep -A5 '^UID:touch' ../c.ics | grep -B4 'SUMMARY:Aoife' | grep -E '^(UID|DTSTART)' | tr -d '\r'
UID:touch-e9d96496aeb726b1@nurture
DTSTART;VALUE=DATE:20261209
# A rating is nobody's business; an alarm rings where it was asked for.
$ grep -ciE 'rating [a-d]|undecided' ../a.ics
0
? 1
$ nurture export ics --tag steering-group --days 1 --alarm 9:30 | grep -A5 BEGIN:VALARM | head -6 | tr -d '\r'
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:Annelies Bakker: birthday
TRIGGER:PT9H30M
END:VALARM
END:VEVENT
$ nurture export ics --alarm 0 | grep -m1 TRIGGER | tr -d '\r'
TRIGGER:PT0M
# Today's part has the same events.
$ nurture due --ics > ../today.ics; nurture export ics > ../all.ics; grep '^UID' ../today.ics | sort > ../today; grep '^UID' ../all.ics | sort > ../all; wc -l < ../today; comm -23 ../today ../all
3
$ nurture due --ics --owner mei --tag client | grep -c BEGIN:VEVENT
2
# Names and notes never become lines of the calendar.
$ nurture add 'Eve; END:VEVENT, \n' rating=A added=2026-01-01 && nurture follow-up add eve "tomorrow: $(printf 'a\tb'); BEGIN:VALARM" && nurture export ics | grep -E '^SUMMARY:Eve' | tr -d '\r'
added Eve; END:VEVENT, \n: contacts/eve-end-vevent-n.yaml
follow-up with Eve; END:VEVENT, \n: a b; BEGIN:VALARM (due 24 November)
SUMMARY:Eve\; END:VEVENT\, \\n: a b\; BEGIN:VALARM
SUMMARY:Eve\; END:VEVENT\, \\n: call
# Bad input.
$ nurture export ics --alarm 25:00
! nurture: '25:00' is not a time of day
! hint: as in --alarm 9:00
? 2
$ nurture export ics --alarm 9:00:00
! nurture: '9:00:00' is not a time of day
! hint: as in --alarm 9:00
? 2
$ nurture export ics --days 0
! nurture: --days 0 can't be planned
! hint: give 1 to 3660
? 2
$ nurture export ics --tag nobody
! nurture: unknown tag 'nobody'
! hint: one of academia, board, budget, client, cold-chain, distribution, dordrecht, event-2026-11, food, freelance, friend-of-the-house, gatekeeper, …
? 2
$ nurture export ics mine.ics
! nurture: 'export ics' takes no word 'mine.ics'
! hint: nurture export ics > mine.ics
? 2
$ nurture due --ics --json
! nurture: --brief, --format, --html, --ics, --json and --mail exclude each other
! hint: remove all but one
? 2
# Years end with 9999: what would come behind is no event.
$ nurture init --no-git ../late >/dev/null; nurture --store ../late add Ada >/dev/null; nurture --store ../late date add ada 05-05 x >/dev/null
$ nurture --store ../late --today 9998-12-01 export ics | tr -d '\r' | grep DTSTART
DTSTART;VALUE=DATE:99980505
DTSTART;VALUE=DATE:99981201
$ nurture --store ../late --today 9999-12-31 export ics --days 400 | tr -d '\r' | grep DTSTART
DTSTART;VALUE=DATE:99990505
DTSTART;VALUE=DATE:99991231
DTSTART;VALUE=DATE:99991231
