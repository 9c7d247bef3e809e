# Two or three touches to choose from, each with what to begin with and why; a promise
# that is due first.
$ nurture suggest niamh
Niamh Gallagher                           Chief Financial Officer, Kestrel Foods
of the last 10 touches: 1 to give, 1 to ask, 0 social, 8 unmarked

 1  call +353 21 555 0133
    say    as you promised for 23 November: send the two-page proposal for the
           bakery
    send   "Safety stock in four pages" (segment food)
    why    your usual channel · answered 6 of 6

 2  email niamh.gallagher@kestrelfoods.example
    say    as you planned on 3 November: two pages, no more, with the waste of
           the bakery on the first
    send   "Safety stock in four pages" (segment food)
    why    a change from the last three

 3  meeting
    say    "one forecast for bakery and dairy" (March 2027): where does it
           stand?
    why    answered 2 of 2 · a change from the last three · worth its cost
           (rating A)
$ nurture suggest aoife
Aoife Brennan                               Supply Chain Director, Kestrel Foods
of the last 2 touches: 1 to give, 0 to ask, 0 social, 1 unmarked

 1  article aoife.brennan@kestrelfoods.example
    say    since the note on 9 November: Wrote her a card with the names of the
           people in Mallow who know how it really works.
    send   "Forecasting things that rot" (segment food)
    why    promised: newcomer 2 of 3

 2  note
    say    where you met: call with Niamh, her third day
    send   "Safety stock in four pages" (segment food)

 3  visit
    say    something personal: From the ferry company. Was told about us twice
           before she had a desk.
    why    a change from the last three · worth its cost (rating A)
# No phone number; what they didn't pick up; someone who wants only lunch.
$ nurture suggest soren
Søren Ångström                                             VD, Ångström Marin AB
of the last 5 touches: 1 to give, 0 to ask, 0 social, 4 unmarked

 1  email soren@angstrom-marin.example
    say    "spare parts for eleven ships in two ports instead of four" (August
           2027): where does it stand?
    send   "Freight emissions, what the 2026 rules ask of a shipper" (segment
           logistics)
    why    no phone number, so no call

 2  note
    say    since the call on 18 August: Read it. Two chief engineers retire next
           summer, then we talk.
    send   "Freight emissions, what the 2026 rules ask of a shipper" (segment
           logistics)
    why    a change from the last three

 3  event
    say    where you met: Gothenburg, port authority breakfast
    why    answered 1 of 1 · a change from the last three · worth its cost
           (rating B)
$ nurture suggest joost
Joost van der Meer                                    Owner, Van der Meer Pompen
of the last 6 touches: 0 to give, 0 to ask, 2 social, 4 unmarked

 1  lunch
    say    as you planned on 11 August: lunch in winter, Floor chooses the place
    send   "The S&OP meeting in 50 minutes" (need "planning for the Gdańsk
           foundry")
    why    the rule asks for it: every 3..4 months by lunch or meeting ·
           answered 3 of 3

 2  article joost@vandermeer-pompen.example
    say    since the lunch on 11 August: With Floor. She has read everything we
           ever sent and disagrees with half of it.
    send   "Where spare parts sleep, a study of 14 fleets" (segment
           manufacturing)
    why    a change from the last three

 3  note
    say    something personal: Third generation. Collects steam engines and has
           one running in the yard every King's Day; bring nothing but time. His
           daughter Floor takes over in 2028 and it is not a secret.
    send   "Safety stock in four pages" (segment manufacturing)
    why    a change from the last three
# Never touched, and of a rating that isn't worth a lunch.
$ nurture suggest zhang
Wei Zhang                                 Founder, Port of Antwerp start-up hall
never touched yet

 1  email wei@quayside.example
    say    where you met: start-up evening, Antwerp
    why    no phone number, so no call

 2  note
    say    something personal: Sensors in containers. Wants customers, not
           advice; may need both.
$ nurture suggest beatriz --json
{
  "format": 1,
  "today": "2026-11-23",
  "contact": "beatriz-almeida",
  "name": "Beatriz Almeida",
  "org": {
    "id": null,
    "name": "Conservas do Norte"
  },
  "archived": null,
  "balance": {
    "give": 0,
    "ask": 0,
    "social": 0,
    "unmarked": 0
  },
  "asks_in_a_row": 0,
  "suggest": [
    {
      "channel": "email",
      "item": "short-life-goods",
      "title": "Forecasting things that rot",
      "address": "beatriz@conservas-do-norte.example",
      "fits": [
        {
          "kind": "segment",
          "text": "food",
          "word": null,
          "org": null
        }
      ],
      "opening": {
        "kind": "met",
        "text": "start-up evening, Antwerp (she was lost, looking for the fish people)",
        "date": null,
        "channel": null,
        "when": null
      },
      "reasons": [
        {
          "kind": "no-address",
          "text": "call",
          "count": null,
          "of": null
        }
      ]
    },
    {
      "channel": "note",
      "item": "safety-stock-primer",
      "title": "Safety stock in four pages",
      "address": null,
      "fits": [
        {
          "kind": "segment",
          "text": "food",
          "word": null,
          "org": null
        }
      ],
      "opening": null,
      "reasons": []
    }
  ]
}
# Three asks in a row.
$ for day in 10 12 16; do nurture log leif -c email -d 2026-11-$day --intent ask "Asked for a name"; done; nurture suggest leif
logged Leif Haugen: email, Tue 10 November
logged Leif Haugen: email, Thu 12 November
logged Leif Haugen: email, Mon 16 November
Leif Haugen                                               Pilot, Nordhavn Pilots
of the last 4 touches: 0 to give, 3 to ask, 0 social, 1 unmarked
three asks in a row: something for them first

 1  call +47 55 555 0190
    say    since the email on 16 November: Asked for a name
    send   "Walking the dike from Hoek to Gouda" (tag friend-of-the-house)
    why    your usual channel

 2  note
    send   "Walking the dike from Hoek to Gouda" (tag friend-of-the-house)
    why    a change from the last three
# Archived: said, and answered all the same.
$ nurture archive zhang; nurture suggest zhang
archived Wei Zhang: nurture unarchive brings them back
Wei Zhang                                 Founder, Port of Antwerp start-up hall
archived since 23 November
never touched yet

 1  email wei@quayside.example
    say    where you met: start-up evening, Antwerp
    why    no phone number, so no call

 2  note
    say    something personal: Sensors in containers. Wants customers, not
           advice; may need both.
$ nurture suggest niamhh
! nurture: nobody is found by 'niamhh'
! hint: did you mean 'Niamh Gallagher'?
? 3
$ nurture suggest nobody
! nurture: nobody is found by 'nobody'
! hint: nurture list shows everyone
? 3
$ nurture suggest
! nurture: 'suggest' needs a contact
! hint: usage: nurture suggest [options] CONTACT
? 2
# The very same in every form of the agenda.
$ nurture due --format '{id}\t{with}\t{item}' | head -3
niamh-gallagher	call +353 21 555 0133, or send "Safety stock in four pages"	safety-stock-primer
mohammed-aydin	call (no phone number) or email m.aydin@noordwal.example, or send "Eleven beds, what a ward gains from a forecast"	bed-planning-case
aoife-brennan	article aoife.brennan@kestrelfoods.example: "Forecasting things that rot"	short-life-goods
$ nurture due --html | grep '<dt>with'
<dt>with</dt><dd>call +353 21 555 0133, or send &quot;Safety stock in four pages&quot;</dd>
<dt>with</dt><dd>call (no phone number) or email m.aydin@noordwal.example, or send &quot;Eleven beds, what a ward gains from a forecast&quot;</dd>
<dt>with</dt><dd>article aoife.brennan@kestrelfoods.example: &quot;Forecasting things that rot&quot;</dd>
<dt>with</dt><dd>call +31 70 555 0109, or send &quot;Eleven beds, what a ward gains from a forecast&quot;</dd>
# An empty library, and nobody's address.
$ rm -r library; nurture suggest niamh | head -9; nurture due | grep with
Niamh Gallagher                           Chief Financial Officer, Kestrel Foods
of the last 10 touches: 1 to give, 1 to ask, 0 social, 8 unmarked

 1  call +353 21 555 0133
    say    as you promised for 23 November: send the two-page proposal for the
           bakery
    why    your usual channel · answered 6 of 6

 2  email niamh.gallagher@kestrelfoods.example
           next   two pages, no more, with the waste of the bakery on the first
           with   call +353 21 555 0133
           with   call (no phone number) or email m.aydin@noordwal.example
           last   note, 9 November: Wrote her a card with the names of the
           with   article aoife.brennan@kestrelfoods.example
           with   call +31 70 555 0109
2 people without a rating (treated as C): nurture check
$ nurture library list; nurture library list --json
Nothing in the library yet: nurture library add TITLE
{
  "format": 1,
  "today": "2026-11-23",
  "items": []
}
$ printf 'name: Nemo\n' > contacts/nemo.yaml; nurture suggest nemo
Nemo
never touched yet

 1  call (no phone number or mail address yet)

 2  note
# A channel that wasn't asked for isn't why: nobody answered on the one that was.
$ printf 'name: Nemo\nphone: "+49 30 123456"\nrating: A\ninteractions:\n  - {date: 2026-11-02, channel: call, reached: false}\n  - {date: 2026-11-04, channel: call, reached: false}\n' > contacts/nemo.yaml; nurture suggest nemo
Nemo
never touched yet

 1  message +49 30 123456
    why    no answer by call twice in a row

 2  note
    why    a change from the last three

 3  visit
    why    a change from the last three · worth its cost (rating A)
