# Nobody works at the weekend: only follow-ups and dates stand, and all of them are still counted.
$ nurture due --today 2026-11-22 --brief
aydin  Mohammed Aydın  19 days past every 4..5 weeks · follow-up of 16 November…
and 23 more: nurture due --all
3 on the default rating: nurture check
$ nurture due --today 2026-12-25 --brief
aydin     Mohammed Aydın   7 weeks past every 4..5 weeks: reconnect · follow-up…
niamh     Niamh Gallagher  5 weeks past every 2..3 weeks: reconnect · follow-up…
bakker    Annelies Bakker  6 weeks past every 2..3 weeks by call: reconnect · f…
田中太郎  田中太郎         6 weeks past every 5..8 weeks by call or note or mee…
and 36 more: nurture due --all
3 on the default rating: nurture check
$ nurture due --today 2026-11-28 --all --brief | tail -3
ruiz      Isabel Ruiz         7 weeks past every 6 months by any, 4 months left
federico  Federico Marchetti  5 weeks past every 6 months by any, 5 months left
3 on the default rating: nurture check

# Days nobody wrote.
$ nurture due --today 2026-02-30
! nurture: '2026-02-30' is impossible: there is no 30 February 2026
! hint: write a day as 2026-11-02, 'today', 'last fri', '3 days ago', 'in 2 weeks' or '3 nov 2026'
? 2
$ nurture due --today 03/04/2026
! nurture: '03/04/2026' is ambiguous
! hint: write 2026-04-03 or 2026-03-04
? 2
