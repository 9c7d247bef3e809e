# Things worth sending: what there is, who had it, whom it fits.
$ nurture library list
bed-planning-case       Eleven beds, what a ward gains from a forecast · case
                        for hospital, planning · health · had by 2 people
council-spending-guide  Buying advice below the tender line: a guide for
                        councils
                        guide · for procurement, tender · public
                        had by 1 person
freight-emissions-2026  Freight emissions, what the 2026 rules ask of a shipper
                        note · for regulation, emissions · logistics
                        had by 1 person · until 31 December
safety-stock-primer     Safety stock in four pages · paper
                        for inventory, basics · manufacturing, food
                        had by 3 people
short-life-goods        Forecasting things that rot · article
                        for forecast, waste · food · had by 1 person
sop-checklist           The S&OP meeting in 50 minutes · checklist
                        for planning, meeting · had by 1 person
spare-parts-study       Where spare parts sleep, a study of 14 fleets · study
                        for inventory, spare parts · logistics, manufacturing
                        had by 2 people
walking-the-dike        Walking the dike from Hoek to Gouda · personal
                        for personal, walking, friend-of-the-house
$ COLUMNS=120 nurture library list
bed-planning-case       Eleven beds, what a ward gains from a forecast · case
                        for hospital, planning · health · had by 2 people
council-spending-guide  Buying advice below the tender line: a guide for councils · guide
                        for procurement, tender · public · had by 1 person
freight-emissions-2026  Freight emissions, what the 2026 rules ask of a shipper · note
                        for regulation, emissions · logistics · had by 1 person · until 31 December
safety-stock-primer     Safety stock in four pages · paper
                        for inventory, basics · manufacturing, food · had by 3 people
short-life-goods        Forecasting things that rot · article · for forecast, waste · food
                        had by 1 person
sop-checklist           The S&OP meeting in 50 minutes · checklist · for planning, meeting
                        had by 1 person
spare-parts-study       Where spare parts sleep, a study of 14 fleets · study
                        for inventory, spare parts · logistics, manufacturing · had by 2 people
walking-the-dike        Walking the dike from Hoek to Gouda · personal
                        for personal, walking, friend-of-the-house
$ nurture library list --today 2027-01-04
bed-planning-case       Eleven beds, what a ward gains from a forecast · case
                        for hospital, planning · health · had by 2 people
council-spending-guide  Buying advice below the tender line: a guide for
                        councils
                        guide · for procurement, tender · public
                        had by 1 person
safety-stock-primer     Safety stock in four pages · paper
                        for inventory, basics · manufacturing, food
                        had by 3 people
short-life-goods        Forecasting things that rot · article
                        for forecast, waste · food · had by 1 person
sop-checklist           The S&OP meeting in 50 minutes · checklist
                        for planning, meeting · had by 1 person
spare-parts-study       Where spare parts sleep, a study of 14 fleets · study
                        for inventory, spare parts · logistics, manufacturing
                        had by 2 people
walking-the-dike        Walking the dike from Hoek to Gouda · personal
                        for personal, walking, friend-of-the-house
$ nurture library list --today 2027-01-04 --all
bed-planning-case       Eleven beds, what a ward gains from a forecast · case
                        for hospital, planning · health · had by 2 people
council-spending-guide  Buying advice below the tender line: a guide for
                        councils
                        guide · for procurement, tender · public
                        had by 1 person
freight-emissions-2026  Freight emissions, what the 2026 rules ask of a shipper
                        note · for regulation, emissions · logistics
                        had by 1 person · expired
safety-stock-primer     Safety stock in four pages · paper
                        for inventory, basics · manufacturing, food
                        had by 3 people
short-life-goods        Forecasting things that rot · article
                        for forecast, waste · food · had by 1 person
sop-checklist           The S&OP meeting in 50 minutes · checklist
                        for planning, meeting · had by 1 person
spare-parts-study       Where spare parts sleep, a study of 14 fleets · study
                        for inventory, spare parts · logistics, manufacturing
                        had by 2 people
walking-the-dike        Walking the dike from Hoek to Gouda · personal
                        for personal, walking, friend-of-the-house
$ nurture library show safety
Safety stock in four pages                                                 paper

 id          safety-stock-primer
 at          https://hartigan-lin.example/papers/safety-stock.pdf
 for         inventory, basics · manufacturing, food
 about       Ours. The one everybody forwards to their controller.
 added       14 September 2023

 had by      Samira El Idrissi, 4 November 2025
             田中太郎, 17 June 2025
             יעל כהן, 13 May 2025
 fits        15 people who haven't had it
   id                  rating  due         why
   annelies-bakker     A       2026-11-10  segment manufacturing
   joost-van-der-meer  A       2026-11-11  segment manufacturing
   floor-van-der-meer  A       2026-11-13  segment manufacturing
   niamh-gallagher     A       2026-11-17  segment food
   aoife-brennan       A       2026-11-19  segment food
and 10 more: nurture library fits safety-stock-primer
$ nurture library fits safety -n 4
Safety stock in four pages                                             15 people

id                  rating  due         why
annelies-bakker     A       2026-11-10  segment manufacturing
joost-van-der-meer  A       2026-11-11  segment manufacturing
floor-van-der-meer  A       2026-11-13  segment manufacturing
niamh-gallagher     A       2026-11-17  segment food
and 11 more
$ nurture library fits safety --rating A
Safety stock in four pages                                              5 people

id                  rating  due         why
annelies-bakker     A       2026-11-10  segment manufacturing
joost-van-der-meer  A       2026-11-11  segment manufacturing
floor-van-der-meer  A       2026-11-13  segment manufacturing
niamh-gallagher     A       2026-11-17  segment food
aoife-brennan       A       2026-11-19  segment food
$ nurture library fits walking
Walking the dike from Hoek to Gouda                                     1 person

id           rating  due  why
leif-haugen  C       –    tag friend-of-the-house
$ nurture library fits freight --today 2027-01-04
Expired on 31 December 2026: it is for nobody any more.
$ nurture library fits eleven --rating B --json
{
  "format": 1,
  "today": "2026-11-23",
  "item": "bed-planning-case",
  "expired": false,
  "fits": [
    {
      "contact": "mohammed-aydin",
      "name": "Mohammed Aydın",
      "rating": "B",
      "due": "2026-11-03",
      "why": [
        {
          "kind": "need",
          "text": "bed planning on all three sites",
          "word": "planning",
          "org": "noordwal-ziekenhuizen"
        },
        {
          "kind": "tag",
          "text": "hospital",
          "word": null,
          "org": "noordwal-ziekenhuizen"
        },
        {
          "kind": "segment",
          "text": "health",
          "word": null,
          "org": "noordwal-ziekenhuizen"
        }
      ]
    },
    {
      "contact": "nikos-vlachos",
      "name": "Nikos Vlachos",
      "rating": "B",
      "due": "2026-11-25",
      "why": [
        {
          "kind": "segment",
          "text": "health",
          "word": null,
          "org": "aegean-pharma"
        }
      ]
    },
    {
      "contact": "pieter-de-wit",
      "name": "Pieter de Wit",
      "rating": "B",
      "due": "2026-12-08",
      "why": [
        {
          "kind": "need",
          "text": "planning for the Gdańsk foundry",
          "word": "planning",
          "org": "van-der-meer-pompen"
        }
      ]
    },
    {
      "contact": "tunde-adeyemi",
      "name": "Tunde Adeyemi",
      "rating": "B",
      "due": "2026-12-16",
      "why": [
        {
          "kind": "tag",
          "text": "hospital",
          "word": null,
          "org": "brightwater-trust"
        },
        {
          "kind": "segment",
          "text": "health",
          "word": null,
          "org": "brightwater-trust"
        }
      ]
    }
  ]
}
$ nurture library show walking --json
{
  "format": 1,
  "today": "2026-11-23",
  "item": {
    "id": "walking-the-dike",
    "title": "Walking the dike from Hoek to Gouda",
    "url": [
      "https://mei-walks.example/dike"
    ],
    "kind": "personal",
    "tags": [
      "personal",
      "walking",
      "friend-of-the-house"
    ],
    "segment": [],
    "added": "2025-08-30",
    "expires": null,
    "expired": false,
    "path": "library/walking-the-dike.yaml",
    "about": "Mei's photographs. For people who'd rather hear nothing about inventory."
  },
  "had": [],
  "fits": [
    {
      "contact": "leif-haugen",
      "name": "Leif Haugen",
      "rating": "C",
      "due": null,
      "why": [
        {
          "kind": "tag",
          "text": "friend-of-the-house",
          "word": null,
          "org": null
        }
      ]
    }
  ]
}
$ nurture library list --json
{
  "format": 1,
  "today": "2026-11-23",
  "items": [
    {
      "id": "bed-planning-case",
      "title": "Eleven beds, what a ward gains from a forecast",
      "url": [
        "https://hartigan-lin.example/cases/noordwal"
      ],
      "kind": "case",
      "tags": [
        "hospital",
        "planning"
      ],
      "segment": [
        "health"
      ],
      "added": "2024-12-05",
      "expires": null,
      "expired": false,
      "had": 2
    },
    {
      "id": "council-spending-guide",
      "title": "Buying advice below the tender line: a guide for councils",
      "url": [],
      "kind": "guide",
      "tags": [
        "procurement",
        "tender"
      ],
      "segment": [
        "public"
      ],
      "added": "2025-10-02",
      "expires": null,
      "expired": false,
      "had": 1
    },
    {
      "id": "freight-emissions-2026",
      "title": "Freight emissions, what the 2026 rules ask of a shipper",
      "url": [],
      "kind": "note",
      "tags": [
        "regulation",
        "emissions"
      ],
      "segment": [
        "logistics"
      ],
      "added": "2026-01-20",
      "expires": "2026-12-31",
      "expired": false,
      "had": 1
    },
    {
      "id": "safety-stock-primer",
      "title": "Safety stock in four pages",
      "url": [
        "https://hartigan-lin.example/papers/safety-stock.pdf"
      ],
      "kind": "paper",
      "tags": [
        "inventory",
        "basics"
      ],
      "segment": [
        "manufacturing",
        "food"
      ],
      "added": "2023-09-14",
      "expires": null,
      "expired": false,
      "had": 3
    },
    {
      "id": "short-life-goods",
      "title": "Forecasting things that rot",
      "url": [
        "https://trade-press.example/2025/03/forecasting-things-that-rot"
      ],
      "kind": "article",
      "tags": [
        "forecast",
        "waste"
      ],
      "segment": [
        "food"
      ],
      "added": "2025-03-18",
      "expires": null,
      "expired": false,
      "had": 1
    },
    {
      "id": "sop-checklist",
      "title": "The S&OP meeting in 50 minutes",
      "url": [
        "https://hartigan-lin.example/papers/sop-50"
      ],
      "kind": "checklist",
      "tags": [
        "planning",
        "meeting"
      ],
      "segment": [],
      "added": "2024-05-21",
      "expires": null,
      "expired": false,
      "had": 1
    },
    {
      "id": "spare-parts-study",
      "title": "Where spare parts sleep, a study of 14 fleets",
      "url": [
        "https://delft.example/spare-parts-2026"
      ],
      "kind": "study",
      "tags": [
        "inventory",
        "spare parts"
      ],
      "segment": [
        "logistics",
        "manufacturing"
      ],
      "added": "2026-02-11",
      "expires": null,
      "expired": false,
      "had": 2
    },
    {
      "id": "walking-the-dike",
      "title": "Walking the dike from Hoek to Gouda",
      "url": [
        "https://mei-walks.example/dike"
      ],
      "kind": "personal",
      "tags": [
        "personal",
        "walking",
        "friend-of-the-house"
      ],
      "segment": [],
      "added": "2025-08-30",
      "expires": null,
      "expired": false,
      "had": 0
    }
  ]
}
# A new one, and what it says of itself.
$ nurture library add "Cold chains on small islands" kind=article url=https://example.com/cold tags=cold-chain,islands expires="next march"
added Cold chains on small islands: library/cold-chains-on-small-islands.yaml, expires 1 March 2027
whom it fits: nurture library fits cold-chains-on-small-islands
$ git add -A; cat library/cold-chains-on-small-islands.yaml
title: Cold chains on small islands
url: https://example.com/cold
kind: article
tags: [cold-chain, islands]
added: 2026-11-23
expires: 2027-03-01
$ nurture library fits cold
Cold chains on small islands                                            2 people

id                  rating  due         why
ελενη-παπαδοπουλου  A       2026-11-19  need "cold chain stock for the islands"…
nikos-vlachos       B       2026-11-25  need "cold chain stock for the islands"
$ nurture library set cold chains tags+=greece segment=health
Cold chains on small islands: tags + greece, segment health
$ git diff -U0
diff --git a/library/cold-chains-on-small-islands.yaml b/library/cold-chains-on-small-islands.yaml
index ac9adba..d025b57 100644
--- a/library/cold-chains-on-small-islands.yaml
+++ b/library/cold-chains-on-small-islands.yaml
@@ -4 +4,2 @@ kind: article
-tags: [cold-chain, islands]
+tags: [cold-chain, islands, greece]
+segment: [health]
$ nurture library add Cold chains on small islands
! nurture: there is already Cold chains on small islands (cold-chains-on-small-islands)
! hint: that one: nurture library show cold-chains-on-small-islands; another one needs a title of its own
? 2
$ EDITOR="sed -i s/small/smaller/" nurture library edit cold
changed library/cold-chains-on-small-islands.yaml
$ nurture library list --rev HEAD
bed-planning-case       Eleven beds, what a ward gains from a forecast · case
                        for hospital, planning · health · had by 2 people
council-spending-guide  Buying advice below the tender line: a guide for
                        councils
                        guide · for procurement, tender · public
                        had by 1 person
freight-emissions-2026  Freight emissions, what the 2026 rules ask of a shipper
                        note · for regulation, emissions · logistics
                        had by 1 person · until 31 December
safety-stock-primer     Safety stock in four pages · paper
                        for inventory, basics · manufacturing, food
                        had by 3 people
short-life-goods        Forecasting things that rot · article
                        for forecast, waste · food · had by 1 person
sop-checklist           The S&OP meeting in 50 minutes · checklist
                        for planning, meeting · had by 1 person
spare-parts-study       Where spare parts sleep, a study of 14 fleets · study
                        for inventory, spare parts · logistics, manufacturing
                        had by 2 people
walking-the-dike        Walking the dike from Hoek to Gouda · personal
                        for personal, walking, friend-of-the-house
# Found as people are: by id, by words of the title, near misses named.
$ nurture library show spare-parts-study | head -1
Where spare parts sleep, a study of 14 fleets                              study
$ nurture library show SPARE parts | head -1
Where spare parts sleep, a study of 14 fleets                              study
$ nurture library show forecast
! nurture: 'forecast' finds 2 items of the library:
!   bed-planning-case  Eleven beds, what a ward gains from a forecast
!   short-life-goods  Forecasting things that rot
! hint: type more of the title, or the id
? 3
$ nurture library show forecats
! nurture: nothing in the library is found by 'forecats'
! hint: did you mean 'bed-planning-case'?
? 3
$ nurture library show
! nurture: 'library show' needs ITEM
! hint: usage: nurture library show [options] ITEM
? 2
$ nurture library
! nurture: 'library' needs one of list, show, fits, add, set, edit
! hint: see nurture help library
? 2
$ nurture library fits safety -n 0
! nurture: --limit 0 shows nothing
! hint: give at least 1
? 2
$ nurture library fits safety --rating Z
! nurture: unknown rating 'Z'
! hint: one of A, B, C, D, undecided
? 2
# What can't be.
$ nurture library add
! nurture: 'library add' needs a title
! hint: usage: nurture library add TITLE… [KEY=VALUE]…
? 2
$ nurture library add tags=a
! nurture: an item needs a title
! hint: as in: nurture library add 'ERP white paper' tags=erp
? 2
$ nurture library add "A title" tag=a
! nurture: unknown key 'tag'
! hint: did you mean 'tags'?
? 2
$ nurture library add "A title" expires=someday
! nurture: cannot read 'someday' as a date
! hint: write a day as 2026-11-02, 'today', 'last fri', '3 days ago', 'in 2 weeks' or '3 nov 2026'
? 2
$ nurture library add "A title" tags-=a
! nurture: 'tags-=a' takes away from an item that is new
? 2
$ nurture library set cold
! nurture: 'library set' needs KEY=VALUE
! hint: as in: nurture library set erp-white-paper expires=2027-12-31
? 2
$ nurture library set tags=a
! nurture: 'library set' needs ITEM
! hint: as in: nurture library set erp-white-paper expires=2027-12-31
? 2
$ nurture library set cold title=
! nurture: 'title' can't be empty
? 2
$ nurture library set cold kind+=a
! nurture: 'kind' takes one value
! hint: write kind=value, or kind= to remove it
? 2
$ nurture library set cold tags=a tags=b
! nurture: 'tags' is given twice
! hint: give each key once
? 2
$ nurture library add title=key=value
added key=value: library/key-value.yaml
whom it fits: nurture library fits key-value
# A file that can't be read is said, and hides no other.
$ printf 'title: [\n' > library/sop-checklist.yaml; nurture library show sop-checklist
! nurture: library/sop-checklist.yaml can't be read: nurture edit sop-checklist
!   library/sop-checklist.yaml:1:8: a '[' without its ']'
? 3
$ nurture library list
bed-planning-case             Eleven beds, what a ward gains from a forecast
                              case · for hospital, planning · health
                              had by 2 people
cold-chains-on-small-islands  Cold chains on smaller islands · article
                              for cold-chain, islands, greece · health
                              until 1 March 2027
council-spending-guide        Buying advice below the tender line: a guide for
                              councils
                              guide · for procurement, tender · public
                              had by 1 person
freight-emissions-2026        Freight emissions, what the 2026 rules ask of a
                              shipper
                              note · for regulation, emissions · logistics
                              had by 1 person · until 31 December
key-value                     key=value
safety-stock-primer           Safety stock in four pages · paper
                              for inventory, basics · manufacturing, food
                              had by 3 people
short-life-goods              Forecasting things that rot · article
                              for forecast, waste · food · had by 1 person
spare-parts-study             Where spare parts sleep, a study of 14 fleets
                              study
                              for inventory, spare parts · logistics,
                              manufacturing
                              had by 2 people
walking-the-dike              Walking the dike from Hoek to Gouda · personal
                              for personal, walking, friend-of-the-house
! library/sop-checklist.yaml:1:8: a '[' without its ']'
? 1
# What is still to be sent wasn't had yet.
$ nurture log nikos -c article --sent key-value -d 2026-11-23
logged Nikos Vlachos: article, Mon 23 November · sent "key=value" · next 21 December
$ sed -i s/2026-11-23/2026-11-24/ contacts/nikos-vlachos.yaml; nurture library show key-value | grep 'had by'
 had by      nobody yet
! library/sop-checklist.yaml:1:8: a '[' without its ']'
# What is sent is found in the same way, and never suggested again.
$ nurture log aoife -c article --sent forecasting "The piece about Kestrel"
logged Aoife Brennan: article, Mon 23 November · sent "Forecasting things that rot" · done: newcomer 2 of 3 (by article, due 19 November) · next 7 December
$ nurture library fits forecasting
Forecasting things that rot                                             3 people

id               rating  due         why
ciaran-o-rourke  B       2026-12-15  segment food
beatriz-almeida  C       2026-11-23  segment food
deirdre-quinlan  C       2027-01-11  segment food
! library/sop-checklist.yaml:1:8: a '[' without its ']'
? 1
$ nurture log aoife -c email --sent short-life-goods "Once more"
logged Aoife Brennan: email, Mon 23 November · sent "Forecasting things that rot", which they had on 23 November · next 7 December
