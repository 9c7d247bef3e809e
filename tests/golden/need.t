$ nurture need add ingrid one parts list for eleven ships --when 2027-Q3 --status aware --obstacle "two retirements"
need of Ingrid Løvdahl: one parts list for eleven ships, aware, 2027-Q3, obstacle: two retirements
$ git diff -U0
diff --git a/contacts/nordic/ingrid-lovdahl.yaml b/contacts/nordic/ingrid-lovdahl.yaml
index 847f226..613c6ae 100644
--- a/contacts/nordic/ingrid-lovdahl.yaml
+++ b/contacts/nordic/ingrid-lovdahl.yaml
@@ -8,0 +9,6 @@ since: 2025-10-14
+needs:
+  - what: one parts list for eleven ships
+    status: aware
+    when: 2027-Q3
+    obstacle: two retirements
+    noted: 2026-11-23
$ nurture need set ingrid 1 --status ready --competitor "the sheds"
need of Ingrid Løvdahl: one parts list for eleven ships, ready, 2027-Q3, obstacle: two retirements, competitor: the sheds
$ nurture need close ingrid parts --won
need of Ingrid Løvdahl: one parts list for eleven ships, won, 2027-Q3, obstacle: two retirements, competitor: the sheds, 23 November
$ git diff -U0
diff --git a/contacts/nordic/ingrid-lovdahl.yaml b/contacts/nordic/ingrid-lovdahl.yaml
index 847f226..fa76a18 100644
--- a/contacts/nordic/ingrid-lovdahl.yaml
+++ b/contacts/nordic/ingrid-lovdahl.yaml
@@ -8,0 +9,8 @@ since: 2025-10-14
+needs:
+  - what: one parts list for eleven ships
+    status: won
+    when: 2027-Q3
+    obstacle: two retirements
+    competitor: the sheds
+    noted: 2026-11-23
+    closed: 2026-11-23
$ nurture need set ingrid 7 --status ready
! nurture: 'Ingrid Løvdahl' has no open need
? 2
$ nurture need close niamh bakery
! nurture: 'need close' needs --won or --lost
? 2
$ nurture need close niamh bakery --won --lost
! nurture: 'need close' needs --won or --lost
? 2
$ nurture need add ingrid x --when someday
! nurture: cannot read 'someday' as a date
! hint: write a day as 2026-11-02, 'today', 'last fri', '3 days ago', 'in 2 weeks' or '3 nov 2026'
? 2
$ nurture need add ingrid x --status won
! nurture: 'won' closes the need
! hint: use nurture need close … --won
? 2
