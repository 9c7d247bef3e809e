# Each change is one commit of just its files; what the user has staged stays staged.
$ nurture config commit auto
commit: auto
$ echo later > notes.txt && git add notes.txt && sed -i 's/^capacity: .*/capacity: 5/' nurture.yaml
$ nurture log aoife "Budget round in March." --follow-up "2w: call about the budget"
logged Aoife Brennan: article, Mon 23 November · done: newcomer 2 of 3 (by article, due 19 November) · follow-up: call about the budget (due 7 December) · next 7 December
$ nurture add "Grace Hopper" rating=A
added Grace Hopper: contacts/grace-hopper.yaml
$ nurture log niamh,grace "Met at the fair." -c event
logged Niamh Gallagher: event, Mon 23 November · done: send the two-page proposal for the bakery (due 23 November) · next 1 December
logged Grace Hopper: event, Mon 23 November · next 7 December
$ nurture rename grace "Grace Murray Hopper" --id
Grace Hopper is now Grace Murray Hopper, as grace-murray-hopper (formerly grace-hopper)
$ nurture archive niamh
archived Niamh Gallagher: nurture unarchive brings them back
not due while archived: need 2 "one forecast for bakery and dairy"
$ git log --format=%s --stat=72 -5
archive: Niamh Gallagher

 contacts/niamh-gallagher.yaml | 1 +
 1 file changed, 1 insertion(+)
rename: Grace Hopper, grace-hopper to grace-murray-hopper

 contacts/{grace-hopper.yaml => grace-murray-hopper.yaml} | 3 ++-
 1 file changed, 2 insertions(+), 1 deletion(-)
log: Niamh Gallagher and 1 more, event, 2026-11-23

 contacts/grace-hopper.yaml    | 4 ++++
 contacts/niamh-gallagher.yaml | 4 ++++
 2 files changed, 8 insertions(+)
add: Grace Hopper

 contacts/grace-hopper.yaml | 3 +++
 1 file changed, 3 insertions(+)
log: Aoife Brennan, article, 2026-11-23

 contacts/aoife-brennan.yaml | 6 ++++++
 1 file changed, 6 insertions(+)
$ git status --short
A  notes.txt
 M nurture.yaml
# Taken back by a commit of its own; nothing is rewritten.
$ nurture undo
took back 'archive: Niamh Gallagher' (contacts/niamh-gallagher.yaml)
$ nurture undo
took back 'rename: Grace Hopper, grace-hopper to grace-murray-hopper' (contacts/grace-hopper.yaml, contacts/grace-murray-hopper.yaml)
$ git log --format=%s -3
undo: rename: Grace Hopper, grace-hopper to grace-murray-hopper
undo: archive: Niamh Gallagher
archive: Niamh Gallagher
$ git status --short
A  notes.txt
 M nurture.yaml
# What wasn't committed before is the user's to commit.
$ sed -i 's/^rating: .*/&   # best/' contacts/aoife-brennan.yaml
$ nurture snooze aoife 2w
Aoife Brennan is snoozed until 7 December
! not committed: 'contacts/aoife-brennan.yaml' already had changes that are not committed: git status shows them
$ git diff -U0
diff --git a/contacts/aoife-brennan.yaml b/contacts/aoife-brennan.yaml
index 870c73e..02dbe7f 100644
--- a/contacts/aoife-brennan.yaml
+++ b/contacts/aoife-brennan.yaml
@@ -7 +7 @@ owner: dave
-rating: A
+rating: A   # best
@@ -30,0 +31 @@ follow_ups:
+snooze: 2026-12-07
diff --git a/nurture.yaml b/nurture.yaml
index 5cee6e9..0e0dd38 100644
--- a/nurture.yaml
+++ b/nurture.yaml
@@ -11 +11 @@ first_touch: 2 days
-capacity: 2                 # what we manage beside the projects; `nurture forecast` would like three
+capacity: 5
$ git commit -q -m "by hand" contacts/aoife-brennan.yaml
# A detached head, a merge under way, a lock that somebody left: kept, and said.
$ git checkout -q --detach && nurture snooze aoife off; git checkout -q -- contacts && git checkout -q main
Aoife Brennan is no longer snoozed
! not committed: HEAD is detached: git switch BRANCH goes back to a branch
$ touch .git/MERGE_HEAD && nurture snooze aoife off; rm .git/MERGE_HEAD; git checkout -q -- contacts
Aoife Brennan is no longer snoozed
! not committed: a merge is under way: git commit ends it, git merge --abort takes it back
$ GIT_DIR=/nowhere nurture snooze aoife off; git checkout -q -- contacts
Aoife Brennan is no longer snoozed
! not committed: GIT_DIR is set, as where git itself runs nurture: unset it to commit
# A hook is the user's own: it may refuse.
$ mkdir -p .git/hooks && printf '#!/bin/sh\necho "not before noon" >&2\nexit 1\n' > .git/hooks/pre-commit && chmod +x .git/hooks/pre-commit
$ nurture snooze aoife off
Aoife Brennan is no longer snoozed
! not committed: not before noon
$ nurture add "Alan Turing"
added Alan Turing: contacts/alan-turing.yaml
! not committed: not before noon
$ git status --short
 M contacts/aoife-brennan.yaml
A  notes.txt
 M nurture.yaml
?? contacts/alan-turing.yaml
$ rm .git/hooks/pre-commit
# What git ignores, or was told to overlook, is never said to be committed.
$ mkdir -p .git/info && echo 'contacts/[gs]*' >> .git/info/exclude && nurture add "Secret Person" && nurture log secret "Met." && nurture log grace,secret "Met again."
added Secret Person: contacts/secret-person.yaml
logged Secret Person: call, Mon 23 November · next 25 January 2027
logged Grace Hopper: call, Mon 23 November · next 7 December
logged Secret Person: call, Mon 23 November · next 25 January 2027
! not committed: git ignores 'contacts/secret-person.yaml' (.git/info/exclude:1: contacts/[gs]*)
! not committed: git ignores 'contacts/secret-person.yaml' (.git/info/exclude:1: contacts/[gs]*)
! not committed: git ignores 'contacts/secret-person.yaml' (.git/info/exclude:1: contacts/[gs]*)
$ nurture forget secret --yes && git update-index --assume-unchanged contacts/grace-hopper.yaml && nurture log grace "And again."
deleted Secret Person (contacts/secret-person.yaml, 2 interactions): nurture undo brings it back
logged Grace Hopper: call, Mon 23 November · next 7 December
! undo, the index and drafts may still have it; nurture config --forget-traces deletes all of these, of every store
! not committed: git was told to overlook 'contacts/grace-hopper.yaml': git update-index --no-assume-unchanged contacts/grace-hopper.yaml
$ git update-index --no-assume-unchanged contacts/grace-hopper.yaml && git commit -q -m "by hand" contacts/grace-hopper.yaml
# Nobody to commit as; a hook's variables.
$ (unset GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL EMAIL; git config user.useConfigOnly true; nurture snooze grace 2w; git config --unset user.useConfigOnly)
Grace Hopper is snoozed until 7 December
! not committed: git doesn't know your name and mail address: git config --global user.name NAME, git config --global user.email ADDRESS
$ git checkout -q -- contacts && GIT_INDEX_FILE=/nowhere nurture snooze grace 2w; git checkout -q -- contacts
Grace Hopper is snoozed until 7 December
! not committed: GIT_INDEX_FILE is set, as where git itself runs nurture: unset it to commit
# A name is no line of a message.
$ nurture add 'Eve Line' && nurture set eve "$(printf 'name=Eve\nCo-authored-by: Mallory <m@example.com>')"; git log --format=%B -1
added Eve Line: contacts/eve-line.yaml
Eve Line: name Eve Co-authored-by: Mallory <m@example.com>
set: Eve Line, name Eve Co-authored-by: Mallory <m@example.com>
\
# In a folder of a bigger work tree, and in none at all.
$ cd .. && mkdir big && git -C big init -q && cd big && nurture init people && nurture add "Ada Lovelace" --store people && git log --format=%s --stat=72
made a store in $TMP/big/people: contacts/, orgs/, library/, .gitattributes, .gitignore, nurture.yaml
this is now your default store (store: in $TMP/home/config/nurture/config.yaml)
git now merges its files with nurture (merge.nurture in its configuration)
next: nurture add NAME, or nurture import FILE
added Ada Lovelace: contacts/ada-lovelace.yaml
add: Ada Lovelace

 people/contacts/ada-lovelace.yaml | 2 ++
 1 file changed, 2 insertions(+)
$ cd .. && nurture init --no-git loose && nurture add "Ada Lovelace" --store loose
made a store in $TMP/loose: contacts/, orgs/, library/, .gitattributes, .gitignore, nurture.yaml
your default store is still $TMP/big/people; this one is found inside its folder, or with --store
next: nurture add NAME, or nurture import FILE
added Ada Lovelace: contacts/ada-lovelace.yaml
! in the store '$TMP/loose'
# Another git's lock.
$ touch .git/index.lock; nurture set grace title=Rear\ Admiral; rm .git/index.lock
Grace Hopper: title Rear Admiral
! in the store '$TMP/people'
! not committed: git's lock '$TMP/people/.git/index.lock' is there: another git is at work, or one was killed; remove it if none runs
