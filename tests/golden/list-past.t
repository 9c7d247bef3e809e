# Who was at an organisation counts as well as who is there.
$ nurture list --ever-at brightwater-trust
id                 name               last        there          who
fiona-mcallister   Fiona McAllister   2026-10-08  until 2026-02  Director of Ma…
margaret-ashworth  Margaret Ashworth  2026-11-12  now            Chief Operatin…
tunde-adeyemi      Tunde Adeyemi      2026-11-18  now            Head of Procur…
$ nurture list --ever-at "kestrel foods" --level management
id               name             last        there  who
aoife-brennan    Aoife Brennan    2026-11-09  now    Supply Chain Director, Kes…
ciaran-o-rourke  Ciarán O'Rourke  2026-11-17  now    Plant manager, Mallow, Kes…
deirdre-quinlan  Deirdre Quinlan  2026-11-11  now    Bakery manager, Kestrel Fo…
$ nurture list --ever-at kestrel-foods,brightwater-trust --sort name --json | grep -A 4 -e '"contact"' -e '"stay"' | grep -e contact -e over -e until
      "contact": "aoife-brennan",
        "over": false,
        "until": null
      "contact": "ciaran-o-rourke",
        "over": false,
        "until": null
      "contact": "deirdre-quinlan",
        "over": false,
        "until": null
      "contact": "fiona-mcallister",
        "over": true,
        "until": "2026-02"
      "contact": "margaret-ashworth",
        "over": false,
        "until": null
      "contact": "niamh-gallagher",
        "over": false,
        "until": null
      "contact": "tunde-adeyemi",
        "over": false,
        "until": null
$ nurture list --ever-at polderweg-logistics --archived
id              name            last        there       who
gerda-holthuis  Gerda Holthuis  2026-05-12  until 2021  Head of Public Works, G…
$ nurture list --ever-at "No Such Firm"
! nurture: unknown organisation 'No Such Firm'
! hint: one of Aegean Pharma, Brightwater NHS Foundation Trust, Caucasus Freight, Cerámicas Ruiz, Conservas do Norte, Doyle & Zonen, Ferrum Bahnservice GmbH, Gemeente Hoekstad, Jansen Koeltechniek, Kestrel Foods, Levant Optics, Lindqvist Search, …
? 2
# Whom one of us was in touch with, whoever keeps them, and when.
$ nurture list --touched-by dave -n 3
id              name            rating  touched     due         who
soren-angstrom  Søren Ångström  B       2026-08-18  2026-09-15  VD, Ångström Ma…
ingrid-lovdahl  Ingrid Løvdahl  B       2026-09-10  2026-10-08  Technical super…
ana-beridze     Ana Beridze     C       2026-08-13  2026-10-13  Operations, Cau…
$ nurture list --touched-by dave --owner mei
id                  name                rating  touched     due         who
floor-van-der-meer  Floor van der Meer  A       2026-08-11  2026-11-13  Board m…
pieter-de-wit       Pieter de Wit       B       2023-12-11  2026-12-08  Head of…
$ nurture list --touched-by mei --rating A --json | grep -e contact -e touched
      "contact": "hanneke-visser",
      "touched": "2026-10-22"
      "contact": "annelies-bakker",
      "touched": "2026-09-29"
      "contact": "田中太郎",
      "touched": "2026-10-06"
      "contact": "floor-van-der-meer",
      "touched": "2026-10-30"
      "contact": "ελενη-παπαδοπουλου",
      "touched": "2026-11-05"
      "contact": "margaret-ashworth",
      "touched": "2026-11-12"
$ nurture list --touched-by nobody
! nurture: unknown owner 'nobody'
! hint: one of dave, mei
? 2
