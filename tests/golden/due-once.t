# The first shell of the day shows the agenda, the others don't.
@ store friends
$ nurture due --once --brief
noor    Noor Haddad      follow-up of 22 November: book the wall for Thursday
gareth  Gareth Calloway  8 days past every 1..2 weeks by call or message or vis…
and 3 more: nurture due --all
1 on the default rating: nurture check
$ nurture due --once --brief
$ nurture due --once --brief --today 2026-11-24
noor    Noor Haddad      follow-up of 22 November: book the wall for Thursday
gareth  Gareth Calloway  9 days past every 1..2 weeks by call or message or vis…
and 3 more: nurture due --all
1 on the default rating: nurture check

# Many panes at once: one of them.
$ for i in 1 2 3 4 5 6 7 8; do nurture due --once --brief --today 2026-11-25 > pane.$i & done; wait; cat pane.*
noor   Noor Haddad    follow-up of 22 November: book the wall for Thursday
uncle  Uncle Bernard  17 days past every 2..3 months by note, 13 left · birthda…
and 3 more: nurture due --all
1 on the default rating: nurture check

# Nothing to show is not a showing, and neither is an answer that reached nobody.
$ nurture due --once --quiet --tag nosuchtag --today 2026-11-26
$ nurture due --once --brief --today 2026-11-26 > /dev/full
! nurture: cannot write standard output: no space left on device
? 1
$ nurture due --once --brief --today 2026-11-26
noor   Noor Haddad    follow-up of 22 November: book the wall for Thursday
uncle  Uncle Bernard  18 days past every 2..3 months by note, 12 left · birthda…
and 3 more: nurture due --all
1 on the default rating: nurture check

# Without a HOME nothing can be remembered.
$ env -u HOME -u XDG_STATE_HOME -u XDG_CONFIG_HOME nurture due --once --brief --today 2026-11-26
noor   Noor Haddad    follow-up of 22 November: book the wall for Thursday
uncle  Uncle Bernard  18 days past every 2..3 months by note, 12 left · birthda…
and 3 more: nurture due --all
1 on the default rating: nurture check
