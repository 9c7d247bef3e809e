# No store at all.
@ store none
$ nurture due
! nurture: no store here, nor in any folder above
! hint: make one: nurture init; or name one with --store DIR or $NURTURE_STORE
? 2
$ nurture due --store nowhere
! nurture: no store at 'nowhere': no such folder
! hint: make one there: nurture init nowhere
? 2
$ NURTURE_STORE=nowhere nurture due
! nurture: no store at 'nowhere' ($NURTURE_STORE): no such folder
! hint: make one there: nurture init nowhere
? 2
$ nurture due --store ""
! nurture: --store names no folder
! hint: --store DIR; without it your own store is found
? 2
$ mkdir gone; cd gone; rmdir ../gone; nurture list
! nurture: no store here, nor in any folder above
! hint: make one: nurture init; or name one with --store DIR or $NURTURE_STORE
? 2
$ echo hello > file; nurture due --store file
! nurture: no store at 'file': it is a file
! hint: name the folder that holds nurture.yaml
? 2
$ nurture due --store /
! nurture: no store at '/': it holds no nurture.yaml
! hint: make one there: nurture init /
? 2

# No home either.
$ env -u HOME -u XDG_DATA_HOME -u XDG_CONFIG_HOME nurture due
! nurture: no store here, nor in any folder above
! hint: make one: nurture init; or name one with --store DIR or $NURTURE_STORE
? 2

# An empty store.
$ nurture init new
made a store in $TMP/people/new: contacts/, orgs/, library/, .gitattributes, .gitignore, nurture.yaml, .git/
this is now your default store (store: in $TMP/home/config/nurture/config.yaml)
git now merges its files with nurture (merge.nurture in its configuration)
next: nurture add NAME, or nurture import FILE
$ nurture due
Monday 23 November

No people yet: nurture add NAME
$ cd new; nurture due; nurture list; nurture agenda; nurture history; nurture search x
Monday 23 November

No people yet: nurture add NAME
Nobody matches.
Nobody is due in these days.
Nothing logged yet: nurture log NAME
No match.

# Settings that are none.
$ cd new; echo '- a' > nurture.yaml; nurture due
Monday 23 November

No people yet: nurture add NAME
! nurture.yaml:1:1: a list found where a map is expected: write 'format: 1'
? 1
$ cd new; : > nurture.yaml; nurture due; nurture check
Monday 23 November

No people yet: nurture add NAME
all well: 0 people, 0 organisations, 0 library items

# What can't be reached is not an empty store, and never an all-clear: not for cron, either.
$ cd new; cp -r . ../dangling; cd ../dangling; rm -r contacts; ln -s nowhere contacts; nurture due; nurture check
Monday 23 November

Nobody can be read: nurture check

1 file that can't be read: nurture check
contacts: is a link that leads nowhere

1 error, 0 warnings in 0 people, 0 organisations, 0 library items
! contacts: is a link that leads nowhere
? 1
$ cd dangling; nurture due --mail ada@example.com > mail; test -s mail && echo mailed
mailed
! contacts: is a link that leads nowhere
$ cd dangling; rm contacts; echo 'name: Ada' > contacts; nurture due --quiet; nurture check
contacts: the folder can't be read: not a directory

1 error, 0 warnings in 0 people, 0 organisations, 0 library items
! contacts: the folder can't be read: not a directory
? 1
$ cd dangling; rm contacts; ln -s contacts contacts; nurture due --quiet
! contacts: can't be read: too many levels of symbolic links
? 1
$ cd dangling; rm contacts; mkdir contacts; ln -s nowhere contacts/team; nurture due --quiet
! contacts/team: is a link that leads nowhere
? 1
$ cd dangling; rm contacts/team; ln -s loop contacts/loop; ln -s loop.yaml contacts/loop.yaml; nurture due --quiet; nurture check
contacts/loop: can't be read: too many levels of symbolic links
contacts/loop.yaml: can't be read: too many levels of symbolic links

2 errors, 0 warnings in 0 people, 0 organisations, 0 library items
! contacts/loop: can't be read: too many levels of symbolic links
! contacts/loop.yaml: can't be read: too many levels of symbolic links
? 1

# Pipes and devices, whoever writes to them, and whatever link leads there.
$ cd dangling; rm contacts/*; mkfifo pipe contacts/bob.yaml; ln -s ../pipe contacts/ada.yaml; (exec 3<>pipe 4<>contacts/bob.yaml; nurture due --quiet; nurture show ada)
! contacts/ada.yaml: is not a plain file and is not read
! contacts/bob.yaml: is not a plain file and is not read
! nurture: contacts/ada.yaml: is not a plain file and is not read
? 3

# The settings are held to the same.
$ cd dangling; rm pipe contacts/*; rm nurture.yaml; ln -s /dev/stdin nurture.yaml; nurture due --quiet
! nurture.yaml: can't be read: it leads out of the store
? 1
$ cd dangling; rm nurture.yaml; ln -s /dev/zero nurture.yaml; nurture due --quiet; nurture check
nurture.yaml: can't be read: it leads out of the store

1 error, 0 warnings in 0 people, 0 organisations, 0 library items
! nurture.yaml: can't be read: it leads out of the store
? 1
$ cd dangling; rm nurture.yaml; mkfifo nurture.yaml; (exec 3<>nurture.yaml; nurture due --quiet)
! nurture.yaml: can't be read: is not a plain file
? 1
$ cd dangling; rm nurture.yaml; ln -s nowhere nurture.yaml; nurture due --quiet
! nurture.yaml: can't be read: it is a link that leads nowhere
? 1
$ cd dangling; rm nurture.yaml; echo 'capacity: secret' > ../secret; ln -s ../secret nurture.yaml; nurture due --quiet
! nurture.yaml: can't be read: it leads out of the store
? 1
$ cd dangling; mv nurture.yaml link; head -c 5000000 /dev/zero > nurture.yaml; nurture due --quiet
! nurture.yaml: can't be read: larger than 4 MB
? 1
$ cd dangling; mv link nurture.yaml; nurture add Ada; nurture log ada 'a call'; cat contacts/ada.yaml
added Ada: contacts/ada.yaml
logged Ada: call, Mon 23 November · next 23 February 2027
name: Ada
added: 2026-11-23
interactions:
  - date: 2026-11-23
    channel: call
    note: a call
! in the store '$TMP/people/dangling'
! nurture.yaml: can't be read: it leads out of the store
! in the store '$TMP/people/dangling'
! nurture.yaml: can't be read: it leads out of the store

# One's own config: what isn't known of it is said, and may name another store.
$ echo 'sotre: /home/ada' > $XDG_CONFIG_HOME/nurture/config.yaml; cd new; nurture due --quiet
! $TMP/home/config/nurture/config.yaml:1:1: unknown key 'sotre'
? 1
$ rm $XDG_CONFIG_HOME/nurture/config.yaml; ln -s nowhere $XDG_CONFIG_HOME/nurture/config.yaml; nurture due; cd new; nurture due --quiet; env -u COLUMNS nurture check
$TMP/home/config/nurture/config.yaml: can't be read: no such file or directory

1 error, 0 warnings in 0 people, 0 organisations, 0 library items
! $TMP/home/config/nurture/config.yaml: can't be read: no such file or directory
! nurture: no store here, and your config, which may name one, can't be read: $TMP/home/config/nurture/config.yaml
! hint: mend it, or name a store with --store DIR or $NURTURE_STORE
! $TMP/home/config/nurture/config.yaml: can't be read: no such file or directory
? 1
$ rm $XDG_CONFIG_HOME/nurture/config.yaml; cd new; nurture due --quiet

# A store that others may write to is not taken for one's own, and that is said where another one is used.
$ nurture init mine; cp -r new shared; chmod 777 shared; cd shared; nurture list; nurture add Bob; ls contacts
made a store in $TMP/people/mine: contacts/, orgs/, library/, .gitattributes, .gitignore, nurture.yaml, .git/
this is now your default store (store: in $TMP/home/config/nurture/config.yaml)
git now merges its files with nurture (merge.nurture in its configuration)
next: nurture add NAME, or nurture import FILE
Nobody matches.
added Bob: contacts/bob.yaml
! passed over '$TMP/people/shared', which may be written by anyone; to use it all the same: --store $TMP/people/shared
! passed over '$TMP/people/shared', which may be written by anyone; to use it all the same: --store $TMP/people/shared
$ cd shared; nurture add Bob --store .; ls contacts
added Bob: contacts/bob.yaml
bob.yaml
! in the store '$TMP/people/shared'

# A name that isn't UTF-8.
$ cd mine; echo 'name: René' > contacts/$(printf 'Ren\351').yaml; nurture list; nurture check
id   name  rating  last  due         who
bob  Bob   C       –     2026-11-25
contacts/Ren�.yaml: its name is not UTF-8, and it is not read
hint: in its folder: mv $'Ren\xe9.yaml' rene.yaml

1 error, 0 warnings in 1 person, 0 organisations, 0 library items
without a rating (treated as C): bob
! contacts/Ren�.yaml: warning: its name is not UTF-8, and it is not read
? 1

# A group's folder.
$ mkdir group; chmod 2770 group; umask 077; nurture init group/people --no-git; cd group/people; nurture add Cy; stat -c '%a %n' . contacts nurture.yaml contacts/cy.yaml
made a store in $TMP/people/group/people: contacts/, orgs/, library/, .gitattributes, .gitignore, nurture.yaml
your default store is still $TMP/people/mine; this one is found inside its folder, or with --store
next: nurture add NAME, or nurture import FILE
added Cy: contacts/cy.yaml
2770 .
2770 contacts
660 nurture.yaml
660 contacts/cy.yaml
! in the store '$TMP/people/group/people'

# Below folders without end.
$ mkdir -p new/contacts/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17; cd new; nurture due --quiet
! contacts/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17: lies too deep, and is not read
? 1

# What a newer nurture wrote is read, and not written to.
$ nurture init newer --no-git; cd newer; nurture add Ada > /dev/null; sed -i 's/format: 1/format: 2/' nurture.yaml; nurture list --format '{id}'; nurture log ada hello; cat contacts/ada.yaml
made a store in $TMP/people/newer: contacts/, orgs/, library/, .gitattributes, .gitignore, nurture.yaml
your default store is still $TMP/people/mine; this one is found inside its folder, or with --store
next: nurture add NAME, or nurture import FILE
ada
name: Ada
added: 2026-11-23
! in the store '$TMP/people/newer'
! nurture.yaml:2:9: format 2: a newer nurture wrote this store; this one reads format 1
! nurture: this store has format 2, written by a newer nurture: this one only reads it
! hint: upgrade nurture to the version that wrote it
