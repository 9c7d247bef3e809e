# Past meetings of a calendar: what counts, with whom, on which day, and what is only said.
$ cat > ../work.ics <<'END'
> BEGIN:VCALENDAR
> VERSION:2.0
> PRODID:-//Google Inc//Google Calendar 70.9054//EN
> X-WR-TIMEZONE:America/New_York
> BEGIN:VEVENT
> DTSTART;TZID=Europe/Berlin:20261110T093000
> DTEND;TZID=Europe/Berlin:20261110T103000
> UID:evt-1@google.example
> ORGANIZER;CN=Dave Muster:mailto:dave@muster.example
> ATTENDEE;CUTYPE=INDIVIDUAL;PARTSTAT=ACCEPTED;CN=Aoife Bre
>  nnan:mailto:Aoife.Brennan@KestrelFoods.example
> ATTENDEE;PARTSTAT=DECLINED;CN=Niamh:mailto:niamh.gallagher@kestrelfoods.example
> ATTENDEE;PARTSTAT=ACCEPTED;CN=Zoe:mailto:zoe@delta.example
> ATTENDEE;CUTYPE=ROOM;PARTSTAT=ACCEPTED:mailto:room3@kestrelfoods.example
> SUMMARY:Waste of the bakery\, part 1
> LOCATION:Mallow\, room 3
> END:VEVENT
> BEGIN:VEVENT
> DTSTART:20261113T013000Z
> DTEND:20261112T013000Z
> UID:evt-2@google.example
> ORGANIZER:mailto:zoe@delta.example
> ATTENDEE;PARTSTAT=ACCEPTED:mailto:dave.muster@old.example
> ATTENDEE;PARTSTAT=ACCEPTED:mailto:aoife.brennan@kestrelfoods.example
> SUMMARY:A word late in New York
> X-GOOGLE-CONFERENCE:https://meet.google.com/abc-defg-hij
> END:VEVENT
> BEGIN:VEVENT
> DTSTART;TZID=Europe/Berlin:20261019T090000
> RRULE:FREQ=WEEKLY;UNTIL=20261130T080000Z
> EXDATE;TZID=Europe/Berlin:20261026T090000
> UID:evt-3@google.example
> ORGANIZER:mailto:dave@muster.example
> ATTENDEE;PARTSTAT=ACCEPTED:mailto:niamh.gallagher@kestrelfoods.example
> ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:aoife.brennan@kestrelfoods.example
> SUMMARY:Monday
> END:VEVENT
> BEGIN:VEVENT
> DTSTART;TZID=Europe/Berlin:20261103T110000
> RECURRENCE-ID;TZID=Europe/Berlin:20261102T090000
> UID:evt-3@google.example
> ORGANIZER:mailto:dave@muster.example
> ATTENDEE;PARTSTAT=ACCEPTED:mailto:niamh.gallagher@kestrelfoods.example
> SUMMARY:Monday\, on a Tuesday
> END:VEVENT
> BEGIN:VEVENT
> DTSTART:20261028T080000Z
> UID:evt-4@google.example
> STATUS:CANCELLED
> ATTENDEE;PARTSTAT=ACCEPTED:mailto:aoife.brennan@kestrelfoods.example
> END:VEVENT
> BEGIN:VEVENT
> DTSTART:20261029T080000Z
> UID:evt-5@google.example
> ORGANIZER:mailto:zoe@delta.example
> ATTENDEE;PARTSTAT=DECLINED:mailto:dave@muster.example
> ATTENDEE;PARTSTAT=ACCEPTED:mailto:aoife.brennan@kestrelfoods.example
> END:VEVENT
> BEGIN:VEVENT
> DTSTART;VALUE=DATE:20261027
> UID:evt-6@google.example
> SUMMARY:Aoife's birthday
> RRULE:FREQ=YEARLY
> END:VEVENT
> BEGIN:VEVENT
> DTSTART:20261332T080000Z
> ATTENDEE;PARTSTAT=ACCEPTED:mailto:aoife.brennan@kestrelfoods.example
> END:VEVENT
> BEGIN:VEVENT
> DTSTART;TZID=Europe/Berlin:20261005T080000
> RRULE:FREQ=YEARLY;BYWEEKNO=41
> UID:evt-8@google.example
> ATTENDEE;PARTSTAT=ACCEPTED:mailto:aoife.brennan@kestrelfoods.example
> SUMMARY:Fair
> END
# Whose calendar it is must be known.
$ nurture import ../work.ics
! nurture: ../work.ics: a calendar needs to know which addresses are yours
! hint: nurture config mail you@example.com; others of yours: nurture config also_mail
? 2
$ nurture config mail dave@muster.example && nurture config also_mail dave.muster@old.example
mail: dave@muster.example
also_mail: dave.muster@old.example
$ nurture import ../work.ics --dry-run
completes  Aoife Brennan · 3 touches · ../work.ics:69, known by email
completes  Niamh Gallagher · 4 touches · ../work.ics:28, known by email

a calendar
8 meetings: 2 completed, 1 skipped, 7 touches

touches with people who aren't here
  2 × zoe@delta.example: nurture add Zoe email=zoe@delta.example

skipped
  ../work.ics:65: '20261332T080000Z' is not a day

left out
  ../work.ics:69: an event without END:VEVENT: read as far as it goes
  ../work.ics:69: comes again in a way that isn't understood here: its first day
  alone

also
  1 of today: a touch from tomorrow on
  1 was cancelled: no touch
  1 that you didn't accept: no touch
  3 that aoife.brennan@kestrelfoods.example never answered: no touches
  times in Universal Time: days in America/New_York

a dry run: nothing was written
$ nurture import ../work.ics
a calendar
8 meetings: 2 completed, 1 skipped, 7 touches

touches with people who aren't here
  2 × zoe@delta.example: nurture add Zoe email=zoe@delta.example

skipped
  ../work.ics:65: '20261332T080000Z' is not a day

left out
  ../work.ics:69: an event without END:VEVENT: read as far as it goes
  ../work.ics:69: comes again in a way that isn't understood here: its first day
  alone

also
  1 of today: a touch from tomorrow on
  1 was cancelled: no touch
  1 that you didn't accept: no touch
  3 that aoife.brennan@kestrelfoods.example never answered: no touches
  times in Universal Time: days in America/New_York
$ git diff -U0 -- contacts | grep '^[-+]'
--- a/contacts/aoife-brennan.yaml
+++ b/contacts/aoife-brennan.yaml
+  - date: 2026-10-05
+    channel: meeting
+    event: evt-8@google.example/2026-10-05
+    note: Fair
+  - date: 2026-11-10
+    channel: meeting
+    event: evt-1@google.example
+    note: Waste of the bakery, part 1
+  - date: 2026-11-12
+    channel: call
+    event: evt-2@google.example
+    note: A word late in New York
--- a/contacts/niamh-gallagher.yaml
+++ b/contacts/niamh-gallagher.yaml
+  - date: 2026-10-19
+    channel: meeting
+    event: evt-3@google.example/2026-10-19
+    note: Monday
+  - date: 2026-11-03
+    channel: meeting
+    event: evt-3@google.example/2026-11-02
+    note: Monday, on a Tuesday
+  - date: 2026-11-09
+    channel: meeting
+    event: evt-3@google.example/2026-11-09
+    note: Monday
+  - date: 2026-11-16
+    channel: meeting
+    event: evt-3@google.example/2026-11-16
+    note: Monday
# The same file again writes nothing; one undo takes all of it back.
$ nurture import ../work.ics
a calendar
8 meetings: 2 unchanged, 1 skipped

touches with people who aren't here
  2 × zoe@delta.example: nurture add Zoe email=zoe@delta.example

skipped
  ../work.ics:65: '20261332T080000Z' is not a day

left out
  ../work.ics:69: an event without END:VEVENT: read as far as it goes
  ../work.ics:69: comes again in a way that isn't understood here: its first day
  alone

also
  1 of today: a touch from tomorrow on
  1 was cancelled: no touch
  1 that you didn't accept: no touch
  3 that aoife.brennan@kestrelfoods.example never answered: no touches
  times in Universal Time: days in America/New_York
$ nurture undo
took back 'import: 2 people, a calendar' (contacts/aoife-brennan.yaml, contacts/niamh-gallagher.yaml)
$ git status --short
$ nurture import ../work.ics --from 2026-11-12 --json | grep -A9 '"completed"'
  "completed": [
    {
      "contact": "aoife-brennan",
      "name": "Aoife Brennan",
      "by": "email",
      "keys": [
        "interactions"
      ],
      "place": {
        "path": "../work.ics",
$ nurture undo
took back 'import: 2 people, a calendar' (contacts/aoife-brennan.yaml, contacts/niamh-gallagher.yaml)
# A folder of them, as vdirsyncer has it: counted together.
$ mkdir ../cals && for n in 1 2; do printf 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:%s\nDTSTART:2026102%sT090000\nSTATUS:CANCELLED\nATTENDEE;PARTSTAT=ACCEPTED:mailto:aoife.brennan@kestrelfoods.example\nEND:VEVENT\nEND:VCALENDAR\n' $n $n > ../cals/$n.ics; done; sed 's/CANCELLED/CONFIRMED/; s/UID:1/UID:3/' ../cals/1.ics > ../cals/3.ics
$ nurture import ../cals
a calendar, 3 files
1 meeting: 1 completed, 1 touch

also
  2 were cancelled: no touches
# Bad input: nobody in it, not a calendar, nothing at all.
$ printf 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261027\nSUMMARY:alone\n' | nurture import -
a calendar
0 meetings: nothing new

left out
  standard input:2: an event without END:VEVENT: read as far as it goes
$ printf 'BEGIN:VCALENDAR' | nurture import -
a calendar
0 meetings: nothing new
$ printf '' | nurture import - --as calendar
a calendar
0 meetings: nothing new
$ head -c 200000 /dev/zero | tr '\0' x | sed 's/^/BEGIN:VCALENDAR\nBEGIN:VEVENT\nATTENDEE:/' | nurture import - 2>&1 | cut -c1-80
a calendar
0 meetings: nothing new

left out
  standard input:2: an event without END:VEVENT: read as far as it goes

# For cron: a word only where something was new.
$ nurture import ../cals --quiet; sed -i 's/UID:3/UID:4/; s/20261021/20261022/' ../cals/3.ics; nurture import ../cals --quiet | head -2
a calendar, 3 files
1 meeting: 1 completed, 1 touch
# A remark of one file of several is said with its name.
$ printf '[13/11/2026, 09:30:12] A: x\n[13/11/2026, 09:30:12] B: x\n[13/11/2026, 09:31:12] C: y\n' > ../cals/_chat.txt && nurture import ../cals
a calendar, 3 files; a WhatsApp chat
4 records: 1 unchanged

also
  2 were cancelled: no touches
  ../cals/_chat.txt: a group of 3: no touch
# An hour without guests may have been with somebody.
$ printf 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261027T120000\nSUMMARY:Lunch with Aoife\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20261028\nSUMMARY:Holiday\nEND:VEVENT\nEND:VCALENDAR\n' | nurture import -
a calendar
0 meetings: nothing new

also
  1 without guests: `nurture log` writes it down
