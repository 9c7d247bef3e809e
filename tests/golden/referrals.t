# Who brought us whom, what came of it, and thanks owed; then whom we introduced.
$ nurture referrals
received                                                                      10
who                 through             first touch  needs
Ana Beridze         Фёдор Соколов       2026-08-12
Marijke Postma      Willem Roosegaarde  2026-04-29
Floor van der Meer  Joost van der Meer  2026-04-27
Ελένη Παπαδοπούλου  Lotte Kramer        2025-09-23   ready: first island, Naxos…
प्रिया शर्मा            Rahul Deshpande     2025-06-11
Søren Ångström      Olivier Dubois      2025-01-28   latent: spare parts for el…
Bram Hendriks       Joost van der Meer  2024-11-05   won: shift plan for the to…
田中太郎            Hendrika van Loon   2024-10-22   aware: spindle parts plan…
Niamh Gallagher     Charlotte Fairfax   2024-02-13   won: waste below four perc…
Annelies Bakker     Charlotte Fairfax   2023-11-28

made                                                                           2
when        who              and                note
2026-06-09  Hanneke Visser   Margaret Ashworth  Put her on the phone with Marga…
2026-05-28  Thomas Oyelaran  Hanneke Visser     Free of the bank. Would do Noor…


$ nurture referrals charlotte
received                                                                       2
who              through            first touch  needs
Niamh Gallagher  Charlotte Fairfax  2024-02-13   won: waste below four percent…
Annelies Bakker  Charlotte Fairfax  2023-11-28
$ nurture referrals --owed
No thanks are owed.
$ nurture need close Ελένη Naxos --won
need of Ελένη Παπαδοπούλου: first island, Naxos, as a trial, won, 2027-01, obstacle: three offers, competitor: Thalassa Systems, 23 November
$ nurture referrals lotte
received                                                  thanks owed for 1 of 1
who                 through       first touch  thanks                 needs
Ελένη Παπαδοπούλου  Lotte Kramer  2025-09-23   owed since 2026-11-23  won: firs…
owed: not in touch with whoever brought them since the first meeting, or since
their first need was won
once they are thanked: nurture log lotte-kramer …
$ nurture referrals --owed --json
{
  "format": 1,
  "today": "2026-11-23",
  "received": [
    {
      "contact": "ελενη-παπαδοπουλου",
      "name": "Ελένη Παπαδοπούλου",
      "referred_by": {
        "contact": "lotte-kramer",
        "name": "Lotte Kramer"
      },
      "first_touch": "2025-09-23",
      "last_touch": "2026-10-29",
      "won": [
        {
          "number": 1,
          "what": "first island, Naxos, as a trial",
          "status": "won",
          "open": false,
          "when": "2027-01",
          "obstacle": "three offers",
          "competitor": "Thalassa Systems",
          "noted": "2026-06-17",
          "closed": "2026-11-23"
        }
      ],
      "open": [],
      "thanks_owed": {
        "for": "won",
        "since": "2026-11-23"
      }
    }
  ],
  "made": []
}
$ nurture log lotte "Thanked her for the islands."
logged Lotte Kramer: call, Mon 23 November · next 25 January 2027
$ nurture referrals --owed
No thanks are owed.
$ nurture log esther,floor --intro "a framework in Dutch" -d 2026-11-20
logged Esther Nakamura: call, Fri 20 November · introduced to Floor van der Meer · next 20 January 2027
logged Floor van der Meer: call, Fri 20 November · introduced to Esther Nakamura · next 4 December
$ nurture referrals esther
made                                                                           1
when        who              and                 note
2026-11-20  Esther Nakamura  Floor van der Meer  a framework in Dutch
$ nurture referrals esther --json
{
  "format": 1,
  "today": "2026-11-23",
  "received": [],
  "made": [
    {
      "date": "2026-11-20",
      "channel": "call",
      "people": [
        {
          "contact": "esther-nakamura",
          "name": "Esther Nakamura"
        },
        {
          "contact": "floor-van-der-meer",
          "name": "Floor van der Meer"
        }
      ],
      "note": "introduced to Floor van der Meer: a framework in Dutch"
    }
  ]
}
$ nurture referrals niamh --json
{
  "format": 1,
  "today": "2026-11-23",
  "received": [
    {
      "contact": "niamh-gallagher",
      "name": "Niamh Gallagher",
      "referred_by": {
        "contact": "charlotte-fairfax",
        "name": "Charlotte Fairfax"
      },
      "first_touch": "2024-02-13",
      "last_touch": "2026-11-06",
      "won": [
        {
          "number": 1,
          "what": "waste below four percent",
          "status": "won",
          "open": false,
          "when": null,
          "obstacle": null,
          "competitor": null,
          "noted": "2024-02-13",
          "closed": "2025-02-25"
        }
      ],
      "open": [
        {
          "number": 2,
          "what": "one forecast for bakery and dairy",
          "status": "ready",
          "open": true,
          "when": "2027-03",
          "obstacle": "bakery still on its old ledger",
          "competitor": null,
          "noted": "2026-05-05",
          "closed": null
        }
      ],
      "thanks_owed": null
    }
  ],
  "made": []
}
# Nobody, a slip, a circle, and a reference to nobody.
$ nurture referrals wei-zhang
No introductions yet: nurture set CONTACT referred_by=WHO, or nurture log ada,bob --intro WHAT
$ nurture referrals charlot
received                                                                       2
who              through            first touch  needs
Niamh Gallagher  Charlotte Fairfax  2024-02-13   won: waste below four percent…
Annelies Bakker  Charlotte Fairfax  2023-11-28
$ nurture set charlotte referred_by=niamh-gallagher
Charlotte Fairfax: referred_by niamh-gallagher
$ echo 'referred_by: ghost' >> contacts/wei-zhang.yaml
$ nurture referrals charlotte
received                                                                       3
who                through            first touch  needs
Niamh Gallagher    Charlotte Fairfax  2024-02-13   won: waste below four percen…
Annelies Bakker    Charlotte Fairfax  2023-11-28
Charlotte Fairfax  Niamh Gallagher    2023-11-21
$ nurture referrals wei-zhang
received                                                                       1
who        through  first touch  needs
Wei Zhang  ghost    –
# Two introductions of the same people on one day, each for something else.
$ nurture log esther,floor --intro "a talk in Leuven" -d 2026-11-20
logged Esther Nakamura: call, Fri 20 November · introduced to Floor van der Meer · next 20 January 2027
logged Floor van der Meer: call, Fri 20 November · introduced to Esther Nakamura · next 4 December
$ nurture referrals esther
made                                                                           2
when        who              and                 note
2026-11-20  Esther Nakamura  Floor van der Meer  a framework in Dutch
2026-11-20  Esther Nakamura  Floor van der Meer  a talk in Leuven
