# Address cards: all of them, or a filter's, and what one wants to see before a call in the note.
$ nurture export vcard --tag steering-group | tr -d '\r'
BEGIN:VCARD
VERSION:4.0
PRODID:-//nurture//nurture//EN
UID:urn:uuid:bee41920-f66a-86d8-a75f-4aa311a497e3
X-NURTURE-ID:annelies-bakker
FN:Annelies Bakker
N:Bakker;Annelies;;;
ORG:Van der Meer Pompen
TITLE:Chief Operating Officer
EMAIL:annelies.bakker@vandermeer-pompen.example
TEL:+31 78 555 0141
BDAY:--0317
RELATED;TYPE=contact;VALUE=text:Hendrika van Loon
RELATED;TYPE=contact;VALUE=text:Joost van der Meer
item1.RELATED;VALUE=text:Charlotte Fairfax
item1.X-ABLabel:referred by
CATEGORIES:client,steering-group
NOTE:Started on the shop floor at nineteen and can still run the big lathe.
  Rows on the Merwede before work\,\nso call after nine. Wants the number f
 irst and the story after it.\nTwo boys at university\, one of them in Delf
 t with Hendrika.\n\n--- nurture ---\nLast: call\, 27 October 2026: Tomasz 
 started. Too early for a visit\, she'll find a week.\nNext: settle a week 
 for Gdańsk\, before the budget is closed\nPromised: 24 November 2026: agr
 ee the date of the Gdańsk visit
X-NURTURE-LEVEL:executive
X-NURTURE-ROLE:champion
X-NURTURE-OWNER:dave
X-NURTURE-CADENCE:every 2..3 weeks by call
X-NURTURE-CADENCE:every 3 months by site
X-NURTURE-SINCE:2023-11-28
X-NURTURE-MET:introduced by Charlotte Fairfax over soup at the Maritime Mus
 eum
X-NURTURE-SUM:f0c27db0b6009f22
END:VCARD
$ nurture export vcard --tag steering-group --3 --plain | tr -d '\r' | grep -E 'VERSION|BDAY|RELATED|NOTE'
VERSION:3.0
BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-17
X-ABRELATEDNAMES:Hendrika van Loon
X-ABRELATEDNAMES:Joost van der Meer
item1.X-ABRELATEDNAMES:Charlotte Fairfax
NOTE:Started on the shop floor at nineteen and can still run the big lathe.
$ nurture export vcard | grep -c BEGIN:VCARD; nurture export vcard --archived | grep -c BEGIN:VCARD
50
52
# A file a card: only those that changed are written, and only ours are removed.
$ nurture export vcard --overwrite
! nurture: --overwrite is for --split
! hint: as in: --split DIR --overwrite
? 2
$ nurture export vcard --split cards && ls cards | head -2 && ls -l cards | sed -n 2p | cut -c1-10
50 cards: 50 written, 0 unchanged
0153ee05-1e02-83b7-a513-b6c06e51a6ec.vcf
0634c75e-1c08-850b-a7cb-7a0320f79a94.vcf
-rw-------
$ nurture set aoife title="Chief of supply" && nurture export vcard --split cards
Aoife Brennan: title Chief of supply
50 cards: 1 written, 49 unchanged
$ printf 'BEGIN:VCARD\nUID:mine\nFN:Mine\nEND:VCARD\n' > cards/mine.vcf && nurture export vcard --tag client --split cards && ls cards/mine.vcf
9 cards: 0 written, 9 unchanged, 41 removed
cards/mine.vcf
# Somebody else's file of the same person stays as it is.
$ nurture set annelies uid=mine && nurture export vcard --tag client --split cards
Annelies Bakker: uid mine
9 cards: 0 written, 8 unchanged, 1 removed
! left alone: 'cards/mine.vcf' is of the same person, and not ours
$ head -2 cards/mine.vcf
BEGIN:VCARD
UID:mine
# Nothing that can't be meant.
$ touch file && nurture export vcard --split file
! nurture: '$TMP/people/file' is not a folder
! hint: give another name
? 2
$ nurture export vcard --split ""
! nurture: --split needs DIR
! hint: each card goes into a file there
? 2
$ nurture export vcard --owner nobody
! nurture: unknown owner 'nobody'
! hint: one of dave, mei
? 2
$ nurture export vcard people.vcf
! nurture: 'export vcard' takes no word 'people.vcf'
! hint: nurture export vcard > people.vcf
? 2
$ nurture export
! nurture: 'export' needs one of vcard, csv, ics, json, mutt
! hint: see nurture help export
? 2
$ nurture export vcf
! nurture: unknown command 'export vcf'
! hint: one of vcard, csv, ics, json, mutt
? 2
# A card that was changed there stays, and one of somebody who isn't in the store; until told otherwise.
$ nurture export vcard --tag steering-group --split ../cards
1 card: 1 written, 0 unchanged
$ for card in ../cards/*.vcf; do sed -i 's/^END:VCARD/TEL:+31 6 5550199\r\n&/' "$card"; break; done
$ nurture export vcard --tag steering-group --split ../cards 2>&1 | sed 's/[0-9a-f-]*\.vcf/CARD/'
1 card: 0 written, 0 unchanged
left alone: '../cards/minCARD' was changed there
what was changed there comes in with: nurture import ../cards; then export again with --overwrite
$ nurture import ../cards | head -2
vCard
1 card: 1 completed
$ nurture export vcard --tag steering-group --split ../cards --overwrite | sed 's/[0-9]* unchanged/N unchanged/'
1 card: 1 written, N unchanged
$ nurture init ../other >/dev/null 2>&1; nurture --store ../other add Zed >/dev/null; nurture --store ../other export vcard --split ../cards
1 card: 1 written, 0 unchanged
! left alone: 1 card in '../cards' of people who aren't in this store; --overwrite removes them
