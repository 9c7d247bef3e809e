# What a year came to, and parts of it.
$ nurture stats
24 November 2025 to 23 November 2026                      50 people · 2 archived

Consistency
 touches     130, 15 of them theirs
 weeks       48 of 53 with a touch · 42 in a row now · 42 at most
 a week      2.2 touches by you (capacity 9.7)
 in cadence  36 of 46 people on 23 November, by their ratings of today

 month           touches  in time  in cadence
 November 2025         1      0 %       16/36  █▌
 December 2025         5     50 %       14/36  ███████▋
 January 2026          4      0 %       13/36  ██████▏
 February 2026         7      0 %       15/37  ██████████▋
 March 2026            9      0 %       18/38  █████████████▊
 April 2026           10     29 %       18/40  ███████████████▎
 May 2026              8      0 %       16/40  ████████████▎
 June 2026            10     27 %       21/42  ███████████████▎
 July 2026             8      0 %       17/43  ████████████▎
 August 2026          14     25 %       23/45  █████████████████████▍
 September 2026       16      6 %       28/45  ████████████████████████▍
 October 2026         19      5 %       35/45  █████████████████████████████
 November 2026        19     56 %       36/46  █████████████████████████████

 rating  touches  answers  late now  in time    longest wait  whose
 A            39       36         3      3 %  11.1 intervals  niamh-gallagher
 B            51       48         5     13 %  11.7 intervals  hendrika-van-loon
 C            37       29         2     23 %  10.2 intervals  olivier-dubois
 D             3       10         0     90 %   2.1 intervals  federico-marchetti
in time: by the latest day that the rating allows; a wait of 1 interval ends on
the due day, one of 2 took twice as long

Mix
 channel     ours  share  theirs  no answer  cost EUR  hours
 call          67   58 %       2          3       350  23:20
 email         10    9 %      11          0        10   0:50
 meeting        8    7 %       0          0       320  12:00
 event          7    6 %       0          0       210  14:00
 newsletter     7      –       0          0         0   0:00
 message        6    5 %       2          0         6   0:18
 lunch          6    5 %       0          0       360   9:00
 site           4    3 %       0          0       240  12:00
 note           3    3 %       0          0         9   0:30
 visit          3    3 %       0          0        60   3:00
 article        1    1 %       0          0         1   0:05
 all          122             15          3      1566  75:03

Balance of our touches
 intent      give 9 · ask 1 · social 8 · unmarked 97
 give : ask  9.0 given for each asked

Pipeline
 decided     0 won, 0 lost
 follow-ups  6 open, 2 past due

 needs   past  within 90 days  this year  later  no date  since
 ready      0               2          0      1        0  2026-05-05
 aware      0               1          0      3        0  2025-04-01
 latent     0               0          0      3        0  2025-08-26

 to a need   14 needs, after 7.8 (1.7 to 21.4) months and 4 (2 to 7) touches
 to a sale   4 won, after 7.1 (6.0 to 8.8) months and 4 (4 to 5) touches
 over a year 1 of 4 won; of sales at large 80 % are said to take that long
from the first touch: the median, and the middle half

 rating  people  lost touch  no touch yet
 A           10           1             0
 B           16           2             0
 C           19           1             2
 D            5           0             0
$ nurture stats --since 2026-10-15 --owner mei
15 October to 23 November                                 26 people · 1 archived

Consistency
 touches     13, 3 of them theirs
 weeks       5 of 7 with a touch · 5 in a row now · 5 at most
 a week      1.8 touches by you (capacity 4.9)
 in cadence  20 of 25 people on 23 November, by their ratings of today

 week             touches  in time  in cadence
 week 42 of 2026        0        –       19/25
 week 43 of 2026        2      0 %       19/25  ███████████████████▍
 week 44 of 2026        3      0 %       20/25  █████████████████████████████
 week 45 of 2026        2      0 %       21/25  ███████████████████▍
 week 46 of 2026        3     67 %       20/25  █████████████████████████████
 week 47 of 2026        3     33 %       20/25  █████████████████████████████
 week 48 of 2026        0        –       20/25

 rating  touches  answers  late now  in time   longest wait  whose
 A             4        4         2      0 %  5.7 intervals  floor-van-der-meer
 B             7        7         2     33 %  4.9 intervals  hendrika-van-loon
 C             2        2         1      0 %  2.0 intervals  rahul-deshpande
in time: by the latest day that the rating allows; a wait of 1 interval ends on
the due day, one of 2 took twice as long

Mix
 channel  ours  share  theirs  no answer  cost EUR  hours
 call        7   70 %       0          1        40   2:40
 email       2   20 %       3          0         2   0:10
 lunch       1   10 %       0          0        60   1:30
 all        10              3          1       102   4:20

Balance of our touches
 intent      give 1 · ask 0 · social 0 · unmarked 9
 give : ask  nothing asked

Pipeline
 decided     0 won, 0 lost
 follow-ups  2 open, 1 past due

 needs   past  within 90 days  this year  later  no date  since
 ready      0               2          0      0        0  2026-06-17
 aware      0               1          0      2        0  2025-04-01
 latent     0               0          0      1        0  2026-03-10

 to a need   7 needs, after 8.8 (5.7 to 16.1) months and 4 (3 to 6) touches
 to a sale   1 won, after 6.7 (6.7 to 6.7) months and 4 (4 to 4) touches
 over a year 0 of 1 won; of sales at large 80 % are said to take that long
from the first touch: the median, and the middle half

 rating  people  lost touch  no touch yet
 A            5           1             0
 B            8           0             0
 C           10           1             1
 D            3           0             0
$ nurture stats --since 2026-11-01 --rating A,B --org kestrel-foods
1 November to 23 November                                  3 people · 1 archived

Consistency
 touches     4
 weeks       3 of 5 with a touch · 3 in a row now · 3 at most
 a week      1.2 touches by you
 in cadence  3 of 3 people on 23 November, by their ratings of today

 week             touches  in time  in cadence
 week 44 of 2026        0        –         1/2
 week 45 of 2026        2      0 %         3/3  █████████████████████████████
 week 46 of 2026        1    100 %         3/3  ██████████████▌
 week 47 of 2026        1    100 %         3/3  ██████████████▌
 week 48 of 2026        0        –         3/3

 rating  touches  answers  late now  in time   longest wait  whose
 A             3        2         0     50 %  4.0 intervals  niamh-gallagher
 B             1        1         0    100 %  1.2 intervals  ciaran-o-rourke
in time: by the latest day that the rating allows; a wait of 1 interval ends on
the due day, one of 2 took twice as long

Mix
 channel  ours  share  theirs  no answer  cost EUR  hours
 call        3   75 %       0          0        15   1:00
 note        1   25 %       0          0         3   0:10
 all         4              0          0        18   1:10

Balance of our touches
 intent      give 1 · ask 0 · social 0 · unmarked 3
 give : ask  nothing asked

Pipeline
 decided     0 won, 0 lost
 follow-ups  3 open, 1 past due

 needs  past  within 90 days  this year  later  no date  since
 ready     0               0          0      1        0  2026-05-05

 to a need   2 needs, after 13.3 (6.7 to 20.0) months and 5 (3 to 7) touches
 to a sale   1 won, after 12.4 (12.4 to 12.4) months and 5 (5 to 5) touches
 over a year 1 of 1 won; of sales at large 80 % are said to take that long
from the first touch: the median, and the middle half

 rating  people  lost touch  no touch yet
 A            2           0             0
 B            1           0             0
$ nurture stats --since 2023 | sed -n 8,12p

 quarter  touches  in time  in cadence
 Q1 2023        0        –         0/0
 Q2 2023        0        –         0/0
 Q3 2023        0        –         0/0
$ nurture stats --since 2000 | sed -n '8,9p;33,35p'

 year  touches  in time  in cadence
 2023        7    100 %         3/5  █▋
 2024       41     18 %        6/24  █████████▋
 2025       68     20 %       14/36  ███████████████▉
$ nurture stats --since today | sed -n 1,6p
23 November                                               50 people · 2 archived

Consistency
 touches     0
 weeks       0 of 1 with a touch
 a week      0.0 touches by you (capacity 2.0)
# The last 12 months of another day; whatever is later isn't there.
$ nurture stats --today 2026-02-28 | sed -n 1,6p
1 March 2025 to 28 February 2026                          51 people · 1 archived

Consistency
 touches     66, 5 of them theirs
 weeks       39 of 53 with a touch · 4 in a row now · 13 at most
 a week      1.2 touches by you (capacity 9.9)
$ nurture stats --today 0001-01-01 | head -1
1 January                                                              52 people
$ COLUMNS=40 nurture stats --since 2026-11-01
1 November to 23 November
50 people · 2 archived

Consistency
 touches     19, 2 of them theirs
 weeks       3 of 5 with a touch
             3 in a row now · 3 at most
 a week      5.2 touches by you
             (capacity 9.7)
 in cadence  36 of 46 people on
             23 November, by their
             ratings of today

 week 44 of 2026
   touches 0 · in time –
   in cadence 35/45
 week 45 of 2026
   touches 6 · in time 0 %
   in cadence 40/46 · ███████▌
 week 46 of 2026
   touches 8 · in time 88 %
   in cadence 37/46 · ██████████
 week 47 of 2026
   touches 5 · in time 60 %
   in cadence 36/46 · ██████▎
 week 48 of 2026
   touches 0 · in time –
   in cadence 36/46

 A
   touches 6 · answers 5 · late now 3
   in time 12 %
   longest wait 4.1 intervals
   whose margaret-ashworth
 B
   touches 9 · answers 9 · late now 5
   in time 43 %
   longest wait 2.6 intervals
   whose ingrid-lovdahl
 C
   touches 4 · answers 4 · late now 2
   in time 50 %
   longest wait 2.0 intervals
   whose rahul-deshpande
in time: by the latest day that the
rating allows; a wait of 1 interval ends
on the due day, one of 2 took twice as
long

Mix
 call
   ours 13 · share 76 % · theirs 0
   no answer 0 · cost EUR 65
   hours 4:20
 email
   ours 1 · share 6 % · theirs 2
   no answer 0 · cost EUR 1 · hours 0:05
 lunch
   ours 1 · share 6 % · theirs 0
   no answer 0 · cost EUR 60
   hours 1:30
 message
   ours 1 · share 6 % · theirs 0
   no answer 0 · cost EUR 1 · hours 0:03
 note
   ours 1 · share 6 % · theirs 0
   no answer 0 · cost EUR 3 · hours 0:10
 all
   ours 17 · theirs 2 · no answer 0
   cost EUR 130 · hours 6:08

Balance of our touches
 intent      give 1 · ask 0 · social 0
             unmarked 16
 give : ask  nothing asked

Pipeline
 decided     0 won, 0 lost
 follow-ups  6 open, 2 past due

 ready
   past 0 · within 90 days 2
   this year 0 · later 1 · no date 0
   since 2026-05-05
 aware
   past 0 · within 90 days 1
   this year 0 · later 3 · no date 0
   since 2025-04-01
 latent
   past 0 · within 90 days 0
   this year 0 · later 3 · no date 0
   since 2025-08-26

 to a need   14 needs, after 7.8 (1.7 to
             21.4) months and 4 (2 to 7)
             touches
 to a sale   4 won, after 7.1 (6.0 to
             8.8) months and 4 (4 to 5)
             touches
 over a year 1 of 4 won; of sales at
             large 80 % are said to take
             that long
from the first touch: the median, and
the middle half

 A
   people 10 · lost touch 1
   no touch yet 0
 B
   people 16 · lost touch 2
   no touch yet 0
 C
   people 19 · lost touch 1
   no touch yet 2
 D
   people 5 · lost touch 0
   no touch yet 0
$ nurture stats --json --since 2026-11-09 --owner dave
{
  "format": 1,
  "today": "2026-11-23",
  "from": "2026-11-09",
  "until": "2026-11-23",
  "people": 22,
  "archived": 1,
  "capacity": 2,
  "consistency": {
    "touches": 7,
    "from_them": 1,
    "weeks": 3,
    "weeks_with_touch": 2,
    "streak": 2,
    "longest_streak": 2,
    "ours_a_week": 2.8,
    "capacity_a_week": 10.27,
    "stretches": [
      {
        "period": "2026-W46",
        "from": "2026-11-09",
        "until": "2026-11-15",
        "touches": 5,
        "answers": 5,
        "on_time": 1.0,
        "with_rules": 21,
        "in_cadence": 17
      },
      {
        "period": "2026-W47",
        "from": "2026-11-16",
        "until": "2026-11-22",
        "touches": 2,
        "answers": 2,
        "on_time": 1.0,
        "with_rules": 21,
        "in_cadence": 16
      },
      {
        "period": "2026-W48",
        "from": "2026-11-23",
        "until": "2026-11-29",
        "touches": 0,
        "answers": 0,
        "on_time": null,
        "with_rules": 21,
        "in_cadence": 16
      }
    ],
    "ratings": [
      {
        "rating": "A",
        "touches": 1,
        "answers": 1,
        "waiting": 1,
        "on_time": 0.5,
        "longest_wait": 1.93,
        "longest_contact": "annelies-bakker"
      },
      {
        "rating": "B",
        "touches": 3,
        "answers": 3,
        "waiting": 3,
        "on_time": 0.5,
        "longest_wait": 2.64,
        "longest_contact": "ingrid-lovdahl"
      },
      {
        "rating": "C",
        "touches": 3,
        "answers": 3,
        "waiting": 1,
        "on_time": 0.75,
        "longest_wait": 1.67,
        "longest_contact": "ana-beridze"
      }
    ]
  },
  "mix": {
    "currency": "EUR",
    "cost": 24.0,
    "minutes": 93,
    "channels": [
      {
        "channel": "call",
        "counts": true,
        "ours": 4,
        "share": 0.67,
        "from_them": 0,
        "attempts": 0,
        "cost": 20.0,
        "minutes": 80
      },
      {
        "channel": "message",
        "counts": true,
        "ours": 1,
        "share": 0.17,
        "from_them": 0,
        "attempts": 0,
        "cost": 1.0,
        "minutes": 3
      },
      {
        "channel": "note",
        "counts": true,
        "ours": 1,
        "share": 0.17,
        "from_them": 0,
        "attempts": 0,
        "cost": 3.0,
        "minutes": 10
      },
      {
        "channel": "email",
        "counts": true,
        "ours": 0,
        "share": 0.0,
        "from_them": 1,
        "attempts": 0,
        "cost": 0.0,
        "minutes": 0
      }
    ]
  },
  "balance": {
    "give": 1,
    "ask": 0,
    "social": 0,
    "unmarked": 5,
    "give_per_ask": null
  },
  "pipeline": {
    "needs": [
      {
        "status": "ready",
        "past": 0,
        "near": 0,
        "this_year": 0,
        "later": 1,
        "undated": 0,
        "since": "2026-05-05"
      },
      {
        "status": "aware",
        "past": 0,
        "near": 0,
        "this_year": 0,
        "later": 1,
        "undated": 0,
        "since": "2026-05-19"
      },
      {
        "status": "latent",
        "past": 0,
        "near": 0,
        "this_year": 0,
        "later": 2,
        "undated": 0,
        "since": "2025-08-26"
      }
    ],
    "won": 0,
    "lost": 0,
    "follow_ups": 4,
    "overdue": 1,
    "ratings": [
      {
        "rating": "A",
        "people": 5,
        "lost": 0,
        "never_touched": 0
      },
      {
        "rating": "B",
        "people": 8,
        "lost": 2,
        "never_touched": 0
      },
      {
        "rating": "C",
        "people": 7,
        "lost": 0,
        "never_touched": 0
      },
      {
        "rating": "D",
        "people": 2,
        "lost": 0,
        "never_touched": 0
      }
    ],
    "first_touch_to": {
      "noted": {
        "count": 7,
        "months": {
          "low": 0.0,
          "median": 6.9,
          "high": 20.96
        },
        "touches": {
          "low": 1.0,
          "median": 3.0,
          "high": 7.0
        },
        "over_a_year": 3
      },
      "won": {
        "count": 3,
        "months": {
          "low": 5.86,
          "median": 7.59,
          "high": 10.0
        },
        "touches": {
          "low": 4.0,
          "median": 5.0,
          "high": 5.5
        },
        "over_a_year": 1
      }
    }
  },
  "by": null,
  "heat": null
}
# A row a value, and a year of days.
$ nurture stats --by owner
24 November 2025 to 23 November 2026                      50 people · 2 archived

 owner  people  touches  in time  waited  cost EUR  hours  g:a:s  won  open
 dave       22       59     21 %    11.1       924  42:34  3:0:3    0     4
 mei        26       70     16 %    11.7       642  32:29  6:1:5    0     6
 –           2        1        –       –         0   0:00  0:0:0    0     0
waited: the longest, in intervals; g:a:s: given, asked, social of our touches;
needs won in the period, and open
$ nurture stats --by rating --since 2026-10-15
15 October to 23 November                                 50 people · 2 archived

 rating  people  touches  in time  waited  cost EUR  hours  g:a:s  won  open
 A           10        9      9 %     5.7        43   2:50  1:0:0    0     6
 B           16       14     32 %     6.6       159   5:36  1:0:0    0     4
 C           19        5     43 %     2.0        20   1:20  0:0:0    0     0
 D            5        0        –     1.2         0   0:00  0:0:0    0     0
waited: the longest, in intervals; g:a:s: given, asked, social of our touches;
needs won in the period, and open
$ nurture stats --by segment
24 November 2025 to 23 November 2026                      50 people · 2 archived

 segment     people  touches  in time  waited  cost EUR  hours  g:a:s  won  open
 academia         1        4     25 %    11.7        21   1:05  1:0:0    0     0
 finance          2        5      0 %    11.0       115   4:00  0:0:0    0     0
 food             5       13     36 %    11.1       173   8:00  1:0:0    0     1
 health           7       27      0 %     9.0       356  17:35  2:1:2    0     5
 logistics        8       22     13 %    10.7       322  15:40  1:0:1    0     2
 manufactu…      13       34     14 %     9.0       403  19:51  2:0:3    0     2
 public           2        5      0 %     7.0        36   2:05  1:0:0    0     0
 –               12       20     48 %    11.0       140   6:47  1:0:2    0     0
waited: the longest, in intervals; g:a:s: given, asked, social of our touches;
needs won in the period, and open
$ nurture stats --by channel --owner dave --since 2026-10-15
15 October to 23 November                                 22 people · 1 archived

 channel  people  touches  in time  waited  cost EUR  hours  g:a:s  won  open
 call          9       10     44 %     6.6        55   3:40  0:0:0    –     –
 message       1        2     50 %     2.5         2   0:06  0:0:0    –     –
 lunch         1        1      0 %     2.9        60   1:30  0:0:0    –     –
 note          1        1    100 %     0.3         3   0:10  1:0:0    –     –
 email         1        1    100 %     1.2         0   0:00  0:0:0    –     –
waited: the longest, in intervals; g:a:s: given, asked, social of our touches;
needs won in the period, and open
$ nurture stats --by own --json --since 2026-11-20 | sed -n '/"by"/,$p'
! nurture: unknown key 'own'
! hint: did you mean 'owner'?
$ nurture stats --by owner --json --since 2026-11-20 | sed -n '/"by"/,$p'
  "by": {
    "key": "owner",
    "rows": [
      {
        "value": "dave",
        "people": 22,
        "touches": 0,
        "answers": 0,
        "waiting": 5,
        "on_time": 0.0,
        "longest_wait": 2.64,
        "longest_contact": "ingrid-lovdahl",
        "cost": 0.0,
        "minutes": 0,
        "balance": {
          "give": 0,
          "ask": 0,
          "social": 0,
          "unmarked": 0,
          "give_per_ask": null
        },
        "won": 0,
        "open_needs": 4
      },
      {
        "value": "mei",
        "people": 26,
        "touches": 0,
        "answers": 0,
        "waiting": 5,
        "on_time": 0.0,
        "longest_wait": 2.29,
        "longest_contact": "hanneke-visser",
        "cost": 0.0,
        "minutes": 0,
        "balance": {
          "give": 0,
          "ask": 0,
          "social": 0,
          "unmarked": 0,
          "give_per_ask": null
        },
        "won": 0,
        "open_needs": 6
      },
      {
        "value": null,
        "people": 2,
        "touches": 0,
        "answers": 0,
        "waiting": 0,
        "on_time": null,
        "longest_wait": null,
        "longest_contact": null,
        "cost": 0.0,
        "minutes": 0,
        "balance": {
          "give": 0,
          "ask": 0,
          "social": 0,
          "unmarked": 0,
          "give_per_ask": null
        },
        "won": 0,
        "open_needs": 0
      }
    ]
  },
  "heat": null
}
$ nurture stats --heat
24 November 2025 to 23 November 2026                      50 people · 2 archived

       Dec Jan Feb Mar  Apr May  Jun Jul Aug  Sep Oct Nov
 Mon  ....:.................#.......................::.::..
 Tue  ::.:...::.:::::..:+:+:.:++.:+.:::::.:+::+:+::++:::+#
 Wed  .:.........:.........:::....::....:..::.:+:..::.::+:
 Thu  ...:...::..:.:.:::.:.....:::.:::.+.::+++:::+:::::++:
 Fri  .................+..........................:.:.:::.
 Sat  ....................................................
 Sun  ....................................................

 . none  : 1  + 2  # 3
$ COLUMNS=60 nurture stats --heat --since 2025-06 | tail -21
1 June 2025 to 23 November 2026       50 people · 2 archived

      Jun  Jul Aug  Sep Oct Nov  Dec Jan Feb
 Mon   .............................:.........
 Tue   ::::.:.....::.::+::+:::::::.:...::.::::
 Wed   .:......................+.:.........:..
 Thu   :..:.:........:...:..:......:...::..:.:
 Fri   .......................................
 Sat   .......................................
 Sun  ........................................

          Apr May  Jun Jul Aug  Sep Oct Nov
 Mon  ........#.......................::.::..
 Tue  :..:+:+:.:++.:+.:::::.:+::+:+::++:::+#
 Wed  .......:::....::....:..::.:+:..::.::+:
 Thu  .:::.:.....:::.:::.+.::+++:::+:::::++:
 Fri  ...+..........................:.:.:::.
 Sat  ......................................
 Sun  ......................................

 . none  : 1  + 2  # 3
$ COLUMNS=120 nurture stats --heat | sed -n 3,5p
        Dec     Jan     Feb     Mar       Apr     May       Jun     Jul     Aug       Sep     Oct     Nov
 Mon  . . . . : . . . . . . . . . . . . . . . . . # . . . . . . . . . . . . . . . . . . . . . . . : : . : : . .
 Tue  : : . : . . . : : . : : : : : . . : + : + : . : + + . : + . : : : : : . : + : : + : + : : + + : : : + #
$ nurture stats --heat --color always --since 2026-11-16 | cat -v
^[[1m16 November to 23 November^[[0m                                ^[[2m50 people M-BM-7 2 archived^[[0m


 ^[[2mMon^[[0m  ^[[2m.^[[0m ^[[2m.^[[0m
 ^[[2mTue^[[0m  ^[[1m#^[[0m
 ^[[2mWed^[[0m  ^[[36m:^[[0m
 ^[[2mThu^[[0m  ^[[36m:^[[0m
 ^[[2mFri^[[0m  ^[[2m.^[[0m
 ^[[2mSat^[[0m  ^[[2m.^[[0m
 ^[[2mSun^[[0m  ^[[2m.^[[0m

 ^[[2m.^[[0m none  ^[[36m:^[[0m 1  ^[[32m+^[[0m 2  ^[[1m#^[[0m 3
$ nurture stats --heat --since 2026-11-18 --json | sed -n '/"heat"/,$p'
  "heat": [
    {
      "day": "2026-11-18",
      "touches": 1
    },
    {
      "day": "2026-11-19",
      "touches": 1
    }
  ]
}
$ nurture stats --heat --since 2026-11-14 --until 2026-11-15
14 November to 15 November                                50 people · 2 archived


 Mon
 Tue
 Wed
 Thu
 Fri
 Sat  .
 Sun  .

 . none  : 1  + 2  # 3
$ nurture stats --json | python3 -m json.tool > /dev/null && echo one document
one document
$ nurture stats --tag press --rating A
Nobody matches.
$ nurture stats --tag press --rating A --json | head -8
{
  "format": 1,
  "today": "2026-11-23",
  "from": "2025-11-24",
  "until": "2026-11-23",
  "people": 0,
  "archived": 0,
  "capacity": null,
# As a commit has it, on its day; nothing is touched.
$ nurture stats --since 2026-11-17 > before && git rm -q -r contacts && git commit -q -m "all gone" && nurture stats && nurture stats --rev HEAD~1 --since 2026-11-17 | cmp - before && echo the same
No people yet: nurture add NAME
the same
$ nurture stats --since someday
! nurture: cannot read 'someday' as a date
! hint: write a day as 2026-11-02, 'today', 'last fri', '3 days ago', 'in 2 weeks' or '3 nov 2026'
? 2
$ nurture stats --since 2026-11-24
! nurture: --since 2026-11-24 is after 2026-11-23
! hint: give a day in the past
? 2
$ nurture stats --rating AA
! nurture: unknown rating 'AA'
! hint: one of A, B, C, D, undecided
? 2
$ nurture stats --by month
! nurture: unknown key 'month'
! hint: one of rating, owner, segment, channel
? 2
$ nurture stats --owner day
! nurture: unknown owner 'day'
! hint: one of dave, mei
? 2
$ nurture stats --rev nowhere
! nurture: 'nowhere' names no commit here
! hint: a branch, a tag, HEAD~3, 'HEAD@{last week}': see git log
? 2
$ nurture stats ada
! nurture: 'stats' takes no word 'ada'
! hint: usage: nurture stats [options]
? 2
# No bound, and a file that can't be read.
$ git checkout -q HEAD~1 -- contacts && sed -i 's/^capacity: 2/capacity: none/' nurture.yaml && echo 'name: [' > contacts/broken.yaml
$ nurture stats --since 2026-11-17 | sed -n 1,6p
17 November to 23 November                                50 people · 2 archived

Consistency
 touches     5, 1 of them theirs
 weeks       1 of 2 with a touch · 1 in a row now · 1 at most
 a week      4.0 touches by you
! contacts/broken.yaml:1:7: a '[' without its ']'
$ nurture stats --since 2026-01 --until 2026-03 | head -1
1 January to 31 March                                     51 people · 1 archived
! contacts/broken.yaml:1:7: a '[' without its ']'
$ nurture stats --since 2026-03 --until 2026-01
! nurture: --since 2026-03-01 is after --until 2026-01-31
! hint: give the earlier day to --since
? 2
