$ nurture forecast
23 November to 22 November 2027             capacity 2 a day, 115 % of it needed
Some will wait past their latest day; 257 days are too full.

 rating  people  touches   longest wait  in time  whose
 A           10      233  1.6 intervals    100 %  charlotte-fairfax
 B           16      204  1.9 intervals    100 %  willem-roosegaarde
 C           19       81  1.5 intervals    100 %  wei-zhang
 D            5        5  2.3 intervals     60 %  sofia-lindqvist
 all         50      523
touches: people touched, each once a day, whatever stood
in time: by the latest day that the rating allows; a wait of 1 interval ends on
the due day, one of 2 took twice as long

 month     touches
 Nov 2026       14  ██████▎               6 days too full, by up to 22 people
 Dec 2026       44  ███████████████████▌  22 days too full, by up to 15 people
 Jan 2027       41  ██████████████████▎   20 days too full, by up to 10 people
 Feb 2027       43  ███████████████████▏  20 days too full, by up to 8 people
 Mar 2027       45  ████████████████████  22 days too full, by up to 9 people
 Apr 2027       44  ███████████████████▌  21 days too full, by up to 9 people
 May 2027       42  ██████████████████▋   21 days too full, by up to 10 people
 Jun 2027       44  ███████████████████▌  22 days too full, by up to 10 people
 Jul 2027       44  ███████████████████▌  22 days too full, by up to 10 people
 Aug 2027       44  ███████████████████▌  22 days too full, by up to 11 people
 Sep 2027       44  ███████████████████▌  22 days too full, by up to 12 people
 Oct 2027       42  ██████████████████▋   21 days too full, by up to 13 people
 Nov 2027       32  ██████████████▎       16 days too full, by up to 12 people
 all           523

At the pace since 31 August                       0.85 a day, 271 % of it needed
Some will wait past their latest day; 257 days are too full.

 rating  people  touches   longest wait  in time  whose
 A           10      112  3.1 intervals     28 %  niamh-gallagher
 B           16       93  4.8 intervals     10 %  willem-roosegaarde
 C           19       25  7.0 intervals      3 %  beatriz-almeida
 D            5        0  3.0 intervals      0 %  federico-marchetti
 all         50      230

What would help, tried over the same days (in nurture.yaml)
 capacity 3: nobody waits longer than 1.3 intervals, 77 % of the capacity
 needed, 15 days too full
 rating B every 5..7 weeks: nobody waits longer than 1.6 intervals, 108 % of the
 capacity needed, 224 days too full
# What it says would mend it, mends it.
$ sed -i 's/^capacity: 2/capacity: 3/' nurture.yaml
$ nurture forecast | sed -n 1,2p
23 November to 22 November 2027              capacity 3 a day, 77 % of it needed
It holds: nobody waits past their latest day, though 15 days are too full.
$ nurture forecast --days 30 --owner mei
23 November to 22 December                  capacity 1 a day, 125 % of it needed
It holds: nobody waits past their latest day, though 22 days are too full.

 rating  people  touches   longest wait  in time  whose
 A            5       11  1.5 intervals    100 %  margaret-ashworth
 B            8        5  1.2 intervals    100 %  nikos-vlachos
 C           12        7  1.5 intervals    100 %  wei-zhang
 D            3        0  1.2 intervals        –  isabel-ruiz
 all         28       23
touches: people touched, each once a day, whatever stood
in time: by the latest day that the rating allows; a wait of 1 interval ends on
the due day, one of 2 took twice as long

 month     touches
 Nov 2026        7  ████████▊             6 days too full, by up to 12 people
 Dec 2026       16  ████████████████████  16 days too full, by up to 9 people
 all            23

At the pace since 31 August                       0.47 a day, 268 % of it needed
Some will wait past their latest day; 22 days are too full.

 rating  people  touches   longest wait  in time  whose
 A            5        7  1.9 intervals     43 %  margaret-ashworth
 B            8        3  1.8 intervals     20 %  nikos-vlachos
 C           12        1  1.5 intervals    100 %  beatriz-almeida
 D            3        0  1.2 intervals        –  isabel-ruiz
 all         28       11
# How true it was: the same days from the log.
$ nurture forecast --since '3 months ago'
23 August to 22 November 2026                                    65 working days
As forecast that morning at capacity 3 a day and at the pace of then, 0.42 a
day; really 0.83 a day, 54 touches and attempts.

 touches        at capacity  at the pace  really  people
 A                       56           12      15       9
 B                       57           15      25      16
 C                       23            2      15      17
 D                        2            0       0       5
 all                    138           29      55      47
 a working day          2.1         0.45    0.85

 longest wait  at capacity  at the pace  really  whose
 A                     1.6          4.6     5.7  floor-van-der-meer
 B                     1.3          3.9     3.0  hendrika-van-loon
 C                     1.2          2.5     2.0  rahul-deshpande
 D                     1.0          1.2     1.2  isabel-ruiz
3 people came later, with 2 touches; touches from them count, too; waits are in
intervals of the rule; ratings, cadences, promises, snoozes and settings are
today's, as files don't say what they were
$ nurture forecast --since 2026-09-01 --days 30 --owner mei
1 September to 30 September 2026                                 22 working days
As forecast that morning at capacity 1 a day and at the pace of then, 0.18 a
day; really 0.45 a day, 10 touches and attempts.

 touches        at capacity  at the pace  really  people
 A                        9            3       3       5
 B                        8            1       2       8
 C                        5            0       4      10
 D                        0            0       0       3
 all                     22            4       9      26
 a working day            1         0.18    0.41

 longest wait  at capacity  at the pace  really  whose
 A                     2.1          3.1     3.1  floor-van-der-meer
 B                     1.5          2.0     2.0  hendrika-van-loon
 C                     1.4          1.5     1.3  lotte-kramer
 D                       –            –       –
touches from them count, too; waits are in intervals of the rule; ratings,
cadences, promises, snoozes and settings are today's, as files don't say what
they were
$ nurture forecast --since 2026-11-16 --json | grep '^  "'
  "format": 1,
  "today": "2026-11-23",
  "from": "2026-11-16",
  "until": "2026-11-22",
  "capacity": 3,
  "pace": {
  "at_capacity": {
  "at_pace": {
  "really": {
  "done": {
  "newcomers": 2,
  "newcomers_touches": 0
$ nurture forecast --since tomorrow
! nurture: --since 2026-11-24 is not in the past
! hint: give a day before 2026-11-23
? 2
$ nurture forecast --since today
! nurture: --since 2026-11-23 is not in the past
! hint: give a day before 2026-11-23
? 2
$ nurture forecast --since 2020
! nurture: --since 2020-01-01 can't be compared: the first interaction is of 2023-11-20
! hint: give a later day
? 2
# A young store has no pace yet, and nothing to look back on.
$ nurture init --no-git ~/young > /dev/null
$ nurture --store ~/young --today 2026-11-23 add Ada rating=A
added Ada: contacts/ada.yaml
$ nurture --store ~/young --today 2026-11-23 forecast --days 30
23 November to 22 December                    capacity 8 a day, 1 % of it needed
It holds: nobody waits past their latest day.

 rating  people  touches   longest wait  in time  whose
 A            1        2  1.0 intervals    100 %  ada
 all          1        2
touches: people touched, each once a day, whatever stood
in time: by the latest day that the rating allows; a wait of 1 interval ends on
the due day, one of 2 took twice as long

 month     touches
 Nov 2026        1  ████████████████████
 Dec 2026        1  ████████████████████
 all             2

No pace to play: nobody was reached or tried in the last twelve weeks.
$ nurture --store ~/young --today 2026-11-23 forecast --since yesterday
! nurture: nothing is logged yet: no day can be compared
? 2
# Where there is no remedy, it says so.
$ sed -i -e 's/^capacity: 3/capacity: 1/' -e 's/every 2..3 weeks/every 1..2 days/' -e 's/every 4..5 weeks/every 1..2 days/' nurture.yaml
$ nurture forecast --days 60 | tail -n 2
Nothing tried would mend it: no capacity up to 4, no rating at up to twice its
interval.
$ nurture forecast --days 0
! nurture: --days 0 can't be played
! hint: give 1 to 3660
? 2

# A store without owners in its settings: one of ours has the people that name them, and nobody's.
$ rm -r contacts/* orgs && printf 'format: 1\ncapacity: 1\n' > nurture.yaml && for who in bob carol; do printf 'name: Client of %s\nowner: %s\nrating: A\ninteractions:\n  - date: 2026-11-16\n' $who $who > contacts/$who.yaml; done; nurture forecast --owner bob | grep '^ A '
 A            1       17  1.0 intervals    100 %  bob
 A            1       17  1.2 intervals    100 %  bob
