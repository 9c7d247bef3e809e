$ nurture programme list
after-project: 2 weeks by call, 3 months by visit or site, 9 months by call
newcomer: 2 days by note, 2 weeks by article, 6 weeks by call
  aoife-brennan  Aoife Brennan  2 open, next 19 November
$ nurture programme start newcomer beatriz
Beatriz Almeida: newcomer, 25 November by note, 7 December by article, 4 January 2027 by call
$ git diff -U0
diff --git a/contacts/beatriz-almeida.yaml b/contacts/beatriz-almeida.yaml
index 0aaabb3..9eebe91 100644
--- a/contacts/beatriz-almeida.yaml
+++ b/contacts/beatriz-almeida.yaml
@@ -9,0 +10,13 @@ owner: mei
+follow_ups:
+  - due: 2026-11-25
+    what: newcomer 1 of 3
+    by: note
+    programme: newcomer
+  - due: 2026-12-07
+    what: newcomer 2 of 3
+    by: article
+    programme: newcomer
+  - due: 2027-01-04
+    what: newcomer 3 of 3
+    by: call
+    programme: newcomer
$ nurture due --all --brief | grep -A1 'Beatriz'
beatriz    Beatriz Almeida     first touch (met: start-up evening, Antwerp (she…
zhang      Wei Zhang           first touch (met: start-up evening, Antwerp)
$ nurture programme start newcomer beatriz
! nurture: 'Beatriz Almeida' is in newcomer already: newcomer 1 of 3, due 25 November
! hint: nurture programme stop newcomer beatriz-almeida withdraws what is open
? 2
$ nurture follow-up move beatriz newcomer --to 2026-12-11
! nurture: 'Beatriz Almeida' has 3 open follow-ups:
!   1  newcomer 1 of 3 (by note, due 25 November)
!   2  newcomer 2 of 3 (by article, due 7 December)
!   3  newcomer 3 of 3 (by call, due 4 January 2027)
! hint: name it by its number, or by words of it
? 2
$ nurture programme stop newcomer beatriz
Beatriz Almeida: newcomer stopped, 3 follow-ups withdrawn
$ git diff -U0
diff --git a/contacts/beatriz-almeida.yaml b/contacts/beatriz-almeida.yaml
index 0aaabb3..d52288a 100644
--- a/contacts/beatriz-almeida.yaml
+++ b/contacts/beatriz-almeida.yaml
@@ -9,0 +10,16 @@ owner: mei
+follow_ups:
+  - due: 2026-11-25
+    what: newcomer 1 of 3
+    by: note
+    programme: newcomer
+    withdrawn: 2026-11-23
+  - due: 2026-12-07
+    what: newcomer 2 of 3
+    by: article
+    programme: newcomer
+    withdrawn: 2026-11-23
+  - due: 2027-01-04
+    what: newcomer 3 of 3
+    by: call
+    programme: newcomer
+    withdrawn: 2026-11-23
$ nurture programme start newcommer beatriz
! nurture: unknown programme 'newcommer'
! hint: did you mean 'newcomer'?
? 2
$ nurture programme start beatriz newcomer
! nurture: unknown programme 'beatriz'
! hint: the programme comes first: nurture programme start newcomer beatriz
? 2
$ nurture programme stop newcomer beatriz
! nurture: nothing of 'newcomer' is open with 'Beatriz Almeida'
! hint: who is in which: nurture programme list
? 2
$ nurture programme list --json
{
  "format": 1,
  "today": "2026-11-23",
  "programmes": [
    {
      "name": "after-project",
      "steps": [
        "2 weeks by call",
        "3 months by visit or site",
        "9 months by call"
      ],
      "contacts": []
    },
    {
      "name": "newcomer",
      "steps": [
        "2 days by note",
        "2 weeks by article",
        "6 weeks by call"
      ],
      "contacts": [
        "aoife-brennan"
      ]
    }
  ]
}

# A touch closes the step on its channel, and no other: Aoife's article is due since Thursday.
$ nurture log aoife -c call "Rang back, all well."
logged Aoife Brennan: call, Mon 23 November · next 24 November
! still open: newcomer 2 of 3 (by article, due 19 November): nurture follow-up done aoife-brennan 2
$ nurture log aoife -c article "Sent her the piece on bakery forecasts."
logged Aoife Brennan: article, Mon 23 November · done: newcomer 2 of 3 (by article, due 19 November) · next 7 December

# What earlier versions wrote: one change, taken back by one undo.
$ git checkout -q . && printf 'name: X\nprogramme: {name: newcomer, start: 2026-11-12}\npast:\n  - org: kestrel-foods\n    title: Buyer\n    until: 2026-10\n    successor: wanted\n' > contacts/x.yaml
$ nurture check | head -8
contacts/x.yaml:2:1: unknown key 'programme'
    programme: {name: newcomer, start: 2026-11-12}
    ^
hint: steps are follow-ups now: nurture check --mend writes them
contacts/x.yaml:7:16: warning: a successor to find is a follow-up now
        successor: wanted
                   ^
hint: nurture check --mend writes it
$ nurture check --mend | head -3
contacts/x.yaml: 3 steps of newcomer are follow-ups now
contacts/x.yaml: a follow-up says: find a successor for X (Buyer) at Kestrel Foods
all well: 53 people, 14 organisations, 8 library items
$ cat contacts/x.yaml
name: X
follow_ups:
  - due: 2026-11-16
    what: newcomer 1 of 3
    by: note
    programme: newcomer
  - due: 2026-11-26
    what: newcomer 2 of 3
    by: article
    programme: newcomer
  - due: 2026-12-24
    what: newcomer 3 of 3
    by: call
    programme: newcomer
  - due: 2026-11-23
    what: find a successor for X (Buyer) at Kestrel Foods
past:
  - org: kestrel-foods
    title: Buyer
    until: 2026-10
$ nurture undo
took back 'check --mend: 1 person' (contacts/x.yaml)
$ head -2 contacts/x.yaml
name: X
programme: {name: newcomer, start: 2026-11-12}
