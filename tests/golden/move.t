# One change: the old post goes to past, both organisations know, a congratulation is due once.
$ nurture move tunde --to "Caucasus Freight" --title "Chief Procurement Officer" --level executive
Tunde Adeyemi is now Chief Procurement Officer at Caucasus Freight (at Brightwater NHS Foundation Trust until 23 November)
on the agenda: new post at Caucasus Freight
kept: tunde.adeyemi@brightwater.example; what is gone of it:
    nurture set tunde-adeyemi email-=tunde.adeyemi@brightwater.example
follow-up of Brightwater NHS Foundation Trust: find a successor for Tunde Adeyemi (Head of Procurement) (due 7 December)
$ git diff -U0
diff --git a/contacts/tunde-adeyemi.yaml b/contacts/tunde-adeyemi.yaml
index 0c8182c..0c24364 100644
--- a/contacts/tunde-adeyemi.yaml
+++ b/contacts/tunde-adeyemi.yaml
@@ -2,4 +2,3 @@ name: Tunde Adeyemi
-org: brightwater-trust
-title: Head of Procurement
-level: management
-role: blocker
+org: Caucasus Freight
+title: Chief Procurement Officer
+level: executive
@@ -11,0 +11,7 @@ knows: [margaret-ashworth]
+dates:
+  - date: 2026-11-23
+    what: new post at Caucasus Freight
+past:
+  - org: brightwater-trust
+    title: Head of Procurement
+    until: 2026-11-23
diff --git a/orgs/brightwater-trust.yaml b/orgs/brightwater-trust.yaml
index 2c65d9a..1e02fe2 100644
--- a/orgs/brightwater-trust.yaml
+++ b/orgs/brightwater-trust.yaml
@@ -8,0 +9,3 @@ about: "Two acute hospitals and eleven community sites around Morecambe Bay."
+follow_ups:
+  - due: 2026-12-07
+    what: find a successor for Tunde Adeyemi (Head of Procurement)
$ nurture due --all --format '{id}: {reasons}' | grep -e tunde -e brightwater
tunde-adeyemi: new post at Caucasus Freight today
$ nurture list --ever-at brightwater-trust --format '{id}'
fiona-mcallister
tunde-adeyemi
margaret-ashworth
$ nurture undo
took back 'move: Tunde Adeyemi, to Caucasus Freight' (contacts/tunde-adeyemi.yaml, orgs/brightwater-trust.yaml)
$ git status --short
# Somebody is there already; what reached them at the old post goes.
$ nurture set tunde phone='+44 113 555 0147','+44 7700 900123'
Tunde Adeyemi: phone +44 113 555 0147, +44 7700 900123
$ nurture move tunde --to "Harbour & Sons" --successor margaret --date "3 november" --drop TUNDE.ADEYEMI@BRIGHTWATER.EXAMPLE --drop "+44 (113) 555 0147"
Tunde Adeyemi is now at Harbour & Sons (at Brightwater NHS Foundation Trust until 3 November)
on the agenda: new post at Harbour & Sons
dropped: tunde.adeyemi@brightwater.example, +44 113 555 0147
kept: +44 7700 900123; what is gone of it:
    nurture set tunde-adeyemi phone-='+44 7700 900123'
$ git diff -U0
diff --git a/contacts/tunde-adeyemi.yaml b/contacts/tunde-adeyemi.yaml
index 0c8182c..6458bd5 100644
--- a/contacts/tunde-adeyemi.yaml
+++ b/contacts/tunde-adeyemi.yaml
@@ -2,4 +2 @@ name: Tunde Adeyemi
-org: brightwater-trust
-title: Head of Procurement
-level: management
-role: blocker
+org: Harbour & Sons
@@ -7 +4 @@ owner: mei
-email: tunde.adeyemi@brightwater.example
+phone: ["+44 7700 900123"]
@@ -11,0 +9,8 @@ knows: [margaret-ashworth]
+dates:
+  - date: 2026-11-23
+    what: new post at Harbour & Sons
+past:
+  - org: brightwater-trust
+    title: Head of Procurement
+    until: 2026-11-03
+    successor: margaret-ashworth
$ nurture undo
took back 'move: Tunde Adeyemi, to Harbour & Sons' (contacts/tunde-adeyemi.yaml)
$ nurture move tunde --to kestrel-fods --successor none -d 2026-10
Tunde Adeyemi is now at kestrel-fods (at Brightwater NHS Foundation Trust until October 2026)
on the agenda: new post at kestrel-fods
kept: tunde.adeyemi@brightwater.example, +44 113 555 0147, +44 7700 900123; what is gone of it:
    nurture set tunde-adeyemi email-=tunde.adeyemi@brightwater.example phone-='+44 113 555 0147' phone-='+44 7700 900123'
! no organisation 'kestrel-fods' (did you mean kestrel-foods?): kept as text
$ nurture undo
took back 'move: Tunde Adeyemi, to kestrel-fods' (contacts/tunde-adeyemi.yaml)
# An organisation without a file can't ask for anybody.
$ nurture set tunde org="Bright Water" title=
Tunde Adeyemi: org Bright Water, no title
$ nurture move tunde --to lindqvist-search
Tunde Adeyemi is now at lindqvist-search (at Bright Water until 23 November)
on the agenda: new post at lindqvist-search
kept: tunde.adeyemi@brightwater.example, +44 113 555 0147, +44 7700 900123; what is gone of it:
    nurture set tunde-adeyemi email-=tunde.adeyemi@brightwater.example phone-='+44 113 555 0147' phone-='+44 7700 900123'
! no follow-up to find a successor: 'Bright Water' has no file; nurture org add 'Bright Water' makes one
$ nurture undo
took back 'move: Tunde Adeyemi, to lindqvist-search' (contacts/tunde-adeyemi.yaml)
# Whoever was nowhere leaves nothing behind.
$ nurture set tunde org= title=
Tunde Adeyemi: no org
$ nurture move tunde --to lindqvist-search --role champion
Tunde Adeyemi is now at lindqvist-search
on the agenda: new post at lindqvist-search
$ git diff -U0
diff --git a/contacts/tunde-adeyemi.yaml b/contacts/tunde-adeyemi.yaml
index 0c8182c..88b29eb 100644
--- a/contacts/tunde-adeyemi.yaml
+++ b/contacts/tunde-adeyemi.yaml
@@ -2,4 +2,2 @@ name: Tunde Adeyemi
-org: brightwater-trust
-title: Head of Procurement
-level: management
-role: blocker
+org: lindqvist-search
+role: champion
@@ -7,0 +6 @@ email: tunde.adeyemi@brightwater.example
+phone: ["+44 113 555 0147", "+44 7700 900123"]
@@ -11,0 +11,3 @@ knows: [margaret-ashworth]
+dates:
+  - date: 2026-11-23
+    what: new post at lindqvist-search
$ nurture move tunde --successor margaret
! nurture: 'Tunde Adeyemi' has left no organisation
! hint: say where to: --to ORG
? 2
$ nurture undo
took back 'move: Tunde Adeyemi, to lindqvist-search' (contacts/tunde-adeyemi.yaml)
$ nurture undo
took back 'set: Tunde Adeyemi, no org, no title' (contacts/tunde-adeyemi.yaml)
$ nurture undo
took back 'set: Tunde Adeyemi, org Bright Water, no title' (contacts/tunde-adeyemi.yaml)
$ nurture undo
took back 'set: Tunde Adeyemi, phone +44 113 555 0147, +44 7700 900123' (contacts/tunde-adeyemi.yaml)
# Who came after somebody turns out later: that closes the follow-up.
$ nurture move tunde --to kestrel-foods
Tunde Adeyemi is now at Kestrel Foods (at Brightwater NHS Foundation Trust until 23 November)
on the agenda: new post at Kestrel Foods
kept: tunde.adeyemi@brightwater.example; what is gone of it:
    nurture set tunde-adeyemi email-=tunde.adeyemi@brightwater.example
follow-up of Brightwater NHS Foundation Trust: find a successor for Tunde Adeyemi (Head of Procurement) (due 7 December)
$ nurture move tunde --successor margaret
Tunde Adeyemi: successor at Brightwater NHS Foundation Trust margaret-ashworth · follow-up done
$ git diff -U0
diff --git a/contacts/tunde-adeyemi.yaml b/contacts/tunde-adeyemi.yaml
index 0c8182c..1914278 100644
--- a/contacts/tunde-adeyemi.yaml
+++ b/contacts/tunde-adeyemi.yaml
@@ -2,4 +2 @@ name: Tunde Adeyemi
-org: brightwater-trust
-title: Head of Procurement
-level: management
-role: blocker
+org: kestrel-foods
@@ -11,0 +9,8 @@ knows: [margaret-ashworth]
+dates:
+  - date: 2026-11-23
+    what: new post at Kestrel Foods
+past:
+  - org: brightwater-trust
+    title: Head of Procurement
+    until: 2026-11-23
+    successor: margaret-ashworth
diff --git a/orgs/brightwater-trust.yaml b/orgs/brightwater-trust.yaml
index 2c65d9a..8fa3f20 100644
--- a/orgs/brightwater-trust.yaml
+++ b/orgs/brightwater-trust.yaml
@@ -8,0 +9,4 @@ about: "Two acute hospitals and eleven community sites around Morecambe Bay."
+follow_ups:
+  - due: 2026-12-07
+    what: find a successor for Tunde Adeyemi (Head of Procurement)
+    done: 2026-11-23
$ nurture move tunde --successor fiona
! nurture: the successor of 'Tunde Adeyemi' at 'Brightwater NHS Foundation Trust' is 'margaret-ashworth' already
! hint: for another one: nurture edit tunde-adeyemi
? 2
# The next move on the same day outdates the congratulation.
$ nurture move tunde --to "Harbour & Sons"
Tunde Adeyemi is now at Harbour & Sons (at Kestrel Foods until 23 November)
on the agenda: new post at Harbour & Sons
kept: tunde.adeyemi@brightwater.example; what is gone of it:
    nurture set tunde-adeyemi email-=tunde.adeyemi@brightwater.example
follow-up of Kestrel Foods: find a successor for Tunde Adeyemi (due 7 December)
$ git diff -U0 contacts
diff --git a/contacts/tunde-adeyemi.yaml b/contacts/tunde-adeyemi.yaml
index 0c8182c..d11dc1d 100644
--- a/contacts/tunde-adeyemi.yaml
+++ b/contacts/tunde-adeyemi.yaml
@@ -2,4 +2 @@ name: Tunde Adeyemi
-org: brightwater-trust
-title: Head of Procurement
-level: management
-role: blocker
+org: Harbour & Sons
@@ -11,0 +9,10 @@ knows: [margaret-ashworth]
+dates:
+  - date: 2026-11-23
+    what: new post at Harbour & Sons
+past:
+  - org: brightwater-trust
+    title: Head of Procurement
+    until: 2026-11-23
+    successor: margaret-ashworth
+  - org: kestrel-foods
+    until: 2026-11-23
$ nurture undo
took back 'move: Tunde Adeyemi, to Harbour & Sons' (contacts/tunde-adeyemi.yaml, orgs/kestrel-foods.yaml)
# Who is archived is on no agenda.
$ nurture archive tunde
archived Tunde Adeyemi: nurture unarchive brings them back
$ nurture move tunde --to "Harbour & Sons"
Tunde Adeyemi is now at Harbour & Sons (at Kestrel Foods until 23 November)
archived: on no agenda
kept: tunde.adeyemi@brightwater.example; what is gone of it:
    nurture set tunde-adeyemi email-=tunde.adeyemi@brightwater.example
follow-up of Kestrel Foods: find a successor for Tunde Adeyemi (due 7 December)
$ nurture undo
took back 'move: Tunde Adeyemi, to Harbour & Sons' (contacts/tunde-adeyemi.yaml, orgs/kestrel-foods.yaml)
$ nurture unarchive tunde
Tunde Adeyemi is back
# What can't be.
$ nurture move tunde
! nurture: 'move' needs --to ORG
! hint: a new title in the same place: nurture set CONTACT title=…
? 2
$ nurture move tunde --title CEO
! nurture: 'move' needs --to ORG
! hint: a new title in the same place: nurture set CONTACT title=…
? 2
$ nurture move tunde --to ""
! nurture: '--to' names no organisation
? 2
$ nurture move tunde --to "Kestrel foods" --title CEO
! nurture: 'Tunde Adeyemi' is at 'Kestrel Foods' already
! hint: a new title there: nurture set tunde-adeyemi title=…
? 2
$ nurture move tunde --to lindqvist-search --successor tunde
! nurture: 'Tunde Adeyemi' can't come after themselves
! hint: name who has the post now, or --successor none
? 2
$ nurture move tunde --to lindqvist-search --successor nobody
! nurture: nobody is found by 'nobody'
! hint: nurture list shows everyone
? 3
$ nurture move tunde --to lindqvist-search --date "next friday"
! nurture: 'next friday' is 2026-11-27, in the future
? 2
$ nurture move tunde --to lindqvist-search --level boss
! nurture: unknown level 'boss'
! hint: the settings have executive, management, staff
? 2
$ nurture move tunde --to lindqvist-search --drop nobody@example.com
! nurture: 'nobody@example.com' is not an address or number of 'Tunde Adeyemi'
! hint: these are: tunde.adeyemi@brightwater.example
? 2
$ nurture move nobody --to lindqvist-search
! nurture: nobody is found by 'nobody'
! hint: nurture list shows everyone
? 3
$ nurture move sofia --successor none
! nurture: 'Sofia Lindqvist' has left no organisation
! hint: say where to: --to ORG
? 2
$ printf 'name: Free Lance\n' > contacts/free.yaml; nurture move free --to Lindqvist --successor none
! nurture: 'Free Lance' leaves no organisation
! hint: without --successor, or say where they were: nurture set free org=…
? 2
