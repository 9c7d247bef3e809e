# The first shell of the day shows the agenda, the others don't.
@ store friends
$ nurture due --once --brief
noor    Noor Haddad      follow-up due 22 November, yesterday: book the wall fo…
gareth  Gareth Calloway  due 8 days ago (every 1..2 weeks by call or message or…
and 3 more: nurture due --all
1 person without a rating (treated as C): nurture check
$ nurture due --once --brief
$ nurture due --once --brief --today 2026-11-24
noor    Noor Haddad      follow-up due 22 November, 2 days ago: book the wall f…
gareth  Gareth Calloway  due 9 days ago (every 1..2 weeks by call or message or…
and 3 more: nurture due --all
1 person without a rating (treated as C): nurture check

# Many panes at once: one of them.
$ for i in 1 2 3 4 5 6 7 8; do nurture due --once --brief --today 2026-11-25 > pane.$i & done; wait; cat pane.*
noor   Noor Haddad    follow-up due 22 November, 3 days ago: book the wall for…
uncle  Uncle Bernard  birthday in 5 days, 30 November · due 17 days ago (every…
and 3 more: nurture due --all
1 person without a rating (treated as C): nurture check

# Nothing to show is not a showing, and neither is an answer that reached nobody.
$ nurture due --once --quiet --rating D --today 2026-11-26
$ nurture due --once --brief --today 2026-11-26 > /dev/full
! nurture: cannot write standard output: no space left on device
? 1
$ nurture due --once --brief --today 2026-11-26
noor   Noor Haddad    follow-up due 22 November, 4 days ago: book the wall for…
uncle  Uncle Bernard  birthday in 4 days, 30 November · due 18 days ago (every…
and 3 more: nurture due --all
1 person without a rating (treated as C): nurture check

# Without a HOME nothing can be remembered.
$ env -u HOME -u XDG_STATE_HOME -u XDG_CONFIG_HOME nurture due --once --brief --today 2026-11-26
noor   Noor Haddad    follow-up due 22 November, 4 days ago: book the wall for…
uncle  Uncle Bernard  birthday in 4 days, 30 November · due 18 days ago (every…
and 3 more: nurture due --all
1 person without a rating (treated as C): nurture check
