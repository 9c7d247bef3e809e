# Whoever is found: by id, former id, name, with or without its legal form, or words of the name.
$ nurture org list --target
id                     rating    people  last        warmth  needs  name
aegean-pharma          B target       2  2026-11-05  warm        2  Aegean Phar…
brightwater-trust      B target       2  2026-11-18  close       1  Brightwater…
kestrel-foods          A target       4  2026-11-17  close       1  Kestrel Foo…
noordwal-ziekenhuizen  B target       3  2026-10-29  close       2  Noordwal Zi…
tanaka-seiki           B target       2  2026-11-17  warm        1  田中精機
van-der-meer-pompen    A target       7  2026-11-10  close       1  Van der Mee…
$ nurture org list --rating A --owner dave
id                   rating    people  last        warmth  needs  name
kestrel-foods        A target       4  2026-11-17  close       1  Kestrel Foods
orchard-capital      A              2  2026-11-06  close       0  Orchard Capit…
van-der-meer-pompen  A target       7  2026-11-10  close       1  Van der Meer…
$ nurture org list --segment helth
! nurture: unknown segment 'helth'
! hint: did you mean 'health'?
? 2
$ nurture org show kestrel
Kestrel Foods                                   target · rating A · kept by dave
food · https://kestrelfoods.example

 people      4, 4 live · close · last 17 November, 6 days ago
 executive   Niamh Gallagher, Chief Financial Officer · decision maker · close ·
             last 3 November
 management  Ciarán O'Rourke, Plant manager, Mallow · champion · warm · last
             17 November
             Deirdre Quinlan, Bakery manager · user · known · last 11 November
             Aoife Brennan, Supply Chain Director · influencer · known · last
             9 November
 archived    Rubén Castellanos

 needs       Niamh Gallagher 2: one forecast for bakery and dairy · ready, March
             2027, in 3 months · bakery still on its old ledger
 follow-ups  Aoife Brennan 2: 19 November, 4 days ago: newcomer 2 of 3 (by
             article)
             Aoife Brennan 3: 17 December, in 3 weeks: newcomer 3 of 3 (by call)
             Niamh Gallagher 1: 23 November, today: send the two-page proposal
             for the bakery

 about       Cork and Mallow. Chilled desserts, own brand for two supermarkets:
             forecasts change on a Thursday
             and nobody in Mallow hears of it before Monday.
 tags        client, ireland

 left        Fiona McAllister, Logistics manager, until December 2024: now
             Ferrum Bahnservice GmbH
 introduces  Charlotte Fairfax (close): referred Niamh Gallagher
             Ingrid Løvdahl (known): knows Aoife Brennan

 history     2026-11-03  call  Niamh Gallagher  New supply chain director
                                                started yesterday, Aoife
                                                Brennan, from the ferry company.
                                                Proposal through her, please.
                                                next: two pages, no more, with
                                                the waste of the bakery on the
                                                first
             2026-11-05  call  Aoife Brennan    Twenty minutes, all questions,
                                                all good.
             2026-11-09  note  Aoife Brennan    Wrote her a card with the names
                                                of the people in Mallow who know
                                                how it really works.
             2026-11-11  call  Deirdre Quinlan  Got the notebook back, dry.
                                                Aoife Brennan came to the ovens
                                                at two and stayed till six.
                                                next: show her our May beside
                                                hers
             2026-11-17  call  Ciarán O'Rourke  He would put the bakery's
                                                notebook on the wall and the
                                                bakery's system in the cellar.
$ nurture org show "KESTREL FOODS LTD." | head -1
Kestrel Foods                                   target · rating A · kept by dave
$ nurture org show kestrel-dairies | head -1
Kestrel Foods                                   target · rating A · kept by dave
$ nurture org show trust | head -1
Brightwater NHS Foundation Trust                 target · rating B · kept by mei
$ nurture org show nordhavn
! nurture: no organisation is found by 'nordhavn'
! hint: 'Nordhavn Pilots' is a text in people's files; make it one: nurture org add 'Nordhavn Pilots'
? 3
$ nurture org show foods-and-drinks
! nurture: no organisation is found by 'foods-and-drinks'
! hint: did you mean 'Kestrel Foods'?
? 3
$ nurture org show polderweg | head -2
Polderweg Logistics                                      rating B · kept by dave
logistics · part of Maasvlakte Holding
# What is thin.
$ nurture org coverage
Aegean Pharma                                      aegean-pharma · best rating A
 2 people · 2 live · last 18 days ago
 nobody at staff level · both live contacts are kept by mei
 no champion or decision maker

Brightwater NHS Foundation Trust               brightwater-trust · best rating A
 2 people · 2 live · last 5 days ago
 nobody at staff level · both live contacts are kept by mei

Kestrel Foods                                      kestrel-foods · best rating A
 4 people · 4 live · last 6 days ago
 nobody at staff level · all 4 live contacts are kept by dave

田中精機                                            tanaka-seiki · best rating A
 2 people · 2 live · last 6 days ago
 nobody at staff level · both live contacts are kept by mei

Noordwal Ziekenhuizen                      noordwal-ziekenhuizen · best rating A
 3 people · 3 live · last 4 weeks ago
 all 3 live contacts are kept by mei

Van der Meer Pompen                          van-der-meer-pompen · best rating A
 7 people · 7 live · last 13 days ago
 nothing is thin
$ nurture org coverage noordwal
Noordwal Ziekenhuizen                                     target · best rating A
3 people · 3 live · last 4 weeks ago

            mei
executive   1 · close
            5 weeks ago
management  1 · warm
            7 weeks ago
staff       1 · warm
            4 weeks ago

 thin        all 3 live contacts are kept by mei
$ COLUMNS=60 nurture org coverage van der meer
Van der Meer Pompen                   target · best rating A
7 people · 7 live · last 13 days ago

            dave         mei
executive   2 · close    1 · known
            4 weeks ago  3 weeks ago
management  –            2 · close
                         13 days ago
staff       –            2 · known
                         11 weeks ago

Nothing is thin.
$ COLUMNS=120 nurture org coverage kestrel
Kestrel Foods                                                                 target · best rating A
4 people · 4 live · last 6 days ago

            dave
executive   1 · close
            20 days ago
management  3 · warm
            6 days ago
staff       –

 thin        nobody at staff level
             all 4 live contacts are kept by dave
# A text in people's files becomes a file, and they mean it from then on.
$ nurture org add "Nordhavn Pilots AS" segment=logistics owner=dave target=true
added Nordhavn Pilots AS: orgs/nordhavn-pilots-as.yaml
1 person belongs to it
$ cat orgs/nordhavn-pilots-as.yaml
name: Nordhavn Pilots AS
segment: logistics
target: true
owner: dave
$ nurture show leif | head -2
Leif Haugen                                              rating C · kept by dave
Pilot, Nordhavn Pilots AS
$ nurture org add "nordhavn pilots"
! nurture: there is already Nordhavn Pilots AS (nordhavn-pilots-as)
! hint: that one: nurture org show nordhavn-pilots-as; another one needs a name of its own
? 2
$ nurture org add ""
! nurture: an organisation needs a name
! hint: as in: nurture org add 'Kestrel Foods' rating=A
? 2
$ nurture org add X colour=red
! nurture: unknown key 'colour'
! hint: keys of your own begin with x-
? 2
# Keys, one by one.
$ nurture org set nordhavn rating=B tags+=norway parent=maasvlakte
Nordhavn Pilots AS: rating B, tags + norway, parent maasvlakte-holding
$ nurture org set nordhavn parent=nordhavn
! nurture: 'nordhavn-pilots-as' is its own parent, directly or through others
? 2
$ nurture org set nordhavn name=Nordhavn
! nurture: people refer to an organisation by its name
! hint: use nurture org rename nordhavn-pilots-as NAME
? 2
$ nurture org set nordhavn rating=Z
! nurture: unknown rating 'Z'
! hint: the settings have A, B, C, D
? 2
$ nurture org set
! nurture: 'org set' needs ORG
! hint: usage: nurture org set ORG [KEY=VALUE…]
? 2
$ nurture org set nordhavn
! nurture: 'org set' needs KEY=VALUE
! hint: as in: nurture org set kestrel rating=A
? 2
# Another name: those who refer by the old one follow, in this line alone.
$ nurture org rename nordhavn "Nordhavn Havnelods" --id
Nordhavn Pilots AS is now Nordhavn Havnelods, as nordhavn-havnelods (formerly nordhavn-pilots-as), in 1 person's file, too
$ git diff -U0 contacts
diff --git a/contacts/nordic/leif-haugen.yaml b/contacts/nordic/leif-haugen.yaml
index 0418e57..b523d5c 100644
--- a/contacts/nordic/leif-haugen.yaml
+++ b/contacts/nordic/leif-haugen.yaml
@@ -2 +2 @@ name: Leif Haugen
-org: Nordhavn Pilots
+org: Nordhavn Havnelods
$ nurture org rename nordhavn "Kestrel Foods"
! nurture: there is already Kestrel Foods (kestrel-foods)
! hint: that one: nurture org show kestrel-foods; another one needs a name of its own
? 2
$ nurture org rename nordhavn
! nurture: 'org rename' needs NAME
! hint: or --id, for the id alone
? 2
# The file goes: ids in people's files become the name as text.
$ nurture org forget polderweg
! nurture: 'forget' deletes Polderweg Logistics (orgs/polderweg-logistics.yaml)
! hint: say --yes; nurture undo brings it back
? 2
$ nurture org forget maasvlakte --yes
deleted Maasvlakte Holding (orgs/maasvlakte-holding.yaml): nurture undo brings it back
'Maasvlakte Holding' is a text now in 1 person's file
Nordhavn Havnelods has no parent now
Polderweg Logistics has no parent now
! git's history still has it, as each clone has; to take the file out of it:
!     git filter-repo --force --invert-paths --path orgs/maasvlakte-holding.yaml
! undo, the index and drafts may still have it; nurture config --forget-traces deletes all of these, of every store
$ git diff -U0 contacts orgs/polderweg-logistics.yaml
diff --git a/contacts/nordic/leif-haugen.yaml b/contacts/nordic/leif-haugen.yaml
index 0418e57..b523d5c 100644
--- a/contacts/nordic/leif-haugen.yaml
+++ b/contacts/nordic/leif-haugen.yaml
@@ -2 +2 @@ name: Leif Haugen
-org: Nordhavn Pilots
+org: Nordhavn Havnelods
diff --git a/contacts/willem-roosegaarde.yaml b/contacts/willem-roosegaarde.yaml
index f72409f..1eb73b2 100644
--- a/contacts/willem-roosegaarde.yaml
+++ b/contacts/willem-roosegaarde.yaml
@@ -2 +2 @@ name: Willem Roosegaarde
-org: maasvlakte-holding
+org: Maasvlakte Holding
diff --git a/orgs/polderweg-logistics.yaml b/orgs/polderweg-logistics.yaml
index 60ca30c..15234ba 100644
--- a/orgs/polderweg-logistics.yaml
+++ b/orgs/polderweg-logistics.yaml
@@ -2 +1,0 @@ name: Polderweg Logistics
-parent: maasvlakte-holding
$ nurture check
all well: 52 people, 14 organisations, 8 library items
without a rating (treated as C): ana-beridze, beatriz-almeida, wei-zhang
$ nurture undo
took back 'org forget: Maasvlakte Holding' (contacts/willem-roosegaarde.yaml, orgs/nordhavn-havnelods.yaml, orgs/polderweg-logistics.yaml and 1 more)
$ nurture undo
took back 'org rename: Nordhavn Pilots AS, nordhavn-pilots-as to nordhavn-havnelods' (contacts/nordic/leif-haugen.yaml, orgs/nordhavn-pilots-as.yaml, orgs/nordhavn-havnelods.yaml)
$ nurture undo
took back 'set: Nordhavn Pilots AS, rating B, tags + norway, parent maasvlakte-holding' (orgs/nordhavn-pilots-as.yaml)
$ nurture undo
took back 'add: Nordhavn Pilots AS' (orgs/nordhavn-pilots-as.yaml)
$ git status --short
# The only live contact of a target.
$ nurture org set maasvlakte target=true
Maasvlakte Holding: target true
$ git diff -U0
diff --git a/orgs/maasvlakte-holding.yaml b/orgs/maasvlakte-holding.yaml
index 2db6179..a802a10 100644
--- a/orgs/maasvlakte-holding.yaml
+++ b/orgs/maasvlakte-holding.yaml
@@ -3,0 +4 @@ rating: C
+target: true
$ nurture show willem | sed -n 1,6p
Willem Roosegaarde                                       rating B · kept by dave
Chairman, Maasvlakte Holding

 due         in 4 weeks, 21 December: every 2 months by lunch or call or event
             your only way into Maasvlakte Holding
 last        lunch, 20 October: Venlo has to look like a tug, not like a ship.
$ nurture --today 2026-12-22 due --all | grep -A2 "^ willem"
 willem     Willem Roosegaarde · Chairman, Maasvlakte Holding
            due yesterday (every 2 months by lunch or call or event), may wait
            until 20 February 2027
$ nurture --today 2026-12-22 due --all --json | grep only_way | sort | uniq -c
      1       "only_way": "maasvlakte-holding",
     39       "only_way": null,
$ nurture org show maasvlakte | sed -n 4,6p
 people      1, 1 live · known · last 20 October, 5 weeks ago
             your only way in: Willem Roosegaarde
 executive   Willem Roosegaarde, Chairman · known · last 20 October
$ nurture org coverage maasvlakte
Maasvlakte Holding                                        target · best rating B
1 person · 1 live · last 5 weeks ago

            dave
executive   1 · known
            5 weeks ago
management  –
staff       –

 thin        nobody at management or staff level
             one live contact only: Willem Roosegaarde
             no champion or decision maker (nobody has a role)
             no touch in 34 days, and nothing ahead
# Posts before are references, too; what a filter names is found by the same rule.
$ printf 'name: Una\norg: levant optics inc\npast: {org: "Kestrel Foods, Ltd.", title: Buyer}\n' > contacts/una.yaml
$ nurture list --org "Levant Optics GmbH" | cut -d" " -f1
id
יעל-כהן
una
avi-ben-david
$ nurture org show kestrel | grep Una
             Una, Buyer: now Levant Optics
$ nurture org rename kestrel "Kestrel Group"
Kestrel Foods is now Kestrel Group, in 1 person's file, too
$ cat contacts/una.yaml
name: Una
org: levant optics inc
past: {org: "Kestrel Group", title: Buyer}
$ nurture org forget kestrel --yes
deleted Kestrel Group (orgs/kestrel-foods.yaml): nurture undo brings it back
'Kestrel Group' is a text now in 6 people's files
! git's history still has it, as each clone has; to take the file out of it:
!     git filter-repo --force --invert-paths --path orgs/kestrel-foods.yaml
! undo, the index and drafts may still have it; nurture config --forget-traces deletes all of these, of every store
$ git diff -U0 contacts/fiona-mcallister.yaml
diff --git a/contacts/fiona-mcallister.yaml b/contacts/fiona-mcallister.yaml
index e1c8653..c5d7f8f 100644
--- a/contacts/fiona-mcallister.yaml
+++ b/contacts/fiona-mcallister.yaml
@@ -17 +17 @@ past:
-  - org: kestrel-foods
+  - org: Kestrel Group
$ nurture undo; nurture undo; rm contacts/una.yaml
took back 'org forget: Kestrel Group' (contacts/aoife-brennan.yaml, contacts/ciaran-o-rourke.yaml, contacts/deirdre-quinlan.yaml and 4 more)
took back 'org rename: Kestrel Foods to Kestrel Group' (contacts/una.yaml, orgs/kestrel-foods.yaml)
# No people, parents that go round.
$ printf 'name: Empty\ntarget: true\nparent: round\n' > orgs/empty.yaml; printf 'name: Round\nparent: empty\n' > orgs/round.yaml
$ nurture org show empty
Empty                                                                     target
part of Round; its parents go round in a circle: nurture check

 people      nobody here yet: nurture add NAME org=empty

 has         Round
$ nurture org coverage empty
Empty                                                     target · best rating C
nobody here yet · part of Round; its parents go round in a circle: nurture check

nurture add NAME org=empty
$ printf 'name: Lost\nparent: nowhere\n' > orgs/lost.yaml
$ nurture org show lost
Lost
parent 'nowhere' has no file

 people      nobody here yet: nurture add NAME org=lost
# What can't be read is there all the same.
$ printf 'name: Broken\n  x: [\n' > orgs/broken.yaml
$ nurture org show broken
! nurture: orgs/broken.yaml can't be read: nurture edit broken
!   orgs/broken.yaml:2:4: ': ' inside a text without quotes
! hint: put the text in quotes
? 3
$ nurture org add Broken
! nurture: there is already orgs/broken.yaml, which can't be read
! hint: fix it first: nurture edit orgs/broken.yaml
? 2
$ nurture org rename kestrel Broken
! nurture: there is already orgs/broken.yaml, which can't be read
! hint: fix it first: nurture edit orgs/broken.yaml
? 2
$ nurture org rename kestrel "Kestrel Group"
Kestrel Foods is now Kestrel Group
! 1 file that can't be read may name it as before: nurture check
# A store without any.
$ rm -r orgs; nurture org list
No organisations yet: nurture org add NAME
$ nurture org coverage
No organisation is a target: nurture org set ORG target=true
