# Days that are no days of work for one of us.
$ nurture away 14 dec..18 dec --owner dave
dave is away 14 December to 18 December
$ git diff -U0 nurture.yaml | tail -n +5
@@ -25 +25 @@ owners:
-  dave: {}
+  dave: {away: [2026-12-14..2026-12-18]}
$ nurture away --owner dave 24 dec
dave is away 24 December
$ nurture away 21 dec..28 dec --owner mei
mei is away 21 December to 28 December
$ git diff -U0 nurture.yaml | tail -n +5; nurture check | tail -3
@@ -25,2 +25,2 @@ owners:
-  dave: {}
-  mei: {capacity: 1}        # Fridays off
+  dave: {away: [2026-12-14..2026-12-18, 2026-12-24]}
+  mei: {capacity: 1, away: [2026-12-21..2026-12-28]}        # Fridays off
all well: 52 people, 14 organisations, 8 library items
without a rating (treated as C): ana-beridze, beatriz-almeida, wei-zhang
$ nurture due --owner dave --today 2026-12-15 --brief | head -4
aoife     Aoife Brennan    follow-up due 19 November, 4 weeks ago: newcomer 2 o…
niamh     Niamh Gallagher  follow-up due 23 November, 3 weeks ago: send the two…
annelies  Annelies Bakker  follow-up due 24 November, 3 weeks ago: agree the da…
and 12 more: nurture due --all --owner dave
$ nurture due --owner mei --today 2026-12-15 --brief | head -2
mohammed  Mohammed Aydın  follow-up due 16 November, 4 weeks ago: ask how the l…
田中太郎  田中太郎        New Year's card must be there in 17 days, 1 January 2…
# Taken back by the day, or by undo.
$ nurture away 16 dec --owner dave --remove; nurture away 16 dec --owner dave --remove; git diff -U0 nurture.yaml | tail -n +5
dave is no longer away 14 December to 18 December
@@ -25,2 +25,2 @@ owners:
-  dave: {}
-  mei: {capacity: 1}        # Fridays off
+  dave: {away: [2026-12-24]}
+  mei: {capacity: 1, away: [2026-12-21..2026-12-28]}        # Fridays off
! nurture: dave isn't away on 16 December
! hint: their days stand in nurture.yaml, under owners
$ nurture undo; nurture undo; git diff -U0 nurture.yaml | tail -n +5
took back 'away: dave, not 14 December to 18 December' (nurture.yaml)
took back 'away: mei, 21 December to 28 December' (nurture.yaml)
@@ -25 +25 @@ owners:
-  dave: {}
+  dave: {away: [2026-12-14..2026-12-18, 2026-12-24]}
# Bad input.
$ nurture away 18 dec..14 dec --owner dave
! nurture: '18 dec..14 dec' ends on 2026-12-14, before it begins
! hint: give the first day first, with its year where that isn't the next one
? 2
$ nurture away 14 dec..18 foo --owner dave
! nurture: cannot read '18 foo' as a date
! hint: write a day as 2026-11-02, 'today', 'last fri', '3 days ago', 'in 2 weeks' or '3 nov 2026'
? 2
$ nurture away 14 dec --owner davee
! nurture: unknown owner 'davee'
! hint: did you mean 'dave'?
? 2
$ nurture away 14 dec
! nurture: whose days are these?
! hint: use --owner NAME, or set me: in your config
? 2
$ nurture away
! nurture: 'away' needs DAYS
! hint: usage: nurture away [options] DAYS…
? 2
$ sed -i '/^holidays:/,/^[a-z_]*:/s/12-26/12-28..2027-01-02/' nurture.yaml; nurture check | grep -A2 nurture.yaml
nurture.yaml:15:5: 'holidays': '12-28..2027-01-02' is not a day or a range:
    write MM-DD, YYYY-MM-DD or FIRST..LAST
      - 12-28..2027-01-02

# Without the last of their days the owner stays: people name them.
$ printf 'format: 1\nowners: {kim: {away: [2026-12-14..2026-12-18]}}\n' > nurture.yaml; nurture away 15 dec --owner kim --remove; cat nurture.yaml
kim is no longer away 14 December to 18 December
format: 1
owners: {kim: {}}
$ nurture away next week --owner kim; nurture away next week --owner kim; cat nurture.yaml
kim is away 30 November to 6 December
kim is away 30 November to 6 December already
format: 1
owners: {kim: {away: [2026-11-30..2026-12-06]}}
# The first one may have any name, but not nearly the one that stands in files.
$ printf 'format: 1\n' > nurture.yaml; nurture away next week --owner davee
! nurture: unknown owner 'davee'
! hint: did you mean 'dave'?
? 2
$ nurture away next week --owner Dave; cat nurture.yaml
dave is away 30 November to 6 December
format: 1
owners:
  dave:
    away: [2026-11-30..2026-12-06]
! dave is the first of the owners in nurture.yaml
$ printf 'format: 1\n' > nurture.yaml; nurture away next week --owner zoe; cat nurture.yaml
zoe is away 30 November to 6 December
format: 1
owners:
  zoe:
    away: [2026-11-30..2026-12-06]
! zoe is the first of the owners in nurture.yaml
