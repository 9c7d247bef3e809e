# What was said, in one line; nothing but that line changes.
$ nurture log niamh -c call "Likes the first page." --next "send the second"
logged Niamh Gallagher: call, Mon 23 November · done: send the two-page proposal for the bakery (due 23 November) · next 1 December
$ git diff -U0
diff --git a/contacts/niamh-gallagher.yaml b/contacts/niamh-gallagher.yaml
index fc36b23..51f76bd 100644
--- a/contacts/niamh-gallagher.yaml
+++ b/contacts/niamh-gallagher.yaml
@@ -28,0 +29 @@ follow_ups:
+    done: 2026-11-23
@@ -66,0 +68,4 @@ interactions:
+  - date: 2026-11-23
+    channel: call
+    note: Likes the first page.
+    next: send the second

# With everything a log can hold, on a day before the last.
$ git commit -qam log
$ nurture log hanneke -d 2026-10-21 -c email --intent give --sent bed-planning-case --from-them --by dave --follow-up "2026-12-04: ask about the anaesthetists" "Sent it again: the first got lost."
logged Hanneke Visser: email, Wed 21 October · sent "Eleven beds, what a ward gains from a forecast" · follow-up: ask about the anaesthetists (due 4 December) · still due
$ git diff -U0
diff --git a/contacts/hanneke-visser.yaml b/contacts/hanneke-visser.yaml
index f83b560..9e953c2 100644
--- a/contacts/hanneke-visser.yaml
+++ b/contacts/hanneke-visser.yaml
@@ -37,0 +38,3 @@ needs:
+follow_ups:
+  - due: 2026-12-04
+    what: ask about the anaesthetists
@@ -79,0 +83,7 @@ interactions:
+  - date: 2026-10-21
+    channel: email
+    from: them
+    by: dave
+    intent: give
+    sent: bed-planning-case
+    note: "Sent it again: the first got lost."

# An attempt answers nothing.
$ git commit -qam log
$ nurture log soren --no-answer
logged Søren Ångström: call, no answer, Mon 23 November · next 27 November
$ git diff -U0 | tail -3
+  - date: 2026-11-23
+    channel: call
+    reached: false
$ nurture why soren | head -4
Søren Ångström: not due until 27 November, in 4 days

 rests        until 27 November: tried 2 times, last on 23 November
 rating       B (contacts/nordic/soren-angstrom.yaml:6) → every 4..5 weeks

# A follow-up that is due is closed by a touch; with two it must be said which.
$ git commit -qam log
$ nurture log aydin "Linen saves two carts a day."
logged Mohammed Aydın: call, Mon 23 November · done: ask how the linen pilot went (due 16 November) · next 21 December
$ git diff -U0
diff --git a/contacts/mohammed-aydin.yaml b/contacts/mohammed-aydin.yaml
index 5fe633e..3dd52fc 100644
--- a/contacts/mohammed-aydin.yaml
+++ b/contacts/mohammed-aydin.yaml
@@ -16,0 +17 @@ follow_ups:
+    done: 2026-11-23
@@ -37,0 +39,3 @@ interactions:
+  - date: 2026-11-23
+    channel: call
+    note: Linen saves two carts a day.
$ nurture follow-up add tunde "today: ask for the signature"
follow-up with Tunde Adeyemi: ask for the signature (due 23 November)
$ nurture follow-up add tunde "yesterday: thank him for the form"
! nurture: a follow-up of 22 November would be in the past
! hint: name a day ahead, as in 'in 2 weeks: call'
? 2
$ nurture log tunde "Signed."
logged Tunde Adeyemi: call, Mon 23 November · done: ask for the signature (due 23 November) · next 21 December
$ nurture log tunde "Signed." --done signature
! nurture: --done: no open follow-up is named by 'signature'
! hint: nurture show tunde-adeyemi numbers them
? 2

# Several people at once, and everyone who matches.
$ git commit -qam log
$ nurture log bram,willem -c lunch "Ate at the tug."
logged Bram Hendriks: lunch, Mon 23 November · next 21 December
logged Willem Roosegaarde: lunch, Mon 23 November · next 25 January 2027
$ git diff --numstat
3	0	contacts/bram-hendriks.yaml
3	0	contacts/willem-roosegaarde.yaml
$ nurture log --tag japan -c newsletter "Winter letter."
logged 田中太郎: newsletter, Mon 23 November · still due
! 1 person matches

# Corrected.
$ nurture log bram --amend "Ate at the tug. He rented it."
amended Bram Hendriks: lunch, Mon 23 November (was: "Ate at the tug.") · next 21 December
$ git diff -U0 contacts/bram-hendriks.yaml
diff --git a/contacts/bram-hendriks.yaml b/contacts/bram-hendriks.yaml
index 962448d..babdf3d 100644
--- a/contacts/bram-hendriks.yaml
+++ b/contacts/bram-hendriks.yaml
@@ -53,0 +54,3 @@ interactions:
+  - date: 2026-11-23
+    channel: lunch
+    note: Ate at the tug. He rented it.

# From standard input, several lines.
$ printf 'First line.\n\nThird: with a colon.\n' | nurture log ciaran -
logged Ciarán O'Rourke: call, Mon 23 November · next 21 December
$ git diff -U0 contacts/ciaran-o-rourke.yaml
diff --git a/contacts/ciaran-o-rourke.yaml b/contacts/ciaran-o-rourke.yaml
index f79cdcb..189a727 100644
--- a/contacts/ciaran-o-rourke.yaml
+++ b/contacts/ciaran-o-rourke.yaml
@@ -34,0 +35,6 @@ interactions:
+  - date: 2026-11-23
+    channel: call
+    note: |
+      First line.
+
+      Third: with a colon.

# What can't be.
$ nurture log niamh -d tomorrow "x"
! nurture: 'tomorrow' is 2026-11-24, in the future
! hint: for something still to come: --follow-up "tomorrow: …"
? 2
$ nurture log niamh -c cal "x"
! nurture: unknown channel 'cal'
! hint: did you mean 'call'?
? 2
$ nurture log niamh --sent nothing "x"
! nurture: nothing in the library is found by 'nothing'
! hint: nurture library list shows what there is
? 3
$ nurture log niamh --intent sell "x"
! nurture: unknown intent 'sell'
! hint: one of give, ask, social
? 2
$ nurture log niamh < /dev/null
logged Niamh Gallagher: call, Mon 23 November · next 1 December
$ nurture log nobody "x"
! nurture: nobody is found by 'nobody'
! hint: nurture list shows everyone
? 3
$ nurture log van "x"
! nurture: 'van' finds 3 people:
!   floor-van-der-meer  Floor van der Meer · Van der Meer Pompen
!   hendrika-van-loon  Hendrika van Loon · TU Delft
!   joost-van-der-meer  Joost van der Meer · Van der Meer Pompen
! hint: type more of the name, or the id
? 3
$ nurture log niamh gallagher liked it
! nurture: 'gallagher' looks like the rest of Niamh Gallagher's name
! hint: quote the name: nurture log 'niamh gallagher' …
? 2

# A period that holds today is today; a day that was typed in a hurry is read, or told.
$ git checkout -q .
$ nurture log bram -d "this week" "x"
logged Bram Hendriks: call, Mon 23 November · next 21 December
$ nurture log bram -d november "x"
logged Bram Hendriks: call, Mon 23 November · next 21 December
$ nurture log bram -d q4 "x"
logged Bram Hendriks: call, Mon 23 November · next 21 December
$ nurture log bram -d w48 "x"
logged Bram Hendriks: call, Mon 23 November · next 21 December
$ nurture log bram -d 20261102 "x"
logged Bram Hendriks: call, Mon 2 November · next 21 December
$ nurture log bram -d 12.3. "x"
logged Bram Hendriks: call, Thu 12 March · next 21 December
$ nurture log bram -d 13/04/2026 "x"
logged Bram Hendriks: call, Mon 13 April · next 21 December
$ nurture log bram -d "friday 13" "x"
logged Bram Hendriks: call, Fri 13 November · next 21 December
$ nurture log bram -d 2027-03 "x"
! nurture: '2027-03' is 2027-03-01, in the future
! hint: for something still to come: --follow-up "2027-03: …"
? 2
$ nurture log bram -d "this saturday" "x" --today 2026-11-25
! nurture: 'this saturday' is 2026-11-28, in the future
! hint: for the one before: 'last saturday'
? 2
$ nurture log bram -d 1030 "x"
! nurture: '1030' is a time of day, and only days are kept
! hint: if a day is meant, write 1030-01-01
? 2
$ nurture log bram -d 10:30 "x"
! nurture: '10:30' is a time of day, and only days are kept
! hint: write a day as 2026-11-02, 'today', 'last fri', '3 days ago', 'in 2 weeks' or '3 nov 2026'
? 2
$ nurture log bram -d "1000 years ago" "x"
! nurture: '1000 years ago' is 1026-11-23, more than a lifetime ago
? 2
$ nurture log bram -d 03/04/2026 "x"
! nurture: '03/04/2026' is ambiguous
! hint: write 2026-04-03 or 2026-03-04
? 2
$ nurture log bram -d "1.5 years" "x"
! nurture: cannot read '1.5 years' as a date
! hint: write a whole number, as in '3 days', 'in 2 weeks' or '18 months ago'
? 2
$ nurture log bram -d "in a few days" "x"
! nurture: cannot read 'in a few days' as a date
! hint: write a whole number, as in '3 days', 'in 2 weeks' or '18 months ago'
? 2
$ nurture log bram -d yesterdya "x"
! nurture: cannot read 'yesterdya' as a date
! hint: did you mean 'yesterday'?
? 2
$ nurture log bram "x" --follow-up "fri send photos"
! nurture: 'fri send photos' has no colon after the date
! hint: write 'fri: send photos'
? 2

# A note that says nobody was reached.
$ git checkout -q .
$ nurture log bram no answer
logged Bram Hendriks: call, Mon 23 November · next 21 December
! this counts as a talk; if nobody was reached: nurture log --amend --no-answer bram-hendriks
$ nurture log bram --amend --no-answer
amended Bram Hendriks: call, no answer, Mon 23 November (was: a talk) · next 9 December
$ nurture log bram --amend "no answer to our proposal yet"
amended Bram Hendriks: call, no answer, Mon 23 November (was: "no answer") · next 9 December
$ nurture log niamh voicemail
logged Niamh Gallagher: call, Mon 23 November · next 1 December
! this counts as a talk; if nobody was reached: nurture log --amend --no-answer niamh-gallagher

# What an arrow key sends gets into no file.
$ nurture log niamh "$(printf '\033[A')"
! nurture: '\x1b[A' has a control character (\x1b)
! hint: an arrow key, perhaps: leave it out
? 2
$ nurture set niamh about="$(printf 'a\033[Db')"
! nurture: 'about=a\x1b[Db' has a control character (\x1b)
! hint: an arrow key, perhaps: leave it out
? 2
$ nurture add "$(printf 'Ada\007')"
! nurture: 'Ada\x07' has a control character (\x07)
! hint: an arrow key, perhaps: leave it out
? 2
$ nurture rename niamh "$(printf 'Niamh\177')"
! nurture: 'Niamh\x7f' has a control character (\x7f)
! hint: an arrow key, perhaps: leave it out
? 2
$ printf 'heard \033[1mnothing\033[0m' | nurture log niamh -
! nurture: the note has a control character (\x1b)
! hint: leave it out
? 2

# An introduction: an entry each, and they know each other, in one change.
$ git reset -q --hard
$ nurture log niamh,floor --intro "one forecast for pumps and pastry" "They meet in Cork in January."
logged Niamh Gallagher: call, Mon 23 November · introduced to Floor van der Meer · next 1 December
logged Floor van der Meer: call, Mon 23 November · introduced to Niamh Gallagher · next 7 December
$ git diff -U0
diff --git a/contacts/floor-van-der-meer.yaml b/contacts/floor-van-der-meer.yaml
index 6fcca05..a33c052 100644
--- a/contacts/floor-van-der-meer.yaml
+++ b/contacts/floor-van-der-meer.yaml
@@ -12 +12 @@ since: 2026-04-27
-knows: [joost-van-der-meer, annelies-bakker]
+knows: [joost-van-der-meer, annelies-bakker, niamh-gallagher]
@@ -26,0 +27,7 @@ interactions:
+  - date: 2026-11-23
+    channel: call
+    intent: give
+    introduced: niamh-gallagher
+    note: |
+      introduced to Niamh Gallagher: one forecast for pumps and pastry
+      They meet in Cork in January.
diff --git a/contacts/niamh-gallagher.yaml b/contacts/niamh-gallagher.yaml
index 51f76bd..4f078a3 100644
--- a/contacts/niamh-gallagher.yaml
+++ b/contacts/niamh-gallagher.yaml
@@ -15,0 +16 @@ referred_by: charlotte-fairfax
+knows: [floor-van-der-meer]
@@ -71,0 +73,7 @@ interactions:
+  - date: 2026-11-23
+    channel: call
+    intent: give
+    introduced: floor-van-der-meer
+    note: |
+      introduced to Floor van der Meer: one forecast for pumps and pastry
+      They meet in Cork in January.
$ nurture history floor -n 1
2026-11-23  call  introduced to Niamh Gallagher: one forecast for pumps and
                  pastry
                  They meet in Cork in January.
$ nurture log niamh,floor,deirdre --intro "the bakery" -c lunch --intent social -d 2026-11-20
logged Niamh Gallagher: lunch, Fri 20 November · introduced to Floor van der Meer, Deirdre Quinlan · next 1 December
logged Floor van der Meer: lunch, Fri 20 November · introduced to Niamh Gallagher, Deirdre Quinlan · next 7 December
logged Deirdre Quinlan: lunch, Fri 20 November · introduced to Niamh Gallagher, Floor van der Meer · next 20 January 2027
$ nurture show deirdre | grep -A9 knows
 knows       Ciarán O'Rourke, Niamh Gallagher, Floor van der Meer
 colleagues  Aoife Brennan, Ciarán O'Rourke, Niamh Gallagher
 since       3 February

 history     2026-02-03  site   Bakery at two in the morning. Her forecast is a
                                notebook, forty years of it, weather included.
             2026-06-10  call   Compared notebook and system over May. Notebook
                                won.
             2026-09-02  call   Will lend us the notebook for a week, not
                                longer, and wants it back dry.
$ git diff -U0 contacts/deirdre-quinlan.yaml | grep '^[+]'
+++ b/contacts/deirdre-quinlan.yaml
+knows: [ciaran-o-rourke, niamh-gallagher, floor-van-der-meer]
+  - date: 2026-11-20
+    channel: lunch
+    intent: social
+    introduced: [niamh-gallagher, floor-van-der-meer]
+    note: "introduced to Niamh Gallagher, Floor van der Meer: the bakery"
$ nurture undo
took back 'log: Niamh Gallagher and 2 more, lunch, 2026-11-20' (contacts/niamh-gallagher.yaml, contacts/floor-van-der-meer.yaml, contacts/deirdre-quinlan.yaml)
$ nurture undo
took back 'log: Niamh Gallagher and 1 more, call, 2026-11-23' (contacts/niamh-gallagher.yaml, contacts/floor-van-der-meer.yaml)
$ git status --short
$ nurture log niamh --intro "the bakery"
! nurture: --intro needs two people at least
! hint: as in: nurture log ada,bob --intro 'the ERP project'
? 2
$ nurture log niamh,niamh --intro "the bakery"
! nurture: --intro needs two people at least
! hint: as in: nurture log ada,bob --intro 'the ERP project'
? 2
$ nurture log niamh,floor --intro ""
! nurture: --intro says nothing
! hint: say what it is for: --intro 'the ERP project'
? 2
$ nurture log --tag client --intro "the bakery"
! nurture: --intro and filters don't go together
! hint: name who meets whom: nurture log ada,bob --intro 'the ERP project'
? 2
$ nurture log niamh,floor --intro "the bakery" --no-answer
! nurture: --intro and --no-answer don't go together
! hint: an introduction reaches those who are introduced
? 2
$ nurture log niamh,floor --intro "the bakery" --from-them
! nurture: --intro and --from-them don't go together
! hint: who introduced you to somebody stands in the new contact's referred_by
? 2
$ nurture log niamh,floor --intro "the bakery" --amend
! nurture: --intro and --amend don't go together
! hint: nurture undo takes the entry back
? 2
# A note from a pipe that says nothing is no note.
$ nurture log niamh - < /dev/null
! nurture: nothing was logged: standard input is empty
? 1
# Words that two promises have name neither.
$ nurture follow-up add ciaran "fri: call about the flour"; nurture follow-up add ciaran "mon: call about the mill"
follow-up with Ciarán O'Rourke: call about the flour (due 27 November)
follow-up with Ciarán O'Rourke: call about the mill (due 30 November)
$ nurture log ciaran "They rang." --done call
! nurture: 'call' names 2 open follow-ups of 'Ciarán O'Rourke'
! hint: name it by its number in: nurture show ciaran-o-rourke
? 2
# Of two promises one would be lost.
$ nurture log aoife hi --follow-up "tomorrow: call her" --follow-up "in 3 weeks: send offer"
! nurture: '--follow-up' is given twice
! hint: give it once
? 2
$ nurture log aoife hi --need ERP --need CRM
! nurture: '--need' is given twice
! hint: give it once
? 2
