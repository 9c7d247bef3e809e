# Everything as one document, keys of one's own too; with a filter those people and what they name.
$ nurture set niamh x-shoe-size=41 > ../said && sed -i 's/^email: .*/email:/' contacts/aoife-brennan.yaml
$ nurture export json > ../all.json
$ cat > ../count.py <<'END'
> import json, sys
> document = json.load(sys.stdin)
> print(*(f"{key} {len(value)}" for key, value in document.items() if isinstance(value, list)))
> END
$ python3 ../count.py < ../all.json
contacts 52 organisations 14 library 8
$ find contacts orgs library -name '*.yaml' | wc -l
74
$ nurture export json --tag steering-group | python3 ../count.py
contacts 1 organisations 1 library 0
$ nurture export json --tag steering-group | sed -n '/"contacts"/,/"interactions"/p' | head -40
  "contacts": [
    {
      "id": "annelies-bakker",
      "name": "Annelies Bakker",
      "org": "van-der-meer-pompen",
      "title": "Chief Operating Officer",
      "level": "executive",
      "role": "champion",
      "owner": "dave",
      "cadence": [
        "every 2..3 weeks by call",
        "every 3 months by site"
      ],
      "email": [
        "annelies.bakker@vandermeer-pompen.example"
      ],
      "phone": [
        "+31 78 555 0141"
      ],
      "tags": [
        "client",
        "steering-group"
      ],
      "about": "Started on the shop floor at nineteen and can still run the big lathe. Rows on the Merwede before work,\nso call after nine. Wants the number first and the story after it.\nTwo boys at university, one of them in Delft with Hendrika.\n",
      "since": "2023-11-28",
      "met": "introduced by Charlotte Fairfax over soup at the Maritime Museum",
      "referred_by": "charlotte-fairfax",
      "knows": [
        "hendrika-van-loon",
        "joost-van-der-meer"
      ],
      "dates": [
        {
          "date": "03-17",
          "what": "birthday"
        }
      ],
      "follow_ups": [
        {
          "due": "2025-02-10",
$ grep -n -B1 -A1 shoe-size ../all.json
1762-      ],
1763:      "x-shoe-size": "41"
1764-    },
$ nurture set niamh rating=E
! nurture: unknown rating 'E'
! hint: the settings have A, B, C, D, undecided
? 2
$ nurture export json --tag nobody-has-it
! nurture: unknown tag 'nobody-has-it'
! hint: one of academia, board, budget, client, cold-chain, distribution, dordrecht, event-2026-11, food, freelance, friend-of-the-house, gatekeeper, …
? 2
