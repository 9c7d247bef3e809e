"""Every figure of `stats --json` is worked out again here, from the YAML of both examples and of a store made up at
random: touches, weeks and streaks, answers in time, people in cadence, channels, balance, needs, how long they took,
tables by rating, owner, segment and channel, the days of the heat map. Warmth as well, where `show` has it.
Left out are what a snooze, a promise or an attempt decides (late now, lost touch) and the means of the capacity.

usage: figures.py BINARY [SEED]
"""
import collections
import datetime
import random
import re
import shutil
import statistics
import sys

from support import ROOT, Nurture, skip

try:
    import yaml
except ImportError:
    skip("PyYAML is not there")

DAY = datetime.timedelta(days=1)


def as_date(value):
    return value if isinstance(value, datetime.date) else datetime.date.fromisoformat(value) if value else None


def listed(value):
    return [] if value is None else value if isinstance(value, list) else [value]


def add_months(day, count):
    month = day.month - 1 + count
    year, month = day.year + month // 12, month % 12 + 1
    last = (datetime.date(year + month // 12, month % 12 + 1, 1) - DAY).day
    return datetime.date(year, month, min(day.day, last))


def period(text):
    """-> first and last day of 2028-11-03, 2028-11, 2028-Q4, 2028-W47, 2028"""
    text = str(text)
    if re.fullmatch(r"\d{4}", text):
        return datetime.date(int(text), 1, 1), datetime.date(int(text), 12, 31)
    if match := re.fullmatch(r"(\d{4})-[Qq](\d)", text):
        first = datetime.date(int(match[1]), 3 * int(match[2]) - 2, 1)
        return first, add_months(first, 3) - DAY
    if match := re.fullmatch(r"(\d{4})-[Ww](\d\d)", text):
        first = datetime.date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return first, first + 6 * DAY
    if match := re.fullmatch(r"(\d{4})-(\d\d)", text):
        first = datetime.date(int(match[1]), int(match[2]), 1)
        return first, add_months(first, 1) - DAY
    return as_date(text), as_date(text)


class Calendar:
    def __init__(self, settings):
        names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
        self.days = {names.index(name) for name in settings["workdays"]}
        self.holidays = {str(one) for one in listed(settings.get("holidays"))}

    def works(self, day):
        return day.weekday() in self.days and not {day.isoformat(), f"{day:%m-%d}"} & self.holidays

    def next(self, day):
        while not self.works(day):
            day += DAY
        return day

    def add(self, day, count, unit):
        if unit == "workday":
            for _ in range(count):
                day = self.next(day + DAY)
            return day
        return add_months(day, count * (12 if unit == "year" else 1)) if unit in ("month", "year") else \
            day + count * DAY * (7 if unit == "week" else 1)


class Rule:
    def __init__(self, text, store):
        match = re.fullmatch(r"(?:every )?(?:(\d+|a)\.\.)?(\d*|a) ?(day|workday|week|month|year)s?(?: by (.*))?", text)
        spelled = {"monthly": (1, "month"), "weekly": (1, "week"), "quarterly": (3, "month"), "yearly": (1, "year")}
        if text in spelled:
            (self.every, self.unit), self.latest, by = spelled[text], None, None
        else:
            assert match, text
            numbers = [1 if one in ("", "a") else int(one) for one in match.group(1, 2) if one is not None]
            self.every, self.latest = numbers[0], numbers[1] if len(numbers) > 1 else None
            self.unit, by = match[3], match[4]
        self.by_any = by == "any"
        wanted = re.split(r" or |, *", by) if by and not self.by_any else []
        self.channels = {name for name, one in store.channels.items() if self.by_any or one["counts"] and (
            not wanted or any(want == name or want in one["stands_for"] for want in wanted))}
        if self.by_any:
            self.channels = None  # those that the settings don't have, too


class Store:
    def __init__(self, folder, defaults):
        self.settings = {**defaults, **(yaml.safe_load((folder / "nurture.yaml").read_text()) or {})}
        self.channels = {}
        for settings in (defaults, yaml.safe_load((folder / "nurture.yaml").read_text()) or {}):
            for name, one in (settings.get("channels") or {}).items():
                self.channels[name] = {"counts": True, "cost": 0, "minutes": 0, **one}
                self.channels[name]["stands_for"] = listed(self.channels[name].get("stands_for"))
        self.calendar = Calendar(self.settings)
        self.scale = [name for one in self.settings["ratings"] for name in one]
        self.rules = {name: [Rule(text, self) for text in listed(rule)]
                      for one in self.settings["ratings"] for name, rule in one.items()}
        self.people, self.orgs = self.read(folder / "contacts"), self.read(folder / "orgs")
        self.org_of = {}
        for one in self.orgs:
            for name in [one["id"], one["name"], *listed(one.get("formerly"))]:
                self.org_of[name.casefold()] = one

    @staticmethod
    def read(folder):
        made = []
        for path in sorted(folder.rglob("*.yaml")):
            made.append({"id": path.stem, **yaml.safe_load(path.read_text(encoding="utf-8"))})
        return made

    def org(self, person):
        return self.org_of.get(str(person.get("org", "")).casefold())

    def rating(self, one, org=None):
        if one.get("rating") == "undecided":
            return ""
        for name in (one.get("rating"), (org or {}).get("rating")):
            if name in self.scale:
                return name
        return self.settings["default_rating"] if self.settings["default_rating"] in self.scale else ""

    def rules_of(self, person):
        if "cadence" in person:
            return [] if person["cadence"] == "none" else [Rule(text, self) for text in listed(person["cadence"])]
        return self.rules.get(self.rating(person, self.org(person)), [])

    def channel(self, one):
        return one.get("channel") or self.settings["default_channel"]

    def counts(self, one):
        return self.channels.get(self.channel(one), {"counts": False})["counts"]


def interactions(store, person, until):
    for one in listed(person.get("interactions")):
        if as_date(one["date"]) <= until:
            yield {"day": as_date(one["date"]), "on": store.channel(one), "theirs": one.get("from") == "them",
                   "reached": one.get("reached", True), "by": one.get("by") or person.get("owner") or "",
                   "touch": one.get("reached", True) and store.counts(one), "intent": one.get("intent")}


def archived(one, day):
    return bool(one.get("archived")) and as_date(one["archived"]) <= day


class Waits:
    """One person's answers, and on which days their rules were kept."""

    def __init__(self, store, person, since, until, days):
        self.answers, self.on = [], [None] * len(days)
        rules = store.rules_of(person)
        if not rules:
            return
        by_any = all(rule.by_any for rule in rules)
        events = sorted((one for one in interactions(store, person, until) if one["reached"]),
                        key=lambda one: one["day"])
        begin = as_date(person.get("since")) or as_date(person.get("added")) or \
            (events[0]["day"] if events else None)

        def state(rule, before):
            answers = [one["day"] for one in before if rule.channels is None or one["on"] in rule.channels]
            touches = [one["day"] for one in before if one["touch"]]
            start = max(answers) if answers else begin
            if start is None:
                return None
            falls = store.calendar.add(start, rule.every, rule.unit)
            latest = store.calendar.add(start, rule.latest or 2 * rule.every, rule.unit)
            if not answers and touches:
                latest = max(latest, store.calendar.add(max(touches), rule.every, rule.unit))
            return start, falls, max(store.calendar.next(falls), latest)

        def begun(before):
            return any(one["touch"] or by_any for one in before)

        for day in sorted({one["day"] for one in events if since <= one["day"]}):
            before = [one for one in events if one["day"] < day]
            today = [one for one in events if one["day"] == day]
            if not begun(before):
                continue
            met = []
            for rule in rules:
                matching = {one["on"] for one in today if rule.channels is None or one["on"] in rule.channels}
                found = state(rule, before) if matching else None
                if found and found[0] < day:
                    met.append((day <= found[2], (day - found[0]).days / max(1, (found[1] - found[0]).days), matching))
            if met:
                self.answers.append((day, all(one[0] for one in met), max(one[1] for one in met),
                                     set().union(*(one[2] for one in met))))
        for place, day in enumerate(days):
            before = [one for one in events if one["day"] <= day]
            if begun(before) and not archived(person, day):
                states = [state(rule, before) for rule in rules]
                self.on[place] = all(found is None or day <= found[2] for found in states)


def rounded(value):
    return None if value is None else round(value + 1e-9, 2)


def spread(values):
    if len(values) == 1:
        values = values * 2
    low, median, high = statistics.quantiles(values, n=4, method="inclusive")
    return {"low": low, "median": median, "high": high}


def roads(store, today):
    found = {"noted": [], "won": []}
    for one in store.people + store.orgs:
        members = [one] if one in store.people else [person for person in store.people if store.org(person) is one]
        days = sorted(event["day"] for person in members for event in interactions(store, person, today)
                      if event["touch"])
        for need in listed(one.get("needs")) if days else []:
            for key, day in (("noted", as_date(need.get("noted"))),
                             ("won", as_date(need.get("closed")) if need.get("status") == "won" else None)):
                if day and day <= today:
                    found[key].append((max(0, (day - days[0]).days) / (365.2425 / 12),
                                       sum(1 for other in days if other <= day), day > add_months(days[0], 12)))
    return {key: {"count": len(all_), "months": spread([one[0] for one in all_]),
                  "touches": spread([one[1] for one in all_]), "over_a_year": sum(one[2] for one in all_)}
            if all_ else None for key, all_ in found.items()}


def open_on(need, today):
    noted, closed = as_date(need.get("noted")), as_date(need.get("closed"))
    decided = need.get("status") in ("won", "lost") and not (closed and closed > today)
    return not decided and not (noted and noted > today)


def horizon(need, today, lead):
    if not need.get("when"):
        return "undated"
    first, last = period(need["when"])
    if last < today:
        return "past"
    if first - lead * DAY <= today:
        return "near"
    return "this_year" if first.year == today.year else "later"


def tally(rows):
    """-> a dictionary that counts"""
    return collections.Counter(rows)


class Check:
    def __init__(self):
        self.compared = self.differing = 0

    def __call__(self, what, said, found):
        self.compared += 1
        same = said == found or (isinstance(said, (int, float)) and isinstance(found, (int, float))
                                 and abs(said - found) < 0.011)
        if not same:
            self.differing += 1
            print(f"{what}: stats says {said!r}, the files say {found!r}")


def expected_groups(store, key, since, until, waits):
    rows = collections.defaultdict(lambda: {"people": 0, "touches": 0, "answers": 0, "in_time": 0, "cost": 0,
                                            "minutes": 0, "give": 0, "ask": 0, "social": 0, "won": 0, "open_needs": 0})
    touched = collections.defaultdict(set)

    def value(one, org):
        if key == "rating":
            return store.rating(one, org)
        if key == "owner":
            return one.get("owner") or ""
        return one.get("segment") or (org or {}).get("segment") or ""

    for person in store.people:
        own = value(person, store.org(person))
        for one in interactions(store, person, until):
            if one["day"] < since:
                continue
            row = rows[one["on"] if key == "channel" else one["by"] if key == "owner" else own]
            if not one["theirs"]:
                row["cost"] += store.channels.get(one["on"], {"cost": 0})["cost"]
                row["minutes"] += store.channels.get(one["on"], {"minutes": 0})["minutes"]
            if one["touch"]:
                row["touches"] += 1
                if key == "channel":
                    touched[one["on"]].add(person["id"])
                if not one["theirs"] and one["intent"]:
                    row[one["intent"]] += 1
        for _, in_time, _, channels in waits[person["id"]].answers:
            for name in channels if key == "channel" else [own]:
                rows[name]["answers"] += 1
                rows[name]["in_time"] += in_time
        if key != "channel" and not archived(person, until):
            rows[own]["people"] += 1
    for name, people in touched.items():
        rows[name]["people"] = len(people)
    if key != "channel":
        for one in [person for person in store.people if not archived(person, until)] + store.orgs:
            org = one if one in store.orgs else store.org(one)
            name = value(one, org)
            if one in store.orgs and key == "rating":
                name = one.get("rating") if one.get("rating") in store.scale else ""
            for need in listed(one.get("needs")):
                rows[name]["open_needs"] += open_on(need, until)
                closed = as_date(need.get("closed"))
                rows[name]["won"] += need.get("status") == "won" and bool(closed) and since <= closed <= until
    return rows


def compare_groups(nurture, store, since, until, waits, check):
    for key in ("rating", "owner", "segment", "channel"):
        said = nurture.json("stats", "--by", key)["by"]
        rows = expected_groups(store, key, since, until, waits)
        check(f"by {key}", said["key"], key)
        for row in said["rows"]:
            name = row["value"] or ""
            found = rows.pop(name, None)
            if found is None:  # an owner of the settings who did nothing
                check(f"by {key} {name}: without anything", (row["people"], row["touches"]), (0, 0))
                continue
            for figure in ("people", "touches", "answers", "cost", "minutes", "won", "open_needs"):
                check(f"by {key} {name}: {figure}", row[figure], found[figure])
            for figure in ("give", "ask", "social"):
                check(f"by {key} {name}: {figure}", row["balance"][figure], found[figure])
            in_all = found["answers"] + row["waiting"]
            check(f"by {key} {name}: on_time", row["on_time"], rounded(found["in_time"] / in_all) if in_all else None)
        check(f"by {key}: rows that are missing", sorted(rows), [])


def compare(nurture, folder, defaults, check):
    store = Store(folder, defaults)
    until = datetime.date.fromisoformat(nurture.today)
    since = add_months(until, -12) + DAY
    said = nurture.json("stats", "--heat")
    all_ = [(person, one) for person in store.people for one in interactions(store, person, until)
            if one["day"] >= since]
    touches = [one for _, one in all_ if one["touch"]]
    steady, mix = said["consistency"], said["mix"]
    check("people", said["people"], sum(not archived(one, until) for one in store.people))
    check("archived", said["archived"], sum(archived(one, until) for one in store.people))
    check("touches", steady["touches"], len(touches))
    check("from_them", steady["from_them"], sum(one["theirs"] for one in touches))
    weeks = sorted({one["day"] - one["day"].weekday() * DAY for one in touches})
    this_week = until - until.weekday() * DAY
    check("weeks", steady["weeks"], (this_week - (since - since.weekday() * DAY)).days // 7 + 1)
    check("weeks_with_touch", steady["weeks_with_touch"], len(weeks))
    longest = row = 0
    for place, week in enumerate(weeks):
        row = row + 1 if place and week - weeks[place - 1] == 7 * DAY else 1
        longest = max(longest, row)
    check("longest_streak", steady["longest_streak"], longest)
    check("streak", steady["streak"], row if weeks and this_week - weeks[-1] <= 7 * DAY else 0)
    check("ours_a_week", steady["ours_a_week"],
          rounded(sum(not one["theirs"] for one in touches) / (((until - since).days + 1) / 7)))
    check("heat", {one["day"]: one["touches"] for one in said["heat"]},
          dict(tally(one["day"].isoformat() for one in touches)))

    ends = [min(as_date(one["until"]), until) for one in steady["stretches"]]
    waits = {person["id"]: Waits(store, person, since, until, ends) for person in store.people}
    answers = [one for wait in waits.values() for one in wait.answers]
    for place, stretch in enumerate(steady["stretches"]):
        first, last = as_date(stretch["from"]), as_date(stretch["until"])
        inside = [one for one in answers if first <= one[0] <= last]
        name = stretch["period"]
        check(f"{name} touches", stretch["touches"], sum(first <= one["day"] <= last for one in touches))
        check(f"{name} answers", stretch["answers"], len(inside))
        check(f"{name} on_time", stretch["on_time"],
              rounded(sum(one[1] for one in inside) / len(inside)) if inside else None)
        check(f"{name} with_rules", stretch["with_rules"], sum(one.on[place] is not None for one in waits.values()))
        check(f"{name} in_cadence", stretch["in_cadence"], sum(bool(one.on[place]) for one in waits.values()))

    for use in mix["channels"]:
        name, mine = use["channel"], [one for _, one in all_ if one["on"] == use["channel"]]
        channel = store.channels.get(name, {"counts": False, "cost": 0, "minutes": 0})
        paid = [one for one in mine if not one["theirs"]]
        ours = sum(one["reached"] and not one["theirs"] for one in mine)
        check(f"{name} ours", use["ours"], ours)
        check(f"{name} from_them", use["from_them"], sum(one["reached"] and one["theirs"] for one in mine))
        check(f"{name} attempts", use["attempts"], sum(not one["reached"] for one in mine))
        check(f"{name} cost", use["cost"], len(paid) * channel["cost"])
        check(f"{name} minutes", use["minutes"], len(paid) * channel["minutes"])
        check(f"{name} share", use["share"], rounded(ours / sum(not one["theirs"] for one in touches))
              if channel["counts"] else None)
    check("channels", {use["channel"] for use in mix["channels"]}, {one["on"] for _, one in all_})
    wanted = tally(one["intent"] or "unmarked" for one in touches if not one["theirs"])
    for key in ("give", "ask", "social", "unmarked"):
        check(key, said["balance"][key], wanted[key])

    here = [one for one in store.people if not archived(one, until)] + store.orgs
    needs = [need for one in here for need in listed(one.get("needs"))]
    lead = int(re.match(r"\d+", str(store.settings["need_lead"]))[0])
    for line in said["pipeline"]["needs"]:
        mine = [need for need in needs if open_on(need, until) and (
            need.get("status", "latent") if need.get("status") not in ("won", "lost") else "ready") == line["status"]]
        found = tally(horizon(need, until, lead) for need in mine)
        for key in ("past", "near", "this_year", "later", "undated"):
            check(f"{line['status']} {key}", line[key], found[key])
        noted = [as_date(need["noted"]).isoformat() for need in mine if need.get("noted")]
        check(f"{line['status']} since", line["since"], min(noted, default=None))
    for key in ("won", "lost"):
        check(key, said["pipeline"][key], sum(
            need.get("status") == key and bool(need.get("closed")) and since <= as_date(need["closed"]) <= until
            for need in needs))
    follow_ups = [one for one_ in here for one in listed(one_.get("follow_ups")) if not any(
        one.get(key) and as_date(one[key]) <= until for key in ("done", "withdrawn"))]
    check("follow_ups", said["pipeline"]["follow_ups"], len(follow_ups))
    check("overdue", said["pipeline"]["overdue"], sum(as_date(one["due"]) < until for one in follow_ups))
    for row in said["pipeline"]["ratings"]:
        mine = [one for one in store.people if not archived(one, until)
                and store.rating(one, store.org(one)) == (row["rating"] or "")]
        check(f"rating {row['rating']}: people", row["people"], len(mine))
    found = roads(store, until)
    for key in ("noted", "won"):
        line = said["pipeline"]["first_touch_to"][key]
        check(f"{key}: any", line is None, found[key] is None)
        for figure in ("count", "over_a_year") if line else ():
            check(f"{key} {figure}", line[figure], found[key][figure])
        for figure in ("months", "touches") if line else ():
            for part in ("low", "median", "high"):
                check(f"{key} {figure} {part}", line[figure][part], rounded(found[key][figure][part]))
    compare_groups(nurture, store, since, until, waits, check)
    compare_warmth(nurture, store, until, check)


def compare_warmth(nurture, store, today, check):
    if "warmth" not in nurture.json("show", store.people[0]["id"]) or \
            not isinstance(nurture.json("show", store.people[0]["id"])["warmth"], (int, float, dict)):
        return
    others = {want for one in store.channels.values() for want in one["stands_for"]}
    for person in store.people:
        said = nurture.json("show", person["id"])["warmth"]
        said = said["value"] if isinstance(said, dict) else said
        days = collections.defaultdict(lambda: [False, False, False])
        for one in interactions(store, person, today):
            if one["touch"]:
                talk = one["on"] in others or bool(store.channels[one["on"]]["stands_for"])
                days[one["day"]][0 if talk else 2 if one["theirs"] else 1] = True
        talks, ours, theirs = (sum(kinds[place] for kinds in days.values()) for place in range(3))
        silent = (today - max(days)).days if days else 0
        points = 3 * talks + min(ours, theirs) + min(3, abs(ours - theirs)) / 2
        value = person.get("warmth", min(1, points / 30) * (
            1 - 0.75 * min(1, silent / 730) - 0.25 * min(1, silent / 2190)) if days else 0)
        check(f"warmth of {person['id']}", said, rounded(value))


def make_store(folder, seed, today):
    chance = random.Random(seed)
    shutil.rmtree(folder, ignore_errors=True)
    for name in ("contacts", "orgs", "library"):
        (folder / name).mkdir(parents=True)
    ago = lambda most: (today - chance.randrange(most) * DAY).isoformat()
    (folder / "nurture.yaml").write_text(
        "format: 1\nratings:\n  - A: every 2..3 weeks\n  - B: every 10 workdays by call or email\n  - C: every 3 months\n"
        "  - D: every year by any\ndefault_rating: C\nowners:\n  ann: {}\n  ben: {}\n  idle: {}\n"
        "holidays: [12-25, 2026-05-14]\n")

    def needs():
        made = []
        for _ in range(chance.choice((0, 0, 1, 2))):
            status = chance.choice(("latent", "aware", "ready", "won", "lost"))
            need = {"what": "a forecast", "status": status, "noted": ago(900)}
            if chance.random() < 0.7:
                need["when"] = chance.choice(("2026", "2026-12", "2027-Q2", "2026-W50", "2025-03", "2026-11-23"))
            if status in ("won", "lost"):
                need["closed"] = ago(600)
            made.append(need)
        return {"needs": made} if made else {}

    for number in range(6):
        one = {"name": f"Works {number}", **needs(), "segment": chance.choice(("steel", "food"))}
        if chance.random() < 0.5:
            one["rating"] = chance.choice("ABCD")
        (folder / f"orgs/works-{number}.yaml").write_text(yaml.safe_dump(one, sort_keys=False))
    for number in range(60):
        one = {"name": f"Person {number}", "owner": chance.choice(("ann", "ben")), "org": f"works-{number % 8}"}
        if chance.random() < 0.8:
            one["rating"] = chance.choice(("A", "B", "C", "D", "undecided"))
        if chance.random() < 0.2:
            one["cadence"] = chance.choice(("none", "every 2..4 months by lunch or meeting", "every 3 weeks"))
        if chance.random() < 0.5:
            one["added"] = ago(900)
        one.update(needs())
        if chance.random() < 0.1:
            one["archived"] = ago(300)
        touches = []
        for _ in range(chance.randrange(14)):
            touch = {"date": ago(800), "channel": chance.choice(("call", "email", "lunch", "newsletter", "visit"))}
            if chance.random() < 0.15:
                touch["from"] = "them"
            elif chance.random() < 0.1:
                touch["reached"] = False
            if chance.random() < 0.4:
                touch["intent"] = chance.choice(("give", "ask", "social"))
            if chance.random() < 0.2:
                touch["by"] = chance.choice(("ann", "ben"))
            touches.append(touch)
        if touches:
            one["interactions"] = sorted(touches, key=lambda touch: touch["date"])
        (folder / f"contacts/person-{number}.yaml").write_text(yaml.safe_dump(one, sort_keys=False))


def main():
    check, nurture = Check(), Nurture(sys.argv[1])
    nurture.run("init", "--no-git")
    defaults = yaml.safe_load((nurture.store / "nurture.yaml").read_text())
    for example in ("consultancy", "friends"):
        shutil.rmtree(nurture.store, ignore_errors=True)
        shutil.copytree(ROOT / "examples" / example, nurture.store)
        for nurture.today in ("2026-11-23", "2026-03-08"):
            compare(nurture, nurture.store, defaults, check)
    nurture.today = "2026-11-23"
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    make_store(nurture.store, seed, datetime.date.fromisoformat(nurture.today))
    compare(nurture, nurture.store, defaults, check)
    print(f"{check.compared} figures compared, {check.differing} differ (seed {seed})")
    sys.exit(1 if check.differing else 0)


main()
