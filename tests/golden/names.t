# Names are text: never a path, an option or an escape.
@ store none
$ nurture init . > /dev/null
$ nurture add ../../etc/passwd
added ../../etc/passwd: contacts/etc-passwd.yaml
$ nurture add -- -rf
added -rf: contacts/rf.yaml
$ nurture add con
added con: contacts/con.yaml
$ nurture add 👩‍🚀
added 👩‍🚀: contacts/contact-1.yaml
$ nurture add 'עברית ישראלי'
added עברית ישראלי: contacts/עברית-ישראלי.yaml
$ nurture add '   '
! nurture: a person needs a name
! hint: as in: nurture add 'Ada Lovelace' rating=A
? 2
$ nurture add "$(printf 'Zo\303\253, \r\nBcc: x')"
added Zoë,  Bcc: x: contacts/zoe-bcc-x.yaml
$ nurture add "$(printf 'Red \033[31mAlert')"
added Red \x1b[31mAlert: contacts/red-31malert.yaml
$ nurture add "$(head -c 10000 /dev/zero | tr '\0' n)" | cut -c 1-60
added nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn
$ nurture add 田中太郎 email=taro@example.com
added 田中太郎: contacts/田中太郎.yaml
$ nurture add 'Søren Ångström'
added Søren Ångström: contacts/soren-angstrom.yaml
$ nurture add 'Soren Angstrom'
added Soren Angstrom: contacts/soren-angstrom-2.yaml
! there is another Søren Ångström already: soren-angstrom
$ nurture list --sort name --format "{id}: {name}" | cut -c 1-70
rf: -rf
etc-passwd: ../../etc/passwd
con: con
nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn: nnnn
red-31malert: Red \x1b[31mAlert
soren-angstrom: Søren Ångström
soren-angstrom-2: Soren Angstrom
zoe-bcc-x: Zoë, Bcc: x
עברית-ישראלי: עברית ישראלי
田中太郎: 田中太郎
contact-1: 👩‍🚀
$ ls contacts | cut -c 1-70
con.yaml
contact-1.yaml
etc-passwd.yaml
nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn.yaml
red-31malert.yaml
rf.yaml
soren-angstrom-2.yaml
soren-angstrom.yaml
zoe-bcc-x.yaml
עברית-ישראלי.yaml
田中太郎.yaml
$ nurture check | sed "s/\(: con\).*/\1…/"
all well: 11 people, 0 organisations, 0 things worth sending
without a rating (treated as C): con…
