$ nurture archive henk
archived Henk Jansen: nurture unarchive brings them back
$ git diff -U0
diff --git a/contacts/henk-jansen.yaml b/contacts/henk-jansen.yaml
index edf0a58..872b063 100644
--- a/contacts/henk-jansen.yaml
+++ b/contacts/henk-jansen.yaml
@@ -8,0 +9 @@ since: 2024-02-20
+archived: 2026-11-23
$ nurture list --archived --format '{id}'
gerda-holthuis
henk-jansen
ruben-castellanos
$ nurture unarchive henk
Henk Jansen is back
$ git status --short
$ nurture archive nobody
! nurture: nobody is found by 'nobody'
! hint: nurture list shows everyone
? 3
$ nurture forget zofia
! nurture: 'forget' deletes Zofia Nowak (contacts/zofia-nowak.yaml, 2 interactions)
! hint: say --yes, or: nurture archive zofia-nowak
? 2
$ nurture forget zofia --yes
deleted Zofia Nowak (contacts/zofia-nowak.yaml, 2 interactions): nurture undo brings it back
! git's history still has it, as each clone has; to take the file out of it:
!     git filter-repo --force --invert-paths --path contacts/zofia-nowak.yaml
! undo, the index and drafts may still have it; nurture config --forget-traces deletes all of these, of every store
$ git status --short
 D contacts/zofia-nowak.yaml
$ nurture undo
took back 'forget: Zofia Nowak' (contacts/zofia-nowak.yaml)
$ git status --short
# Under every name that it had.
$ nurture add "Dora Hidden" > /dev/null && git add -A && git commit -qm one && nurture rename dora "Dora Renamed" --id > /dev/null && git add -A && git commit -qm two && nurture forget dora --yes
deleted Dora Renamed (contacts/dora-renamed.yaml, 0 interactions): nurture undo brings it back
! git's history still has it, as each clone has; to take the file out of it:
!     git filter-repo --force --invert-paths --path contacts/dora-renamed.yaml --path contacts/dora-hidden.yaml
! undo, the index and drafts may still have it; nurture config --forget-traces deletes all of these, of every store
# Nothing is acknowledged that never comes, without a word.
$ nurture add "Zed Young"; nurture follow-up add zed 'in 2 weeks: call'; nurture need add zed a lift; nurture archive zed
added Zed Young: contacts/zed-young.yaml
follow-up with Zed Young: call (due 7 December)
need of Zed Young: a lift, latent
archived Zed Young: nurture unarchive brings them back
not due while archived: need 1 "a lift"; follow-up 1 "call (due 7 December)"
$ nurture log zed hello --follow-up 'in 1 week: price list'; nurture date add zed 12-10 birthday; nurture need add zed stairs
logged Zed Young: call, Mon 23 November · follow-up: price list (due 30 November) · archived, so never due
Zed Young: birthday, every year on 10 December
need of Zed Young: stairs, latent
! Zed Young is archived: nothing of theirs is ever due; nurture unarchive zed-young
! Zed Young is archived: nothing of theirs is ever due; nurture unarchive zed-young
