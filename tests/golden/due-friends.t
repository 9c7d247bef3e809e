# Friends have no working days, and small lists.
@ store friends
@ today 2026-11-22
$ nurture due
Sunday 22 November                                       0 of 2 done · load 0.22

 noor    Noor Haddad
         follow-up today: book the wall for Thursday
         last   message from them, 29 October: New job, starts in January,
                secret until then.
         with   call +31 6 5555 0121

 gareth  Gareth Calloway
         7 days past every 1..2 weeks by call or message or visit, last day
         last   message, 8 November: Sent the tide table with a heart around low
                water.
         with   call, or message, or visit

and 3 more: nurture due --all
1 on the default rating: nurture check
# A birthday on 29 February is on the 28th in other years.
$ nurture due --today 2027-02-28 --all --brief | grep Gareth
gareth  Gareth Calloway    3 months past every 1..2 weeks by call or message or…
$ nurture why gareth --today 2027-02-28
Gareth Calloway: on today's agenda, 2nd in its order

 cadence      every 1..2 weeks by call or message or visit
              (contacts/gareth-calloway.yaml:4), their own: it stands in place
              of a rating's
 rating       A (contacts/gareth-calloway.yaml:3): it decides between equals in
              the order
 due          last message, 8 November 2026 + 1 week = 15 November 2026; latest
              22 November 2026 (2 weeks)
 date         birthday today, from 28 February
 order        2nd today, after Noor Haddad
 coming       29 February 2028, in 12 months: birthday
