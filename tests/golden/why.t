# On the list, and each number with its place.
$ nurture why hanneke
Hanneke Visser: on today's agenda, 4th in line

 rating       A (contacts/hanneke-visser.yaml:8) → every 2..3 weeks
              (nurture.yaml:5)
 due          last call, 22 October + 2 weeks = 5 November; latest 12 November
              (3 weeks); waited 32 of 21 days
 date         birthday in 2 days, 25 November; on the agenda since 23 November
 need         operating theatre schedule that survives a Monday, in 10 weeks:
              1 February 2027 − 90 days (nurture.yaml:22) = 3 November
 order        4th today, after Niamh Gallagher, Mohammed Aydın, Aoife Brennan
 coming       21 March 2027, in 4 months: St Matthew Passion, Grote Kerk, on the
              agenda from 28 February 2027
              25 November 2027, in 12 months: birthday, on the agenda from
              23 November 2027
# Several rules.
$ nurture why annelies
Annelies Bakker: due, 9th in line, after those who fit the day:
nurture due --all

 cadence      every 2..3 weeks by call; every 3 months by site
              (contacts/annelies-bakker.yaml:8), their own; it replaces the
              rating's
 due          every 2..3 weeks by call: last call, 27 October + 2 weeks =
              10 November; latest 17 November (3 weeks); waited 27 of 21 days
 due          every 3 months by site: last site, 29 September + 3 months =
              29 December; latest 29 March 2027 (6 months)
 order        9th today, after Niamh Gallagher, Mohammed Aydın, Aoife Brennan,
              Hanneke Visser, Søren Ångström and 3 more
 coming       24 November, tomorrow: follow-up: agree the date of the Gdańsk
              visit
              29 December, in 5 weeks: every 3 months by site
              17 March 2027, in 4 months: birthday
# Not due yet, and kept off by a snooze.
$ nurture why youssef
Youssef Amrani: not due until 11 January 2027, in 7 weeks

 snooze       until 11 January 2027 (contacts/youssef-amrani.yaml:8): until then
              only follow-ups, dates and needs are due
 rating       C, Gemeente Hoekstad's (orgs/gemeente-hoekstad.yaml:2) → every
              2..3 months (nurture.yaml:7)
 due          last call, 24 September + 2 months = 24 November, after the snooze
              Monday 11 January; latest 10 February 2027 (3 months)
 coming       11 January 2027, in 7 weeks: every 2..3 months
# By the organisation's rating, and by the default.
$ nurture why tunde
Tunde Adeyemi: not due until 16 December, in 3 weeks

 rating       B, Brightwater NHS Foundation Trust's
              (orgs/brightwater-trust.yaml:2) → every 4..5 weeks
              (nurture.yaml:6)
 due          last email, 18 November + 4 weeks = 16 December; latest
              23 December (5 weeks)
 coming       16 December, in 3 weeks: every 4..5 weeks
$ nurture why ana
Ana Beridze: due, 15th in line, after those who fit the day: nurture due --all

 rating       C, the default (nurture.yaml:9) → every 2..3 months
              (nurture.yaml:7)
 due          last email, 13 August + 2 months = 13 October; latest 13 November
              (3 months); waited 102 of 92 days
 order        15th today, after Niamh Gallagher, Mohammed Aydın, Aoife Brennan,
              Hanneke Visser, Søren Ångström and 9 more
# Never touched.
$ nurture why wei-zhang
Wei Zhang: due, 8th in line, after those who fit the day: nurture due --all

 rating       C, the default (nurture.yaml:9) → every 2..3 months
              (nurture.yaml:7)
 first touch  no touch yet: added 19 November (contacts/wei-zhang.yaml:6) + 2
              days (nurture.yaml:10) = 23 November
 order        8th today, after Niamh Gallagher, Mohammed Aydın, Aoife Brennan,
              Hanneke Visser, Søren Ångström and 2 more
# No cadence at all, and archived.
$ nurture why leif
Leif Haugen: never due

 cadence      none (contacts/nordic/leif-haugen.yaml:4), their own; it replaces
              the rating's
 last         call, 16 December 2025, 11 months ago
$ nurture why ruben
Rubén Castellanos: archived, so never due

 archived     since 1 July 2025 (contacts/archive/ruben-castellanos.yaml:7)
 rating       B (contacts/archive/ruben-castellanos.yaml:5) → every 4..5 weeks
              (nurture.yaml:6)
 last         lunch, 26 June 2025, 17 months ago
$ nurture why floor --json
{
  "format": 1,
  "today": "2026-11-23",
  "contact": "floor-van-der-meer",
  "org": null,
  "name": "Floor van der Meer",
  "origin": "organisation",
  "rules": [
    {
      "rule": "every 2..3 weeks",
      "origin": "organisation",
      "answered": "2026-10-30",
      "channel": "email",
      "counts_from": null,
      "counts_from_key": null,
      "falls_on": "2026-11-13",
      "due": "2026-11-13",
      "from": "2026-11-13",
      "latest": "2026-11-20",
      "need": null
    }
  ],
  "last_touch": "2026-10-30",
  "last_channel": "email",
  "due": {
    "due": "2026-11-13",
    "latest": "2026-11-20",
    "days_due": 10,
    "days_late": 3,
    "early": false,
    "place": 11,
    "listed": false,
    "comes": null,
    "rating": "A",
    "snooze": null,
    "rests": null,
    "attempts": null,
    "only_way": null,
    "undecided": false,
    "agenda_of": null,
    "archived": null,
    "occasions": [
      {
        "kind": "cadence",
        "due": "2026-11-13",
        "latest": "2026-11-20",
        "rule": "every 2..3 weeks",
        "text": null,
        "years": null
      }
    ],
    "coming": []
  },
  "before": [
    "niamh-gallagher",
    "mohammed-aydin",
    "aoife-brennan",
    "hanneke-visser",
    "soren-angstrom",
    "ingrid-lovdahl",
    "beatriz-almeida",
    "wei-zhang",
    "annelies-bakker",
    "fiona-mcallister"
  ],
  "places": {
    "cadence": null,
    "rating": null,
    "organisation_rating": "orgs/van-der-meer-pompen.yaml:2",
    "settings_rating": "nurture.yaml:5",
    "default_rating": "nurture.yaml:9",
    "first_touch": "nurture.yaml:10",
    "need_lead": "nurture.yaml:22",
    "snooze": null,
    "archived": null,
    "since": "contacts/floor-van-der-meer.yaml:11",
    "added": null
  }
}
# On a day that is no working day, when they come instead.
$ nurture why niamh --today 2026-11-22 | head -1
Niamh Gallagher: not due until 23 November, tomorrow
$ nurture why ana --today 2026-11-22 | head -1
Ana Beridze: due; today is not a working day, so on the agenda of Thursday
$ nurture why ana --today 2026-11-22 --json | grep comes
    "comes": "2026-12-03",
# An organisation's own occasions, and who stands for them.
$ nurture why aegean
Aegean Pharma: due with Ελένη Παπαδοπούλου, 14th in line, after those who fit
the day: nurture due --all

 need         "cold chain stock for the islands" is within 90 days of its time
              (nurture.yaml:22): every 2..3 weeks holds, too
 due          last call, 5 November + 2 weeks = 19 November; latest 26 November
              (3 weeks); waited 18 of 21 days
 order        14th today, after Niamh Gallagher, Mohammed Aydın, Aoife Brennan,
              Hanneke Visser, Søren Ångström and 8 more
 coming       1 January 2027, in 6 weeks: need: cold chain stock for the islands
$ nurture why "kestrel foods"
Kestrel Foods: nothing is due for the organisation itself, only with its people
$ nurture why aegean --json | grep -e '"contact"' -e '"org"' -e '"place"'
  "contact": null,
  "org": "aegean-pharma",
    "place": 14,
$ printf 'name: Quiet Ltd\n' > orgs/quiet.yaml; nurture why quiet; rm orgs/quiet.yaml
Quiet Ltd: nothing is due for the organisation itself, only with its people
# On another owner's agenda.
$ mkdir -p $XDG_CONFIG_HOME/nurture; echo 'me: dave' > $XDG_CONFIG_HOME/nurture/config.yaml; nurture why hanneke | sed -n '1p;/order/p'; rm $XDG_CONFIG_HOME/nurture/config.yaml
Hanneke Visser: on mei's agenda, 2nd in line
 order        2nd today, after Mohammed Aydın
# Nobody answered, and nobody has decided yet.
$ nurture log hanneke --no-answer > /dev/null; nurture why hanneke | head -4; nurture set leif rating=undecided
Hanneke Visser: not due until 25 November, in 2 days

 rests        until 25 November: tried 1 time, last on 23 November
 rating       A (contacts/hanneke-visser.yaml:8) → every 2..3 weeks
Leif Haugen: rating undecided
$ nurture due --brief | tail -1
3 people without a rating (treated as C): nurture check
