$ nurture undo
! nurture: nothing to undo
? 1
$ nurture log niamh "First."
logged Niamh Gallagher: call, Mon 23 November · done: send the two-page proposal for the bakery (due 23 November) · next 1 December
$ nurture log aoife "Second."
logged Aoife Brennan: article, Mon 23 November · done: newcomer 2 of 3 (by article, due 19 November) · next 7 December
$ nurture undo
took back 'log: Aoife Brennan, article, 2026-11-23' (contacts/aoife-brennan.yaml)
$ git diff -U0
diff --git a/contacts/niamh-gallagher.yaml b/contacts/niamh-gallagher.yaml
index fc36b23..7896a1c 100644
--- a/contacts/niamh-gallagher.yaml
+++ b/contacts/niamh-gallagher.yaml
@@ -28,0 +29 @@ follow_ups:
+    done: 2026-11-23
@@ -66,0 +68,3 @@ interactions:
+  - date: 2026-11-23
+    channel: call
+    note: First.
# What was changed since in other lines stays.
$ sed -i '1s/.*/name: Niamh Gallagher-Burke/' contacts/niamh-gallagher.yaml
$ nurture undo
took back 'log: Niamh Gallagher, call, 2026-11-23' (contacts/niamh-gallagher.yaml)
$ git diff -U0
diff --git a/contacts/niamh-gallagher.yaml b/contacts/niamh-gallagher.yaml
index fc36b23..c4aaf19 100644
--- a/contacts/niamh-gallagher.yaml
+++ b/contacts/niamh-gallagher.yaml
@@ -1 +1 @@
-name: Niamh Gallagher
+name: Niamh Gallagher-Burke
$ nurture undo
! nurture: nothing to undo
? 1
# What was taken back by hand.
$ cp contacts/aoife-brennan.yaml before; nurture log aoife "By hand." >/dev/null; mv before contacts/aoife-brennan.yaml
$ nurture undo
'log: Aoife Brennan, article, 2026-11-23' was taken back already, by hand: nothing was changed
$ nurture undo
! nurture: nothing to undo
? 1
# What can't be noted is made, and said; undo never takes back an older change for it.
$ nurture log niamh "Noted." >/dev/null
$ XDG_STATE_HOME=/proc nurture log aoife "Not noted."
logged Aoife Brennan: article, Mon 23 November · done: newcomer 2 of 3 (by article, due 19 November) · next 7 December
! undo can't take this back: cannot make the folder '/proc/nurture': no such file or directory
$ nurture undo
! nurture: cannot undo 'log: Aoife Brennan, article, 2026-11-23': it could not be noted in the journal (cannot make the folder '/proc/nurture': no such file or directory)
! hint: take it back by hand, or with git; undo never goes past it to an older change
? 1
$ nurture log niamh "Noted again." >/dev/null
$ nurture undo
took back 'log: Niamh Gallagher-Burke, call, 2026-11-23' (contacts/niamh-gallagher.yaml)
$ nurture undo
! nurture: cannot undo 'log: Aoife Brennan, article, 2026-11-23': it could not be noted in the journal (cannot make the folder '/proc/nurture': no such file or directory)
! hint: take it back by hand, or with git; undo never goes past it to an older change
? 1
$ git diff --stat
 contacts/aoife-brennan.yaml   | 4 ++++
 contacts/niamh-gallagher.yaml | 6 +++++-
 2 files changed, 9 insertions(+), 1 deletion(-)

# What is brought back needn't be sound: it stood there before.
$ printf 'name: Flo\nsnooze: never ever\n' > contacts/flo.yaml; nurture forget flo --yes; nurture undo; cat contacts/flo.yaml; rm contacts/flo.yaml
deleted Flo (contacts/flo.yaml, 0 interactions): nurture undo brings it back
took back 'forget: Flo' (contacts/flo.yaml)
name: Flo
snooze: never ever
! undo, the index and drafts may still have it; nurture config --forget-traces deletes all of these, of every store
# An entry that a colleague wrote behind it stays, and so does what was changed in lines beside it.
$ nurture add "Vic Early" title=Buyer rating=B && nurture log vic "One."
added Vic Early: contacts/vic-early.yaml
logged Vic Early: call, Mon 23 November · next 21 December
$ printf '  - date: 2026-11-23\n    channel: email\n    note: by hand\n' >> contacts/vic-early.yaml; nurture undo && cat contacts/vic-early.yaml
took back 'log: Vic Early, call, 2026-11-23' (contacts/vic-early.yaml)
name: Vic Early
title: Buyer
rating: B
added: 2026-11-23
interactions:
  - date: 2026-11-23
    channel: email
    note: by hand
$ nurture set vic title=Head && sed -i 's/^rating: B/rating: A  # since then/' contacts/vic-early.yaml && nurture undo && head -3 contacts/vic-early.yaml
Vic Early: title Head
took back 'set: Vic Early, title Head' (contacts/vic-early.yaml)
name: Vic Early
title: Buyer
rating: A  # since then
$ nurture set vic title=Head && sed -i 's/^title: Head/title: Chief/' contacts/vic-early.yaml && nurture undo
Vic Early: title Head
! nurture: cannot undo 'set: Vic Early, title Head': 'contacts/vic-early.yaml' was changed since, in the same lines
! hint: nothing was changed; take it back by hand, or with git: undo never goes past it
? 1
# Taken back by hand, in a line that something else stands beside by now.
$ sed -i '/^added/a x-mine: 1' contacts/vic-early.yaml; nurture set vic since=2026-11-01 >/dev/null && sed -i -e '/^since/d' -e 's/^added: .*/added: 2026-11-02/' contacts/vic-early.yaml && nurture undo; head -4 contacts/vic-early.yaml
'set: Vic Early, since 2026-11-01' was taken back already, by hand: nothing was changed
name: Vic Early
title: Chief
rating: A  # since then
added: 2026-11-02
