$ nurture forecast
23 November to 22 November 2027             capacity 2 a day, 103 % of it needed
Some will wait past their latest day.

 rating  people  touches   longest wait  in time  whose
 A           10      236  1.8 intervals     99 %  margaret-ashworth
 B           16      202  2.0 intervals     99 %  willem-roosegaarde
 C           17       74  1.8 intervals    100 %  beatriz-almeida
 D            5        5  2.0 intervals    100 %  henk-jansen
in time: by the latest day that the rating allows; a wait of 1 interval ends on
the due day, one of 2 took twice as long

 month     touches
 Nov 2026       13  █████▉                6 days too full, by up to 23 people
 Dec 2026       44  ████████████████████  22 days too full, by up to 16 people
 Jan 2027       40  ██████████████████▏   20 days too full, by up to 12 people
 Feb 2027       41  ██████████████████▋   21 days too full, by up to 11 people
 Mar 2027       44  ████████████████████  22 days too full, by up to 12 people
 Apr 2027       42  ███████████████████▏  21 days too full, by up to 15 people
 May 2027       42  ███████████████████▏  21 days too full, by up to 15 people
 Jun 2027       44  ████████████████████  22 days too full, by up to 9 people
 Jul 2027       44  ████████████████████  22 days too full, by up to 9 people
 Aug 2027       44  ████████████████████  22 days too full, by up to 10 people
 Sep 2027       44  ████████████████████  22 days too full, by up to 7 people
 Oct 2027       42  ███████████████████▏  21 days too full, by up to 9 people
 Nov 2027       32  ██████████████▌       16 days too full, by up to 11 people

What would help, tried over the same days (in nurture.yaml)
 capacity 3: nobody waits longer than 1.4 intervals, 69 % of the capacity
 needed, 14 days too full
 rating C every 3..5 months: nobody waits longer than 1.7 intervals, 96 % of the
 capacity needed, 257 days too full
# What it says would mend it, mends it.
$ sed -i 's/^capacity: 2/capacity: 3/' nurture.yaml
$ nurture forecast | sed -n 1,2p
23 November to 22 November 2027              capacity 3 a day, 69 % of it needed
It holds: nobody waits past their latest day, though 14 days are too full.
$ nurture forecast --days 30 --owner mei
23 November to 22 December                  capacity 1 a day, 112 % of it needed
Some will wait past their latest day.

 rating  people  touches   longest wait  in time  whose
 A            5       10  1.8 intervals     90 %  margaret-ashworth
 B            8        8  1.3 intervals     88 %  nikos-vlachos
 C           11        5  1.5 intervals    100 %  beatriz-almeida
 D            3        0              –        –  isabel-ruiz
in time: by the latest day that the rating allows; a wait of 1 interval ends on
the due day, one of 2 took twice as long

 month     touches
 Nov 2026        7  ████████▊             6 days too full, by up to 12 people
 Dec 2026       16  ████████████████████  16 days too full, by up to 9 people

What would help, tried over the same days (in nurture.yaml)
 capacity 2: nobody waits longer than 1.3 intervals, 56 % of the capacity
 needed, 8 days too full
 rating C every 3..5 months: nobody waits longer than 1.4 intervals, 103 % of
 the capacity needed, 22 days too full
$ nurture forecast --days 0
! nurture: --days 0 can't be played
! hint: give 1 to 3660
? 2
