# Nobody works at the weekend: only follow-ups and dates stand, and all of them are still counted.
$ nurture due --today 2026-11-22 --brief
mohammed  Mohammed Aydın  follow-up due 16 November, 6 days ago: ask how the li…
aoife     Aoife Brennan   follow-up due 19 November, 3 days ago: newcomer 2 of…
and 21 more: nurture due --all
3 people without a rating (treated as C): nurture check
$ nurture due --today 2026-12-25 --brief
mohammed  Mohammed Aydın   follow-up due 16 November, 6 weeks ago: ask how the…
aoife     Aoife Brennan    follow-up due 19 November, 5 weeks ago: newcomer 2 o…
niamh     Niamh Gallagher  follow-up due 23 November, 5 weeks ago: send the two…
annelies  Annelies Bakker  follow-up due 24 November, 4 weeks ago: agree the da…
田中太郎  田中太郎         New Year's card must be there in 7 days, 1 January 2…
and 35 more: nurture due --all
3 people without a rating (treated as C): nurture check
$ nurture due --today 2026-11-28 --all --brief | tail -3
isabel     Isabel Ruiz         due 7 weeks ago (every 6 months by any), may wai…
federico   Federico Marchetti  due 5 weeks ago (every 6 months by any), may wai…
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

# Behind the calendar's last day there is no other.
$ nurture stats --today 9999-12-31 | head -1; nurture why beatriz --today 9999-12-31 | head -1; nurture forecast --days 3 --today 9999-12-31 | head -1
1 January to 31 December                                  50 people · 2 archived
Beatriz Almeida: due, 11th in line, after those who fit the day:
31 December to 31 December                capacity 2 a day, 27149 % of it needed
