$ nurture show hanneke
Hanneke Visser                                            rating A · kept by mei
Medical director, Noordwal Ziekenhuizen

 due         birthday in 2 days, 25 November
             need: operating theatre schedule that survives a Monday, in 10
             weeks
             due 18 days ago (every 2..3 weeks): reconnect
 last        call, 22 October: Three of five. A trial list in January, if the
             anaesthetists agree on 3 December.
 next        ring on the 4th and ask about the anaesthetists
 with        call +31 70 555 0109
 send        "Eleven beds, what a ward gains from a forecast" (need "bed
             planning on all three sites")
             "The S&OP meeting in 50 minutes" (need "bed planning on all three
             sites")

 needs       2  operating theatre schedule that survives a Monday · aware,
                February 2027, in 10 weeks
                surgeons want their own days back first · competitor Carevane
 dates       25 November, in 2 days: birthday
             21 March 2027, in 4 months: St Matthew Passion, Grote Kerk

 about       Intensive care doctor by training and by temper. Reads the last
             page first.
             Sings alto; the St Matthew Passion every spring, and we go.
 tags        executive · client, speaker

 phone       +31 70 555 0109
 email       h.visser@noordwal.example · hanneke.visser@post.example

 warmth      close (0.96): 11 conversations, 1 written day, last 5 weeks ago
 knows       Lotte Kramer, Margaret Ashworth, Mohammed Aydın, Thomas Oyelaran
 colleagues  Lotte Kramer, Mohammed Aydın
 from        met: panel on waiting lists, The Hague
 since       5 March 2024

 history     2026-03-27  event    The Passion again, with Lotte Kramer and her
                                  mother.
             2026-06-09  meeting  (introduced to Margaret Ashworth) Put her on
                                  the phone with Margaret Ashworth in Lancaster.
                                  They talked for an hour without us.
             2026-09-01  call     Two of five surgeons are for it.
             2026-10-20  call     (no answer)
             2026-10-22  call     Three of five. A trial list in January, if the
                                  anaesthetists agree on 3 December.
                                  next: ring on the 4th and ask about the
                                  anaesthetists
             and 8 before: nurture history hanneke-visser
$ nurture show 田中
田中太郎                                                  rating A · kept by mei
社長, 田中精機

 due         due 13 days ago (every 5..8 weeks by call or note or meeting), may
             wait until 1 December
 last        call, 6 October: Concrete is dry. Comes to Hannover in April and
             adds two days for us.
 next        send the New Year's card early, ask for his Hannover dates
 with        call +81 26 555 0118 or note 長野県岡谷市天竜町 5-5 or meeting
 send        "Where spare parts sleep, a study of 14 fleets" (need "spindle
             parts plan for two plants")

 needs       1  spindle parts plan for two plants · aware, Q3 2027, in 7 months
                second plant isn't built
 dates       1 January 2027, in 6 weeks: New Year's card must be there
             28 February 2027, in 3 months: birthday

 about       Calls on Tuesdays, seven in the evening his time. Speaks English
             when he is tired and Dutch when he is happy
             (two years in Delft, 1994). 盆栽 in the office, one of them older
             than the firm.
 tags        executive · japan

 phone       +81 26 555 0118
 email       t.tanaka@tanaka-seiki.example
 address     長野県岡谷市天竜町 5-5

 warmth      warm (0.59): 6 conversations, 2 written days, last 7 weeks ago
 knows       Hendrika van Loon, 森由紀
 colleagues  森由紀
 from        referred by Hendrika van Loon · met: Delft exchange, dinner at
             Hendrika's
 since       22 October 2024

 history     2025-06-17  article  (sent Safety stock in four pages) Sent the
                                  primer; he returned it with the margins full.
             2025-11-25  call     His margins were right. Corrected page three
                                  and thanked him in it.
             2026-03-24  call     Ground broken for the second plant. 森さん
                                  will run planning for both.
             2026-07-07  call     Star festival. He wished for rain and a
                                  controller who can count.
             2026-10-06  call     Concrete is dry. Comes to Hannover in April
                                  and adds two days for us.
                                  next: send the New Year's card early, ask for
                                  his Hannover dates
             and 3 before: nurture history 田中太郎
$ nurture show eleni
Ελένη Παπαδοπούλου                                        rating A · kept by mei
Head of Distribution, Aegean Pharma

 due         due 4 days ago (every 2..3 weeks), may wait until 26 November
             due 4 days ago (every 2..3 weeks for "cold chain stock for the
             islands"), may wait until 26 November (Aegean Pharma)
 last        call, 5 November: Thalassa is cheaper by a fifth and has never seen
             an island.
 next        offer to start with Naxos alone, payable when the first Easter is
             over
 with        call +30 21 555 01 55
 send        "Eleven beds, what a ward gains from a forecast" (segment health)

 needs       1  first island, Naxos, as a trial · ready, January 2027, in 6
                weeks
                three offers · competitor Thalassa Systems
 dates       21 May 2027, in 6 months: name day

 about       Φαρμακοποιός. Grew up on Naxos, knows every ferry by its horn.
             Her name day is in May and counts more than her birthday.
 tags        management · greece, cold-chain

 phone       +30 21 555 01 55
 email       e.papadopoulou@aegean-pharma.example

 warmth      warm (0.50): 5 conversations, 1 written day, last 18 days ago
 knows       Lotte Kramer, Nikos Vlachos
 colleagues  Nikos Vlachos
 from        referred by Lotte Kramer · met: Lotte Kramer's insulin question
 since       23 September 2025

 history     2026-01-20  call     Lost a refrigerator and 200 boxes on Amorgos.
                                  Nobody had ordered them.
             2026-05-21  note     Χρόνια πολλά, by post, arrived on the day.
             2026-06-17  meeting  Piraeus, two days. Trial on one island, the
                                  board wants three offers.
             2026-09-17  call     Ours is one of two so far. The third bidder
                                  asked for an extension.
             2026-11-05  call     Thalassa is cheaper by a fifth and has never
                                  seen an island.
                                  next: offer to start with Naxos alone, payable
                                  when the first Easter is over
             and 1 before: nurture history ελενη-παπαδοπουλου

# Words of the name, in any order, without accents; an email; nobody; several.
$ nurture show angstrom so | head -1
Søren Ångström                                           rating B · kept by dave
$ nurture show 'angstrom so' | head -1
Søren Ångström                                           rating B · kept by dave
$ nurture show m.aydin@noordwal.example | head -1
Mohammed Aydın                                            rating B · kept by mei
$ nurture show haneke
! nurture: nobody is found by 'haneke'
! hint: did you mean 'Hanneke Visser'?
? 3
$ nurture show van
! nurture: 'van' finds 3 people:
!   floor-van-der-meer  Floor van der Meer · Van der Meer Pompen
!   hendrika-van-loon  Hendrika van Loon · TU Delft
!   joost-van-der-meer  Joost van der Meer · Van der Meer Pompen
! hint: type more of the name, or the id
? 3
$ nurture show ruben | head -3
Rubén Castellanos                                        rating B · kept by dave
Head of Forecasting, Kestrel Foods
\
$ nurture show wei-zhang --json
{
  "format": 1,
  "today": "2026-11-23",
  "contact": {
    "id": "wei-zhang",
    "path": "contacts/wei-zhang.yaml",
    "name": "Wei Zhang",
    "uid": null,
    "source": [],
    "also": [],
    "formerly": [],
    "org": {
      "id": null,
      "name": "Port of Antwerp start-up hall"
    },
    "title": "Founder",
    "level": null,
    "role": null,
    "owner": null,
    "rating": null,
    "cadence": null,
    "segment": null,
    "email": [
      "wei@quayside.example"
    ],
    "phone": [],
    "address": [],
    "timezone": null,
    "url": [],
    "tags": [
      "event-2026-11"
    ],
    "about": "Sensors in containers. Wants customers, not advice; may need both.",
    "since": null,
    "added": "2026-11-19",
    "met": "start-up evening, Antwerp",
    "referred_by": null,
    "knows": [],
    "warmth": null,
    "reviewed": null,
    "dates": [],
    "needs": [],
    "follow_ups": [],
    "snooze": null,
    "past": [],
    "archived": null,
    "interactions": []
  },
  "due": {
    "due": "2026-11-23",
    "latest": "2026-11-23",
    "days_due": 0,
    "days_late": 0,
    "early": false,
    "place": 8,
    "listed": false,
    "comes": null,
    "rating": "C",
    "snooze": null,
    "rests": null,
    "attempts": null,
    "only_way": null,
    "undecided": false,
    "agenda_of": null,
    "archived": null,
    "occasions": [
      {
        "kind": "first",
        "due": "2026-11-23",
        "latest": "2026-11-23",
        "rule": null,
        "text": null,
        "years": null
      }
    ],
    "coming": []
  },
  "computed_warmth": null,
  "closeness": null,
  "suggest": {
    "channel": "email",
    "item": null
  }
}
