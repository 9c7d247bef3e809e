# A line of your own.
$ nurture due --format '{id}\t{due}\t{days_late}\t{next}'
niamh-gallagher	2026-11-17	0	two pages, no more, with the waste of the bakery on the first
mohammed-aydin	2026-11-03	13	results after six weeks
aoife-brennan	2026-11-19	0	
hanneke-visser	2026-11-03	11	ring on the 4th and ask about the anaesthetists
$ nurture due --format '{nmae}'
! nurture: unknown field '{nmae}' in the format
! hint: did you mean 'name'? the fields are id, path, word, name, org, org_id, title, level, rating, owner, segment, tags, email, phone, day, due, latest, days_due, days_late, reasons, last, last_channel, last_note, next, need, with, item
? 2

$ nurture due --json --owner mei
{
  "format": 1,
  "today": "2026-11-23",
  "capacity": 1,
  "done_today": 0,
  "load": 1.25,
  "more": 12,
  "unjudged": {
    "default_rating": 2,
    "undecided": 0,
    "unknown_owner": 0,
    "unreadable": 0
  },
  "review": null,
  "diagnostics": [],
  "due": [
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

# One form at a time.
$ nurture due --json --brief
! nurture: --brief, --format, --html, --ics, --json and --mail exclude each other
! hint: remove all but one
? 2

# The ratings stay out of what others may see.
$ nurture due --html | grep -c 'rating A'
0
? 1
$ nurture due --html --show-rating | grep -c 'rating A'
3
$ nurture due --html | head -4
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">

# Someone is due: 4. Nobody is: 0, and with --quiet nothing at all.
$ nurture due --exit-code > /dev/null
? 4
$ nurture due --exit-code --tag press
Monday 23 November

Nobody is due today. The coming days: nurture agenda --tag press
$ nurture due --quiet --tag press
