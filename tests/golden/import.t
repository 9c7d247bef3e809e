# People from other programs' files: found again, completed, new and quiet; what needs eyes is listed.
$ cat > ../phone.vcf <<'END'
> BEGIN:VCARD
> VERSION:3.0
> UID:8291364b-aoife
> FN:Aoife Brennan
> EMAIL:Aoife.Brennan@KestrelFoods.example
> TEL;TYPE=cell:+353 86 555 0199
> BDAY:1984-05-02
> END:VCARD
> BEGIN:VCARD
> VERSION:3.0
> UID:8291364b-fiona
> FN:Fiona McAllister
> ORG:Rheinbahn AG
> TITLE:Chief Procurement Officer
> EMAIL:f.mcallister@ferrum-rail.example
> END:VCARD
> BEGIN:VCARD
> VERSION:3.0
> UID:8291364b-grace
> FN:Grace Hopper
> ORG:Kestrel Foods
> NOTE:Met at the harbour.
> END:VCARD
> BEGIN:VCARD
> VERSION:3.0
> FN:grace hopper
> EMAIL:grace@example.com
> END:VCARD
> BEGIN:VCARD
> VERSION:3.0
> UID:nobody
> END:VCARD
> END
$ nurture import ../phone.vcf --dry-run
completes  Aoife Brennan · uid, phone, dates · ../phone.vcf:1, known by email
completes  Fiona McAllister · uid · ../phone.vcf:9, known by email
new        Grace Hopper · contacts/grace-hopper.yaml · ../phone.vcf:17

vCard
5 cards: 1 new (undecided), 2 completed, 1 double, 1 skipped

new posts
  Fiona McAllister: Chief Procurement Officer at Rheinbahn AG, before Director
  of Materials at Ferrum Bahnservice GmbH
    nurture move fiona-mcallister --to 'Rheinbahn AG' --title 'Chief Procurement Officer'

somebody who has an earlier record here
  ../phone.vcf:24: grace hopper is grace-hopper (by name)

skipped
  ../phone.vcf:29: no name and no address

a dry run: nothing was written
$ git status --short
$ nurture due | head -2
Monday 23 November                                          26 to reach, 4 today
\
$ nurture import ../phone.vcf --tag phone
vCard
5 cards: 1 new (undecided), 2 completed, 1 double, 1 skipped

new posts
  Fiona McAllister: Chief Procurement Officer at Rheinbahn AG, before Director
  of Materials at Ferrum Bahnservice GmbH
    nurture move fiona-mcallister --to 'Rheinbahn AG' --title 'Chief Procurement Officer'

somebody who has an earlier record here
  ../phone.vcf:24: grace hopper is grace-hopper (by name)

skipped
  ../phone.vcf:29: no name and no address

on no agenda until rated: nurture review -i
$ git diff -U0 -- contacts | grep '^[-+]'
--- a/contacts/aoife-brennan.yaml
+++ b/contacts/aoife-brennan.yaml
+uid: 8291364b-aoife
-tags: [newcomer]
+phone: "+353 86 555 0199"
+tags: [newcomer, phone]
+dates:
+  - date: 05-02
+    what: birthday
+    year: 1984
--- a/contacts/fiona-mcallister.yaml
+++ b/contacts/fiona-mcallister.yaml
+uid: 8291364b-fiona
+tags: [phone]
$ nurture show grace | head -5
Grace Hopper                                                    rating undecided
Kestrel Foods

 due         not by a rule until rated (rating: undecided)
 with        call (no phone number) or email grace@example.com
# The same file again writes nothing.
$ nurture import ../phone.vcf --tag phone
vCard
5 cards: 3 unchanged, 1 double, 1 skipped

new posts
  Fiona McAllister: Chief Procurement Officer at Rheinbahn AG, before Director
  of Materials at Ferrum Bahnservice GmbH
    nurture move fiona-mcallister --to 'Rheinbahn AG' --title 'Chief Procurement Officer'

somebody who has an earlier record here
  ../phone.vcf:24: grace hopper is grace-hopper (by email)

skipped
  ../phone.vcf:29: no name and no address
$ nurture due | head -2
Monday 23 November                                          26 to reach, 4 today
\
$ nurture list --rating undecided
id            name          rating     last  due  who
grace-hopper  Grace Hopper  undecided  –     –    Kestrel Foods
# One undo takes all of it back.
$ nurture undo
took back 'import: 3 people, vCard' (contacts/aoife-brennan.yaml, contacts/fiona-mcallister.yaml, contacts/grace-hopper.yaml)
$ git status --short
# New posts as `move` writes them.
$ nurture import ../phone.vcf --moves
vCard
5 cards: 1 new (undecided), 2 completed, 1 double, 1 skipped

moved
  Fiona McAllister: Chief Procurement Officer at Rheinbahn AG, before Director
  of Materials at Ferrum Bahnservice GmbH

somebody who has an earlier record here
  ../phone.vcf:24: grace hopper is grace-hopper (by name)

skipped
  ../phone.vcf:29: no name and no address

on no agenda until rated: nurture review -i
$ grep -A9 '^past' contacts/fiona-mcallister.yaml
past:
  - org: brightwater-trust
    title: Director of Supplies
    until: 2026-02
    successor: tunde-adeyemi
  - org: kestrel-foods
    title: Logistics manager
    until: 2024-12
    successor: none
  - org: ferrum-rail
$ nurture undo
took back 'import: 3 people, vCard' (contacts/aoife-brennan.yaml, contacts/fiona-mcallister.yaml, orgs/ferrum-rail.yaml and 1 more)
$ nurture import ../phone.vcf --json | head -40
{
  "format": 1,
  "today": "2026-11-23",
  "dry_run": false,
  "sources": [
    {
      "what": "vCard",
      "unit": "card",
      "files": 1,
      "records": 5
    }
  ],
  "new": [
    {
      "contact": "grace-hopper",
      "name": "Grace Hopper",
      "keys": [
        "name",
        "uid",
        "org",
        "rating",
        "email",
        "about"
      ],
      "namesakes": [],
      "place": {
        "path": "../phone.vcf",
        "line": 17
      }
    }
  ],
  "completed": [
    {
      "contact": "aoife-brennan",
      "name": "Aoife Brennan",
      "by": "email",
      "keys": [
        "uid",
        "phone",
        "dates"
$ nurture undo
took back 'import: 3 people, vCard' (contacts/aoife-brennan.yaml, contacts/fiona-mcallister.yaml, contacts/grace-hopper.yaml)
# What can't be.
$ nurture import ../nowhere.vcf
! nurture: '../nowhere.vcf' isn't there
? 1
$ printf 'Dear diary,\nnothing happened.\n' > ../diary; nurture import ../diary
! nurture: '../diary' is nothing that nurture knows
! hint: what it is, by hand: --as KIND; kinds: vcard, calendar, mail, monica, knotter, frm, phone, whatsapp, telegram, messages, friends, org, abook, notes, aliases, log, csv
? 1
$ : > ../empty; nurture import ../empty
! nurture: '../empty' is empty
? 1
$ printf 'PK\003\004' > ../archive.zip; nurture import ../archive.zip
! nurture: '../archive.zip' is a zip archive
! hint: unpack it first: unzip ../archive.zip
? 1
$ printf 'BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n' | nurture import -
vCard
1 card: 1 skipped

skipped
  standard input:1: no name and no address
! nurture: nothing in it could be taken
? 1
$ mkfifo ../pipe; nurture import ../pipe
! nurture: nothing comes from '../pipe'
? 1
# Headers that nobody knows, one of which is told; lines in two charsets.
$ printf 'Zorbl,Quux\nAda Lovelace,hm\n' > ../odd.csv; nurture import -n ../odd.csv --map Zorbl=name
new        Ada Lovelace · contacts/ada-lovelace.yaml · ../odd.csv:2

a spreadsheet
1 row: 1 new (undecided)

also
  column 'Quux' not taken; to keep:
    --map 'Quux=x-quux'

a dry run: nothing was written
$ printf 'Name,Email\nRen\303\251 One,one@x.example\nRen\351 Two,two@x.example\n' > ../two.csv; nurture import -n ../two.csv
new        René One · contacts/rene-one.yaml · ../two.csv:2
new        René Two · contacts/rene-two.yaml · ../two.csv:3

a spreadsheet
2 rows: 2 new (undecided)

also
  read as UTF-8, and Windows-1252 where it isn't that: --encoding NAME if that
  is wrong

a dry run: nothing was written
$ nurture import ../phone.vcf --as vcrad
! nurture: unknown kind 'vcrad'
! hint: did you mean 'vcard'?
? 2
$ nurture import ../phone.vcf --rating Z
! nurture: unknown rating 'Z'
! hint: the settings have undecided, A, B, C, D
? 2
$ nurture import ../phone.vcf --dates ymd
! nurture: --dates takes dmy or mdy, not 'ymd'
! hint: dmy: 31/12/2026; mdy: 12/31/2026
? 2
$ nurture import ../phone.vcf --channel foo
! nurture: unknown channel 'foo'
! hint: one of article, call, email, event, lunch, meeting, message, newsletter, note, site, visit; one of your own stands under 'channels' in nurture.yaml
? 2
$ nurture import ../phone.vcf --map Region
! nurture: '--map Region' says no key
! hint: as in: --map 'Work mail=email'; --map Notes= leaves it out
? 2
$ nurture import
! nurture: 'import' needs PATH
! hint: usage: nurture import [options] PATH…
? 2
# The year of a birthday that is here without one is added to it.
$ printf 'name: Una Byrne\nemail: una@x.example\ndates:\n  - date: 05-02   # Beltane\n    what: birthday\n' > contacts/una-byrne.yaml; git add contacts
$ printf 'BEGIN:VCARD\nFN:Una Byrne\nEMAIL:una@x.example\nBDAY:1984-05-02\nEND:VCARD\n' | nurture import -
vCard
1 card: 1 completed
$ git diff -U0 -- contacts/una-byrne.yaml | tail -n +5
@@ -5,0 +6 @@ dates:
+    year: 1984
# Of a folder, a file of more than anybody has is left out by name; alone it is refused.
$ mkdir ../books; (echo name,email; yes 'G,g@x.example' | head -n 250000) > ../books/rows.csv; cp ../phone.vcf ../books
$ nurture import -n ../books
completes  Aoife Brennan · uid, phone, dates
           ../books/phone.vcf:1, known by email
completes  Fiona McAllister · uid · ../books/phone.vcf:9, known by email
new        Grace Hopper · contacts/grace-hopper.yaml · ../books/phone.vcf:17

vCard
5 cards: 1 new (undecided), 2 completed, 1 double, 2 skipped

new posts
  Fiona McAllister: Chief Procurement Officer at Rheinbahn AG, before Director
  of Materials at Ferrum Bahnservice GmbH
    nurture move fiona-mcallister --to 'Rheinbahn AG' --title 'Chief Procurement Officer'

somebody who has an earlier record here
  ../books/phone.vcf:24: grace hopper is grace-hopper (by name)

skipped
  ../books/phone.vcf:29: no name and no address
  ../books/rows.csv: more than 250,000 rows; split it, and import the parts one
  by one

a dry run: nothing was written
$ nurture import -n ../books/rows.csv
! nurture: ../books/rows.csv: more than 250,000 rows
! hint: split it, and import the parts one by one
? 1
# A period is its first day, and its last for --to.
$ printf 'Name,Email\nCy Twombly,cy@example.com\n' > ../cy.csv; nurture import ../cy.csv --since oct | head -2; grep since contacts/cy*
a spreadsheet
1 row: 1 new (undecided)
since: 2026-10-01
$ printf 'Date,Who,Channel,Note\n2026-10-31,fiona-mcallister,call,before\n2026-11-03,fiona-mcallister,call,early\n2026-11-20,fiona-mcallister,call,late\n' > ../log.csv
$ nurture import ../log.csv --from nov -n | head -1
completes  Fiona McAllister · 2 touches · ../log.csv:3, known by name
$ nurture import ../log.csv --to oct | tail -1
3 rows: 1 completed, 1 touch
$ nurture import ../log.csv --from 2027
! nurture: '2027' is 2027-01-01, in the future
? 2
