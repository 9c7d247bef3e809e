# Whom we lost, or never rated; longest silence first.
$ nurture review
Review                                                       7 people to look at

 rahul    Rahul Deshpande · Production head, Sahyadri Textiles · rating C
          lost touch: silent for 4 months (every 2..3 months)
          last   call, 22 July: Monsoon stopped the dye house for nine days. The
                 buffer was for four.
          with   call +91 20 5550 1164, or send "Where spare parts sleep, a
                 study of 14 fleets"

 ana      Ana Beridze · Operations, Caucasus Freight
          no rating (treated as C)
          last   email, 13 August: What the rules ask of her customers in
                 Hamburg.
          with   call (no phone number) or email ana@caucasus-freight.example

 soren    Søren Ångström · VD, Ångström Marin AB · rating B
          lost touch: silent for 3 months (every 4..5 weeks)
          last   call, 18 August: Read it. Two chief engineers retire next
                 summer, then we talk.
          then   call, 29 October, no answer
          about  need: spare parts for eleven ships in two ports instead of
                 four, in 8 months
          with   call (no phone number) or email soren@angstrom-marin.example,
                 or send "Freight emissions, what the 2026 rules ask of a
                 shipper"

 ingrid   Ingrid Løvdahl · Technical superintendent, Ångström Marin AB · rating…
          lost touch: silent for 11 weeks (every 4..5 weeks)
          last   call, 10 September: Made one list out of four by herself in the
                 evenings. 31 percent is there twice.
          next   ask if Søren has seen the 31 percent
          with   call (no phone number) or email ingrid@angstrom-marin.example,
                 or send "Where spare parts sleep, a study of 14 fleets"

 hanneke  Hanneke Visser · Medical director, Noordwal Ziekenhuizen · rating A
          lost touch: silent for 5 weeks (every 2..3 weeks)
          last   call, 22 October: Three of five. A trial list in January, if
                 the anaesthetists agree on 3 December.
          needed forecast of emergency admissions (won, 24 September 2024)
          about  need: operating theatre schedule that survives a Monday, in 10
                 weeks · birthday in 2 days, 25 November
          next   ring on the 4th and ask about the anaesthetists
          with   call +31 70 555 0109, or send "Eleven beds, what a ward gains
                 from a forecast"

 beatriz  Beatriz Almeida · Head of purchasing, Conservas do Norte
          no rating (treated as C)
          with   call (no phone number) or email
                 beatriz@conservas-do-norte.example, or send "Forecasting things
                 that rot"

 zhang    Wei Zhang · Founder, Port of Antwerp start-up hall
          no rating (treated as C)
          with   call (no phone number) or email wei@quayside.example

one by one: nurture review -i
$ nurture review -n 1
Review                                                       7 people to look at

 rahul  Rahul Deshpande · Production head, Sahyadri Textiles · rating C
        lost touch: silent for 4 months (every 2..3 months)
        last   call, 22 July: Monsoon stopped the dye house for nine days. The
               buffer was for four.
        with   call +91 20 5550 1164, or send "Where spare parts sleep, a study
               of 14 fleets"

and 6 more; one by one: nurture review -i
$ nurture review --owner dave --json
{
  "format": 1,
  "today": "2026-11-23",
  "more": 0,
  "review": [
    {
      "contact": "ana-beridze",
      "name": "Ana Beridze",
      "org": {
        "id": null,
        "name": "Caucasus Freight"
      },
      "title": "Operations",
      "rating": "C",
      "owner": "dave",
      "why": {
        "lost_touch": null,
        "cold": null,
        "undecided": false,
        "default_rating": true
      },
      "only_way": null,
      "silent_since": "2026-08-13",
      "reviewed": null,
      "last": {
        "date": "2026-08-13",
        "channel": "email",
        "note": "What the rules ask of her customers in Hamburg."
      },
      "next": null,
      "needs": [],
      "context": [],
      "email": [
        "ana@caucasus-freight.example"
      ],
      "phone": []
    },
    {
      "contact": "soren-angstrom",
      "name": "Søren Ångström",
      "org": {
        "id": "angstrom-marin",
        "name": "Ångström Marin AB"
      },
      "title": "VD",
      "rating": "B",
      "owner": "dave",
      "why": {
        "lost_touch": {
          "rule": "every 4..5 weeks",
          "intervals": 3.46
        },
        "cold": null,
        "undecided": false,
        "default_rating": false
      },
      "only_way": null,
      "silent_since": "2026-08-18",
      "reviewed": null,
      "last": {
        "date": "2026-08-18",
        "channel": "call",
        "note": "Read it. Two chief engineers retire next summer, then we talk."
      },
      "next": null,
      "needs": [
        {
          "number": 1,
          "what": "spare parts for eleven ships in two ports instead of four",
          "status": "latent",
          "open": true,
          "when": "2027-08",
          "obstacle": "chief engineers each have a shed",
          "competitor": null,
          "noted": "2025-08-26",
          "closed": null
        }
      ],
      "context": [
        {
          "kind": "need",
          "due": "2027-08-01",
          "latest": null,
          "rule": null,
          "text": "spare parts for eleven ships in two ports instead of four",
          "years": null
        }
      ],
      "email": [
        "soren@angstrom-marin.example"
      ],
      "phone": []
    },
    {
      "contact": "ingrid-lovdahl",
      "name": "Ingrid Løvdahl",
      "org": {
        "id": "angstrom-marin",
        "name": "Ångström Marin AB"
      },
      "title": "Technical superintendent",
      "rating": "B",
      "owner": "dave",
      "why": {
        "lost_touch": {
          "rule": "every 4..5 weeks",
          "intervals": 2.64
        },
        "cold": null,
        "undecided": false,
        "default_rating": false
      },
      "only_way": null,
      "silent_since": "2026-09-10",
      "reviewed": null,
      "last": {
        "date": "2026-09-10",
        "channel": "call",
        "note": "Made one list out of four by herself in the evenings. 31 percent is there twice."
      },
      "next": "ask if Søren has seen the 31 percent",
      "needs": [],
      "context": [],
      "email": [
        "ingrid@angstrom-marin.example"
      ],
      "phone": []
    },
    {
      "contact": "wei-zhang",
      "name": "Wei Zhang",
      "org": {
        "id": null,
        "name": "Port of Antwerp start-up hall"
      },
      "title": "Founder",
      "rating": "C",
      "owner": null,
      "why": {
        "lost_touch": null,
        "cold": null,
        "undecided": false,
        "default_rating": true
      },
      "only_way": null,
      "silent_since": "2026-11-19",
      "reviewed": null,
      "last": null,
      "next": null,
      "needs": [],
      "context": [],
      "email": [
        "wei@quayside.example"
      ],
      "phone": []
    }
  ]
}
$ nurture review --tag press
Nobody to look at.
$ nurture review --rating A | head -3
Review                                                       1 person to look at

 hanneke  Hanneke Visser · Medical director, Noordwal Ziekenhuizen · rating A
# Before anybody was looked at in October.
$ nurture review --today 2026-10-02 | sed -n 1,4p
Review                                                      15 people to look at

 ciaran    Ciarán O'Rourke · Plant manager, Mallow, Kestrel Foods · rating B
           lost touch: silent for 6 months (every 4..5 weeks)
# One by one: what comes from a pipe is shown behind its question.
$ printf '?\nb\nu\nb\nk\ns\nyesterday\n\nx\nn\nl\nWe talked.\n\nskip\nq\n' | nurture review -i 2>&1
Review                                                       7 people to look at

1 of 7
 rahul  Rahul Deshpande · Production head, Sahyadri Textiles · rating C
        lost touch: silent for 4 months (every 2..3 months)
        last   call, 22 July: Monsoon stopped the dye house for nine days. The
               buffer was for four.
        with   call +91 20 5550 1164, or send "Where spare parts sleep, a study
               of 14 fleets"

[A]  [B]  [C]  [D]  [k]eep  [l]og  [s]nooze  [x] archive  [n]ext  [u]ndo  [m]ore  [q]uit  ? ?
  a          rate A; also 1
  b          rate B; also 2
  c          rate C; also 3
  d          rate D; also 4
  keep       nothing changes until the next review
  log        record what was said
  snooze     until a day
  x          off every agenda and list
  next       skip: nothing is written
  undo       take the last answer back, and look at them again
  more       the page to read before a call; again: the whole history
  quit       what was written stays
the first letter is enough; ^C or ^D leaves a question, and nothing of it is written
[A]  [B]  [C]  [D]  [k]eep  [l]og  [s]nooze  [x] archive  [n]ext  [u]ndo  [m]ore  [q]uit  ? b
Rahul Deshpande: rating B

2 of 7
 ana  Ana Beridze · Operations, Caucasus Freight    ana@caucasus-freight.example
      no rating (treated as C)
      last   email, 13 August: What the rules ask of her customers in Hamburg.
      with   call (no phone number) or email

[A]  [B]  [C]  [D]  [k]eep  [l]og  [s]nooze  [x] archive  [n]ext  [u]ndo  [m]ore  [q]uit  ? u
took back 'review: Rahul Deshpande, rating B' (contacts/asia/rahul-deshpande.yaml)

1 of 7
 rahul  Rahul Deshpande · Production head, Sahyadri Textiles · rating C
        lost touch: silent for 4 months (every 2..3 months)
        last   call, 22 July: Monsoon stopped the dye house for nine days. The
               buffer was for four.
        with   call +91 20 5550 1164, or send "Where spare parts sleep, a study
               of 14 fleets"

[A]  [B]  [C]  [D]  [k]eep  [l]og  [s]nooze  [x] archive  [n]ext  [u]ndo  [m]ore  [q]uit  ? b
Rahul Deshpande: rating B

2 of 7
 ana  Ana Beridze · Operations, Caucasus Freight    ana@caucasus-freight.example
      no rating (treated as C)
      last   email, 13 August: What the rules ask of her customers in Hamburg.
      with   call (no phone number) or email

[A]  [B]  [C]  [D]  [k]eep  [l]og  [s]nooze  [x] archive  [n]ext  [u]ndo  [m]ore  [q]uit  ? k
Ana Beridze: kept as is

3 of 7
 soren  Søren Ångström · VD, Ångström Marin AB · rating B
        lost touch: silent for 3 months (every 4..5 weeks)
        last   call, 18 August: Read it. Two chief engineers retire next summer,
               then we talk.
        then   call, 29 October, no answer
        about  need: spare parts for eleven ships in two ports instead of four,
               in 8 months
        with   call (no phone number) or email soren@angstrom-marin.example, or
               send "Freight emissions, what the 2026 rules ask of a shipper"

[A]  [B]  [C]  [D]  [k]eep  [l]og  [s]nooze  [x] archive  [n]ext  [u]ndo  [m]ore  [q]uit  ? s
until, as in '2 weeks' (Enter goes back): yesterday
'yesterday' is not in the future
hint: name a later day, as in '2 weeks'
until, as in '2 weeks' (Enter goes back): 
[A]  [B]  [C]  [D]  [k]eep  [l]og  [s]nooze  [x] archive  [n]ext  [u]ndo  [m]ore  [q]uit  ? x
Søren Ångström: archived

4 of 7
 ingrid  Ingrid Løvdahl · Technical superintendent, Ångström Marin AB · rating B
         lost touch: silent for 11 weeks (every 4..5 weeks)
         last   call, 10 September: Made one list out of four by herself in the
                evenings. 31 percent is there twice.
         next   ask if Søren has seen the 31 percent
         with   call (no phone number) or email ingrid@angstrom-marin.example,
                or send "Where spare parts sleep, a study of 14 fleets"

[A]  [B]  [C]  [D]  [k]eep  [l]og  [s]nooze  [x] archive  [n]ext  [u]ndo  [m]ore  [q]uit  ? n

5 of 7
 hanneke  Hanneke Visser · Medical director, Noordwal Ziekenhuizen · rating A
          lost touch: silent for 5 weeks (every 2..3 weeks)
          last   call, 22 October: Three of five. A trial list in January, if
                 the anaesthetists agree on 3 December.
          needed forecast of emergency admissions (won, 24 September 2024)
          about  need: operating theatre schedule that survives a Monday, in 10
                 weeks · birthday in 2 days, 25 November
          next   ring on the 4th and ask about the anaesthetists
          with   call +31 70 555 0109, or send "Eleven beds, what a ward gains
                 from a forecast"

[A]  [B]  [C]  [D]  [k]eep  [l]og  [s]nooze  [x] archive  [n]ext  [u]ndo  [m]ore  [q]uit  ? l
note (call; Enter for none): We talked.
Enter saves  [c]hannel  [n]ext time  [f]ollow-up  [r]ewrite the note  ? 
logged Hanneke Visser: call, Mon 23 November · next 25 November

6 of 7
 beatriz  Beatriz Almeida · Head of purchasing, Conservas do Norte
          no rating (treated as C)
          with   call (no phone number) or email
                 beatriz@conservas-do-norte.example, or send "Forecasting things
                 that rot"

[A]  [B]  [C]  [D]  [k]eep  [l]og  [s]nooze  [x] archive  [n]ext  [u]ndo  [m]ore  [q]uit  ? skip

7 of 7
 zhang  Wei Zhang · Founder, Port of Antwerp start-up hall
        no rating (treated as C)
        with   call (no phone number) or email wei@quayside.example

[A]  [B]  [C]  [D]  [k]eep  [l]og  [s]nooze  [x] archive  [n]ext  [u]ndo  [m]ore  [q]uit  ? q

rated 1, kept as is 1, logged 1, archived 1, skipped 2; 3 left to look at
$ git diff -U0
diff --git a/contacts/ana-beridze.yaml b/contacts/ana-beridze.yaml
index 2e6b671..792dbb6 100644
--- a/contacts/ana-beridze.yaml
+++ b/contacts/ana-beridze.yaml
@@ -7,0 +8 @@ since: 2026-08-12
+reviewed: 2026-11-23
diff --git a/contacts/asia/rahul-deshpande.yaml b/contacts/asia/rahul-deshpande.yaml
index f14a27d..1a4493a 100644
--- a/contacts/asia/rahul-deshpande.yaml
+++ b/contacts/asia/rahul-deshpande.yaml
@@ -6 +6 @@ owner: mei
-rating: C
+rating: B
@@ -11,0 +12 @@ met: guest lecture, Delft
+reviewed: 2026-11-23
diff --git a/contacts/hanneke-visser.yaml b/contacts/hanneke-visser.yaml
index f83b560..dc93eee 100644
--- a/contacts/hanneke-visser.yaml
+++ b/contacts/hanneke-visser.yaml
@@ -18,0 +19 @@ met: panel on waiting lists, The Hague
+reviewed: 2026-11-23
@@ -83,0 +85,3 @@ interactions:
+  - date: 2026-11-23
+    channel: call
+    note: We talked.
diff --git a/contacts/nordic/soren-angstrom.yaml b/contacts/nordic/soren-angstrom.yaml
index f605075..5dab8fb 100644
--- a/contacts/nordic/soren-angstrom.yaml
+++ b/contacts/nordic/soren-angstrom.yaml
@@ -17,0 +18 @@ referred_by: olivier-dubois
+reviewed: 2026-11-23
@@ -23,0 +25 @@ needs:
+archived: 2026-11-23
$ nurture undo
took back 'log: Hanneke Visser, call, 2026-11-23' (contacts/hanneke-visser.yaml)
# Twice: of those whom we answered nobody is left.
$ printf '4\nk\nkeep\nk\nk\n' | nurture review -i | tail -1
rated 1, kept as is 3; nobody left
! [A]  [B]  [C]  [D]  [k]eep  [l]og  [s]nooze  [x] archive  [n]ext  [u]ndo  [m]ore  [q]uit  ? 4
! [A]  [B]  [C]  [D]  [k]eep  [l]og  [s]nooze  [x] archive  [n]ext  [u]ndo  [m]ore  [q]uit  ? k
! [A]  [B]  [C]  [D]  [k]eep  [l]og  [s]nooze  [x] archive  [n]ext  [u]ndo  [m]ore  [q]uit  ? keep
! [A]  [B]  [C]  [D]  [k]eep  [l]og  [s]nooze  [x] archive  [n]ext  [u]ndo  [m]ore  [q]uit  ? k
$ nurture review
Nobody to look at.
$ printf 'k\n' | nurture review -i
Nobody to look at.
# Only what was answered in this walk is taken back.
$ git checkout -q . && printf 'u\nq\n' | nurture review -i 2>&1 | tail -4
nothing was written here yet
[A]  [B]  [C]  [D]  [k]eep  [l]og  [s]nooze  [x] archive  [n]ext  [u]ndo  [m]ore  [q]uit  ? q

nothing was written; 7 left to look at
# The end of the input ends the walk.
$ printf '' | nurture review -i 2>&1 | tail -2

nothing was written; 7 left to look at
# The quarter after: a line of its own until it is done. Not where only some were asked for.
$ nurture due --brief --today 2027-01-04 | grep review
? 1
$ nurture due --today 2027-01-05 --brief | grep review
review due today: 23 people to look at: nurture review -i
$ nurture due --today 2027-01-05 --json | grep -A3 '"review"'
  "review": {
    "due": "2027-01-05",
    "people": 23
  },
$ nurture due --today 2027-01-05 --owner mei | grep -A1 review
 review  due today: 13 people to look at: nurture review -i --owner mei
\
$ nurture due --today 2027-01-05 --tag press | grep review
? 1
$ nurture due --today 2027-01-09 | grep review
? 1
$ printf 'k\nq\n' | nurture review -i --today 2027-01-05 | tail -1
kept as is 1; 22 left to look at
! [A]  [B]  [C]  [D]  [k]eep  [l]og  [s]nooze  [x] archive  [n]ext  [u]ndo  [m]ore  [q]uit  ? k
! [A]  [B]  [C]  [D]  [k]eep  [l]og  [s]nooze  [x] archive  [n]ext  [u]ndo  [m]ore  [q]uit  ? q
$ nurture due --today 2027-01-05 --brief | grep review
? 1
# Nobody is due, and the review is: it is said, mailed and counts for the exit status.
$ mkdir ../other && cd ../other && nurture init --no-git . > init && printf 'name: Bo\nrating: undecided\nadded: 2026-05-04\n' > contacts/bo.yaml
! others on this machine may look into it: chmod 700 $TMP/other
$ cd ../other && nurture due --exit-code --quiet
Monday 23 November

Nobody is due today. The coming days: nurture agenda

 review  the first one: 1 person to look at: nurture review -i

1 undecided: nurture review
? 4
$ cd ../other && nurture due --mail ada@example.com | grep -e Subject -e 'nurture review'
Subject: the review today, Monday 23 November
 review  the first one: 1 person to look at: nurture review -i
1 undecided: nurture review
<p class=3D"why">the first one: 1 person to look at: nurture review -i</p>
<p>1 undecided: nurture review</p>
$ cd ../other && nurture due --html | grep -A3 Review
<h2>Review</h2>
<p class="why">the first one: 1 person to look at: nurture review -i</p>
</article>
<footer>
$ cd ../other && sed -i 's/^review_every: .*/review_every: none/' nurture.yaml && nurture due
Monday 23 November

Nobody is due today. The coming days: nurture agenda

1 undecided: nurture review
$ cd ../other && nurture review
Review                                                       1 person to look at

 bo  Bo
     undecided: quiet until rated
     with   call (no phone number or mail address yet)

one by one: nurture review -i
# Bad input.
$ nurture review ada
! nurture: 'review' takes no word 'ada'
! hint: 'review' is about everyone: for one person, nurture show ada
? 2
$ nurture review -i --json
! nurture: -i and --json don't go together
! hint: use only one of them
? 2
$ nurture review -i --rev HEAD
! nurture: a commit can't be walked through
! hint: leave out --rev, or -i
? 2
$ nurture review -n 0
! nurture: --limit 0 shows nothing
! hint: give at least 1
? 2
$ nurture review --owner mie
! nurture: unknown owner 'mie'
! hint: did you mean 'mei'?
? 2
$ nurture review --everyone --owner mei
! nurture: --everyone and --owner don't go together
! hint: use only one of them
? 2
