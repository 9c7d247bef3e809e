$ nurture date add bram 02-29 "leap day on the ice" --lead "1 week"
Bram Hendriks: 02-29 every year leap day on the ice
$ nurture date add bram 2027-03-01 lease ends
Bram Hendriks: 2027-03-01 lease ends
$ git diff -U0
diff --git a/contacts/bram-hendriks.yaml b/contacts/bram-hendriks.yaml
index 962448d..ddec8f3 100644
--- a/contacts/bram-hendriks.yaml
+++ b/contacts/bram-hendriks.yaml
@@ -15,0 +16,6 @@ referred_by: joost-van-der-meer
+dates:
+  - date: 02-29
+    what: leap day on the ice
+    lead: 1 week
+  - date: 2027-03-01
+    what: lease ends
$ nurture date remove bram lease
Bram Hendriks: no longer 2027-03-01 lease ends
$ git diff -U0
diff --git a/contacts/bram-hendriks.yaml b/contacts/bram-hendriks.yaml
index 962448d..6c57202 100644
--- a/contacts/bram-hendriks.yaml
+++ b/contacts/bram-hendriks.yaml
@@ -15,0 +16,4 @@ referred_by: joost-van-der-meer
+dates:
+  - date: 02-29
+    what: leap day on the ice
+    lead: 1 week
$ nurture date add bram 02-30 never
! nurture: '02-30' is no day of any month
! hint: write a day as 2026-11-02, 'today', 'last fri', '3 days ago', 'in 2 weeks' or '3 nov 2026'
? 2
$ nurture date add bram 02-28 late --lead soon
! nurture: 'soon' is no interval
! hint: as in --lead '2 weeks'
? 2
$ nurture date remove bram nothing
! nurture: no date of 'Bram Hendriks' is named by 'nothing':
!   1  02-29 every year leap day on the ice
! hint: name it by its number, or by words of it
? 2
# All that is to come, by day.
$ nurture date list --until "in 5 weeks"
when        id              no.  comes   date
2026-11-25  hanneke-visser    2  yearly  birthday
$ nurture date list hanneke
when        id              no.  comes   date
2026-11-25  hanneke-visser    2  yearly  birthday
2027-03-21  hanneke-visser    1  once    St Matthew Passion, Grote Kerk
$ nurture date list leif
No dates to come.
$ nurture date list -n 1 --json
{
  "format": 1,
  "today": "2026-11-23",
  "dates": [
    {
      "contact": "hanneke-visser",
      "org": null,
      "name": "Hanneke Visser",
      "number": 2,
      "day": "2026-11-25",
      "date": "11-25",
      "what": "birthday",
      "lead": "2 days"
    }
  ]
}
