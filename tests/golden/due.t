# Whom to reach out to today, why, and with what.
$ nurture due
Monday 23 November                                       0 of 2 done · load 1.03

 niamh   Niamh Gallagher · Chief Financial Officer, Kestrel Foods
         6 days past every 2..3 weeks, 1 left
         follow-up today: send the two-page proposal for the bakery
         last   call, 3 November: New supply chain director started yesterday,
                Aoife Brennan, from the ferry company. Proposal through her, …
         next   two pages, no more, with the waste of the bakery on the first
         with   call +353 21 555 0133

 aydin   Mohammed Aydın · Head of Logistics, Noordwal Ziekenhuizen
         20 days past every 4..5 weeks
         follow-up of 16 November: ask how the linen pilot went
         last   visit, 6 October: Pilot runs on two wards. Nurses like it
                because it is a whiteboard.
         next   results after six weeks
         with   call · m.aydin@noordwal.example

 visser  Hanneke Visser · Medical director, Noordwal Ziekenhuizen
         "operating theatre schedule that survives a Monday" in 10 weeks
         18 days past every 2..3 weeks: reconnect
         birthday in 2 days, 25 November
         last   call, 22 October: Three of five. A trial list in January, if the
                anaesthetists agree on 3 December.
         next   ring on the 4th and ask about the anaesthetists
         with   call +31 70 555 0109

and 23 more: nurture due --all
3 on the default rating: nurture check

# A line a person, and everyone who is due.
$ nurture due --all --brief
niamh     Niamh Gallagher     6 days past every 2..3 weeks, 1 left · follow-up…
aydin     Mohammed Aydın      20 days past every 4..5 weeks · follow-up of 16 N…
visser    Hanneke Visser      "operating theatre schedule that survives a Monda…
soren     Søren Ångström      10 weeks past every 4..5 weeks: reconnect
ingrid    Ingrid Løvdahl      7 weeks past every 4..5 weeks: reconnect · 18 day…
rahul     Rahul Deshpande     9 weeks past every 2..3 months: reconnect
fiona     Fiona McAllister    18 days past every 4..5 weeks
ana       Ana Beridze         6 weeks past every 2..3 months
bakker    Annelies Bakker     13 days past every 2..3 weeks by call
शर्मा       प्रिया शर्मा            13 days past every 4..5 weeks
floor     Floor van der Meer  10 days past every 2..3 weeks
ελενη     Ελένη Παπαδοπούλου  4 days past every 2..3 weeks, 3 left · 4 days pas…
fairfax   Charlotte Fairfax   3 days past every 2..3 weeks, 4 left
postma    Marijke Postma      4 weeks past every 2..3 months, 4 days left
aoife     Aoife Brennan       newcomer, step 2 by article · due today: every 2.…
田中太郎  田中太郎            13 days past every 5..8 weeks by call or note or…
lena      Lena Dijkstra       3 weeks past every 2..3 months, 8 days left
samira    Samira El Idrissi   20 days past every 2..3 months, 10 left
zofia     Zofia Nowak         14 days past every 2..3 months, 16 left
יעל       יעל כהן             14 days past every 2..3 months, 16 left
joost     Joost van der Meer  12 days past every 3..4 months by lunch or meetin…
dubois    Olivier Dubois      7 days past every 2..3 months, 3 weeks left
beatriz   Beatriz Almeida     first touch
zhang     Wei Zhang           first touch
ruiz      Isabel Ruiz         6 weeks past every 6 months by any, 5 months left
federico  Federico Marchetti  5 weeks past every 6 months by any, 5 months left
3 on the default rating: nurture check

# One owner's list is bounded by that owner's capacity.
$ nurture due --owner mei --brief
aydin   Mohammed Aydın  20 days past every 4..5 weeks · follow-up of 16 Novembe…
visser  Hanneke Visser  "operating theatre schedule that survives a Monday" in…
and 12 more: nurture due --all
2 on the default rating: nurture check

# The filters look at today's list; what they leave out changes nobody's place.
$ nurture due --all --brief --tag client
niamh   Niamh Gallagher     6 days past every 2..3 weeks, 1 left · follow-up to…
aydin   Mohammed Aydın      20 days past every 4..5 weeks · follow-up of 16 Nov…
visser  Hanneke Visser      "operating theatre schedule that survives a Monday"…
bakker  Annelies Bakker     13 days past every 2..3 weeks by call
floor   Floor van der Meer  10 days past every 2..3 weeks
joost   Joost van der Meer  12 days past every 3..4 months by lunch or meeting,…
3 on the default rating: nurture check
$ nurture due --all --brief --segment health --level executive
visser  Hanneke Visser  "operating theatre schedule that survives a Monday" in…
3 on the default rating: nurture check
$ nurture due --rating E
! nurture: unknown rating 'E'
! hint: the settings know A, B, C, D
? 2
$ nurture due --level executiv
! nurture: unknown level 'executiv'
! hint: did you mean 'executive'?
? 2
$ nurture due --owner deve
! nurture: unknown owner 'deve'
! hint: did you mean 'dave'?
? 2

# `me` in the user's own config makes it my list.
$ nurture config me dave
me: dave
$ nurture due --brief
niamh  Niamh Gallagher  6 days past every 2..3 weeks, 1 left · follow-up today:…
soren  Søren Ångström   10 weeks past every 4..5 weeks: reconnect
and 11 more: nurture due --all
2 on the default rating: nurture check
$ nurture due --everyone --brief
niamh   Niamh Gallagher  6 days past every 2..3 weeks, 1 left · follow-up today…
aydin   Mohammed Aydın   20 days past every 4..5 weeks · follow-up of 16 Novemb…
visser  Hanneke Visser   "operating theatre schedule that survives a Monday" in…
and 23 more: nurture due --all
3 on the default rating: nurture check
$ nurture due --everyone --owner mei
! nurture: --everyone and --owner don't go together
! hint: leave one of them out
? 2
$ nurture config me daev
me: daev
$ nurture due
! nurture: 'daev' (me in your config) is no owner in this store
! hint: did you mean 'dave'?
? 2

# Who was touched today leaves room for nobody else.
$ nurture config me ""
me is not set
$ nurture log niamh -c email "Proposal sent, two pages." --done all
logged Niamh Gallagher: email, 23 November · done: send the two-page proposal for the bakery (due 23 November)
$ nurture due --brief
aydin   Mohammed Aydın  20 days past every 4..5 weeks · follow-up of 16 Novembe…
visser  Hanneke Visser  "operating theatre schedule that survives a Monday" in…
and 23 more: nurture due --all
3 on the default rating: nurture check
