$ nurture forecast
23 November to 22 November 2027             capacity 2 a day, 115 % of it needed
Some will wait past their latest day.

 rating  people  touches   longest wait  in time  whose
 A           10      232  1.6 intervals     99 %  aoife-brennan
 B           16      204  2.0 intervals    100 %  willem-roosegaarde
 C           17       81  1.5 intervals     99 %  ana-beridze
 D            5        5  2.3 intervals     60 %  sofia-lindqvist
in time: by the latest day that the rating allows; a wait of 1 interval ends on
the due day, one of 2 took twice as long

 month     touches
 Nov 2026       13  █████▊                6 days too full, by up to 23 people
 Dec 2026       44  ███████████████████▌  22 days too full, by up to 16 people
 Jan 2027       41  ██████████████████▎   21 days too full, by up to 10 people
 Feb 2027       43  ███████████████████▏  22 days too full, by up to 7 people
 Mar 2027       45  ████████████████████  23 days too full, by up to 7 people
 Apr 2027       44  ███████████████████▌  23 days too full, by up to 9 people
 May 2027       42  ██████████████████▋   21 days too full, by up to 10 people
 Jun 2027       44  ███████████████████▌  22 days too full, by up to 11 people
 Jul 2027       44  ███████████████████▌  22 days too full, by up to 11 people
 Aug 2027       44  ███████████████████▌  22 days too full, by up to 12 people
 Sep 2027       44  ███████████████████▌  22 days too full, by up to 13 people
 Oct 2027       42  ██████████████████▋   21 days too full, by up to 12 people
 Nov 2027       32  ██████████████▎       16 days too full, by up to 10 people

What would help, tried over the same days (in nurture.yaml)
 capacity 3: nobody waits longer than 1.5 intervals, 77 % of the capacity
 needed, 17 days too full
 rating B every 8..10 weeks: nobody waits longer than 1.5 intervals, 96 % of the
 capacity needed, 82 days too full
# What it says would mend it, mends it.
$ sed -i 's/^capacity: 2/capacity: 3/' nurture.yaml
$ nurture forecast | sed -n 1,2p
23 November to 22 November 2027              capacity 3 a day, 77 % of it needed
It holds: nobody waits past their latest day, though 17 days are too full.
$ nurture forecast --days 30 --owner mei
23 November to 22 December                  capacity 1 a day, 125 % of it needed
It holds: nobody waits past their latest day, though 22 days are too full.

 rating  people  touches   longest wait  in time  whose
 A            5       11  1.5 intervals    100 %  margaret-ashworth
 B            8        5  1.2 intervals    100 %  nikos-vlachos
 C           11        5  1.5 intervals    100 %  wei-zhang
 D            3        0              –        –  isabel-ruiz
in time: by the latest day that the rating allows; a wait of 1 interval ends on
the due day, one of 2 took twice as long

 month     touches
 Nov 2026        7  ████████▊             6 days too full, by up to 12 people
 Dec 2026       16  ████████████████████  16 days too full, by up to 9 people
$ nurture forecast --days 0
! nurture: --days 0 can't be played
! hint: give 1 to 3660
? 2
