# Values that nurture didn't write, and what a change makes of them.
@ store friends

# A question mark in brackets, which other readers can't read: what is logged beside it is written.
$ printf 'name: Ada\ntags: [why?]\n' > contacts/ada.yaml; nurture log ada Called.
logged Ada: call, Mon 23 November · next 23 February 2027
$ nurture set ada tags+='why not?'
Ada: tags + why not?
$ cat contacts/ada.yaml
name: Ada
tags: [why?, "why not?"]
interactions:
  - date: 2026-11-23
    channel: call
    note: Called.

# What says nothing makes room for a list.
$ for v in '~' null '""' '{}' '[]' ''; do printf "name: Ada\ninteractions: $v\n" > contacts/ada.yaml; nurture log ada Called. > /dev/null; tail -n +2 contacts/ada.yaml; done
interactions:
  - date: 2026-11-23
    channel: call
    note: Called.
interactions:
  - date: 2026-11-23
    channel: call
    note: Called.
interactions:
  - date: 2026-11-23
    channel: call
    note: Called.
interactions:
  - date: 2026-11-23
    channel: call
    note: Called.
interactions:
  - date: 2026-11-23
    channel: call
    note: Called.
interactions: 
  - date: 2026-11-23
    channel: call
    note: Called.
$ printf 'name: Ada\ntags: ~\nfollow_ups: null # none yet\n' > contacts/ada.yaml; nurture set ada tags+=a,b; nurture follow-up add ada '1 dec: call'
Ada: tags + a, b
follow-up with Ada: call (due 1 December)
$ cat contacts/ada.yaml
name: Ada
tags: [a, b]
follow_ups: # none yet
  - due: 2026-12-01
    what: call

# What says something else stays, and is named.
$ printf 'name: Ada\ninteractions: none\n' > contacts/ada.yaml; nurture log ada Called.
! nurture: cannot change 'contacts/ada.yaml': line 2, column 15: 'interactions' is 'none', not a list of entries
! hint: nurture edit: write 'interactions: []' there, or what it should be
? 1
$ printf 'name: Ada\nfollow_ups: call her\n' > contacts/ada.yaml; nurture follow-up add ada '1 dec: call'
! nurture: cannot change 'contacts/ada.yaml': line 2, column 13: 'follow_ups' is 'call her', not a list of entries
! hint: nurture edit: write 'follow_ups: []' there, or what it should be
? 1
$ printf 'name: Ada\ntags: {a: b}\n' > contacts/ada.yaml; nurture set ada tags+=c
! nurture: cannot change 'contacts/ada.yaml': line 2, column 7: 'tags' is a map, not a text or a list of texts
! hint: nurture edit: write 'tags: []' there, or what it should be
? 1
$ printf 'name: Ada\ndates: {birthday: 12-10}\n' > contacts/ada.yaml; nurture date add ada 12-11 anniversary
! nurture: cannot change 'contacts/ada.yaml': line 2, column 8: 'dates' is a map, not a list of entries
! hint: nurture edit: write 'dates: []' there, or what it should be
? 1
$ cat contacts/ada.yaml
name: Ada
dates: {birthday: 12-10}

# A comma that belongs to a value.
$ printf 'name: Ada\n' > contacts/ada.yaml; nurture set ada 'url=https://x/a\,b,https://y' 'phone+=+44 20\,5' 'also=Lovelace\, Ada'
Ada: url https://x/a,b, https://y, phone + +44 20,5, also Lovelace, Ada
$ cat contacts/ada.yaml
name: Ada
also: ["Lovelace, Ada"]
phone: ["+44 20,5"]
url: ["https://x/a,b", "https://y"]
$ nurture set ada 'url-=https://x/a\,b'
Ada: url - https://x/a,b
$ cat contacts/ada.yaml
name: Ada
also: ["Lovelace, Ada"]
phone: ["+44 20,5"]
url: ["https://y"]

# More than a file may have.
$ { echo 'name: Ada'; echo 'about: |'; yes '  a line of a very long note' | head -c 9000000; } > contacts/ada.yaml; nurture check | head -1
contacts/ada.yaml: can't be read: larger than 4 MB

# A block of one's own, changed by both sides.
$ printf 'name: Ada\nx-crm:\n  stage: lead\n  score: 3\n' > base; sed s/lead/customer/ base > contacts/ada.yaml; sed s/3/4/ base > theirs; nurture merge-file base contacts/ada.yaml theirs
$ cat contacts/ada.yaml
name: Ada
x-crm:
  stage: customer
  score: 4
