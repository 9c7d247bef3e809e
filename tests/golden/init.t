@ store none
$ nurture init work
made a store in $TMP/people/work: contacts/, orgs/, library/, .gitattributes, .gitignore, nurture.yaml
this is now your default store (store: in $TMP/home/config/nurture/config.yaml)
git now merges its files with nurture (merge.nurture in its configuration)
next: nurture add NAME, or nurture import FILE
$ find work -path work/.git -prune -o -print | sort
work
work/.gitattributes
work/.gitignore
work/contacts
work/library
work/nurture.yaml
work/orgs
$ cat work/nurture.yaml
\# Settings of this store. Every key may go: what is shown here holds without it, too.
format: 1
ratings:                           # best first: how often to be in touch with whom
  - A: every 3 weeks
  - B: every 6 weeks
  - C: every 3 months
  - D: every 6 months by any       # `by any` also takes channels that don't count by themselves
default_rating: C                  # of those who have none
first_touch: 2 days                # someone new is due this long after `since` or `added`
capacity: 8                        # touches a day one person can give; none = no bound
levelling: true                    # spread floods over the days before them
workdays: [mon, tue, wed, thu, fri]
holidays: []                       # 12-25 = every year, 2027-03-26 = once
need_lead: 90 days                 # this long before a need's day the best rating's cadence holds, too
lost_after: 2                      # silent for more than this many intervals = lost touch
levels: [executive, management, staff]
roles: [decision maker, champion, budget holder, influencer, user, blocker]
review_every: 3 months             # how often to look through the lost; none = never
owners: {}                         # which of us keep relationships: dave: {capacity: 6}
default_channel: call
channels:                          # counts: it is a touch; cost and minutes: of one use
  call:       {counts: true, cost: 5, minutes: 20}
  meeting:    {counts: true, cost: 40, minutes: 90, stands_for: [call]}
  visit:      {counts: true, cost: 20, minutes: 60, stands_for: [call]}
  lunch:      {counts: true, cost: 60, minutes: 90, stands_for: [call]}
  event:      {counts: true, cost: 30, minutes: 120, stands_for: [call]}
  note:       {counts: true, cost: 3, minutes: 10}
  email:      {counts: true, cost: 1, minutes: 5}
  message:    {counts: true, cost: 1, minutes: 3}
  article:    {counts: true, cost: 1, minutes: 5}
  newsletter: {counts: false, cost: 0, minutes: 0}   # no human contact: it resets no cadence by itself
programmes:                        # first touches with someone new
  newcomer: [2 days by note, 2 weeks by article, 6 weeks by call]
currency: EUR
ties:                              # how likely an introduction is passed on; conventions, for `path`
  referred_by: 0.8
  knows: 0.5
  colleagues: 0.4
  former_colleagues: 0.3
$ nurture init work
$TMP/people/work is a store already
$ nurture init --personal home
made a store in $TMP/people/home: contacts/, orgs/, library/, .gitattributes, .gitignore, nurture.yaml
your default store is still $TMP/people/work; this one is found inside its folder, or with --store
next: nurture add NAME, or nurture import FILE
$ cat home/nurture.yaml
\# Settings of this store, for friends and family. Every key may go.
format: 1
ratings:                           # closest first: how often to be in touch with whom
  - A: every week
  - B: every month
  - C: every 3 months
  - D: every year by any           # `by any` also takes channels that don't count by themselves
default_rating: C                  # of those who have none
first_touch: 1 week                # someone new is due this long after `since` or `added`
capacity: 2                        # touches a day; none = no bound
levelling: true                    # spread floods over the days before them
workdays: [mon, tue, wed, thu, fri, sat, sun]
holidays: []                       # 12-25 = every year, 2027-03-26 = once
need_lead: 90 days                 # this long before a need's day the best rating's cadence holds, too
lost_after: 2                      # silent for more than this many intervals = lost touch
review_every: 3 months             # how often to look through the lost; none = never
default_channel: call
$ nurture check --store work
all well: 0 people, 0 organisations, 0 library items
$ nurture check --store home
all well: 0 people, 0 organisations, 0 library items
$ nurture add "Ada Lovelace" --store home
added Ada Lovelace: contacts/ada-lovelace.yaml
! in the store '$TMP/people/home'
$ nurture due --store home
Monday 23 November

Nobody is due today. The coming days: nurture agenda --store home

1 person without a rating (treated as C): nurture check

# A clone is found from elsewhere once it is put right.
$ rm "$XDG_CONFIG_HOME/nurture/config.yaml"; git init -q --bare hub.git; cd work; git init -q -b main; nurture add Ada; git add -A; git commit -qm all; git push -q ../hub.git main
added Ada: contacts/ada.yaml
$ git clone -q -b main hub.git clone; nurture init clone; cd /; nurture list
$TMP/people/clone is a store already; added orgs/, library/
this is now your default store (store: in $TMP/home/config/nurture/config.yaml)
git now merges its files with nurture (merge.nurture in its configuration)
id   name  rating  last  due         who
ada  Ada   C       –     2026-11-25
! others on this machine may look into it: chmod 700 $TMP/people/clone
$ git clone -q -b main hub.git second; nurture init second; cd /; nurture list --store "$OLDPWD/second"
$TMP/people/second is a store already; added orgs/, library/
git now merges its files with nurture (merge.nurture in its configuration)
id   name  rating  last  due         who
ada  Ada   C       –     2026-11-25
! others on this machine may look into it: chmod 700 $TMP/people/second
# What git ignores is not said to be committed.
$ printf 'contacts/\n' > work/.gitignore && nurture add "Ada Lovelace" --store work && nurture init --commit work
added Ada Lovelace: contacts/ada-lovelace.yaml
$TMP/people/work is a store already; added .gitignore
git now merges its files with nurture (merge.nurture in its configuration)
committed
! in the store '$TMP/people/work'
! nurture: not committed: git ignores 'contacts/ada-lovelace.yaml' (.gitignore:1: contacts/)
! hint: change that rule, then nurture init --commit
? 1
$ git -C work log -1 --format=%s --name-only; nurture init --commit work
init: a nurture store

.gitignore
$TMP/people/work is a store already
! nurture: not committed: git ignores 'contacts/ada-lovelace.yaml' (.gitignore:1: contacts/)
! hint: change that rule, then nurture init --commit
? 1

# Others can't read what git keeps, and a clone becomes one's own store.
$ cd .. && umask 022 && mkdir -m 755 open && nurture init open >/dev/null && stat -c '%a %n' open open/.git
755 open
700 open/.git
! others on this machine may look into it: chmod 700 $TMP/open
$ cd .. && nurture init --commit origin >/dev/null && git clone -q origin clone && rm home/config/nurture/config.yaml
$ cd .. && nurture init clone
$TMP/clone is a store already; added contacts/, orgs/, library/
this is now your default store (store: in $TMP/home/config/nurture/config.yaml)
git now merges its files with nurture (merge.nurture in its configuration)
! others on this machine may look into it: chmod 700 $TMP/clone
$ nurture due --brief
No people yet: nurture add NAME
$ mkdir ../plain ../plain/.gitignore && nurture init --no-git ../plain
made a store in $TMP/plain: contacts/, orgs/, library/, .gitattributes, nurture.yaml
your default store is still $TMP/clone; this one is found inside its folder, or with --store
next: nurture add NAME, or nurture import FILE
! '.gitignore' is not a plain file and was left alone
! others on this machine may look into it: chmod 700 $TMP/plain
$ nurture init --commit ../plain; (cd .. && nurture init --commit loose)
$TMP/plain is a store already; added .git/
git now merges its files with nurture (merge.nurture in its configuration)
committed
made a store in $TMP/loose: contacts/, orgs/, library/, .gitattributes, .gitignore, nurture.yaml, .git/
your default store is still $TMP/clone; this one is found inside its folder, or with --store
git now merges its files with nurture (merge.nurture in its configuration)
committed
next: nurture add NAME, or nurture import FILE
! '.gitignore' is not a plain file and was left alone
! others on this machine may look into it: chmod 700 $TMP/plain
