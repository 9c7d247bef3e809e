# A filter of git's (as git-crypt's) makes blobs that are no text. It is a program that a repository's own configuration
# names, so it runs only for those who say so; until then files are named, and nothing is guessed.
$ echo 'contacts/** filter=crypt diff=crypt' >> .gitattributes
$ git config filter.crypt.clean "tr 'a-z\200-\231' '\200-\231a-z'" && git config filter.crypt.smudge "tr 'a-z\200-\231' '\200-\231a-z'" && git config filter.crypt.required true
$ git rm -rq --cached contacts && git add -A && git commit -qm encrypted && git show HEAD:contacts/henk-jansen.yaml | head -c 4 | od -An -tx1
 8d 80 8c 84
$ nurture config store . && nurture list --rev HEAD | head -3
store: $TMP/people
Nobody matches.
! contacts/ana-beridze.yaml: can't be read: filtered by 'crypt' as the repository's own configuration says, which runs only with: nurture config git_filters on
! contacts/annelies-bakker.yaml: can't be read: filtered by 'crypt' as the repository's own configuration says, which runs only with: nurture config git_filters on
! contacts/anouk-leclerc.yaml: can't be read: filtered by 'crypt' as the repository's own configuration says, which runs only with: nurture config git_filters on
! contacts/aoife-brennan.yaml: can't be read: filtered by 'crypt' as the repository's own configuration says, which runs only with: nurture config git_filters on
! contacts/archive/gerda-holthuis.yaml: can't be read: filtered by 'crypt' as the repository's own configuration says, which runs only with: nurture config git_filters on
! and 47 more: nurture check
$ nurture config git_filters on && nurture list --rev HEAD | head -3
git_filters: on
id                  name                rating  last        due         who
soren-angstrom      Søren Ångström      B       2026-08-18  2026-09-15  VD, Ång…
rahul-deshpande     Rahul Deshpande     C       2026-07-22  2026-09-22  Product…
# Two sides that merge, by sync and by git's own merge.
$ nurture config commit auto && git init -q --bare -b main ../hub.git && git remote add origin ../hub.git && nurture sync
commit: auto
up to date with origin/main: 2 sent
$ git clone -q ../hub.git ../other 2>/dev/null; cd ../other && git config filter.crypt.clean "tr 'a-z\200-\231' '\200-\231a-z'" && git config filter.crypt.smudge "tr 'a-z\200-\231' '\200-\231a-z'" && git checkout -q HEAD -- . && nurture init && nurture log henk "There." && nurture sync
$TMP/other is a store already
git now merges its files with nurture (merge.nurture in its configuration)
logged Henk Jansen: call, Mon 23 November · next 24 May 2027
up to date with origin/main: 1 sent
! others on this machine may look into it: chmod 700 $TMP/other
! in the store '$TMP/other'
! in the store '$TMP/other'
$ nurture log henk "Here." && nurture config git_filters off && nurture sync; git status --short
logged Henk Jansen: call, Mon 23 November · next 24 May 2027
git_filters: off
! nurture: cannot read 'contacts/henk-jansen.yaml': filtered by 'crypt' as the repository's own configuration says, which runs only with: nurture config git_filters on
$ nurture config git_filters on && nurture sync && tail -6 contacts/henk-jansen.yaml && git show HEAD:contacts/henk-jansen.yaml | head -c 4 | od -An -tx1
git_filters: on
up to date with origin/main: 1 received, 1 sent
  - date: 2026-11-23
    channel: call
    note: Here.
  - date: 2026-11-23
    channel: call
    note: There.
 8d 80 8c 84
$ cd ../other && nurture log henk "Elsewhere." && git fetch -q && git merge -q origin/main -m merged; tail -3 contacts/henk-jansen.yaml; git status --short; git show HEAD:contacts/henk-jansen.yaml | head -c 4 | od -An -tx1
logged Henk Jansen: call, Mon 23 November · next 24 May 2027
Auto-merging contacts/henk-jansen.yaml
  - date: 2026-11-23
    channel: call
    note: Elsewhere.
 8d 80 8c 84
! in the store '$TMP/other'
# Where git has no configuration for it, as in a fresh clone.
$ git clone -q ../hub.git ../locked && nurture list --rev HEAD --store ../locked | head -1
Nobody matches.
! contacts/ana-beridze.yaml: can't be read: filtered by 'crypt', which git has no configuration for here
! contacts/annelies-bakker.yaml: can't be read: filtered by 'crypt', which git has no configuration for here
! contacts/anouk-leclerc.yaml: can't be read: filtered by 'crypt', which git has no configuration for here
! contacts/aoife-brennan.yaml: can't be read: filtered by 'crypt', which git has no configuration for here
! contacts/archive/gerda-holthuis.yaml: can't be read: filtered by 'crypt', which git has no configuration for here
! and 47 more: nurture check
