# Whom to reach out to today, why, and with what.
$ nurture due
Monday 23 November                                          26 to reach, 4 today

 niamh     Niamh Gallagher · Chief Financial Officer, Kestrel Foods
           follow-up due today: send the two-page proposal for the bakery
           due 6 days ago (every 2..3 weeks), may wait until 24 November
           last   call, 3 November: New supply chain director started yesterday,
                  Aoife Brennan, from the ferry company. Proposal through her, …
           also   need: one forecast for bakery and dairy, in 3 months
           next   two pages, no more, with the waste of the bakery on the first
           with   call +353 21 555 0133, or send "Safety stock in four pages"

 mohammed  Mohammed Aydın · Head of Logistics, Noordwal Ziekenhuizen
           follow-up due 16 November, 7 days ago: ask how the linen pilot went
           due 20 days ago (every 4..5 weeks), 13 days late
           last   visit, 6 October: Pilot runs on two wards. Nurses like it
                  because it is a whiteboard.
           next   results after six weeks
           with   call (no phone number) or email m.aydin@noordwal.example, or
                  send "Eleven beds, what a ward gains from a forecast"

 aoife     Aoife Brennan · Supply Chain Director, Kestrel Foods
           follow-up due 19 November, 4 days ago: newcomer 2 of 3 (by article)
           due today (every 2..3 weeks), may wait until 30 November
           last   note, 9 November: Wrote her a card with the names of the
                  people in Mallow who know how it really works.
           also   follow-up due 17 December, in 3 weeks: newcomer 3 of 3 (by
                  call)
           with   article aoife.brennan@kestrelfoods.example: "Forecasting
                  things that rot"

 hanneke   Hanneke Visser · Medical director, Noordwal Ziekenhuizen
           birthday in 2 days, 25 November
           need: operating theatre schedule that survives a Monday, in 10 weeks
           due 18 days ago (every 2..3 weeks): reconnect
           last   call, 22 October: Three of five. A trial list in January, if
                  the anaesthetists agree on 3 December.
           next   ring on the 4th and ask about the anaesthetists
           with   call +31 70 555 0109, or send "Eleven beds, what a ward gains
                  from a forecast"

and 22 more: nurture due --all
3 people without a rating (treated as C): nurture check

# A line a person, and everyone who is due.
$ nurture due --all --brief
niamh      Niamh Gallagher     follow-up due today: send the two-page proposal…
mohammed   Mohammed Aydın      follow-up due 16 November, 7 days ago: ask how t…
aoife      Aoife Brennan       follow-up due 19 November, 4 days ago: newcomer…
hanneke    Hanneke Visser      birthday in 2 days, 25 November · need: operatin…
soren      Søren Ångström      due 10 weeks ago (every 4..5 weeks): reconnect ·…
ingrid     Ingrid Løvdahl      due 7 weeks ago (every 4..5 weeks): reconnect
beatriz    Beatriz Almeida     first touch (met: start-up evening, Antwerp (she…
zhang      Wei Zhang           first touch (met: start-up evening, Antwerp)
annelies   Annelies Bakker     due 13 days ago (every 2..3 weeks by call), 6 da…
fiona      Fiona McAllister    due 18 days ago (every 4..5 weeks), 11 days late
floor      Floor van der Meer  due 10 days ago (every 2..3 weeks), 3 days late
प्रिया       प्रिया शर्मा            due 13 days ago (every 4..5 weeks), 6 days late
rahul      Rahul Deshpande     due 9 weeks ago (every 2..3 months): reconnect
ελενη      Ελένη Παπαδοπούλου  due 4 days ago (every 2..3 weeks), may wait unti…
ana        Ana Beridze         due 6 weeks ago (every 2..3 months), 10 days late
charlotte  Charlotte Fairfax   due 3 days ago (every 2..3 weeks), may wait unti…
marijke    Marijke Postma      due 4 weeks ago (every 2..3 months), may wait un…
田中太郎   田中太郎            due 13 days ago (every 5..8 weeks by call or not…
lena       Lena Dijkstra       due 3 weeks ago (every 2..3 months), may wait un…
samira     Samira El Idrissi   due 20 days ago (every 2..3 months), may wait un…
zofia      Zofia Nowak         due 14 days ago (every 2..3 months), may wait un…
יעל        יעל כהן             due 14 days ago (every 2..3 months), may wait un…
joost      Joost van der Meer  due 12 days ago (every 3..4 months by lunch or m…
olivier    Olivier Dubois      due 7 days ago (every 2..3 months), may wait unt…
isabel     Isabel Ruiz         due 6 weeks ago (every 6 months by any), may wai…
federico   Federico Marchetti  due 5 weeks ago (every 6 months by any), may wai…
3 people without a rating (treated as C): nurture check

# One owner's list is bounded by that owner's capacity.
$ nurture due --owner mei --brief
mohammed  Mohammed Aydın  follow-up due 16 November, 7 days ago: ask how the li…
hanneke   Hanneke Visser  birthday in 2 days, 25 November · need: operating the…
and 12 more: nurture due --all --owner mei
2 people without a rating (treated as C): nurture check

# The filters look at today's list; what they leave out changes nobody's place.
$ nurture due --all --brief --tag client
niamh     Niamh Gallagher     follow-up due today: send the two-page proposal f…
mohammed  Mohammed Aydın      follow-up due 16 November, 7 days ago: ask how th…
hanneke   Hanneke Visser      birthday in 2 days, 25 November · need: operating…
annelies  Annelies Bakker     due 13 days ago (every 2..3 weeks by call), 6 day…
floor     Floor van der Meer  due 10 days ago (every 2..3 weeks), 3 days late
joost     Joost van der Meer  due 12 days ago (every 3..4 months by lunch or me…
$ nurture due --all --brief --segment health --level executive
hanneke  Hanneke Visser  birthday in 2 days, 25 November · need: operating thea…
$ nurture due --rating E
! nurture: unknown rating 'E'
! hint: one of A, B, C, D, undecided
? 2
$ nurture due --level executiv
! nurture: unknown level 'executiv'
! hint: did you mean 'executive'?
? 2
$ nurture due --owner deve
! nurture: unknown owner 'deve'
! hint: did you mean 'dave'?
? 2

# Filters take any word that `list` takes.
$ nurture due --org kestrel --brief; nurture due --tag CLIENT --segment Food -n 1 --brief
niamh  Niamh Gallagher  follow-up due today: send the two-page proposal for the…
aoife  Aoife Brennan    follow-up due 19 November, 4 days ago: newcomer 2 of 3…
niamh  Niamh Gallagher  follow-up due today: send the two-page proposal for the…
$ nurture due --segment public
Monday 23 November                                                    1 to reach

Nobody you asked for is on today's list.

1 person is due, but not on it: nurture due --all --segment public
# Hints repeat what was typed.
$ nurture due --tag client --segment food -n 1 --brief
niamh  Niamh Gallagher  follow-up due today: send the two-page proposal for the…
$ nurture due --tag client --org 'Kestrel Foods' --today 2026-11-22
Sunday 22 November · not a working day

Nobody is due today. The coming days: nurture agenda --tag client --org 'Kestrel Foods'

# `me` in the user's own config makes it my list.
$ nurture config me dave
me: dave
$ nurture due --brief
niamh  Niamh Gallagher  follow-up due today: send the two-page proposal for the…
aoife  Aoife Brennan    follow-up due 19 November, 4 days ago: newcomer 2 of 3…
soren  Søren Ångström   due 10 weeks ago (every 4..5 weeks): reconnect · due 18…
and 10 more: nurture due --all
2 people without a rating (treated as C): nurture check
$ nurture due --everyone --brief
niamh     Niamh Gallagher  follow-up due today: send the two-page proposal for…
mohammed  Mohammed Aydın   follow-up due 16 November, 7 days ago: ask how the l…
aoife     Aoife Brennan    follow-up due 19 November, 4 days ago: newcomer 2 of…
hanneke   Hanneke Visser   birthday in 2 days, 25 November · need: operating th…
and 22 more: nurture due --all --everyone
3 people without a rating (treated as C): nurture check
$ nurture due --everyone --owner mei
! nurture: --everyone and --owner don't go together
! hint: use only one of them
? 2
$ nurture config me daev
me: daev
! 'daev' is not an owner in this store: dave, mei
$ nurture due
! nurture: 'daev' (me in your config) is not an owner in this store
! hint: did you mean 'dave'?
? 2

# Who was touched today leaves room for nobody else.
$ nurture config me ""
me is not set
$ nurture log niamh -c email "Proposal sent, two pages." --done all
logged Niamh Gallagher: email, Mon 23 November · done: send the two-page proposal for the bakery (due 23 November) · next 1 December
$ nurture due --brief
mohammed  Mohammed Aydın  follow-up due 16 November, 7 days ago: ask how the li…
aoife     Aoife Brennan   follow-up due 19 November, 4 days ago: newcomer 2 of…
hanneke   Hanneke Visser  birthday in 2 days, 25 November · need: operating the…
and 22 more: nurture due --all
3 people without a rating (treated as C): nurture check
# So many rows, and the rest counted.
$ nurture due --brief -n 1
mohammed  Mohammed Aydın  follow-up due 16 November, 7 days ago: ask how the li…
and 24 more: nurture due --all
3 people without a rating (treated as C): nurture check
$ nurture due --json -n 2 | grep -e '"contact":' -e '"more"'
  "more": 23,
      "contact": "mohammed-aydin",
      "contact": "aoife-brennan",
$ nurture due --brief --segment food
aoife  Aoife Brennan  follow-up due 19 November, 4 days ago: newcomer 2 of 3 (b…
and 1 more: nurture due --all --segment food
$ COLUMNS=120 nurture due --all -n 5
Monday 23 November                                                      25 to reach, 5 today, 1 done

 mohammed  Mohammed Aydın · Head of Logistics, Noordwal Ziekenhuizen        m.aydin@noordwal.example
           follow-up due 16 November, 7 days ago: ask how the linen pilot went
           due 20 days ago (every 4..5 weeks), 13 days late
           last   visit, 6 October: Pilot runs on two wards. Nurses like it because it is a
                  whiteboard.
           next   results after six weeks
           with   call (no phone number) or email, or send "Eleven beds, what a ward gains from a
                  forecast"

 aoife     Aoife Brennan · Supply Chain Director, Kestrel Foods   aoife.brennan@kestrelfoods.example
           follow-up due 19 November, 4 days ago: newcomer 2 of 3 (by article)
           due today (every 2..3 weeks), may wait until 30 November
           last   note, 9 November: Wrote her a card with the names of the people in Mallow who know
                  how it really works.
           also   follow-up due 17 December, in 3 weeks: newcomer 3 of 3 (by call)
           with   article: "Forecasting things that rot"

 hanneke   Hanneke Visser · Medical director, Noordwal Ziekenhuizen                  +31 70 555 0109
           birthday in 2 days, 25 November
           need: operating theatre schedule that survives a Monday, in 10 weeks
           due 18 days ago (every 2..3 weeks): reconnect
           last   call, 22 October: Three of five. A trial list in January, if the anaesthetists
                  agree on 3 December.
           next   ring on the 4th and ask about the anaesthetists
           with   call, or send "Eleven beds, what a ward gains from a forecast"

 soren     Søren Ångström · VD, Ångström Marin AB                       soren@angstrom-marin.example
           due 10 weeks ago (every 4..5 weeks): reconnect
           due 18 days ago (every 8 weeks), may wait until 31 December (Ångström Marin AB)
           last   call, 18 August: Read it. Two chief engineers retire next summer, then we talk.
           then   call, 29 October, no answer
           also   need: spare parts for eleven ships in two ports instead of four, in 8 months
           with   call (no phone number) or email, or send "Freight emissions, what the 2026 rules
                  ask of a shipper"

 ingrid    Ingrid Løvdahl · Technical superintendent, Ångström Marin AB
           due 7 weeks ago (every 4..5 weeks): reconnect
           last   call, 10 September: Made one list out of four by herself in the evenings. 31
                  percent is there twice.
           next   ask if Søren has seen the 31 percent
           with   call (no phone number) or email ingrid@angstrom-marin.example, or send "Where
                  spare parts sleep, a study of 14 fleets"

and 20 more: nurture due --all
3 people without a rating (treated as C): nurture check
# Whoever isn't one of the owners would have no agenda here.
$ nurture config me nobody; nurture config me --unset
me: nobody
me is not set
! 'nobody' is not an owner in this store: dave, mei
