$ nurture snooze soren 2027-01-11
Søren Ångström is snoozed until 11 January 2027
$ git diff -U0
diff --git a/contacts/nordic/soren-angstrom.yaml b/contacts/nordic/soren-angstrom.yaml
index f605075..8a939a8 100644
--- a/contacts/nordic/soren-angstrom.yaml
+++ b/contacts/nordic/soren-angstrom.yaml
@@ -23,0 +24 @@ needs:
+snooze: 2027-01-11
$ nurture why soren | head -6
Søren Ångström: not due until 11 January 2027, in 7 weeks

 snooze       until 11 January 2027 (contacts/nordic/soren-angstrom.yaml:24):
              until then only follow-ups, dates and needs are due
 rating       B (contacts/nordic/soren-angstrom.yaml:6) → every 4..5 weeks
              (nurture.yaml:6)
$ nurture snooze soren off
Søren Ångström is no longer snoozed
$ git status --short
$ nurture snooze deirdre in 3 weeks
Deirdre Quinlan is snoozed until 14 December
$ nurture snooze deirdre someday
! nurture: cannot read 'someday' as a date
! hint: write a day as 2026-11-02, 'today', 'last fri', '3 days ago', 'in 2 weeks' or '3 nov 2026'
? 2
$ nurture snooze deirdre yesterday
! nurture: 'yesterday' is not in the future
! hint: name a later day, as in '2 weeks'
? 2
