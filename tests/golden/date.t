$ nurture date add bram 02-29 "leap day on the ice" --lead "1 week"
Bram Hendriks: leap day on the ice, every year on 29 February
$ nurture date add bram 2027-03-01 lease ends
Bram Hendriks: lease ends, 1 March 2027
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
Bram Hendriks: removed lease ends, 1 March 2027
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
! nurture: '02-30' is not a day of any month
! hint: write a day as 2026-11-02, 'today', 'last fri', '3 days ago', 'in 2 weeks' or '3 nov 2026'
? 2
$ nurture date add bram 02-28 late --lead soon
! nurture: 'soon' is not an interval
! hint: as in --lead '2 weeks'
? 2
$ nurture date remove bram nothing
! nurture: no date of 'Bram Hendriks' is named by 'nothing':
!   1  leap day on the ice, every year on 29 February
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
      "year": null,
      "lead": "2 days"
    }
  ]
}

# A birthday comes every year however it is typed, and keeps the year of the first.
$ git commit -qam dates
$ nurture date add bram 1985-12-03 birthday
Bram Hendriks: birthday, every year on 3 December (since 1985)
$ git diff -U0
diff --git a/contacts/bram-hendriks.yaml b/contacts/bram-hendriks.yaml
index 6c57202..6ac4e66 100644
--- a/contacts/bram-hendriks.yaml
+++ b/contacts/bram-hendriks.yaml
@@ -19,0 +20,3 @@ dates:
+  - date: 12-03
+    what: birthday
+    year: 1985
$ nurture show bram | grep -A2 dates
 dates       3 December, in 10 days: birthday, turns 41
             28 February 2027, in 3 months: leap day on the ice
\
$ nurture why bram --today 2026-12-02 | grep birthday
 coming       3 December, tomorrow: birthday, turns 41
$ nurture due --all --today 2026-12-03 --format '{id}: {reasons}' | grep turns
bram-hendriks: birthday today: turns 41
$ nurture agenda --days 14 --format '{id}: {reasons}' | grep turns
bram-hendriks: birthday today: turns 41
# The same day twice is refused; typed in another order it is read the same.
$ nurture date add bram 3 dec 1985 birthday
! nurture: 'birthday, every year on 3 December (since 1985)' is there already
! hint: to write it anew, first: nurture date remove bram-hendriks birthday
? 2
$ nurture date remove bram birthday; nurture date add bram 3 dec 1985 birthday
Bram Hendriks: removed birthday, every year on 3 December (since 1985)
Bram Hendriks: birthday, every year on 3 December (since 1985)
$ nurture date add bram 2019-05-12 joined the board
! nurture: '2019-05-12' is past, and comes once
! hint: for every year write 05-12 --year 2019; for once, a day to come
? 2
$ nurture date add bram 05-12 --year 2019 joined the board
Bram Hendriks: joined the board, every year on 12 May (since 2019)
$ nurture date add bram 12 may fair
! nurture: does '12 may' come every year, or once?
! hint: write 05-12 (every year) or 2027-05-12 (once)
? 2
$ nurture date add bram nov fair
! nurture: 'nov' is more than a day
! hint: name one, as in 12-03 or 2027-03-01
? 2
$ nurture check
all well: 52 people, 14 organisations, 8 library items
without a rating (treated as C): ana-beridze, beatriz-almeida, wei-zhang

# A day that is past is listed as long as it stands on the agenda: a touch on it or after it answers it.
$ nurture date add bram 11-20 name day
Bram Hendriks: name day, every year on 20 November
$ nurture date list bram
when        id             no.  comes   date
2026-11-20  bram-hendriks    4  yearly  name day
2026-12-03  bram-hendriks    2  yearly  birthday
2027-02-28  bram-hendriks    1  yearly  leap day on the ice
2027-05-12  bram-hendriks    3  yearly  joined the board
$ nurture log bram -d 2026-11-20 "Had a drink on it."
logged Bram Hendriks: call, Fri 20 November · next 3 December
$ nurture date list bram
when        id             no.  comes   date
2026-12-03  bram-hendriks    2  yearly  birthday
2027-02-28  bram-hendriks    1  yearly  leap day on the ice
2027-05-12  bram-hendriks    3  yearly  joined the board
2027-11-20  bram-hendriks    4  yearly  name day
$ nurture date add kestrel-foods 11-20 founding
Kestrel Foods: founding, every year on 20 November
$ nurture date list kestrel-foods
when        id             no.  comes   date
2026-11-20  kestrel-foods    1  yearly  founding
$ nurture log niamh -d 2026-11-20 "To many more years."
logged Niamh Gallagher: call, Fri 20 November · due today
$ nurture date list kestrel-foods
when        id             no.  comes   date
2027-11-20  kestrel-foods    1  yearly  founding
