# Walking through today's list; what comes from a pipe is shown behind its question.
@ env EDITOR=true
$ printf 'l\nProposal sent, two pages.\nc\nemial\nemail\nn\nhear what the board said\nf\n03/04/2026\n2 weeks: call\n\nm\nm\ns\nyesterday\n2 weeks\ne\nk\n' | nurture due -i 2>&1
Monday 23 November                                          26 to reach, 4 today

1 of 4
 niamh  Niamh Gallagher · Chief Financial Officer, Kestrel Foods
        follow-up due today: send the two-page proposal for the bakery
        due 6 days ago (every 2..3 weeks), may wait until 24 November
        last   call, 3 November: New supply chain director started yesterday,
               Aoife Brennan, from the ferry company. Proposal through her, …
        also   need: one forecast for bakery and dairy, in 3 months
        next   two pages, no more, with the waste of the bakery on the first
        with   call +353 21 555 0133, or send "Safety stock in four pages"

[l]og  [n]o answer  [s]nooze  [k]eep for later  [m]ore  [e]dit  [q]uit  ? l
note (call; Enter for none): Proposal sent, two pages.
Enter saves  [c]hannel  [n]ext time  [f]ollow-up  [r]ewrite the note  ? c
channel (Enter for call): emial
unknown channel 'emial'
hint: did you mean 'email'?
channel (Enter for call): email
Enter saves  [c]hannel  [n]ext time  [f]ollow-up  [r]ewrite the note  ? n
next time (Enter keeps it, - clears it): hear what the board said
Enter saves  [c]hannel  [n]ext time  [f]ollow-up  [r]ewrite the note  ? f
follow-up, as in '2 weeks: call' (Enter for none): 03/04/2026
'03/04/2026' is ambiguous
hint: write 2026-04-03 or 2026-03-04
follow-up, as in '2 weeks: call' (Enter for none): 2 weeks: call
Enter saves  [c]hannel  [n]ext time  [f]ollow-up  [r]ewrite the note  ? 
logged Niamh Gallagher: email, Mon 23 November · done: send the two-page proposal for the bakery (due 23 November) · follow-up: call (due 7 December) · next 1 December

2 of 4
 mohammed  Mohammed Aydın · Head of Logistics, Noordwal Ziekenhuizen
           follow-up due 16 November, 7 days ago: ask how the linen pilot went
           due 20 days ago (every 4..5 weeks), 13 days late
           last   visit, 6 October: Pilot runs on two wards. Nurses like it
                  because it is a whiteboard.
           next   results after six weeks
           with   call (no phone number) or email m.aydin@noordwal.example, or
                  send "Eleven beds, what a ward gains from a forecast"

[l]og  [n]o answer  [s]nooze  [k]eep for later  [m]ore  [e]dit  [q]uit  ? m

Mohammed Aydın                                            rating B · kept by mei
Head of Logistics, Noordwal Ziekenhuizen

 due         follow-up due 16 November, 7 days ago: ask how the linen pilot went
             due 20 days ago (every 4..5 weeks), 13 days late
 last        visit, 6 October: Pilot runs on two wards. Nurses like it because
             it is a whiteboard.
 next        results after six weeks
 with        call (no phone number) or email m.aydin@noordwal.example
 send        "Eleven beds, what a ward gains from a forecast" (need "bed
             planning on all three sites")
             "The S&OP meeting in 50 minutes" (need "bed planning on all three
             sites")

 follow-ups  2  16 November, 7 days ago: ask how the linen pilot went

 about       Marathon runner; Rotterdam every April, under 3:20 since 2025.
 tags        management · client

 email       m.aydin@noordwal.example

 warmth      warm (0.48): 5 conversations, 1 written day, last 7 weeks ago
 knows       Hanneke Visser
 colleagues  Hanneke Visser, Lotte Kramer
 since       28 May 2024

 history     2024-11-19  call     Wants linen forecast like beds. No money in
                                  2025.
             2025-04-15  message  Congratulated him on 3:19:40.
             2025-12-02  meeting  Linen pilot approved for autumn 2026, below
                                  the tender line.
             2026-06-23  call     Sixty carts have no home. He counts them next
                                  week.
             2026-10-06  visit    Pilot runs on two wards. Nurses like it
                                  because it is a whiteboard.
                                  next: results after six weeks
             and 1 before: nurture history mohammed-aydin

[l]og  [n]o answer  [s]nooze  [k]eep for later  [m]ore  [e]dit  [q]uit  ? m

2026-10-06  visit    Pilot runs on two wards. Nurses like it because it is a
                     whiteboard.
                     next: results after six weeks
2026-06-23  call     Sixty carts have no home. He counts them next week.
2025-12-02  meeting  Linen pilot approved for autumn 2026, below the tender
                     line.
2025-04-15  message  Congratulated him on 3:19:40.
2024-11-19  call     Wants linen forecast like beds. No money in 2025.
2024-05-28  meeting  Logistics will supply the numbers if nobody calls it a
                     dashboard.

[l]og  [n]o answer  [s]nooze  [k]eep for later  [m]ore  [e]dit  [q]uit  ? s
until, as in '2 weeks' (Enter goes back): yesterday
'yesterday' is not in the future
hint: name a later day, as in '2 weeks'
until, as in '2 weeks' (Enter goes back): 2 weeks
Mohammed Aydın is snoozed until 7 December
still due: follow-up ask how the linen pilot went (due 16 November): nurture follow-up move mohammed-aydin 2 --to WHEN

3 of 4
 aoife  Aoife Brennan · Supply Chain Director, Kestrel Foods
        follow-up due 19 November, 4 days ago: newcomer 2 of 3 (by article)
        due today (every 2..3 weeks), may wait until 30 November
        last   note, 9 November: Wrote her a card with the names of the people
               in Mallow who know how it really works.
        also   follow-up due 17 December, in 3 weeks: newcomer 3 of 3 (by call)
        with   article aoife.brennan@kestrelfoods.example: "Forecasting things
               that rot"

[l]og  [n]o answer  [s]nooze  [k]eep for later  [m]ore  [e]dit  [q]uit  ? e
'true' returned with nothing changed; an editor that waits until you close the file is best
what you save in '$TMP/home/cache/nurture/drafts/aoife-brennan.yaml' later is picked up by: nurture edit contacts/aoife-brennan.yaml
nothing changed in contacts/aoife-brennan.yaml

 aoife  Aoife Brennan · Supply Chain Director, Kestrel Foods
        follow-up due 19 November, 4 days ago: newcomer 2 of 3 (by article)
        due today (every 2..3 weeks), may wait until 30 November
        last   note, 9 November: Wrote her a card with the names of the people
               in Mallow who know how it really works.
        also   follow-up due 17 December, in 3 weeks: newcomer 3 of 3 (by call)
        with   article aoife.brennan@kestrelfoods.example: "Forecasting things
               that rot"

[l]og  [n]o answer  [s]nooze  [k]eep for later  [m]ore  [e]dit  [q]uit  ? k

4 of 4
 hanneke  Hanneke Visser · Medical director, Noordwal Ziekenhuizen
          birthday in 2 days, 25 November
          need: operating theatre schedule that survives a Monday, in 10 weeks
          due 18 days ago (every 2..3 weeks): reconnect
          last   call, 22 October: Three of five. A trial list in January, if
                 the anaesthetists agree on 3 December.
          next   ring on the 4th and ask about the anaesthetists
          with   call +31 70 555 0109, or send "Eleven beds, what a ward gains
                 from a forecast"

[l]og  [n]o answer  [s]nooze  [k]eep for later  [m]ore  [e]dit  [q]uit  ? 

logged 1, snoozed 1, kept for later 1; 3 left for today, and 22 more: nurture due --all
$ git diff -U0
diff --git a/contacts/mohammed-aydin.yaml b/contacts/mohammed-aydin.yaml
index 5fe633e..4973293 100644
--- a/contacts/mohammed-aydin.yaml
+++ b/contacts/mohammed-aydin.yaml
@@ -16,0 +17 @@ follow_ups:
+snooze: 2026-12-07
diff --git a/contacts/niamh-gallagher.yaml b/contacts/niamh-gallagher.yaml
index fc36b23..9c317c9 100644
--- a/contacts/niamh-gallagher.yaml
+++ b/contacts/niamh-gallagher.yaml
@@ -28,0 +29,3 @@ follow_ups:
+    done: 2026-11-23
+  - due: 2026-12-07
+    what: call
@@ -66,0 +70,4 @@ interactions:
+  - date: 2026-11-23
+    channel: email
+    note: Proposal sent, two pages.
+    next: hear what the board said

# An attempt closes nothing; at the end of the input what was written stays.
$ printf 'n\nLine busy.\nf\n2 days: try again\n\n' | nurture due -i 2>&1
Monday 23 November                                  25 to reach, 3 today, 1 done

1 of 3
 mohammed  Mohammed Aydın · Head of Logistics, Noordwal Ziekenhuizen
           follow-up due 16 November, 7 days ago: ask how the linen pilot went
           last   visit, 6 October: Pilot runs on two wards. Nurses like it
                  because it is a whiteboard.
           next   results after six weeks
           with   call (no phone number) or email m.aydin@noordwal.example, or
                  send "Eleven beds, what a ward gains from a forecast"

[l]og  [n]o answer  [s]nooze  [k]eep for later  [m]ore  [e]dit  [q]uit  ? n
note (call, no answer; Enter for none): Line busy.
Enter saves  [c]hannel  [n]ext time  [f]ollow-up  [r]ewrite the note  ? f
follow-up, as in '2 weeks: call' (Enter for none): 2 days: try again
Enter saves  [c]hannel  [n]ext time  [f]ollow-up  [r]ewrite the note  ? 
logged Mohammed Aydın: call, no answer, Mon 23 November · follow-up: try again (due 25 November) · next 24 November

2 of 3
 aoife  Aoife Brennan · Supply Chain Director, Kestrel Foods
        follow-up due 19 November, 4 days ago: newcomer 2 of 3 (by article)
        due today (every 2..3 weeks), may wait until 30 November
        last   note, 9 November: Wrote her a card with the names of the people
               in Mallow who know how it really works.
        also   follow-up due 17 December, in 3 weeks: newcomer 3 of 3 (by call)
        with   article aoife.brennan@kestrelfoods.example: "Forecasting things
               that rot"

[l]og  [n]o answer  [s]nooze  [k]eep for later  [m]ore  [e]dit  [q]uit  ? 

no answer 1; 2 left for today, and 22 more: nurture due --all

# It asks what to do, so it goes with no form for others.
$ nurture due -i --json
! nurture: -i can't be combined with another form, --once or --exit-code
! hint: use only one of them
? 2
$ nurture due -i --quiet --tag press </dev/null
