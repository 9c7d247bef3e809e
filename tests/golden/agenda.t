$ nurture agenda
Monday 23 November, today                                               4 people
 Niamh Gallagher     follow-up due today: send the two-page proposal for the ba…
 Mohammed Aydın      follow-up due 16 November, 7 days ago: ask how the linen p…
 Aoife Brennan       follow-up due 19 November, 4 days ago: newcomer 2 of 3 (by…
 Hanneke Visser      birthday in 2 days, 25 November · need: operating theatre…
 and 22 more

Tuesday 24 November                                                     2 people
 Annelies Bakker     follow-up: agree the date of the Gdańsk visit · every 2..3…
 Søren Ångström      every 4..5 weeks, due since 15 September · every 8 weeks,…
 and 20 more

Wednesday 25 November                                                   2 people
 Hanneke Visser      birthday
 Beatriz Almeida     first touch, due since 23 November
 and 20 more

Thursday 26 November                                                    2 people
 Wei Zhang           first touch, due since 23 November
 Ingrid Løvdahl      every 4..5 weeks, due since 8 October
 and 19 more

Friday 27 November                                                      2 people
 Floor van der Meer  every 2..3 weeks, due since 13 November
 Fiona McAllister    every 4..5 weeks, due since 5 November
 and 17 more
$ nurture agenda --days 3 --owner dave
Monday 23 November, today                                               3 people
 Niamh Gallagher   follow-up due today: send the two-page proposal for the bake…
 Aoife Brennan     follow-up due 19 November, 4 days ago: newcomer 2 of 3 (by a…
 Søren Ångström    due 10 weeks ago (every 4..5 weeks): reconnect · due 18 days…

Tuesday 24 November                                                     2 people
 Annelies Bakker   follow-up: agree the date of the Gdańsk visit · every 2..3 w…
 Ingrid Løvdahl    every 4..5 weeks, due since 8 October

Wednesday 25 November                                                   2 people
 Wei Zhang         first touch, due since 23 November
 Fiona McAllister  every 4..5 weeks, due since 5 November
$ nurture agenda --days 30 --tag japan
Friday 4 December                                                       1 person
 田中太郎  New Year's card must be there on 1 January 2027 · every 5..8 weeks b…
$ nurture agenda --days 2 --format '{day} {id}'
2026-11-23 niamh-gallagher
2026-11-23 mohammed-aydin
2026-11-23 aoife-brennan
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
      "again": 0,
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
              "kind": "follow-up",
              "due": "2026-11-23",
              "latest": null,
              "rule": null,
              "text": "send the two-page proposal for the bakery",
              "years": null
            },
            {
              "kind": "cadence",
              "due": "2026-11-17",
              "latest": "2026-11-24",
              "rule": "every 2..3 weeks",
              "text": null,
              "years": null
            }
          ],
          "context": [
            {
              "kind": "need",
              "due": "2027-03-01",
              "latest": null,
              "rule": null,
              "text": "one forecast for bakery and dairy",
              "years": null
            }
          ],
          "attempts": null,
          "only_way": null,
          "last": {
            "date": "2026-11-03",
            "channel": "call",
            "note": "New supply chain director started yesterday, Aoife Brennan, from the ferry company. Proposal through her, please."
          },
          "need": "one forecast for bakery and dairy",
          "next": "two pages, no more, with the waste of the bakery on the first",
          "suggest": {
            "channel": "call",
            "item": "safety-stock-primer"
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
              "kind": "follow-up",
              "due": "2026-11-16",
              "latest": null,
              "rule": null,
              "text": "ask how the linen pilot went",
              "years": null
            },
            {
              "kind": "cadence",
              "due": "2026-11-03",
              "latest": "2026-11-10",
              "rule": "every 4..5 weeks",
              "text": null,
              "years": null
            }
          ],
          "context": [],
          "attempts": null,
          "only_way": null,
          "last": {
            "date": "2026-10-06",
            "channel": "visit",
            "note": "Pilot runs on two wards. Nurses like it because it is a whiteboard."
          },
          "need": null,
          "next": "results after six weeks",
          "suggest": {
            "channel": "email",
            "item": "bed-planning-case"
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
              "kind": "date",
              "due": "2026-11-23",
              "latest": null,
              "rule": null,
              "text": "birthday",
              "years": null
            },
            {
              "kind": "need",
              "due": "2026-11-03",
              "latest": null,
              "rule": null,
              "text": "operating theatre schedule that survives a Monday",
              "years": null
            },
            {
              "kind": "cadence",
              "due": "2026-11-05",
              "latest": "2026-11-12",
              "rule": "every 2..3 weeks",
              "text": null,
              "years": null
            }
          ],
          "context": [],
          "attempts": null,
          "only_way": null,
          "last": {
            "date": "2026-10-22",
            "channel": "call",
            "note": "Three of five. A trial list in January, if the anaesthetists agree on 3 December."
          },
          "need": "operating theatre schedule that survives a Monday",
          "next": "ring on the 4th and ask about the anaesthetists",
          "suggest": {
            "channel": "call",
            "item": "bed-planning-case"
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
# A follow-up on the 18th and a birthday on the 16th stand behind a rule on the 7th, and only they do.
$ nurture add "Zoe Lakes" rating=A && nurture log zoe -d 2026-11-16 Met. && nurture date add zoe 12-16 birthday && nurture follow-up add zoe "2026-12-18: send the photos" && nurture need add zoe a greenhouse --when 2027-03-10
added Zoe Lakes: contacts/zoe-lakes.yaml
logged Zoe Lakes: call, Mon 16 November · next 30 November
Zoe Lakes: birthday, every year on 16 December
follow-up with Zoe Lakes: send the photos (due 18 December)
need of Zoe Lakes: a greenhouse, latent, 2027-03-10
$ nurture agenda --days 30 --everyone | grep -e '^[A-Z]' -e Zoe | grep -B 1 Zoe
Friday 4 December                                                       2 people
 Zoe Lakes           every 2..3 weeks, due since 30 November
--
Thursday 10 December                                           1 person, 1 again
 Zoe Lakes           need: a greenhouse, for 10 March 2027
--
Wednesday 16 December                                          1 person, 1 again
 Zoe Lakes           birthday
--
Friday 18 December                                             1 person, 1 again
 Zoe Lakes           follow-up: send the photos
$ nurture agenda --days 30 --json | python3 -c 'import json, sys; [print(day["day"], [(one["kind"], one["due"]) for one in line["occasions"]]) for day in json.load(sys.stdin)["days"] for line in day["due"] if line["contact"] == "zoe-lakes"]'
2026-12-04 [('cadence', '2026-11-30')]
2026-12-10 [('need', '2026-12-10')]
2026-12-16 [('date', '2026-12-16')]
2026-12-18 [('follow-up', '2026-12-18')]
$ nurture agenda --days 30 --format '{day} {id} {reasons}' | grep zoe
2026-12-04 zoe-lakes due 4 days ago (every 2..3 weeks), may wait until 7 December
2026-12-10 zoe-lakes need: a greenhouse, in 13 weeks
2026-12-16 zoe-lakes birthday today
2026-12-18 zoe-lakes follow-up due today: send the photos
$ nurture agenda -n 3
Monday 23 November, today                                               3 people
 Niamh Gallagher  follow-up due today: send the two-page proposal for the baker…
 Mohammed Aydın   follow-up due 16 November, 7 days ago: ask how the linen pilo…
 Aoife Brennan    follow-up due 19 November, 4 days ago: newcomer 2 of 3 (by ar…
 and 23 more
$ nurture agenda -n 3 --json | grep -c '"contact":'
3
$ nurture agenda -n 0
! nurture: --limit 0 shows nothing
! hint: give at least 1
? 2
