"""What two people do to their contacts apart: random files as people write them, and random changes of them."""
import random
import re

from merge_tree import indent_of

PEOPLE = ["ada-lovelace", "bob-noyce", "grace-hopper", "niels-bohr"]
NOTES = ["spoke", "no: not now # yet", "- what about 'spring'?", "says \"maybe\": ask", "Été à Zürich",
         "One line.\nAnother: with # more.", "yes"]
NOW = "2026-12-31"
LATEST = "2027-12-31"  # no day in the rounds lies behind it
# What both sides do first in some rounds, so that they fall out; nothing in the others.
QUARRELS = [None] * 12 + ["set_key", "follow_up", "need", "rename", "archive", "snooze"]


class Play:
    """The random changes of one round, numbered; each text of a side says so: `(7 ours)`."""

    def __init__(self, bench, seed):
        self.bench = bench
        self.random = random.Random(seed)
        self.pick = self.random.choice
        self.number = 0

    def chance(self, part):
        return self.random.random() < part

    def day(self, year=2026):
        return f"{year}-{self.random.randint(1, 12):02}-{self.random.randint(1, 28):02}"

    def comment(self, side):
        self.number += 1
        return f"# comment {self.number} {side}"

    def fill(self):
        """The store that both sides begin with."""
        contacts = self.bench.store / "contacts"
        for path in contacts.rglob("*.yaml"):
            path.unlink()
        for person in PEOPLE:
            name = person.replace("-", " ").title()
            (contacts / f"{person}.yaml").write_text(self.person(name))
        (self.bench.store / "nurture.yaml").write_text("format: 1\n")

    def person(self, name):
        pick, chance = self.pick, self.chance
        lines = [self.comment("base")] if chance(0.4) else []
        lines += [f"name: {name}", f"rating: {pick('ABC')}" + ("   # for now" if chance(0.3) else "")]
        lines += [f"email: {name[:3].lower()}@example.com"] if chance(0.5) else []
        lines += pick([[], ["tags: [client, london]"], ["tags:", "- client", "- london  # mostly"],
                       ["tags: client"]])
        lines += ["about: |", "  Two children.", "  Fencing."] if chance(0.4) else []
        lines += ["added: 2026-01-01"] + ([""] if chance(0.3) else [])
        if chance(0.5):
            lines += ["needs:", "  - what: replace the ERP", "    when: 2028-11", "    noted: 2026-01-01"]
        if chance(0.7):
            lines += ["follow_ups:"]
            for what in ("call", "send the paper")[:self.random.randint(1, 2)]:
                lines += ["  " + self.comment("base")] if chance(0.3) else []
                lines += [f"  - due: {self.day(2027)}", f"    what: {what}"]
        lines += ["snooze: 2027-03-01"] if chance(0.2) else []
        lines += self.interactions()
        return "\n".join(lines) + ("" if chance(0.1) and lines[-1].startswith("    note") else "\n")

    def interactions(self):
        days = sorted(self.day() for _ in range(self.random.randint(0, 4)))
        lines = ["interactions:"] if days else []
        for day in days:
            lines += ["    " + self.comment("base")] if self.chance(0.2) else []
            lines += [f"  - date: {day}", "    channel: call"]
            lines += ["    note: left a message"] if self.chance(0.7) else []
        return lines

    def change(self, side, quarrel=None):
        """One change, or the one that both have made up their minds about; its kind."""
        if not quarrel and self.chance(0.2):
            self.remark(side)
            return "remark"
        people = sorted(self.bench.texts())
        who = people[0] if quarrel or self.chance(0.66) else people[1]
        self.number += 1
        kind = quarrel or self.pick(["log"] * 4 + ["attempt"] + ["set_key", "tag", "follow_up", "need"] * 2
                                    + ["rename", "archive", "snooze"])
        words, today = getattr(self, kind)(who, f"{self.number} {side}")
        return kind if self.bench.nurture(*words, today=today).returncode == 0 else "refused"

    def remark(self, side):
        """A comment above or behind a line that is a key's, or an item's or one of its keys'."""
        path = self.pick(sorted((self.bench.store / "contacts").rglob("*.yaml")))
        lines = path.read_text().split("\n")
        at = self.pick([at for at, line in enumerate(lines) if re.match(r"(?:  - |    )?\w+:", line)])
        if self.chance(0.5) and re.match(r"(?:  - |    )?\w+:(?: [\w ,@.\[\]-]+)?$", lines[at]):
            lines[at] += "  " + self.comment(side)
        else:
            lines.insert(at, " " * indent_of(lines[at]) + self.comment(side))
        path.write_text("\n".join(lines))

    # Each kind of change: the words of its command, and the day it is made.

    def log(self, who, label):
        words = ["log", who, f"{self.pick(NOTES)} ({label})", "-c", self.pick(["call", "email", "lunch"]),
                 "-d", self.day()]
        return words + self.pick([[], [], ["--next", f"ask {label}"], ["--need", f"a need {label}"],
                                  ["--follow-up", f"{self.day(2027)}: promised {label}"], ["--done", "all"]]), NOW

    def attempt(self, who, _):
        return ["log", who, "-c", "call", "-d", self.pick(["2026-05-05", "2026-06-06"]), "--no-answer"], LATEST

    def set_key(self, who, label):
        return ["set", who, self.pick([
            "rating=A", "rating=B", "rating=", f"title=T{self.number}", "title=no", f"segment=s{self.number % 3}",
            "level=staff", f"org=O & Co {self.number}", "snooze=", f"about=Fencing {label}",
            f"cadence=every {self.random.randint(2, 4)} weeks"])], LATEST

    def tag(self, who, _):
        return ["set", who, self.pick(["tags+=", "tags-="]) + self.pick(["client", "london", "golf", "x"])], LATEST

    def follow_up(self, who, label):
        which = self.pick(["1", "2"])
        words, today = self.pick([
            (["add", who, f"{self.day(2027)}: thing {label}"], LATEST),
            (["done", who, which, "-d", self.pick(["2026-12-30", NOW])], NOW),
            (["move", who, which, "--to", self.day(2027)], self.day()),
            (["withdraw", who, which], NOW)])
        return ["follow-up"] + words, today

    def need(self, who, label):
        words, today = self.pick([
            (["add", who, f"need {label}", "--when", "2028-Q4"], self.day()),
            (["set", who, "1", "--status", self.pick(["aware", "ready"])], LATEST),
            (["set", who, "1", "--obstacle", f"none {label}"], LATEST),
            (["close", who, "1", self.pick(["--won", "--lost"]), "-d", self.pick([NOW, LATEST])], LATEST)])
        return ["need"] + words, today

    def rename(self, who, _):
        words = ["rename", who, f"{who.split('-')[0].title()} King {self.number}"]
        return words + (["--id"] if self.chance(0.3) else []), LATEST

    def archive(self, who, _):
        return ["archive", who], self.pick([NOW, LATEST])

    def snooze(self, who, _):
        return ["snooze", who, self.pick([self.day(2027), "off"])], NOW
