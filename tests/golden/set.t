$ nurture set annelies rating=B title="COO, and still at the lathe" tags+=rowing tags-=client
Annelies Bakker: rating B, title COO, and still at the lathe, tags + rowing, tags - client
$ git diff -U0
diff --git a/contacts/annelies-bakker.yaml b/contacts/annelies-bakker.yaml
index 79f8e8d..946da05 100644
--- a/contacts/annelies-bakker.yaml
+++ b/contacts/annelies-bakker.yaml
@@ -3 +3 @@ org: van-der-meer-pompen
-title: Chief Operating Officer
+title: COO, and still at the lathe
@@ -6,0 +7 @@ owner: dave
+rating: B
@@ -12 +13 @@ phone: "+31 78 555 0141"
-tags: [client, steering-group]
+tags: [steering-group, rowing]
$ git commit -qam set
# One value for a list, a list in flow style, a list in a list of one, a key taken away.
$ nurture set joost tags+=steam
Joost van der Meer: tags + steam
$ nurture set hanneke email-=h.visser@noordwal.example
Hanneke Visser: email - h.visser@noordwal.example
$ nurture set mohammed about=
Mohammed Aydın: no about
$ nurture set lotte level=management x-bib-number=1181
Lotte Kramer: level management, x-bib-number 1181
$ git diff -U0
diff --git a/contacts/hanneke-visser.yaml b/contacts/hanneke-visser.yaml
index f83b560..f97fffc 100644
--- a/contacts/hanneke-visser.yaml
+++ b/contacts/hanneke-visser.yaml
@@ -10 +9,0 @@ email:
-  - h.visser@noordwal.example
diff --git a/contacts/joost-van-der-meer.yaml b/contacts/joost-van-der-meer.yaml
index da70a2b..291cabd 100644
--- a/contacts/joost-van-der-meer.yaml
+++ b/contacts/joost-van-der-meer.yaml
@@ -9 +9 @@ email: [joost@vandermeer-pompen.example]
-tags: client
+tags: [client, steam]
diff --git a/contacts/lotte-kramer.yaml b/contacts/lotte-kramer.yaml
index 78656e1..a738ab2 100644
--- a/contacts/lotte-kramer.yaml
+++ b/contacts/lotte-kramer.yaml
@@ -5 +5 @@ org: noordwal-ziekenhuizen
-level: staff
+level: management
@@ -11 +11 @@ since: 2024-11-19
-x-bib-number: 1180      # charity run, September
+x-bib-number: "1181"      # charity run, September
diff --git a/contacts/mohammed-aydin.yaml b/contacts/mohammed-aydin.yaml
index 5fe633e..e9dd552 100644
--- a/contacts/mohammed-aydin.yaml
+++ b/contacts/mohammed-aydin.yaml
@@ -8 +7,0 @@ tags: [client]
-about: Marathon runner; Rotterdam every April, under 3:20 since 2025.
# Nothing changes where nothing is to change.
$ git commit -qam set
$ nurture set joost owner=dave
Joost van der Meer: nothing to change
$ git status --short
# Only what changes is said.
$ nurture set joost owner=dave tags-=nobody,client segment=food; git checkout -q .
Joost van der Meer: tags - client, segment food
$ nurture set joost rating=Z
! nurture: unknown rating 'Z'
! hint: the settings have A, B, C, D, undecided
? 2
$ nurture set joost owner=deve
! nurture: unknown owner 'deve'
! hint: did you mean 'dave'?
? 2
$ nurture set joost nmae=x
! nurture: unknown key 'nmae'
! hint: did you mean 'name'?
? 2
$ nurture set joost knows+=nobody
! nurture: nobody is found by 'nobody'
! hint: nurture list shows everyone
? 3
$ nurture set joost rating
! nurture: 'rating' is not KEY=VALUE
! hint: write key=value, key+=value or key-=value
? 2

# A period is where something began, and a snooze is ahead.
$ nurture set joost since=2019
Joost van der Meer: since 1 January 2019
$ nurture set joost since=march
Joost van der Meer: since 1 March 2026
$ nurture set joost since=1019-05-05
! nurture: '1019-05-05' is more than a lifetime ago
? 2
$ nurture set joost snooze="this month"
! nurture: 'this month' has begun already
! hint: when it is over: 2026-12-01
? 2
$ nurture set joost snooze=yesterday
! nurture: 'yesterday' is not in the future
! hint: name a later day, as in '2 weeks'
? 2
$ nurture set joost snooze="2 weeks"
Joost van der Meer: snooze 7 December 2026

# A key once; comments on lines of their own stay.
$ nurture set joost owner=mei owner=dave
! nurture: 'owner' is given twice
! hint: give each key once
? 2
$ printf 'name: Tg\ntags: # all\n  # why client\n  - client  # since 2020\n  # why london\n  - london\nrating: A\n' > contacts/tg.yaml; nurture set tg tags=; cat contacts/tg.yaml
Tg: no tags (dropped: client, london)
name: Tg
  # why client
  # why london
rating: A

# Lists of maps have commands of their own.
$ nurture set joost follow_ups=x; nurture set joost needs=x; nurture set joost dates=x; nurture set joost past=x
! nurture: 'follow_ups' is a list of entries
! hint: use nurture follow-up
! nurture: 'needs' is a list of entries
! hint: use nurture need
! nurture: 'dates' is a list of entries
! hint: use nurture date
! nurture: 'past' is a list of entries
! hint: use nurture edit
? 2
# Whatever stays of a list keeps its lines.
$ printf 'name: Tess Ting\ntags:\n  - a # why a\n  - b\n  - c # why c\n' > contacts/tess-ting.yaml; nurture set tess tags=c,b,d; cat contacts/tess-ting.yaml
Tess Ting: tags c, b, d (dropped: a)
name: Tess Ting
tags:
  - c # why c
  - b
  - d
