"""Random stores as people write them, random commands that touch several files of one, and what each of them may
change there."""
import functools
import random
import re

from store import bare, folded, listed, yaml

PEOPLE = ["Ada King", "Bob Noyce", "Zoë Löwe", "Grace Hopper", "Niels Bohr", "Ines Vega", "Omar Said", "Pia Holm",
          "Rosa Lund", "Tom Ash", "Una Rey", "Vera Stein", "Will Dorn", "Yuki Mori"]
ORGS = ["Harbour Grain", "Kestrel Foods Ltd", "Levant Optics", "Polder Rail", "Tanaka Seiki"]
TEXTS = ["The Mill", "Free Works", "Brewery & Sons"]
NOTES = ["On hold.", "no: not now # yet", "- what about 'spring'?", "says \"maybe\": ask", "Été à Zürich", "yes"]
TODAY = "2026-11-23"
TEXT = ["  Two children.", "", "  Fencing."]


def slug(name):
    return re.sub(r"[^a-z0-9]+", "-", folded(name)).strip("-")


@functools.cache
def tree_of(text):
    return yaml.safe_load(text)


class Snapshot:
    """The files of a store, and what they say."""

    def __init__(self, folder):
        self.texts = {path.relative_to(folder).as_posix(): path.read_text()
                      for room in ("contacts", "orgs") for path in sorted((folder / room).rglob("*.yaml"))}
        self.trees = {path: tree_of(text) for path, text in self.texts.items()}
        self.path_of, self.person_of, self.org_of = {}, {}, {}
        for path, one in self.trees.items():
            room, id_ = path.split("/")[0], path.split("/")[-1].removesuffix(".yaml")
            self.path_of[room, id_] = path
            names = [id_, *listed(one.get("formerly"))]
            if room == "contacts":
                self.person_of.update((folded(name), id_) for name in names)
            else:
                self.org_of.update((bare(name), id_) for name in [*names, one["name"]])

    def ids(self, room):
        return [id_ for kind, id_ in self.path_of if kind == room]

    def tree(self, room, id_):
        return self.trees[self.path_of[room, id_]]

    def org(self, text):
        return self.org_of.get(bare(text)) if text else None

    def posts(self, id_):
        """What somebody's file says about organisations, now and before."""
        one = self.tree("contacts", id_)
        posts = [("org", one.get("org"))] + [("past", post["org"]) for post in listed(one.get("past"))]
        return [(key, text) for key, text in posts if text]

    def mentions(self, id_, names):
        """The keys with which somebody's file names one of these people."""
        one, wanted = self.tree("contacts", id_), {folded(name) for name in names}
        named = {"knows": listed(one.get("knows")), "referred_by": listed(one.get("referred_by")),
                 "past": [post.get("successor", "") for post in listed(one.get("past"))],
                 "interactions": [name for log in listed(one.get("interactions"))
                                  for name in listed(log.get("introduced"))]}
        return {key for key, all_ in named.items() if wanted & {folded(name) for name in all_}}


class May:
    """What a command may do: the keys of each file whose lines may be added and taken away, files that come, go or
    get another name, and what a line of a list must name to be taken away."""

    def __init__(self, *words, logs=0, naming=()):
        self.words, self.logs, self.naming = list(words), logs, [folded(one) for one in naming]
        self.add, self.remove, self.made, self.gone, self.moved = {}, {}, set(), {}, {}

    def change(self, path, add, remove=()):
        self.add.setdefault(path, set()).update(add, remove)
        self.remove.setdefault(path, set()).update(remove)
        return self


class Play:
    def __init__(self, folder, seed, side="", few=()):
        self.folder, self.side, self.few, self.random, self.number = folder, side, few, random.Random(seed), 0
        self.pick = self.random.choice

    def chance(self, part):
        return self.random.random() < part

    def day(self, year=2025):
        return f"{year}-{self.random.randint(1, 12):02}-{self.random.randint(1, 28):02}"

    def label(self, text):
        self.number += 1
        return f"{text} {self.number}{self.side}"

    # The store.
    def fill(self):
        for room in ("contacts", "contacts/north", "orgs"):
            (self.folder / room).mkdir(parents=True, exist_ok=True)
        for name in ORGS:
            self.write(f"orgs/{slug(name.removesuffix(' Ltd'))}.yaml", self.org(name))
        for name in PEOPLE:
            room = self.pick(["contacts", "contacts", "contacts/north"])
            self.write(f"{room}/{slug(name)}.yaml", self.person(name))

    def write(self, path, lines):
        (self.folder / path).write_text("\n".join(lines) + "\n")

    def comment(self):
        return "# " + self.label("comment")

    def remarked(self, lines):
        """With comments above and behind some of the lines."""
        found = []
        for line in lines:
            if line in TEXT:
                found.append(line)
                continue
            if self.chance(0.1):
                found.append(" " * (len(line) - len(line.lstrip())) + self.comment())
            plain = not line.endswith(("|", ":"))
            found.append(line + ("   " + self.comment() if plain and self.chance(0.1) else ""))
        return found

    def org(self, name):
        lines = [f"name: {name}"] + self.pick([[], ["rating: B"], ["target: true"], ["x-floor: 3", "segment: food"]])
        if name in ORGS[:2] and self.chance(0.7):
            lines += [f"parent: {slug(self.pick(ORGS[2:]))}"]
        if self.chance(0.5):
            lines += ["follow_ups:", f"  - due: {self.day(2027)}", f"    what: {self.label('call')}"]
        return self.remarked(lines)

    def org_text(self):
        name = self.pick(ORGS)
        return self.pick([slug(name.removesuffix(" Ltd")), name, name.upper(), f"{name.removesuffix(' Ltd')} Ltd",
                          self.pick(TEXTS)])

    def someone(self, *but):
        return slug(self.pick([name for name in PEOPLE if name not in but]))

    def person(self, name):
        chance, pick = self.chance, self.pick
        keys = [[f"name: {name}"]]
        keys += [[f"org: {self.org_text()}"]] if chance(0.9) else []
        keys += [[f"title: {self.label('Head of Rail')}"]] if chance(0.6) else []
        keys += [[f"level: {pick(['executive', 'staff'])}"]] if chance(0.6) else []
        keys += [["role: champion"]] if chance(0.3) else []
        keys += [[f"rating: {pick('ABC')}"]] if chance(0.6) else []
        keys += [[f'email: ["{slug(name)}@example.com", home-{slug(name)}@example.com]']] if chance(0.5) else []
        keys += pick([[], [["tags: [client, london]"]], [["tags:", "- client", "- london"]], [["tags: client"]]])
        keys += [["x-shoe: 38", "about: |", *TEXT]] if chance(0.4) else []
        keys += [[f"referred_by: {self.someone(name)}"]] if chance(0.4) else []
        others = sorted({self.someone(name) for _ in range(2)})
        keys += pick([[], [[f"knows: [{', '.join(others)}]"]], [["knows:"] + [f"  - {one}" for one in others]],
                      [[f"knows: {others[0]}"]]])
        if chance(0.4):
            keys.append(["past:", f"  - org: {self.org_text()}", f"    until: {self.day(2024)}"] +
                        pick([[], [f"    successor: {self.someone(name)}"], ["    successor: none"]]))
        if chance(0.5):
            keys.append(["follow_ups:", f"  - due: {self.day(2027)}", f"    what: {self.label('write')}"])
        if chance(0.3):  # in the order in which somebody wrote them
            keys[1:] = self.random.sample(keys[1:], len(keys) - 1)
        return self.remarked([line for key in keys for line in key] + self.logs(name))

    def logs(self, name):
        lines = []
        for day in sorted(self.day() for _ in range(self.random.randint(0, 4))):
            if self.chance(0.2):
                lines.append(f"  - {{date: {day}, channel: call, note: {self.label('n')}}}")
                continue
            lines += [f"  - date: {day}", f"    channel: {self.pick(['call', 'email'])}"]
            lines += [f"    introduced: [{self.someone(name)}]"] if self.chance(0.15) else []
            lines += ["    note: Same words for all."] if self.chance(0.2) else [f"    note: {self.label('Hm')}"]
        return ["interactions:"] + lines if lines else []

    # The commands.
    def command(self):
        kind = self.pick(["move"] * 4 + ["successor", "join"] + ["rename", "rename_id", "org_rename"] * 2 +
                         ["org_add", "org_rename_id", "org_forget", "introduce"] + ["set"] * 3 + ["log"] * 3)
        self.now = Snapshot(self.folder)
        return kind, getattr(self, kind)()

    def who(self):
        return self.pick([id_ for id_ in self.few if ("contacts", id_) in self.now.path_of] or self.now.ids("contacts"))

    def contact(self, id_):
        return self.now.path_of["contacts", id_]

    def move(self):
        who, now = self.who(), self.now
        org = self.pick(now.ids("orgs") + [self.pick(TEXTS), self.label("New Co"), self.org_text()])
        may = May("move", who, "--to", org)
        one = now.tree("contacts", who)
        successor = self.pick([None, None, "none", self.who()])
        for option, value in (("--title", self.pick([None, self.label("Chief")])),
                              ("--level", self.pick([None, "staff"])), ("--role", self.pick([None, None, "user"])),
                              ("--successor", successor), ("-d", self.pick([None, "2026-10", "2026-11-02"])),
                              ("--drop", listed(one["email"])[0] if "email" in one and self.chance(0.5) else None)):
            may.words += [option, value] if value else []
        may.change(self.contact(who), {"past"}, {"org", "title", "level", "role", "dates"} |
                   ({"email"} if "--drop" in may.words else set()))
        if now.org(one.get("org")) and not successor:
            may.change(now.path_of["orgs", now.org(one["org"])], {"follow_ups"})
        return may

    def successor(self):
        who = self.who()
        may = May("move", who, "--successor", self.who()).change(self.contact(who), {"past"})
        for key, text in self.now.posts(who):
            if key == "past" and self.now.org(text):
                may.change(self.now.path_of["orgs", self.now.org(text)], {"follow_ups"})
        return may

    def join(self):
        stays, goes = self.random.sample(self.now.ids("contacts"), 2)
        names = [goes, *listed(self.now.tree("contacts", goes).get("formerly"))]
        may = May("join", stays, goes, "--prefer", self.pick([stays, goes]), naming=names)
        keys = set(self.now.tree("contacts", stays)) | set(self.now.tree("contacts", goes)) | {"also", "formerly"}
        may.change(self.contact(stays), keys, keys)
        may.gone[self.contact(goes)] = goes, stays
        for other in self.now.ids("contacts"):
            keys = self.now.mentions(other, names)
            if other not in (stays, goes) and keys:
                may.change(self.contact(other), keys, keys)
        return may

    def new_name(self):
        return f"{self.pick(PEOPLE).split()[0]} {self.label(self.pick(['Berg', 'Östlund', 'de Wit']))}"

    def rename(self):
        who = self.who()
        return May("rename", who, self.new_name()).change(self.contact(who), (), {"name"})

    def rename_id(self):
        who, name = self.who(), self.new_name()
        return self.with_id(May("rename", "--id", who, name), self.contact(who), name)

    def with_id(self, may, path, name):
        new = path.rsplit("/", 1)[0] + f"/{slug(name)}.yaml"
        may.moved[path] = new
        return may.change(new, {"formerly"}, {"name", "formerly"})

    def org_add(self):
        texts = [text for who in self.now.ids("contacts") for _, text in self.now.posts(who) if not self.now.org(text)]
        name = self.pick(texts + [self.label("Steel & Co")])
        may = May("org", "add", name, "rating=B")
        may.made.add(f"orgs/{slug(name)}.yaml")
        return may

    def renamed_org(self, *options):
        org = self.pick(self.now.ids("orgs"))
        name, path = self.label("Works of"), self.now.path_of["orgs", org]
        may = May("org", "rename", org, name, *options, naming=[self.now.trees[path]["name"]])
        self.referring(may, org, lambda text: not self.is_id(org, text))
        return may, path, name

    def is_id(self, org, text):
        return folded(text) in map(folded, [org, *listed(self.now.tree("orgs", org).get("formerly"))])

    def referring(self, may, org, follows):
        """Whoever names it in a way that the command changes."""
        for who in self.now.ids("contacts"):
            for key, text in self.now.posts(who):
                if self.now.org(text) == org and follows(text):
                    may.change(self.contact(who), (), {key})

    def org_rename(self):
        may, path, _ = self.renamed_org()
        return may.change(path, (), {"name"})

    def org_rename_id(self):
        may, path, name = self.renamed_org("--id")
        return self.with_id(may, path, name)

    def org_forget(self):
        org = self.pick(self.now.ids("orgs"))
        ids = [org, *listed(self.now.tree("orgs", org).get("formerly"))]
        may = May("org", "forget", org, "--yes", naming=ids)
        may.gone[self.now.path_of["orgs", org]] = org, None
        self.referring(may, org, lambda text: self.is_id(org, text))
        for other in self.now.ids("orgs"):
            if folded(self.now.tree("orgs", other).get("parent", "")) in map(folded, ids):
                may.change(self.now.path_of["orgs", other], (), {"parent"})
        return may

    def set(self):
        who = self.who()
        words = self.pick([f"title={self.label('T')}", "title=", "rating=A", "rating=", f"segment=s{self.number}",
                           f"tags+={self.label('t')}", "tags-=client", f"org={self.org_text()}", "org=",
                           f"referred_by={self.who()}", f"knows+={self.who()}", "about=Fencing: still",
                           "cadence=every 2 weeks", "snooze=2027-03-01", "level=staff", "role=user"])
        return May("set", who, words).change(self.contact(who), (), {re.match(r"\w+", words)[0]})

    def log(self):
        who = self.who()
        may = May("log", who, f"{self.pick(NOTES)} {self.label('x')}", "-c", self.pick(["call", "email", "lunch"]),
                  "-d", self.pick([TODAY, "2026-10-01", self.day()]), logs=1)
        may.change(self.contact(who), {"interactions", "follow_ups"})
        extra = self.pick([[], [], ["--need", self.label("a need")], ["--next", "ask"], ["--done", "all"],
                           ["--follow-up", f"2027-02-01: {self.label('promise')}"]])
        may.words += extra
        return may.change(self.contact(who), {"needs"} if "--need" in extra else ())

    def introduce(self):
        both = self.random.sample(self.now.ids("contacts"), 2)
        may = May("log", ",".join(both), "--intro", self.label("a plan"), logs=2)
        for one in both:
            may.change(self.contact(one), {"interactions", "knows", "follow_ups"})
        return may
