# As of a commit, on its day, without touching what is there now.
@ env GIT_COMMITTER_DATE=2026-11-20T09:00:00+0100
@ env GIT_AUTHOR_DATE=2026-11-20T09:00:00+0100
$ git commit -q --amend --no-edit --reset-author && nurture config commit auto
commit: auto
$ nurture set aoife title=Partner && GIT_AUTHOR_NAME=Dave nurture log aoife "Wants the figures." && nurture log aoife "Sent them." -c email && nurture config commit off
Aoife Brennan: title Partner
logged Aoife Brennan: article, Mon 23 November · done: newcomer 2 of 3 (by article, due 19 November) · next 7 December
logged Aoife Brennan: email, Mon 23 November · next 7 December
commit: off
$ git rev-list --count HEAD && nurture due --rev HEAD~3 | head -6
4
Monday 23 November                                          26 to reach, 4 today

 niamh     Niamh Gallagher · Chief Financial Officer, Kestrel Foods
           follow-up due today: send the two-page proposal for the bakery
           due 6 days ago (every 2..3 weeks), may wait until 24 November
           last   call, 3 November: New supply chain director started yesterday,
# Without --today (which `nurture` here always gives) it is the day of the commit.
$ real=$(sed -n 's/.*exec "\(.*\)" --today.*/\1/p' ../bin/nurture) && "$real" due --rev HEAD~3 | head -3
Friday 20 November                                          23 to reach, 3 today

 mohammed  Mohammed Aydın · Head of Logistics, Noordwal Ziekenhuizen
$ nurture due --rev HEAD~3 --today 2026-11-23 --brief | head -2
niamh     Niamh Gallagher  follow-up due today: send the two-page proposal for…
mohammed  Mohammed Aydın   follow-up due 16 November, 7 days ago: ask how the l…
$ nurture agenda --rev HEAD~3 --days 2 | head -4
Monday 23 November, today                                               4 people
 Niamh Gallagher  follow-up due today: send the two-page proposal for the baker…
 Mohammed Aydın   follow-up due 16 November, 7 days ago: ask how the linen pilo…
 Aoife Brennan    follow-up due 19 November, 4 days ago: newcomer 2 of 3 (by ar…
$ nurture show aoife --rev HEAD~3 | head -2 && nurture show aoife | head -2
Aoife Brennan                                            rating A · kept by dave
Supply Chain Director, Kestrel Foods
Aoife Brennan                                            rating A · kept by dave
Partner, Kestrel Foods
$ nurture list --rev HEAD~3 --tag newcomer && nurture why aoife --rev HEAD~1 | head -1
id             name           rating  last        due         who
aoife-brennan  Aoife Brennan  A       2026-11-09  2026-11-19  Supply Chain Dire…
Aoife Brennan: not due until 7 December, in 14 days
$ nurture forecast --rev HEAD~3 | head -1
23 November to 22 November 2027             capacity 2 a day, 115 % of it needed
$ git status --short
# Who wrote it down, and when.
$ nurture log aoife "Not committed yet." && nurture history aoife --authors
logged Aoife Brennan: call, Mon 23 November · next 7 December
2026-11-23  call     (not committed) Not committed yet.
2026-11-23  email    (written by Golden, 20 November) Sent them.
2026-11-23  article  (written by Dave, 20 November) Wants the figures.
2026-11-09  note     (written by Golden, 20 November) Wrote her a card with the
                     names of the people in Mallow who know how it really works.
2026-11-05  call     (written by Golden, 20 November) Twenty minutes, all
                     questions, all good.
$ nurture history aoife --rev HEAD~1 --authors --json | tail -12
      "reached": true,
      "note": "Wants the figures.",
      "next": null,
      "sent": null,
      "introduced": [],
      "message_id": null,
      "event": null,
      "author": "Dave",
      "written": "2026-11-20"
    }
  ]
}
# A day in braces is that of the commits: a clone, which has no reflog, answers the same.
$ git rev-list --count HEAD && git clone -q . ../clone && nurture list --rev 'main@{2026-11-20}' --tag newcomer --store ../clone | tail -1
4
aoife-brennan  Aoife Brennan  A       2026-11-23  2026-12-07  Partner, Kestrel…
$ nurture list --rev 'main@{last month}' --store ../clone
! nurture: 'main' has no commit as old as 2026-10-31
! hint: git log --reverse shows the first
? 2
$ nurture list --rev 'main@{3.months.ago}' --store ../clone
! nurture: git isn't sure which commit 'main@{3.months.ago}' is: log for 'main' only goes back to Fri, 20 Nov 2026 09:00:00 +0100
! hint: a day is found among the commits themselves: 'HEAD@{2026-10-01}'
? 2
$ git clone -q --depth 1 file://$PWD ../shallow && nurture list --rev HEAD~3 --store ../shallow
! nurture: 'HEAD~3' names no commit here
! hint: this clone is shallow: git fetch --unshallow brings the rest
? 2
$ nurture list --rev 'main@{last month}' --store ../shallow
! nurture: 'main' has no commit as old as 2026-10-31
! hint: this clone is shallow: git fetch --unshallow brings the rest
? 2
# Signed and shown so, a commit is still one, and no program of the repository's runs.
$ git config log.showSignature true && git config gpg.program 'touch pwned' && nurture list --rev HEAD --tag newcomer | tail -1; ls pwned
aoife-brennan  Aoife Brennan  A       2026-11-23  2026-12-07  Partner, Kestrel…
! ls: cannot access 'pwned': No such file or directory
? 2
# A file whose name isn't UTF-8.
$ cp contacts/aoife-brennan.yaml "$(printf 'contacts/j\374rgen.yaml')" && git add contacts && git commit -qm latin && nurture list --rev HEAD --tag newcomer | tail -1
aoife-brennan  Aoife Brennan  A       2026-11-23  2026-12-07  Partner, Kestrel…
! contacts/j�rgen.yaml: warning: its name is not UTF-8, and it is not read
$ rm contacts/j*rgen.yaml && git commit -qam "no latin"
# What is no commit, or can't be done with one.
$ nurture due --rev never
! nurture: 'never' names no commit here
! hint: a branch, a tag, HEAD~3, 'HEAD@{last week}': see git log
? 2
$ nurture due --rev -- --all
! nurture: '--' names no commit here
! hint: a branch, a tag, HEAD~3, 'HEAD@{last week}': see git log
? 2
$ nurture due --rev HEAD -i
! nurture: a commit can't be walked through, and --once is for today
! hint: leave out --rev, or -i and --once
? 2
$ nurture init --no-git ../loose && nurture due --rev HEAD --store ../loose
made a store in $TMP/loose: contacts/, orgs/, library/, .gitattributes, .gitignore, nurture.yaml
this is now your default store (store: in $TMP/home/config/nurture/config.yaml)
next: nurture add NAME, or nurture import FILE
! nurture: --rev needs a store in a git repository
? 2
$ nurture history --authors --store ../loose
! nurture: --authors needs a store in a git repository
! hint: nurture init makes one
? 2
# git's own failure is told, and no history without authors stands for one with them.
$ git config blame.ignoreRevsFile no-such-file && nurture history aoife --authors
! nurture: git can't tell who wrote contacts/aoife-brennan.yaml: could not open object name list: no-such-file
! hint: leave out --authors, or fix what git names
? 1
$ nurture history --authors -n 2
! nurture: git can't tell who wrote contacts/aoife-brennan.yaml: could not open object name list: no-such-file
! hint: leave out --authors, or fix what git names
? 1
$ git config --unset blame.ignoreRevsFile && nurture history --authors -n 2
2026-11-23  call   Aoife Brennan  (written by Golden, 20 November) Not committed
                                  yet.
2026-11-23  email  Aoife Brennan  (written by Golden, 20 November) Sent them.
# What git doesn't know yet is in no commit.
$ nurture add "Nora New" && nurture log nora Hello. && nurture history --authors -n 1
added Nora New: contacts/nora-new.yaml
logged Nora New: call, Mon 23 November · next 25 January 2027
2026-11-23  call  Nora New  (not committed) Hello.
! in the store '$TMP/people'
! in the store '$TMP/people'
# In a folder of a repository, with work on top.
$ git init -q ../whole && cp -R contacts nurture.yaml ../whole && cd ../whole && mkdir store && mv contacts nurture.yaml store && git add . && GIT_AUTHOR_NAME=Dave git commit -qm all && cd store && nurture log nora Again. && nurture history --authors -n 3
logged Nora New: call, Mon 23 November · next 25 January 2027
2026-11-23  call  Nora New       (not committed) Again.
2026-11-23  call  Nora New       (written by Dave, 20 November) Hello.
2026-11-23  call  Aoife Brennan  (written by Dave, 20 November) Not committed
                                 yet.
! in the store '$TMP/whole/store'
