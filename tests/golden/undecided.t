# An address book of 500 came in, beside 40 people who are rated: quiet until rated, and easy to get at.
$ mkdir ../many && cd ../many && nurture init --no-git . > ../init
! others on this machine may look into it: chmod 700 $TMP/many
$ cd ../many && for i in $(seq -w 40); do printf 'name: Known %s\nrating: B\nadded: 2026-01-05\ninteractions:\n  - {date: 2026-10-%s, channel: call, note: hello}\n' $i $(expr $i % 18 + 10) > contacts/k$i.yaml; done
$ cd ../many && for i in $(seq -w 500); do printf 'name: Card %s\nrating: undecided\nemail: c%s@x.example\nadded: 2026-11-20\n' $i $i > contacts/c$i.yaml; done
$ cd ../many && nurture log c300 -d 2026-11-12 "Sat next to each other at the fair" && nurture need add c200 "a new boiler" && nurture follow-up add c400 "in 2 days: send the paper"
logged Card 300: call, Thu 12 November
need of Card 200: a new boiler, latent
follow-up with Card 400: send the paper (due 25 November)
$ cd ../many && nurture check
all well: 540 people, 0 organisations, 0 library items
$ cd ../many && nurture due | tail -n 5
      with   call (no phone number or mail address yet)

 review  the first one: 500 people to look at: nurture review -i

500 undecided: nurture review
$ cd ../many && nurture due --today 2026-11-25 --all | grep -A2 -e Card
 400  Card 400                                                    c400@x.example
      follow-up due today: send the paper
      with   call (no phone number) or email
$ cd ../many && nurture list --rating undecided | head -n 3; nurture list --rating undecided | tail -n +2 | wc -l
id    name      rating     last        due         who
c400  Card 400  undecided  –           2026-11-25
c001  Card 001  undecided  –           –
500
$ cd ../many && nurture why c300
Card 300: undecided: not due by a rule until rated

 rating       undecided (contacts/c300.yaml:2): until rated, only follow-ups and
              needs are due
 last         call, 12 November, 11 days ago
$ cd ../many && nurture review -n 4
Review                                                     500 people to look at

 300  Card 300                                                    c300@x.example
      undecided: quiet until rated
      last   call, 12 November: Sat next to each other at the fair
      with   call (no phone number) or email

 200  Card 200                                                    c200@x.example
      undecided: quiet until rated
      about  need: a new boiler
      with   call (no phone number) or email

 400  Card 400                                                    c400@x.example
      undecided: quiet until rated
      about  follow-up due 25 November, in 2 days: send the paper
      with   call (no phone number) or email

 001  Card 001                                                    c001@x.example
      undecided: quiet until rated
      with   call (no phone number) or email

and 496 more; one by one: nurture review -i
$ cd ../many && printf 'B\nk\nx\nq\n' | nurture review -i 2> /dev/null
Review                                                     500 people to look at

1 of 500
 300  Card 300                                                    c300@x.example
      undecided: quiet until rated
      last   call, 12 November: Sat next to each other at the fair
      with   call (no phone number) or email

Card 300: rating B

2 of 500
 200  Card 200                                                    c200@x.example
      undecided: quiet until rated
      about  need: a new boiler
      with   call (no phone number) or email

Card 200: kept as is

3 of 500
 400  Card 400                                                    c400@x.example
      undecided: quiet until rated
      about  follow-up due 25 November, in 2 days: send the paper
      with   call (no phone number) or email

Card 400: archived

4 of 500
 001  Card 001                                                    c001@x.example
      undecided: quiet until rated
      with   call (no phone number) or email


rated 1, kept as is 1, archived 1; 497 left to look at
$ cd ../many && nurture list --rating undecided | tail -n +2 | wc -l
498
# A rating wakes.
$ cd ../many && nurture set c500 rating=B && nurture why c500 | head -n 1 && nurture undo && nurture why c500 | head -n 1
Card 500: rating B
Card 500: on today's agenda, 1st in line
took back 'set: Card 500, rating B' (contacts/c500.yaml)
Card 500: undecided: not due by a rule until rated
# Bad input.
$ cd ../many && nurture set c500 rating=undecide
! nurture: unknown rating 'undecide'
! hint: did you mean 'undecided'?
? 2
$ cd ../many && nurture list --rating undecide
! nurture: unknown rating 'undecide'
! hint: did you mean 'undecided'?
? 2
$ cd ../many && nurture org add Acme rating=undecided
! nurture: unknown rating 'undecided'
! hint: the settings have A, B, C, D
? 2

# Five hundred people come in, and nobody is displaced: the agenda says one line more.
$ for i in $(seq 500); do printf 'BEGIN:VCARD\nFN:Newcomer %s\nEMAIL:n%s@q.example\nEND:VCARD\n' $i $i; done > ../flood.vcf; nurture due --all > ../before; nurture import ../flood.vcf > ../said; nurture due --all | diff ../before -
213a214
\> 500 undecided: nurture review
! in the store '$TMP/people'
? 1
