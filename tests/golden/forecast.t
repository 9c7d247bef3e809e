$ nurture forecast
23 November to 22 November 2027                           capacity 2 · load 1.03
Some will wait past their latest day.

 rating  people  touches  longest wait  in time  whose
 A           10      236           1.8     99 %  margaret-ashworth
 B           16      202           2.0     99 %  willem-roosegaarde
 C           17       74           1.8    100 %  beatriz-almeida
 D            5        5           2.0    100 %  henk-jansen

 month     touches
 Nov 2026       13  ████████▉                       6 days over, by 23 at most
 Dec 2026       44  ██████████████████████████████  22 days over, by 16 at most
 Jan 2027       40  ███████████████████████████▎    20 days over, by 12 at most
 Feb 2027       41  ████████████████████████████    21 days over, by 11 at most
 Mar 2027       44  ██████████████████████████████  22 days over, by 12 at most
 Apr 2027       42  ████████████████████████████▋   21 days over, by 15 at most
 May 2027       42  ████████████████████████████▋   21 days over, by 15 at most
 Jun 2027       44  ██████████████████████████████  22 days over, by 9 at most
 Jul 2027       44  ██████████████████████████████  22 days over, by 9 at most
 Aug 2027       44  ██████████████████████████████  22 days over, by 10 at most
 Sep 2027       44  ██████████████████████████████  22 days over, by 7 at most
 Oct 2027       42  ████████████████████████████▋   21 days over, by 9 at most
 Nov 2027       32  █████████████████████▉          16 days over, by 11 at most

What would help, tried over the same days (in nurture.yaml)
 capacity 3: nobody later than 1.4 intervals, load 0.69, 14 days over capacity
 rating C every 3..5 months: nobody later than 1.7 intervals, load 0.96, 257
 days over capacity
# What it says would mend it, mends it.
$ sed -i 's/^capacity: 2/capacity: 3/' nurture.yaml
$ nurture forecast | sed -n 1,2p
23 November to 22 November 2027                           capacity 3 · load 0.69
It holds: nobody waits past their latest day, though 14 days are over capacity.
$ nurture forecast --days 30 --owner mei
23 November to 22 December                                capacity 1 · load 1.12
Some will wait past their latest day.

 rating  people  touches  longest wait  in time  whose
 A            5       10           1.8     90 %  margaret-ashworth
 B            8        8           1.3     88 %  nikos-vlachos
 C           11        5           1.5    100 %  beatriz-almeida
 D            3        0             –        –  isabel-ruiz

 month     touches
 Nov 2026        7  █████████████▏                  6 days over, by 12 at most
 Dec 2026       16  ██████████████████████████████  16 days over, by 9 at most

What would help, tried over the same days (in nurture.yaml)
 capacity 2: nobody later than 1.3 intervals, load 0.56, 8 days over capacity
 rating C every 3..5 months: nobody later than 1.4 intervals, load 1.03, 22 days
 over capacity
$ nurture forecast --days 0
! nurture: --days 0 can't be played
! hint: give 1 to 3660
? 2
