# Two clones of one repository, people and other, and what each says and leaves.
$ nurture config store . && git init -q --bare -b main ../hub.git && nurture sync
store: $TMP/people
! nurture: there is nowhere to sync to: the repository has no remote
! hint: name one: git remote add origin URL
? 1
$ git remote add origin ../hub.git && nurture sync
up to date with origin/main: 1 sent
$ git clone -q ../hub.git ../other && cd ../other && env -u COLUMNS nurture check | head -2 && nurture init && nurture check | head -1
.gitattributes: warning: git doesn't know the merge driver 'nurture' in this clone
hint: fix it: nurture init $TMP/other
$TMP/other is a store already
git now merges its files with nurture (merge.nurture in its configuration)
all well: 52 people, 14 organisations, 8 library items
! others on this machine may look into it: chmod 700 $TMP/other
# What isn't committed stays here, unless each change is a commit.
$ nurture log wei-zhang "Met their pilot customer." && nurture sync
logged Wei Zhang: call, Mon 23 November · next 25 January 2027
up to date with origin/main
! 1 file is not committed and stays here: contacts/wei-zhang.yaml
$ nurture config commit auto && nurture sync && git log --format=%s -1
commit: auto
up to date with origin/main: 1 sent
sync: contacts/wei-zhang.yaml
# Logged over there and moved here: git's own rename detection misses it in a short file.
$ cd ../other && nurture log wei-zhang "Wants the port's figures." -c email --follow-up "1w: send them" && nurture log aoife "From the other side." && nurture sync
logged Wei Zhang: email, Mon 23 November · follow-up: send them (due 30 November) · next 30 November
logged Aoife Brennan: article, Mon 23 November · done: newcomer 2 of 3 (by article, due 19 November) · next 7 December
up to date with origin/main: 1 received, 2 sent
! in the store '$TMP/other'
! in the store '$TMP/other'
! in the store '$TMP/other'
$ nurture rename wei-zhang "Zhang Wei" --id && nurture log aoife "From this side." && nurture sync
Wei Zhang is now Zhang Wei, as zhang-wei (formerly wei-zhang)
logged Aoife Brennan: article, Mon 23 November · done: newcomer 2 of 3 (by article, due 19 November) · next 7 December
up to date with origin/main: 2 received, 2 sent
$ cat contacts/zhang-wei.yaml; ls contacts/wei*
name: Zhang Wei
formerly: [wei-zhang]
org: Port of Antwerp start-up hall
title: Founder
email: wei@quayside.example
tags: [event-2026-11]
added: 2026-11-19
met: start-up evening, Antwerp
about: Sensors in containers. Wants customers, not advice; may need both.
follow_ups:
  - due: 2026-11-30
    what: send them
interactions:
  - date: 2026-11-23
    channel: call
    note: Met their pilot customer.
  - date: 2026-11-23
    channel: email
    note: Wants the port's figures.
! ls: cannot access 'contacts/wei*': No such file or directory
? 2
$ git log --format=%s -1 && git diff HEAD^1 HEAD -U0 -- contacts/aoife-brennan.yaml | tail -n +5
sync: merge origin/main
@@ -36,0 +37,3 @@ interactions:
+  - date: 2026-11-23
+    channel: article
+    note: From the other side.
$ cd ../other && nurture sync && nurture sync && git diff --stat HEAD origin/main
up to date with origin/main: 2 received
up to date with origin/main
! in the store '$TMP/other'
! in the store '$TMP/other'
# The same field, two ways: neither side is touched until somebody settles it.
$ cd ../other && nurture set aoife title=Partner && nurture sync
Aoife Brennan: title Partner
up to date with origin/main: 1 sent
! in the store '$TMP/other'
! in the store '$TMP/other'
$ nurture set aoife title=Director && nurture sync
Aoife Brennan: title Director
! nurture: origin/main and this store were changed in ways that don't fit together:
!   contacts/aoife-brennan.yaml:3: the same lines were changed two ways
! hint: nothing was changed; git merge origin/main writes both versions between markers: choose, git commit -a, then nurture sync
? 1
$ git status --short
$ git merge -q origin/main; git diff -U0 | tail -n +5; nurture sync
Auto-merging contacts/aoife-brennan.yaml
CONFLICT (content): Merge conflict in contacts/aoife-brennan.yaml
Automatic merge failed; fix conflicts and then commit the result.
@@@ -3,1 -3,1 +3,5 @@@ org: kestrel-food
++<<<<<<< ours
 +title: Director
++=======
+ title: Partner
++>>>>>>> theirs
! nurture: a merge is under way
! hint: git commit ends it, git merge --abort takes it back
? 1
$ git merge --abort && nurture undo && nurture sync
took back 'set: Aoife Brennan, title Director' (contacts/aoife-brennan.yaml)
up to date with origin/main: 1 received, 2 sent
# Other work stays as it was, staged or not.
$ cd ../other && nurture sync && nurture log niamh "Called back." && nurture sync
up to date with origin/main: 2 received
logged Niamh Gallagher: call, Mon 23 November · done: send the two-page proposal for the bakery (due 23 November) · next 1 December
up to date with origin/main: 1 sent
! in the store '$TMP/other'
! in the store '$TMP/other'
! in the store '$TMP/other'
$ echo later > notes.txt && git add notes.txt && sed -i 's/^capacity: .*/capacity: 5/' nurture.yaml
$ nurture config commit off && nurture sync && git status --short
commit: off
up to date with origin/main: 1 received
A  notes.txt
 M nurture.yaml
! 1 file is not committed and stays here: nurture.yaml
$ (cd ../other && nurture config commit auto && nurture set niamh segment=food && nurture sync && nurture config commit off)
commit: auto
Niamh Gallagher: segment food
up to date with origin/main: 1 sent
commit: off
! in the store '$TMP/other'
! in the store '$TMP/other'
$ nurture set niamh title=Owner && nurture sync
Niamh Gallagher: title Owner
! nurture: cannot bring in what came: it changes 'contacts/niamh-gallagher.yaml', which is changed here, too, and not committed
! hint: commit it, then nurture sync
? 1
$ git status --short
 M contacts/niamh-gallagher.yaml
A  notes.txt
 M nurture.yaml
$ git checkout -q -- contacts && nurture sync && git status --short
up to date with origin/main: 1 received
A  notes.txt
 M nurture.yaml
! 1 file is not committed and stays here: nurture.yaml
# Moved two ways, and deleted here while it was changed there.
$ git checkout -q -- nurture.yaml && git rm -q --cached notes.txt && nurture config commit auto && nurture rename henk "Hendrik Jansen" --id && nurture set patrick rating=A && nurture sync
commit: auto
Henk Jansen is now Hendrik Jansen, as hendrik-jansen (formerly henk-jansen)
Patrick Doyle: rating A
up to date with origin/main: 2 sent
$ cd ../other && nurture rename henk "Henk J" --id && nurture forget patrick --yes && nurture sync
Henk Jansen is now Henk J, as henk-j (formerly henk-jansen)
deleted Patrick Doyle (contacts/patrick-doyle.yaml, 2 interactions): nurture undo brings it back
! in the store '$TMP/other'
! in the store '$TMP/other'
! git's history still has it, as each clone has; to take the file out of it:
!     git filter-repo --force --invert-paths --path contacts/patrick-doyle.yaml
! undo, the index and drafts may still have it; nurture config --forget-traces deletes all of these, of every store
! in the store '$TMP/other'
! nurture: origin/main and this store were changed in ways that don't fit together:
!   contacts/henk-jansen.yaml: moved to 'contacts/henk-j.yaml' here, to 'contacts/hendrik-jansen.yaml' on the remote
!   contacts/patrick-doyle.yaml: changed on the remote, deleted here
! hint: nothing was changed; contacts/henk-jansen.yaml: call it here as it is there: nurture rename henk-j 'Hendrik Jansen' --id, then nurture sync
? 1
# The hints lead out: under the name that it has there, and back from what was deleted.
$ cd ../other && nurture rename henk-j 'Hendrik Jansen' --id && nurture sync
Henk J is now Hendrik Jansen, as hendrik-jansen (formerly henk-j)
! in the store '$TMP/other'
! in the store '$TMP/other'
! nurture: origin/main and this store were changed in ways that don't fit together:
!   contacts/patrick-doyle.yaml: changed on the remote, deleted here
! hint: nothing was changed; git checkout origin/main -- contacts/patrick-doyle.yaml brings it back: then nurture sync, and if it should go after all nurture forget patrick-doyle
? 1
$ cd ../other && git checkout origin/main -- contacts/patrick-doyle.yaml && nurture sync && git status --short && nurture check | grep -v "^without"; nurture show hendrik | head -1; nurture show patrick | head -1
up to date with origin/main: 2 received, 4 sent
all well: 52 people, 14 organisations, 8 library items
Patrick Doyle                                                           rating A
! in the store '$TMP/other'
! nurture: 'hendrik' finds 3 people:
!   hendrik-jansen  Hendrik Jansen · Jansen Koeltechniek
!   bram-hendriks  Bram Hendriks · Polderweg Logistics
!   hendrika-van-loon  Hendrika van Loon · TU Delft
! hint: type more of the name, or the id
# Deleted there, changed here: git writes no markers, and check names the file.
$ nurture sync; nurture forget patrick --yes 2>/dev/null; nurture sync
up to date with origin/main: 4 received
deleted Patrick Doyle (contacts/patrick-doyle.yaml, 2 interactions): nurture undo brings it back
up to date with origin/main: 1 sent
$ cd ../other && nurture log patrick "Not so fast." && nurture sync
logged Patrick Doyle: call, Mon 23 November
! in the store '$TMP/other'
! in the store '$TMP/other'
! nurture: origin/main and this store were changed in ways that don't fit together:
!   contacts/patrick-doyle.yaml: changed here, deleted on the remote
! hint: nothing was changed; to delete it here, too: nurture forget patrick-doyle; to keep it: git merge origin/main, git add -A contacts, git commit --no-edit; then nurture sync
? 1
$ cd ../other && git merge -q origin/main >/dev/null; nurture check | grep -A4 '^contacts'; git add -A contacts && git commit -q --no-edit && nurture sync; nurture check | head -1
contacts/patrick-doyle.yaml: git has not merged it: changed two ways, or
    deleted on one side
hint: write what it should say, then git add contacts/patrick-doyle.yaml, or git
      rm contacts/patrick-doyle.yaml; then git commit

up to date with origin/main: 1 sent
all well: 52 people, 14 organisations, 8 library items
! in the store '$TMP/other'
# Joined there, renamed here.
$ nurture sync; nurture join niamh aoife --prefer niamh-gallagher && nurture sync
up to date with origin/main: 1 received
joined Aoife Brennan (aoife-brennan) into Niamh Gallagher: contacts/niamh-gallagher.yaml, 16 interactions
up to date with origin/main: 1 sent
! not kept of aoife-brennan: title Partner, level management, role influencer
$ cd ../other && nurture rename aoife "Aoife B" --id && nurture sync
Aoife Brennan is now Aoife B, as aoife-b (formerly aoife-brennan)
! in the store '$TMP/other'
! in the store '$TMP/other'
! nurture: origin/main and this store were changed in ways that don't fit together:
!   contacts/aoife-brennan.yaml: moved to 'contacts/aoife-b.yaml' here, to 'contacts/niamh-gallagher.yaml' on the remote
! hint: nothing was changed; join them here, too: nurture join niamh-gallagher aoife-b, then nurture sync
? 1
$ cd ../other && nurture join niamh-gallagher aoife-b --prefer niamh-gallagher && nurture sync; ls contacts | grep -e niamh -e aoife
joined Aoife B (aoife-b) into Niamh Gallagher: contacts/niamh-gallagher.yaml, 16 interactions
up to date with origin/main: 1 received, 2 sent
niamh-gallagher.yaml
! in the store '$TMP/other'
! not kept of aoife-b: title Partner, level management, role influencer
! in the store '$TMP/other'
# A file that git ignores never leaves; a shallow clone may not know where the two part.
$ cd ../other && git reset -q --hard origin/main && echo 'contacts/se*' > .git/info/exclude && nurture add "Secret Person" && nurture sync
added Secret Person: contacts/secret-person.yaml
up to date with origin/main
! in the store '$TMP/other'
! not committed: git ignores 'contacts/secret-person.yaml' (.git/info/exclude:1: contacts/se*)
! in the store '$TMP/other'
! 1 file never leaves this machine: git ignores 'contacts/secret-person.yaml' (.git/info/exclude:1: contacts/se*)
$ git clone -q --depth 1 file://$PWD/../hub.git ../shallow && git -C ../shallow config user.name Shallow && nurture sync --store ../shallow
up to date with origin/main
! in the store '$TMP/shallow'
$ nurture log aoife "One." && nurture log aoife "Two." && nurture sync && cd ../shallow && git fetch -q --depth 1 && nurture log niamh "Three." && nurture sync
logged Niamh Gallagher: call, Mon 23 November · next 1 December
logged Niamh Gallagher: call, Mon 23 November · next 1 December
up to date with origin/main: 2 received, 2 sent
logged Niamh Gallagher: call, Mon 23 November · next 1 December
! in the store '$TMP/shallow'
! in the store '$TMP/shallow'
! nurture: this clone is shallow: it doesn't go back to where it and origin/main part
! hint: git fetch --unshallow origin, then nurture sync
? 1
# Nowhere to sync to, or not from here.
$ git remote set-url origin /nowhere && nurture sync
! nurture: cannot fetch from 'origin': '/nowhere' does not appear to be a git repository; Could not read from remote repository; Please make sure you have the correct access rights and the repository exists.
! hint: nothing is lost: what is committed is sent by the next nurture sync that gets through
? 1
$ git checkout -q --detach && nurture sync; git checkout -q main
! nurture: HEAD is detached: there is no branch to sync
! hint: git switch BRANCH goes back to one
$ git remote add backup ../backup.git && git config --unset branch.main.remote; nurture sync
! nurture: branch 'main' has no upstream, and there are several remotes: backup, origin
! hint: choose one: git push -u REMOTE main
? 1
$ mkdir ../bare && cd ../bare && git init -q && nurture init folder && nurture sync --store folder
made a store in $TMP/bare/folder: contacts/, orgs/, library/, .gitattributes, .gitignore, nurture.yaml
your default store is still $TMP/people; this one is found inside its folder, or with --store
git now merges its files with nurture (merge.nurture in its configuration)
next: nurture add NAME, or nurture import FILE
! in the store '$TMP/bare/folder'
! nurture: the store is a folder of the work tree '$TMP/bare', not all of it
! hint: sync that with git itself: git pull && git push
? 1
$ nurture init --no-git ../loose && nurture sync --store ../loose
made a store in $TMP/loose: contacts/, orgs/, library/, .gitattributes, .gitignore, nurture.yaml
your default store is still $TMP/people; this one is found inside its folder, or with --store
next: nurture add NAME, or nurture import FILE
! in the store '$TMP/loose'
! nurture: '$TMP/loose' is in no git repository
! hint: nurture init in it makes one
? 1
$ PATH=${PATH%%:*} nurture sync
! nurture: git is not installed
! hint: install git, then nurture sync
? 1
