# Names are text: never a path, an option or an escape.
@ store none
$ nurture init . > /dev/null
! others on this machine may look into it: chmod 700 $TMP/people
$ nurture add ../../etc/passwd
added ../../etc/passwd: contacts/etc-passwd.yaml
$ nurture add -- -rf
added -rf: contacts/rf.yaml
$ nurture add con
added con: contacts/con-1.yaml
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
! nurture: 'Red \x1b[31mAlert' has a control character (\x1b)
! hint: an arrow key, perhaps: leave it out
? 2
$ nurture add "$(head -c 10000 /dev/zero | tr '\0' n)" | cut -c 1-60
added nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn
$ nurture add 田中太郎 email=taro@example.com
added 田中太郎: contacts/田中太郎.yaml
$ nurture add 'Søren Ångström'
added Søren Ångström: contacts/soren-angstrom.yaml
$ nurture add 'Soren Angstrom'
! nurture: there is already Søren Ångström (soren-angstrom)
! hint: another person of that name: nurture add --again …
? 3
$ nurture list --sort name --format "{id}: {name}" | cut -c 1-70
rf: -rf
etc-passwd: ../../etc/passwd
con-1: con
nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn: nnnn
soren-angstrom: Søren Ångström
zoe-bcc-x: Zoë, Bcc: x
עברית-ישראלי: עברית ישראלי
田中太郎: 田中太郎
contact-1: 👩‍🚀
$ ls contacts | cut -c 1-70
con-1.yaml
contact-1.yaml
etc-passwd.yaml
nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn.yaml
rf.yaml
soren-angstrom.yaml
zoe-bcc-x.yaml
עברית-ישראלי.yaml
田中太郎.yaml
$ nurture check | sed "s/\(: con\).*/\1…/"
all well: 9 people, 0 organisations, 0 library items
without a rating (treated as C): con…
nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn, rf,
soren-angstrom, zoe-bcc-x, עברית-ישראלי, 田中太郎

# Found as people type them.
$ nurture show 👩‍🚀 | head -1
👩‍🚀                                                                      rating C
$ nurture add 'أحمد مصطفى' > /dev/null; nurture show احمد مصطفي | head -1
أحمد مصطفى                                                              rating C
$ nurture add 'فاطمة' > /dev/null; nurture show فاطمه | head -1
فاطمة                                                                   rating C
$ nurture show RF | head -1
-rf                                                                     rating C

# Ids fold everywhere: a name made on a Mac, a capital, references to either.
$ printf 'name: 김철수\n' > "contacts/$(printf '\341\204\200\341\205\265\341\206\267\341\204\216\341\205\245\341\206\257\341\204\211\341\205\256').yaml"
$ printf 'name: Bob Jones\nknows: [김철수, SOREN-angstrom]\n' > contacts/Bob.yaml
$ nurture set rf knows=bob; nurture log 김철수 x > /dev/null; nurture log BOB x > /dev/null; nurture show 김철수 | grep knows; nurture show bob | grep knows
-rf: knows Bob
 knows       Bob Jones
 knows       김철수, Søren Ångström, -rf
! contacts/Bob.yaml: warning: an id is lower-case letters and digits, joined by '-'
! contacts/김철수.yaml: warning: an id is lower-case letters and digits, joined by '-'
! contacts/Bob.yaml: warning: an id is lower-case letters and digits, joined by '-'
! contacts/김철수.yaml: warning: an id is lower-case letters and digits, joined by '-'
$ nurture check | grep -v "^hint\|^on the"
contacts/Bob.yaml: an id is lower-case letters and digits, joined by '-'
contacts/김철수.yaml: an id is lower-case letters and digits, joined by '-'

2 errors, 0 warnings in 13 people, 0 organisations, 0 library items
without a rating (treated as C): Bob, con-1, contact-1, etc-passwd,
nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn, rf,
soren-angstrom, zoe-bcc-x, עברית-ישראלי, أحمد-مصطفى and 3 more
$ nurture rename bob Bob --id; ls contacts | grep -i bob; grep formerly contacts/bob.yaml
Bob Jones is now Bob, as bob
bob.yaml
? 1
$ printf 'name: Nul\n' > contacts/nul.yaml; nurture check | head -2; rm contacts/nul.yaml
contacts/nul.yaml: Windows keeps this name for itself: the file can't be there
hint: rename the file to 'nul-1.yaml'

# A name that is taken back brings its id back, and what nobody could read is not written.
$ nurture add "Ida Wells"; nurture rename ida "Ida Barnett" --id; nurture rename ida "Ida Wells" --id; cat contacts/ida-wells.yaml
added Ida Wells: contacts/ida-wells.yaml
Ida Wells is now Ida Barnett, as ida-barnett (formerly ida-wells)
Ida Barnett is now Ida Wells, as ida-wells (formerly ida-barnett)
name: Ida Wells
formerly: [ida-barnett]
added: 2026-11-23
$ nurture rename ida "Ida Barnett" --id; grep -A 3 formerly contacts/ida-barnett.yaml; rm contacts/ida-barnett.yaml
Ida Wells is now Ida Barnett, as ida-barnett (formerly ida-wells)
formerly: [ida-wells]
added: 2026-11-23
$ nurture add "Ida Wells"; nurture rename ida "$(printf '\342\200\213')"; nurture need add ida "$(printf '\342\200\213')"; cat contacts/ida-wells.yaml; rm contacts/ida-wells.yaml
added Ida Wells: contacts/ida-wells.yaml
name: Ida Wells
added: 2026-11-23
! nurture: cannot change 'contacts/ida-wells.yaml': 'name' is empty
! nurture: cannot change 'contacts/ida-wells.yaml': 'what' is empty

# One long handle leaves room to the others.
$ nurture due --brief --all --today 2026-11-27 2> /dev/null | sed 's/  .*//'
con-1
👩🚀
etc
nnnnnnnnnnnnnnnnnnnnnnn…
rf
soren
zoe
עברית
احمد
فاطمه
田中太郎
13 people without a rating (treated as C): nurture check
