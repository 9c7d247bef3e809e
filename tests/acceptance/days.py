"""`agenda --days N` agrees, day by day, with really running `due` and logging everyone it shows.

The rule of the play: whoever is shown is touched that day on the channel that their line asks for, and
open follow-ups that stand are closed.
"""
import datetime
import shutil
import sys

from support import ROOT, Nurture


def key(line):
    return line["contact"] or line["org"]["id"]


def touch(nurture, line):
    """Logs on whom the line names, on the channel it asks for, and closes what stood of follow-ups."""
    standing = [each["text"] for each in line["occasions"] if each["kind"] == "follow-up"]
    if line["contact"] is not None:
        person = nurture.json("show", line["contact"])["contact"]
        numbers = []
        for number, each in enumerate(person["follow_ups"], 1):
            if each["done"] or each["withdrawn"] or each["due"] > nurture.today:
                continue
            numbers.append(str(number))
            standing.remove(each["what"])
        closed = ["--done", ",".join(numbers)] if len(numbers) > 1 else []
        nurture.run("log", line["contact"], "x", "-c", line["suggest"]["channel"], *closed)
    for text in standing:
        nurture.run("follow-up", "done", line["org"]["id"], text)


def main():
    days = int(sys.argv[2]) if len(sys.argv) > 2 else 260
    nurture = Nurture(sys.argv[1])
    shutil.copytree(ROOT / "examples" / "consultancy", nurture.store)
    first = datetime.date.fromisoformat(nurture.today)
    planned = {}
    for day in nurture.json("agenda", "--days", str(days))["days"]:
        planned[day["day"]] = [key(line) for line in day["due"]]
    seen, foretold, differing, shown = set(), set(), 0, 0
    for offset in range(days):
        nurture.today = (first + datetime.timedelta(days=offset)).isoformat()
        lines = nurture.json("due")["due"]
        fresh = [key(line) for line in lines if key(line) not in seen]
        seen.update(fresh)
        shown += len(lines)
        there = planned.get(nurture.today, [])
        everyone = {key(line) for line in nurture.json("due", "--all")["due"]} if there else set()
        missing = [who for who in fresh if who not in there and who not in foretold]
        if missing or not everyone.issuperset(there):
            differing += 1
            print(f"{nurture.today}: due {fresh}, agenda {there}")
        foretold.update(there)
        for line in lines:
            touch(nurture, line)
    print(f"{days} days, {shown} lines shown, {len(seen)} people, {differing} days differ")
    sys.exit(1 if differing else 0)


main()
