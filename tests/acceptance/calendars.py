"""Calendars, in and out:

- every calendar of the corpus, read into a store: no crash, none takes long, `check` finds nothing, the same file again
  writes nothing;
- `export ics` as python3-icalendar and dateutil read it, where they are there: the days of `date list`,
  `follow-up list` and `agenda`, ten years of the yearly ones; every event its own mark;
- after touches, promises kept and moved, the next export has no second event of anything, and reading both gives the
  agenda that then is.

usage: calendars.py BINARY
"""
import json
import shutil
import sys
import time
from collections import Counter
from datetime import date, datetime, timedelta

from support import CORPORA, ROOT, Nurture

SKIPPED = 77
DAYS = 28
YEARS = range(2026, 2037)


MINE = ["a@example.com", "jsmith@host.com", "jsmith@example.com", "john_public@host2.com",
        "jdoe@*.com"]
SOMEBODY = ["asa@nordlys.example", "b@example.com", "c@example.com", "d@example.com", "jqpublic@host.com",
            "john_doe@host.com", "jane_doe@host1.com", "jqpublic@example.com"]


def consultancy():
    nurture = Nurture(sys.argv[1])
    shutil.copytree(ROOT / "examples" / "consultancy", nurture.store)
    return nurture


def files_in(folder):
    return {str(one): one.read_bytes() for one in sorted(folder.rglob("*")) if one.is_file()}


def corpus():
    paths = sorted(CORPORA.glob("ics/*/*.ics")) + sorted(CORPORA.glob("samples/ics/*.ics"))
    found, verdicts = [], Counter()
    nurture = consultancy()
    nurture.run("config", "mail", "dave@muster.example")
    config = nurture.home / ".config" / "nurture" / "config.yaml"
    config.write_text(config.read_text() + f"also_mail: {json.dumps(MINE)}\n")
    nurture.run("add", "Ada Corpus", "email=" + ",".join(SOMEBODY))
    for path in paths:
        began = time.monotonic()
        first = nurture.run("import", str(path), check=False)
        verdicts[first.returncode] += 1
        if first.returncode not in (0, 1, 2) or time.monotonic() - began > 5:
            found.append(f"{path}: exit {first.returncode}, {time.monotonic() - began:.1f} s: {first.stderr}")
        before = files_in(nurture.store)
        nurture.run("import", str(path), check=False)
        if files_in(nurture.store) != before:
            found.append(f"{path}: the second run wrote")
    checked = nurture.run("check", check=False)
    touches = len(nurture.json("history", "Ada Corpus")["interactions"]) if verdicts[0] else 0
    print(f"  {len(paths)} calendars: {verdicts[0]} with meetings, {verdicts[1]} without, {verdicts[2]} refused; "
          f"{touches} touches")
    return found + ([f"check: {checked.stdout}"] if checked.returncode else [])


def in_year(text, year):
    month, day = map(int, text.split("-"))
    leap = year % 4 == 0 and (year % 100 or year % 400 == 0)
    return date(year, month, 28 if (month, day) == (2, 29) and not leap else day)


def read(nurture):
    """-> [(uid, summary, days of it)]"""
    from dateutil.rrule import rrulestr
    from icalendar import Calendar
    exported = nurture.run("export", "ics", "--days", str(DAYS), "--everyone", "--alarm", "9:00").stdout
    events = []
    for event in Calendar.from_ical(exported).walk("VEVENT"):
        start = event["DTSTART"].dt
        days = [start]
        if "RRULE" in event:
            rule = rrulestr(event["RRULE"].to_ical().decode(), dtstart=datetime(start.year, start.month, start.day))
            days = [one.date() for one in rule.between(datetime(2026, 1, 1), datetime(YEARS[-1], 12, 31), inc=True)]
        events.append((str(event["UID"]), str(event["SUMMARY"]), days))
        alarm = event.walk("VALARM")[0]
        if alarm["TRIGGER"].dt != timedelta(hours=9):
            raise SystemExit(f"wrong alarm: {alarm}")
    return events


def expected(nurture):
    """-> {(kind, name): days}: promises to come, and what comes every year"""
    today = date.fromisoformat(nurture.today)
    undecided = {one["name"] for one in nurture.json("list")["people"] if one["rating"] == "undecided"}
    days = Counter()
    for one in nurture.json("follow-up", "list")["follow_ups"]:
        if date.fromisoformat(one["due"]) >= today:
            days[one["name"], date.fromisoformat(one["due"])] += 1
    for one in nurture.json("date", "list")["dates"]:
        if one["name"] in undecided:
            continue
        once = len(one["date"]) > 5
        for day in [date.fromisoformat(one["date"])] if once else [in_year(one["date"], year) for year in YEARS if year >= today.year]:
            if not once or day >= today:
                days[one["name"], day] += 1
    return days


def compare(nurture, what):
    events = read(nurture)
    found = [f"{what}: two events {uid}" for uid, times in Counter(uid for uid, _, _ in events).items() if times > 1]
    own, on_agenda = Counter(), set()
    for uid, summary, days in events:
        # A colon may be in a name, too.
        for name in (summary.split(": ", 1)[0], summary):
            for day in days:
                on_agenda.add((name, day))
        if uid.startswith(("date-", "follow-up-")):
            for day in days:
                own[summary.split(": ", 1)[0], day] += 1
    today = date.fromisoformat(nurture.today)
    theirs = expected(nurture)
    for key in sorted(theirs.keys() | own.keys(), key=str):
        # What is overdue stands on the day that the agenda has it.
        if own[key] < theirs[key] or (own[key] > theirs[key] and key[1] > today + timedelta(days=DAYS)):
            found.append(f"{what}: {key}: {theirs[key]} in the store, {own[key]} in the calendar")
    lines = 0
    for planned in nurture.json("agenda", "--days", str(DAYS), "--everyone")["days"]:
        for line in planned["due"]:
            lines += 1
            name = line["org"]["name"] if not line["contact"] else line["name"]
            names = {name, (line["org"] or {}).get("name")}
            if not any((one, date.fromisoformat(planned["day"])) in on_agenda for one in names):
                found.append(f"{what}: {name} isn't there on {planned['day']}")
    print(f"  {what}: {len(events)} events, {sum(theirs.values())} days of promises and dates, {lines} lines of the agenda")
    return found, {uid for uid, _, _ in events}


def there_and_back():
    try:
        import dateutil.rrule  # noqa: F401
        import icalendar  # noqa: F401
    except ImportError:
        print("  no icalendar")
        return None
    nurture = consultancy()
    nurture.run("date", "add", "aoife", "02-29", "leap day")
    nurture.run("date", "add", "niamh", "12-31", "year's end")
    nurture.run("date", "add", "fiona", "2027-03-31", "renewal")
    found, before = compare(nurture, "as it is")
    nurture.run("log", "niamh", "Sent it", "--done", "all")
    nurture.run("log", "aoife", "Talked", "--done", "all", "--follow-up", "in 9 days: call again")
    nurture.run("follow-up", "move", "annelies", "visit", "--to", "in 5 days")
    more, after = compare(nurture, "after touches")
    kept = {uid for uid in before & after if uid.startswith(("touch-", "follow-up-"))}
    if len(kept) < 10:
        more.append(f"only {len(kept)} events kept their marks")
    nurture.today = "2027-02-22"
    later, _ = compare(nurture, "three months later")
    return found + more + later


def main():
    has_corpus = (CORPORA / "ics").is_dir()
    found = corpus() if has_corpus else []
    more = there_and_back()
    print("\n".join(found + (more or [])) or "all of it: nothing wrong")
    if found or more:
        return 1
    return SKIPPED if more is None and not has_corpus else 0


if __name__ == "__main__":
    sys.exit(main())
