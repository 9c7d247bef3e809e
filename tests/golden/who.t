# Who is meant is decided among all files, readable or not.
@ store none
$ nurture init . > /dev/null
! others on this machine may look into it: chmod 700 $TMP/people
$ nurture add 'Bob Jones' tags=friend > /dev/null; nurture add 'Al Green' tags=friend > /dev/null; nurture add 'Ann Lee' tags=friend rating=A > /dev/null; git add -A; git commit -qm people
$ printf '<<<<<<< HEAD\nname: Bob\n' > contacts/bob.yaml
$ nurture log bob x
! nurture: contacts/bob.yaml can't be read: nurture edit bob
!   contacts/bob.yaml:1:1: a line without a colon: '<<<<<<< HEAD'
! hint: write 'key: value'
? 3
$ nurture log bob --done all x
! nurture: contacts/bob.yaml can't be read: nurture edit bob
!   contacts/bob.yaml:1:1: a line without a colon: '<<<<<<< HEAD'
! hint: write 'key: value'
? 3
$ nurture snooze bob 2 weeks
! nurture: contacts/bob.yaml can't be read: nurture edit bob
!   contacts/bob.yaml:1:1: a line without a colon: '<<<<<<< HEAD'
! hint: write 'key: value'
? 3
$ nurture archive bob
! nurture: contacts/bob.yaml can't be read: nurture edit bob
!   contacts/bob.yaml:1:1: a line without a colon: '<<<<<<< HEAD'
! hint: write 'key: value'
? 3
$ nurture unarchive bob
! nurture: contacts/bob.yaml can't be read: nurture edit bob
!   contacts/bob.yaml:1:1: a line without a colon: '<<<<<<< HEAD'
! hint: write 'key: value'
? 3
$ nurture set bob rating=A
! nurture: contacts/bob.yaml can't be read: nurture edit bob
!   contacts/bob.yaml:1:1: a line without a colon: '<<<<<<< HEAD'
! hint: write 'key: value'
? 3
$ nurture set al referred_by=bob
! nurture: contacts/bob.yaml can't be read: nurture edit bob
!   contacts/bob.yaml:1:1: a line without a colon: '<<<<<<< HEAD'
! hint: write 'key: value'
? 3
$ nurture set al knows+=bob
! nurture: contacts/bob.yaml can't be read: nurture edit bob
!   contacts/bob.yaml:1:1: a line without a colon: '<<<<<<< HEAD'
! hint: write 'key: value'
? 3
$ nurture rename bob Robert
! nurture: contacts/bob.yaml can't be read: nurture edit bob
!   contacts/bob.yaml:1:1: a line without a colon: '<<<<<<< HEAD'
! hint: write 'key: value'
? 3
$ nurture forget bob --yes
! nurture: contacts/bob.yaml can't be read: nurture edit bob
!   contacts/bob.yaml:1:1: a line without a colon: '<<<<<<< HEAD'
! hint: write 'key: value'
? 3
$ nurture show bob
! nurture: contacts/bob.yaml can't be read: nurture edit bob
!   contacts/bob.yaml:1:1: a line without a colon: '<<<<<<< HEAD'
! hint: write 'key: value'
? 3
$ nurture why bob
! nurture: contacts/bob.yaml can't be read: nurture edit bob
!   contacts/bob.yaml:1:1: a line without a colon: '<<<<<<< HEAD'
! hint: write 'key: value'
? 3
$ nurture history bob
! nurture: contacts/bob.yaml can't be read: nurture edit bob
!   contacts/bob.yaml:1:1: a line without a colon: '<<<<<<< HEAD'
! hint: write 'key: value'
? 3
$ nurture follow-up add bob 2w: call
! nurture: contacts/bob.yaml can't be read: nurture edit bob
!   contacts/bob.yaml:1:1: a line without a colon: '<<<<<<< HEAD'
! hint: write 'key: value'
? 3
$ nurture need add bob a boat
! nurture: contacts/bob.yaml can't be read: nurture edit bob
!   contacts/bob.yaml:1:1: a line without a colon: '<<<<<<< HEAD'
! hint: write 'key: value'
? 3
$ nurture date add bob 12-10 birthday
! nurture: contacts/bob.yaml can't be read: nurture edit bob
!   contacts/bob.yaml:1:1: a line without a colon: '<<<<<<< HEAD'
! hint: write 'key: value'
? 3
$ nurture programme start newcomer bob
! nurture: contacts/bob.yaml can't be read: nurture edit bob
!   contacts/bob.yaml:1:1: a line without a colon: '<<<<<<< HEAD'
! hint: write 'key: value'
? 3
$ nurture log al,bob x
! nurture: contacts/bob.yaml can't be read: nurture edit bob
!   contacts/bob.yaml:1:1: a line without a colon: '<<<<<<< HEAD'
! hint: write 'key: value'
? 3
$ nurture add Bob
! nurture: there is already contacts/bob.yaml, which can't be read
! hint: another person of that name: nurture add --again …
? 3
# A beginning, or a word of it, may mean it as well; more of the other name doesn't.
$ nurture log bo x
! nurture: 'bo' finds 2 people:
!   bob-jones  Bob Jones
!   contacts/bob.yaml  can't be read
! hint: type more of the name, or the id
? 3
$ nurture log 'bob jones' x | sed 's/logged \([^:]*\).*/logged \1/'
logged Bob Jones
$ git checkout -q contacts/bob-jones.yaml
$ git status --short
?? contacts/bob.yaml
$ EDITOR='sh -c "printf \"name: Bob\n\" > \"\$1\"" -' nurture edit bob
changed contacts/bob.yaml
$ nurture show bob | head -1
Bob                                                                     rating C
$ rm contacts/bob.yaml
# A key that is no string.
$ printf 'name: X\n? [a, b]\n: c\n' > contacts/x.yaml; nurture log x hello
! nurture: contacts/x.yaml can't be read: nurture edit x
!   contacts/x.yaml:2:1: a key that is not a text
? 3
# Organisations likewise.
$ rm contacts/x.yaml; printf 'name: [\n' > orgs/acme.yaml; printf 'name: Acme Works\n' > orgs/acme-works.yaml
$ nurture need add acme more
! nurture: orgs/acme.yaml can't be read: nurture edit acme
!   orgs/acme.yaml:1:7: a '[' without its ']'
? 3
$ nurture follow-up add acme 2w
! nurture: orgs/acme.yaml can't be read: nurture edit acme
!   orgs/acme.yaml:1:7: a '[' without its ']'
? 3
$ rm orgs/*
# Two files of one id under folding: neither is taken, with and without an index.
$ cp contacts/ann-lee.yaml contacts/Ann-Lee.yaml
$ nurture log ann-lee x
! nurture: 'ann-lee' is the id of 2 files, and none of them is read:
!   contacts/Ann-Lee.yaml
!   contacts/ann-lee.yaml
! hint: rename all but one of them
? 3
$ nurture show ann-lee
! nurture: 'ann-lee' is the id of 2 files, and none of them is read:
!   contacts/Ann-Lee.yaml
!   contacts/ann-lee.yaml
! hint: rename all but one of them
? 3
$ nurture due --brief > /dev/null; nurture log ann-lee x
! contacts/Ann-Lee.yaml: has the same id as 'contacts/ann-lee.yaml': neither is read
! contacts/ann-lee.yaml: has the same id as 'contacts/Ann-Lee.yaml': neither is read
! contacts/Ann-Lee.yaml: warning: an id is lower-case letters and digits, joined by '-'
! nurture: 'ann-lee' is the id of 2 files, and none of them is read:
!   contacts/Ann-Lee.yaml
!   contacts/ann-lee.yaml
! hint: rename all but one of them
? 3
$ nurture edit ann-lee
! nurture: 'ann-lee' is the id of 2 files, and none of them is read:
!   contacts/Ann-Lee.yaml
!   contacts/ann-lee.yaml
! hint: rename all but one of them
? 3
$ EDITOR=true nurture edit contacts/Ann-Lee.yaml
nothing changed in contacts/Ann-Lee.yaml
! 'true' returned with nothing changed; an editor that waits until you close the file is best
! what you save in '$TMP/home/cache/nurture/drafts/Ann-Lee.yaml' later is picked up by: nurture edit contacts/Ann-Lee.yaml
$ rm contacts/Ann-Lee.yaml; nurture log ann-lee x > /dev/null; nurture show ann-lee | head -1
Ann Lee                                                                 rating A
$ printf 'name: Zoe\n' > contacts/zoe.yaml; nurture log zoe x > /dev/null; printf 'name: Zoé\n' > contacts/zoé.yaml; nurture log zoe y
! nurture: 'zoe' is the id of 2 files, and none of them is read:
!   contacts/zoe.yaml
!   contacts/zoé.yaml
! hint: rename all but one of them
? 3
$ git diff --stat; rm contacts/zo*.yaml
 contacts/ann-lee.yaml | 4 ++++
 1 file changed, 4 insertions(+)
# Files that look like somebody's and are not read.
$ printf 'name: Carl\n' > contacts/carl.yml; nurture log carl x
! nurture: contacts/carl.yml: only files that end in '.yaml' are read
! hint: rename it to 'carl.yaml'
? 3
$ ln -s nowhere contacts/dan.yaml; nurture log dan x
! nurture: contacts/dan.yaml: is a link that leads nowhere
? 3
$ rm contacts/carl.yml contacts/dan.yaml
# A folder that is a link out of the store is none of its folders.
$ mkdir ../elsewhere; mv contacts ../elsewhere/; ln -s ../elsewhere/contacts contacts; nurture log bob-jones x
! nurture: nobody is found by 'bob-jones'
! hint: nurture list shows everyone; 1 file can't be read: nurture check
? 3
$ rm contacts; mv ../elsewhere/contacts .; rmdir ../elsewhere; git status --short
 M contacts/ann-lee.yaml

# A link to somebody is nobody else, and what a filter names may stand in a file that can't be read.
$ cp contacts/ann-lee.yaml ..; ln -s ann-lee.yaml contacts/zoe.yaml; nurture list --rating A --format '{id}'; nurture log --rating A x; nurture log zoe x; EDITOR=false nurture edit contacts/zoe.yaml; rm contacts/zoe.yaml; mv ../ann-lee.yaml contacts/
ann-lee
logged Ann Lee: call, Mon 23 November · next 14 December
! contacts/zoe.yaml: is a link to contacts/ann-lee.yaml
! 1 person matches
! nurture: contacts/zoe.yaml: is a link to contacts/ann-lee.yaml
! hint: remove it
! nurture: 'contacts/zoe.yaml' is a link to contacts/ann-lee.yaml
! hint: remove it
$ printf 'name: Brk Person\ntags: [secret\n' > contacts/brk.yaml; nurture due --tag secret; nurture show "brk person"; rm contacts/brk.yaml
! nurture: unknown tag 'secret'
! hint: one of friend; 1 file can't be read: nurture check
! nurture: nobody is found by 'brk person'
! hint: nurture list shows everyone; contacts/brk.yaml can't be read: nurture check
# An id that a person and an organisation share.
$ printf 'name: Ann Acme\n' > contacts/acme.yaml; printf 'name: Acme Mills\n' > orgs/acme.yaml
$ nurture need add acme ERP; nurture follow-up list acme; nurture date add acme 12-03 founded; nurture edit acme
! nurture: 'acme' finds 2:
!   contacts/acme.yaml  Ann Acme
!   orgs/acme.yaml  Acme Mills (organisation)
! hint: type the path of the one you mean
! nurture: 'acme' finds 2:
!   contacts/acme.yaml  Ann Acme
!   orgs/acme.yaml  Acme Mills (organisation)
! hint: type the path of the one you mean
! nurture: 'acme' finds 2:
!   contacts/acme.yaml  Ann Acme
!   orgs/acme.yaml  Acme Mills (organisation)
! hint: type the path of the one you mean
! nurture: 'acme' is the id of 2 files:
!   contacts/acme.yaml
!   orgs/acme.yaml
! hint: type the path of the one you mean
? 3
$ nurture need add orgs/acme.yaml ERP; nurture follow-up add contacts/acme.yaml "next month: call"; nurture need list orgs/acme.yaml; nurture log contacts/acme.yaml "a call"
need of Acme Mills: ERP, latent
follow-up with Ann Acme: call (due 1 December)
when  id    no.  status  need
–     acme    1  latent  ERP
logged Ann Acme: call, Mon 23 November · next 1 December
$ rm contacts/acme.yaml orgs/acme.yaml

# Each typed word needs a word of its own.
$ nurture add Max > /dev/null; nurture add 'Max Mustermann' > /dev/null
$ nurture show max m | head -1
Max Mustermann                                                          rating C
$ nurture show Max Mustermann | head -1
Max Mustermann                                                          rating C
# A name needs no quotes where only a contact, or a contact and a day, can stand.
$ nurture show ann lee | head -1
Ann Lee                                                                 rating A
$ nurture archive bob jones
archived Bob Jones: nurture unarchive brings them back
$ nurture unarchive bob jones
Bob Jones is back
$ nurture history bob jones
Nothing logged yet: nurture log NAME
$ nurture why bob jones | head -1
Bob Jones: not due until 25 November, in 2 days
$ nurture snooze bob jones 2 weeks
Bob Jones is snoozed until 7 December
$ nurture snooze bob jones off
Bob Jones is no longer snoozed
$ nurture snooze bob jones next yeer
! nurture: cannot read 'next yeer' as a date
! hint: did you mean 'year'?
? 2
$ nurture snooze max musterman 2 weeks
Max Mustermann is snoozed until 7 December
$ nurture add 'Bob June' > /dev/null; nurture snooze bob june in 2 weeks; nurture snooze bob june
Bob June is snoozed until 7 December
! nurture: 'bob' finds 2 people:
!   bob-jones  Bob Jones
!   bob-june  Bob June
! hint: type more of the name, or the id
? 3
$ nurture set bob jones rating=B title=Smith
Bob Jones: rating B, title Smith
$ EDITOR=true nurture edit bob jones
nothing changed in contacts/bob-jones.yaml
! 'true' returned with nothing changed; an editor that waits until you close the file is best
! what you save in '$TMP/home/cache/nurture/drafts/bob-jones.yaml' later is picked up by: nurture edit contacts/bob-jones.yaml
$ nurture forget bob june --yes
deleted Bob June (contacts/bob-june.yaml, 0 interactions): nurture undo brings it back
! undo, the index and drafts may still have it; nurture config --forget-traces deletes all of these, of every store

# Several at once: as log, by commas or by filters; it says how many.
$ nurture set bob-jones,al tags+=choir
Bob Jones: tags + choir
Al Green: tags + choir
$ nurture set --tag choir owner=dave
Al Green: owner dave
Bob Jones: owner dave
! 2 people match
$ nurture set --tag choir,friend x-list=1
Al Green: x-list 1
Ann Lee: x-list 1
Bob Jones: x-list 1
! 3 people match
$ nurture set --tag choir ann rating=A
! nurture: 'ann' names Ann Lee, and the filters name others
! hint: leave the name out
? 2
$ nurture set ann,,al rating=A
! nurture: a name is missing beside a comma
! hint: as in: nurture set ada,charles …
? 2
$ nurture set --tag choir rating=Q
! 2 people match
! nurture: unknown rating 'Q'
! hint: the settings have A, B, C, D, undecided
? 2
$ nurture set rating=A
! nurture: 'set' needs CONTACT
! hint: usage: nurture set CONTACT[,CONTACT…] KEY=VALUE…
? 2
$ nurture set --tag choir
! nurture: 'set' needs KEY=VALUE
! hint: as in: nurture set ada rating=B
? 2
$ git diff -U0 | grep '^[+-] *[a-z]' | sort | uniq -c | sed 's/^ *//'
1 +    channel: call
1 +    note: x
1 +interactions:
2 +owner: dave
1 +rating: B
2 +tags: [friend, choir]
1 +title: Smith
3 +x-list: "1"
2 -tags: [friend]

# With filters no contact is named: one wrong word would write to everyone.
$ nurture log --tag friend ann -c newsletter "X"
! nurture: 'ann' names Ann Lee, and the filters name others
! hint: leave the name out, or quote a note that begins so: 'ann …'
? 2
$ nurture log --tag friend 'ann lee' "X"
! nurture: 'ann lee' names Ann Lee, and the filters name others
! hint: leave the name out, or quote a note that begins so: 'ann …'
? 2
$ nurture log --tag friend "X is out" -c newsletter
logged Al Green: newsletter, Mon 23 November · next 25 November
logged Ann Lee: newsletter, Mon 23 November · next 14 December
logged Bob Jones: newsletter, Mon 23 November · next 25 November
! 3 people match

# What was mistyped is an error, with the nearest; another case is taken.
$ nurture due --tag freind
! nurture: unknown tag 'freind'
! hint: did you mean 'friend'?
? 2
$ nurture due --tag Friend --brief > /dev/null
$ nurture list --rating a --format '{id}'
ann-lee
$ nurture list --owner dvae
! nurture: unknown owner 'dvae'
! hint: did you mean 'dave'?
? 2
$ nurture list --owner Dave --format '{id}'
al-green
bob-jones
$ nurture list --org Kestr
! nurture: unknown organisation 'Kestr'
! hint: there is none yet
? 2
$ nurture list --level Staf
! nurture: unknown level 'Staf'
! hint: did you mean 'staff'?
? 2
$ nurture list --segment fintech
! nurture: unknown segment 'fintech'
! hint: there is none yet
? 2
$ nurture agenda --tag freind
! nurture: unknown tag 'freind'
! hint: did you mean 'friend'?
? 2
$ nurture history --tag freind
! nurture: unknown tag 'freind'
! hint: did you mean 'friend'?
? 2
$ nurture search --tag freind X
! nurture: unknown tag 'freind'
! hint: did you mean 'friend'?
? 2
$ nurture stats --tag freind
! nurture: unknown tag 'freind'
! hint: did you mean 'friend'?
? 2
$ nurture forecast --owner dvae
! nurture: unknown owner 'dvae'
! hint: did you mean 'dave'?
? 2
$ nurture log --tag freind x
! nurture: unknown tag 'freind'
! hint: did you mean 'friend'?
? 2
$ nurture due --mail you@example.com --tag freind
! nurture: unknown tag 'freind'
! hint: did you mean 'friend'?
? 2
$ nurture set ann rating=b level=STAFF
Ann Lee: rating B, level staff
$ nurture log ann -c Email --intent Give "x" | sed 's/,.*//'
logged Ann Lee: email
$ nurture programme start Newcomer ann | sed 's/,.*//'
Ann Lee: newcomer

# Somebody of that name is there already.
$ nurture add ann lee
! nurture: there is already Ann Lee (ann-lee)
! hint: another person of that name: nurture add --again …
? 3
$ nurture add Ann LEE --again
added Ann LEE: contacts/ann-lee-2.yaml
! there is already Ann Lee (ann-lee)
$ ls contacts
al-green.yaml
ann-lee-2.yaml
ann-lee.yaml
bob-jones.yaml
max-mustermann.yaml
max.yaml
# Two of one name, and two files of one id, can't be told apart by more of the name.
$ for i in 1 2; do printf 'name: Zoe Zed\n' > contacts/zoe-$i.yaml; done; nurture log zoe hi
! nurture: 'zoe' finds 2 people:
!   zoe-1  Zoe Zed
!   zoe-2  Zoe Zed
! hint: type the id
? 3
$ mkdir contacts/old; mv contacts/zoe-2.yaml contacts/old/zoe-1.yaml; nurture show zo
! nurture: 'zo' finds 2 people:
!   contacts/old/zoe-1.yaml  can't be read
!   contacts/zoe-1.yaml  can't be read
! hint: files of one id can't be told apart: rename all but one of them
? 3
