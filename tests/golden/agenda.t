$ nurture agenda
Monday 23 November, today                                               3 people
 Niamh Gallagher   due 6 days ago (every 2..3 weeks), may wait until 24 Novembe…
 Mohammed Aydın    due 20 days ago (every 4..5 weeks), 13 days late · follow-up…
 Hanneke Visser    need: operating theatre schedule that survives a Monday, in…
 and 23 more

Tuesday 24 November                                                     2 people
 Annelies Bakker   every 2..3 weeks by call, due since 10 November · follow-up:…
 Søren Ångström    every 4..5 weeks, due since 15 September
 and 21 more

Wednesday 25 November                                                   1 person
 Ingrid Løvdahl    every 4..5 weeks, due since 8 October
 and 21 more

Thursday 26 November                                                    2 people
 Rahul Deshpande   every 2..3 months, due since 22 September
 Fiona McAllister  every 4..5 weeks, due since 5 November
 and 20 more

Friday 27 November                                                      2 people
 Ana Beridze       every 2..3 months, due since 13 October
 प्रिया शर्मा          every 4..5 weeks, due since 10 November
 and 18 more
$ nurture agenda --days 3 --owner dave
Monday 23 November, today                                               2 people
 Niamh Gallagher   due 6 days ago (every 2..3 weeks), may wait until 24 Novembe…
 Søren Ångström    due 10 weeks ago (every 4..5 weeks): reconnect

Tuesday 24 November                                                     2 people
 Annelies Bakker   every 2..3 weeks by call, due since 10 November · follow-up:…
 Ingrid Løvdahl    every 4..5 weeks, due since 8 October

Wednesday 25 November                                                   2 people
 Fiona McAllister  every 4..5 weeks, due since 5 November
 Ana Beridze       every 2..3 months, due since 13 October
$ nurture agenda --days 30 --tag japan
Thursday 3 December                                                     1 person
 田中太郎  every 5..8 weeks by call or note or meeting, due since 10 November
$ nurture agenda --days 2 --format '{day} {id}'
2026-11-23 niamh-gallagher
2026-11-23 mohammed-aydin
2026-11-23 hanneke-visser
2026-11-24 annelies-bakker
2026-11-24 soren-angstrom
$ nurture agenda --days 0
! nurture: --days 0 can't be planned
! hint: give 1 to 3660
? 2
$ nurture agenda --days many
! nurture: 'many' is not a whole number
! hint: as in --days 7
? 2
$ nurture agenda --days 1 --json --tag client
{
  "format": 1,
  "today": "2026-11-23",
  "days": [
    {
      "day": "2026-11-23",
      "more": 0,
      "due": [
        {
          "contact": "niamh-gallagher",
          "name": "Niamh Gallagher",
          "org": {
            "id": "kestrel-foods",
            "name": "Kestrel Foods"
          },
          "rating": "A",
          "owner": "dave",
          "due": "2026-11-17",
          "latest": "2026-11-24",
          "days_due": 6,
          "days_late": 0,
          "early": false,
          "occasions": [
            {
              "kind": "cadence",
              "due": "2026-11-17",
              "latest": "2026-11-24",
              "rule": "every 2..3 weeks",
              "text": null
            },
            {
              "kind": "follow-up",
              "due": "2026-11-23",
              "latest": null,
              "rule": null,
              "text": "send the two-page proposal for the bakery"
            }
          ],
          "last": {
            "date": "2026-11-03",
            "channel": "call",
            "note": "New supply chain director started yesterday, Aoife Brennan, from the ferry company. Proposal through her, please."
          },
          "need": "one forecast for bakery and dairy",
          "next": "two pages, no more, with the waste of the bakery on the first",
          "suggest": {
            "channel": "call",
            "item": null
          },
          "email": [
            "niamh.gallagher@kestrelfoods.example"
          ],
          "phone": [
            "+353 21 555 0133"
          ]
        },
        {
          "contact": "mohammed-aydin",
          "name": "Mohammed Aydın",
          "org": {
            "id": "noordwal-ziekenhuizen",
            "name": "Noordwal Ziekenhuizen"
          },
          "rating": "B",
          "owner": "mei",
          "due": "2026-11-03",
          "latest": "2026-11-10",
          "days_due": 20,
          "days_late": 13,
          "early": false,
          "occasions": [
            {
              "kind": "cadence",
              "due": "2026-11-03",
              "latest": "2026-11-10",
              "rule": "every 4..5 weeks",
              "text": null
            },
            {
              "kind": "follow-up",
              "due": "2026-11-16",
              "latest": null,
              "rule": null,
              "text": "ask how the linen pilot went"
            }
          ],
          "last": {
            "date": "2026-10-06",
            "channel": "visit",
            "note": "Pilot runs on two wards. Nurses like it because it is a whiteboard."
          },
          "need": null,
          "next": "results after six weeks",
          "suggest": {
            "channel": "call",
            "item": null
          },
          "email": [
            "m.aydin@noordwal.example"
          ],
          "phone": []
        },
        {
          "contact": "hanneke-visser",
          "name": "Hanneke Visser",
          "org": {
            "id": "noordwal-ziekenhuizen",
            "name": "Noordwal Ziekenhuizen"
          },
          "rating": "A",
          "owner": "mei",
          "due": "2026-11-03",
          "latest": "2026-11-12",
          "days_due": 20,
          "days_late": 11,
          "early": false,
          "occasions": [
            {
              "kind": "need",
              "due": "2026-11-03",
              "latest": null,
              "rule": null,
              "text": "operating theatre schedule that survives a Monday"
            },
            {
              "kind": "cadence",
              "due": "2026-11-05",
              "latest": "2026-11-12",
              "rule": "every 2..3 weeks",
              "text": null
            },
            {
              "kind": "date",
              "due": "2026-11-23",
              "latest": null,
              "rule": null,
              "text": "birthday"
            }
          ],
          "last": {
            "date": "2026-10-22",
            "channel": "call",
            "note": "Three of five. A trial list in January, if the anaesthetists agree on 3 December."
          },
          "need": "operating theatre schedule that survives a Monday",
          "next": "ring on the 4th and ask about the anaesthetists",
          "suggest": {
            "channel": "call",
            "item": null
          },
          "email": [
            "h.visser@noordwal.example",
            "hanneke.visser@post.example"
          ],
          "phone": [
            "+31 70 555 0109"
          ]
        }
      ]
    }
  ]
}
