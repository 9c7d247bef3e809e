"""Every figure of `stats --json` is worked out again here, from the YAML of both examples and of a store made up at
random: touches, weeks and streaks, answers in time, people in cadence, channels, balance, needs, how long they took,
tables by rating, owner, segment and channel, the days of the heat map.
Left out are what a snooze, a promise or an attempt decides (late now, lost touch) and the means of the capacity.

usage: figures.py BINARY [SEED…]
"""
import collections
import datetime
import random
import re
import statistics
import sys

from store import (DAY, Check, add_months, archived, as_date, interactions, listed, open_on, period, rounded, stores,
                   yaml)
from support import Nurture


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


def compare(nurture, store, check):
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


def make_store(folder, seed, today):
    chance = random.Random(seed)
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
    for store in stores(nurture, make_store, [int(one) for one in sys.argv[2:]] or [1]):
        compare(nurture, store, check)
    print(f"{check.compared} figures compared, {check.differing} differ")
    sys.exit(1 if check.differing else 0)


main()
