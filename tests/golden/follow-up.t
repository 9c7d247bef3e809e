$ nurture follow-up add ingrid "2 dec: ask about the 31 percent"
follow-up with Ingrid Løvdahl: ask about the 31 percent (due 2 December)
$ nurture follow-up add ingrid 2026-12-09
follow-up with Ingrid Løvdahl on 9 December
$ git diff -U0
diff --git a/contacts/nordic/ingrid-lovdahl.yaml b/contacts/nordic/ingrid-lovdahl.yaml
index 847f226..0dbaa65 100644
--- a/contacts/nordic/ingrid-lovdahl.yaml
+++ b/contacts/nordic/ingrid-lovdahl.yaml
@@ -8,0 +9,4 @@ since: 2025-10-14
+follow_ups:
+  - due: 2026-12-02
+    what: ask about the 31 percent
+  - due: 2026-12-09
$ nurture follow-up move ingrid percent --to "next week"
moved: Ingrid Løvdahl, ask about the 31 percent (due 2 December) to 30 November
$ nurture follow-up done ingrid 1
done: Ingrid Løvdahl, ask about the 31 percent (due 30 November), 23 November
$ nurture follow-up withdraw ingrid
withdrawn: Ingrid Løvdahl, due 9 December, 23 November
$ git diff -U0
diff --git a/contacts/nordic/ingrid-lovdahl.yaml b/contacts/nordic/ingrid-lovdahl.yaml
index 847f226..ed1266d 100644
--- a/contacts/nordic/ingrid-lovdahl.yaml
+++ b/contacts/nordic/ingrid-lovdahl.yaml
@@ -8,0 +9,6 @@ since: 2025-10-14
+follow_ups:
+  - due: 2026-11-30
+    what: ask about the 31 percent
+    done: 2026-11-23
+  - due: 2026-12-09
+    withdrawn: 2026-11-23

# An organisation's own stands with whom to approach there.
$ nurture follow-up add "aegean pharma" "2027-01-04: ask for the board's date"
follow-up with Aegean Pharma: ask for the board's date (due 4 January 2027)
$ nurture due --today 2027-01-04 --all --format '{id}: {reasons}' | grep board
ελενη-παπαδοπουλου: follow-up due today: ask for the board's date (Aegean Pharma) · need: first island, Naxos, as a trial, now (January 2027) · need: cold chain stock for the islands, now (January 2027) (Aegean Pharma) · due 7 weeks ago (every 2..3 weeks): reconnect · due 7 weeks ago (every 2..3 weeks for "cold chain stock for the islands"): reconnect (Aegean Pharma)
$ git diff -U0 orgs
diff --git a/orgs/aegean-pharma.yaml b/orgs/aegean-pharma.yaml
index fc07d7a..a8df202 100644
--- a/orgs/aegean-pharma.yaml
+++ b/orgs/aegean-pharma.yaml
@@ -12,0 +13,3 @@ needs:
+follow_ups:
+  - due: 2027-01-04
+    what: ask for the board's date

$ nurture follow-up done ingrid linen
! nurture: 'Ingrid Løvdahl' has no open follow-up
? 2
$ nurture follow-up add ingrid
! nurture: 'follow-up add' needs WHEN[: WHAT]
! hint: usage: nurture follow-up add WHO WHEN[: WHAT]…
? 2
$ nurture follow-up move mohammed --to someday
! nurture: cannot read 'someday' as a date
! hint: write a day as 2026-11-02, 'today', 'last fri', '3 days ago', 'in 2 weeks' or '3 nov 2026'
? 2
# All that is promised, by day; the number is what done, move and withdraw take.
$ nurture follow-up list
when        id                 no.  follow-up
2026-11-16  mohammed-aydin       2  ask how the linen pilot went
2026-11-19  aoife-brennan        2  newcomer 2 of 3 (by article)
2026-11-23  niamh-gallagher      1  send the two-page proposal for the bakery
2026-11-24  annelies-bakker      2  agree the date of the Gdańsk visit
2026-12-17  aoife-brennan        3  newcomer 3 of 3 (by call)
2027-01-04  aegean-pharma        1  ask for the board's date
2027-04-12  margaret-ashworth    2  call after the settlement
$ nurture follow-up list ingrid
No open follow-ups.
$ nurture follow-up list "aegean pharma"
when        id             no.  follow-up
2027-01-04  aegean-pharma    1  ask for the board's date
$ nurture follow-up list -n 1
when        id              no.  follow-up
2026-11-16  mohammed-aydin    2  ask how the linen pilot went
$ nurture follow-up list --until friday
when        id               no.  follow-up
2026-11-16  mohammed-aydin     2  ask how the linen pilot went
2026-11-19  aoife-brennan      2  newcomer 2 of 3 (by article)
2026-11-23  niamh-gallagher    1  send the two-page proposal for the bakery
2026-11-24  annelies-bakker    2  agree the date of the Gdańsk visit
$ nurture follow-up list --owner mei --until 2026-12-31
when        id              no.  follow-up
2026-11-16  mohammed-aydin    2  ask how the linen pilot went
$ nurture follow-up list bram --owner mei
! nurture: a name and a filter don't go together
! hint: use only one of them
? 2
$ nurture follow-up list nobody-at-all
! nurture: no person or organisation is found by 'nobody-at-all'
! hint: nurture list shows everyone
? 3
$ nurture follow-up list -n 1 --json
{
  "format": 1,
  "today": "2026-11-23",
  "follow_ups": [
    {
      "contact": "mohammed-aydin",
      "org": null,
      "name": "Mohammed Aydın",
      "number": 2,
      "due": "2026-11-16",
      "what": "ask how the linen pilot went",
      "by": [],
      "programme": null,
      "open": true,
      "done": null,
      "withdrawn": null
    }
  ]
}
$ nurture follow-up list aegean --json | grep -e contact -e org
      "contact": null,
      "org": "aegean-pharma",
# Of the archived only where they are asked for.
$ nurture follow-up add ruben "2027-01-08: ask how he is"
follow-up with Rubén Castellanos: ask how he is (due 8 January 2027)
! Rubén Castellanos is archived: nothing of theirs is ever due; nurture unarchive ruben-castellanos
$ nurture follow-up list | grep -c ruben
0
? 1
$ nurture follow-up list --archived | grep ruben
2027-01-08  ruben-castellanos    1  ask how he is
$ nurture follow-up list ruben
when        id                 no.  follow-up
2027-01-08  ruben-castellanos    1  ask how he is

# In a hurry, and what holds today.
$ nurture follow-up add ingrid fri send photos
follow-up with Ingrid Løvdahl: send photos (due 27 November)
$ nurture follow-up add ingrid "this week: ring"
follow-up with Ingrid Løvdahl: ring (due 23 November)
$ nurture follow-up add ingrid november: ring again
follow-up with Ingrid Løvdahl: ring again (due 23 November)
$ nurture follow-up add ingrid fri 2 samples
! nurture: 'fri 2 samples' may begin with two dates
! hint: put a colon after the date: 'fri: 2 samples' or 'fri 2: samples'
? 2
$ nurture follow-up add ingrid send photos
! nurture: cannot read 'send photos' as a date
! hint: write a day as 2026-11-02, 'today', 'last fri', '3 days ago', 'in 2 weeks' or '3 nov 2026'
? 2
$ nurture follow-up done ingrid photos -d "this saturday"
! nurture: 'this saturday' is 2026-11-28, in the future
! hint: for the one before: 'last saturday'
? 2
# Its own words name it, and not the day that is printed.
$ nurture follow-up add bram "1 dec: call"; nurture follow-up add bram "2 dec: phase 1"
follow-up with Bram Hendriks: call (due 1 December)
follow-up with Bram Hendriks: phase 1 (due 2 December)
$ nurture follow-up done bram 1 december
! nurture: no open follow-up of 'Bram Hendriks' is named by '1 december':
!   1  call (due 1 December)
!   2  phase 1 (due 2 December)
! hint: name it by its number, or by words of it
? 2
$ nurture follow-up done bram 1 phase
done: Bram Hendriks, phase 1 (due 2 December), 23 November
