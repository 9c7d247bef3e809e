# Friends have no working days, and small lists.
@ store friends
@ today 2026-11-22
$ nurture due
Sunday 22 November                                           5 to reach, 2 today

 noor    Noor Haddad                                             +31 6 5555 0121
         follow-up due today: book the wall for Thursday
         last   message from them, 29 October: New job, starts in January,
                secret until then.

 gareth  Gareth Calloway
         due 7 days ago (every 1..2 weeks by call or message or visit), today at
         the latest
         last   message, 8 November: Sent the tide table with a heart around low
                water.
         with   visit

and 3 more: nurture due --all
1 person without a rating (treated as C): nurture check
# A birthday on 29 February is on the 28th in other years.
$ nurture due --today 2027-02-28 --all --brief | grep Gareth
gareth     Gareth Calloway    birthday today · due 3 months ago (every 1..2 wee…
$ nurture why gareth --today 2027-02-28
Gareth Calloway: on today's agenda, 2nd in line

 cadence      every 1..2 weeks by call or message or visit
              (contacts/gareth-calloway.yaml:4), their own; it replaces the
              rating's
 rating       A (contacts/gareth-calloway.yaml:3): it breaks ties in the order
 due          last message, 8 November 2026 + 1 week = 15 November 2026; latest
              22 November 2026 (2 weeks); waited 112 of 14 days
 date         birthday today; on the agenda since 28 February
 order        2nd today, after Noor Haddad
 coming       29 February 2028, in 12 months: birthday
