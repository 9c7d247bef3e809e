# Whom a record means, and that nothing of it is lost. One number more:
$ nurture init ../own >/dev/null 2>&1
$ nurture --store ../own add "Ada King" email=ada@work.example phone=+44201111111
added Ada King: contacts/ada-king.yaml
$ printf 'BEGIN:VCARD\nVERSION:3.0\nFN:Ada King\nEMAIL:ada@work.example\nTEL:+44 20 2222222\nX-SIGNAL:ada.01\nBDAY:1985-02-02\nEND:VCARD\n' > ../ada.vcf
$ nurture --store ../own import ../ada.vcf
vCard
1 card: 1 completed

also
  not taken of the cards: x-signal
$ grep -v added ../own/contacts/ada-king.yaml
name: Ada King
email: ada@work.example
phone: ["+44201111111", "+44 20 2222222"]
dates:
  - date: 02-02
    what: birthday
    year: 1985
$ nurture --store ../own import ../ada.vcf
vCard
1 card: 1 unchanged

also
  not taken of the cards: x-signal
# A family with one number, a practice with one address: four people.
$ printf 'BEGIN:VCARD\nVERSION:3.0\nUID:a1\nFN:Anna Müller\nTEL:+49 30 5550100\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nUID:a2\nFN:Peter Müller\nTEL:+49 30 5550100\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nUID:a3\nFN:Tim Kay\nEMAIL:office@praxis.example\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nUID:a4\nFN:Sara Roe\nEMAIL:office@praxis.example\nEND:VCARD\n' > ../family.vcf
$ nurture --store ../own import ../family.vcf
vCard
4 cards: 4 new (undecided)

new, with a name or an address that somebody has; if it is one person
  sara-roe, beside tim-kay
    nurture join tim-kay sara-roe

on no agenda until rated: nurture review -i
$ nurture --store ../own import ../family.vcf
vCard
4 cards: 4 unchanged
# Two records of one person are one, and it is said which; those born on other days are two.
$ printf 'Name,Email,Birthday\nJohn Smith,js@x.example,1970-01-01\nJohn Smith,,1990-05-05\nDr. John Smith,js@x.example,\n' > ../smiths.csv
$ nurture --store ../own import ../smiths.csv
a spreadsheet
3 rows: 2 new (undecided), 1 double

differs, and stays as it is here; to take theirs: --prefer import
  John Smith (john-smith): name 'John Smith' here, 'Dr. John Smith' there

somebody who has an earlier record here
  ../smiths.csv:4: Dr. John Smith is john-smith (by email)

new, with a name or an address that somebody has; if it is one person
  john-smith-2, beside john-smith
    nurture join john-smith john-smith-2

on no agenda until rated: nurture review -i
# A degree makes nobody else, and a page of LinkedIn is who it is.
$ nurture --store ../own add "Zoë van der Berg" org=Deltawerken
added Zoë van der Berg: contacts/zoe-van-der-berg.yaml
$ nurture --store ../own add "Asa L." url=https://www.linkedin.com/in/asa-lindqvist
added Asa L.: contacts/asa-l.yaml
$ printf 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\nZoë,"van der Berg, PMP",https://www.linkedin.com/in/zoe-vdb,,Deltawerken,,03 May 2020\nÅsa,Lindqvist,https://www.linkedin.com/in/asa-lindqvist,,Nordlys,,04 May 2020\n' > ../Connections.csv
$ nurture --store ../own import ../Connections.csv
LinkedIn's Connections.csv
2 rows: 2 completed

differs, and stays as it is here; to take theirs: --prefer import
  Zoë van der Berg (zoe-van-der-berg): name 'Zoë van der Berg' here,
  'Zoë van der Berg, PMP' there
  Asa L. (asa-l): name 'Asa L.' here, 'Åsa Lindqvist' there
# After a move and a new name the same file makes nobody anew.
$ printf 'Name,Company\nJonas Petersen,Old Co\nAda Solo,\n' > ../no.csv
$ nurture --store ../own import ../no.csv | head -2
a spreadsheet
2 rows: 2 new (undecided)
$ nurture --store ../own move jonas-petersen --to "New Co" --today 2026-11-20 | head -1
Jonas Petersen is now at New Co (at Old Co until 20 November)
! no follow-up to find a successor: 'Old Co' has no file; nurture org add 'Old Co' makes one
$ nurture --store ../own rename ada-solo "Ada Married" | head -1
Ada Solo is now Ada Married
$ nurture --store ../own import ../no.csv
a spreadsheet
2 rows: 2 unchanged

differs, and stays as it is here; to take theirs: --prefer import
  Ada Married (ada-solo): name 'Ada Married' here, 'Ada Solo' there
# Touches: what is said of one that had no note is added to it, another note is another one.
$ nurture --store ../own log ada-king -d 2026-11-10 -c call --today 2026-11-20
logged Ada King: call, Tue 10 November · next 2 February 2027
$ nurture --store ../own log tim-kay "spoke about a pilot" -d 2026-11-10 -c call --today 2026-11-20
logged Tim Kay: call, Tue 10 November
$ printf 'Date,Who,Channel,Note,Gist of it\n2026-11-10,Ada King,call,She wants an offer,x\n2026-11-10,Tim Kay,call,Second call: signed!,\n2026-11-11,Sara,call,hello,\n' > ../log.csv
$ nurture --store ../own import ../log.csv --today 2026-11-20
a log in a spreadsheet
3 rows: 2 completed, 1 skipped, 1 touch

not written: whose it is can't be told
  ../log.csv:4: Sara may be sara-roe (by name)

also
  column 'Gist of it' not taken; as in:
    --map 'Gist of it=next'
$ sed -n '/interactions/,$p' ../own/contacts/ada-king.yaml; grep -v added ../own/contacts/tim-kay.yaml
interactions:
  - date: 2026-11-10
    channel: call
    note: She wants an offer
name: Tim Kay
uid: a3
rating: undecided
email: office@praxis.example
interactions:
  - date: 2026-11-10
    channel: call
    note: spoke about a pilot
  - date: 2026-11-10
    channel: call
    note: "Second call: signed!"
$ nurture --store ../own import ../log.csv --today 2026-11-20
a log in a spreadsheet
3 rows: 2 unchanged, 1 skipped

not written: whose it is can't be told
  ../log.csv:4: Sara may be sara-roe (by name)

also
  column 'Gist of it' not taken; as in:
    --map 'Gist of it=next'
# What differs, taken: said, and the name of before stays known.
$ printf 'BEGIN:VCARD\nVERSION:3.0\nUID:a3\nFN:Timothy Kay\nTITLE:Physician\nRELATED;VALUE=text;TYPE=spouse:Jo Silva\nEND:VCARD\n' > ../tim.vcf
$ nurture --store ../own set tim-kay title=Doctor about="Likes tea."
Tim Kay: title Doctor, about Likes tea.
$ nurture --store ../own import ../tim.vcf
vCard
1 card: 1 unchanged

differs, and stays as it is here; to take theirs: --prefer import
  Tim Kay (tim-kay): name 'Tim Kay' here, 'Timothy Kay' there
  Tim Kay (tim-kay): title 'Doctor' here, 'Physician' there
  Tim Kay (tim-kay): about 'Likes tea.' here, 'Spouse: Jo Silva' there
$ nurture --store ../own import ../tim.vcf --prefer import
vCard
1 card: 1 completed

replaced
  Tim Kay (tim-kay): name 'Timothy Kay' was 'Tim Kay'
  Tim Kay (tim-kay): title 'Physician' was 'Doctor'

differs, and stays as it is here
  Tim Kay (tim-kay): about 'Likes tea.' here, 'Spouse: Jo Silva' there
$ sed -n '1,/about/p' ../own/contacts/tim-kay.yaml
name: Timothy Kay
uid: a3
also: [Tim Kay]
title: Physician
rating: undecided
email: office@praxis.example
about: Likes tea.
# Keys of one's own: once, and a difference is said.
$ printf 'Name,Email,Shoe\nAda King,ada@work.example,42\n' > ../shoe.csv
$ nurture --store ../own import ../shoe.csv --map Shoe=x-shoe | head -2
a spreadsheet
1 row: 1 completed
$ nurture --store ../own import ../shoe.csv --map Shoe=x-shoe | head -2
a spreadsheet
1 row: 1 unchanged
$ sed -i 's/42/43/' ../shoe.csv; nurture --store ../own import ../shoe.csv --map Shoe=x-shoe
a spreadsheet
1 row: 1 unchanged

differs, and stays as it is here; to take theirs: --prefer import
  Ada King (ada-king): x-shoe '42' here, '43' there
# As rated there.
$ printf 'Name,Rank\nRita Rated,A\nBen Rated,B\n' > ../rated.csv
$ nurture --store ../own import ../rated.csv --map Rank=rating
a spreadsheet
2 rows: 2 new (as rated there)
# No column for a name: that is said, and how to tell.
$ printf 'Zorbl,Mobile number of\nZed,x\n' > ../odd.csv; nurture --store ../own import ../odd.csv --as csv
a spreadsheet
1 row: 1 skipped

skipped
  ../odd.csv:1: no column is known for a name or a mail address; its columns are
  'Zorbl', 'Mobile number of'; say which is the name: --map 'Zorbl=name'
! nurture: nothing in it could be taken
? 1
