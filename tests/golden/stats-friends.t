# Friends: small lists, a seven-day week.
@ store friends
@ today 2026-11-22
$ nurture stats
23 November 2025 to 22 November 2026                      11 people · 1 archived

Consistency
 touches     23, 1 of them theirs
 weeks       22 of 53 with a touch · 6 in a row now · 6 at most
 a week      0.4 touches by you (capacity 14.0)
 in cadence  10 of 10 people on 22 November, by their ratings of today

 month           touches  in time  in cadence
 November 2025         0        –         2/2
 December 2025         2    100 %         3/3  ███████████▋
 January 2026          1        –         3/4  █████▊
 February 2026         2    100 %         4/5  ███████████▋
 March 2026            0        –         3/5
 April 2026            1        –         4/6  █████▊
 May 2026              1        –         5/7  █████▊
 June 2026             2      0 %         6/8  ███████████▋
 July 2026             1        –         5/9  █████▊
 August 2026           2        –        6/10  ███████████▋
 September 2026        4      0 %        7/10  ███████████████████████▎
 October 2026          5     20 %        9/10  █████████████████████████████
 November 2026         2      0 %       10/10  ███████████▋

 rating  touches  answers  late now  in time    longest wait  whose
 A             8        6         0      0 %  30.1 intervals  gareth-calloway
 B             6        3         0     33 %   5.2 intervals  tom-and-ines
 C             7        3         0      0 %   2.8 intervals  miguel-santos
 D             2        2         0    100 %   1.0 intervals  liang-chen
in time: by the latest day that the rating allows; a wait of 1 interval ends on
the due day, one of 2 took twice as long

Mix
 channel  ours  share  theirs  no answer  cost EUR  hours
 call        6   27 %       0          0        30   2:00
 visit       6   27 %       0          0       120   6:00
 message     3   14 %       1          0         3   0:09
 meeting     3   14 %       0          0       120   4:30
 note        3   14 %       0          0         9   0:30
 email       1    5 %       0          0         1   0:05
 all        22              1          0       283  13:14

Balance of our touches
 intent      give 0 · ask 0 · social 0 · unmarked 22

Pipeline
 decided     0 won, 0 lost
 follow-ups  1 open

 rating  people  lost touch  no touch yet
 A            2           0             0
 B            3           0             0
 C            4           0             1
 D            2           0             0
$ nurture stats --since 'last week' --json
{
  "format": 1,
  "today": "2026-11-22",
  "from": "2026-11-09",
  "until": "2026-11-22",
  "people": 11,
  "archived": 1,
  "capacity": 2,
  "consistency": {
    "touches": 1,
    "from_them": 0,
    "weeks": 2,
    "weeks_with_touch": 1,
    "streak": 1,
    "longest_streak": 1,
    "ours_a_week": 0.5,
    "capacity_a_week": 14.0,
    "stretches": [
      {
        "period": "2026-W46",
        "from": "2026-11-09",
        "until": "2026-11-15",
        "touches": 1,
        "answers": 1,
        "on_time": 0.0,
        "with_rules": 10,
        "in_cadence": 10
      },
      {
        "period": "2026-W47",
        "from": "2026-11-16",
        "until": "2026-11-22",
        "touches": 0,
        "answers": 0,
        "on_time": null,
        "with_rules": 10,
        "in_cadence": 10
      }
    ],
    "ratings": [
      {
        "rating": "A",
        "touches": 1,
        "answers": 1,
        "waiting": 0,
        "on_time": 0.0,
        "longest_wait": 4.0,
        "longest_contact": "mum"
      }
    ]
  },
  "mix": {
    "currency": "EUR",
    "cost": 5.0,
    "minutes": 20,
    "channels": [
      {
        "channel": "call",
        "counts": true,
        "ours": 1,
        "share": 1.0,
        "from_them": 0,
        "attempts": 0,
        "cost": 5.0,
        "minutes": 20
      }
    ]
  },
  "balance": {
    "give": 0,
    "ask": 0,
    "social": 0,
    "unmarked": 1,
    "give_per_ask": null
  },
  "pipeline": {
    "needs": [
      {
        "status": "ready",
        "past": 0,
        "near": 0,
        "this_year": 0,
        "later": 0,
        "undated": 0,
        "since": null
      },
      {
        "status": "aware",
        "past": 0,
        "near": 0,
        "this_year": 0,
        "later": 0,
        "undated": 0,
        "since": null
      },
      {
        "status": "latent",
        "past": 0,
        "near": 0,
        "this_year": 0,
        "later": 0,
        "undated": 0,
        "since": null
      }
    ],
    "won": 0,
    "lost": 0,
    "follow_ups": 1,
    "overdue": 0,
    "ratings": [
      {
        "rating": "A",
        "people": 2,
        "lost": 0,
        "never_touched": 0
      },
      {
        "rating": "B",
        "people": 3,
        "lost": 0,
        "never_touched": 0
      },
      {
        "rating": "C",
        "people": 4,
        "lost": 0,
        "never_touched": 1
      },
      {
        "rating": "D",
        "people": 2,
        "lost": 0,
        "never_touched": 0
      }
    ],
    "first_touch_to": {
      "noted": null,
      "won": null
    }
  },
  "by": null,
  "heat": null
}
