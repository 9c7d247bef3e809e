@ store none
$ nurture init . >/dev/null
! others on this machine may look into it: chmod 700 $TMP/people
$ printf '# the firm knows her\nname: Ada Lovelace\norg: Analytical Engines # still\ntitle: Head of Engineering\nrating: A\nemail: [ada@engines.example, ada@home.example]\nphone: "+44 20 7946 0018"\ntags: [client, london]\nabout: Two children.\nadded: 2026-03-01\nknows: [ada-king, bob]\nfollow_ups:\n  - due: 2027-02-01\n    what: call about the budget\ninteractions:\n  - date: 2026-05-04\n    channel: call\n    note: On hold.\n  # the lunch\n  - date: 2026-09-10\n    channel: lunch\n    note: Budget in spring.\n' > contacts/ada-lovelace.yaml
$ printf 'name: Ada King\norg: Analytical Engines\ntitle: Countess # of Lovelace\nemail:\n  - ADA@HOME.example\n  - countess@example.com\nphone: 020 7946 0018\ntags: [speaker, client]\nabout: Fencing.\nadded: 2025-12-01\nreferred_by: ada-lovelace\narchived: 2026-10-01\nx-shoe: 38\nfollow_ups:\n  due: 2026-12-12\n  what: send the paper\ninteractions:\n  - {date: 2026-01-20, channel: email, note: "First letter."}\n  - {date: 2026-05-04, channel: call, note: "On hold."}\n  - {date: 2026-05-04, channel: email, note: "Wrote the same day."}\n' > contacts/ada-king.yaml
$ printf 'name: Bob\nknows: [ada-king, cem, ada-lovelace] # both\ninteractions:\n  - date: 2026-08-01\n    channel: email\n    introduced: ada-king\n' > contacts/bob.yaml
$ printf 'name: Cem\nreferred_by: ada-king\npast:\n  - org: Acme\n    successor: ada-king\n' > contacts/cem.yaml
$ printf 'name: Acme\n' > orgs/acme.yaml
$ git add -A && git commit -qm people

# What differs has to be decided.
$ nurture join ada-lovelace ada-king
! nurture: 'ada-lovelace' and 'ada-king' differ:
!   contacts/ada-lovelace.yaml:4: title: Head of Engineering
!   contacts/ada-king.yaml:3: title: Countess
! hint: say whose hold: --prefer ada-lovelace, or --prefer ada-king
? 2
$ git status --short
$ nurture join ada-lovelace ada-king --prefer ada-lovelace
joined Ada King (ada-king) into Ada Lovelace: contacts/ada-lovelace.yaml, 4 interactions
references followed in Bob, Cem
! not archived, as only one of both was
! 1 comment of contacts/ada-king.yaml could not be carried over
! not kept of ada-king: title Countess
$ cat contacts/ada-lovelace.yaml
\# the firm knows her
name: Ada Lovelace
also: [Ada King]
formerly: [ada-king]
org: Analytical Engines # still
title: Head of Engineering
rating: A
email: [ada@engines.example, ada@home.example, countess@example.com]
phone: "+44 20 7946 0018"
tags: [client, london, speaker]
about: |
  Two children.

  Fencing.
added: 2025-12-01
knows: [bob]
follow_ups:
  - due: 2027-02-01
    what: call about the budget
  - due: 2026-12-12
    what: send the paper
x-shoe: 38
interactions:
  - date: 2026-01-20
    channel: email
    note: First letter.
  - date: 2026-05-04
    channel: call
    note: On hold.
  - date: 2026-05-04
    channel: email
    note: Wrote the same day.
  # the lunch
  - date: 2026-09-10
    channel: lunch
    note: Budget in spring.
$ git diff -U0 contacts/bob.yaml contacts/cem.yaml
diff --git a/contacts/bob.yaml b/contacts/bob.yaml
index 8bf97f6..bc48bd6 100644
--- a/contacts/bob.yaml
+++ b/contacts/bob.yaml
@@ -2 +2 @@ name: Bob
-knows: [ada-king, cem, ada-lovelace] # both
+knows: [cem, ada-lovelace] # both
@@ -6 +6 @@ interactions:
-    introduced: ada-king
+    introduced: ada-lovelace
diff --git a/contacts/cem.yaml b/contacts/cem.yaml
index 4af71c6..01cca90 100644
--- a/contacts/cem.yaml
+++ b/contacts/cem.yaml
@@ -2 +2 @@ name: Cem
-referred_by: ada-king
+referred_by: ada-lovelace
@@ -5 +5 @@ past:
-    successor: ada-king
+    successor: ada-lovelace
$ nurture show ada-king | head -1
Ada Lovelace                                                            rating A
$ nurture check
all well: 3 people, 1 organisation, 0 library items
without a rating (treated as C): bob, cem
$ nurture undo
took back 'join: Ada King into Ada Lovelace' (contacts/bob.yaml, contacts/cem.yaml, contacts/ada-lovelace.yaml and 1 more)
$ git status --short

# The other way round.
$ nurture join ada-king ada-lovelace --prefer ada-lovelace
joined Ada Lovelace (ada-lovelace) into Ada King: contacts/ada-king.yaml, 4 interactions
references followed in Bob
! not archived, as only one of both was
! 3 comments of contacts/ada-lovelace.yaml could not be carried over
! not kept of ada-king: title Countess
$ cat contacts/ada-king.yaml
name: Ada King
also: [Ada Lovelace]
formerly: [ada-lovelace]
org: Analytical Engines
title: Head of Engineering # of Lovelace
rating: A
email:
  - ADA@HOME.example
  - countess@example.com
  - ada@engines.example
phone: 020 7946 0018
tags: [speaker, client, london]
about: |
  Fencing.

  Two children.
added: 2025-12-01
knows: [bob]
x-shoe: 38
follow_ups:
  - due: 2026-12-12
    what: send the paper
  - due: 2027-02-01
    what: call about the budget
interactions:
  - {date: 2026-01-20, channel: email, note: "First letter."}
  - {date: 2026-05-04, channel: call, note: "On hold."}
  - {date: 2026-05-04, channel: email, note: "Wrote the same day."}
  - date: 2026-09-10
    channel: lunch
    note: Budget in spring.
$ nurture undo
took back 'join: Ada Lovelace into Ada King' (contacts/bob.yaml, contacts/ada-king.yaml, contacts/ada-lovelace.yaml)
$ git status --short

# What can't be.
$ nurture join ada-lovelace
! nurture: 'join' needs a contact
! hint: usage: nurture join [options] CONTACT CONTACT2
? 2
$ nurture join ada-lovelace ada-lovelace
! nurture: 'ada-lovelace' and 'ada-lovelace' are both Ada Lovelace
! hint: nurture duplicates shows who may stand here twice
? 2
$ nurture join "Ada Lovelace" lovelace
! nurture: 'Ada Lovelace' and 'lovelace' are both Ada Lovelace
! hint: nurture duplicates shows who may stand here twice
? 2
$ nurture join ada-lovelace nobody
! nurture: nobody is found by 'nobody'
! hint: nurture list shows everyone
? 3
$ nurture join acme ada-lovelace
! nurture: 'acme' is an organisation
! hint: join takes two people
? 2
$ nurture join ada-lovelace ada-king --prefer bob
! nurture: 'bob' is neither of both
! hint: --prefer ada-lovelace, or ada-king
? 2
$ printf 'name: Dora\nadded: soon\n' > contacts/dora.yaml
$ nurture join bob dora
! nurture: contacts/dora.yaml:2:8: 'added': 'soon' is not a day: write YYYY-MM-DD
! hint: mend it first: nurture edit dora
? 1
$ git status --short
?? contacts/dora.yaml
