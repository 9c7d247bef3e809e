"""What nurture says about the circle is worked out again here, from the YAML of both examples and of a store made up
at random: who is thin where (`org coverage`), warmth, the only way into a target, whom an item of the library fits and
why, the review with its reasons, introductions and the thanks owed for them; and the order of each.

usage: circle.py BINARY [SEED…]
"""
import collections
import random
import re
import sys

from store import (DAY, Check, add_months, archived, as_date, folded, interactions, listed, open_on, period, stores,
                   yaml)
from support import Nurture

CLOSENESS = ((0.7, "close"), (0.4, "warm"), (0.1, "known"), (0, "cold"))
SAYS_NOTHING = {"with", "from", "here", "there", "where", "less", "what", "below", "guide", "study", "pages", "eleven"}
UNIT_DAYS = {"day": 1, "workday": 7 / 5, "week": 7, "month": 365.2425 / 12, "year": 365.2425}


def of_day(value):
    return value.isoformat() if value else None


class Acquaintance:
    """What the touches with one person come to, on one day."""

    def __init__(self, store, person, today):
        self.person, self.store, self.today, self.id = person, store, today, person["id"]
        self.here = not archived(person, today)
        self.org = store.org(person)
        self.touches = sorted((one for one in interactions(store, person, today) if one["touch"]),
                              key=lambda one: one["day"])
        self.days = sorted({one["day"] for one in self.touches})
        self.first, self.last = (self.days[0], self.days[-1]) if self.days else (None, None)
        self.silence = (today - self.last).days if self.last else None
        self.live = self.here and self.silence is not None and self.silence <= 730
        self.gap = (self.last - self.first).days / (len(self.days) - 1) if len(self.days) >= 4 else None
        self.gone_silent = self.gap is not None and self.silence > 8 * self.gap
        self.computed = self.warmth_of_touches()
        self.warmth = float(person["warmth"]) if "warmth" in person else self.computed

    def warmth_of_touches(self):
        if not self.days:
            return None
        stood_for = {want for one in self.store.channels.values() for want in one["stands_for"]}
        kinds = collections.defaultdict(set)
        for one in self.touches:
            talk = one["on"] in stood_for or bool(self.store.channels[one["on"]]["stands_for"])
            kinds["talk" if talk else "theirs" if one["theirs"] else "ours"].add(one["day"])
        talks, ours, theirs = (len(kinds[kind]) for kind in ("talk", "ours", "theirs"))
        points = 3 * talks + min(ours, theirs) + min(3, abs(ours - theirs)) / 2
        return min(1, points / 30) * (1 - 0.75 * min(1, self.silence / 730) - 0.25 * min(1, self.silence / 2190))

    def closeness(self):
        if self.warmth is None:
            return None
        if "warmth" not in self.person and self.gone_silent:
            return "cold"
        return next(word for least, word in CLOSENESS if self.warmth >= least)

    def level(self):
        level = self.person.get("level")
        return level if level in self.store.settings["levels"] else None

    def owner(self):
        owner = self.person.get("owner")
        return owner if owner in self.store.settings.get("owners", {}) else None

    def rating(self):
        return self.store.rating(self.person, self.org) or None


class Circle:
    def __init__(self, store, today):
        self.store, self.today = store, today
        self.people = {one["id"]: Acquaintance(store, one, today) for one in store.people}

    def at(self, org):
        return [one for one in self.people.values() if one.org is org]

    def only_way(self, one):
        if not one.live or not one.org or one.org.get("target") is not True:
            return None
        return one.org["id"] if [other for other in self.at(one.org) if other.live] == [one] else None


def last_of(people):
    return of_day(max((one.last for one in people if one.last), default=None))


def warmest(people):
    words = [word for _, word in CLOSENESS]
    found = [one.closeness() for one in people if one.closeness()]
    return min(found, key=words.index) if found else "cold"


# Coverage.
def something_ahead(circle, org, here):
    today = circle.today
    for one in [org] + [who.person for who in here]:
        for promise in listed(one.get("follow_ups")):
            over = any(promise.get(key) and as_date(promise[key]) <= today for key in ("done", "withdrawn"))
            if not over and as_date(promise["due"]) >= today:
                return True
        for need in listed(one.get("needs")):
            if need.get("when") and open_on(need, today) and period(need["when"])[1] >= today:
                return True
        for date in listed(one.get("dates")):
            text = str(date["date"])
            if len(text) == 5:
                if any((today + ahead * DAY).strftime("%m-%d") == text for ahead in range(31)):
                    return True
            elif as_date(text) >= today:
                return True
    return False


def left_as_champion(circle, org, one):
    store = circle.store
    return one.person.get("role") == "champion" and one.org is not org and any(
        store.org(post) is org and not post.get("successor") for post in listed(one.person.get("past")))


def thin(circle, org):
    """-> (kind, levels, people, owner, last) of each finding"""
    settings, today = circle.store.settings, circle.today
    everyone = circle.at(org)
    here = [one for one in everyone if one.here]
    live = [one for one in here if one.live]
    levels, roles = settings["levels"], settings["roles"]
    empty = [level for level in levels if all(one.level() != level for one in here)]
    if empty:
        yield "level", empty, [], None, None
    if len(live) <= 1:
        yield "live", [], [one.id for one in live], None, None
    owners = {one.owner() for one in live}
    if len(live) >= 2 and len(owners) == 1 and None not in owners and len(settings.get("owners", {})) >= 2:
        yield "owner", [], sorted(one.id for one in live), owners.pop(), None
    theirs = {one.person.get("role") for one in here}
    if {"champion", "decision maker"} & set(roles) and not {"champion", "decision maker"} & theirs:
        yield "role", [], [], None, None
    gone = [one for one in circle.people.values() if left_as_champion(circle, org, one)]
    if gone and "champion" not in theirs:
        yield "champion", [], sorted(one.id for one in gone), None, None
    above = [one for one in here if one.level() in levels[:-1]]
    if not any(one.silence is not None and one.silence <= 365 for one in above):
        yield "above", levels[-1:], [], None, last_of(above)
    if not any(one.silence is not None and one.silence <= 30 for one in everyone) and \
            not something_ahead(circle, org, here):
        yield "silent", [], [], None, last_of(everyone)


def best_rating(circle, org):
    found = [one.rating() for one in circle.at(org) if one.here] + [circle.store.rating({}, org)]
    found = [one for one in found if one]
    return min(found, key=circle.store.scale.index) if found else None


def compare_coverage(nurture, circle, check):
    scale = circle.store.scale
    targets = [org for org in circle.store.orgs if org.get("target") is True]

    def place(org):
        best = best_rating(circle, org)
        weight = len(scale) - scale.index(best) if best else 1
        return -weight * len(list(thin(circle, org))), -weight, org["id"]

    said = nurture.json("org", "coverage")["coverage"]
    check("order of coverage", [one["org"] for one in said],
          [org["id"] for org in sorted(targets, key=place)])
    for org in circle.store.orgs:
        one, name = nurture.json("org", "coverage", org["id"])["coverage"][0], f"coverage of {org['id']}"
        here = [who for who in circle.at(org) if who.here]
        check(f"{name}: rating", one["rating"], best_rating(circle, org))
        check(f"{name}: people", one["people"], len(here))
        check(f"{name}: live", one["live"], sum(who.live for who in here))
        check(f"{name}: last", one["last"], last_of(circle.at(org)))
        cells = collections.defaultdict(list)
        for who in here:
            cells[who.level(), who.owner()].append(who)
        check(f"{name}: levels", one["levels"], circle.store.settings["levels"] + [None] * any(
            level is None for level, _ in cells))
        check(f"{name}: owners", set(one["owners"]), {owner for _, owner in cells})
        found = sorted(((level, owner, sorted(who.id for who in people), last_of(people), warmest(people))
                        for (level, owner), people in cells.items()), key=str)
        check(f"{name}: cells", sorted(((cell["level"], cell["owner"], sorted(cell["people"]), cell["last"],
                                         cell["closeness"]) for cell in one["cells"]), key=str), found)
        check(f"{name}: findings", [(thing["kind"], thing["levels"], sorted(thing["people"]), thing["owner"],
                                     thing["last"]) for thing in one["findings"]], list(thin(circle, org)))


# Warmth, and who is the only way in.
def compare_warmth(nurture, circle, check):
    for one in circle.people.values():
        said = nurture.json("show", one.id)
        value, computed = said["computed_warmth"], one.computed
        near = None not in (value, computed) and abs(value - computed) < 0.00501
        check(f"warmth of {one.id}", value, value if near else computed)
        check(f"closeness of {one.id}", said["closeness"], one.closeness())
        check(f"only way: {one.id}", said["due"]["only_way"], circle.only_way(one))


def compare_only_way(nurture, circle, check):
    for line in nurture.json("due", "--all")["due"]:
        who = circle.people.get(line["contact"])
        check(f"due: only way: {line['contact']}", line["only_way"], circle.only_way(who) if who else None)


# The library.
def words_of(text):
    return set(re.findall(r"[^\W_]+", folded(text)))


def reasons_to_send(circle, item, one):
    tags = [str(tag) for tag in listed(item.get("tags"))]
    segments = {folded(one) for one in listed(item.get("segment"))}
    sides = [(one.person, None)] + ([(one.org, one.org["id"])] if one.org else [])
    segment, whose = next(((side["segment"], org) for side, org in sides if side.get("segment")), (None, None))
    title = {word for word in words_of(item["title"]) if len(word) >= 4 and word not in SAYS_NOTHING}
    if segments and segment and folded(segment) not in segments:
        title = set()
    shown = set()
    for side, org in sides:
        for need in listed(side.get("needs")):
            if open_on(need, circle.today) and (any(words_of(tag) <= words_of(need["what"]) for tag in tags)
                                                or title & words_of(need["what"])):
                yield "need", need["what"], org
        for tag in listed(side.get("tags")):
            if folded(tag) in map(folded, tags) and folded(tag) not in shown:
                shown.add(folded(tag))
                yield "tag", tag, org
    if segment and folded(segment) in segments:
        yield "segment", segment, whose


def compare_library(nurture, circle, check):
    store, today = circle.store, circle.today
    for item in store.library:
        said = nurture.json("library", "fits", item["id"])
        expired = bool(item.get("expires")) and as_date(item["expires"]) < today
        check(f"{item['id']} expired", said["expired"], expired)
        found = {}
        for one in circle.people.values():
            had = any(folded(log.get("sent", "")) == folded(item["id"]) and as_date(log["date"]) <= today
                      for log in listed(one.person.get("interactions")))
            why = set(reasons_to_send(circle, item, one))
            if why and one.here and not had and not expired and one.person.get("rating") != "undecided":
                found[one.id] = why
        check(f"whom {item['id']} fits", sorted(one["contact"] for one in said["fits"]), sorted(found))
        for one in said["fits"]:
            why = {(reason["kind"], reason["text"], reason["org"]) for reason in one["why"]}
            check(f"why {item['id']} fits {one['contact']}", why, found.get(one["contact"]))
        place = {**{name: at for at, name in enumerate(store.scale)}, None: len(store.scale)}
        order = [(place[one["rating"]], one["due"] or "9", one["contact"]) for one in said["fits"]]
        check(f"order of whom {item['id']} fits", order, sorted(order))


# The review.
def days_of(rule):
    return rule.every * UNIT_DAYS[rule.unit]


class Wait:
    """What somebody's silence is in intervals of their fastest rule, and whether they are past its latest day."""

    def __init__(self, store, one):
        rules, add = store.rules_of(one.person), store.calendar.add
        reached = [event["day"] for event in interactions(store, one.person, one.today) if event["reached"]]
        self.since = max(reached, default=None) if rules and all(rule.by_any for rule in rules) else one.last
        self.intervals, self.past_latest = 0, False
        if not rules or not self.since:
            return
        rule = min(rules, key=days_of)
        events = [event for event in interactions(store, one.person, one.today) if event["reached"]]
        answers = [event["day"] for event in events if rule.channels is None or event["on"] in rule.channels]
        start = max(answers) if answers else as_date(one.person.get("since")) or as_date(one.person.get("added")) or \
            min(event["day"] for event in events)
        first_due = add(start, rule.every, rule.unit)
        due = store.calendar.next(first_due)
        latest = add(start, rule.latest or 2 * rule.every, rule.unit)
        if not answers and one.last:
            latest = max(latest, add(one.last, rule.every, rule.unit))
        latest = max(due, latest)
        snooze = as_date(one.person.get("snooze"))
        if snooze and snooze > due:
            latest += store.calendar.next(snooze) - due
        self.intervals = (one.today - self.since).days / days_of(rule)
        self.past_latest = latest < one.today and not rests(store, one, rule)


def rests(store, one, rule):
    tried = sorted({event["day"] for event in interactions(store, one.person, one.today)
                    if not event["reached"] and not event["theirs"] and not (one.last and event["day"] <= one.last)})
    if not tried:
        return False
    until = store.calendar.add(tried[-1], 2 ** len(tried), "workday")
    return one.today < min(until, store.calendar.add(tried[-1], rule.every, rule.unit))


def months_of(store):
    return int(re.match(r"\d+", str(store.settings.get("review_every", "3 months")))[0])


def why_review(store, one):
    """-> lost touch (its intervals), cold (gaps), undecided, by the default rating; empty if there is nothing to ask"""
    person, today = one.person, one.today
    reviewed = as_date(person.get("reviewed"))
    at_peace = reviewed and reviewed <= today and today < add_months(reviewed, months_of(store))
    snoozed = as_date(person.get("snooze")) and as_date(person["snooze"]) > today
    if not one.here or snoozed or person.get("cadence") == "none" or at_peace:
        return None
    undecided = person.get("rating") == "undecided"
    wait = Wait(store, one)
    lost = not undecided and wait.past_latest and wait.intervals > store.settings["lost_after"]
    rated = undecided or any(side and side.get("rating") in store.scale for side in (person, one.org))
    why = (bool(lost), one.gone_silent, undecided, not rated and "cadence" not in person)
    return why if any(why) else None


def known_by(circle, line):
    """-> by how much an undecided person is known: days with a touch, open needs and follow-ups"""
    if not line["why"]["undecided"]:
        return 0
    one = circle.people[line["contact"]]
    opens = [need for need in listed(one.person.get("needs")) if open_on(need, circle.today)]
    promises = [each for each in listed(one.person.get("follow_ups"))
                if not any(each.get(key) and as_date(each[key]) <= circle.today for key in ("done", "withdrawn"))]
    return len(one.days) + len(opens) + len(promises)


def compare_review(nurture, circle, check):
    said = nurture.json("review")["review"]
    found = {one.id: why for one in circle.people.values() if (why := why_review(circle.store, one))}
    check("whom the review is about", sorted(one["contact"] for one in said), sorted(found))
    for line in said:
        one, why = circle.people[line["contact"]], line["why"]
        check(f"review: why {one.id}", (bool(why["lost_touch"]), bool(why["cold"]), why["undecided"],
                                        why["default_rating"]), found.get(one.id))
        if why["lost_touch"]:
            check(f"review: intervals of {one.id}", why["lost_touch"]["intervals"],
                  Wait(circle.store, one).intervals)
        if why["cold"]:
            check(f"review: gaps of {one.id}", why["cold"]["gaps"], one.silence / one.gap)
        check(f"review: silence of {one.id}", line["silent_since"],
              of_day(Wait(circle.store, one).since or as_date(one.person.get("added"))))
        check(f"review: only way: {one.id}", line["only_way"], circle.only_way(one))
    order = [(line["why"]["undecided"], -known_by(circle, line), line["silent_since"] or "9", line["contact"])
             for line in said]
    check("order of the review", order, sorted(order))


# Introductions.
def thanks_owed(circle, one, by):
    won = sorted(as_date(need["closed"]) for need in listed(one.person.get("needs"))
                 if need.get("status") == "won" and need.get("closed") and as_date(need["closed"]) <= circle.today)
    reasons = [(one.first, "meeting")] * bool(one.first) + [(day, "won") for day in won[:1]]
    day, what = max(reasons, default=(None, None))
    owed = day and by.here and not (by.last and by.last >= day)
    return {"for": what, "since": day.isoformat()} if owed else None


def compare_referrals(nurture, circle, check):
    said = {line["contact"]: line for line in nurture.json("referrals")["received"]}
    found = {one.id: one for one in circle.people.values() if one.person.get("referred_by")
             and folded(one.person["referred_by"]) != one.id}
    check("who was referred", sorted(said), sorted(found))
    for who in said:
        one, line = found.get(who), said[who]
        if not one:
            continue
        by = circle.store.person_of.get(folded(one.person["referred_by"]))
        by = by and circle.people[by["id"]]
        check(f"who brought {who}", line["referred_by"]["contact"] if line["referred_by"]["name"] else None,
              by and by.id)
        check(f"first touch with {who}", line["first_touch"], of_day(one.first))
        check(f"last touch with who brought {who}", line["last_touch"], of_day(by.last) if by else None)
        check(f"thanks owed for {who}", line["thanks_owed"], thanks_owed(circle, one, by) if by else None)
        for key in ("won", "open"):
            check(f"needs {key} of {who}", [need["what"] for need in line[key]],
                  [need["what"] for need in listed(one.person.get("needs")) if (
                      open_on(need, circle.today) if key == "open" else
                      need.get("status") == "won" and not open_on(need, circle.today))])
    owed = [line["contact"] for line in nurture.json("referrals", "--owed")["received"]]
    check("--owed", owed, [who for who, line in said.items() if line["thanks_owed"]])


# A store of no meaning that has everything.
TAGS = ["client", "rail", "spare parts", "planning", "walking"]
SEGMENTS = ["steel", "food", "Health"]
WHATS = ["a plan for spare parts", "parts that we spare", "planning of beds", "Forecasts of rail freight",
         "nothing with them"]


class Scribe:
    def __init__(self, folder, seed, today):
        self.folder, self.today, self.draw = folder, today, random.Random(seed)
        self.pick, self.number = self.draw.choice, self.draw.randrange

    def chance(self, part):
        return self.draw.random() < part

    def ago(self, most, least=0):
        return (self.today - (least + self.number(most)) * DAY).isoformat()

    def ahead(self, most):
        return (self.today + (1 + self.number(most)) * DAY).isoformat()

    def write(self, path, one):
        (self.folder / path).write_text(yaml.safe_dump(one, sort_keys=False, allow_unicode=True))

    def settings(self):
        self.write("nurture.yaml", {
            "format": 1, "ratings": [{"A": "every 2..3 weeks"}, {"B": "every 10 workdays by call or email"},
                                     {"C": "every 3 months"},
                                     {"D": self.pick(["every 2 months by any", "every year by any"])}],
            "default_rating": "C", "owners": {"ann": {}, "ben": {}}, "holidays": ["12-25"],
            "levels": ["board", "head", "desk"], "review_every": self.pick(["3 months", "2 months"])})

    def matters(self, most):
        """Needs, follow-ups and dates."""
        made = {"needs": [], "follow_ups": [], "dates": []}
        for _ in range(self.number(most)):
            need = {"what": self.pick(WHATS), "status": self.pick(["latent", "aware", "ready", "won", "lost"]),
                    "noted": self.ago(900)}
            if self.chance(0.6):
                need["when"] = self.pick(["2026", "2026-12", "2027-Q2", "2026-W50", "2025-03", "2026-11-23"])
            if need["status"] in ("won", "lost"):
                need["closed"] = self.ago(600)
            made["needs"].append(need)
        for _ in range(self.number(most) // 2):
            promise = {"due": self.pick([self.ago(100), self.ahead(100)]), "what": "call"}
            if self.chance(0.6):
                promise[self.pick(["done", "withdrawn"])] = self.ago(60)
            made["follow_ups"].append(promise)
        for _ in range(self.number(most) // 2):
            made["dates"].append({"date": self.pick([self.ago(60), self.ahead(90), "12-10", "12-23", "12-24", "06-30",
                                                     "11-23"]), "what": "a day"})
        return {key: value for key, value in made.items() if value}

    def org_text(self, number):
        return self.pick([f"works-{number}", f"Wörks {number}", f"WORKS {number} Ltd", f"works {number} GmbH"] +
                         ["old-works"] * (number == 0))

    def org(self, number):
        one = {"name": f"Wörks {number} Ltd"}
        if number == 0:
            one["formerly"] = ["old-works"]
        if self.chance(0.6):
            one["rating"] = self.pick("ABCD")
        if self.chance(0.7):
            one["segment"] = self.pick(SEGMENTS)
        if self.chance(0.8):
            one["target"] = self.chance(0.8)
        if self.chance(0.3):
            one["tags"] = [self.pick(TAGS)]
        if self.chance(0.3):
            one["parent"] = f"works-{self.number(12)}"
        one.update(self.matters(3) if self.chance(0.4) else {})
        self.write(f"orgs/works-{number}.yaml", one)

    def touches(self):
        made = []
        quiet = self.pick([0, 0, 10, 40, 400, 800])
        for _ in range(self.pick([0, 1, 1, 2, 5, 14])):
            touch = {"date": self.ago(self.pick([60, 900]), quiet),
                     "channel": self.pick(["call", "email", "lunch", "newsletter", "visit", "note"])}
            if self.chance(0.2):
                touch["from"] = "them"
            elif self.chance(0.1):
                touch["reached"] = False
            if self.chance(0.1):
                touch["sent"] = f"item-{self.number(10)}"
            made.append(touch)
        if self.chance(0.05):
            made.append({"date": self.ahead(9), "channel": "call", "sent": f"item-{self.number(10)}"})
        for _ in range(self.pick([0, 0, 0, 0, 1, 3])):
            made.append({"date": self.ago(12), "channel": "call", "reached": False})
        return sorted(made, key=lambda touch: touch["date"])

    def person(self, number):
        one = {"name": f"Person {number}"}
        keys = {"org": (0.9, lambda: self.org_text(min(self.number(12), self.number(12)))),
                "level": (0.8, lambda: self.pick(["board", "head", "desk"] * 5 + ["attic"])),
                "role": (0.4, lambda: self.pick(["champion", "champion", "decision maker", "user"])),
                "owner": (0.9, lambda: self.pick(["ann", "ann", "ann", "ann", "ben", "ben", "left the firm"])),
                "rating": (0.8, lambda: self.pick("ABCD") if self.chance(0.9) else "undecided"),
                "cadence": (0.2, lambda: self.pick(["none", "every 2..4 months by lunch or meeting", "every 3 weeks",
                                                    ["every 2 weeks by email", "every 3 months by visit"]])),
                "segment": (0.2, lambda: self.pick(SEGMENTS)),
                "tags": (0.3, lambda: [self.pick(TAGS).title()]),
                "since": (0.2, lambda: self.ago(900)),
                "added": (0.6, lambda: self.ago(900)),
                "referred_by": (0.3, lambda: self.pick(["p", "P"]) + f"erson-{self.number(63)}"),
                "warmth": (0.1, lambda: self.pick([0, 0.25, 0.4, 0.95])),
                "reviewed": (0.15, lambda: self.pick([self.ago(150), self.ahead(3)])),
                "snooze": (0.1, lambda: self.pick([self.ago(40), self.ahead(40)])),
                "archived": (0.1, lambda: self.pick([self.ago(300), self.ahead(5)]))}
        one.update({key: make() for key, (part, make) in keys.items() if self.chance(part)})
        one.update(self.matters(3))
        if self.chance(0.4):
            one["past"] = [{"org": self.org_text(self.number(12)), "until": self.ago(900),
                            **self.pick([{}, {}, {"successor": "none"}, {"successor": f"person-{self.number(60)}"}])}]
        one["interactions"] = self.touches()
        self.write(f"contacts/person-{number}.yaml", {key: value for key, value in one.items() if value != []})

    def item(self, number):
        one = {"title": self.pick(["Planning with less", "Where parts sleep", "A walk from here to there", "Freight"])}
        if self.chance(0.6):
            one["segment"] = self.draw.sample(SEGMENTS, 1 + self.number(2))
        if self.chance(0.6):
            one["tags"] = self.draw.sample(TAGS, 1 + self.number(2))
        if self.chance(0.3):
            one["expires"] = self.pick([self.ago(30), self.ahead(30), self.today.isoformat()])
        self.write(f"library/item-{number}.yaml", one)


def make_store(folder, seed, today):
    scribe = Scribe(folder, seed, today)
    scribe.settings()
    for number in range(12):
        scribe.org(number)
    for number in range(60):
        scribe.person(number)
    for number in range(10):
        scribe.item(number)


def main():
    check, nurture = Check(), Nurture(sys.argv[1])
    for store in stores(nurture, make_store, [int(one) for one in sys.argv[2:]] or [1, 2]):
        circle = Circle(store, as_date(nurture.today))
        for compare in (compare_coverage, compare_warmth, compare_only_way, compare_library, compare_review,
                        compare_referrals):
            compare(nurture, circle, check)
    print(f"{check.compared} answers compared, {check.differing} differ")
    sys.exit(1 if check.differing else 0)


main()
