"""`agenda --days N` agrees, day by day, with really running `due` and logging everyone it shows.

The rule of the play: whoever is shown is touched that day on the channel that their line asks for, and
open follow-ups that stand are closed.
"""
import datetime
import json
import shutil
import sys

from support import ROOT, Nurture


def key(line):
    return line["contact"] or line["org"]["id"]


def main():
    days = int(sys.argv[2]) if len(sys.argv) > 2 else 260
    nurture = Nurture(sys.argv[1])
    shutil.copytree(ROOT / "examples" / "consultancy", nurture.store)
    first = datetime.date.fromisoformat(nurture.today)
    planned = {}
    for day in nurture.json("agenda", "--days", str(days))["days"]:
        planned[day["date"]] = [key(line) for line in day["due"]]
    seen, differing, shown = set(), 0, 0
    for offset in range(days):
        nurture.today = (first + datetime.timedelta(days=offset)).isoformat()
        lines = nurture.json("due")["due"]
        fresh = [key(line) for line in lines if key(line) not in seen]
        seen.update(fresh)
        shown += len(lines)
        if fresh != planned.get(nurture.today, []):
            differing += 1
            print(f"{nurture.today}: due {fresh}, agenda {planned.get(nurture.today, [])}")
        for line in lines:
            if line["contact"] is None:
                continue
            channel = (line.get("suggest") or {}).get("channel") or line.get("channel")
            words = ["log", line["contact"], "--done", "all", "x"]
            if channel:
                words += ["-c", channel]
            nurture.run(*words)
    print(f"{days} days, {shown} lines shown, {len(seen)} people, {differing} days differ")
    sys.exit(1 if differing else 0)


main()
