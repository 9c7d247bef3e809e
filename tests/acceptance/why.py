"""`why` agrees with `due` for everyone in the examples, on 30 days: who is on the list, since when, how late.

usage: why.py BINARY [DAYS]
"""
import datetime
import shutil
import sys

from support import ROOT, Nurture


def main():
    days = int(sys.argv[2]) if len(sys.argv) > 2 else 30
    compared = differing = 0
    for example in ("consultancy", "friends"):
        nurture = Nurture(sys.argv[1])
        shutil.copytree(ROOT / "examples" / example, nurture.store)
        people = [one["contact"] for one in nurture.json("list")["people"]]
        first = datetime.date.fromisoformat(nurture.today)
        for offset in range(days):
            nurture.today = (first + datetime.timedelta(days=offset)).isoformat()
            lines = {line["contact"]: line for line in nurture.json("due", "--all")["due"]}
            for who in people:
                why, line = nurture.json("why", who)["due"], lines.get(who)
                compared += 1
                same = (why["place"] is None) == (line is None)
                same = same and (line is None or (why["due"], why["days_late"]) == (line["due"], line["days_late"]))
                if not same:
                    differing += 1
                    print(f"{nurture.today} {who}: due says {line}, why says {why}")
    print(f"{compared} compared, {differing} differ")
    sys.exit(1 if differing else 0)


main()
