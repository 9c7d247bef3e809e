"""`path` against another way to the same answer: a shortest path over -log with a hop limit, on seeded circles of
2,000 people, read from their files by a reader of this script's own. The values of the best chains must be equal,
and each hop must be a tie that stands in the files.

usage: paths.py BINARY [TARGETS] [SEED…]
"""
import calendar
import datetime
import heapq
import json
import math
import random
import re
import sys
from collections import defaultdict

from support import Nurture

PEOPLE, ORGANISATIONS, TALKS = 2000, 60, {"call", "meeting", "visit", "lunch", "event"}
WRITING = {"note", "email", "message", "article"}
NEVER, EVER = datetime.date(1, 1, 1), datetime.date(9999, 12, 31)


# The store: names and dates of no meaning, ties of every kind, spellings that mean the same.
def scribble(folder, seed):
    draw = random.Random(seed)
    ties = {}
    if seed % 2:
        ties = {"referred_by": 0.6, "knows": 0.7, "colleagues": 0.15, "former_colleagues": 0.35}
    (folder / "contacts").mkdir(parents=True)
    (folder / "orgs").mkdir()
    settings = "format: 1\n" + ("ties: {%s}\n" % ", ".join(f"{k}: {v}" for k, v in ties.items()) if ties else "")
    (folder / "nurture.yaml").write_text(settings)
    for i in range(ORGANISATIONS // 2):  # the other half is free text
        (folder / "orgs" / f"org-{i}.yaml").write_text(f"name: Works {i} Ltd\n" + "formerly: [old-0]\n" * (i == 0))
    for i in range(PEOPLE):
        (folder / "contacts" / f"p{i}.yaml").write_text(person(draw, i))


def spelled(draw, place):
    """An organisation as somebody may write it."""
    if place >= ORGANISATIONS // 2:
        return draw.choice([f"Free {place}", f"free {place}", f"FREE {place}"])
    return draw.choice([f"org-{place}", f"Works {place} Ltd", f"WORKS {place} ltd"] + ["old-0"] * (place == 0))


def organisation(draw):
    return spelled(draw, min(draw.randrange(ORGANISATIONS), draw.randrange(ORGANISATIONS)))


def until(draw):
    day = datetime.date(draw.randrange(2000, 2026), draw.randrange(1, 13), draw.randrange(1, 29))
    return draw.choice([day.isoformat(), f"{day:%Y-%m}", f"{day:%Y}"])


def person(draw, i):
    lines = [f"name: Person {i}"]
    if draw.random() < 0.6:
        lines.append(f"org: {organisation(draw)}")
    if draw.random() < 0.05:
        lines.append(f"referred_by: p{draw.randrange(PEOPLE + 9)}")  # some lead nowhere
    if draw.random() < 0.2:
        who = [draw.choice(["p", "P"]) + str(draw.randrange(PEOPLE + 9)) for _ in range(draw.randrange(1, 4))]
        lines.append("knows: [%s]" % ", ".join(who))
    if draw.random() < 0.02:
        lines.append(f"warmth: {draw.choice([0, 0.2, 0.9])}")
    if draw.random() < 0.2:
        lines.append("past:")
        for _ in range(draw.randrange(1, 4)):
            lines.append(f"  - org: {organisation(draw)}")
            if draw.random() < 0.8:
                lines.append(f"    until: {until(draw)}")
    if draw.random() < 0.05:
        lines.append(f"archived: {draw.choice(['2026-11-23', '2026-11-24', '2020-01-01'])}")
    if draw.random() < 0.15:
        lines.append("interactions:")
        for ago in sorted((draw.randrange(3000) for _ in range(draw.randrange(1, 20))), reverse=True):
            lines.append(f"  - date: {datetime.date(2026, 11, 25) - datetime.timedelta(days=ago)}")
            lines.append(f"    channel: {draw.choice(['call', 'email', 'lunch', 'note', 'newsletter'])}")
            if draw.random() < 0.3:
                lines.append(draw.choice(["    from: them", "    reached: false"]))
    return "\n".join(lines) + "\n"


# Reading it again: what this script writes, and no more of YAML than that.
def value_of(text):
    return [one for one in text[1:-1].split(", ") if one] if text.startswith("[") else text


def read(path):
    found, items = {}, None
    for line in path.read_text().splitlines():
        indent, key, text = re.fullmatch(r"( *(?:- )?)(\w+):(?: (.*))?", line).groups()
        if not indent and text is None:
            items = found[key] = []
        elif not indent:
            found[key] = value_of(text)
        else:
            if indent.endswith("- "):
                items.append({})
            items[-1][key] = text
    return found


def last_day(text):
    parts = [int(one) for one in text.split("-")] + [None, None]
    year, month, day = parts[0], parts[1] or 12, parts[2]
    return datetime.date(year, month, day or calendar.monthrange(year, month)[1])


def warmth(one, today):
    """None: nobody has been in touch."""
    if "warmth" in one:
        return float(one["warmth"])
    kinds = defaultdict(set)
    for touch in one.get("interactions", []):
        day = datetime.date.fromisoformat(touch["date"])
        if day <= today and touch.get("reached") != "false" and touch["channel"] in TALKS | WRITING:
            theirs = touch.get("from") == "them"
            kinds[day].add("talk" if touch["channel"] in TALKS else "theirs" if theirs else "ours")
    if not kinds:
        return None
    count = {kind: sum(kind in of_day for of_day in kinds.values()) for kind in ("talk", "ours", "theirs")}
    ours, theirs, silent = count["ours"], count["theirs"], (today - max(kinds)).days
    points = 3 * count["talk"] + min(ours, theirs) + 0.5 * min(3, abs(ours - theirs))
    return min(1, points / 30) * (1 - 0.75 * min(1, silent / 730) - 0.25 * min(1, silent / 2190))


class Circle:
    """Everyone's files, and the ties between every two people, each pair written down."""

    def __init__(self, folder, today):
        self.people = {path.stem: read(path) for path in (folder / "contacts").iterdir()}
        settings = re.search(r"ties: \{(.*)\}", (folder / "nurture.yaml").read_text())
        self.ties = {"referred_by": 0.8, "knows": 0.5, "colleagues": 0.4, "former_colleagues": 0.3}
        if settings:
            self.ties = {key: float(number) for key, number in re.findall(r"(\w+): ([\d.]+)", settings[1])}
        self.organisations = {}
        for path in (folder / "orgs").iterdir():
            one = read(path)
            for text in [path.stem, one["name"]] + one.get("formerly", []):
                self.organisations[text.lower()] = path.stem
        self.warmth = {who: warmth(one, today) for who, one in self.people.items()}
        self.archived = {who for who, one in self.people.items()
                         if "archived" in one and datetime.date.fromisoformat(one["archived"]) <= today}
        self.tied = defaultdict(dict)
        for who, one in self.people.items():
            self.tie(who, one.get("referred_by"), "referred_by")
            known = one.get("knows", [])
            for other in [known] if isinstance(known, str) else known:
                self.tie(who, other, "knows")
        self.tie_colleagues()

    def tie(self, one, other, kind):
        other = other and other.lower()
        if other in self.people and other != one:
            best = max(self.tied[one].get(other, 0), self.ties[kind])
            self.tied[one][other] = self.tied[other][one] = best

    def organisation(self, text):
        return self.organisations.get(text.lower(), "=" + text.lower())

    def tie_colleagues(self):
        self.posts = defaultdict(list)
        for who, one in self.people.items():
            past = [(last_day(post["until"]) if "until" in post else None, post["org"]) for post in one.get("past", [])]
            start = NEVER
            for end, org in sorted((post for post in past if post[0]), key=lambda post: post[0]):
                self.posts[self.organisation(org)].append((who, start, end, "dated"))
                start = end
            for _, org in (post for post in past if not post[0]):
                self.posts[self.organisation(org)].append((who, NEVER, EVER, "undated"))
            if "org" in one:
                self.posts[self.organisation(one["org"])].append((who, start, EVER, "present"))
        for posts in self.posts.values():
            for i, (one, start, end, kind) in enumerate(posts):
                for other, from_, to, other_kind in posts[:i]:
                    if kind == other_kind == "present":
                        self.tie(one, other, "colleagues")
                    elif not kind == other_kind == "undated" and start < to and from_ < end:
                        self.tie(one, other, "former_colleagues")

    def best_values(self, ends, target=None):
        """Of the three best chains to one of these people."""
        reached, queue = {}, [(0.0, 0, end) for end in ends]
        best = {}
        while queue:
            length, ties, who = heapq.heappop(queue)
            if reached.get(who, 9) <= ties or (who in self.archived and who != target):
                continue  # shorter with as few ties
            reached[who] = ties
            best.setdefault(who, math.exp(-length))
            if ties < 2:
                for other, value in self.tied[who].items():
                    heapq.heappush(queue, (length - math.log(value), ties + 1, other))
        values = [value * self.warmth[who] for who, value in best.items() if self.warmth[who] is not None]
        return sorted(values, reverse=True)[:3]

    def people_at(self, text):
        return [who for who, _, _, kind in self.posts[self.organisation(text)]
                if kind == "present" and who not in self.archived]

    def wrong_hop(self, chain):
        hops = chain["hops"]
        if len(hops) > 3 or abs(hops[0]["value"] - self.warmth[hops[0]["contact"]]) > 1e-4:
            return True
        return any(abs(self.tied[a["contact"]].get(b["contact"], 0) - b["value"]) > 1e-4 for a, b in zip(hops, hops[1:]))


def differs(circle, answer, expected):
    values = [chain["value"] for chain in answer["chains"]]
    firsts = {chain["hops"][0]["contact"] for chain in answer["chains"]}
    return (len(values) != len(expected) or len(firsts) != len(values)
            or any(abs(a - b) > 1e-4 for a, b in zip(values, expected))
            or any(circle.wrong_hop(chain) for chain in answer["chains"]))


def main():
    targets = int(sys.argv[2]) if len(sys.argv) > 2 else 300
    compared = differing = chains = 0
    for seed in [int(one) for one in sys.argv[3:]] or [1, 2]:
        nurture = Nurture(sys.argv[1])
        scribble(nurture.store, seed)
        today = datetime.date.fromisoformat(nurture.today)
        circle = Circle(nurture.store, today)
        draw = random.Random(-seed)
        for i in range(targets):
            if i % 5:
                who = f"p{draw.randrange(PEOPLE)}"
                ends, target = [who], who
            else:
                who = spelled(draw, draw.randrange(ORGANISATIONS))
                ends, target = circle.people_at(who), None
            done = nurture.run("path", who, "--json", check=False)
            if done.returncode == 3 and not ends and who.lower().startswith("free"):
                continue  # a text that nobody has now
            answer, expected = json.loads(done.stdout), circle.best_values(ends, target)
            compared, chains = compared + 1, chains + len(expected)
            if differs(circle, answer, expected):
                differing += 1
                print(f"seed {seed}, {who}: expected {expected}, got {answer}")
    print(f"{compared} targets compared, {chains} chains, {differing} differ")
    sys.exit(1 if differing or not chains else 0)


main()
