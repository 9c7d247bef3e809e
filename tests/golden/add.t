$ nurture add "Ada Lovelace" rating=A org="Analytical Engines" email=ada@example.com,ada@home.example tags=client,london cadence="every 4..6 weeks by call, meeting"
added Ada Lovelace: contacts/ada-lovelace.yaml
$ cat contacts/ada-lovelace.yaml
name: Ada Lovelace
org: Analytical Engines
rating: A
cadence: every 4..6 weeks by call, meeting
email: [ada@example.com, ada@home.example]
tags: [client, london]
added: 2026-11-23
$ nurture add "Ada Lovelace"
! nurture: there is already Ada Lovelace (ada-lovelace)
! hint: another person of that name: nurture add --again …
? 3
$ nurture add --again "Ada Lovelace"
added Ada Lovelace: contacts/ada-lovelace-2.yaml
! there is already Ada Lovelace (ada-lovelace)
$ nurture add "Grace Hopper" org="Kestrel Foods" phone="+1 555 0100" title="Rear Admiral: retired" since=2026-11-01
added Grace Hopper: contacts/grace-hopper.yaml
$ cat contacts/grace-hopper.yaml
name: Grace Hopper
org: Kestrel Foods
title: "Rear Admiral: retired"
phone: "+1 555 0100"
since: 2026-11-01
added: 2026-11-23
# Wrong keys and values.
$ nurture add "X" ratting=A
! nurture: unknown key 'ratting'
! hint: did you mean 'rating'?
? 2
$ nurture add "X" rating=Z
! nurture: unknown rating 'Z'
! hint: the settings have A, B, C, D, undecided
? 2
$ nurture add "X" since=2026-02-30
! nurture: '2026-02-30' is impossible: there is no 30 February 2026
! hint: write a day as 2026-11-02, 'today', 'last fri', '3 days ago', 'in 2 weeks' or '3 nov 2026'
? 2
$ nurture add "X" interactions=none
! nurture: 'interactions' is a list of entries
! hint: use nurture log
? 2
$ nurture add rating=A
! nurture: a person needs a name
! hint: as in: nurture add 'Ada Lovelace' rating=A
? 2
$ git status --short
?? contacts/ada-lovelace-2.yaml
?? contacts/ada-lovelace.yaml
?? contacts/grace-hopper.yaml
# Somebody to be met first, and somewhere that isn't.
$ nurture add "Ida Early" since=2026-12-24 timezone=Europe/Londn && cat contacts/ida-early.yaml
added Ida Early: contacts/ida-early.yaml
name: Ida Early
timezone: Europe/Londn
since: 2026-12-24
added: 2026-11-23
! this machine knows no time zone 'Europe/Londn': the hour there isn't shown
$ nurture set ida cadence='every 3 weeks by call, every 6 months by meeting'
! nurture: 'cadence': 'every 3 weeks by call, every 6 months by meeting': several rules are items of a list: cadence+='every …'
? 2
$ nurture set ida cadence='every 3 weeks by call' && nurture set ida cadence+='every 6 months by meeting'
Ida Early: cadence every 3 weeks by call
Ida Early: cadence + every 6 months by meeting
