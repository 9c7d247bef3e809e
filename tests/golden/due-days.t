# Nobody works at the weekend: only follow-ups and dates stand, and all of them are still counted.
$ nurture due --today 2026-11-22 --brief
aydin  Mohammed Aydın  due 19 days ago (every 4..5 weeks), 12 days late · follo…
and 23 more: nurture due --all
3 people without a rating (treated as C): nurture check
$ nurture due --today 2026-12-25 --brief
aydin     Mohammed Aydın   due 7 weeks ago (every 4..5 weeks): reconnect · foll…
niamh     Niamh Gallagher  due 5 weeks ago (every 2..3 weeks): reconnect · foll…
bakker    Annelies Bakker  due 6 weeks ago (every 2..3 weeks by call): reconnec…
田中太郎  田中太郎         due 6 weeks ago (every 5..8 weeks by call or note or…
and 36 more: nurture due --all
3 people without a rating (treated as C): nurture check
$ nurture due --today 2026-11-28 --all --brief | tail -3
ruiz      Isabel Ruiz         due 7 weeks ago (every 6 months by any), may wait…
federico  Federico Marchetti  due 5 weeks ago (every 6 months by any), may wait…
3 people without a rating (treated as C): nurture check

# Days nobody wrote.
$ nurture due --today 2026-02-30
! nurture: '2026-02-30' is impossible: there is no 30 February 2026
! hint: write a day as 2026-11-02, 'today', 'last fri', '3 days ago', 'in 2 weeks' or '3 nov 2026'
? 2
$ nurture due --today 03/04/2026
! nurture: '03/04/2026' is ambiguous
! hint: write 2026-04-03 or 2026-03-04
? 2
