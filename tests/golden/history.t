$ nurture history niamh
2026-11-03  call     New supply chain director started yesterday, Aoife Brennan,
                     from the ferry company. Proposal through her, please.
                     next: two pages, no more, with the waste of the bakery on
                     the first
2026-09-08  call     Board has put the money in next year.
2026-05-05  lunch    Wants one forecast by March. "Go on," twice.
2026-01-22  call     Closed. Two ledgers, two forecasts, one lorry.
2025-08-19  call     Buying the bakery. Nothing until it closes, then
                     everything.
2025-03-18  article  (sent Forecasting things that rot) Giulia's article is out;
                     Ciarán is quoted, she is relieved not to be.
2025-02-25  meeting  Waste at 3.8, bonus paid, she framed the invoice.
2024-10-08  call     Waste at 6.1.
2024-04-17  meeting  Proposal accepted with a bonus tied to waste, her idea.
2024-03-06  site     Mallow at five in the morning. The Thursday forecast
                     arrives by fax. By fax.
2024-02-13  call     Throws away nine percent of what they make and calls it
                     freshness.
$ nurture history --since 2026-11-10
2026-11-19  message  Фёдор Соколов      33. Qxf4. He starts on the wheelsets on
                                        the first of December.
2026-11-18  email    Tunde Adeyemi      Corrected form sent.
2026-11-17  call     森由紀             First forecast misses by 30 percent
                                        where the one big customer orders. Said
                                        so herself before I could.
                                        next: show her how Van der Meer treats
                                        its one big customer
2026-11-17  email    Hendrika van Loon  (from them) The second-years found nine
                                        of the eleven wheelsets. She found
                                        twelve.
2026-11-17  call     Ciarán O'Rourke    He would put the bakery's notebook on
                                        the wall and the bakery's system in the
                                        cellar.
2026-11-13  call     Esther Nakamura    Lots may be combined, she thinks; wants
                                        to see the annex before she says so.
                                        next: forward the framework on the day
                                        it comes out
2026-11-12  lunch    Thomas Oyelaran    Two surgeons seen, one cake each. The
                                        third is a coeliac.
                                        next: tell him what the anaesthetists
                                        said
2026-11-12  call     Margaret Ashworth  Pilot starts on 11 January if
                                        procurement signs. Tunde has the papers.
                                        next: ask Tunde what he still lacks
2026-11-11  call     Deirdre Quinlan    Got the notebook back, dry. Aoife
                                        Brennan came to the ovens at two and
                                        stayed till six.
                                        next: show her our May beside hers
2026-11-11  call     Bram Hendriks      Six in the morning, ice flowers on his
                                        windscreen. The auction house has told
                                        its tenants.
                                        next: what would Willem need to hear?
2026-11-10  call     Pieter de Wit      Will speak in March if he may bring the
                                        spoonbill slide.
                                        next: send him the date of the users'
                                        afternoon
2026-11-10  email    Jürgen Weiß        (from them) The rows are on their
                                        server, we have a guest account.
$ nurture history --since '2 weeks ago' --owner mei
2026-11-18  email  Tunde Adeyemi      Corrected form sent.
2026-11-17  call   森由紀             First forecast misses by 30 percent where
                                      the one big customer orders. Said so
                                      herself before I could.
                                      next: show her how Van der Meer treats its
                                      one big customer
2026-11-17  email  Hendrika van Loon  (from them) The second-years found nine of
                                      the eleven wheelsets. She found twelve.
2026-11-12  lunch  Thomas Oyelaran    Two surgeons seen, one cake each. The
                                      third is a coeliac.
                                      next: tell him what the anaesthetists said
2026-11-12  call   Margaret Ashworth  Pilot starts on 11 January if procurement
                                      signs. Tunde has the papers.
                                      next: ask Tunde what he still lacks
2026-11-10  call   Pieter de Wit      Will speak in March if he may bring the
                                      spoonbill slide.
                                      next: send him the date of the users'
                                      afternoon
$ nurture history -n 3
2026-11-19  message  Фёдор Соколов  33. Qxf4. He starts on the wheelsets on the
                                    first of December.
2026-11-18  email    Tunde Adeyemi  Corrected form sent.
2026-11-17  call     森由紀         First forecast misses by 30 percent where
                                    the one big customer orders. Said so herself
                                    before I could.
                                    next: show her how Van der Meer treats its
                                    one big customer
$ nurture history -n 0
! nurture: --limit 0 shows nothing
! hint: give at least 1
? 2
$ nurture history wei-zhang
Nothing logged yet: nurture log NAME
$ nurture history henk --json
{
  "format": 1,
  "today": "2026-11-23",
  "interactions": [
    {
      "contact": "henk-jansen",
      "name": "Henk Jansen",
      "date": "2024-02-20",
      "channel": "call",
      "by": null,
      "intent": null,
      "from": null,
      "reached": true,
      "note": "No project, no interest in one. Likes the letter.",
      "next": null,
      "sent": null,
      "introduced": [],
      "message_id": null,
      "event": null
    },
    {
      "contact": "henk-jansen",
      "name": "Henk Jansen",
      "date": "2024-12-10",
      "channel": "newsletter",
      "by": null,
      "intent": null,
      "from": null,
      "reached": true,
      "note": null,
      "next": null,
      "sent": null,
      "introduced": [],
      "message_id": null,
      "event": null
    },
    {
      "contact": "henk-jansen",
      "name": "Henk Jansen",
      "date": "2025-06-12",
      "channel": "newsletter",
      "by": null,
      "intent": null,
      "from": null,
      "reached": true,
      "note": null,
      "next": null,
      "sent": null,
      "introduced": [],
      "message_id": null,
      "event": null
    },
    {
      "contact": "henk-jansen",
      "name": "Henk Jansen",
      "date": "2025-12-09",
      "channel": "newsletter",
      "by": null,
      "intent": null,
      "from": null,
      "reached": true,
      "note": null,
      "next": null,
      "sent": null,
      "introduced": [],
      "message_id": null,
      "event": null
    },
    {
      "contact": "henk-jansen",
      "name": "Henk Jansen",
      "date": "2026-06-16",
      "channel": "newsletter",
      "by": null,
      "intent": null,
      "from": null,
      "reached": true,
      "note": null,
      "next": null,
      "sent": null,
      "introduced": [],
      "message_id": null,
      "event": null
    }
  ]
}
# Whose, even where all rows are one person's; nobody needs telling whom they asked for.
$ nurture history -n 1
2026-11-19  message  Фёдор Соколов  33. Qxf4. He starts on the wheelsets on the
                                    first of December.
$ nurture history wei-zhang -n 1
Nothing logged yet: nurture log NAME
$ nurture history --since 2026-11-10 --until 2026-11-11
2026-11-11  call   Deirdre Quinlan  Got the notebook back, dry. Aoife Brennan
                                    came to the ovens at two and stayed till
                                    six.
                                    next: show her our May beside hers
2026-11-11  call   Bram Hendriks    Six in the morning, ice flowers on his
                                    windscreen. The auction house has told its
                                    tenants.
                                    next: what would Willem need to hear?
2026-11-10  call   Pieter de Wit    Will speak in March if he may bring the
                                    spoonbill slide.
                                    next: send him the date of the users'
                                    afternoon
2026-11-10  email  Jürgen Weiß      (from them) The rows are on their server, we
                                    have a guest account.
$ nurture history --until yesterday -n 1
2026-11-19  message  Фёдор Соколов  33. Qxf4. He starts on the wheelsets on the
                                    first of December.
$ nurture history --since 2026-11-11 --until 2026-11-10
! nurture: --since 2026-11-11 is after --until 2026-11-10
! hint: give the earlier day to --since
? 2
$ nurture history aoife --owner mei
! nurture: a name and a filter don't go together
! hint: use only one of them
? 2
