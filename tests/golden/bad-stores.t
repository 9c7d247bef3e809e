# No store at all.
@ store none
$ nurture due
! nurture: no store here, nor in any folder above
! hint: make one: nurture init; or name one with --store DIR or $NURTURE_STORE
? 2
$ nurture due --store nowhere
! nurture: no store at 'nowhere': no such folder
! hint: make one there: nurture init 'nowhere'
? 2
$ NURTURE_STORE=nowhere nurture due
! nurture: no store at 'nowhere' ($NURTURE_STORE): no such folder
! hint: make one there: nurture init 'nowhere'
? 2
$ echo hello > file; nurture due --store file
! nurture: no store at 'file': it is a file
! hint: name the folder that holds nurture.yaml
? 2
$ nurture due --store /
! nurture: no store at '/': it holds no nurture.yaml
! hint: make one there: nurture init '/'
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
next: nurture add NAME
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
! nurture.yaml:1:1: a list stands where a map is expected: write 'format: 1'
? 1
$ cd new; : > nurture.yaml; nurture due; nurture check
Monday 23 November

No people yet: nurture add NAME
all well: 0 people, 0 organisations, 0 things worth sending
