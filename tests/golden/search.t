# Every text, with the words where they stand; all of them must be there.
$ nurture search spare parts
Hendrika van Loon  hendrika-van-loon
  email, 11 February  The spare parts study is out. Chapter 4 is the one to sho…

प्रिया शर्मा  priya-sharma
  email, 21 April, sent  Where spare parts sleep, a study of 14 fleets

Søren Ångström  soren-angstrom
  needs  spare parts for eleven ships in two ports instead of four
  event, 28 January 2025  …he ate mine too. Spare parts in four ports and none…
  article, 24 February, sent  Where spare parts sleep, a study of 14 fleets

Ångström Marin AB  angstrom-marin, organisation
  about  …out of Gothenburg; eleven ships, spare parts in four ports.
# Case and accents don't matter, whatever the script.
$ nurture search CHECKLIST
森由紀  yuki-mori
  email, 31 March  …in one line. Sent her the checklist.
  email, 7 April  Translated the checklist and made it 45 minutes.
$ nurture search angstrom
Ingrid Løvdahl  ingrid-lovdahl
  org  Ångström Marin AB
  email  ingrid@angstrom-marin.example

Søren Ångström  soren-angstrom
  name  Søren Ångström
  org  Ångström Marin AB
  email  soren@angstrom-marin.example

Ångström Marin AB  angstrom-marin, organisation
  name  Ångström Marin AB
$ nurture search ΧΡΟΝΙΑ
Ελένη Παπαδοπούλου  ελενη-παπαδοπουλου
  note, 21 May  Χρόνια πολλά, by post, arrived on the day.
$ nurture search 年賀
田中太郎  田中太郎
  note, 3 December 2024  年賀状を送った。
$ nurture search दीपावली
प्रिया शर्मा  priya-sharma
  call, 13 October  शुभ दीपावली in advance. New looms in March, the old ones go…
$ nurture search honey --json
{
  "format": 1,
  "today": "2026-11-23",
  "hits": [
    {
      "contact": "charlotte-fairfax",
      "org": null,
      "name": "Charlotte Fairfax",
      "path": "contacts/charlotte-fairfax.yaml",
      "where": "meeting, 9 October 2025",
      "text": "Honey. She drove it over.",
      "marks": [
        [
          0,
          5
        ]
      ]
    },
    {
      "contact": "charlotte-fairfax",
      "org": null,
      "name": "Charlotte Fairfax",
      "path": "contacts/charlotte-fairfax.yaml",
      "where": "meeting, 2 October",
      "text": "Honey, the dark one. The knee went well.",
      "marks": [
        [
          0,
          5
        ]
      ]
    }
  ]
}
# The archived only when asked for.
$ nurture search cow
No match.
$ nurture search cow --archived
Rubén Castellanos  ruben-castellanos
  about  Sent a postcard with a cow on it. The cow is called Forecast.
$ nurture search --segment food waste
Niamh Gallagher  niamh-gallagher
  needs  waste below four percent
  meeting, 17 April 2024  …with a bonus tied to waste, her idea.
  call, 8 October 2024  Waste at 6.1.
  meeting, 25 February 2025  Waste at 3.8, bonus paid, she framed the invoice.
  call, 3 November, next  …pages, no more, with the waste of the bakery on the…
$ nurture search ' '
! nurture: there is nothing to search for
! hint: as in nurture search budget
? 2
$ nurture search
! nurture: 'search' needs WORDS
! hint: usage: nurture search [options] WORDS…
? 2
$ nurture search budget -n 1
Annelies Bakker  annelies-bakker
  call, 13 January  Budget round over. The planning board gets another year of…
