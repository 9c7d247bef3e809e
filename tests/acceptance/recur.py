"""Recurrence rules, held against others:

- the table of the corpus (libical's and dateutil's own tests), where it is there; where the two disagree neither is asked;
- 500 seeded rules as python3-dateutil expands them, where it is there.

A rule with a part that nurture passes over (BYHOUR, BYWEEKNO, …) must be refused, never be guessed at.

usage: recur.py PRINT_RECURRENCE [SEED]
"""
import random
import subprocess
import sys
from datetime import date, datetime, timedelta

from support import CORPORA

SKIPPED = 77
PARTS = {"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "WKST"}
DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]


def ours(asked):
    """asked: (start, last, rule) each -> a list of ISO days each, or None where it is beyond us"""
    lines = "".join("\t".join(one) + "\n" for one in asked)
    done = subprocess.run([sys.argv[1]], input=lines, text=True, capture_output=True, check=True)
    answers = done.stdout.splitlines()
    assert len(answers) == len(asked), "a line for each"
    return [None if one == "beyond" else [day for day in one.split(",") if day] for one in answers]


def iso(stamp):
    return f"{stamp[:4]}-{stamp[4:6]}-{stamp[6:8]}"


def parts_of(rule):
    return dict(part.split("=", 1) for part in rule.upper().split(";") if "=" in part)


def until_day(parts, start):
    """The last day on which the series can stand: UNTIL is an instant, the days are ours."""
    until = parts.get("UNTIL")
    if not until:
        return "9999-12-31"
    earlier = "T" in until and "T" in start and until[9:15] < start[9:15]
    day = date.fromisoformat(iso(until))
    return (day - timedelta(days=1 if earlier else 0)).isoformat()


def differing(one, theirs, got):
    """-> the line about it, with the first day that only one of the two has"""
    only = sorted(set(theirs) ^ set(got or [])) or ["the order"]
    return f"{one[2]} from {one[0]} to {one[1]}: {'theirs' if only[0] in theirs else 'ours'} alone: {only[0]}"


def table():
    path = CORPORA / "dates" / "rrule.tsv"
    if not path.is_file():
        print("  no table of the corpus")
        return []
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    asked, expected, beyond = [], [], []
    for source, rule, start, instances, _note, other in (row[:6] for row in rows):
        days = [iso(one) for one in instances.split(",") if one.strip("-")]
        parts = parts_of(rule)
        inside = set(parts) <= PARTS and parts["FREQ"] in ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
        if not inside:
            beyond.append((iso(start), "9999-12-31", rule))
        elif not other.startswith("other") or "BYSETPOS" in parts:
            last = until_day(parts, start) if "COUNT" in parts or not days else min(until_day(parts, start), days[-1])
            asked.append((iso(start), last, rule))
            expected.append(days)
    found = []
    for one, days, got in zip(asked, expected, ours(asked)):
        if got != days:
            found.append(differing(one, days, got))
    found += [f"{one[2]}: beyond, and taken" for one, got in zip(beyond, ours(beyond)) if got is not None]
    print(f"  {len(asked)} rules of the corpus, {len(beyond)} beyond")
    assert len(asked) > 50 and len(beyond) > 20
    return found


def some_rule(dice):
    every = dice.choice(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"])
    parts = [f"FREQ={every}"]
    if dice.random() < 0.5:
        parts.append(f"INTERVAL={dice.randint(1, 5)}")
    if dice.random() < 0.4:
        parts.append(f"COUNT={dice.randint(1, 40)}")
    if dice.random() < 0.4:
        parts.append("BYMONTH=" + ",".join(map(str, dice.sample(range(1, 13), dice.randint(1, 4)))))
    if dice.random() < 0.4 and every != "WEEKLY":
        days = dice.sample([n for n in range(-31, 32) if n], dice.randint(1, 6))
        parts.append("BYMONTHDAY=" + ",".join(map(str, days)))
    if dice.random() < 0.5:
        days = dice.sample(DAYS, dice.randint(1, 5))
        # dateutil asks for both where some have a number and some have none; the standard for either.
        if every in ("MONTHLY", "YEARLY") and dice.random() < 0.5:
            days = [f"{dice.choice([1, 2, 3, 4, 5, -1, -2, -5])}{day}" for day in days]
        parts.append("BYDAY=" + ",".join(days))
    # dateutil takes the first, cut week for a whole one.
    if dice.random() < 0.3 and len(parts) > 1 and every in ("MONTHLY", "YEARLY"):
        parts.append("BYSETPOS=" + ",".join(map(str, dice.sample([1, 2, 3, -1, -2], dice.randint(1, 2)))))
    if dice.random() < 0.3:
        parts.append(f"WKST={dice.choice(DAYS)}")
    return ";".join(parts)


def seeded(seed):
    try:
        from dateutil.rrule import rrulestr
    except ImportError:
        print("  no dateutil")
        return None
    dice = random.Random(seed)
    asked, expected = [], []
    while len(asked) < 500:
        start = date(1990, 1, 1) + timedelta(days=dice.randrange(15000))
        last = start + timedelta(days=dice.choice([30, 400, 4000]))
        rule = some_rule(dice)
        try:
            rules = rrulestr(rule, dtstart=datetime(start.year, start.month, start.day))
        except ValueError:  # BYSETPOS alone
            continue
        days = rules.between(datetime(start.year, start.month, start.day), datetime(last.year, last.month, last.day),
                             inc=True)
        asked.append((start.isoformat(), last.isoformat(), rule))
        expected.append([one.date().isoformat() for one in days])
    found = [differing(one, days, got) for one, days, got in zip(asked, expected, ours(asked)) if got != days]
    print(f"  {len(asked)} seeded rules (seed {seed}), {sum(map(len, expected))} days")
    return found


def main():
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 5545
    found, more = table(), seeded(seed)
    for one in found + (more or []):
        print(f"wrong: {one}")
    if found or more:
        return 1
    return SKIPPED if more is None and not (CORPORA / "dates").is_dir() else 0


if __name__ == "__main__":
    sys.exit(main())
